// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/vault.h"

#include "store/backup.h"
#include "store/durablefile.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/migrations.h"
#include "store/recoverycode.h"
#include "store/selftest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <new>

using namespace Qt::StringLiterals;

namespace store {

namespace {

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Permission, message};
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error wrongPassphrase()
{
    return refused(QCoreApplication::translate(
        "store", "This is not the passphrase of a holder of this vault. Nothing was changed."));
}

base::Error damagedKeys()
{
    return refused(QCoreApplication::translate(
        "store",
        "The keys of the vault are damaged: neither keys.bin nor its copy keys.bin.bak "
        "can be read. Use the recovery code, or take keys.bin from a backup."));
}

base::Error missingKeys()
{
    return refused(QCoreApplication::translate(
        "store",
        "The keys of the vault are missing (files keys.bin and keys.bin.bak). Use the "
        "recovery code, or take keys.bin from a backup."));
}

base::Error alteredKeys()
{
    return refused(QCoreApplication::translate(
        "store",
        "The keys of the vault were altered by somebody without a passphrase (file "
        "keys.bin). Nothing was changed: use the recovery code, or take keys.bin from a "
        "backup."));
}

base::Error damagedStore(const QString &detail)
{
    return {base::Error::Kind::Permission,
            QCoreApplication::translate(
                "store",
                "The store is damaged or does not belong to these keys (file store.db). "
                "Nothing was changed: restore the latest backup elsewhere."),
            detail};
}

base::Error foreignCode()
{
    return refused(QCoreApplication::translate(
        "store", "This recovery code belongs to another vault. Nothing was changed."));
}

base::Error newerSchema()
{
    return refused(QCoreApplication::translate(
        "store",
        "This vault was last used by a newer version of the program (file store.db). "
        "Nothing was changed: install that version."));
}

base::Error upgradeNeeded()
{
    return refused(QCoreApplication::translate(
        "store",
        "This vault comes from an older version of the program. Open it for writing once, "
        "which upgrades it."));
}

base::Error openedReadOnly()
{
    return conflict(QCoreApplication::translate(
        "store", "The vault is open for reading only. Nothing was changed."));
}

base::Error noMemory()
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "There is not enough memory to check the passphrase. Close other "
                "programs and try again.")};
}

base::Error emptyPassphrase()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("store", "The passphrase is empty. Choose one.")};
}

// What opening can fail with below us, said for the whole vault.
base::Error openingError(const StoreError &error)
{
    const base::Error general = storeErrorToError(error);
    return general.kind == base::Error::Kind::Permission ? damagedStore(general.detail) : general;
}

// SQLCipher takes a file that is cut within its first page for a new store: measured.
bool isWithoutTables(Database &database)
{
    Statement query = database.statement("SELECT 1 FROM sqlite_schema LIMIT 1");
    return !query.step();
}

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

// The copy that a backup is made from.
class TemporaryStore final
{
public:
    explicit TemporaryStore(QString path)
        : m_path(std::move(path))
    {
    }
    ~TemporaryStore() { QFile::remove(m_path); }
    TemporaryStore(const TemporaryStore &) = delete;
    TemporaryStore &operator=(const TemporaryStore &) = delete;
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace

Vault::Vault(VaultFolder folder, Access access, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder))
    , m_access(access)
    , m_lock(std::move(lock))
{
}

// --- Creating and opening

base::Result<NewVault> Vault::create(const QString &path, const base::Secret &passphrase,
                                     const QString &holder, const KeyDerivation &derivation)
{
    if (passphrase.isEmpty())
        return emptyPassphrase();
    const auto made = NewVaultFolder::make(path);
    if (!made)
        return made.error();
    NewVaultFolder &newFolder = **made;
    auto lock = newFolder.folder().lock();
    if (!lock)
        return lock.error();
    Vault vault(newFolder.folder(), Access::ReadWrite, *std::move(lock));
    if (const auto filled = vault.fillNew(holder, passphrase, derivation); !filled)
        return filled.error();
    newFolder.keep();
    base::Secret code = vault.recoveryCode();
    return NewVault{std::move(vault), std::move(code)};
}

base::Result<void> Vault::fillNew(const QString &holder, const base::Secret &passphrase,
                                  const KeyDerivation &derivation)
{
    if (auto works = selfTest(m_folder.path()); !works)
        return works;
    takeKeys(newMasterKey());
    m_keyFile = KeyFile(storeId(m_masterKey), 0);
    try {
        Database database = Database::create(m_folder.storeFile(), m_storeKey);
        migrate(database, shippedMigrations());
        database.checkpoint();
    } catch (const StoreError &error) {
        return storeErrorToError(error);
    }
    m_holder = holder;
    return givePassphrase(holder, passphrase, derivation);
}

