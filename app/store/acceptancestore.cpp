// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/acceptancestore.h"

#include "journal/chain.h"
#include "store/removedfigures.h"

namespace store {

namespace {

LeakRows readRows(const Statement &row)
{
    return {.import = row.get<ImportId>(0),
            .linked = row.get<qint64>(1),
            .disputed = row.get<qint64>(2),
            .toReview = row.get<qint64>(3),
            .unsure = row.get<qint64>(4),
            .told = row.get<qint64>(5),
            .nobody = row.get<qint64>(6),
            .quarantined = row.get<qint64>(7)};
}

} // namespace

AcceptanceStore::AcceptanceStore(Database &database)
    : m_database(database)
{
}

// standing: as in the view `opinion`, and 1 for what a letter rested on.
void AcceptanceStore::fillStandings()
{
    m_database.statement("DROP TABLE IF EXISTS temp.leak_standing").execute();
    m_database
        .statement(R"(
            CREATE TEMP TABLE leak_standing (record_id INTEGER PRIMARY KEY,
                                             import_id INTEGER NOT NULL,
                                             standing INTEGER NOT NULL))")
        .execute();
    m_database
        .statement(R"(
            INSERT INTO temp.leak_standing
            SELECT id, import_id, 0 FROM record
            WHERE import_id IN (SELECT id FROM import WHERE kind = 'leak') ORDER BY id)")
        .execute();
    m_database
        .statement(R"(
            UPDATE temp.leak_standing SET standing = best.standing
            FROM (SELECT leak_record_id, max(standing) AS standing FROM opinion
                  GROUP BY leak_record_id) best
            WHERE best.leak_record_id = record_id AND best.standing > 0)")
        .execute();
}

void AcceptanceStore::markTold()
{
    m_database
        .statement(R"(
            WITH told(patient) AS (
                SELECT coalesce(dup.representative_id, p.patient_record_id)
                FROM person p
                LEFT JOIN patient_duplicate dup ON dup.record_id = p.patient_record_id
                WHERE EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id)
                   OR EXISTS (SELECT 1 FROM public_notice u WHERE u.person_id = p.id)),
            thought(leak, patient, standing) AS (
                SELECT o.leak_record_id, coalesce(dup.representative_id, o.patient_record_id),
                       o.standing
                FROM opinion o
                LEFT JOIN patient_duplicate dup ON dup.record_id = o.patient_record_id)
            UPDATE temp.leak_standing SET standing = 1
            WHERE standing = 0
              AND record_id IN (
                  SELECT leak FROM thought
                  WHERE patient IN (SELECT patient FROM told
                                    EXCEPT SELECT patient FROM thought WHERE standing = 5)))")
        .execute();
}

std::vector<LeakRows> AcceptanceStore::judge()
{
    fillStandings();
    markTold();
    std::vector<LeakRows> imports;
    auto query = m_database.statement(R"(
        SELECT i.id, coalesce(sum(s.standing = 5), 0), coalesce(sum(s.standing = 4), 0),
               coalesce(sum(s.standing = 3), 0), coalesce(sum(s.standing = 2), 0),
               coalesce(sum(s.standing = 1), 0), coalesce(sum(s.standing = 0), 0),
               (SELECT count(*) FROM quarantine q WHERE q.import_id = i.id AND q.state = 'open')
        FROM import i
        LEFT JOIN temp.leak_standing s ON s.import_id = i.id
        WHERE i.kind = 'leak' GROUP BY i.id ORDER BY i.id)");
    while (query.step())
        imports.push_back(readRows(query));
    return imports;
}

WaitingPairs AcceptanceStore::waitingPairs()
{
    auto query = m_database.statement(R"(
        SELECT coalesce(sum(p.class = 1 AND d.verdict IS NULL), 0),
               coalesce(sum(coalesce(d.verdict, '') = 'disputed'), 0)
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id)");
    query.step();
    return {query.get<qint64>(0), query.get<qint64>(1)};
}

qint64 AcceptanceStore::removeNobody()
{
    m_database
        .statement(R"(
            UPDATE import SET rows_purged = rows_purged
                + (SELECT count(*) FROM temp.leak_standing s
                   WHERE s.import_id = import.id AND s.standing = 0)
            WHERE kind = 'leak')")
        .execute();
    keepFigures();
    removeRows();
    m_database
        .statement(R"(
            UPDATE quarantine SET cells = '[]'
            WHERE state = 'dismissed' AND cells <> '[]'
              AND import_id IN (SELECT id FROM import WHERE kind = 'leak'))")
        .execute();
    auto count = m_database.statement("SELECT count(*) FROM temp.leak_standing WHERE standing = 0");
    count.step();
    return count.get<qint64>(0);
}

