// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/secret.h"
#include "store/anchor.h"
#include "store/keyslots.h"
#include "store/sqlite.h"
#include "store/vaultfolder.h"

#include <QReadWriteLock>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace store {

struct BackupFacts;
struct NewVault;

// A folder that holds everything about a case, encrypted:
//
//     store.db, -wal, -shm    SQLCipher with a random key, never derived from a passphrase
//     keys.bin, keys.bin.bak  that key, once per holder of a passphrase (keyslots.h)
//     store.lock              process and machine that have it open for writing
//     anchors/journal.json    the journal's last head, outside the store (anchor.h)
//     backups/                the program's own backups (backup.h); schema-N: before an upgrade
//
// On a local disk, for its owner only (0700, files 0600).
//
// A Vault that is open with Access::ReadWrite holds the lock; any number of others may
// be open ReadOnly beside it, in this process or another.  It keeps the master key in
// guarded memory, not the passphrases: asking for one again before a sensitive act is
// the caller's business.
//
// Const functions may be called from several threads; a connection belongs to the
// thread that uses it.  Functions that answer a Result do not throw.
class Vault final
{
public:
    // Makes a vault in the folder `path`, which must be empty or not there yet (Conflict
    // otherwise; after any error nothing of it is left).  The recovery code that comes
    // back is the only way in without a passphrase, and is not kept anywhere.
    // The first holder is a DPO; the name, a function ("DPO"), is stored in clear.
    // Without `derivation`, one guess costs what KeyDerivation::tuned() says.
    static base::Result<NewVault> create(const QString &path, const Credentials &first,
                                         const std::optional<KeyDerivation> &derivation = {});

    // Names are kept as holderName() has them; Input when it has nothing for one.
    //
    // Every reason not to open is a Permission error with its own sentence: no vault
    // there, wrong passphrase, damaged (keys or store), newer version, open elsewhere.  A name
    // that nobody has, a wrong passphrase, a wrong and a missing key file are one and the same.
    // For a reader (Role) it is opened ReadOnly, whatever was asked for.
    static base::Result<Vault> open(const QString &path, const Credentials &credentials,
                                    Access access = Access::ReadWrite);
    static base::Result<Vault> open(const QString &path, const base::Secret &passphrase,
                                    Access access = Access::ReadWrite);

    // With the recovery code instead, also when keys.bin is lost: it is then written
    // anew, without any holder.  As the first DPO; changeCredentials() comes next.
    static base::Result<Vault> openWithRecovery(const QString &path, const base::Secret &code);

    // What keys.bin says in clear, before anybody has shown anything; nothing when it says
    // nothing.  Not authentic: for a door to offer names.
    static std::vector<Holder> holdersOf(const QString &path);

    // Closes.  One that was open for writing leaves in its anchor what the store looks like,
    // for the next opening to compare, once every connection to it is gone.
    ~Vault();
    Vault(Vault &&) noexcept;
    Vault &operator=(Vault &&) noexcept;

    QString folder() const { return m_folder.path(); }
    Access access() const { return m_access; }
    // Whose passphrase opened it; after openWithRecovery(), the first holder's.
    QString holder() const { return m_holder; }
    Role role() const { return m_role; }

    // Whatever the user must know although the vault did open, as sentences: the store
    // is older than its anchor, the keys had to be taken from their copy.
    QStringList warnings() const { return m_warnings; }
    // Among these, for the journal: the store is not what was left at the last closing, or its
    // anchor is gone.  Told at every opening until somebody who has it open for writing calls
    // updateAnchor().
    bool wasChangedOutside() const { return m_isChanged; }
    // An interrupted rotate() was taken back by this opening: its recovery sheet opens nothing.
    bool tookBackRotation() const { return m_tookBackRotation; }

    // One connection, for the calling thread.  Throws StoreError, like everything done
    // with it.  ReadWrite only on a vault that was opened so.
    Database connect(Access access) const;

