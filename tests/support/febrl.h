// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/population.h"

namespace support {

// Two files as the FEBRL project makes its test sets (Christen, 2005): each
// original once in the list and once, damaged, in the extract.  Names, address
// and birth date only; one to `mostModifications` of them hit by inserted, lost,
// wrong and exchanged letters, by blanks, by a missing value or by swapped
// names.  No households, nobody who is in one file only.
Population febrlLike(quint64 seed, qsizetype originals, int mostModifications,
                     const NameSource &names);

} // namespace support
