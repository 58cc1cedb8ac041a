// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/comparison.h"
#include "matching/pair.h"
#include "matching/parameters.h"
#include "matching/row.h"

#include <vector>

namespace matching {

// A compared pair that may still be one person, by index of its rows.
struct ScoredPair {
    quint32 leak = 0;
    quint32 patient = 0;
    float evidence = 0; // bits, without the prior
    Pattern pattern;
    bool birthMeetsUsual = false;
    quint8 surnameRarity = 0;
    quint8 firstNameRarity = 0;
    quint8 keys = 0; // by how many keys it was found; 0: taken over from an earlier run
};

// Odds of 2^bits as a probability, and back.
double probabilityOf(double bits);
double bitsOf(double probability);

// How many patients a leak row is on average, its duplicates counted, from the
// pairs themselves: the fixed point of "sum of the probabilities under this
// prior".  Only this one number is estimated; the weights stay (EM on the
// weights learns "family").
double estimatedPairsPerRow(const std::vector<ScoredPair> &pairs, qint64 leakRows, qint64 patients);

// log2 odds that a random leak row and a random patient are one person.
double priorBits(double pairsPerRow, qint64 patients);

// How many leak rows are somebody of the list.  Pairs in the order of leak rows.
double expectedPresent(const std::vector<ScoredPair> &pairs, double priorBits);

// Which calibration applies: by what there is to go by.
int evidenceKind(const Pattern &pattern);
// What the odds after competition are worth.
double calibrated(double bits, const Pattern &pattern, const Parameters &parameters);

// What a reviewer must see of the fields.
ReasonSet reasonsOf(const Pattern &pattern, bool birthMeetsUsual, quint8 surnameRarity,
                    quint8 firstNameRarity);

// The hard guards (README.md, Decision): what keeps a pair out of `sure`
// whatever its score.  Empty when nothing does.
struct Guard {
    bool allowsSure = true;
    ReasonSet reasons;
};
Guard guardOf(const Pattern &pattern);

} // namespace matching
