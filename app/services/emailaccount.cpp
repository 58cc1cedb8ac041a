// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/emailaccount.h"

#include "people/emailaddress.h"
#include "services/emailsetting.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/incidentstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QString kAccount = u"email_account"_s;
const QString kServerPassword = u"email_password"_s;
const QString kMailboxPassword = u"email_mailbox_password"_s;
const QString kPolicy = u"email_policy"_s;
const QString kLimits = u"email_limits"_s;
constexpr int kMostConnections = 8;
constexpr qsizetype kLongestName = 100;

template<typename Value>
struct Key {
    Value value;
    QStringView key;
};

constexpr std::array kEncryptions{
    Key{mailing::Encryption::ImplicitTls, u"tls"},
    Key{mailing::Encryption::StartTls, u"starttls"},
};
constexpr std::array kLogins{
    Key{mailing::LoginMethod::Automatic, u"automatic"},
    Key{mailing::LoginMethod::None, u"none"},
    Key{mailing::LoginMethod::Plain, u"plain"},
    Key{mailing::LoginMethod::Login, u"login"},
    Key{mailing::LoginMethod::CramMd5, u"cram_md5"},
    Key{mailing::LoginMethod::XOAuth2, u"xoauth2"},
};
constexpr std::array kTrusts{
    Key{mailing::Trust::System, u"system"},
    Key{mailing::Trust::Authority, u"authority"},
    Key{mailing::Trust::Pinned, u"pinned"},
};

QString keyIn(const auto &table, const auto &value)
{
    const auto found =
        std::ranges::find_if(table, [&](const auto &entry) { return entry.value == value; });
    return found->key.toString();
}

auto valueIn(const auto &table, QStringView key) -> std::optional<decltype(table.front().value)>
{
    const auto found =
        std::ranges::find_if(table, [&](const auto &entry) { return entry.key == key; });
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

base::Error input(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

QJsonObject toJson(const EmailAccount &account)
{
    return {{u"host"_s, account.host},
            {u"port"_s, account.port},
            {u"encryption"_s, encryptionKey(account.encryption)},
            {u"login"_s, loginMethodKey(account.login)},
            {u"user"_s, account.user},
            {u"trust"_s, trustKey(account.trust)},
            {u"authority_pem"_s, account.authorityPem},
            {u"pinned_sha256"_s, account.pinnedSha256},
            {u"from_name"_s, account.fromName},
            {u"from_address"_s, account.fromAddress},
            {u"reply_to"_s, account.replyTo},
            {u"verp"_s, account.usesVerp},
            {u"mailbox_host"_s, account.mailboxHost},
            {u"mailbox_port"_s, account.mailboxPort},
            {u"mailbox_user"_s, account.mailboxUser}};
}

EmailAccount accountFrom(const QJsonObject &json)
{
    return {
        .host = json[u"host"].toString(),
        .port = quint16(json[u"port"].toInt()),
        .encryption = encryptionFromKey(json[u"encryption"].toString())
                          .value_or(mailing::Encryption::ImplicitTls),
        .login =
            loginMethodFromKey(json[u"login"].toString()).value_or(mailing::LoginMethod::Automatic),
        .user = json[u"user"].toString(),
        .trust = trustFromKey(json[u"trust"].toString()).value_or(mailing::Trust::System),
        .authorityPem = json[u"authority_pem"].toString(),
        .pinnedSha256 = json[u"pinned_sha256"].toString(),
        .fromName = json[u"from_name"].toString(),
        .fromAddress = json[u"from_address"].toString(),
        .replyTo = json[u"reply_to"].toString(),
        .usesVerp = json[u"verp"].toBool(),
        .mailboxHost = json[u"mailbox_host"].toString(),
        .mailboxPort = quint16(json[u"mailbox_port"].toInt()),
        .mailboxUser = json[u"mailbox_user"].toString()};
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign < u' ' || sign == u'\x7f'; });
}

base::Result<void> checkHost(const QString &host, quint16 port, const QString &what)
{
    static const QRegularExpression shape(uR"(^[A-Za-z0-9]([A-Za-z0-9.\-]*[A-Za-z0-9])?$)"_s);
    if (!shape.match(host).hasMatch() || host.size() > 253)
        return input(tr("%1: \"%2\" is not the name of a server, such as smtp.laboratoire.fr. "
                        "Nothing was changed.")
                         .arg(what, host.left(60)));
    if (port == 0)
        return input(
            tr("%1: the port is a number from 1 to 65535. Nothing was changed.").arg(what));
    return {};
}

