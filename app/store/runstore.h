// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/pair.h"
#include "store/sqlite.h"

#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace store {

struct RunTag;
using RunId = base::Id<RunTag>;
struct PairTag;
using PairId = base::Id<PairTag>;

struct Run {
    RunId id;
    QDateTime finishedUtc;
    QString parameters; // JSON of matching::Parameters
    QString statistics; // JSON of the service's report
};

// A pair with what a list shows of it.
struct StoredPair {
    PairId id;
    matching::Pair pair;
    QString verdict; // "same", "different", "unsure", "disputed" or empty
};

// The tables of matching: `match_run`, `match_pair`, `patient_duplicate`.  One
// run at a time is kept: a new one replaces its pairs, never a reader's
// decision (ReviewStore).
class RunStore final
{
public:
    explicit RunStore(Database &database);

    RunId replaceRun(const QDateTime &finishedUtc, const QString &parameters,
                     const QString &statistics);
    void setStatistics(RunId run, const QString &statistics);
    std::optional<Run> lastRun();
    void insertPair(RunId run, const matching::Pair &pair);
    void insertDuplicate(people::RecordId duplicate, people::RecordId representative);
    // The representative of a patient record: itself when it has no duplicate.
    people::RecordId representative(people::RecordId patient);

    std::optional<StoredPair> pair(PairId id);
    std::optional<StoredPair> pairOf(people::RecordId leak, people::RecordId patient);
    std::vector<StoredPair> pairsOfLeak(people::RecordId leak);
    // Most probable first; `after` nothing starts at the top.
    std::vector<StoredPair> page(matching::PairClass cls, const std::optional<PairId> &after,
                                 int limit);
    // In order of leak row, then probability descending.
    bool forEach(double minProbability, const std::function<bool(const StoredPair &)> &visit);
    // Pairs per twentieth of probability, 20 numbers.
    std::vector<qint64> histogram();

    std::optional<PairId> nextUndecided();
    // Undecided pairs of the review band with exactly these reasons, most
    // probable first.
    std::vector<StoredPair> undecidedWith(matching::ReasonSet reasons);
    // Pairs on which two readers differ and nothing final was said.
    std::vector<StoredPair> disputed();

    // With the pairs of rows that were removed when the matching was accepted.
    struct ReviewCounts {
        qint64 band = 0; // pairs of class review
        qint64 same = 0;
        qint64 different = 0;
        qint64 unsure = 0;
        qint64 disputed = 0;
    };
    ReviewCounts reviewCounts();

private:
    Database &m_database;
};

} // namespace store
