// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/parallel.h"
#include "matching/parameters.h"
#include "matching/row.h"

#include <vector>

namespace matching {

// Rows of one file that are one person (README.md, Competition): a person's second
// row is no competitor of the first.
struct Persons {
    // By row index, the lowest index of the same person.  `probable` is for
    // the competition, where a missed duplicate costs a true pair; `sure` is
    // for merging, where a wrong one costs a letter.
    std::vector<quint32> probable;
    std::vector<quint32> sure;
};

// Looks for duplicates among the rows of `involved` (ascending indices); every
// other row is a person of its own.  Empty vectors when stopped.
Persons personsAmong(const std::vector<Row> &rows, const std::vector<quint32> &involved,
                     const Lexicon &lexicon, const Rarities &rarities, const Parameters &parameters,
                     Workers &workers, int until);

} // namespace matching
