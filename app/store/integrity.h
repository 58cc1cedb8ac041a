// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/migrations.h"
#include "store/sqlite.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace store {

// SQLCipher takes a file that is cut within its first page for a new store (measured), and an
// empty one opens with every key.
bool isWithoutTables(Database &database);
// Is it a store under this key, with tables in it?
bool opensWith(const QString &file, const base::Secret &key, Access access);

// The three questions to a store, each answered with the first thing wrong, for a user, or nothing.
// They may throw StoreError when a page cannot be read at all.

// Does each page's HMAC fit?  Found all of 2 000 single flipped bits.
std::optional<QString> pageFault(Database &database);
// Are tables and indexes what SQLite says they should be, and are tables, indexes, triggers and
// views those that the migrations make?  The first missing, changed or strange one by name; a
// table too many does no harm.
// What PRAGMA integrity_check answers is English, for programmers, in several lines: this says in
// one, for a user, which part is spoilt.
QString plainFault(Database &database, const QString &answer);
std::optional<QString> structureFault(Database &database, const std::vector<Migration> &migrations);
// Does every reference point to a row?
std::optional<QString> referenceFault(Database &database);

// Of every table, to compare copies by.
QMap<QString, qint64> rowCounts(Database &database);

} // namespace store
