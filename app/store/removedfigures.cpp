// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/removedfigures.h"

namespace store {

void beginLeavingPairs(Database &database)
{
    database.statement("CREATE TEMP TABLE IF NOT EXISTS leaving_pair (id INTEGER PRIMARY KEY)")
        .execute();
    database.statement("DELETE FROM temp.leaving_pair").execute();
}

} // namespace store
