// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <QString>

namespace store {

// Is what we are linked with really SQLCipher, and does it really encrypt?  The wrong
// link order, measured once, gives a program that takes a key, says nothing and writes
// clear text.  So before each opening for writing a small store is made in `folder`, a
// marker written into it, and its bytes are looked at; then it is removed again.
// An error means: do not write.
base::Result<void> selfTest(const QString &folder);

// "4.6.1 community"; empty when the library does not encrypt.
QString cipherVersion(Database &database);

// Does the file begin as an unencrypted store does?
bool isClearText(const QString &path);

} // namespace store
