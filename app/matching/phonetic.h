// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace matching {

// How a Frenchman would say it, roughly: LEFÈVRE and LEFEBVRE differ,
// MATHIEU, MATTHIEU and MATIEU do not.  Made for folded names of one word
// (A–Z; anything else is skipped).  Vowel groups become one vowel (EAU → O),
// nasals a digit (AN → 1, IN → 2, ON → 3), CH → 4; H and the usual final
// consonants are silent; doubled sounds count once.  Empty for an empty name.
std::string frenchSound(std::string_view name);

// The key as a number, 0 for none; equal sounds have equal numbers.
std::uint32_t soundKey(std::string_view name);

} // namespace matching
