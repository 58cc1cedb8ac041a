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

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace store {

struct NewVault;

// A folder that holds everything about a case, encrypted:
//
//     store.db, -wal, -shm    SQLCipher with a random key, never derived from a passphrase
//     keys.bin, keys.bin.bak  that key, once per holder of a passphrase (keyslots.h)
//     store.lock              process and machine that have it open for writing
//     anchors/journal.json    the journal's last head, outside the store (anchor.h)
//     store.db.vN             the store before its upgrade from schema N
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
    // `holder` names the first passphrase: a function ("DPO"), stored in clear.
    static base::Result<NewVault> create(const QString &path, const base::Secret &passphrase,
                                         const QString &holder,
                                         const KeyDerivation &derivation = {});

    // Every reason not to open is a Permission error with its own sentence: no vault
    // there, wrong passphrase, damaged (keys or store), newer version, open elsewhere.
    static base::Result<Vault> open(const QString &path, const base::Secret &passphrase,
                                    Access access = Access::ReadWrite);

    // With the recovery code instead, also when keys.bin is lost: it is then written
    // anew, without any holder.  changePassphrase() comes next.
    static base::Result<Vault> openWithRecovery(const QString &path, const base::Secret &code);

    QString folder() const { return m_folder.path(); }
    Access access() const { return m_access; }
    // Whose passphrase opened it; after openWithRecovery(), the first holder's.
    QString holder() const { return m_holder; }

    // Whatever the user must know although the vault did open, as sentences: the store
    // is older than its anchor, the keys had to be taken from their copy.
    QStringList warnings() const { return m_warnings; }

    // One connection, for the calling thread.  Throws StoreError, like everything done
    // with it.  ReadWrite only on a vault that was opened so.
    Database connect(Access access) const;

    // Gives holder() a new passphrase.  The data is not encrypted anew.
    base::Result<void> changePassphrase(const base::Secret &passphrase,
                                        const KeyDerivation &derivation = {});
    // Conflict when all eight slots are taken or the name is.
    base::Result<void> addHolder(const QString &holder, const base::Secret &passphrase,
                                 const KeyDerivation &derivation = {});
    // Conflict for the last one.  Somebody who kept an old copy of keys.bin can still
    // open old copies of the store: their leaving for good needs a new data key.
    base::Result<void> removeHolder(const QString &holder);
    QStringList holders() const;
    // As it was at creation.
    base::Secret recoveryCode() const;

    // The copies that upgrades of this store left beside it (store.db.vN), by name: they
    // still hold what was removed since.
    QStringList copiesBeforeUpgrades() const { return m_folder.storesBeforeUpgrades(); }
    // Answers the names of those that could not be removed.
    QStringList removeCopiesBeforeUpgrades() const;

    // Writes the journal's head to anchors/.  After each stage and before closing.
    // Never replaces an anchor that the store contradicts.
    base::Result<void> updateAnchor() const;

    // One file with store, keys and anchor, consistent while others write; encrypted
    // under the same keys.  `file` is replaced only once the copy is complete and was
    // read back.  Input error inside a vault's folder.  Format in store/backup.h.
    base::Result<void> backupTo(const QString &file, base::Progress &progress) const;
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
        int schemaVersion = 0;
        QString cipherVersion;
        qint64 bytes = 0; // of store.db
        qint64 journalEntries = 0;
        QString journalHead; // hexadecimal
    };
    base::Result<Facts> facts() const;

private:
    Vault(VaultFolder folder, Access access, std::unique_ptr<QLockFile> lock);
    // Everything that needs no passphrase.
    static base::Result<Vault> prepare(const QString &path, Access access);
    base::Result<void> fillNew(const QString &holder, const base::Secret &passphrase,
                               const KeyDerivation &derivation);
    void takeKeys(base::Secret masterKey);
    base::Result<void> unlock(const base::Secret &passphrase);
    base::Result<void> unlockWithMasterKey();
    base::Result<void> openStore();
    base::Result<void> upgrade(Database &database) const;

    std::optional<Anchor> savedAnchor() const;
    Anchor anchorOf(Database &database) const;
    QString anchorFault(Database &database) const;

    base::Result<void> givePassphrase(const QString &holder, const base::Secret &passphrase,
                                      const KeyDerivation &derivation);
    base::Result<void> replaceKeys(KeyFile changed);
    QByteArray keyFileBytes() const;
    Check checked(Check::Kind kind, Database &database, base::Progress &progress) const;

    VaultFolder m_folder;
    Access m_access;
    std::unique_ptr<QLockFile> m_lock; // none when ReadOnly
    base::Secret m_masterKey;
    base::Secret m_storeKey; // derived once, for connect()
    KeyFile m_keyFile;
    QString m_holder;
    QStringList m_warnings;
};

struct NewVault {
    Vault vault;
    base::Secret recoveryCode; // as recoverycode.h writes it
};

} // namespace store
