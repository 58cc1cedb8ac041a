// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QByteArray>

#include <vector>

namespace store {

// resources/schema/000N_name.sql, compiled in: takes a store from version N-1 to N.
struct Migration {
    int version = 0;
    QByteArray sql;
};

// In order, without gaps.
std::vector<Migration> shippedMigrations();

// The version a new store has.
int newestVersion(const std::vector<Migration> &migrations);

// PRAGMA user_version; 0 for an empty store.
int schemaVersion(Database &database);

// Runs what is missing, each in its own transaction, forward only: stopped anywhere, the
// store is at one version or the next.  The caller refused a newer store and made a copy.
void migrate(Database &database, const std::vector<Migration> &migrations);

} // namespace store
