// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/workbook.h"

#include <QBuffer>

namespace test {

// A workbook as WorkbookReader gives it, in a form that is easy to compare.
struct ReadWorkbook {
    QStringList columns;
    QStringList rows; // "7:A|B|C", the row of the sheet before; "7!reason:A|B"
    QString sheet;
    int headerLine = 0;
    qint64 position = 0;
    QByteArray sha256;
    QString error;
};

inline QString shown(const intake::Row &row)
{
    QStringList cells;
    for (const QByteArrayView cell : row.cells)
        cells.append(row.decoder->decode(cell));
    const QString line = QString::number(row.line)
        + (row.fault ? QString(u'!' + intake::reasonKey(*row.fault)) : QString());
    return line + u':' + cells.join(u'|');
}

inline ReadWorkbook readWorkbook(QIODevice &device, const intake::WorkbookOptions &options = {})
{
    ReadWorkbook read;
    const auto reader = intake::WorkbookReader::open(device, options);
    if (!reader) {
        read.error = reader.error().message;
        return read;
    }
    read.columns = (*reader)->columns();
    read.sheet = (*reader)->sheet();
    read.headerLine = (*reader)->headerLine();
    intake::Row row;
    for (;;) {
        const base::Result<bool> more = (*reader)->next(row);
        if (!more)
            read.error = more.error().message;
        if (!more || !*more)
            break;
        read.rows.append(shown(row));
    }
    read.position = (*reader)->position();
    read.sha256 = (*reader)->sha256();
    return read;
}

inline ReadWorkbook readWorkbook(const QByteArray &bytes,
                                 const intake::WorkbookOptions &options = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readWorkbook(buffer, options);
}

} // namespace test
