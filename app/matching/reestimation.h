// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/scoring.h"
#include "matching/weights.h"

#include <array>
#include <vector>

namespace matching {

// The fields whose levels are estimated: the main tables, in their order.
inline constexpr int kEstimatedTables = 8;
inline constexpr int kEstimatedLevels = tableOffset(Table::FirstNameBirthSex);

// How often each level of a field comes up, 0…1, summing to 1 over the levels
// of a field; what is missing does not count.
using LevelShares = std::array<float, kEstimatedLevels>;
LevelShares defaultMatchShares();  // of pairs that are one person; weights.cpp
LevelShares defaultRandomShares(); // of pairs drawn blindly

// The weights of one laboratory: how often its own clerks err, and how alike
// its patients are, move the main tables (Fellegi–Sunter's m and u).
//
// Guarded: m comes from anchors only, pairs that are beyond doubt without the
// field at hand (own NIR and first name, or four of five independent fields),
// never from all candidates, of which EM learns what a family is.  Both are
// shrunk to the defaults, a field with too few anchors stays as it is, and no
// weight moves by more than 1.5 bits.  `random` are the patterns of pairs drawn
// blindly.
Weights reestimated(const Weights &weights, const std::vector<ScoredPair> &pairs,
                    const std::vector<Pattern> &random);

// Whether the pair is beyond doubt without that field.
bool isAnchor(const Pattern &pattern, Table field);

} // namespace matching
