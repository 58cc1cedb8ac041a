// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "fuzz/readworkbook.h"
#include "support/zipwriter.h"

#include <cstdint>

// A whole file when it begins as one; else the parts of a workbook, which a fuzzer
// would hardly pack: rows, texts, formats of numbers, formats of cells, between NULs.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (bytes.startsWith("PK")) {
        readWorkbook(bytes);
        return 0;
    }
    const QList<QByteArray> pieces = bytes.split('\0');
    test::XlsxParts parts;
    parts.sheets.push_back({.rows = pieces.value(0)});
    parts.texts = pieces.value(1);
    parts.numberFormats = pieces.value(2);
    parts.cellFormats = pieces.value(3);
    readWorkbook(test::xlsx(parts));
    return 0;
}
