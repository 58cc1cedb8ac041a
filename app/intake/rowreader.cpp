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
    return trimmedBytes.isEmpty() || std::ranges::find(kNothing, trimmedBytes) != kNothing.end();
}

} // namespace

QString Row::text(qsizetype column) const
{
    const QByteArrayView bytes = cells[static_cast<std::size_t>(column)].trimmed();
    // Decoded text is trimmed again: the no-break space is a blank as well.
    return meansNothing(bytes) ? QString() : decoder->decode(bytes).trimmed();
}

bool Row::isBlank(qsizetype column) const
{
    const QByteArrayView bytes = cells[static_cast<std::size_t>(column)].trimmed();
    return meansNothing(bytes) || (bytes.size() <= 4 && decoder->decode(bytes).trimmed().isEmpty());
}

} // namespace intake
