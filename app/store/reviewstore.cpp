// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/reviewstore.h"

#include "base/text.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString folded(const QString &name)
{
    return base::foldToUpper(base::simplified(name));
}

} // namespace

QString Readings::standing() const
{
    if (final)
        return final->verdict;
    if (first && second && first->verdict != second->verdict)
        return u"disputed"_s;
    return first ? first->verdict : QString();
}

ReviewStore::ReviewStore(Database &database)
    : m_database(database)
{
}

std::optional<ReaderId> ReviewStore::findReader(const QString &name)
{
    const QString wanted = folded(name);
    auto query = m_database.statement("SELECT id, name FROM reader");
    while (query.step()) {
        if (folded(query.get<QString>(1)) == wanted)
            return query.get<ReaderId>(0);
    }
    return {};
}

ReaderId ReviewStore::addReader(const QString &name)
{
    if (const auto known = findReader(name))
        return *known;
    m_database.statement("INSERT INTO reader (name) VALUES (?)")
        .bind(base::simplified(name))
        .execute();
    return {m_database.lastInsertId()};
}

void ReviewStore::addStep(ReaderId reader, Round round, const QString &verdict,
                          const std::vector<RecordPair> &pairs, const QDateTime &utc)
{
    m_database.statement("INSERT INTO review_step (reader_id, pairs, made_utc) VALUES (?, ?, ?)")
        .bind(reader, qint64(pairs.size()), utc.toString(Qt::ISODateWithMs))
        .execute();
    const StepId step{m_database.lastInsertId()};
    for (const RecordPair &pair : pairs) {
        m_database
            .statement(R"(
                INSERT INTO reading (leak_record_id, patient_record_id, step_id, round, verdict)
                VALUES (?, ?, ?, ?, ?))")
            .bind(pair.leak, pair.patient, step, static_cast<int>(round), verdict)
            .execute();
        follow(pair);
    }
}

std::optional<ReviewStep> ReviewStore::undoLastStep()
{
    // Steps without readings are those of a file that was taken back.
    auto query =
        m_database.statement("SELECT step_id, round FROM reading ORDER BY step_id DESC LIMIT 1");
    if (!query.step())
        return {};
    ReviewStep step{query.get<StepId>(0), static_cast<Round>(query.get<int>(1)), {}};
    query.reset();
    step.pairs = pairsOf(step.id);
    m_database.statement("DELETE FROM reading WHERE step_id = ?").bind(step.id).execute();
    m_database.statement("DELETE FROM review_step WHERE id >= ?").bind(step.id).execute();
    for (const RecordPair &pair : step.pairs)
        follow(pair);
    return step;
}

std::vector<RecordPair> ReviewStore::pairsOf(StepId step)
{
    std::vector<RecordPair> pairs;
    auto query = m_database.statement(
        "SELECT leak_record_id, patient_record_id FROM reading WHERE step_id = ?");
    query.bind(step);
    while (query.step())
        pairs.push_back({query.get<people::RecordId>(0), query.get<people::RecordId>(1)});
    return pairs;
}

Readings ReviewStore::readings(const RecordPair &pair)
{
    Readings readings;
    auto query = m_database.statement(R"(
        SELECT r.round, s.reader_id, r.verdict
        FROM reading r JOIN review_step s ON s.id = r.step_id
        WHERE r.leak_record_id = ? AND r.patient_record_id = ? ORDER BY r.step_id)");
    query.bind(pair.leak, pair.patient);
    while (query.step()) {
        const Reading reading{query.get<ReaderId>(1), query.get<QString>(2)};
        switch (static_cast<Round>(query.get<int>(0))) {
        case Round::First:
            readings.first = reading;
            break;
        case Round::Second:
            readings.second = reading;
            break;
        case Round::Final:
            readings.final = reading;
            break;
        }
    }
    return readings;
}

QString ReviewStore::decision(const RecordPair &pair)
{
    auto query = m_database.statement(
        "SELECT verdict FROM decision WHERE leak_record_id = ? AND patient_record_id = ?");
    query.bind(pair.leak, pair.patient);
    return query.step() ? query.get<QString>(0) : QString();
}

// Brings the decision into line with the readings.
void ReviewStore::follow(const RecordPair &pair)
{
    const QString verdict = readings(pair).standing();
    if (verdict.isEmpty()) {
        m_database
            .statement("DELETE FROM decision WHERE leak_record_id = ? AND patient_record_id = ?")
            .bind(pair.leak, pair.patient)
            .execute();
        return;
    }
    m_database
        .statement(R"(
            INSERT INTO decision (leak_record_id, patient_record_id, verdict) VALUES (?, ?, ?)
            ON CONFLICT (leak_record_id, patient_record_id)
            DO UPDATE SET verdict = excluded.verdict)")
        .bind(pair.leak, pair.patient, verdict)
        .execute();
}

