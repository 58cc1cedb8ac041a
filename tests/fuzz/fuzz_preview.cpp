// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/preview.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

// Any bytes are refused or shown, and the mapping to edit is a mapping file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data), static_cast<int>(size));
    buffer.open(QIODevice::ReadOnly);
    const intake::FileKind kind =
        size % 2 == 0 ? intake::FileKind::Patients : intake::FileKind::Leak;
    const auto preview = intake::previewRows(buffer, {.kind = kind, .today = QDate(2026, 6, 11)});
    if (!preview)
        return 0;
    if (preview->rows.size() > static_cast<std::size_t>(intake::kPreviewRows)
        || preview->encodings.size() > 3)
        std::abort();
    if (!buffer.seek(0))
        std::abort();
    if (!intake::previewRows(
            buffer, {.kind = kind, .today = QDate(2026, 6, 11), .format = preview->format}))
        std::abort();
    return 0;
}
