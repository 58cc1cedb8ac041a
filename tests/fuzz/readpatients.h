// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/rowreader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

// Every file is refused or read to its end; rows keep to their columns and their
// order, and of what is only a flag no value gets out.
template<typename Reader>
int readPatients(const uint8_t *data, size_t size)
{
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data), static_cast<int>(size));
    buffer.open(QIODevice::ReadOnly);
    const auto reader = Reader::open(buffer, 2026);
    const auto fields =
        reader ? (*reader)->knownFields() : std::vector<std::optional<intake::Field>>();
    intake::Row row;
    qint64 line = 0;
    for (bool more = reader.has_value(); more;) {
        const auto next = (*reader)->next(row);
        more = next && *next;
        if (next && !*next && (*reader)->sha256().isEmpty())
            std::abort();
        if (!more)
            break;
        if (row.line < line || row.line < 1)
            std::abort();
        line = row.line;
        if (row.cellsAreColumns && row.cells.size() != fields.size())
            std::abort();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const QByteArrayView cell = row.cells[i];
            if (!cell.isValidUtf8())
                std::abort();
            const bool isFlag =
                row.cellsAreColumns && (!fields[i] || intake::isFlagOnly(*fields[i]));
            if (isFlag && !cell.isEmpty() && cell != "1")
                std::abort();
        }
    }
    return 0;
}
