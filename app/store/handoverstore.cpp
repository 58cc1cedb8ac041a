// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/handoverstore.h"

namespace store {

namespace {

QString isoOf(const QDateTime &utc)
{
    return utc.toString(Qt::ISODateWithMs);
}

QDateTime instantOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

std::vector<Proof> readProofs(Statement &query)
{
    std::vector<Proof> proofs;
    while (query.step())
        proofs.push_back({.id = query.get<ProofId>(0),
                          .lot = query.get<LotId>(1),
                          .fileName = query.get<QString>(2),
                          .sha256 = query.get<QString>(3),
                          .bytes = query.get<qint64>(4),
                          .addedUtc = instantOf(query.get<QString>(5))});
    return proofs;
}

} // namespace

HandoverStore::HandoverStore(Database &database)
    : m_database(database)
{
}

bool HandoverStore::addProof(LotId lot, const QString &fileName, const QString &sha256,
                             const QDateTime &addedUtc, const QByteArray &document)
{
    auto known =
        m_database.statement("SELECT 1 FROM posting_proof WHERE lot_id = ? AND sha256 = ?");
    if (known.bind(lot, sha256).step())
        return false;
    m_database
        .statement(R"(
            INSERT INTO posting_proof (lot_id, file_name, sha256, added_utc, document)
            VALUES (?, ?, ?, ?, ?))")
        .bind(lot, fileName, sha256, isoOf(addedUtc), document)
        .execute();
    return true;
}

std::vector<Proof> HandoverStore::proofs()
{
    auto query = m_database.statement(R"(
        SELECT id, lot_id, file_name, sha256, length(document), added_utc
        FROM posting_proof
        ORDER BY id)");
    return readProofs(query);
}

std::vector<Proof> HandoverStore::proofs(LotId lot)
{
    auto query = m_database.statement(R"(
        SELECT id, lot_id, file_name, sha256, length(document), added_utc
        FROM posting_proof
        WHERE lot_id = ?
        ORDER BY id)");
    query.bind(lot);
    return readProofs(query);
}

std::optional<QByteArray> HandoverStore::document(ProofId proof)
{
    auto query = m_database.statement("SELECT document FROM posting_proof WHERE id = ?");
    query.bind(proof);
    return query.step() ? std::optional(query.get<QByteArray>(0)) : std::nullopt;
}

void HandoverStore::setCount(LotId lot, const LotCount &count, const QDateTime &utc)
{
    m_database
        .statement(R"(
            INSERT INTO lot_count (lot_id, counted, explanation, counted_utc) VALUES (?, ?, ?, ?)
            ON CONFLICT (lot_id) DO UPDATE SET counted = excluded.counted,
                                               explanation = excluded.explanation,
                                               counted_utc = excluded.counted_utc)")
        .bind(lot, count.counted, count.explanation, isoOf(utc))
        .execute();
}

std::optional<LotCount> HandoverStore::count(LotId lot)
{
    auto query =
        m_database.statement("SELECT counted, explanation FROM lot_count WHERE lot_id = ?");
    query.bind(lot);
    if (!query.step())
        return {};
    return LotCount{query.get<qint64>(0), query.get<QString>(1)};
}

std::map<LotId, LotCount> HandoverStore::counts()
{
    auto query = m_database.statement("SELECT lot_id, counted, explanation FROM lot_count");
    std::map<LotId, LotCount> counts;
    while (query.step())
        counts[query.get<LotId>(0)] = {query.get<qint64>(1), query.get<QString>(2)};
    return counts;
}

void HandoverStore::notePosting(LotId lot, const QDateTime &utc)
{
    m_database.statement("UPDATE lot SET posting_noted_utc = ? WHERE id = ?")
        .bind(isoOf(utc), lot)
        .execute();
}

void HandoverStore::undoPosted(LotId lot)
{
    m_database
        .statement("UPDATE lot SET posted_on = NULL, proof_sha256 = NULL, "
                   "posting_noted_utc = NULL WHERE id = ?")
        .bind(lot)
        .execute();
    m_database
        .statement("UPDATE notice SET state = 'printed' WHERE lot_id = ? AND state = 'posted'")
        .bind(lot)
        .execute();
}

bool HandoverStore::hasReturns(LotId lot)
{
    return m_database.statement("SELECT 1 FROM notice WHERE lot_id = ? AND state = 'returned'")
        .bind(lot)
        .step();
}

bool HandoverStore::wasFiledSincePosting(LotId lot)
{
    return m_database
        .statement("SELECT 1 FROM filing JOIN lot ON lot.id = ? "
                   "WHERE filing.made_utc >= lot.posting_noted_utc")
        .bind(lot)
        .step();
}

PrintRunId HandoverStore::insertRun(LotId lot, int firstRank, int lastRank, const QDateTime &utc)
{
    m_database
        .statement(R"(
            INSERT INTO print_run (lot_id, first_rank, last_rank, state, begun_utc)
            VALUES (?, ?, ?, 'sending', ?))")
        .bind(lot, firstRank, lastRank, isoOf(utc))
        .execute();
    return {m_database.lastInsertId()};
}

void HandoverStore::markSent(PrintRunId run)
{
    m_database.statement("UPDATE print_run SET state = 'sent' WHERE id = ?").bind(run).execute();
}

std::vector<PrintRun> HandoverStore::runs(LotId lot)
{
    auto query = m_database.statement(R"(
        SELECT id, first_rank, last_rank, state = 'sent'
        FROM print_run
        WHERE lot_id = ?
        ORDER BY first_rank, id)");
    query.bind(lot);
    std::vector<PrintRun> runs;
    while (query.step())
        runs.push_back({.id = query.get<PrintRunId>(0),
                        .firstRank = query.get<int>(1),
                        .lastRank = query.get<int>(2),
                        .isSent = query.get<int>(3) != 0});
    return runs;
}

void HandoverStore::restartAt(LotId lot, int rank)
{
    m_database.statement("DELETE FROM print_run WHERE lot_id = ? AND first_rank >= ?")
        .bind(lot, rank)
        .execute();
    m_database
        .statement("UPDATE print_run SET state = 'sent', last_rank = min(last_rank, ?) "
                   "WHERE lot_id = ?")
        .bind(rank - 1, lot)
        .execute();
}

void HandoverStore::insertHandover(const std::vector<LotId> &lots, const QString &layout,
                                   qint64 letters, const QString &manifestSha256,
                                   const QDateTime &utc)
{
    m_database
        .statement(R"(
            INSERT INTO handover (made_utc, layout, letters, manifest_sha256)
            VALUES (?, ?, ?, ?))")
        .bind(isoOf(utc), layout, letters, manifestSha256)
        .execute();
    const qint64 handover = m_database.lastInsertId();
    for (const LotId lot : lots)
        m_database.statement("INSERT INTO handover_lot (handover_id, lot_id) VALUES (?, ?)")
            .bind(handover, lot)
            .execute();
}

std::map<LotId, QDateTime> HandoverStore::handovers()
{
    auto query = m_database.statement(R"(
        SELECT l.lot_id, max(h.made_utc)
        FROM handover_lot l JOIN handover h ON h.id = l.handover_id
        GROUP BY l.lot_id)");
    std::map<LotId, QDateTime> last;
    while (query.step())
        last[query.get<LotId>(0)] = instantOf(query.get<QString>(1));
    return last;
}

} // namespace store
