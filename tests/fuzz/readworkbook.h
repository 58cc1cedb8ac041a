// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/csvtokenizer.h"
#include "intake/workbook.h"

#include <QBuffer>

#include <cstdlib>

// Whatever the file is, it is refused or read to its end, and every row keeps to
// what readers promise.
inline void readWorkbook(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = intake::WorkbookReader::open(buffer, {});
    if (!reader)
        return;
    const qsizetype width = (*reader)->columns().size();
    intake::Row row;
    qint64 position = 0;
    // Rows may be repeated a million times: some are enough.
    for (int rows = 0; rows < 5000; ++rows) {
        const base::Result<bool> more = (*reader)->next(row);
        if (!more || !*more)
            break;
        const auto cells = static_cast<qsizetype>(row.cells.size());
        const bool isOrderly = row.line >= 1 && row.line <= intake::kMaxSheetRows
            && (row.fault || cells == width) && (!row.cellsAreColumns || cells == width)
            && cells <= intake::kMaxColumns && (*reader)->position() >= position;
        if (!isOrderly)
            std::abort();
        position = (*reader)->position();
        for (qsizetype i = 0; i < cells; ++i) {
            if (!row.fault
                && row.decoder->decode(row.cells[static_cast<std::size_t>(i)]).size()
                    > intake::kMaxFieldBytes)
                std::abort();
        }
    }
}
