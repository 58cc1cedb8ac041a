// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/persons.h"
#include "matching/scoring.h"

#include <vector>

namespace matching {

// What the other pairs of the same leak row, and of the same patient, leave of
// a pair (README.md, Competition): twins and homonyms share their probability.
struct Standing {
    double bits = 0; // log2 odds once the competitors are counted
    double gap = 0;  // bits ahead of the best competitor; negative behind it
};

// A leak row is at most one of the persons of the list, and a patient at most
// one of the persons of the leak; so the odds of the pair stand against 1 (it
// is nobody) plus the odds of every other person on either side.  Pairs must be
// ordered by leak row; the answer is in their order.
std::vector<Standing> standings(const std::vector<ScoredPair> &pairs, double priorBits,
                                const Persons &leakPersons, const Persons &patientPersons);

} // namespace matching
