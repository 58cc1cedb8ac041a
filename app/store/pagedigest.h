// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace store {

// What a closed store looks like, in 32 bytes: BLAKE2b-256 over the length of the file (8 bytes,
// little-endian) and the last 64 bytes of each of its pages of 4 096, where SQLCipher 4 keeps the
// page's HMAC-SHA-512.  A page that was changed shows by its own HMAC once it is read; what this
// adds is the page that is replaced by an older, authentic version of itself.
//
// Nothing when the file cannot be read, or when something lies beside it that SQLite would
// write into it at the next opening: a WAL or a rollback journal that is not empty.
//
// Reads the whole file: tests/bench/bench_journal says what that costs.
std::optional<QByteArray> pageDigest(const QString &storeFile);

} // namespace store
