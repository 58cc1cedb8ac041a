// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/communes.h"
#include "store/sqlite.h"

#include <vector>

namespace store {

// The table `commune`: the user's list, or nothing.
class CommuneStore final
{
public:
    explicit CommuneStore(Database &database);

    void replace(const std::vector<people::Commune> &communes);
    std::vector<people::Commune> all();

private:
    Database &m_database;
};

} // namespace store
