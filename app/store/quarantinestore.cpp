// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/quarantinestore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

// The order in which the SELECTs of this file name the columns.
QuarantinedRow readRow(const Statement &row)
{
    return {.id = row.get<QuarantineId>(0),
            .import = row.get<ImportId>(1),
            .file = row.get<ImportFileId>(2),
            .line = row.get<qint64>(3),
            .column = row.get<QString>(4),
            .reason = row.get<QString>(5),
            .cells = row.get<QString>(6),
            .leaked = people::DataCategories::fromInt(row.get<quint32>(7)),
            .state = row.get<QString>(8),
            .note = row.get<QString>(9)};
}

} // namespace

QuarantineStore::QuarantineStore(Database &database)
    : m_database(database)
{
}

void QuarantineStore::insert(const QuarantinedRow &row)
{
    m_database
        .statement(R"(
            INSERT INTO quarantine (import_id, file_id, line, column_name, reason, cells, leaked)
            VALUES (?, ?, ?, ?, ?, ?, ?))")
        .bind(row.import, row.file, row.line, row.column, row.reason, row.cells, row.leaked.toInt())
        .execute();
}

bool QuarantineStore::forEach(const QuarantineQuery &wanted,
                              const std::function<bool(const QuarantinedRow &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT id, import_id, file_id, line, column_name, reason, cells, leaked, state, note
        FROM quarantine
        WHERE (?1 IS NULL OR import_id = ?1) AND (?2 = '' OR reason = ?2)
          AND (NOT ?3 OR state = 'open') AND id > coalesce(?4, 0)
        ORDER BY id LIMIT ?5)");
    query.bind(wanted.import, wanted.reason, wanted.openOnly, wanted.after, wanted.limit);
    while (query.step()) {
        if (!visit(readRow(query)))
            return false;
    }
    return true;
}

std::optional<QuarantinedRow> QuarantineStore::row(QuarantineId id)
{
    auto query = m_database.statement(R"(
        SELECT id, import_id, file_id, line, column_name, reason, cells, leaked, state, note
        FROM quarantine WHERE id = ?)");
    query.bind(id);
    return query.step() ? std::optional(readRow(query)) : std::nullopt;
}

std::optional<QuarantinedRow> QuarantineStore::openRowAt(ImportFileId file, qint64 line)
{
    auto query = m_database.statement(R"(
        SELECT id, import_id, file_id, line, column_name, reason, cells, leaked, state, note
        FROM quarantine WHERE file_id = ? AND line = ? AND state = 'open' ORDER BY id)");
    query.bind(file, line);
    return query.step() ? std::optional(readRow(query)) : std::nullopt;
}

std::map<QString, qint64> QuarantineStore::countByState(ImportId import)
{
    auto query = m_database.statement(R"(
        SELECT state, count(*) FROM quarantine WHERE ?1 IS NULL OR import_id = ?1 GROUP BY state)");
    query.bind(import);
    std::map<QString, qint64> counts;
    while (query.step())
        counts[query.get<QString>(0)] = query.get<qint64>(1);
    return counts;
}

std::map<QString, qint64> QuarantineStore::countByReason(ImportId import, bool openOnly)
{
    auto query = m_database.statement(R"(
        SELECT reason, count(*) FROM quarantine
        WHERE (?1 IS NULL OR import_id = ?1) AND (NOT ?2 OR state = 'open') GROUP BY reason)");
    query.bind(import, openOnly);
    std::map<QString, qint64> counts;
    while (query.step())
        counts[query.get<QString>(0)] = query.get<qint64>(1);
    return counts;
}

void QuarantineStore::setCorrected(QuarantineId id, people::RecordId record)
{
    m_database
        .statement("UPDATE quarantine SET state = 'corrected', cells = '[]', record_id = ? "
                   "WHERE id = ?")
        .bind(record, id)
        .execute();
}

bool QuarantineStore::dismiss(QuarantineId id, const QString &note)
{
    m_database
        .statement("UPDATE quarantine SET state = 'dismissed', note = ? "
                   "WHERE id = ? AND state = 'open'")
        .bind(note, id)
        .execute();
    return m_database.changes() > 0;
}

bool QuarantineStore::reopen(QuarantineId id)
{
    m_database
        .statement("UPDATE quarantine SET state = 'open', note = '' "
                   "WHERE id = ? AND state = 'dismissed'")
        .bind(id)
        .execute();
    return m_database.changes() > 0;
}

void QuarantineStore::insertWarning(people::RecordId record, const QString &column,
                                    const QString &reason)
{
    m_database
        .statement("INSERT INTO record_warning (record_id, column_name, reason) VALUES (?, ?, ?)")
        .bind(record, column, reason)
        .execute();
}

void QuarantineStore::clearWarnings(people::RecordId record)
{
    m_database.statement("DELETE FROM record_warning WHERE record_id = ?").bind(record).execute();
}

std::map<QString, qint64> QuarantineStore::countWarnings(ImportId import)
{
    auto query = m_database.statement(R"(
        SELECT w.reason, count(*)
        FROM record_warning w JOIN record r ON r.id = w.record_id
        WHERE ?1 IS NULL OR r.import_id = ?1 GROUP BY w.reason)");
    query.bind(import);
    std::map<QString, qint64> counts;
    while (query.step())
        counts[query.get<QString>(0)] = query.get<qint64>(1);
    return counts;
}

void QuarantineStore::forEachWarning(ImportId import, const QString &reason, people::RecordId after,
                                     int limit,
                                     const std::function<void(const RecordWarning &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT r.id, r.line, r.ref, r.birth_name, r.usual_name, r.given_names, r.first_given_name,
               r.birth_date, r.nir, r.ins, r.email, r.postal_code, r.sample_date, r.import_id,
               coalesce(f.name, i.file_name), w.column_name, w.reason
        FROM record_warning w
        JOIN record r ON r.id = w.record_id
        JOIN import i ON i.id = r.import_id
        LEFT JOIN import_file f ON f.id = r.file_id
        WHERE (?1 IS NULL OR r.import_id = ?1) AND (?2 = '' OR w.reason = ?2)
          AND w.record_id IN (
              SELECT DISTINCT o.record_id FROM record_warning o JOIN record q ON q.id = o.record_id
              WHERE (?1 IS NULL OR q.import_id = ?1) AND (?2 = '' OR o.reason = ?2)
                AND o.record_id > coalesce(?3, 0)
              ORDER BY o.record_id LIMIT ?4)
        ORDER BY w.record_id, w.reason)");
    query.bind(import, reason, after, limit);
    while (query.step()) {
        RecordWarning warning;
        people::SourceRecord &record = warning.record;
        record.id = query.get<people::RecordId>(0);
        record.line = query.get<qint64>(1);
        record.ref = query.get<QString>(2);
        record.birthName = query.get<QString>(3);
        record.usualName = query.get<QString>(4);
        record.givenNames = query.get<QString>(5);
        record.firstGivenName = query.get<QString>(6);
        record.birthDate = people::PartialDate::fromPacked(query.get<int>(7));
        record.nir = query.get<QString>(8);
        record.ins = query.get<QString>(9);
        record.email = query.get<QString>(10);
        record.postalCode = query.get<QString>(11);
        record.sampleDate = people::PartialDate::fromPacked(query.get<int>(12));
        warning.import = query.get<ImportId>(13);
        warning.fileName = query.get<QString>(14);
        warning.column = query.get<QString>(15);
        warning.reason = query.get<QString>(16);
        visit(warning);
    }
}

} // namespace store
