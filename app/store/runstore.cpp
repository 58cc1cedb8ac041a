// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/runstore.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Both rarities (0…5) in one column: neither is ever asked for alone.
int packedRarities(const matching::Pair &pair)
{
    return pair.surnameRarity * 16 + pair.firstNameRarity;
}

StoredPair readPair(const Statement &row)
{
    StoredPair stored;
    stored.id = row.get<PairId>(0);
    stored.pair.leak = row.get<people::RecordId>(1);
    stored.pair.patient = row.get<people::RecordId>(2);
    stored.pair.cls = static_cast<matching::PairClass>(row.get<int>(3));
    stored.pair.probability = row.get<double>(4);
    stored.pair.reasons = matching::ReasonSet(std::bit_cast<quint64>(row.get<qint64>(5)));
    stored.pair.weightBits = row.get<float>(6);
    stored.pair.surnameRarity = quint8(row.get<int>(7) / 16);
    stored.pair.firstNameRarity = quint8(row.get<int>(7) % 16);
    stored.verdict = row.get<QString>(8);
    return stored;
}

std::optional<StoredPair> firstOf(Statement &&query)
{
    return query.step() ? std::optional(readPair(query)) : std::nullopt;
}

std::vector<StoredPair> allOf(Statement &&query)
{
    std::vector<StoredPair> pairs;
    while (query.step())
        pairs.push_back(readPair(query));
    return pairs;
}

} // namespace

RunStore::RunStore(Database &database)
    : m_database(database)
{
}

RunId RunStore::replaceRun(const QDateTime &finishedUtc, const QString &parameters,
                           const QString &statistics)
{
    // By table, not by the cascade: a cascade looks at the rows one by one.
    m_database.statement("DELETE FROM match_pair").execute();
    m_database.statement("DELETE FROM patient_duplicate").execute();
    m_database.statement("DELETE FROM match_run").execute();
    m_database
        .statement("INSERT INTO match_run (finished_utc, parameters, statistics) VALUES (?, ?, ?)")
        .bind(finishedUtc.toString(Qt::ISODateWithMs), parameters, statistics)
        .execute();
    return {m_database.lastInsertId()};
}

void RunStore::setStatistics(RunId run, const QString &statistics)
{
    m_database.statement("UPDATE match_run SET statistics = ? WHERE id = ?")
        .bind(statistics, run)
        .execute();
}

std::optional<Run> RunStore::lastRun()
{
    auto query = m_database.statement(
        "SELECT id, finished_utc, parameters, statistics FROM match_run ORDER BY id DESC LIMIT 1");
    if (!query.step())
        return {};
    return Run{query.get<RunId>(0), QDateTime::fromString(query.get<QString>(1), Qt::ISODateWithMs),
               query.get<QString>(2), query.get<QString>(3)};
}

void RunStore::insertPair(RunId run, const matching::Pair &pair)
{
    m_database
        .statement(R"(
            INSERT INTO match_pair (run_id, leak_record_id, patient_record_id, class, probability,
                                    reasons, weight, rarities)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))")
        .bind(run, pair.leak, pair.patient, static_cast<int>(pair.cls), pair.probability,
              std::bit_cast<qint64>(pair.reasons.mask()), double(pair.weightBits),
              packedRarities(pair))
        .execute();
}

void RunStore::insertDuplicate(people::RecordId duplicate, people::RecordId representative)
{
    m_database
        .statement("INSERT INTO patient_duplicate (record_id, representative_id) VALUES (?, ?)")
        .bind(duplicate, representative)
        .execute();
}

people::RecordId RunStore::representative(people::RecordId patient)
{
    auto query =
        m_database.statement("SELECT representative_id FROM patient_duplicate WHERE record_id = ?");
    query.bind(patient);
    return query.step() ? query.get<people::RecordId>(0) : patient;
}

std::optional<StoredPair> RunStore::pair(PairId id)
{
    return firstOf(m_database
                       .statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, coalesce(d.verdict, '')
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        WHERE p.id = ?)")
                       .bind(id));
}

std::optional<StoredPair> RunStore::pairOf(people::RecordId leak, people::RecordId patient)
{
    return firstOf(m_database
                       .statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, coalesce(d.verdict, '')
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        WHERE p.leak_record_id = ? AND p.patient_record_id = ?)")
                       .bind(leak, patient));
}

