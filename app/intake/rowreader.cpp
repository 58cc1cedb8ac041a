// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/rowreader.h"

#include <algorithm>
#include <array>

namespace intake {

namespace {

// What databases and spreadsheets export for "no value".
constexpr std::array<QByteArrayView, 5> kNothing{"NULL", "(null)", "\\N", "#N/A", "<NULL>"};

bool meansNothing(QByteArrayView trimmedBytes)
{
    if (trimmedBytes.isEmpty())
        return true;
    constexpr qsizetype longest = 6;
    return trimmedBytes.size() <= longest
        && std::ranges::find(kNothing, trimmedBytes) != kNothing.end();
}

// The no-break space is a blank as well, but only decoded text shows it.
bool mayBeBlank(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

// A spreadsheet's apostrophe before what would otherwise be a formula, and the
// formula ="0297" that keeps a leading zero: neither belongs to the value.
QByteArrayView withoutTextMark(QByteArrayView bytes)
{
    constexpr QByteArrayView dangerous = "=+-@";
    if (bytes.size() > 1 && bytes.front() == '\'' && dangerous.contains(bytes[1]))
        return bytes.sliced(1);
    if (bytes.size() > 2 && bytes.startsWith("=\"") && bytes.back() == '"')
        return bytes.sliced(2).chopped(1).trimmed();
    return bytes;
}

} // namespace

QString Row::text(qsizetype column) const
{
    const QByteArrayView bytes = withoutTextMark(cells[static_cast<std::size_t>(column)].trimmed());
    if (meansNothing(bytes))
        return {};
    QString text = decoder->decode(bytes);
    return mayBeBlank(bytes.front()) || mayBeBlank(bytes.back()) ? text.trimmed() : text;
}

bool Row::isBlank(qsizetype column) const
{
    const QByteArrayView bytes = cells[static_cast<std::size_t>(column)].trimmed();
    return meansNothing(bytes)
        || (mayBeBlank(bytes.front()) && decoder->decode(bytes).trimmed().isEmpty());
}

} // namespace intake
