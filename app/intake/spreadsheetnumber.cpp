// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/spreadsheetnumber.h"

#include <algorithm>

namespace intake {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

// A spreadsheet writes fifteen digits at most, without zeros at the end: with
// fewer than thirteen, most of the number is gone.
SpreadsheetNumber spreadsheetNumber(const QString &text)
{
    constexpr qsizetype enoughDigits = 13;
    if (std::ranges::all_of(text, isDigit)) // nearly every one
        return {text};
    const qsizetype e = text.indexOf(u'E', 1, Qt::CaseInsensitive);
    const QString mantissa = e < 0 ? text : text.first(e);
    const qsizetype point =
        std::ranges::find_if(mantissa, [](QChar c) { return c == u'.' || c == u','; })
        - mantissa.begin();
    const QString whole = mantissa.first(point);
    const QString fraction = mantissa.sliced(std::min(point + 1, mantissa.size()));
    const QString digits = whole + fraction;
    if (whole.isEmpty() || !std::ranges::all_of(digits, isDigit))
        return {text};
    if (e < 0)
        return {fraction.count(u'0') == fraction.size() ? whole : text};
    bool readable = false;
    const int exponent = text.sliced(e + 1).toInt(&readable);
    if (!readable || whole.size() != 1 || exponent < 12 || exponent > 14)
        return {text};
    const bool isRounded = digits.size() <= exponent;
    if (digits.size() < enoughDigits)
        return {{}, true, true};
    return {digits.leftJustified(exponent + 1, u'0'), true, isRounded};
}

} // namespace intake
