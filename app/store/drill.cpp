// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/drill.h"

#include "store/backup.h"
#include "store/durablefile.h"
#include "store/integrity.h"
#include "store/journalstore.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {

namespace {

class DrillFolder final
{
public:
    explicit DrillFolder(QString path)
        : m_path(std::move(path))
    {
        remove();
    }
    ~DrillFolder() { remove(); }
    DrillFolder(const DrillFolder &) = delete;
    DrillFolder &operator=(const DrillFolder &) = delete;
    const QString &path() const { return m_path; }

private:
    void remove() { QDir(m_path).removeRecursively(); }

    QString m_path;
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
    const DrillFolder folder(own.drillFolder());
    const auto copy = vault.openBackup(backupFile, folder.path(), progress);
    Drill drill;
    if (!copy) {
        const base::Error &error = copy.error();
        if (error.kind != base::Error::Kind::Input && error.kind != base::Error::Kind::Permission)
            return error;
        drill.findings += error.message;
        return drill;
    }
    if (const auto looked = look(*copy, vault, expectedRows, drill, progress); !looked)
        return looked.error();
    return drill;
}

} // namespace store