    // Gives holder() a new passphrase, and that key file or none; the name stays.  The data is
    // not encrypted anew.  Without `derivation`, here and below, a guess costs as much as it
    // did for holder().
    base::Result<void> changeCredentials(const Credentials &fresh,
                                         const std::optional<KeyDerivation> &derivation = {});
    // The same with the key file of the opening.
    base::Result<void> changePassphrase(const base::Secret &passphrase,
                                        const std::optional<KeyDerivation> &derivation = {});
    // For a reader (Role), whose vault is open ReadOnly: takes the lock, and is open for writing
    // while `work` runs, which changes what this holder opens it with and writes that down.
    // Permission when somebody else writes; Conflict when keys.bin was changed since the opening,
    // or the store by another program: somebody who may write opens it first.  No other thread
    // may use the vault meanwhile.
    base::Result<void> writeOwn(const std::function<base::Result<void>()> &work);
    // Conflict when all slots are taken or the name is.
    base::Result<void> addHolder(const Credentials &newcomer, Role role,
                                 const std::optional<KeyDerivation> &derivation = {});
    // Both: Conflict when no DPO would be left.  Somebody who kept an old copy of keys.bin can
    // still open old copies of the store: their leaving for good needs rotate().
    base::Result<void> changeRole(const QString &name, Role role);
    base::Result<void> removeHolder(const QString &name);
    std::vector<Holder> holders() const;
    // How often keys.bin was changed.
    quint64 keyGeneration() const { return m_keyFile.generation(); }
    // The same as the store knows it, from its last entry about the keys; nothing in a store
    // from before it did.  Throws StoreError.
    static std::optional<quint64> toldKeyGeneration(Database &database);
    static void tellKeyGeneration(Database &database, quint64 generation);
    // The present one; it is another after rotate().
    base::Secret recoveryCode() const;
    // Opens the store with this code, a second time and to read.  Input: not a code; Permission:
    // of another vault, or of before the last rotate().
    base::Result<void> proveRecovery(const base::Secret &code) const;

    struct Rotation;
    // Encrypts the whole store under a new random key (NIST SP 800-57 part 1 rev. 5, 5.3.5):
    // old passphrases, old sheets and old copies of keys.bin open what was copied before, and
    // nothing from now on.  Backups keep their old keys; copies before upgrades go.  Nobody
    // else may use the vault meanwhile (Conflict), no other thread and no reader.
    //
    // Killed anywhere, the vault opens with the old keys and holds what it held, or with the new
    // ones: the next opening for writing takes back or finishes it.  Progress is told before
    // each step as (step, steps); a stop is heard until the new keys are written.
    base::Result<void> rotate(const Rotation &rotation, base::Progress &progress);

    // The copies that upgrades of this store left in the folder (backups/schema-N, store.db.vN
    // of earlier versions of the program), by name: they still hold what was removed since.
    QStringList copiesBeforeUpgrades() const { return m_folder.copiesBeforeUpgrades(); }
    // Answers the names of those that could not be removed.
    QStringList removeCopiesBeforeUpgrades() const;

    // Writes the journal's head to anchors/.  After each stage and before closing.
    // Never replaces an anchor that the store contradicts.
    base::Result<void> updateAnchor() const;
    // As it stands in anchors/; nothing when it is missing or was altered.
    std::optional<Anchor> savedAnchor() const;

    // One file with store, keys and anchor, consistent while others write; encrypted
    // under the same keys.  `file` is replaced only once the copy is complete and was
    // read back.  Input error inside a vault's folder.  Format in store/backup.h.
    base::Result<void> backupTo(const QString &file, base::Progress &progress) const;
    // One of the program's own: `name` in `folder`, which is backupFolder() or one that the user
    // chose.  It has its name only once it was read back from the disk; one of that name is
    // replaced.  Storage error when the disk has no room.  Only when open for writing.
    base::Result<BackupFacts> backUp(const QString &folder, const QString &name,
                                     base::Progress &progress) const;
    QString backupFolder() const { return m_folder.backupFolder(); }
    // Unpacks a backup of this vault into the new folder `path` and opens that for reading with
    // the keys of this one, without upgrading it.  Input: no backup, damaged; Permission: of
    // another vault or under other keys, newer.  The caller removes the folder, also after an
    // error.
    base::Result<Vault> openBackup(const QString &backupFile, const QString &path,
                                   base::Progress &progress) const;
    // Conflict when the folder `path` is not empty.  No passphrase: what comes back is as closed
    // as what went in.
    static base::Result<void> restore(const QString &backupFile, const QString &path,
                                      base::Progress &progress);

