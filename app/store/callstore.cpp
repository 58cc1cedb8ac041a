// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/callstore.h"

namespace store {

namespace {

Call readCall(const Statement &row)
{
    return {.id = row.get<CallId>(0),
            .atUtc = QDateTime::fromString(row.get<QString>(1), Qt::ISODateWithMs),
            .patient = row.get<people::RecordId>(2),
            .notice = row.get<NoticeId>(3),
            .reference = row.get<QString>(4),
            .trust = row.get<QString>(5),
            .script = row.get<QString>(6),
            .outcome = row.get<QString>(7),
            .note = row.get<QString>(8)};
}

} // namespace

CallStore::CallStore(Database &database)
    : m_database(database)
{
}

void CallStore::insert(const Call &call)
{
    m_database
        .statement(R"(
            INSERT INTO call (at_utc, patient_record_id, notice_id, trust, script, outcome, note)
            VALUES (?, ?, ?, ?, ?, ?, ?))")
        .bind(call.atUtc.toString(Qt::ISODateWithMs), call.patient, call.notice, call.trust,
              call.script, call.outcome, call.note)
        .execute();
}

std::vector<Call> CallStore::latest(int limit)
{
    auto query = m_database.statement(R"(
        SELECT c.id, c.at_utc, c.patient_record_id, c.notice_id, coalesce(n.reference, ''),
               c.trust, c.script, c.outcome, c.note
        FROM call c LEFT JOIN notice n ON n.id = c.notice_id
        ORDER BY c.at_utc DESC, c.id DESC LIMIT ?)");
    query.bind(limit);
    std::vector<Call> calls;
    while (query.step())
        calls.push_back(readCall(query));
    return calls;
}

std::vector<Call> CallStore::ofPatient(people::RecordId patient)
{
    auto query = m_database.statement(R"(
        SELECT c.id, c.at_utc, c.patient_record_id, c.notice_id, coalesce(n.reference, ''),
               c.trust, c.script, c.outcome, c.note
        FROM call c LEFT JOIN notice n ON n.id = c.notice_id
        WHERE c.patient_record_id = ?1
           OR c.patient_record_id IN (SELECT record_id FROM patient_duplicate
                                      WHERE representative_id = ?1)
        ORDER BY c.at_utc, c.id)");
    query.bind(representativeOf(patient));
    std::vector<Call> calls;
    while (query.step())
        calls.push_back(readCall(query));
    return calls;
}

std::vector<CallFigures> CallStore::figures()
{
    auto query = m_database.statement(R"(
        SELECT substr(at_utc, 1, 10), outcome, count(*)
        FROM call GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2)");
    std::vector<CallFigures> figures;
    while (query.step())
        figures.push_back({QDate::fromString(query.get<QString>(0), Qt::ISODate),
                           query.get<QString>(1), query.get<qint64>(2)});
    return figures;
}

people::RecordId CallStore::representativeOf(people::RecordId patient)
{
    auto query =
        m_database.statement("SELECT representative_id FROM patient_duplicate WHERE record_id = ?");
    query.bind(patient);
    return query.step() ? query.get<people::RecordId>(0) : patient;
}

std::optional<PersonId> CallStore::personOf(people::RecordId patient)
{
    // Whoever was written to under a duplicate stays under it (PersonStore).
    auto query = m_database.statement(R"(
        SELECT id FROM person
        WHERE patient_record_id = ?1
           OR patient_record_id IN (SELECT record_id FROM patient_duplicate
                                    WHERE representative_id = ?1)
        ORDER BY id LIMIT 1)");
    query.bind(representativeOf(patient));
    return query.step() ? std::optional(query.get<PersonId>(0)) : std::nullopt;
}

bool CallStore::hasOpenReview(people::RecordId patient)
{
    // A verdict of « unsure » or a dispute is not the end of a question either.
    auto query = m_database.statement(R"(
        WITH same(id) AS (
            SELECT ?1 UNION
            SELECT record_id FROM patient_duplicate WHERE representative_id = ?1)
        SELECT 1 FROM same
        JOIN match_pair p ON p.patient_record_id = same.id AND p.class = 1
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        WHERE coalesce(d.verdict, 'unsure') IN ('unsure', 'disputed') LIMIT 1)");
    query.bind(representativeOf(patient));
    return query.step();
}

} // namespace store
