// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

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

inline constexpr QLatin1StringView kBackupSuffix(".avis34-backup");

// One that was made.
struct BackupFacts {
    QByteArray checksum; // SHA-256, the last 32 bytes of the file
    qint64 bytes = 0;
    qint64 journalEntries = 0;
    qint64 rows = 0; // of all tables
};

// What a backup says of itself without any key.
struct BackupHead {
    QByteArray storeId; // of its keys; a vault whose data key was renewed has another one
    QByteArray checksum;
    qint64 bytes = 0;
    qint64 journalEntries = 0;
    QByteArray journalHead; // after them
    QByteArray keys;        // keys.bin
};
// Nothing when it is no backup of a version that is known here, or has not its whole length.
std::optional<BackupHead> readBackupHead(const QString &path);

// Does the checksum fit?  Reads all of it from the disk, not from memory, where the system lets
// us say so (posix_fadvise).  Input errors: not a backup, cut short or damaged, made by a newer
// version.
base::Result<void> checkBackup(const QString &path, base::Progress &progress);

// The names that the program gives its own: "2026-03-03-1405.avis34-backup" in local time, with
// "-2" to "-59" before the dot for further ones within the minute.
QString backupName(const QDateTime &local, int number = 1);
std::optional<QDateTime> backupTime(QStringView name);
// Where one is written before it has its name.
QString backupWorkingFile(QStringView store);
// Is it such a name, of whatever vault, or of a file beside it while it is written?
bool isBackupWorkingFile(const QString &name);

// Removes what a program that was killed long ago left in a folder of backups: the working files
// of whatever vault, under whatever keys, that nobody wrote to for more than a day before `now`.
void removeDeadWorkingFiles(const QString &folder, const QDateTime &now);

// More than a day ahead of the clock: one of the two was wrong.
bool isFromFuture(const QDateTime &made, const QDateTime &now);

// Which of these moments of backups (in any order) are kept no longer: the last one of each of
// the 7 latest days that have one is kept, and of what is older, the last one of each of the 4
// latest ISO weeks that have one.  Days without a backup do not count, so that a vault that
// nobody opens loses none.  Those from the future count as the oldest: a clock that was wrong
// once must not cost the present its days.
std::vector<QDateTime> expiredBackups(std::vector<QDateTime> made, const QDateTime &now);

// Is there room for `bytes` in the folder?  Storage error with both numbers.
base::Result<void> requireRoom(const QString &folder, qint64 bytes);
base::Result<void> requireRoom(const QString &folder, qint64 bytes, qint64 available);

struct BackupParts {
    QByteArray keys;
    QByteArray anchor;
    QString storeFile;
};

// Replaces the file at `path` once all of it is on the disk.  Answers its checksum.
base::Result<QByteArray> writeBackup(const QString &path, const BackupParts &parts,
                                     base::Progress &progress);

// Checks the whole file first, then writes the store to `storeFile`.  Input errors: not
// a backup, cut short or damaged, made by a newer version.
base::Result<BackupParts> readBackup(const QString &path, const QString &storeFile,
                                     base::Progress &progress);

} // namespace store