base::Result<void> checkNames(const EmailAccount &account)
{
    if (hasControl(account.fromName) || account.fromName.size() > kLongestName)
        return input(tr("The sender's name is one line of at most %1 characters. Nothing was "
                        "changed.")
                         .arg(kLongestName));
    if (hasControl(account.user) || hasControl(account.mailboxUser))
        return input(tr("The user name is one line. Nothing was changed."));
    for (const QString &address : {account.fromAddress, account.replyTo}) {
        const bool mayBeEmpty = &address != &account.fromAddress;
        if (!people::emailAddress(address) && !(mayBeEmpty && address.isEmpty()))
            return input(tr("\"%1\" is not an e-mail address to send from or to answer to. Nothing "
                            "was changed.")
                             .arg(address.simplified().left(80)));
    }
    return {};
}

base::Result<void> checkTrust(const EmailAccount &account)
{
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    if (account.trust == mailing::Trust::Authority
        && !account.authorityPem.contains(u"-----BEGIN CERTIFICATE-----"_s))
        return input(
            tr("The certificate of the authority is a PEM file that begins with -----BEGIN "
               "CERTIFICATE-----. Nothing was changed."));
    if (account.trust == mailing::Trust::Pinned && !hex.match(account.pinnedSha256).hasMatch())
        return input(tr("The fingerprint of a certificate is SHA-256: 64 hexadecimal digits. "
                        "Nothing was changed."));
    return {};
}

base::Result<void> check(const EmailAccount &account)
{
    if (const auto host = checkHost(account.host, account.port, tr("Mail server")); !host)
        return host;
    if (!account.mailboxHost.isEmpty()) {
        if (const auto host =
                checkHost(account.mailboxHost, account.mailboxPort, tr("Return mailbox"));
            !host)
            return host;
    }
    if (const auto names = checkNames(account); !names)
        return names;
    return checkTrust(account);
}

// "AB:CD …" as programs show it.
QString withoutSigns(const QString &fingerprint)
{
    QString hex;
    for (const QChar sign : fingerprint.toLower()) {
        if (sign.isLetterOrNumber())
            hex += sign;
    }
    return hex;
}

void storePassword(store::IncidentStore &store, const QString &key,
                   const std::optional<base::Secret> &password)
{
    if (password)
        store.setSetting(key, QString::fromUtf8(password->view()));
}

base::Secret storedPassword(store::IncidentStore &store, const QString &key)
{
    return base::Secret::fromBytes(store.setting(key).value_or(QString()).toUtf8());
}

bool areSound(const mailing::Limits &limits)
{
    const bool groupsAreSound = std::ranges::all_of(limits.groups, [](const auto &group) {
        return group.perHour >= 0 && !group.name.trimmed().isEmpty();
    });
    return limits.perHour >= 0 && limits.perDay >= 0 && limits.perConnection >= 0
        && limits.connections >= 1 && limits.connections <= kMostConnections
        && limits.from.isValid() && limits.to.isValid() && groupsAreSound;
}

base::Result<void> saveSetting(const Session &session, const QString &key, const QJsonObject &json)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::IncidentStore(database).setSetting(
                key, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
            entry.event = u"settings.saved"_s;
            entry.object = u"setting:"_s + key;
            return {};
        });
}

QJsonObject jsonSetting(store::Database &database, const QString &key)
{
    const auto text = store::IncidentStore(database).setting(key);
    return text ? QJsonDocument::fromJson(text->toUtf8()).object() : QJsonObject();
}

} // namespace

QString encryptionKey(mailing::Encryption encryption)
{
    return keyIn(kEncryptions, encryption);
}

std::optional<mailing::Encryption> encryptionFromKey(QStringView key)
{
    return valueIn(kEncryptions, key);
}

QString loginMethodKey(mailing::LoginMethod method)
{
    return keyIn(kLogins, method);
}

std::optional<mailing::LoginMethod> loginMethodFromKey(QStringView key)
{
    return valueIn(kLogins, key);
}

QString trustKey(mailing::Trust trust)
{
    return keyIn(kTrusts, trust);
}

std::optional<mailing::Trust> trustFromKey(QStringView key)
{
    return valueIn(kTrusts, key);
}

std::optional<EmailAccount> accountOf(store::Database &database)
{
    const QJsonObject json = jsonSetting(database, kAccount);
    if (json.isEmpty())
        return {};
    EmailAccount account = accountFrom(json);
    store::IncidentStore store(database);
    account.hasPassword = !store.setting(kServerPassword).value_or(QString()).isEmpty();
    account.hasMailboxPassword = !store.setting(kMailboxPassword).value_or(QString()).isEmpty();
    return account;
}

