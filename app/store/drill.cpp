// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/drill.h"

#include "store/backup.h"
#include "store/durablefile.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/slotmarks.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {

namespace {

class DrillFolder final
{
public:
    explicit DrillFolder(VaultFolder vault)
        : m_vault(std::move(vault))
    {
        const QFileInfo backups(m_vault.backupFolder());
        if (!backups.isSymLink() && !backups.isJunction()) // else it may be somebody else's
            m_vault.removeDrillFolder();                   // left by one that was killed
        m_isMade = QDir().mkdir(path())
            && QFile::setPermissions(path(),
                                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~DrillFolder()
    {
        if (m_isMade)
            m_vault.removeDrillFolder();
    }
    DrillFolder(const DrillFolder &) = delete;
    DrillFolder &operator=(const DrillFolder &) = delete;
    QString path() const { return m_vault.drillFolder(); }
    bool isMade() const { return m_isMade; }

private:
    VaultFolder m_vault;
    bool m_isMade = false;
};

// The copy must be an earlier moment of this very vault.
void compareJournals(Database &copy, Database &live, Drill &drill)
{
    const JournalStore::Head head = JournalStore(copy).head();
    drill.journalEntries = head.n;
    if (JournalStore(live).headAt(head.n) != head.hash)
        drill.findings += QCoreApplication::translate(
            "store",
            "The backup's journal is not the beginning of this vault's: it is a backup of another "
            "state, or the vault was put back to an older one.");
}

void compareRows(Database &copy, std::optional<qint64> expected, Drill &drill)
{
    for (const qint64 rows : rowCounts(copy))
        drill.rows += rows;
    if (expected && *expected != drill.rows)
        drill.findings +=
            QCoreApplication::translate("store", "The backup holds %1 rows; %2 were put into it.")
                .arg(drill.rows)
                .arg(*expected);
}

// The keys are the vault's own by now: openBackup().
void compareHolders(const Vault &vault, const Vault &copy, const QByteArray &copiedKeys,
                    Drill &drill)
{
    constexpr qint64 kMaxKeyFileBytes = 64 * 1024;
    const auto keys = readSmallFile(vault.folder() + u"/keys.bin"_s, kMaxKeyFileBytes);
    const auto today = slotMarks(keys.value_or(QByteArray()));
    const auto then = slotMarks(copiedKeys);
    for (const Holder &holder : copy.holders())
        drill.holders.push_back(
            {holder.name,
             today.contains(holder.name) && today.value(holder.name) == then.value(holder.name)});
}

base::Result<void> look(const Vault &copy, const Vault &vault, std::optional<qint64> expectedRows,
                        Drill &drill, base::Progress &progress)
{
    auto checks = copy.verify(progress);
    if (!checks)
        return checks.error();
    drill.checks = *std::move(checks);
    for (const Vault::Check &check : drill.checks) {
        if (!check.passed)
            drill.findings += check.message;
    }
    if (!drill.findings.isEmpty())
        return {}; // counting in damaged tables would tell nothing more
    try {
        Database restored = copy.connect(Access::ReadOnly);
        Database live = vault.connect(Access::ReadOnly);
        drill.schemaVersion = schemaVersion(restored);
        compareJournals(restored, live, drill);
        compareRows(restored, expectedRows, drill);
    } catch (const StoreError &error) {
        return storeErrorToError(error);
    }
    return {};
}

} // namespace

base::Result<Drill> drill(const Vault &vault, const QString &backupFile,
                          std::optional<qint64> expectedRows, base::Progress &progress)
{
    if (vault.access() == Access::ReadOnly) // then nothing would say that nobody else is at it
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate(
                "store", "The vault is open for reading only. Nothing was changed.")};
    const VaultFolder own(vault.folder());
    if (const auto made = own.makeBackupFolder(); !made)
        return made.error();
    if (const auto room = requireRoom(own.backupFolder(), QFileInfo(backupFile).size()); !room)
        return room.error();
    const DrillFolder folder(own);
    if (!folder.isMade())
        return fileError(folder.path(), u"the folder cannot be made"_s);
    const auto copy = vault.openBackup(backupFile, folder.path(), progress);
    Drill drill;
    if (!copy) {
        const base::Error &error = copy.error();
        if (error.kind != base::Error::Kind::Input && error.kind != base::Error::Kind::Permission)
            return error;
        drill.findings += error.message;
        return drill;
    }
    const auto head = readBackupHead(backupFile);
    compareHolders(vault, *copy, head ? head->keys : QByteArray(), drill);
    if (const auto looked = look(*copy, vault, expectedRows, drill, progress); !looked)
        return looked.error();
    return drill;
}

} // namespace store
