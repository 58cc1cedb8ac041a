// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/testvault.h"

#include <memory>

namespace support {

inline constexpr int kPrintedLotSize = 60;

// A vault with an incident, matched demonstration data and its letters produced in
// lots of 60 into the folder "lots" beside it: at least two lots.
std::unique_ptr<TestVault> printedVault();

} // namespace support
