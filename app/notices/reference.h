// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace notices {

// The reference of a letter: meaningless by itself (GDPR art. 5(1)(c)), short
// enough to be said on the telephone, and able to notice a slip.
//
// "7K3M-9QX2-4TA": ten symbols of Crockford's base 32 (no I, L, O, U), then a
// check symbol: the number modulo the prime 37.  Numbers whose check would
// need one of Crockford's five extra signs (*~$=U) are not used, so every
// symbol is a digit or a letter.  Every single wrong symbol and every exchange
// of two symbols, neighbours or not, is noticed: the powers of 32 modulo 37
// differ for all ten places, and tst_reference tries them all.
//
// 50 bits: among 500 000 letters of one incident two meet with a chance of
// 1 in 8 000, so whoever stores references still makes them unique.

// `random` comes from a cryptographic source; its low 50 bits are used.
QString makeReference(quint64 random);

// The canonical form of what was typed or scanned: any case, hyphens and
// blanks anywhere, I and L read as 1, O as 0.  Nothing if it is no reference
// or its check symbol does not agree.
std::optional<QString> parseReference(QStringView text);

// Without hyphens, as the bar code holds it.
QString compactReference(QStringView reference);

} // namespace notices