std::vector<StoredPair> RunStore::pairsOfLeak(people::RecordId leak)
{
    return allOf(m_database
                     .statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, coalesce(d.verdict, '')
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        WHERE p.leak_record_id = ? ORDER BY p.probability DESC, p.id)")
                     .bind(leak));
}

std::vector<StoredPair> RunStore::page(matching::PairClass cls, const std::optional<PairId> &after,
                                       int limit)
{
    if (!after)
        return allOf(m_database
                         .statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, coalesce(d.verdict, '')
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        WHERE p.class = ? ORDER BY p.probability DESC, p.id LIMIT ?)")
                         .bind(static_cast<int>(cls), limit));
    return allOf(m_database
                     .statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, coalesce(d.verdict, '')
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        JOIN match_pair a ON a.id = ?
        WHERE p.class = ? AND (p.probability < a.probability
                               OR (p.probability = a.probability AND p.id > a.id))
        ORDER BY p.probability DESC, p.id LIMIT ?)")
                     .bind(*after, static_cast<int>(cls), limit));
}

bool RunStore::forEach(double minProbability, const std::function<bool(const StoredPair &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, coalesce(d.verdict, '')
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        WHERE p.probability >= ? ORDER BY p.leak_record_id, p.probability DESC, p.patient_record_id)");
    query.bind(minProbability);
    while (query.step()) {
        if (!visit(readPair(query)))
            return false;
    }
    return true;
}

std::vector<qint64> RunStore::histogram()
{
    std::vector<qint64> bands(20, 0);
    auto query = m_database.statement(R"(
        SELECT min(CAST(probability * 20 AS INTEGER), 19) AS band, count(*)
        FROM match_pair GROUP BY band)");
    while (query.step())
        bands.at(query.get<size_t>(0)) = query.get<qint64>(1);
    return bands;
}

std::optional<PairId> RunStore::nextUndecided()
{
    auto query = m_database.statement(R"(
        SELECT p.id FROM match_pair p
        WHERE p.class = 1 AND NOT EXISTS (
            SELECT 1 FROM decision d WHERE d.leak_record_id = p.leak_record_id
                                       AND d.patient_record_id = p.patient_record_id)
        ORDER BY p.probability DESC, p.id LIMIT 1)");
    return query.step() ? std::optional(query.get<PairId>(0)) : std::nullopt;
}

std::vector<StoredPair> RunStore::undecidedWith(matching::ReasonSet reasons)
{
    return allOf(m_database
                     .statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, ''
        FROM match_pair p
        WHERE p.class = 1 AND p.reasons = ? AND NOT EXISTS (
            SELECT 1 FROM decision d WHERE d.leak_record_id = p.leak_record_id
                                       AND d.patient_record_id = p.patient_record_id)
        ORDER BY p.probability DESC, p.id)")
                     .bind(std::bit_cast<qint64>(reasons.mask())));
}

std::vector<StoredPair> RunStore::disputed()
{
    return allOf(m_database.statement(R"(
        SELECT p.id, p.leak_record_id, p.patient_record_id, p.class, p.probability, p.reasons,
               p.weight, p.rarities, d.verdict
        FROM decision d
        JOIN match_pair p ON p.leak_record_id = d.leak_record_id
                         AND p.patient_record_id = d.patient_record_id
        WHERE d.verdict = 'disputed' ORDER BY p.probability DESC, p.id)"));
}

RunStore::ReviewCounts RunStore::reviewCounts()
{
    auto query = m_database.statement(R"(
        SELECT count(*), coalesce(sum(d.verdict = 'same'), 0),
               coalesce(sum(d.verdict = 'different'), 0), coalesce(sum(d.verdict = 'unsure'), 0),
               coalesce(sum(d.verdict = 'disputed'), 0)
        FROM match_pair p
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id
        WHERE p.class = 1)");
    query.step();
    // All pairs to review of the rows that went were decided "different".
    auto gone =
        m_database.statement("SELECT coalesce(sum(pairs), 0) FROM removed_bin WHERE class = 1");
    gone.step();
    const qint64 removed = gone.get<qint64>(0);
    return {query.get<qint64>(0) + removed, query.get<qint64>(1), query.get<qint64>(2) + removed,
            query.get<qint64>(3), query.get<qint64>(4)};
}

} // namespace store
