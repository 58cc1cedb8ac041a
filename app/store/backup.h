// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace store {

// A backup: one file that holds a vault.  Nothing in it is in clear that is not in the
// vault's own folder.  Numbers little-endian:
//
//     magic "AVIS34BK", version u32 = 1
//     u64 length and bytes of keys.bin
//     u64 length and bytes of anchors/journal.json
//     u64 length and bytes of store.db, without a WAL
//     SHA-256 of all that
//
// Not ZIP or tar: three fixed parts need no names, and names in an archive are how
// unpacking gets attacked.
struct BackupParts {
    QByteArray keys;
    QByteArray anchor;
    QString storeFile;
};

// Replaces the file at `path` once all of it is on the disk.
base::Result<void> writeBackup(const QString &path, const BackupParts &parts,
                               base::Progress &progress);

// Checks the whole file first, then writes the store to `storeFile`.  Input errors: not
// a backup, cut short or damaged, made by a newer version.
base::Result<BackupParts> readBackup(const QString &path, const QString &storeFile,
                                     base::Progress &progress);

} // namespace store
