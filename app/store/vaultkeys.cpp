// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/incidentstore.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/recoverycode.h"
#include "store/rotation.h"
#include "store/vault.h"
#include "store/vaulterrors.h"

#include <QFile>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace store {

QByteArray Vault::keyFileBytes() const
{
    return m_keyFile.serialise(headerKey(m_masterKey));
}

static const QString kToldGeneration = u"key_generation"_s;

std::optional<quint64> Vault::toldKeyGeneration(Database &database)
{
    const auto told = IncidentStore(database).setting(kToldGeneration);
    return told ? std::optional<quint64>(told->toULongLong()) : std::nullopt;
}

void Vault::tellKeyGeneration(Database &database, quint64 generation)
{
    IncidentStore(database).setSetting(kToldGeneration, QString::number(generation));
}

// Not when another program changed them since they were read.
bool Vault::areKeysOurs() const
{
    const auto keys = m_folder.loadKeys();
    return keys && std::ranges::all_of(keys->files, [this](const KeyFile &file) {
               return file.storeId() == m_keyFile.storeId()
                   && file.generation() <= m_keyFile.generation();
           });
}

base::Result<void> Vault::replaceKeys(KeyFile changed)
{
    if (m_access == Access::ReadOnly)
        return openedReadOnly();
    if (!areKeysOurs())
        return keysChangedMeanwhile();
    changed.countFrom(m_knownGeneration + 1);
    std::swap(m_keyFile, changed);
    if (auto saved = m_folder.saveKeys(keyFileBytes()); !saved) {
        // What is on the disk decides: the first of the two files may be there.
        const auto there = m_folder.loadKeys();
        const KeyFile *counts = there ? there->authentic(headerKey(m_masterKey)) : nullptr;
        if (counts && counts->generation() == m_keyFile.generation())
            return keysWrittenAllTheSame(saved.error().detail);
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
            return noFreePlace();
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

base::Result<void> Vault::writeOwn(const std::function<base::Result<void>()> &work)
{
    Q_ASSERT(m_access == Access::ReadOnly);
    auto lock = m_folder.lock();
    if (!lock)
        return lock.error();
    // Whoever was removed or got another role while they looked does not take it back.
    if (!areKeysOurs())
        return keysChangedMeanwhile();
    if (auto known = refuseNewer(); !known)
        return known;
    if (pagesDiffer()) // not for a reader to acknowledge
        return storeChangedOutside();
    m_lock = *std::move(lock);
    m_access = Access::ReadWrite;
    auto done = markOpen();
    if (done)
        done = work();
    try {
        leaveClosed();
    } catch (const StoreError &) {
        // As in the destructor.
    }
    becomeReader();
    return done;
}

base::Result<void> Vault::addHolder(const Credentials &newcomer, Role role,
                                    const std::optional<KeyDerivation> &derivation)
{
    const auto name = holderName(newcomer.holder);
    if (!name)
        return unusableName();
    if (m_keyFile.holder(*name))
        return nameTaken();
    return giveKey({*name, newcomer.passphrase.copy(), newcomer.keyFile.copy()}, role, derivation);
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

constexpr qsizetype kRotationSteps = 4;

base::Result<KeyFile> Vault::rotatedKeys(const base::Secret &masterKey,
                                         const std::vector<Credentials> &kept) const
{
    KeyFile keys(storeId(masterKey), std::max(m_keyFile.generation(), m_knownGeneration));
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

base::Result<void> Vault::encryptAnew(const base::Secret &masterKey, const KeyFile &keys,
                                      const Rotation &rotation, base::Progress &progress) const
{
    m_folder.removeNextStore();
    try {
        Database old = connect(Access::ReadWrite);
        old.setGoOn([&progress] { return progress.report(1, kRotationSteps); });
        return copyUnderKey(old, m_folder.nextStoreFile(), storeKey(masterKey),
                            [&](Database &next) { rotation.writeDown(next, keys.generation()); });
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
    auto prepared = encryptAnew(masterKey, *keys, rotation, progress);
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
    const QWriteLocker locker(m_keyLock.get());
    takeKeys(std::move(masterKey));
    m_keyFile = *std::move(keys);
    if (const auto ended = endRotation(); !ended)
        return rotatedAllTheSame(ended.error().detail);
    return {};
}

// After an error, what is on the disk decides: the new name may be there, not yet flushed.
base::Result<void> Vault::commitKeys(const KeyFile &keys, const base::Secret &masterKey) const
{
    if (!areKeysOurs())
        return keysChangedMeanwhile();
    const auto saved = m_folder.saveKeys(keys.serialise(headerKey(masterKey)));
    if (saved)
        return {};
    const auto there = m_folder.loadKeys();
    return there && there->authentic(headerKey(masterKey)) ? base::Result<void>() : saved;
}

// A store under new keys beside the store: the keys in hand say which of the two counts.  When
// they open the store itself there is nothing to finish, whatever lies beside it.
base::Result<Vault::Interrupted> Vault::endRotation()
{
    if (!QFile::exists(m_folder.nextStoreFile()))
        return Interrupted::Nothing;
    if (opensWith(m_folder.storeFile(), m_storeKey, m_access)) {
        if (m_access == Access::ReadOnly)
            return Interrupted::Nothing;
        m_folder.removeNextStore();
        return Interrupted::TakenBack;
    }
    if (!opensWith(m_folder.nextStoreFile(), m_storeKey, m_access))
        return Interrupted::Nothing;
    if (m_access == Access::ReadOnly)
        return unfinishedRotation();
    if (const auto finished = finishRotation(); !finished)
        return finished.error();
    return Interrupted::Finished;
}

// The sheet that it wrote may lie there, and the old one beside it.
void Vault::tellInterrupted(Interrupted rotation)
{
    const QString vault = shortId(storeId(m_masterKey));
    m_tookBackRotation = rotation == Interrupted::TakenBack;
    if (rotation == Interrupted::TakenBack)
        m_warnings += QCoreApplication::translate(
                          "store",
                          "A change of the vault's key was interrupted and is taken back: the "
                          "recovery sheet of vault %1 counts, and the new one opens nothing. Run "
                          "the change again.")
                          .arg(vault);
    else if (rotation == Interrupted::Finished)
        m_warnings += QCoreApplication::translate(
                          "store",
                          "A change of the vault's key was interrupted and is now finished: only "
                          "the recovery sheet of vault %1 counts. Prove it, then destroy the one "
                          "before.")
                          .arg(vault);
}

base::Result<void> Vault::finishRotation()
{
    const bool isAnchorLost = !m_folder.loadAnchor(); // the old one stays until here
    try {
        Database next = Database::open(m_folder.nextStoreFile(), m_storeKey, Access::ReadWrite);
        // An anchor under these keys is the new store's own, unless somebody put an old copy
        // there for a new one.
        const std::optional<Anchor> known = savedAnchor();
        if (known && JournalStore(next).headAt(known->entries) != known->head)
            return damagedStore(u"the store of the rotation is older than the anchor"_s);
        if (toldKeyGeneration(next).value_or(m_keyFile.generation()) != m_keyFile.generation())
            return damagedStore(u"the store beside it is of no rotation to these keys"_s);
        const QByteArray anchor = serialiseAnchor(anchorOf(next), anchorKey(m_masterKey));
        if (auto saved = m_folder.saveAnchor(anchor); !saved)
            return saved;
    } catch (const StoreError &error) {
        return openingError(error);
    }
    m_isChanged = isAnchorLost;
    if (auto taken = m_folder.takeNextStore(); !taken)
        return taken;
    removeCopiesBeforeUpgrades(); // under the old key
    return {};
}

} // namespace store
