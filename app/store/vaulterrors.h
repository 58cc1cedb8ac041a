// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "store/sqlite.h"

#include <QString>

namespace store {

// The first eight digits of a store's public name, as the recovery sheet has them too.
QString shortId(const QByteArray &storeId);

// What a vault answers when it refuses or fails: one function, one sentence, for vault*.cpp.

base::Error wrongPassphrase();
base::Error noMemory();
base::Error emptyPassphrase();
base::Error missingKeys();
base::Error damagedKeys();
base::Error alteredKeys();
base::Error damagedStore(const QString &detail);
// What opening can fail with below us, said for the whole vault.
base::Error openingError(const StoreError &error);
base::Error foreignCode(const base::Secret &masterKey, const QByteArray &vault);
base::Error foreignBackup();
base::Error newerSchema();
base::Error upgradeNeeded();
base::Error unfinishedRotation();
base::Error openedReadOnly();
base::Error keysChangedMeanwhile();
base::Error storeChangedOutside();
base::Error noDpoLeft();
base::Error noSuchHolder(const QString &name);
base::Error noFreePlace();
base::Error nameTaken();
base::Error unusableName();
// Asked by a DPO who has the vault open: no secret that the name is right.
base::Error notOf(const QString &holder);
base::Error keysWrittenAllTheSame(const QString &detail);
base::Error rotatedAllTheSame(const QString &detail);

} // namespace store
