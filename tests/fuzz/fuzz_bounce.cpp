// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/bounce.h"

#include <cstdint>
#include <cstdlib>

// Every message is read to an answer of bounded size, whose reference has our form.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray message(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const mailing::Bounce bounce = mailing::readBounce(message);
    const bool isShort = bounce.diagnostic.size() <= 300 && bounce.from.size() <= 300
        && bounce.subject.size() <= 300 && bounce.status.size() <= 9;
    if (!isShort || (bounce.reference.size() != 13 && !bounce.reference.isEmpty()))
        std::abort();
    return 0;
}
