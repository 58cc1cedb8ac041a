// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/sniffer.h"

#include <cstdint>
#include <cstdlib>

// An answer is always usable: a known separator, a confidence from 0 to 1.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView sample(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const bool complete : {false, true}) {
        const base::Result<intake::Dialect> dialect = intake::sniff(sample, complete);
        if (!dialect)
            continue;
        if (dialect->columns < 2 || !(dialect->confidence >= 0 && dialect->confidence <= 1))
            std::abort();
    }
    return 0;
}
