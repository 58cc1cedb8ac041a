// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QByteArray>

#include <optional>

namespace base {

// Bytes that only the holder of a key can read, for a while in memory (XChaCha20-Poly1305 with
// a random nonce in front).  `key` has 32 bytes; `purpose` must be the same again.
QByteArray sealed(QByteArrayView clear, const Secret &key, QByteArrayView purpose);
// Nothing for another key or purpose, or when a bit has changed.
std::optional<QByteArray> unsealed(QByteArrayView sealedBytes, const Secret &key,
                                   QByteArrayView purpose);

// Another key of 32 bytes from a key, of no help in finding it (keyed BLAKE2b).
Secret derivedKey(const Secret &key, QByteArrayView purpose);

} // namespace base
