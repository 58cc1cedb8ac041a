// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"
#include "store/vault.h"
#include "support/testvault.h"

namespace support {

// Further holders of a test's vault; the passphrase of each is their name and three words more.
inline QByteArray passphraseOf(const QString &holder)
{
    return holder.toUtf8() + " ouvre le coffre";
}

inline services::Credentials credentialsOf(const QString &holder)
{
    return {.holder = holder, .passphrase = base::Secret::fromBytes(passphraseOf(holder))};
}

inline base::Result<void> addHolder(const TestVault &vault, const services::Session &session,
                                    const QString &holder, services::Role role)
{
    vault.write(holder + QStringLiteral(".phrase"), passphraseOf(holder) + '\n');
    return session.vault().addHolder(credentialsOf(holder), role, store::KeyDerivation::cheapest());
}

// Nobody else may have it open for writing.
inline base::Result<services::Session> openAs(const TestVault &vault, const QString &holder)
{
    return services::Session::open(vault.folder(), credentialsOf(holder), services::Access::Write,
                                   [] { return testTime(); });
}

} // namespace support
