// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/purgetraces.h"

#include "store/retentionstore.h"
#include "store/vault.h"

#include <QCoreApplication>

#include <limits>

namespace services {

namespace {

// The sentence of the cause says that nothing was changed: it is a detail here.
base::Error doneSoFar(const base::Error &cause, const QString &message)
{
    QString detail = cause.message;
    if (!cause.detail.isEmpty())
        detail += u'\n' + cause.detail;
    return {cause.kind, message, detail};
}

base::Error notRewritten(const base::Error &cause)
{
    if (cause.kind == base::Error::Kind::Cancelled)
        return doneSoFar(
            cause,
            QCoreApplication::translate(
                "services",
                "Stopped at your request. The values are removed from the tables, but the file of "
                "the store is not written anew yet. Run it again: it goes on from there, and only "
                "then is there a certificate."));
    return doneSoFar(
        cause,
        QCoreApplication::translate(
            "services",
            "The values are removed from the tables, but the file of the store could not be "
            "written anew. Check the disk and its room, close the vault elsewhere, and run it "
            "again: it goes on from there, and only then is there a certificate."));
}

base::Error notRenewed(const base::Error &cause)
{
    if (cause.kind == base::Error::Kind::Cancelled)
        return doneSoFar(
            cause,
            QCoreApplication::translate(
                "services",
                "Stopped at your request. The values are removed from the vault, but the older "
                "backups still hold them: no new one was made, so they were kept. Run it again: "
                "it goes on from there, and only then is there a certificate."));
    return doneSoFar(
        cause,
        QCoreApplication::translate(
            "services",
            "The values are removed from the vault, but the older backups still hold them: no new "
            "one could be made, so they were kept. Check that the disk of the backups is connected "
            "and has room (Settings, Backups), then run it again: it goes on from there, and only "
            "then is there a certificate."));
}

base::Error beingRead()
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate("services", "Another program is reading the vault.")};
}

QStringList filesOf(const QList<HoldingBackup> &backups)
{
    QStringList files;
    for (const HoldingBackup &backup : backups)
        files << backup.file;
    return files;
}

// Removed is what is no longer there.
base::Result<void> renew(const Session &session, PurgeCopies &copies, base::Progress &progress)
{
    const auto renewed = renewBackups(session, progress);
    if (!renewed)
        return notRenewed(renewed.error());
    copies.fresh = renewed->file;
    const auto now = backupState(session);
    if (!now)
        return notCertified(now.error());
    const QStringList before = copies.backupsKept;
    const QStringList left = filesOf(backupsFromBefore(*now, std::numeric_limits<qint64>::max()));
    copies.backupsKept.removeIf([&left](const QString &file) { return !left.contains(file); });
    for (const QString &file : before) {
        if (!copies.backupsKept.contains(file))
            copies.backupsRemoved << file;
    }
    copies.backupsMissing = now->missing;
    return {};
}

} // namespace

// VACUUM writes the pages that are in use into the log, the checkpoint puts them into a
// shorter file and empties the log: no free page and no page from before is left.
base::Result<void> rewriteStore(const Session &session, base::Progress &progress)
{
    try {
        store::Database database = session.vault().connect(store::Access::ReadWrite);
        store::RetentionStore retention(database);
        if (!database.checkpoint())
            return notRewritten(beingRead());
        database.setGoOn([&progress] { return progress.report(0, 0); });
        retention.compact();
        database.setGoOn({});
        if (!database.checkpoint() || retention.freePages() != 0)
            return notRewritten(beingRead());
        return {};
    } catch (const store::StoreError &error) {
        return notRewritten(store::storeErrorToError(error));
    }
}

base::Error notCertified(const base::Error &cause)
{
    return doneSoFar(
        cause,
        QCoreApplication::translate(
            "services",
            "The values are removed, but the disk reported an error before it was certain that the "
            "certificate is kept. Check the disk, then run it again: what is missing is done, and "
            "nothing is erased twice."));
}

QList<HoldingBackup> backupsFromBefore(const BackupState &state, qint64 entry)
{
    QList<HoldingBackup> backups;
    for (const BackupRow &row : state.backups) {
        if (!row.isBeforeUpgrade && row.journalEntries.value_or(0) < entry)
            backups.append({row.file, row.made.toUTC(), row.bytes});
    }
    return backups;
}

base::Result<PurgeCopies> dealWithCopies(const Session &session, bool removeBackups, qint64 entry,
                                         base::Progress &progress)
{
    PurgeCopies copies;
    copies.removed = session.vault().copiesBeforeUpgrades();
    copies.left = session.vault().removeCopiesBeforeUpgrades();
    for (const QString &name : std::as_const(copies.left))
        copies.removed.removeAll(name);
    const auto before = backupState(session);
    if (!before)
        return before.error();
    copies.backupsKept = filesOf(backupsFromBefore(*before, entry));
    copies.backupsMissing = before->missing;
    if (removeBackups) {
        if (auto renewed = renew(session, copies, progress); !renewed)
            return renewed.error();
    }
    return copies;
}

} // namespace services
