// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/emailaccount.h"
#include "services/emailsetting.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 kCertificateLimit = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

// What was given on the command line; what was not stays as it is.
struct AccountOptions {
    std::optional<std::string> host;
    std::optional<int> port;
    std::optional<std::string> encryption;
    std::optional<std::string> login;
    std::optional<std::string> user;
    std::optional<std::string> trust;
    std::optional<std::string> fingerprint;
    std::optional<std::string> from;
    std::optional<std::string> fromName;
    std::optional<std::string> replyTo;
    std::optional<bool> verp;
    std::optional<std::string> mailboxHost;
    std::optional<int> mailboxPort;
    std::optional<std::string> mailboxUser;
    std::string authorityFile;
    std::string passwordFile;
    std::string mailboxPasswordFile;
};

struct PaceOptions {
    std::optional<int> perHour;
    std::optional<int> perDay;
    std::optional<int> connections;
    std::optional<int> perConnection;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::vector<std::string> groups; // "Orange=50"
    bool reset = false;
};

struct OfferOptions {
    std::string offer;
    bool minors = false;
};

void take(QString &target, const std::optional<std::string> &given)
{
    if (given)
        target = text(*given);
}

QJsonObject jsonOf(const services::EmailAccount &account)
{
    return {{u"host"_s, account.host},
            {u"port"_s, account.port},
            {u"encryption"_s, services::encryptionKey(account.encryption)},
            {u"login"_s, services::loginMethodKey(account.login)},
            {u"user"_s, account.user},
            {u"has_password"_s, account.hasPassword},
            {u"trust"_s, services::trustKey(account.trust)},
            {u"pinned_sha256"_s, account.pinnedSha256},
            {u"from_name"_s, account.fromName},
            {u"from_address"_s, account.fromAddress},
            {u"reply_to"_s, account.replyTo},
            {u"verp"_s, account.usesVerp},
            {u"mailbox_host"_s, account.mailboxHost},
            {u"mailbox_port"_s, account.mailboxPort},
            {u"mailbox_user"_s, account.mailboxUser}};
}

QStringList linesOf(const services::EmailAccount &account)
{
    QStringList lines;
    lines << tr("Mail server: %1, port %2, %3")
                 .arg(account.host)
                 .arg(account.port)
                 .arg(account.encryption == mailing::Encryption::ImplicitTls ? u"TLS"_s
                                                                             : u"STARTTLS"_s)
          << tr("User: %1; password: %2")
                 .arg(account.user.isEmpty() ? tr("none") : account.user,
                      account.hasPassword ? tr("kept in the vault") : tr("none"))
          << tr("From: %1 <%2>").arg(account.fromName, account.fromAddress);
    if (!account.replyTo.isEmpty())
        lines << tr("Answers to: %1").arg(account.replyTo);
    if (account.trust != mailing::Trust::System)
        lines << tr("Trust: %1").arg(services::trustKey(account.trust));
    if (!account.mailboxHost.isEmpty())
        lines << tr("Returns: %1, port %2").arg(account.mailboxHost).arg(account.mailboxPort);
    return lines;
}

base::Result<Answer> showAccount(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto account = services::emailAccount(*session);
    if (!account)
        return account.error();
    if (!*account)
        return Answer{.json = {{u"account"_s, QJsonValue()}},
                      .lines = {tr("No mail account is set up yet: email account set.")}};
    return Answer{.json = {{u"account"_s, jsonOf(**account)}}, .lines = linesOf(**account)};
}

base::Result<void> change(services::EmailAccount &account, const AccountOptions &options)
{
    take(account.host, options.host);
    take(account.user, options.user);
    take(account.pinnedSha256, options.fingerprint);
    take(account.fromAddress, options.from);
    take(account.fromName, options.fromName);
    take(account.replyTo, options.replyTo);
    take(account.mailboxHost, options.mailboxHost);
    take(account.mailboxUser, options.mailboxUser);
    if (options.encryption)
        account.encryption = *services::encryptionFromKey(text(*options.encryption));
    if (options.encryption && !options.port)
        account.port = account.encryption == mailing::Encryption::ImplicitTls ? 465 : 587;
    if (options.port)
        account.port = quint16(*options.port);
    if (options.mailboxPort)
        account.mailboxPort = quint16(*options.mailboxPort);
    if (options.login)
        account.login = *services::loginMethodFromKey(text(*options.login));
    account.usesVerp = options.verp.value_or(account.usesVerp);
    if (options.trust)
        account.trust = *services::trustFromKey(text(*options.trust));
    if (options.authorityFile.empty())
        return {};
    const auto pem = services::readInputFile(text(options.authorityFile), kCertificateLimit);
    if (!pem)
        return pem.error();
    account.authorityPem = QString::fromLatin1(*pem);
    account.trust = mailing::Trust::Authority;
    return {};
}

