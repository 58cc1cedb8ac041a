// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/testvault.h"

#include <memory>

namespace support {

// The vault of printedVault() whose persons are all told: reviewed, accepted, posted on 12
// March 2021, whoever has no letter told publicly; with a call, an answered request and a
// scanned proof, whose texts begin with PLANTED.
std::unique_ptr<TestVault> settledVault();
QDateTime settledTime();

} // namespace support
