// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/backupservice.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

// Where values still are once the tables have lost them: the pages of the file, copies from
// before upgrades, the program's own backups.
namespace services {

// Writes the store anew, without a free page, and empties its log.  The error says what is done
// all the same; Cancelled when it was stopped.
base::Result<void> rewriteStore(const Session &session, base::Progress &progress);

// An error of what comes between the removal and the certificate.
base::Error notCertified(const base::Error &cause);

// A backup of the program's own that holds what is removed.
struct HoldingBackup {
    QString file;
    QDateTime madeUtc;
    qint64 bytes = 0;
};
// Those that were made before entry `entry` of the journal, or that cannot be read.
QList<HoldingBackup> backupsFromBefore(const BackupState &state, qint64 entry);

struct PurgeCopies {
    QStringList removed; // of the store, from before upgrades
    QStringList left;
    QStringList backupsRemoved; // files
    QStringList backupsKept;    // … that hold what was removed
    qint64 backupsMissing = 0;  // that were made and are not where backups are
    QString fresh;              // a new backup; empty: none was made
};
// Removes the copies and, when asked for, the backups, after a new one was made.  `entry`: of the
// last removal.  The error says what is done all the same.
base::Result<PurgeCopies> dealWithCopies(const Session &session, bool removeBackups, qint64 entry,
                                         base::Progress &progress);

} // namespace services