base::Result<std::optional<base::Secret>> passwordFrom(const Shell &shell, const std::string &file)
{
    if (file.empty())
        return std::optional<base::Secret>();
    auto secret = shell.secretFrom(file);
    if (!secret)
        return secret.error();
    return std::optional<base::Secret>(*std::move(secret));
}

base::Result<Answer> setAccount(const Shell &shell, const AccountOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto known = services::emailAccount(*session);
    if (!known)
        return known.error();
    services::EmailAccount account = known->value_or(services::EmailAccount());
    if (const auto changed = change(account, options); !changed)
        return changed.error();
    auto server = passwordFrom(shell, options.passwordFile);
    if (!server)
        return server.error();
    auto mailbox = passwordFrom(shell, options.mailboxPasswordFile);
    if (!mailbox)
        return mailbox.error();
    const services::EmailPasswords passwords{*std::move(server), *std::move(mailbox)};
    if (const auto set = services::setEmailAccount(*session, account, passwords); !set)
        return set.error();
    const auto now = services::emailAccount(*session);
    if (!now)
        return now.error();
    return Answer{.json = {{u"account"_s, jsonOf(**now)}},
                  .lines = linesOf(**now) + QStringList{tr("Try it: email test YOUR-OWN-ADDRESS")}};
}

base::Result<Answer> offer(const Shell &shell, const OfferOptions &options)
{
    const auto session =
        shell.openSession(options.offer.empty() ? services::Access::Read : services::Access::Write);
    if (!session)
        return session.error();
    if (!options.offer.empty()) {
        const notices::EmailPolicy policy{*notices::emailOfferFromKey(text(options.offer)),
                                          options.minors};
        if (const auto set = services::setEmailPolicy(*session, policy); !set)
            return set.error();
    }
    const auto policy = services::emailPolicy(*session);
    if (!policy)
        return policy.error();
    return Answer{
        .json = {{u"offer"_s, notices::emailOfferKey(policy->offer)},
                 {u"minors"_s, policy->minors}},
        .lines = {tr("E-mails are offered to: %1%2")
                      .arg(notices::emailOfferKey(policy->offer),
                           policy->minors ? tr(", to representatives of minors too") : QString())}};
}

QJsonObject jsonOf(const mailing::Limits &limits)
{
    QJsonArray groups;
    for (const mailing::DomainGroup &group : limits.groups)
        groups.append(QJsonObject{{u"name"_s, group.name}, {u"per_hour"_s, group.perHour}});
    return {{u"per_hour"_s, limits.perHour},
            {u"per_day"_s, limits.perDay},
            {u"connections"_s, limits.connections},
            {u"per_connection"_s, limits.perConnection},
            {u"from"_s, limits.from.toString(u"hh:mm"_s)},
            {u"to"_s, limits.to.toString(u"hh:mm"_s)},
            {u"groups"_s, groups}};
}

QStringList linesOf(const mailing::Limits &limits)
{
    QStringList lines{tr("At most %1 an hour and %2 a day (0: no limit), connections: %3, messages "
                         "in each: %4, from %5 to %6")
                          .arg(limits.perHour)
                          .arg(limits.perDay)
                          .arg(limits.connections)
                          .arg(limits.perConnection)
                          .arg(limits.from.toString(u"hh:mm"_s), limits.to.toString(u"hh:mm"_s))};
    for (const mailing::DomainGroup &group : limits.groups)
        lines << tr("  %1: %2 an hour").arg(group.name).arg(group.perHour);
    return lines;
}

// "Orange=50"
base::Result<void> setGroup(mailing::Limits &limits, const QString &given)
{
    const qsizetype at = given.lastIndexOf(u'=');
    bool isNumber = false;
    const int perHour = given.sliced(at + 1).toInt(&isNumber);
    const auto group = std::ranges::find(limits.groups, given.first(std::max<qsizetype>(at, 0)),
                                         &mailing::DomainGroup::name);
    if (isNumber && group != limits.groups.end()) {
        group->perHour = perHour;
        return {};
    }
    QStringList known;
    for (const mailing::DomainGroup &each : limits.groups)
        known << each.name;
    return base::Error{base::Error::Kind::Input,
                       tr("\"%1\" is not a provider with a number an hour, such as Orange=50. "
                          "Providers: %2.")
                           .arg(given, known.join(u", "))};
}

base::Result<void> change(mailing::Limits &limits, const PaceOptions &options)
{
    limits.perHour = options.perHour.value_or(limits.perHour);
    limits.perDay = options.perDay.value_or(limits.perDay);
    limits.connections = options.connections.value_or(limits.connections);
    limits.perConnection = options.perConnection.value_or(limits.perConnection);
    if (options.from)
        limits.from = QTime::fromString(text(*options.from), u"hh:mm"_s);
    if (options.to)
        limits.to = QTime::fromString(text(*options.to), u"hh:mm"_s);
    for (const std::string &group : options.groups) {
        if (const auto set = setGroup(limits, text(group)); !set)
            return set;
    }
    return {};
}

