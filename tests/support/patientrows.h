// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/rowreader.h"

#include <QBuffer>
#include <QByteArray>
#include <QStringList>

namespace support {

// What a reader of a health format makes of some bytes.
struct PatientRows {
    // "line: field=value, field=value" with all filled cells in the order of the
    // columns; "line: ! reason, …" for a row with a fault.
    QStringList rows;
    QString error;
    QByteArray sha256;
    qint64 position = 0;
    std::optional<intake::StatedTotal> statedTotal;
};

inline QString describe(const intake::Row &row, const QStringList &columns)
{
    QStringList cells;
    if (row.fault)
        cells << QStringLiteral("! ") + intake::reasonKey(*row.fault);
    for (std::size_t i = 0; row.cellsAreColumns && i < row.cells.size(); ++i) {
        const QString text = row.decoder->decode(row.cells[i]);
        if (!text.isEmpty())
            cells << columns.at(static_cast<qsizetype>(i)) + u'=' + text;
    }
    return QString::number(row.line) + u": " + cells.join(QStringLiteral(", "));
}

template<typename Reader>
PatientRows readPatientRows(QIODevice &device, int latestYear = 2021)
{
    PatientRows result;
    const auto reader = Reader::open(device, latestYear);
    if (!reader) {
        result.error = reader.error().message;
        return result;
    }
    intake::Row row;
    for (;;) {
        const base::Result<bool> more = (*reader)->next(row);
        if (!more)
            result.error = more.error().message;
        if (!more || !*more)
            break;
        result.rows << describe(row, (*reader)->columns());
    }
    result.sha256 = (*reader)->sha256();
    result.position = (*reader)->position();
    result.statedTotal = (*reader)->statedTotal();
    return result;
}

template<typename Reader>
PatientRows readPatientRows(const QByteArray &bytes, int latestYear = 2021)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readPatientRows<Reader>(buffer, latestYear);
}

} // namespace support
