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

// Whether two numbers of equally many digits, 4 bits each, are one slip apart:
// one digit replaced, or two neighbours exchanged (an optimal string alignment
// distance of 1).
bool isOneSlipApart(std::uint64_t a, std::uint64_t b);

} // namespace matching