base::Result<Vault> Vault::prepare(const QString &path, Access access)
{
    const VaultFolder folder(path);
    if (const auto plausible = folder.checkStoreFile(); !plausible)
        return plausible.error();
    if (access == Access::ReadOnly)
        return Vault(folder, access, nullptr);
    auto lock = folder.lock();
    if (!lock)
        return lock.error();
    if (const auto works = selfTest(path); !works)
        return works.error();
    return Vault(folder, access, *std::move(lock));
}

base::Result<Vault> Vault::open(const QString &path, const base::Secret &passphrase, Access access)
{
    auto vault = prepare(path, access);
    if (!vault)
        return vault;
    if (const auto unlocked = vault->unlock(passphrase); !unlocked)
        return unlocked.error();
    return vault;
}

base::Result<Vault> Vault::openWithRecovery(const QString &path, const base::Secret &code)
{
    auto masterKey = masterKeyFrom(code);
    if (!masterKey)
        return masterKey.error();
    auto vault = prepare(path, Access::ReadWrite);
    if (!vault)
        return vault;
    vault->takeKeys(*std::move(masterKey));
    if (const auto unlocked = vault->unlockWithMasterKey(); !unlocked)
        return unlocked.error();
    return vault;
}

base::Result<void> Vault::unlock(const base::Secret &passphrase)
{
    using State = VaultFolder::Keys::State;
    auto keys = m_folder.loadKeys();
    if (!keys)
        return keys.error();
    if (keys->state == State::Missing)
        return missingKeys();
    if (keys->state == State::Damaged)
        return damagedKeys();
    std::optional<KeyFile::Unlocked> unlocked;
    try {
        unlocked = keys->file.unlock(passphrase);
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
    if (!unlocked)
        return wrongPassphrase();
    takeKeys(std::move(unlocked->masterKey));
    m_holder = unlocked->label;
    m_keyFile = std::move(keys->file);
    if (!m_keyFile.isAuthentic(headerKey(m_masterKey)))
        return alteredKeys();
    if (keys->state == State::FromCopy)
        m_warnings += QCoreApplication::translate(
            "store",
            "The file keys.bin was lost or damaged and was taken from its copy. Check "
            "the disk.");
    if (auto opened = openStore(); !opened || m_access == Access::ReadOnly)
        return opened;
    return m_folder.repairKeys(keyFileBytes());
}

base::Result<void> Vault::unlockWithMasterKey()
{
    using State = VaultFolder::Keys::State;
    auto keys = m_folder.loadKeys();
    if (!keys)
        return keys.error();
    const bool readable = keys->state == State::Good || keys->state == State::FromCopy;
    if (readable && keys->file.storeId() != storeId(m_masterKey))
        return foreignCode();
    if (readable && keys->file.isAuthentic(headerKey(m_masterKey)))
        m_keyFile = std::move(keys->file);
    else // higher than any the anchor has seen, so that no old file passes for the new one
        m_keyFile = KeyFile(storeId(m_masterKey), savedAnchor().value_or(Anchor()).generation + 1);
    m_holder = m_keyFile.labels().value(0);
    // The code must prove itself on the store before a key file is touched.
    if (auto opened = openStore(); !opened)
        return opened;
    return m_folder.repairKeys(keyFileBytes());
}

void Vault::takeKeys(base::Secret masterKey)
{
    m_masterKey = std::move(masterKey);
    m_storeKey = storeKey(m_masterKey);
}

Database Vault::connect(Access access) const
{
    Q_ASSERT(access == Access::ReadOnly || m_access == Access::ReadWrite);
    return Database::open(m_folder.storeFile(), m_storeKey, access);
}

base::Result<void> Vault::openStore()
{
    try {
        Database database = connect(m_access);
        if (auto upgraded = upgrade(database); !upgraded)
            return upgraded;
        if (const QString fault = anchorFault(database); !fault.isEmpty())
            m_warnings += fault;
    } catch (const StoreError &error) {
        return openingError(error);
    }
    return {};
}

base::Result<void> Vault::upgrade(Database &database) const
{
    const std::vector<Migration> migrations = shippedMigrations();
    const int version = schemaVersion(database);
    if (isWithoutTables(database))
        return damagedStore(u"no tables"_s);
    if (version > newestVersion(migrations))
        return newerSchema();
    if (version == newestVersion(migrations))
        return {};
    if (m_access == Access::ReadOnly)
        return upgradeNeeded();
    const QString copy = m_folder.storeBeforeUpgrade(version);
    if (auto copied = copyStore(database, copy); !copied)
        return copied;
    if (auto synced = syncFile(copy); !synced)
        return synced;
    migrate(database, migrations);
    return {};
}

QStringList Vault::removeCopiesBeforeUpgrades() const
{
    const QDir folder(m_folder.path());
    for (const QString &name : copiesBeforeUpgrades())
        QFile::remove(folder.filePath(name));
    return copiesBeforeUpgrades();
}

// --- Anchor

std::optional<Anchor> Vault::savedAnchor() const
{
    const std::optional<QByteArray> bytes = m_folder.loadAnchor();
    return bytes ? parseAnchor(*bytes, anchorKey(m_masterKey)) : std::nullopt;
}

Anchor Vault::anchorOf(Database &database) const
{
    const JournalStore::Head head = JournalStore(database).head();
    return {.entries = head.n,
            .head = head.hash,
            .generation = m_keyFile.generation(),
            .storeId = storeId(m_masterKey)};
}

QString Vault::anchorFault(Database &database) const
{
    const std::optional<Anchor> anchor = savedAnchor();
    if (!anchor)
        return QCoreApplication::translate(
            "store",
            "The anchor of the journal is missing or was altered (file "
            "anchors/journal.json): whether the store is the latest cannot be told. "
            "Compare the journal's head with the last one printed.");
    if (JournalStore(database).headAt(anchor->entries) != anchor->head)
        return QCoreApplication::translate(
            "store",
            "The store is older than its last anchor, or another one: steps that were "
            "done are missing. Compare the journal's head with the last one printed, and "
            "restore the latest backup.");
    if (anchor->generation > m_keyFile.generation())
        return QCoreApplication::translate(
            "store",
            "The file keys.bin is older than the vault: passphrases that were changed or "
            "withdrawn may be valid again. Change them.");
    return {};
}

base::Result<void> Vault::updateAnchor() const
{
    if (m_access == Access::ReadOnly)
        return openedReadOnly();
    try {
        Database database = connect(Access::ReadOnly);
        if (savedAnchor() && !anchorFault(database).isEmpty())
            return {};
        return m_folder.saveAnchor(serialiseAnchor(anchorOf(database), anchorKey(m_masterKey)));
    } catch (const StoreError &error) {
        return openingError(error);
    }
}

// --- Holders

QByteArray Vault::keyFileBytes() const
{
    return m_keyFile.serialise(headerKey(m_masterKey));
}

base::Result<void> Vault::replaceKeys(KeyFile changed)
{
    if (m_access == Access::ReadOnly)
        return openedReadOnly();
    std::swap(m_keyFile, changed);
    if (auto saved = m_folder.saveKeys(keyFileBytes()); !saved) {
        std::swap(m_keyFile, changed);
        return saved;
    }
    return updateAnchor();
}

base::Result<void> Vault::givePassphrase(const QString &holder, const base::Secret &passphrase,
                                         const KeyDerivation &derivation)
{
    if (passphrase.isEmpty())
        return emptyPassphrase();
    KeyFile changed = m_keyFile;
    try {
        if (!changed.set(holder, passphrase, m_masterKey, derivation))
            return conflict(QCoreApplication::translate(
                "store", "All eight places for holders are taken. Remove one first."));
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
    return replaceKeys(std::move(changed));
}

base::Result<void> Vault::changePassphrase(const base::Secret &passphrase,
                                           const KeyDerivation &derivation)
{
    if (m_holder.isEmpty()) // the keys were lost and written anew
        m_holder = QCoreApplication::translate("store", "Holder");
    return givePassphrase(m_holder, passphrase, derivation);
}

base::Result<void> Vault::addHolder(const QString &holder, const base::Secret &passphrase,
                                    const KeyDerivation &derivation)
{
    if (holder.isEmpty() || holders().contains(holder))
        return conflict(QCoreApplication::translate(
            "store", "Each holder needs a name of their own. Nothing was changed."));
    return givePassphrase(holder, passphrase, derivation);
}

base::Result<void> Vault::removeHolder(const QString &holder)
{
    if (!holders().contains(holder))
        return conflict(
            QCoreApplication::translate("store", "There is no holder \"%1\".").arg(holder));
    if (holders().size() == 1)
        return conflict(QCoreApplication::translate(
            "store", "The last holder cannot be removed: nobody could open the vault any more."));
    KeyFile changed = m_keyFile;
    changed.remove(holder);
    return replaceKeys(std::move(changed));
}

QStringList Vault::holders() const
{
    return m_keyFile.labels();
}

base::Secret Vault::recoveryCode() const
{
    return recoveryCodeFor(m_masterKey);
}

// --- Backups

base::Result<void> Vault::backupTo(const QString &file, base::Progress &progress) const
{
    if (const QFileInfo target(file); target.exists() && !target.isFile())
        return fileError(file, QCoreApplication::translate("store", "it is no ordinary file"));
    if (auto outside = checkOutsideVaults(file); !outside)
        return outside;
    const TemporaryStore copy(file + u".part"_s);
    QByteArray anchor;
    try {
        Database database = connect(Access::ReadOnly);
        database.setGoOn([&progress] { return progress.report(0, 0); });
        if (auto copied = copyStore(database, copy.path()); !copied)
            return copied;
        Database written = Database::open(copy.path(), m_storeKey, Access::ReadOnly);
        if (const auto fault = pageFault(written))
            return fileError(copy.path(), *fault);
        anchor = serialiseAnchor(anchorOf(written), anchorKey(m_masterKey));
    } catch (const StoreError &error) {
        return openingError(error);
    }
    return writeBackup(file, {keyFileBytes(), anchor, copy.path()}, progress);
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

// --- Checks

namespace {

QString passedSentence(Vault::Check::Kind kind)
{
    switch (kind) {
    case Vault::Check::Kind::Pages:
        return QCoreApplication::translate("store", "Every page of the store is authentic.");
    case Vault::Check::Kind::Structure:
        return QCoreApplication::translate("store", "Tables and indexes are sound.");
    case Vault::Check::Kind::References:
        return QCoreApplication::translate("store", "Every reference points to a row.");
    case Vault::Check::Kind::Journal:
        return QCoreApplication::translate("store", "The journal is complete and unchanged.");
    case Vault::Check::Kind::Anchor:
        return QCoreApplication::translate("store", "The store is not older than its anchor.");
    }
    return {};
}

// Remembers that the user asked to stop, whoever of those below heard it.
class Remembering final : public base::Progress
{
public:
    explicit Remembering(base::Progress &asked)
        : m_asked(asked)
    {
    }
    bool report(qsizetype done, qsizetype total) override
    {
        m_stopped = m_stopped || !m_asked.report(done, total);
        return !m_stopped;
    }
    bool stopped() const { return m_stopped; }

private:
    base::Progress &m_asked;
    bool m_stopped = false;
};

QString damageSentence(const QString &detail)
{
    return QCoreApplication::translate(
               "store", "The store is damaged (%1). Restore the latest backup elsewhere.")
        .arg(detail);
}

// What is wrong, or nothing.
std::optional<QString> storeFault(Vault::Check::Kind kind, Database &database,
                                  base::Progress &progress)
{
    switch (kind) {
    case Vault::Check::Kind::Pages:
        return pageFault(database);
    case Vault::Check::Kind::Structure:
        return structureFault(database);
    case Vault::Check::Kind::References:
        return referenceFault(database);
    case Vault::Check::Kind::Journal: {
        const auto verified = JournalStore(database).verify(progress);
        if (!verified) // stopped: verify() sees it too
            return verified.error().message;
        return verified->fault ? std::optional(verified->fault->reason) : std::nullopt;
    }
    case Vault::Check::Kind::Anchor:
        break;
    }
    return {};
}

} // namespace

Vault::Check Vault::checked(Check::Kind kind, Database &database, base::Progress &progress) const
{
    try {
        if (kind == Check::Kind::Anchor) {
            const QString fault = anchorFault(database);
            return {kind, fault.isEmpty(), fault.isEmpty() ? passedSentence(kind) : fault};
        }
        const auto fault = storeFault(kind, database, progress);
        return {kind, !fault, fault ? damageSentence(*fault) : passedSentence(kind)};
    } catch (const StoreError &error) {
        return {kind, false, damageSentence(storeErrorToError(error).detail)};
    }
}

base::Result<std::vector<Vault::Check>> Vault::verify(base::Progress &progress) const
{
    using Kind = Check::Kind;
    Remembering remembering(progress);
    try {
        // The pages are checked in the file itself; a checkpoint that was interrupted may
        // have left half a page there, which the WAL still holds whole.
        if (m_access == Access::ReadWrite)
            connect(Access::ReadWrite).checkpoint();
        Database database = connect(Access::ReadOnly);
        database.setGoOn([&remembering] { return remembering.report(0, 0); });
        std::vector<Check> checks;
        for (const Kind kind :
             {Kind::Pages, Kind::Structure, Kind::References, Kind::Journal, Kind::Anchor}) {
            checks.push_back(checked(kind, database, remembering));
            if (remembering.stopped())
                return base::cancelled();
        }
        return checks;
    } catch (const StoreError &error) {
        return openingError(error);
    }
}

base::Result<Vault::Facts> Vault::facts() const
{
    try {
        Database database = connect(Access::ReadOnly);
        const JournalStore::Head head = JournalStore(database).head();
        return Facts{.storeId = QString::fromLatin1(m_keyFile.storeId().toHex()),
                     .keyGeneration = m_keyFile.generation(),
                     .schemaVersion = schemaVersion(database),
                     .cipherVersion = cipherVersion(database),
                     .bytes = QFileInfo(m_folder.storeFile()).size(),
                     .journalEntries = head.n,
                     .journalHead = QString::fromLatin1(head.hash.toHex())};
    } catch (const StoreError &error) {
        return openingError(error);
    }
}

} // namespace store
