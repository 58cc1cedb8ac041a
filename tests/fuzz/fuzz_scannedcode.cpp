// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What a hand-held reader sends, or somebody types: a reference that is
// understood is canonical and understood again.

#include "services/scannedcode.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const services::ScannedCode code = services::readScan(text);
    if (!code.reference)
        return 0;
    if (!code.hasShape || services::readScan(*code.reference).reference != code.reference)
        abort();
    return 0;
}
