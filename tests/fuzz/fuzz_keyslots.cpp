// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/keyslots.h"
#include "store/recoverycode.h"

#include <QCryptographicHash>

// The bytes as a body, so that the checksum does not stop the fuzzer at the door.  Whatever is
// taken for a key file is written again as the same bytes.
static bool comesBack(const QByteArray &body)
{
    const auto parsed = store::KeyFile::parse(
        body + QCryptographicHash::hash(body, QCryptographicHash::Sha256) + QByteArray(32, '\0'));
    if (parsed.fault != store::KeyFile::Fault::None)
        return true;
    const base::Secret key(32);
    return !parsed.file.isAuthentic(key) && parsed.file.holders().size() <= store::KeyFile::kSlots
        && parsed.file.serialise(key).first(body.size()) == body;
}

// keys.bin and the recovery code are read before anybody is known to be entitled.
// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    store::KeyFile::parse(bytes);

    for (const qsizetype bodyBytes : {qsizetype(36 + 8 * 160), qsizetype(36 + 16 * 161)}) {
        if (!comesBack(bytes.leftJustified(bodyBytes, '\0', true)))
            __builtin_trap();
    }

    const auto masterKey = store::masterKeyFrom(base::Secret::fromBytes(bytes));
    if (masterKey && masterKey->size() != 32)
        __builtin_trap();
    return 0;
}
