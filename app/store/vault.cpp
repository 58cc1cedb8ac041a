// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/vault.h"

#include "store/backup.h"
#include "store/durablefile.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/migrations.h"
#include "store/pagedigest.h"
#include "store/recoverycode.h"
#include "store/rotation.h"
#include "store/selftest.h"
#include "store/vaultplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
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

// The eight digits that the recovery sheet has too.
QString shortId(const QByteArray &storeId)
{
    return QString::fromLatin1(storeId.toHex().first(8));
}

base::Error foreignCode(const base::Secret &masterKey, const QByteArray &vault)
{
    return refused(QCoreApplication::translate(
                       "store",
                       "This recovery code belongs to vault %1, and this is vault %2: another "
                       "vault, or this one before its key was changed. Nothing was changed.")
                       .arg(shortId(storeId(masterKey)), shortId(vault)));
}

base::Error unfinishedRotation()
{
    return refused(QCoreApplication::translate(
        "store",
        "A change of the vault's key was interrupted. Open the vault for writing once, which "
        "finishes it."));
}

base::Error keysWrittenAllTheSame(const QString &detail)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "The keys are written as asked, but then the disk reported an error. Check that it "
                "has room and is sound, then verify the vault before going on."),
            detail};
}

base::Error rotatedAllTheSame(const QString &detail)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "The key of the vault is changed, and only the new recovery sheet counts. But then "
                "the disk reported an error: check it, and open the vault for writing once more, "
                "which finishes the change."),
            detail};
}

base::Error noDpoLeft()
{
    return conflict(QCoreApplication::translate(
        "store",
        "The vault needs a DPO: nobody could manage its holders any more. Give that role to "
        "somebody else first; nothing was changed."));
}

base::Error foreignBackup()
{
    return refused(QCoreApplication::translate(
        "store",
        "This backup belongs to another vault, or was made before the data key was renewed: it "
        "does not open with the keys of this vault."));
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
                "There is not enough memory to check the passphrase, which takes 256 MiB or "
                "more. Close other programs and try again.")};
}

base::Error noSuchHolder(const QString &name)
{
    return conflict(QCoreApplication::translate("store", "There is no holder \"%1\".").arg(name));
}

// Asked by a DPO who has the vault open: no secret that the name is right.
base::Error notOf(const QString &holder)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "store",
                "The passphrase or the key file of “%1” is missing or not the one in use. Whoever "
                "keeps access gives both; nothing was changed.")
                .arg(holder)};
}

base::Error emptyPassphrase()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("store", "The passphrase is empty. Choose one.")};
}

constexpr qsizetype kRotationSteps = 4;

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

Vault::Vault(VaultFolder folder, Access access, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder))
    , m_access(access)
    , m_lock(std::move(lock))
    , m_warnings(placeWarnings(m_folder.path()))
{
}

Vault::~Vault()
{
    if (!m_lock || !m_isOpen)
        return;
    try {
        leaveClosed();
    } catch (const std::exception &) {
        // The anchor still says "open": the next opening compares the chain alone.
    }
}

Vault::Vault(Vault &&) noexcept = default;
Vault &Vault::operator=(Vault &&) noexcept = default;

// --- Creating and opening

base::Result<NewVault> Vault::create(const QString &path, const Credentials &first,
                                     const std::optional<KeyDerivation> &derivation)
{
    if (first.passphrase.isEmpty())
        return emptyPassphrase();
    const auto made = NewVaultFolder::make(path);
    if (!made)
        return made.error();
    NewVaultFolder &newFolder = **made;
    auto lock = newFolder.folder().lock();
    if (!lock)
        return lock.error();
    Vault vault(newFolder.folder(), Access::ReadWrite, *std::move(lock));
    if (const auto filled = vault.fillNew(first, derivation); !filled)
        return filled.error();
    newFolder.keep();
    base::Secret code = vault.recoveryCode();
    return NewVault{std::move(vault), std::move(code)};
}

