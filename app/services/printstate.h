// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/handoverstore.h"

#include <QList>
#include <QString>

#include <vector>

namespace services {

struct RankRange {
    int first = 0;
    int last = 0;

    bool operator==(const RankRange &) const = default;
};

// How far a lot was printed on a local printer.
struct PrintState {
    QList<RankRange> printed;   // went to the printer whole
    QList<RankRange> uncertain; // begun, and the program or the printer stopped
    int resumeAt = 1;           // first letter that is not printed for certain
    int letters = 0;            // of the lot

    bool isBegun() const { return !printed.isEmpty() || !uncertain.isEmpty(); }
    bool isComplete() const { return letters > 0 && resumeAt > letters; }
};
// A letter is uncertain when any run that holds it did not come to its end.
PrintState printStateOf(const std::vector<store::PrintRun> &runs, int letters);

// « letters 1 to 1 203 printed, 1 204 to 1 228 uncertain: look at what came out,
// go on at 1 204 »; empty before the first run.
QString printStateText(const PrintState &state);

} // namespace services
