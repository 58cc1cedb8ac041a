// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/noticestore.h"

#include <map>

namespace store {

struct ProofTag;
using ProofId = base::Id<ProofTag>;
struct PrintRunTag;
using PrintRunId = base::Id<PrintRunTag>;

// A scanned deposit slip, without its bytes.
struct Proof {
    ProofId id;
    LotId lot;
    QString fileName; // without folder
    QString sha256;
    qint64 bytes = 0;
    QDateTime addedUtc;
};

// Envelopes counted by hand at the end of a lot.
struct LotCount {
    qint64 counted = 0;
    QString explanation; // of a difference
};

// Letters that went to a local printer together.
struct PrintRun {
    PrintRunId id;
    int firstRank = 0;
    int lastRank = 0;
    bool isSent = false; // false: begun, and nothing more is known
};

// What happens to a lot after it was produced: the tables `posting_proof`,
// `lot_count`, `print_run` and `handover`.
class HandoverStore final
{
public:
    explicit HandoverStore(Database &database);

    // False when the lot has this very document already.
    bool addProof(LotId lot, const QString &fileName, const QString &sha256,
                  const QDateTime &addedUtc, const QByteArray &document);
    std::vector<Proof> proofs(); // of all lots, oldest first
    std::vector<Proof> proofs(LotId lot);
    std::optional<QByteArray> document(ProofId proof);

    void setCount(LotId lot, const LotCount &count, const QDateTime &utc);
    std::optional<LotCount> count(LotId lot);
    std::map<LotId, LotCount> counts();

    // Beside NoticeStore::markPosted().
    void notePosting(LotId lot, const QDateTime &utc);
    // The lot is as before markPosted(): its letters are printed and not posted.
    void undoPosted(LotId lot);
    bool hasReturns(LotId lot);
    // Whether a document for the CNIL was made since the posting was noted.
    bool wasFiledSincePosting(LotId lot);

    PrintRunId insertRun(LotId lot, int firstRank, int lastRank, const QDateTime &utc);
    void markSent(PrintRunId run);
    std::vector<PrintRun> runs(LotId lot); // by rank
    // Letters from `rank` on count as not printed, those before it as printed.
    void restartAt(LotId lot, int rank);

    void insertHandover(const std::vector<LotId> &lots, const QString &layout, qint64 letters,
                        const QString &manifestSha256, const QDateTime &utc);
    // When each lot was handed over for the last time.
    std::map<LotId, QDateTime> handovers();

private:
    Database &m_database;
};

} // namespace store
