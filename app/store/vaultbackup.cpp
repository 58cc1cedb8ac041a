// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.h"
#include "store/durablefile.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/vault.h"
#include "store/vaulterrors.h"
#include "store/vaultplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// A consistent copy under the same key, in place of what is there.  The file is made
// first because one that SQLite makes is readable by others.  Throws StoreError.
base::Result<void> copyStore(Database &database, const QString &path)
{
    QFile::remove(path);
    QFile empty(path);
    if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !empty.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fileError(path, empty.errorString());
    empty.close();
    database.statement("VACUUM INTO ?").bind(path).execute();
    return {};
}

// Gone when this is: the copy that a backup is made from, the backup until it has its name.
class TemporaryFile final
{
public:
    explicit TemporaryFile(QString path)
        : m_path(std::move(path))
    {
    }
    ~TemporaryFile() { QFile::remove(m_path); }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace

base::Result<void> Vault::backupTo(const QString &file, base::Progress &progress) const
{
    if (const QFileInfo target(file); target.exists() && !target.isFile())
        return fileError(file, QCoreApplication::translate("store", "it is no ordinary file"));
    if (auto outside = checkOutsideVaults(file); !outside)
        return outside;
    if (const auto written = writeBackupFile(file + u".part"_s, file, progress); !written)
        return written.error();
    return {};
}

base::Result<BackupFacts> Vault::backUp(const QString &folder, const QString &name,
                                        base::Progress &progress) const
{
    if (m_access == Access::ReadOnly)
        return openedReadOnly();
    if (folder == backupFolder()) {
        if (const auto made = m_folder.makeBackupFolder(); !made)
            return made.error();
    } else if (const auto outside = checkOutsideVaults(folder); !outside) {
        return outside.error();
    }
    const QDir place(folder);
    const QString working = backupWorkingFile(QString::fromLatin1(storeId(m_masterKey).toHex()));
    for (const QString &leftover : place.entryList({working + u'*'}, QDir::Files | QDir::Hidden))
        QFile::remove(place.filePath(leftover));
    const QString store = m_folder.storeFile();
    const qint64 bytes = QFileInfo(store).size() + QFileInfo(store + u"-wal"_s).size();
    if (const auto room = requireRoom(folder, 2 * bytes); !room) // the copy, and it packed
        return room.error();
    return writeBackupFile(place.filePath(working), place.filePath(name), progress);
}

// `working` and names that begin like it are ours.
base::Result<BackupFacts> Vault::writeBackupFile(const QString &working, const QString &file,
                                                 base::Progress &progress) const
{
    const TemporaryFile copy(working + u".store"_s);
    const TemporaryFile packed(working);
    BackupFacts facts;
    QByteArray anchor;
    try {
        Database database = connect(Access::ReadOnly);
        database.setGoOn([&progress] { return progress.report(0, 0); });
        if (auto copied = copyStore(database, copy.path()); !copied)
            return copied.error();
        Database written = Database::open(copy.path(), m_storeKey, Access::ReadOnly);
        if (const auto fault = pageFault(written))
            return fileError(copy.path(), *fault);
        facts.journalEntries = JournalStore(written).head().n;
        for (const qint64 rows : rowCounts(written))
            facts.rows += rows;
        anchor = serialiseAnchor(anchorOf(written), anchorKey(m_masterKey));
    } catch (const StoreError &error) {
        return openingError(error);
    }
    const auto checksum =
        writeBackup(packed.path(), {keyFileBytes(), anchor, copy.path()}, progress);
    if (!checksum)
        return checksum.error();
    if (const auto read = checkBackup(packed.path(), progress); !read)
        return read.error();
    facts.checksum = *checksum;
    facts.bytes = QFileInfo(packed.path()).size();
    if (const auto renamed = replaceFile(packed.path(), file); !renamed)
        return renamed.error();
    return facts;
}

base::Result<void> Vault::restore(const QString &backupFile, const QString &path,
                                  base::Progress &progress)
{
    const auto made = NewVaultFolder::make(path);
    if (!made)
        return made.error();
    const VaultFolder &folder = (*made)->folder();
    const auto parts = readBackup(backupFile, folder.storeFile(), progress);
    if (!parts)
        return parts.error();
    if (auto saved = folder.saveAnchor(parts->anchor); !saved)
        return saved;
    if (auto saved = folder.saveKeys(parts->keys); !saved)
        return saved;
    (*made)->keep();
    return {};
}

base::Result<Vault> Vault::openBackup(const QString &backupFile, const QString &path,
                                      base::Progress &progress) const
{
    const VaultFolder folder(path);
    if (!QDir().mkpath(path)
        || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fileError(path, u"the folder cannot be made"_s);
    const auto parts = readBackup(backupFile, folder.storeFile(), progress);
    if (!parts)
        return parts.error();
    if (const auto saved = folder.saveAnchor(parts->anchor); !saved)
        return saved.error();
    if (const auto saved = folder.saveKeys(parts->keys); !saved)
        return saved.error();
    Vault copy(folder, Access::ReadOnly, nullptr);
    copy.takeKeys(m_masterKey.copy());
    auto keys = folder.loadKeys();
    if (!keys)
        return keys.error();
    if (keys->files.empty() || keys->files.front().storeId() != storeId(m_masterKey))
        return foreignBackup();
    copy.m_keyFile = std::move(keys->files.front());
    if (!copy.m_keyFile.isAuthentic(headerKey(m_masterKey)))
        return alteredKeys();
    if (const auto known = copy.refuseNewer(); !known)
        return known.error();
    return copy;
}

} // namespace store
