// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/parameters.h"

#include <QtGlobal>

#include <vector>

namespace matching {

// What the zones are chosen from: a pair after competition and calibration.
struct JudgedPair {
    quint32 leak = 0;
    double probability = 0;
    bool mayBeSure = false; // no guard and no competitor keeps it in review
    quint8 keys = 0;        // ScoredPair::keys
};

// The lower edges of `sure` and `review`, and what they are expected to cost.
struct Zones {
    double sure = 1;
    double review = 1;
    double findable = 0; // leak rows whose person is in the list, as far as compared
    double lost = 0;     // of these, rows of which no pair reaches `review`
};

// The widest zone `sure` at or above Parameters::sureProbability of whose pairs
// no more than mostWrongInSure are expected to be wrong; the narrowest zone
// `review` between leastReviewProbability and reviewProbability below which no
// more than mostLost of the findable rows are expected.  Where the second
// target is out of reach, `lost` says by how much.  Pairs in the order of leak
// rows.
Zones chosenZones(const std::vector<JudgedPair> &pairs, const Parameters &parameters);

// How many true pairs no key brought together, from how many were found by one
// key and by two only: Chao's estimator of unseen classes (Biometrics 43, 1987),
// a lower bound since the keys depend on one another.
double expectedUnseen(const std::vector<JudgedPair> &pairs);

} // namespace matching