mailing::Server serverOf(store::Database &database, const EmailAccount &account)
{
    store::IncidentStore store(database);
    return {.host = account.host,
            .port = account.port,
            .encryption = account.encryption,
            .login = account.login,
            .user = account.user,
            .password = storedPassword(store, kServerPassword),
            .trust = account.trust,
            .authorityPem = account.authorityPem.toLatin1(),
            .pinnedSha256 = QByteArray::fromHex(account.pinnedSha256.toLatin1())};
}

mailing::Server mailboxOf(store::Database &database, const EmailAccount &account)
{
    store::IncidentStore store(database);
    mailing::Server server{
        .host = account.mailboxHost,
        .port = account.mailboxPort,
        .user = account.mailboxUser.isEmpty() ? account.user : account.mailboxUser,
        .password =
            storedPassword(store, account.hasMailboxPassword ? kMailboxPassword : kServerPassword)};
    // Another machine has another certificate, but often the same authority.
    if (account.trust == mailing::Trust::Authority || account.mailboxHost == account.host) {
        server.trust = account.trust;
        server.authorityPem = account.authorityPem.toLatin1();
        server.pinnedSha256 = QByteArray::fromHex(account.pinnedSha256.toLatin1());
    }
    return server;
}

notices::EmailPolicy policyOf(store::Database &database)
{
    const QJsonObject json = jsonSetting(database, kPolicy);
    return {.offer = notices::emailOfferFromKey(json[u"offer"].toString())
                         .value_or(notices::EmailOffer::Nobody),
            .minors = json[u"minors"].toBool()};
}

mailing::Limits limitsOf(store::Database &database)
{
    const QJsonObject json = jsonSetting(database, kLimits);
    return json.isEmpty() ? mailing::shippedLimits() : mailing::limitsFromJson(json);
}

base::Result<std::optional<EmailAccount>> emailAccount(const Session &session)
{
    return readStage(session,
                     [](store::Database &database) -> base::Result<std::optional<EmailAccount>> {
                         return accountOf(database);
                     });
}

base::Result<void> setEmailAccount(const Session &session, const EmailAccount &account,
                                   const EmailPasswords &passwords)
{
    if (const auto allowed = requireRight(session, Right::DecideMailing); !allowed)
        return allowed.error();
    EmailAccount tidy = account;
    tidy.host = account.host.trimmed();
    tidy.mailboxHost = account.mailboxHost.trimmed();
    tidy.fromName = account.fromName.trimmed();
    tidy.replyTo = account.replyTo.trimmed();
    tidy.pinnedSha256 = withoutSigns(account.pinnedSha256);
    if (const auto checked = check(tidy); !checked)
        return checked;
    tidy.fromAddress = *people::emailAddress(tidy.fromAddress);
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::IncidentStore store(database);
            store.setSetting(
                kAccount,
                QString::fromUtf8(QJsonDocument(toJson(tidy)).toJson(QJsonDocument::Compact)));
            storePassword(store, kServerPassword, passwords.server);
            storePassword(store, kMailboxPassword, passwords.mailbox);
            entry.event = u"email.account_saved"_s;
            entry.object = u"setting:"_s + kAccount;
            entry.payload = {{u"encryption"_s, encryptionKey(tidy.encryption)},
                             {u"trust"_s, trustKey(tidy.trust)}};
            return {};
        });
}

base::Result<notices::EmailPolicy> emailPolicy(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<notices::EmailPolicy> {
        return policyOf(database);
    });
}

base::Result<void> setEmailPolicy(const Session &session, const notices::EmailPolicy &policy)
{
    return saveSetting(
        session, kPolicy,
        {{u"offer"_s, notices::emailOfferKey(policy.offer)}, {u"minors"_s, policy.minors}});
}

base::Result<mailing::Limits> emailLimits(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<mailing::Limits> {
        return limitsOf(database);
    });
}

base::Result<void> setEmailLimits(const Session &session, const mailing::Limits &limits)
{
    if (!areSound(limits))
        return input(
            tr("The pace is made of numbers from 0 (no limit), 1 to %1 connections, and two "
               "hours of the day. Nothing was changed.")
                .arg(kMostConnections));
    return saveSetting(session, kLimits, mailing::limitsToJson(limits));
}

} // namespace services
