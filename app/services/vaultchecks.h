// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/vaultservice.h"
#include "store/vault.h"

#include <vector>

namespace services {

// What the store found, under the names that scripts know.
QList<VaultCheck> namedChecks(const std::vector<store::Vault::Check> &checks);

} // namespace services
