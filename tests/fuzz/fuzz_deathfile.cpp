// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/deathfile.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

// Every file is refused or read to its end, and the lines add up.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data), static_cast<int>(size));
    buffer.open(QIODevice::ReadOnly);
    const auto reader = intake::DeathReader::open(buffer);
    for (bool more = reader.has_value(); more;) {
        const auto item = (*reader)->next();
        more = item && !std::holds_alternative<intake::EndOfFile>(*item);
    }
    const intake::RowCounts counts = reader ? (*reader)->counts() : intake::RowCounts();
    if (counts.rows != counts.accepted + counts.quarantined)
        std::abort();
    return 0;
}
