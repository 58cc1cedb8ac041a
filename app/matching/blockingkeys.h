// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/row.h"

#include <vector>

namespace matching {

// Pairs worth comparing share the value of at least one of some twenty keys
// (README.md, Candidates).  No field is in every key, so a row with two damaged
// fields still meets its partner under another one.  A key is a 64-bit hash of
// its kind and its parts.

// Both sides of a key see the same value, except for what only one side needs
// to vary: the leak row also asks with day and month exchanged.
enum class Side { Leak, Patient };

using KeyList = std::vector<quint64>; // in no order; a key may come twice

void keysOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &keys);

// Further fields, hashed: they split a key value that too many rows share.
void refinementsOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &refinements);

// Scatters 64 bits: the finaliser of splitmix64 (Steele, Lea, Flood 2014).
quint64 mixedKey(quint64 x);

} // namespace matching
