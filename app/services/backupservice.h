// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"
#include "services/vaultservice.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// The program's own backups: one a day, when something was written since the last one, and one
// before each upgrade; 7 days and 4 weeks are kept.  Each is one encrypted file, which has its
// name only once it was read back from the disk.  They lie in the vault's folder (backups/), or
// in one that the user chose: another disk survives the loss of this one.
//
// Removed are only files that the vault made: those that it remembers (by their SHA-256), and in
// its own folder those under its key whose journal is the beginning of its own.  And only after a
// newer one was read back, and the journal knows.
namespace services {

struct BackupSettings {
    bool isAutomatic = true;
    QString folder = {}; // empty: in the vault's folder

    bool operator==(const BackupSettings &) const = default;
};

// A backup that is there.
struct BackupRow {
    QString file;        // with its folder
    QDateTime made = {}; // local time
    bool isBeforeUpgrade = false;
    qint64 bytes = 0;
    // Of the journal; nothing for a file that is cut, altered at its ends or of a newer version.
    std::optional<qint64> journalEntries = {};
    // When it was last read whole and found sound: after it was made, or by a drill.
    std::optional<QDateTime> readBackUtc = {};
    std::optional<QDateTime> drilledUtc = {}; // when it last passed a drill
    QByteArray checksum = {};                 // SHA-256, that the file ends with
    // No: made before rotateKeys(), opened by the passphrases and the sheet of then alone.
    bool isUnderPresentKey = true;
    // Its journal is the beginning of this one.  No: of steps that this vault never did, because
    // an older state of it was restored.
    bool isOfThisJournal = false;
    bool isFromFuture = false; // its date: the clock was wrong then, or is now
    bool isOwn = false;        // that the vault made, and may remove
};

struct BackupFailure {
    QDateTime utc;
    QString message;
};

struct LastDrill {
    QDateTime utc;
    QString backup; // name of the file
    bool passed = false;
};

struct BackupState {
    BackupSettings settings;
    QString folder; // where the next one goes
    // Why that is not the folder of the settings, as a sentence; empty when it is.
    QString fallback;
    // In that folder and in the vault's, newest first: by what they hold of the journal, whatever
    // the clock said; last what is of another one, or damaged.
    QList<BackupRow> backups = {};
    qint64 missing = 0; // that the vault made, did not remove, and that are in neither
    std::optional<BackupFailure> failure = {}; // of the last automatic one; none once one was made
    std::optional<LastDrill> lastDrill = {};
    bool isDue = false; // today's is still to be made
};
base::Result<BackupState> backupState(const Session &session);

// The folder must be there, writable and outside of every vault (Input error).
base::Result<void> setBackups(const Session &session, const BackupSettings &settings);

struct BackupMade {
    QString file;
    QString fallback;   // as in BackupState
    qint64 removed = 0; // older ones whose time was over
    // Of renewBackups(): files of older ones that are still there, because the vault did not make
    // them or they could not be removed.
    QStringList left = {};
    qint64 missing = 0; // the same, as in BackupState
};
// At once, whatever the settings say.  One call at a time.
base::Result<BackupMade> makeBackup(const Session &session, base::Progress &progress);
// Nothing when it is not due, or the vault is open for reading only.  An error is remembered
// for BackupState, and is nobody's reason to fail.
base::Result<std::optional<BackupMade>> backupIfDue(const Session &session,
                                                    base::Progress &progress);
// Makes one, then removes all older ones of its own, and the copies before upgrades: after
// something was removed from the vault for good, they are where it still is.  Says what stays.
base::Result<BackupMade> renewBackups(const Session &session, base::Progress &progress);

// What must be done about backups, as sentences for the welcome page; mostly none.
base::Result<QStringList> backupTasks(const Session &session);

struct BackupOpener {
    QString holder;
    bool asToday = false; // with what opens the vault today
};

// A restore drill (store/drill.h).
struct DrillResult {
    QString file;
    QStringList findings; // empty: passed
    QList<VaultCheck> checks = {};
    int schemaVersion = 0;
    qint64 journalEntries = 0;
    qint64 rows = 0;
    // Whose passphrases open it, those of when it was made: may be nobody's of today.
    QList<BackupOpener> openers = {};
    QString opensWith = {}; // the same as a sentence; empty when it did not open

    bool passed() const { return findings.isEmpty(); }
};
// `backup` is a file, or the name of one of backupState(); empty: the newest, of this journal and
// under the present key if there is one.  Conflict when there is none.
base::Result<DrillResult> drillBackup(const Session &session, const QString &backup,
                                      base::Progress &progress);

} // namespace services
