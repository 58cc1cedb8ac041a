// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/deathstore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString isoTime(const QDateTime &utc)
{
    return utc.isValid() ? utc.toString(Qt::ISODateWithMs) : QString();
}

DeathProposal readProposal(const Statement &row)
{
    DeathProposal proposal;
    proposal.id = row.get<DeathProposalId>(0);
    proposal.import = row.get<DeathImportId>(1);
    proposal.patient = row.get<people::RecordId>(2);
    proposal.death.birthName = row.get<QString>(3);
    proposal.death.givenNames = row.get<QString>(4);
    proposal.death.birthDate = people::PartialDate::fromPacked(row.get<int>(5));
    proposal.death.birthTown = row.get<QString>(6);
    proposal.death.deathDate = people::PartialDate::fromPacked(row.get<int>(7));
    proposal.death.deathPlace = row.get<QString>(8);
    proposal.grade = static_cast<matching::DeathGrade>(row.get<int>(9));
    proposal.reasons = matching::DeathReasons::fromInt(row.get<quint32>(10));
    proposal.status = row.get<QString>(11);
    proposal.actor = row.get<QString>(12);
    proposal.decidedUtc = QDateTime::fromString(row.get<QString>(13), Qt::ISODateWithMs);
    return proposal;
}

} // namespace

DeathStore::DeathStore(Database &database)
    : m_database(database)
{
}

DeathImportId DeathStore::beginImport(const DeathImport &import)
{
    m_database
        .statement(R"(
            INSERT INTO death_import (file_name, sha256, bytes, imported_utc, edition, encoding,
                                      rows_read, rows_accepted, rows_rejected, patients, proposed)
            VALUES (?, '', 0, ?, ?, '', 0, 0, 0, 0, 0))")
        .bind(import.fileName, isoTime(import.importedUtc), import.edition)
        .execute();
    return {m_database.lastInsertId()};
}

void DeathStore::closeImport(const DeathImport &import)
{
    m_database
        .statement(R"(
            UPDATE death_import SET sha256 = ?, bytes = ?, encoding = ?, rows_read = ?,
                                    rows_accepted = ?, rows_rejected = ?, patients = ?,
                                    proposed = ?
            WHERE id = ?)")
        .bind(import.sha256, import.bytes, import.encoding, import.rowsRead, import.rowsAccepted,
              import.rowsRejected, import.patients, import.proposed, import.id)
        .execute();
}

std::optional<QDateTime> DeathStore::importedOn(const QString &sha256)
{
    auto query = m_database.statement(
        "SELECT imported_utc FROM death_import WHERE sha256 = ? ORDER BY id DESC LIMIT 1");
    query.bind(sha256);
    if (!query.step())
        return {};
    return QDateTime::fromString(query.get<QString>(0), Qt::ISODateWithMs);
}

bool DeathStore::isProposed(people::RecordId patient, const people::PartialDate &deathDate)
{
    return m_database
        .statement("SELECT 1 FROM death_proposal WHERE record_id = ? AND death_date = ?")
        .bind(patient, deathDate.packed())
        .step();
}

void DeathStore::propose(const DeathProposal &proposal)
{
    m_database
        .statement(R"(
            INSERT INTO death_proposal (import_id, record_id, birth_name, given_names, birth_date,
                                        birth_town, death_date, death_place, grade, reasons,
                                        status, actor, decided_utc)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'proposed', '', ''))")
        .bind(proposal.import, proposal.patient, proposal.death.birthName,
              proposal.death.givenNames, proposal.death.birthDate.packed(),
              proposal.death.birthTown, proposal.death.deathDate.packed(),
              proposal.death.deathPlace, static_cast<int>(proposal.grade), proposal.reasons.toInt())
        .execute();
}

qint64 DeathStore::weakenCompeting(DeathImportId import)
{
    const auto strongOnes = [&] {
        auto query = m_database.statement(
            "SELECT count(*) FROM death_proposal WHERE import_id = ? AND grade = ?");
        query.bind(import, static_cast<int>(matching::DeathGrade::Strong)).step();
        return query.get<qint64>(0);
    };
    const qint64 before = strongOnes();
    m_database
        .statement(R"(
            UPDATE death_proposal SET grade = ?, reasons = reasons | ?
            WHERE status = 'proposed' AND record_id IN (
                SELECT record_id FROM death_proposal WHERE status <> 'refused'
                GROUP BY record_id HAVING count(*) > 1))")
        .bind(static_cast<int>(matching::DeathGrade::Possible),
              static_cast<quint32>(matching::DeathReason::SeveralDeaths))
        .execute();
    return before - strongOnes();
}

