// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/pair.h"
#include "store/runstore.h"
#include "store/sqlite.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace store {

struct ReaderTag;
using ReaderId = base::Id<ReaderTag>;
struct StepTag;
using StepId = base::Id<StepTag>;

// Two records that may be one person.  Unlike a PairId it outlives the runs,
// and there is one for records that no run has brought together.
struct RecordPair {
    people::RecordId leak;
    people::RecordId patient;

    auto operator<=>(const RecordPair &) const = default;
};

enum class Round { First = 1, Second = 2, Final = 3 };

struct Reading {
    ReaderId reader;
    QString verdict; // "same", "different", "unsure"
};

// The last reading of each round.
struct Readings {
    std::optional<Reading> first;
    std::optional<Reading> second;
    std::optional<Reading> final;

    // What holds: "same", "different", "unsure", "disputed" (two readers, two
    // verdicts, nothing final) or empty.
    QString standing() const;
};

// One act of a reader and the pairs it was about.
struct ReviewStep {
    StepId id;
    Round round = Round::First;
    std::vector<RecordPair> pairs;
};

// A pair of the last run that was read at least once.
struct ReadPair {
    PairId id;
    RecordPair records;
    ReaderId firstReader;
    QString firstVerdict;
    QString secondVerdict; // empty: read once
};

// How the readers judged the pairs of one class and tenth of probability.
struct ReadBin {
    matching::PairClass cls = matching::PairClass::None;
    int tenth = 0;              // 0 … 9
    qint64 pairs = 0;           // in the bin
    qint64 read = 0;            // of these with "same" or "different", each read for itself
    qint64 same = 0;            // of these "same"
    double meanProbability = 0; // the program's, over the pairs read
};

// Pairs that two readers read and whose leaked row was removed since (AcceptanceStore).
struct RemovedAgreement {
    QString firstVerdict;
    QString secondVerdict;
    qint64 pairs = 0;
};

// The tables `reader`, `review_step`, `reading` and `decision`.  Readings are
// only added, and taken back step by step from the last; `decision` follows.
class ReviewStore final
{
public:
    explicit ReviewStore(Database &database);

    // The number of a reader; the same for "Jeanne Tanguy" and "JEANNE  TANGUY".
    std::optional<ReaderId> findReader(const QString &name);
    ReaderId addReader(const QString &name); // finds, else inserts

    void addStep(ReaderId reader, Round round, const QString &verdict,
                 const std::vector<RecordPair> &pairs, const QDateTime &utc);
    // What was taken back; nothing when no reading is left.
    std::optional<ReviewStep> undoLastStep();

    Readings readings(const RecordPair &pair);
    QString decision(const RecordPair &pair); // as Readings::standing()

    std::vector<ReadPair> readPairs();
    // Patients decided on for a leak row without a pair of the last run.
    std::vector<people::RecordId> patientsWithoutPair(people::RecordId leak);
    // Also of rows that were removed when the matching was accepted.
    std::vector<ReadBin> bins();
    std::vector<RemovedAgreement> removedAgreement();
    // When the last steps were made, newest first.
    std::vector<QDateTime> lastSteps(int limit);

private:
    std::vector<RecordPair> pairsOf(StepId step);
    void follow(const RecordPair &pair);

    Database &m_database;
};

} // namespace store
