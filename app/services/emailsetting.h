// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailaccount.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace store {
class Database;
}

namespace services {

// The settings of e-mails as other services read them, within their own stage.
std::optional<EmailAccount> accountOf(store::Database &database);
notices::EmailPolicy policyOf(store::Database &database);
mailing::Limits limitsOf(store::Database &database);

// With its password.
mailing::Server serverOf(store::Database &database, const EmailAccount &account);
mailing::Server mailboxOf(store::Database &database, const EmailAccount &account);

// "tls", "starttls"; "automatic", "none", "plain", "login", "cram_md5", "xoauth2";
// "system", "authority", "pinned": in the store, in JSON, at the console.
QString encryptionKey(mailing::Encryption encryption);
std::optional<mailing::Encryption> encryptionFromKey(QStringView key);
QString loginMethodKey(mailing::LoginMethod method);
std::optional<mailing::LoginMethod> loginMethodFromKey(QStringView key);
QString trustKey(mailing::Trust trust);
std::optional<mailing::Trust> trustFromKey(QStringView key);

} // namespace services