people::PartialDate DeathStore::latestSample(people::RecordId patient)
{
    auto query = m_database.statement(R"(
        WITH representative(id) AS (SELECT coalesce(
            (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1)),
        person(id) AS (
            SELECT ?1 UNION SELECT id FROM representative
            UNION SELECT record_id FROM patient_duplicate
                  WHERE representative_id IN (SELECT id FROM representative)),
        leaked(id) AS (
            SELECT p.leak_record_id
            FROM match_pair p
            LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                                AND d.patient_record_id = p.patient_record_id
            WHERE p.class = 2 AND coalesce(d.verdict, 'same') = 'same'
              AND p.patient_record_id IN (SELECT id FROM person)
            UNION
            SELECT leak_record_id FROM decision
            WHERE verdict = 'same' AND patient_record_id IN (SELECT id FROM person))
        SELECT coalesce(max(sample_date), 0) FROM record
        WHERE id IN (SELECT id FROM person) OR id IN (SELECT id FROM leaked))");
    query.bind(patient).step();
    return people::PartialDate::fromPacked(query.get<int>(0));
}

std::vector<DeathProposal> DeathStore::page(const QString &status, DeathScope scope,
                                            const std::optional<DeathProposalId> &after, int limit)
{
    auto query = m_database.statement(R"(
        SELECT id, import_id, record_id, birth_name, given_names, birth_date, birth_town,
               death_date, death_place, grade, reasons, status, actor, decided_utc
        FROM death_proposal
        WHERE (?1 = '' OR status = ?1) AND id > ?3 AND (?2 = 0 OR record_id IN (
            SELECT patient_record_id FROM person
            UNION
            SELECT dup.record_id FROM patient_duplicate dup
            JOIN person p ON p.patient_record_id = dup.representative_id))
        ORDER BY id LIMIT ?4)");
    query.bind(status, static_cast<int>(scope), after ? after->value : 0, limit);
    std::vector<DeathProposal> proposals;
    while (query.step())
        proposals.push_back(readProposal(query));
    return proposals;
}

DeathCounts DeathStore::counts(DeathScope scope)
{
    DeathCounts counts;
    auto query = m_database.statement(R"(
        SELECT status, grade, count(*) FROM death_proposal
        WHERE ?1 = 0 OR record_id IN (
            SELECT patient_record_id FROM person
            UNION
            SELECT dup.record_id FROM patient_duplicate dup
            JOIN person p ON p.patient_record_id = dup.representative_id)
        GROUP BY status, grade)");
    query.bind(static_cast<int>(scope));
    while (query.step()) {
        const auto status = query.get<QString>(0);
        const bool isStrong = query.get<int>(1) == static_cast<int>(matching::DeathGrade::Strong);
        qint64 &count = status == "confirmed"_L1 ? counts.confirmed
            : status == "refused"_L1             ? counts.refused
            : isStrong                           ? counts.strong
                                                 : counts.possible;
        count += query.get<qint64>(2);
    }
    return counts;
}

std::optional<qint64> DeathStore::decide(DeathProposalId id, const DeathDecision &decision)
{
    if (!m_database.statement("SELECT 1 FROM death_proposal WHERE id = ?").bind(id).step())
        return {};
    m_database
        .statement(R"(
            UPDATE death_proposal SET status = ?2, actor = ?3, decided_utc = ?4
            WHERE status <> ?2
              AND death_date = (SELECT death_date FROM death_proposal WHERE id = ?1)
              AND record_id IN (
                  WITH given(record) AS (SELECT record_id FROM death_proposal WHERE id = ?1),
                  person(id) AS (SELECT coalesce(
                      (SELECT representative_id FROM patient_duplicate
                       WHERE record_id = (SELECT record FROM given)),
                      (SELECT record FROM given)))
                  SELECT record FROM given UNION SELECT id FROM person
                  UNION SELECT record_id FROM patient_duplicate
                        WHERE representative_id = (SELECT id FROM person)))")
        .bind(id, decision.status, decision.actor, isoTime(decision.utc))
        .execute();
    return m_database.changes();
}

qint64 DeathStore::decideStrong(DeathScope scope, const DeathDecision &decision)
{
    m_database
        .statement(R"(
            UPDATE death_proposal SET status = ?1, actor = ?2, decided_utc = ?3
            WHERE status = 'proposed' AND grade = ?4 AND (?5 = 0 OR record_id IN (
                SELECT patient_record_id FROM person
                UNION
                SELECT dup.record_id FROM patient_duplicate dup
                JOIN person p ON p.patient_record_id = dup.representative_id)))")
        .bind(decision.status, decision.actor, isoTime(decision.utc),
              static_cast<int>(matching::DeathGrade::Strong), static_cast<int>(scope))
        .execute();
    return m_database.changes();
}

bool DeathStore::isDeceased(people::RecordId patient)
{
    return m_database
        .statement(R"(
            SELECT 1 FROM death_proposal WHERE status = 'confirmed' AND (record_id = ?1
                OR record_id IN (SELECT record_id FROM patient_duplicate
                                 WHERE representative_id = ?1)))")
        .bind(patient)
        .step();
}

} // namespace store
