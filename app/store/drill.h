// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/vault.h"

#include <QStringList>

#include <optional>

namespace store {

// A backup is one only if it comes back.  A drill restores it, still encrypted, into a folder of
// the vault (backups/.drill, 0700, removed whatever happens; after a kill, by the next opening),
// opens that with the vault's own keys and looks at what is there.
// Who opens a backup: those who opened the vault when it was made.
struct BackupHolder {
    QString name;
    // With what they open the vault today: their slot of keys.bin (keyslots.h) is the same one.
    bool opensAsToday = false;
};

struct Drill {
    // What is wrong, as sentences; empty: passed.
    QStringList findings;
    std::vector<Vault::Check> checks; // of the restored copy; empty when it did not open
    int schemaVersion = 0;
    qint64 journalEntries = 0;
    qint64 rows = 0; // of all tables
    // In the order of the backup's slots; none when it did not open.
    std::vector<BackupHolder> holders = {};

    bool passed() const { return findings.isEmpty(); }
};

// `expectedRows`: as many as were counted when the backup was made, where that is known.  The
// vault must be open for writing; it is not changed.  An error only when the drill could not be
// carried out: no such file, no room, cancelled.
base::Result<Drill> drill(const Vault &vault, const QString &backupFile,
                          std::optional<qint64> expectedRows, base::Progress &progress);

} // namespace store
