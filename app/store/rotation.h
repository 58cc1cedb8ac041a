// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "store/sqlite.h"

#include <QString>

#include <functional>

namespace store {

// The whole of a store in the new file `file` under another key, proved and on the disk: every
// page authentic, every table with as many rows, the same head of the journal.  `writeDown` is
// then called within a transaction on the new store, which has no WAL in the end.
//
// `old` becomes the only connection to its file and keeps that until it is closed; its WAL is
// copied back and removed first, so that none is left to be played over the store that takes
// its place.  Conflict while anybody else has it open.  Throws StoreError.
base::Result<void> copyUnderKey(Database &old, const QString &file, const base::Secret &key,
                                const std::function<void(Database &)> &writeDown);

} // namespace store
