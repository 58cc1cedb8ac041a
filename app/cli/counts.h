// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace cli {

enum class Counted {
    Calls,
    Emails,
    Entries,
    Files,
    Letters,
    Lots,
    Pages,
    Patients,
    Persons,
    Rows,
    RulesDue,
    Sheets,
};

// « 1 lettre », « 2 031 lettres »: for sentences that count more than one thing.
QString counted(qint64 number, Counted what);

} // namespace cli
