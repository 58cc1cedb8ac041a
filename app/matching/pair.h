// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/reason.h"
#include "matching/weights.h"
#include "people/sourcerecord.h"

#include <QString>

#include <utility>
#include <vector>

namespace matching {

// The three zones (README.md, Decision).  `None` pairs are kept searchable.
enum class PairClass : quint8 { None = 0, Review = 1, Sure = 2 };

QString className(PairClass cls); // "none", "review", "sure"

// One leak row and one patient who may be the same person.
struct Pair {
    people::RecordId leak;
    people::RecordId patient;
    double probability = 0; // calibrated, after the competition of other pairs
    ReasonSet reasons;
    float weightBits = 0; // prior and evidence, before the competition
    PairClass cls = PairClass::None;
    // How common the agreeing names are in the two files, 0 (very common) to
    // 5 (rare): all that explain() needs of the files.
    quint8 surnameRarity = 0;
    quint8 firstNameRarity = 0;

    bool operator==(const Pair &) const = default;
};

// Counts and estimates of a run, for the report and for the thresholds'
// dialogue.  No clock: the caller measures time.
struct Statistics {
    qint64 patients = 0;
    qint64 leakRows = 0;
    qint64 testPatients = 0; // left out: TEST, ESSAI, ZZZ, …
    qint64 testLeakRows = 0;
    qint64 candidates = 0;   // distinct pairs that share a key; all were compared
    qint64 refinedKeys = 0;  // key values so common that a further field split them
    qint64 droppedKeys = 0;  // key values still too common after that
    qint64 droppedPairs = 0; // pairs under them that no other key was asked for
    qint64 nonePairs = 0;    // at or above the floor, below review
    qint64 reviewPairs = 0;
    qint64 surePairs = 0;
    qint64 leakSure = 0;   // leak rows whose best pair is sure
    qint64 leakReview = 0; // leak rows whose best pair is to review
    qint64 patientDuplicates = 0;
    double priorBits = 0;       // log2 odds that a random pair is one person
    double expectedPresent = 0; // leak rows whose person is in the list
    double sureEdge = 0;        // where the zones began (zones.h)
    double reviewEdge = 0;
    double expectedWrongInSure = 0;
    double expectedTrueInReview = 0;
    double expectedFindable = 0; // leak rows whose person is in the list, as far as compared
    double expectedLost = 0;     // of these, rows without a pair in review or sure
    double expectedUnseen = 0;   // true pairs that were never compared

    bool operator==(const Statistics &) const = default;
};

struct Outcome {
    // Every pair at or above the floor, by leak row, then probability
    // descending, then patient.
    std::vector<Pair> pairs;
    // Sure duplicates inside the patient list, among the patients of a pair
    // in review or sure: first the representative (lowest id), then the other.
    std::vector<std::pair<people::RecordId, people::RecordId>> patientDuplicates;
    Statistics statistics;
    Weights weights; // those that were used; re-estimated ones when asked for
};

} // namespace matching
