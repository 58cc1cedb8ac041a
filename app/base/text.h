// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

namespace base {

// Upper case without accents, ligatures opened (Œ → OE, ß → SS): what NF
// Z10-011 prints in capitals and what every comparison of names starts from.
// Letters of other alphabets stay as they are.
QString foldToUpper(QStringView text);

// Leading, trailing and repeated blanks of any kind (no-break, tab, narrow)
// become single plain spaces.
QString simplified(QStringView text);

// French typography for numbers and dates on screen and in letters, the same
// on every machine: 121 669 (narrow no-break space), 3 mars 2026, 14 h 30.
QString frenchNumber(qint64 number);

} // namespace base
