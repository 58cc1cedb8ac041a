// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/columnmapping.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

// A mapping file that is accepted says the same once it was written again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto mapping = intake::mappingFromJson(json);
    if (!mapping)
        return 0;
    const auto again = intake::mappingFromJson(QJsonDocument(intake::toJson(*mapping)).toJson());
    if (!again || !(*again == *mapping))
        std::abort();
    return 0;
}
