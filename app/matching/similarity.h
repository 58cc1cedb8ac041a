// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

namespace matching {

// Which of 26 letters and 6 other groups of bytes occur: one bit each.
std::uint32_t letterMask(std::string_view text);

// Jaro–Winkler similarity 0…1 (Winkler 1990: prefix of at most 4, factor 0.1,
// applied from 0.7 on) over bytes.  Bit-parallel; texts beyond 64 bytes are
// compared on their first 64.  Twin: textbookJaroWinkler in tests/support.
double jaroWinkler(std::string_view a, std::string_view b);

// An upper bound of jaroWinkler() from lengths and masks alone, so that most
// pairs never reach the string comparison.
double jaroWinklerBound(std::size_t lengthA, std::uint32_t maskA, std::size_t lengthB,
                        std::uint32_t maskB);

// Optimal string alignment distance (insert, delete, replace, exchange two
// neighbours), up to `limit`; limit + 1 means more.  For dates and numbers.
int osaDistance(std::string_view a, std::string_view b, int limit);

} // namespace matching