// What one guess is to cost in a new vault.
static base::Result<KeyDerivation> costOf(const std::optional<KeyDerivation> &derivation)
{
    try {
        return derivation ? *derivation : KeyDerivation::tuned();
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
}

base::Result<void> Vault::fillNew(const Credentials &first,
                                  const std::optional<KeyDerivation> &derivation)
{
    const auto cost = costOf(derivation);
    if (!cost)
        return cost.error();
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
    m_holder = first.holder;
    m_keyFileDigest = first.keyFile.copy();
    m_isOpen = true;
    return giveKey(first, Role::Dpo, *cost);
}

base::Result<Vault> Vault::prepare(const QString &path, Access access)
{
    const VaultFolder folder(path);
    if (const auto plausible = folder.checkStoreFile(); !plausible)
        return plausible.error();
    if (access == Access::ReadOnly)
        return Vault(folder, access, nullptr);
    if (const auto writable = checkWritable(path); !writable)
        return writable.error();
    auto lock = folder.lock();
    if (!lock)
        return lock.error();
    folder.removeLeftovers();
    if (const auto works = selfTest(path); !works)
        return works.error();
    return Vault(folder, access, *std::move(lock));
}

std::vector<Holder> Vault::holdersOf(const QString &path)
{
    const auto keys = VaultFolder(path).loadKeys();
    return keys ? keys->file.holders() : std::vector<Holder>();
}

base::Result<Vault> Vault::open(const QString &path, const Credentials &credentials, Access access)
{
    // Known by name, a reader need not wait for whoever writes.
    const bool isReader = std::ranges::any_of(holdersOf(path), [&](const Holder &holder) {
        return holder.name == credentials.holder && holder.role == Role::Reader;
    });
    auto vault = prepare(path, isReader ? Access::ReadOnly : access);
    if (!vault)
        return vault;
    if (const auto unlocked = vault->unlock(credentials); !unlocked)
        return unlocked.error();
    return vault;
}

base::Result<Vault> Vault::open(const QString &path, const base::Secret &passphrase, Access access)
{
    return open(path, Credentials{.passphrase = passphrase.copy()}, access);
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

base::Result<void> Vault::unlock(const Credentials &credentials)
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
        unlocked = keys->file.unlock(credentials);
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
    if (!unlocked)
        return wrongPassphrase();
    takeKeys(std::move(unlocked->masterKey));
    m_holder = unlocked->holder.name;
    m_role = unlocked->holder.role;
    if (unlocked->holder.needsKeyFile)
        m_keyFileDigest = credentials.keyFile.copy();
    m_keyFile = std::move(keys->file);
    if (!m_keyFile.isAuthentic(headerKey(m_masterKey)))
        return alteredKeys();
    if (m_role == Role::Reader)
        becomeReader();
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
        return foreignCode(m_masterKey, keys->file.storeId());
    if (readable && keys->file.isAuthentic(headerKey(m_masterKey)))
        m_keyFile = std::move(keys->file);
    else // higher than any the anchor has seen, so that no old file passes for the new one
        m_keyFile = KeyFile(storeId(m_masterKey), savedAnchor().value_or(Anchor()).generation + 1);
    const std::vector<Holder> holders = m_keyFile.holders();
    const auto first = std::ranges::find(holders, Role::Dpo, &Holder::role);
    m_holder = first == holders.end() ? QString() : first->name;
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

void Vault::becomeReader()
{
    m_access = Access::ReadOnly;
    m_lock.reset();
}

Database Vault::connect(Access access) const
{
    Q_ASSERT(access == Access::ReadOnly || m_access == Access::ReadWrite);
    return Database::open(m_folder.storeFile(), m_storeKey, access);
}

// Before anything in the folder is touched.
base::Result<void> Vault::refuseNewer() const
{
    // A connection that may write takes its WAL away with it, and would empty one that is there.
    const bool hasWal = QFileInfo::exists(m_folder.storeFile() + u"-wal"_s);
    try {
        Database database = connect(hasWal ? Access::ReadOnly : m_access);
        if (schemaVersion(database) > newestVersion(shippedMigrations()))
            return newerSchema();
    } catch (const StoreError &error) {
        return openingError(error);
    }
    return {};
}

base::Result<void> Vault::openStore()
{
    if (auto ended = endRotation(); !ended)
        return ended;
    if (auto known = refuseNewer(); !known)
        return known;
    m_isChanged = pagesDiffer();
    if (auto marked = markOpen(); !marked)
        return marked;
    try {
        Database database = connect(m_access);
        if (auto upgraded = upgrade(database); !upgraded)
            return upgraded;
        if (const QString fault = anchorFault(database); !fault.isEmpty())
            m_warnings += fault;
    } catch (const StoreError &error) {
        return openingError(error);
    }
    m_isOpen = true;
    return {};
}

base::Result<void> Vault::upgrade(Database &database) const
{
    const std::vector<Migration> migrations = shippedMigrations();
    const int version = schemaVersion(database);
    if (isWithoutTables(database))
        return damagedStore(u"no tables"_s);
    if (version == newestVersion(migrations))
        return {};
    if (m_access == Access::ReadOnly)
        return upgradeNeeded();
    base::NoProgress progress;
    const auto kept = backUp(backupFolder(), VaultFolder::backupBeforeUpgrade(version), progress);
    if (!kept)
        return kept.error();
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

QString Vault::chainFault(Database &database) const
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

QString Vault::anchorFault(Database &database) const
{
    const QString fault = chainFault(database);
    if (!fault.isEmpty() || !m_isChanged)
        return fault;
    return QCoreApplication::translate(
        "store",
        "The store was changed since it was closed, and not by this program: an older copy of "
        "some of its pages may have been put back. Compare what matters with the last printed "
        "documents, and restore the latest backup elsewhere.");
}

// Before anything is written.  A reader looks at the anchor twice: somebody may begin to write
// in between.
bool Vault::pagesDiffer() const
{
    const std::optional<Anchor> anchor = savedAnchor();
    if (!anchor || anchor->pages.isEmpty() || pageDigest(m_folder.storeFile()) == anchor->pages)
        return false;
    return savedAnchor() == anchor;
}

base::Result<void> Vault::markOpen() const
{
    std::optional<Anchor> anchor = savedAnchor();
    if (m_access == Access::ReadOnly || m_isChanged || !anchor || anchor->pages.isEmpty())
        return {};
    anchor->pages.clear();
    return m_folder.saveAnchor(serialiseAnchor(*anchor, anchorKey(m_masterKey)));
}

// An anchor that the store contradicts, or whose closing was not like this opening, stays.
void Vault::leaveClosed() const
{
    const std::optional<Anchor> saved = savedAnchor();
    if (!saved || !saved->pages.isEmpty())
        return;
    Anchor closed;
    {
        Database database = connect(Access::ReadWrite);
        if (!chainFault(database).isEmpty() || !database.checkpoint())
            return;
        closed = anchorOf(database);
    }
    // The log must be gone for good before the anchor says so: one that a power cut brings back
    // would pass for a change.
    if (!syncFolder(m_folder.path()))
        return;
    if (const auto pages = pageDigest(m_folder.storeFile())) {
        closed.pages = *pages;
        // A full disk leaves "open" there.
        static_cast<void>(m_folder.saveAnchor(serialiseAnchor(closed, anchorKey(m_masterKey))));
    }
}

base::Result<void> Vault::updateAnchor() const
{
    if (m_access == Access::ReadOnly)
        return openedReadOnly();
    try {
        Database database = connect(Access::ReadOnly);
        if (savedAnchor() && !chainFault(database).isEmpty())
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
    if (const auto anchored = updateAnchor(); !anchored)
        return keysWrittenAllTheSame(anchored.error().detail);
    return {};
}

base::Result<void> Vault::giveKey(const Credentials &credentials, Role role,
                                  const std::optional<KeyDerivation> &derivation)
{
    if (credentials.passphrase.isEmpty())
        return emptyPassphrase();
    KeyFile changed = m_keyFile;
    try {
        const KeyDerivation usual =
            changed.holders().empty() ? KeyDerivation() : changed.derivation(m_holder);
        if (!changed.set(credentials, role, m_masterKey, derivation.value_or(usual)))
            return conflict(QCoreApplication::translate(
                                "store", "All %1 places for holders are taken. Remove one first.")
                                .arg(KeyFile::kSlots));
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
    return replaceKeys(std::move(changed));
}

base::Result<void> Vault::changeCredentials(const Credentials &fresh,
                                            const std::optional<KeyDerivation> &derivation)
{
    if (m_holder.isEmpty()) // the keys were lost and written anew
        m_holder = QCoreApplication::translate("store", "Holder");
    else if (!m_keyFile.holder(m_holder))
        return noSuchHolder(m_holder);
    auto given =
        giveKey({m_holder, fresh.passphrase.copy(), fresh.keyFile.copy()}, m_role, derivation);
    if (given)
        m_keyFileDigest = fresh.keyFile.copy();
    return given;
}

base::Result<void> Vault::changePassphrase(const base::Secret &passphrase,
                                           const std::optional<KeyDerivation> &derivation)
{
    return changeCredentials({m_holder, passphrase.copy(), m_keyFileDigest.copy()}, derivation);
}

base::Result<void> Vault::addHolder(const Credentials &newcomer, Role role,
                                    const std::optional<KeyDerivation> &derivation)
{
    if (newcomer.holder.isEmpty() || m_keyFile.holder(newcomer.holder))
        return conflict(QCoreApplication::translate(
            "store", "Each holder needs a name of their own. Nothing was changed."));
    return giveKey(newcomer, role, derivation);
}

base::Result<void> Vault::checkDpoLeft(const KeyFile &changed) const
{
    const std::vector<Holder> left = changed.holders();
    if (std::ranges::find(left, Role::Dpo, &Holder::role) == left.end())
        return noDpoLeft();
    return {};
}

base::Result<void> Vault::changeRole(const QString &name, Role role)
{
    if (!m_keyFile.holder(name))
        return noSuchHolder(name);
    KeyFile changed = m_keyFile;
    changed.setRole(name, role);
    if (auto left = checkDpoLeft(changed); !left)
        return left;
    return replaceKeys(std::move(changed));
}

base::Result<void> Vault::removeHolder(const QString &name)
{
    if (!m_keyFile.holder(name))
        return noSuchHolder(name);
    KeyFile changed = m_keyFile;
    changed.remove(name);
    if (auto left = checkDpoLeft(changed); !left)
        return left;
    return replaceKeys(std::move(changed));
}

std::vector<Holder> Vault::holders() const
{
    return m_keyFile.holders();
}

base::Secret Vault::recoveryCode() const
{
    return recoveryCodeFor(m_masterKey);
}

base::Result<void> Vault::proveRecovery(const base::Secret &code) const
{
    const auto masterKey = masterKeyFrom(code);
    if (!masterKey)
        return masterKey.error();
    if (storeId(*masterKey) != m_keyFile.storeId())
        return foreignCode(*masterKey, m_keyFile.storeId());
    try {
        Database database =
            Database::open(m_folder.storeFile(), storeKey(*masterKey), Access::ReadOnly);
        JournalStore(database).head();
    } catch (const StoreError &error) {
        return openingError(error);
    }
    return {};
}

// --- Change of the data key

base::Result<KeyFile> Vault::rotatedKeys(const base::Secret &masterKey,
                                         const std::vector<Credentials> &kept) const
{
    KeyFile keys(storeId(masterKey), m_keyFile.generation());
    try {
        for (const Credentials &credentials : kept) {
            const auto known = m_keyFile.unlock(credentials);
            if (!known)
                return notOf(credentials.holder);
            const Holder &holder = known->holder;
            const Credentials same{holder.name, credentials.passphrase.copy(),
                                   holder.needsKeyFile ? credentials.keyFile.copy()
                                                       : base::Secret()};
            keys.set(same, holder.role, masterKey, m_keyFile.derivation(holder.name));
        }
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
    if (!keys.holder(m_holder))
        return notOf(m_holder);
    if (const auto left = checkDpoLeft(keys); !left)
        return left.error();
    return keys;
}

base::Result<void> Vault::encryptAnew(const base::Secret &masterKey, const Rotation &rotation,
                                      base::Progress &progress) const
{
    m_folder.removeNextStore();
    try {
        Database old = connect(Access::ReadWrite);
        old.setGoOn([&progress] { return progress.report(1, kRotationSteps); });
        return copyUnderKey(old, m_folder.nextStoreFile(), storeKey(masterKey), rotation.writeDown);
    } catch (const StoreError &error) {
        return openingError(error);
    }
}

// From the moment on that keys.bin is replaced, the new store is the vault.
base::Result<void> Vault::rotate(const Rotation &rotation, base::Progress &progress)
{
    if (m_access == Access::ReadOnly)
        return openedReadOnly();
    base::Secret masterKey = newMasterKey();
    auto keys = rotatedKeys(masterKey, rotation.kept);
    if (!keys)
        return keys.error();
    if (!progress.report(1, kRotationSteps))
        return base::cancelled();
    auto prepared = encryptAnew(masterKey, rotation, progress);
    if (prepared)
        prepared = rotation.keepCode(recoveryCodeFor(masterKey));
    if (prepared && !progress.report(2, kRotationSteps))
        prepared = base::cancelled();
    if (prepared)
        prepared = commitKeys(*keys, masterKey);
    if (!prepared) {
        m_folder.removeNextStore();
        return prepared;
    }
    progress.report(3, kRotationSteps);
    takeKeys(std::move(masterKey));
    m_keyFile = *std::move(keys);
    if (const auto ended = endRotation(); !ended)
        return rotatedAllTheSame(ended.error().detail);
    return {};
}

// After an error, what is on the disk decides: the new name may be there, not yet flushed.
base::Result<void> Vault::commitKeys(const KeyFile &keys, const base::Secret &masterKey) const
{
    const auto saved = m_folder.saveKeys(keys.serialise(headerKey(masterKey)));
    if (saved)
        return {};
    const auto there = m_folder.loadKeys();
    return there && there->file.storeId() == keys.storeId() ? base::Result<void>() : saved;
}

// An empty file opens with every key: a rotation that was killed before it copied leaves one.
static bool opensWith(const QString &file, const base::Secret &key, Access access)
{
    try {
        Database database = Database::open(file, key, access);
        return !isWithoutTables(database);
    } catch (const StoreError &) {
        return false;
    }
}

// A store under new keys beside the store: the keys in hand say which of the two counts.  When
// they open the store itself there is nothing to finish, whatever lies beside it.
base::Result<void> Vault::endRotation()
{
    if (!QFile::exists(m_folder.nextStoreFile()))
        return {};
    if (opensWith(m_folder.storeFile(), m_storeKey, m_access)) {
        if (m_access == Access::ReadWrite)
            m_folder.removeNextStore();
        return {};
    }
    if (!opensWith(m_folder.nextStoreFile(), m_storeKey, m_access))
        return {};
    return m_access == Access::ReadOnly ? unfinishedRotation() : finishRotation();
}

base::Result<void> Vault::finishRotation()
{
    try {
        Database next = Database::open(m_folder.nextStoreFile(), m_storeKey, Access::ReadWrite);
        // An anchor under these keys is the new store's own, unless somebody put an old copy
        // there for a new one.
        const std::optional<Anchor> known = savedAnchor();
        if (known && JournalStore(next).headAt(known->entries) != known->head)
            return damagedStore(u"the store of the rotation is older than the anchor"_s);
        const QByteArray anchor = serialiseAnchor(anchorOf(next), anchorKey(m_masterKey));
        if (auto saved = m_folder.saveAnchor(anchor); !saved)
            return saved;
    } catch (const StoreError &error) {
        return openingError(error);
    }
    m_isChanged = false;
    if (auto taken = m_folder.takeNextStore(); !taken)
        return taken;
    removeCopiesBeforeUpgrades(); // under the old key
    return {};
}

// --- Backups

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
    if (keys->file.storeId() != storeId(m_masterKey))
        return foreignBackup();
    copy.m_keyFile = std::move(keys->file);
    if (!copy.m_keyFile.isAuthentic(headerKey(m_masterKey)))
        return alteredKeys();
    if (const auto known = copy.refuseNewer(); !known)
        return known.error();
    return copy;
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
        return structureFault(database, shippedMigrations());
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
        std::vector<Check> checks;
        constexpr std::array kKinds{Kind::Pages, Kind::Structure, Kind::References, Kind::Journal,
                                    Kind::Anchor};
        database.setGoOn(
            [&] { return remembering.report(qsizetype(checks.size()), qsizetype(kKinds.size())); });
        for (const Kind kind : kKinds) {
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
                     .derivation = m_keyFile.derivation(m_holder),
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
