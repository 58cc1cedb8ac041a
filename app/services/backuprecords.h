// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/backupservice.h"

#include <QByteArray>
#include <QMap>

namespace services {

// What a vault remembers of a backup that it made and read back.
struct BackupRecord {
    QDateTime readBackUtc;
    qint64 rows = 0;
    std::optional<QDateTime> drilledUtc;
    // Its time is over, as the journal says: it goes, unless that failed or was cut short.
    bool isOver = false;

    bool operator==(const BackupRecord &) const = default;
};
// By the checksum that the file ends with, so that a file is known wherever it lies and
// whatever its name, and another one is not.
using BackupRecords = QMap<QByteArray, BackupRecord>;

// The JSON of the settings "backup_records", "backup_failure" and "last_drill".  Of the records
// the latest 100 are kept, those that are over last.  Whatever cannot be read is as if it were not
// there.
QString serialise(const BackupRecords &records);
BackupRecords parseBackupRecords(const QString &json);
QString serialise(const BackupFailure &failure);
std::optional<BackupFailure> parseBackupFailure(const QString &json);
QString serialise(const LastDrill &drill);
std::optional<LastDrill> parseLastDrill(const QString &json);

} // namespace services
