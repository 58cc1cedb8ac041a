// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QString>

#include <optional>

namespace store {

// The three questions to a store, each answered with the first thing wrong or nothing.
// They may throw StoreError when a page cannot be read at all.

// Does each page's HMAC fit?  Found all of 2 000 single flipped bits.
std::optional<QString> pageFault(Database &database);
// Are tables and indexes what SQLite says they should be?
std::optional<QString> structureFault(Database &database);
// Does every reference point to a row?
std::optional<QString> referenceFault(Database &database);

} // namespace store
