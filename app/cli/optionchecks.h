// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/Error.hpp> // which the next does not include itself
#include <CLI/Validators.hpp>
#include <string>
#include <vector>

namespace cli {

// What the value of an option must be.  CLI11 has such checks too, but says in English what is
// wrong; these say it in the user's language.
CLI::Validator isDate();    // 2021-02-26
CLI::Validator isInstant(); // 2021-02-26T18:00:00+01:00
CLI::Validator isOneOf(const std::vector<std::string> &words);
// Both bounds included.
CLI::Validator isBetween(double least, double most);
CLI::Validator isAtLeast(double least);

} // namespace cli
