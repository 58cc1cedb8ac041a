// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/communestore.h"

namespace store {

CommuneStore::CommuneStore(Database &database)
    : m_database(database)
{
}

void CommuneStore::replace(const std::vector<people::Commune> &communes)
{
    m_database.statement("DELETE FROM commune").execute();
    for (const people::Commune &commune : communes)
        m_database
            .statement("INSERT OR IGNORE INTO commune (postal_code, name, insee) VALUES (?, ?, ?)")
            .bind(commune.postalCode, commune.name, commune.insee)
            .execute();
}

std::vector<people::Commune> CommuneStore::all()
{
    std::vector<people::Commune> communes;
    auto query = m_database.statement("SELECT postal_code, name, insee FROM commune ORDER BY 1, 2");
    while (query.step())
        communes.push_back({query.get<QString>(0), query.get<QString>(1), query.get<QString>(2)});
    return communes;
}

} // namespace store