    struct Check {
        enum class Kind { Pages, Structure, References, Journal, Anchor };
        Kind kind = Kind::Pages;
        bool passed = false;
        QString message;
    };
    // All five, in this order, whatever the outcome of each; an error only when they
    // could not be carried out.
    base::Result<std::vector<Check>> verify(base::Progress &progress) const;

    struct Facts {
        QString storeId; // 32 hexadecimal digits
        quint64 keyGeneration = 0;
        KeyDerivation derivation; // of holder()
        int schemaVersion = 0;
        QString cipherVersion;
        qint64 bytes = 0; // of store.db
        qint64 journalEntries = 0;
        QString journalHead; // hexadecimal
    };
    base::Result<Facts> facts() const;

private:
    Vault(VaultFolder folder, Access access, std::unique_ptr<VaultLock> lock);
    // Everything that needs no passphrase.
    static base::Result<Vault> prepare(const QString &path, Access access);
    base::Result<void> fillNew(const Credentials &first,
                               const std::optional<KeyDerivation> &derivation);
    void takeKeys(base::Secret masterKey);
    base::Result<void> unlock(const Credentials &credentials);
    base::Result<void> unlockWithMasterKey();
    bool opensOneOfTheStores(const base::Secret &storeKey) const;
    void becomeReader();
    enum class Interrupted { Nothing, TakenBack, Finished };
    // What a rotate() that came to no end left, before this opening or, in rotate(), by itself.
    base::Result<Interrupted> endRotation();
    base::Result<void> finishRotation();
    void tellInterrupted(Interrupted rotation);
    base::Result<void> refuseNewer() const;
    base::Result<void> openStore();
    base::Result<void> upgrade(Database &database) const;
    base::Result<BackupFacts> writeBackupFile(const QString &working, const QString &file,
                                              base::Progress &progress) const;

    Anchor anchorOf(Database &database) const;
    // What the journal says against the anchor; anchorFault() also what the pages say.
    QString chainFault(Database &database) const;
    QString anchorFault(Database &database) const;
    QString keysFault() const;
    bool pagesDiffer() const;
    bool isAnchorGone(Database &database) const;
    base::Result<void> markOpen() const;
    void leaveClosed() const;

    base::Result<void> giveKey(const Credentials &credentials, Role role,
                               const std::optional<KeyDerivation> &derivation);
    base::Result<void> checkDpoLeft(const KeyFile &changed) const;
    base::Result<void> replaceKeys(KeyFile changed);
    bool areKeysOurs() const;
    base::Result<KeyFile> rotatedKeys(const base::Secret &masterKey,
                                      const std::vector<Credentials> &kept) const;
    base::Result<void> encryptAnew(const base::Secret &masterKey, const KeyFile &keys,
                                   const Rotation &rotation, base::Progress &progress) const;
    base::Result<void> commitKeys(const KeyFile &keys, const base::Secret &masterKey) const;
    QByteArray keyFileBytes() const;
    Check checked(Check::Kind kind, Database &database, base::Progress &progress) const;

    VaultFolder m_folder;
    Access m_access;
    std::unique_ptr<VaultLock> m_lock; // none when ReadOnly
    // Between connect() and a rotate() that replaces the store and its key.
    std::unique_ptr<QReadWriteLock> m_keyLock = std::make_unique<QReadWriteLock>();
    base::Secret m_masterKey;
    base::Secret m_storeKey; // derived once, for connect()
    KeyFile m_keyFile;
    quint64 m_knownGeneration = 0; // of its newest that anchor or store know
    base::Secret m_keyFileDigest;  // that it was opened with
    QString m_holder;
    Role m_role = Role::Dpo;
    QStringList m_warnings;
    bool m_isOpen = false;    // opening came to its end
    bool m_isChanged = false; // since the last closing
    bool m_tookBackRotation = false;
};

struct Vault::Rotation {
    // Who opens it from now on, each with what they open it with today; checked one by one.
    // holder() must be among them.
    std::vector<Credentials> kept;
    // Called with the new recovery code before anything is final; an error stops.
    std::function<base::Result<void>(const base::Secret &code)> keepCode;
    // Called within a transaction on the new store before it takes the old one's place, with the
    // keyGeneration() that it will have.
    std::function<void(Database &, quint64 keyGeneration)> writeDown;
};

struct NewVault {
    Vault vault;
    base::Secret recoveryCode; // as recoverycode.h writes it
};

} // namespace store
