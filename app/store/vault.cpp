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
#include "store/selftest.h"
#include "store/vaulterrors.h"
#include "store/vaultplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace store {

Vault::Vault(VaultFolder folder, Access access, std::unique_ptr<VaultLock> lock)
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
    const auto name = holderName(first.holder);
    if (!name)
        return unusableName();
    const auto made = NewVaultFolder::make(path);
    if (!made)
        return made.error();
    NewVaultFolder &newFolder = **made;
    auto lock = newFolder.folder().lock();
    if (!lock)
        return lock.error();
    Vault vault(newFolder.folder(), Access::ReadWrite, *std::move(lock));
    const Credentials named{*name, first.passphrase.copy(), first.keyFile.copy()};
    if (const auto filled = vault.fillNew(named, derivation); !filled)
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
    return keys && !keys->files.empty() ? keys->files.front().holders() : std::vector<Holder>();
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

namespace {

// What keys.bin and its copy have for somebody who shows this.
struct Tried {
    struct Way {
        KeyFile::Unlocked unlocked;
        const KeyFile *file;
    };
    std::vector<Way> ways = {};
    bool isAltered = false; // one that it opens was not written by us
};

// What is authentic and newest counts: whoever opens only an older copy was shut out since.
// Throws std::bad_alloc.
Tried triedKeys(const VaultFolder::Keys &keys, const Credentials &credentials)
{
    Tried tried;
    for (const KeyFile &file : keys.files) {
        auto unlocked = file.unlock(credentials);
        if (!unlocked)
            continue;
        const KeyFile *authentic = keys.authentic(headerKey(unlocked->masterKey));
        if (authentic == &file)
            tried.ways.push_back({*std::move(unlocked), &file});
        tried.isAltered = tried.isAltered || !authentic;
    }
    return tried;
}

} // namespace

base::Result<void> Vault::unlock(const Credentials &credentials)
{
    const auto keys = m_folder.loadKeys();
    if (!keys)
        return keys.error();
    if (keys->files.empty())
        return keys->isThere ? damagedKeys() : missingKeys();
    Tried tried;
    try {
        tried = triedKeys(*keys, credentials);
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
    if (tried.ways.empty())
        return tried.isAltered ? alteredKeys() : wrongPassphrase();
    // Two only when one of the files is of another data key: the store says which.
    auto way = tried.ways.begin();
    if (tried.ways.size() > 1 && !opensOneOfTheStores(storeKey(way->unlocked.masterKey))
        && opensOneOfTheStores(storeKey(std::next(way)->unlocked.masterKey)))
        ++way;
    takeKeys(std::move(way->unlocked.masterKey));
    m_keyFile = *way->file;
    m_holder = way->unlocked.holder.name;
    m_role = way->unlocked.holder.role;
    if (way->unlocked.holder.needsKeyFile)
        m_keyFileDigest = credentials.keyFile.copy();
    if (m_role == Role::Reader)
        becomeReader();
    if (!keys->isMainRead || way->file != &keys->files.front())
        m_warnings += QCoreApplication::translate(
            "store",
            "The file keys.bin was lost, damaged or older than its copy, which was taken instead. "
            "Check the disk.");
    if (auto opened = openStore(); !opened || m_access == Access::ReadOnly)
        return opened;
    return m_folder.repairKeys(keyFileBytes());
}

base::Result<void> Vault::unlockWithMasterKey()
{
    const auto keys = m_folder.loadKeys();
    if (!keys)
        return keys.error();
    const KeyFile *authentic = keys->authentic(headerKey(m_masterKey));
    if (authentic) {
        m_keyFile = *authentic;
    } else if (!opensOneOfTheStores(m_storeKey) && !keys->files.empty()
               && keys->files.front().storeId() != storeId(m_masterKey)) {
        return foreignCode(m_masterKey, keys->files.front().storeId());
    } else {
        m_keyFile = KeyFile(storeId(m_masterKey), 0);
    }
    const std::vector<Holder> holders = m_keyFile.holders();
    const auto first = std::ranges::find(holders, Role::Dpo, &Holder::role);
    m_holder = first == holders.end() ? QString() : first->name;
    // The code must prove itself on the store before a key file is touched.
    if (auto opened = openStore(); !opened)
        return opened;
    if (!authentic)
        m_warnings += QCoreApplication::translate(
            "store",
            "The keys of the vault could not be used any more and were written anew: only the "
            "passphrase that is chosen now opens it. Add the other holders again.");
    return m_folder.repairKeys(keyFileBytes());
}

// Whatever became of keys.bin, this tells whether a key is ours.  Touches nothing: a connection
// that may write would empty the log of a newer store.
bool Vault::opensOneOfTheStores(const base::Secret &storeKey) const
{
    return opensWith(m_folder.storeFile(), storeKey, Access::ReadOnly)
        || (QFile::exists(m_folder.nextStoreFile())
            && opensWith(m_folder.nextStoreFile(), storeKey, Access::ReadOnly));
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
    const QReadLocker locker(m_keyLock.get());
    if (m_access == Access::ReadOnly && m_folder.isFrozen())
        return Database::openFrozen(m_folder.storeFile(), m_storeKey);
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
    const auto ended = endRotation();
    if (!ended)
        return ended.error();
    tellInterrupted(*ended);
    if (auto known = refuseNewer(); !known)
        return known;
    m_isChanged = m_isChanged || pagesDiffer();
    if (auto marked = markOpen(); !marked)
        return marked;
    try {
        Database database = connect(m_access);
        if (auto upgraded = upgrade(database); !upgraded)
            return upgraded;
        m_knownGeneration =
            std::max({m_keyFile.generation(), savedAnchor().value_or(Anchor()).generation,
                      toldKeyGeneration(database).value_or(0)});
        if (m_keyFile.holders().empty()) // made anew: no old file may pass for it
            m_keyFile.countFrom(m_knownGeneration + 1);
        m_isChanged = m_isChanged || isAnchorGone(database);
        if (const QString fault = anchorFault(database); !fault.isEmpty())
            m_warnings += fault;
    } catch (const StoreError &error) {
        return areKeysOurs() ? openingError(error) : keysChangedMeanwhile();
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
            .generation = std::max(m_keyFile.generation(), m_knownGeneration),
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
    return {};
}

QString Vault::keysFault() const
{
    if (m_knownGeneration <= m_keyFile.generation())
        return {};
    return QCoreApplication::translate(
        "store",
        "The file keys.bin is older than the vault: passphrases that were changed or withdrawn "
        "are valid again. Read the list of holders, remove who should not be there, and change "
        "your passphrase.");
}

// Not of a store that has just been made.
bool Vault::isAnchorGone(Database &database) const
{
    return !savedAnchor() && JournalStore(database).head().n > 0;
}

QString Vault::anchorFault(Database &database) const
{
    for (const QString &fault : {chainFault(database), keysFault()}) {
        if (!fault.isEmpty())
            return fault;
    }
    if (!m_isChanged)
        return {};
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
