// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QString>
#include <QStringList>

#include <optional>

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
};
base::Result<VaultSummary> vaultSummary(const Session &session);

// Pages, schema, foreign keys and the journal chain.  An empty list of
// findings means that nothing is wrong.
struct VerifyReport {
    QStringList findings;
    qint64 journalEntries = 0;
    QString journalHead;
};
base::Result<VerifyReport> verifyVault(const Session &session, base::Progress &progress);

base::Result<void> backupVault(const Session &session, const QString &file,
                               base::Progress &progress);
// Refuses to overwrite; needs no passphrase: the copy stays as locked as it was.
base::Result<void> restoreVault(const QString &backup, const QString &folder,
                                base::Progress &progress);

// The data is not encrypted anew: one key slot is rewritten.
// Ask for the old one first: who walks past an open window must not be able to.
base::Result<void> changePassphrase(const Session &session, const base::Secret &passphrase);

// The labels of those who hold a passphrase of their own.
QStringList holders(const Session &session);
base::Result<void> addHolder(const Session &session, const QString &name,
                             const base::Secret &passphrase);
base::Result<void> removeHolder(const Session &session, const QString &name);

// The sheet that opens the vault when the passphrase is lost; PDF or text by
// the extension of `file`, readable by its owner only.
base::Result<void> writeRecoverySheet(const QString &file, const QString &laboratory,
                                      const base::Secret &recoveryCode, const QDateTime &now);
// The code that such a text sheet, or a file with nothing else, holds.
base::Result<base::Secret> readRecoverySheet(const QString &file);

// Why a passphrase is too weak (CNIL 2022-100: 80 bits), or nothing.
std::optional<QString> passphraseObjection(const base::Secret &passphrase);

} // namespace services