// By table, children first: the cascade would look at them row by row.
void AcceptanceStore::removeRows()
{
    m_database
        .statement(R"(
        DELETE FROM match_pair WHERE leak_record_id IN (
            SELECT record_id FROM temp.leak_standing WHERE standing = 0))")
        .execute();
    m_database
        .statement(R"(
        DELETE FROM reading WHERE leak_record_id IN (
            SELECT record_id FROM temp.leak_standing WHERE standing = 0))")
        .execute();
    m_database
        .statement(R"(
        DELETE FROM decision WHERE leak_record_id IN (
            SELECT record_id FROM temp.leak_standing WHERE standing = 0))")
        .execute();
    m_database
        .statement(R"(
        DELETE FROM record_warning WHERE record_id IN (
            SELECT record_id FROM temp.leak_standing WHERE standing = 0))")
        .execute();
    m_database
        .statement(R"(
        DELETE FROM record WHERE id IN (
            SELECT record_id FROM temp.leak_standing WHERE standing = 0))")
        .execute();
}

void AcceptanceStore::keepFigures()
{
    beginLeavingPairs(m_database);
    m_database
        .statement(R"(
        INSERT INTO temp.leaving_pair
        SELECT p.id FROM temp.leak_standing s
        JOIN match_pair p ON p.leak_record_id = s.record_id
        WHERE s.standing = 0)")
        .execute();
    m_database.statement(kKeepBins).execute();
    m_database.statement(kKeepAgreement).execute();
}

AcceptanceId AcceptanceStore::add(const Acceptance &acceptance)
{
    m_database
        .statement(R"(
            INSERT INTO acceptance (accepted_utc, actor, run, entry, certificate_text,
                                    certificate_pdf)
            VALUES (?, ?, ?, ?, ?, ?))")
        .bind(acceptance.acceptedUtc.toString(Qt::ISODateWithMs), acceptance.actor, acceptance.run,
              acceptance.entry, acceptance.certificateText, acceptance.certificatePdf)
        .execute();
    const AcceptanceId id{m_database.lastInsertId()};
    for (const LeakRows &rows : acceptance.imports)
        m_database
            .statement(R"(
                INSERT INTO acceptance_import (acceptance_id, import, linked, disputed, to_review,
                                               unsure, told, removed, quarantined)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))")
            .bind(id, rows.import, rows.linked, rows.disputed, rows.toReview, rows.unsure,
                  rows.told, rows.nobody, rows.quarantined)
            .execute();
    return id;
}

std::vector<Acceptance> AcceptanceStore::all()
{
    std::vector<Acceptance> acceptances;
    auto query = m_database.statement(R"(
        SELECT id, accepted_utc, actor, run, entry, certificate_text, certificate_pdf
        FROM acceptance ORDER BY id)");
    while (query.step())
        acceptances.push_back(
            {.id = query.get<AcceptanceId>(0),
             .acceptedUtc = QDateTime::fromString(query.get<QString>(1), Qt::ISODateWithMs),
             .actor = query.get<QString>(2),
             .run = query.get<RunId>(3),
             .entry = query.get<qint64>(4),
             .imports = importsOf(query.get<AcceptanceId>(0)),
             .certificateText = query.get<QString>(5),
             .certificatePdf = query.get<QByteArray>(6)});
    return acceptances;
}

std::vector<LeakRows> AcceptanceStore::importsOf(AcceptanceId id)
{
    std::vector<LeakRows> imports;
    auto query = m_database.statement(R"(
        SELECT import, linked, disputed, to_review, unsure, told, removed, quarantined
        FROM acceptance_import WHERE acceptance_id = ? ORDER BY import)");
    query.bind(id);
    while (query.step())
        imports.push_back(readRows(query));
    return imports;
}

Backups AcceptanceStore::backupsSince(const QDateTime &utc)
{
    auto query = m_database.statement(R"(
        SELECT count(*), coalesce(max(utc), '') FROM journal
        WHERE event = 'vault.backed_up' AND utc >= ?)");
    query.bind(QString::fromLatin1(journal::utcText(utc)));
    query.step();
    return {query.get<qint64>(0), QDateTime::fromString(query.get<QString>(1), Qt::ISODateWithMs)};
}

} // namespace store
