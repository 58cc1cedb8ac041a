// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "fuzz/readworkbook.h"
#include "support/zipwriter.h"

#include <cstdint>

// A whole file when it begins as one; else tables and, behind a NUL, styles, which a
// fuzzer would hardly pack.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> pieces = bytes.split('\0');
    readWorkbook(bytes.startsWith("PK") ? bytes : test::ods(pieces.value(0), pieces.value(1)));
    return 0;
}
