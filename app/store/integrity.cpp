// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/integrity.h"

using namespace Qt::StringLiterals;

namespace store {

std::optional<QString> pageFault(Database &database)
{
    Statement check = database.statement("PRAGMA cipher_integrity_check");
    if (!check.step())
        return {};
    return check.get<QString>(0);
}

std::optional<QString> structureFault(Database &database)
{
    Statement check = database.statement("PRAGMA integrity_check(1)");
    check.step();
    const auto answer = check.get<QString>(0);
    if (answer == "ok"_L1)
        return {};
    return answer;
}

std::optional<QString> referenceFault(Database &database)
{
    Statement check = database.statement("PRAGMA foreign_key_check");
    if (!check.step())
        return {};
    return u"%1 → %2"_s.arg(check.get<QString>(0), check.get<QString>(2));
}

} // namespace store
