// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace services {

// What the vault holds, in counts only.
struct VaultSummary {
    QString laboratory;
    QString folder;
    QString cipherVersion;
    int schemaVersion = 0;
    qint64 bytes = 0;
    qint64 patients = 0;
    qint64 leakRows = 0;
    qint64 persons = 0;
    qint64 notices = 0;
    qint64 journalEntries = 0;
    QString journalHead; // hexadecimal
    QString createdUtc;
    QString storeId = {}; // 32 hexadecimal digits; another one after rotateKeys()
    QString holder = {};  // who opened it
    qsizetype holders = 0;
    quint64 keyGeneration = 0;
    quint32 derivationPasses = 0; // Argon2id, of `holder`
    quint32 derivationMemoryKiB = 0;
    std::optional<QDateTime> recoveryProvedUtc = {};
    QString disk = {}; // whether this computer's disk is encrypted, as a sentence
};
base::Result<VaultSummary> vaultSummary(const Session &session);

struct VaultCheck {
    QString name; // "pages", "structure", "references", "journal", "anchor"
    bool passed = false;
    QString message;
};
// Pages, schema, foreign keys, the journal chain and its anchor.  An empty list of
// findings means that nothing is wrong.
struct VerifyReport {
    QStringList findings;
    QList<VaultCheck> checks = {}; // all five
    qint64 journalEntries = 0;
    QString journalHead;
};
base::Result<VerifyReport> verifyVault(const Session &session, base::Progress &progress);

base::Result<void> backupVault(const Session &session, const QString &file,
                               base::Progress &progress);
// Refuses to overwrite; needs no passphrase: the copy stays as locked as it was.
base::Result<void> restoreVault(const QString &backup, const QString &folder,
                                base::Progress &progress);

// The holder who has it open gets a new passphrase; the key file, if any, stays.  The data is not
// encrypted anew: one key slot is rewritten.
// Ask for the old one first: who walks past an open window must not be able to.
base::Result<void> changePassphrase(const Session &session, const base::Secret &passphrase);
// Passphrase and key file (or none); the name stays as it is.
base::Result<void> changeCredentials(const Session &session, const Credentials &fresh);

// Those who can open the vault.
QList<Holder> holders(const Session &session);
// The same from keys.bin, in clear, for the door: before anything was opened and before anything
// is authentic.  Empty when there is no vault or it cannot be read.
QList<Holder> holdersOf(const QString &folder);
// Only a DPO; Conflict when the name is taken, or when no DPO would be left.
base::Result<void> addHolder(const Session &session, const Credentials &newcomer, Role role);
base::Result<void> changeRole(const Session &session, const QString &name, Role role);
base::Result<void> removeHolder(const Session &session, const QString &name);

// Any file that the user names, up to 1 MiB, as a second factor: its digest.  Input error when it
// is empty, too long, or inside the folder of a vault, where a thief of the vault finds it too.
base::Result<base::Secret> readKeyFile(const QString &file);
// A new one: 32 random bytes in hexadecimal.  Never replaces a file.
base::Result<void> writeKeyFile(const QString &file);

// The code of the sheet counts once the vault was really opened with it: this does so, and writes
// it down.  A code with a typing mistake is told from one of another vault.
base::Result<void> proveRecovery(const Session &session, const base::Secret &code);
base::Result<std::optional<QDateTime>> recoveryProvedAt(const Session &session);

// Encrypts the vault under a new key, for whoever knew the old one and is gone (store/vault.h,
// rotate()).  Only those in `kept` open it afterwards, each with what they open it with today;
// the session's holder must be among them.  The new recovery sheet is written first, to `sheet`,
// and is to be proved anew.  Backups made before open with their old passphrases and sheet.
// Only a DPO, and nobody else may use the vault meanwhile (Conflict).
base::Result<void> rotateKeys(const Session &session, const std::vector<Credentials> &kept,
                              const QString &sheet, base::Progress &progress);

} // namespace services
