// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace intake {

// A number of thirteen to fifteen digits that a spreadsheet took for a quantity:
// "295109912611193.0", "2,95E+14".
struct SpreadsheetNumber {
    QString digits; // what stands for it, the text itself when it is nothing of the kind
    bool isScientific = false;
    // Not all digits were written: those at the end may have been zeros, or are
    // gone.  Without digits so many are missing that nothing can be said.
    bool isRounded = false;

    bool isLost() const { return isScientific && digits.isEmpty(); }
};

SpreadsheetNumber spreadsheetNumber(const QString &text);

} // namespace intake
