// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/vaultdoor.h"

#include "services/vaultservice.h"
#include "store/backup.h"
#include "store/vaultplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// A leak of half a million rows with its patient list makes a store of about 400 MB; its backups
// and the copy before an upgrade come on top.
constexpr qint64 kComfortableBytes = qint64(4) * 1024 * 1024 * 1024;

QFileInfo nearestExisting(const QString &folder)
{
    QFileInfo place(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.path());
    return place;
}

QString obstacleOf(const QString &folder)
{
    if (QFileInfo(folder).isRelative())
        return QCoreApplication::translate("services", "Give the whole path of the new folder.");
    const QFileInfo itself(folder);
    if (itself.exists() && !itself.isDir())
        return QCoreApplication::translate("services", "A file has this name already.");
    if (itself.exists() && !QDir(folder).isEmpty())
        return QCoreApplication::translate(
            "services", "This folder is not empty. A vault needs a folder of its own.");
    const QFileInfo ground = nearestExisting(folder);
    if (!ground.isDir() || !ground.isWritable())
        return QCoreApplication::translate("services", "Nothing can be written in \"%1\".")
            .arg(QDir::toNativeSeparators(ground.filePath()));
    return {};
}

QStringList spaceWarning(const QString &ground)
{
    const QStorageInfo disk(ground);
    if (!disk.isValid() || disk.bytesAvailable() >= kComfortableBytes)
        return {};
    return {QCoreApplication::translate("services",
                                        "Only %1 are free on this disk; a large leak and its "
                                        "backups need about 4 GB.")
                .arg(QLocale(QLocale::French, QLocale::France)
                         .formattedDataSize(disk.bytesAvailable(), 1,
                                            QLocale::DataSizeTraditionalFormat))};
}

// The one that holds most of the journal; dates say less, a clock may have been wrong.  Not those
// from before upgrades.
QString latestBackup(const QString &folder)
{
    QString latest;
    std::pair<qint64, QDateTime> newest;
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*"_s + store::kBackupSuffix}, QDir::Files);
    for (const QFileInfo &file : files) {
        const auto time = store::backupTime(file.fileName());
        const auto head = time ? store::readBackupHead(file.filePath()) : std::nullopt;
        if (!head)
            continue;
        const std::pair age(head->journalEntries, *time);
        if (latest.isEmpty() || newest < age) {
            latest = file.filePath();
            newest = age;
        }
    }
    return latest;
}

} // namespace

DoorFacts doorFacts(const QString &folder)
{
    return {.holders = holdersOf(folder),
            .warnings = store::placeWarnings(folder),
            .latestBackup = latestBackup(QDir(folder).filePath(u"backups"_s))};
}

NewPlace judgeNewPlace(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    const QString ground = nearestExisting(folder).filePath();
    return {.obstacle = obstacleOf(folder),
            .warnings = store::placeWarnings(ground) + spaceWarning(ground)};
}

} // namespace services