base::Result<Answer> pace(const Shell &shell, const PaceOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto known = services::emailLimits(*session);
    if (!known)
        return known.error();
    mailing::Limits limits = options.reset ? mailing::shippedLimits() : *known;
    if (const auto changed = change(limits, options); !changed)
        return changed.error();
    if (!(limits == *known)) {
        if (const auto set = services::setEmailLimits(*session, limits); !set)
            return set.error();
    }
    return Answer{.json = jsonOf(limits), .lines = linesOf(limits)};
}

void addAccountCommand(Shell &shell, CLI::App *email)
{
    CLI::App *account = shell.command(email, "account", "Le compte d'envoi",
                                      [&shell] { return showAccount(shell); });
    shell.command(account, "show", "Le compte d'envoi", [&shell] { return showAccount(shell); });
    const auto options = std::make_shared<AccountOptions>();
    CLI::App *set =
        shell.command(account, "set", "Règle le compte d'envoi (ce qui est donné change)",
                      [&shell, options] { return setAccount(shell, *options); });
    set->add_option("--host", options->host, "Serveur d'envoi, par exemple smtp.laboratoire.fr");
    set->add_option("--port", options->port, "Port : 465 (tls) ou 587 (starttls)")
        ->check(isBetween(1, 65535));
    set->add_option("--encryption", options->encryption, "tls (dès le début) ou starttls")
        ->check(isOneOf({"tls", "starttls"}));
    set->add_option("--login", options->login, "Méthode d'identification")
        ->check(isOneOf({"automatic", "none", "plain", "login", "cram_md5", "xoauth2"}));
    set->add_option("--user", options->user, "Nom d'utilisateur");
    shell.reads(set->add_option("--password-file", options->passwordFile,
                                "Fichier du mot de passe (première ligne ; xoauth2 : le jeton)"));
    set->add_option("--from", options->from, "Adresse de l'expéditeur");
    set->add_option("--from-name", options->fromName, "Nom de l'expéditeur");
    set->add_option("--reply-to", options->replyTo, "Adresse des réponses");
    set->add_option("--trust", options->trust, "Certificats : system, authority ou pinned")
        ->check(isOneOf({"system", "authority", "pinned"}));
    shell.reads(set->add_option("--ca", options->authorityFile,
                                "Certificat (PEM) de votre propre autorité ; implique --trust "
                                "authority"));
    set->add_option("--fingerprint", options->fingerprint,
                    "Empreinte SHA-256 du certificat, pour --trust pinned");
    set->add_flag("--verp,!--no-verp", options->verp,
                  "Adresse de retour propre à chaque message (nom+référence@…)");
    set->add_option("--mailbox-host", options->mailboxHost, "Boîte des retours : serveur POP3S");
    set->add_option("--mailbox-port", options->mailboxPort, "Boîte des retours : port")
        ->check(isBetween(1, 65535));
    set->add_option("--mailbox-user", options->mailboxUser, "Boîte des retours : utilisateur");
    shell.reads(set->add_option("--mailbox-password-file", options->mailboxPasswordFile,
                                "Boîte des retours : fichier du mot de passe"));
}

void addPaceCommand(Shell &shell, CLI::App *email)
{
    const auto options = std::make_shared<PaceOptions>();
    CLI::App *set = shell.command(email, "pace", "Le rythme d'envoi",
                                  [&shell, options] { return pace(shell, *options); });
    set->add_option("--per-hour", options->perHour, "Messages par heure (0 : sans limite)");
    set->add_option("--per-day", options->perDay, "Messages par jour (0 : sans limite)");
    set->add_option("--connections", options->connections, "Connexions à la fois, 1 à 8");
    set->add_option("--per-connection", options->perConnection,
                    "Messages par connexion (0 : sans limite)");
    set->add_option("--from", options->from, "Envoyer à partir de (HH:MM)");
    set->add_option("--to", options->to, "Envoyer jusqu'à (HH:MM ; la même heure : jour et nuit)");
    set->add_option("--group", options->groups, "Par opérateur et par heure : Orange=50");
    set->add_flag("--reset", options->reset, "Revient au rythme livré");
}

} // namespace

void addEmailAccountCommands(Shell &shell, CLI::App *email)
{
    addAccountCommand(shell, email);
    const auto options = std::make_shared<OfferOptions>();
    CLI::App *offered = shell.command(email, "offer", "À qui écrire par courriel",
                                      [&shell, options] { return offer(shell, *options); });
    offered
        ->add_option("offer", options->offer,
                     "nobody (personne), on_request (sur demande) ou when_given (à qui a donné une "
                     "adresse)")
        ->check(isOneOf({"nobody", "on_request", "when_given"}));
    offered->add_flag("--minors", options->minors, "Aussi aux représentants des mineurs");
    addPaceCommand(shell, email);
}

} // namespace cli
