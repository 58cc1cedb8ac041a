// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"

#include <vector>

namespace ui {

// A column of the file and what it is said to be.
struct MappedColumn {
    QString name;
    QString field; // empty: not used
};

// Which columns are which, as the user has it now.
struct MappingDraft {
    services::ImportKind kind = services::ImportKind::Patients;
    std::vector<MappedColumn> columns;
    bool isDateOpen = false; // the dates have two readings and none was chosen
};

struct MappingFinding {
    bool isBlocking = false;
    QString text;
};

// What the import would refuse, and what it would keep as a category alone:
// said while the user chooses, before any file is read again.  Blocking ones
// first.
std::vector<MappingFinding> checkMapping(const MappingDraft &draft);

// Only a flag of the person; its value never leaves the row.
bool isCategoryOnly(const QString &field);

// One way to read the dates of a sample.
struct DateReading {
    QString pattern; // "dd/MM/yyyy"
    QString label;   // « jj/mm/aaaa : 03/04/1950 est le 3 avril 1950 »
};
// The formats that read every filled sample, the usual ones first; the example
// is the same value for all, one that they read differently where there is one.
std::vector<DateReading> dateReadings(const QStringList &samples, int thisYear);

} // namespace ui