std::vector<ReadPair> ReviewStore::readPairs()
{
    std::vector<ReadPair> pairs;
    auto query = m_database.statement(R"(
        SELECT p.id, r.leak_record_id, r.patient_record_id, r.round, s.reader_id, r.verdict
        FROM reading r
        JOIN review_step s ON s.id = r.step_id
        JOIN match_pair p ON p.leak_record_id = r.leak_record_id
                         AND p.patient_record_id = r.patient_record_id
        WHERE r.round IN (1, 2)
        ORDER BY r.leak_record_id, r.patient_record_id, r.step_id)");
    while (query.step()) {
        const RecordPair records{query.get<people::RecordId>(1), query.get<people::RecordId>(2)};
        if (pairs.empty() || pairs.back().records != records)
            pairs.push_back({query.get<PairId>(0), records, {}, {}, {}});
        ReadPair &pair = pairs.back();
        if (static_cast<Round>(query.get<int>(3)) == Round::Second) {
            pair.secondVerdict = query.get<QString>(5);
        } else {
            pair.firstReader = query.get<ReaderId>(4);
            pair.firstVerdict = query.get<QString>(5);
        }
    }
    return pairs;
}

std::vector<people::RecordId> ReviewStore::patientsWithoutPair(people::RecordId leak)
{
    std::vector<people::RecordId> patients;
    auto query = m_database.statement(R"(
        SELECT d.patient_record_id FROM decision d
        WHERE d.leak_record_id = ?1 AND NOT EXISTS (
            SELECT 1 FROM match_pair p WHERE p.leak_record_id = ?1
                                         AND p.patient_record_id = d.patient_record_id)
        ORDER BY d.patient_record_id)");
    query.bind(leak);
    while (query.step())
        patients.push_back(query.get<people::RecordId>(0));
    return patients;
}

// A batch says nothing of the pairs that nobody looked at: it is not counted.
std::vector<ReadBin> ReviewStore::bins()
{
    std::vector<ReadBin> bins;
    auto query = m_database.statement(R"(
        SELECT class, tenth, sum(pairs), sum(was_read), sum(same),
               coalesce(sum(probability) / nullif(sum(was_read), 0), 0)
        FROM (
            SELECT class, tenth, count(*) AS pairs, coalesce(sum(verdict IS NOT NULL), 0) AS was_read,
                   coalesce(sum(verdict = 'same'), 0) AS same,
                   coalesce(sum(CASE WHEN verdict IS NOT NULL THEN probability END), 0) AS probability
            FROM (
                SELECT p.class, min(CAST(p.probability * 10 AS INTEGER), 9) AS tenth, p.probability,
                       CASE WHEN d.verdict IN ('same', 'different') AND EXISTS (
                           SELECT 1 FROM reading r JOIN review_step s ON s.id = r.step_id
                           WHERE r.leak_record_id = d.leak_record_id
                             AND r.patient_record_id = d.patient_record_id AND s.pairs = 1)
                       THEN d.verdict END AS verdict
                FROM match_pair p
                LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                                    AND d.patient_record_id = p.patient_record_id)
            GROUP BY class, tenth
            UNION ALL
            SELECT class, tenth, pairs, read, 0, probability FROM removed_bin)
        GROUP BY class, tenth ORDER BY class, tenth)");
    while (query.step())
        bins.push_back({static_cast<matching::PairClass>(query.get<int>(0)), query.get<int>(1),
                        query.get<qint64>(2), query.get<qint64>(3), query.get<qint64>(4),
                        query.get<double>(5)});
    return bins;
}

std::vector<RemovedAgreement> ReviewStore::removedAgreement()
{
    std::vector<RemovedAgreement> removed;
    auto query = m_database.statement(
        "SELECT first, second, sum(pairs) FROM removed_agreement GROUP BY first, second");
    while (query.step())
        removed.push_back({query.get<QString>(0), query.get<QString>(1), query.get<qint64>(2)});
    return removed;
}

std::vector<QDateTime> ReviewStore::lastSteps(int limit)
{
    std::vector<QDateTime> times;
    auto query = m_database.statement("SELECT made_utc FROM review_step ORDER BY id DESC LIMIT ?");
    query.bind(limit);
    while (query.step())
        times.push_back(QDateTime::fromString(query.get<QString>(0), Qt::ISODateWithMs));
    return times;
}

} // namespace store
