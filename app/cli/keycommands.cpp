// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/wipingheap.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/passphraseanswer.h"
#include "cli/terminal.h"
#include "services/passphrase.h"
#include "services/recoverysheet.h"
#include "services/rights.h"
#include "services/vaultservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct KeyOptions {
    std::string file;
    std::string newPassphraseFile;
    std::string newKeyFile;
    bool withoutKeyFile = false;
    bool strict = false;
    std::string name;
    std::string role = "dpo";
    std::vector<std::string> keep;
    std::vector<std::string> keepKeyFiles;
};
using Options = std::shared_ptr<KeyOptions>;

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

constexpr std::array kRoles{std::pair{services::Role::Dpo, "dpo"},
                            std::pair{services::Role::Operator, "operator"},
                            std::pair{services::Role::Reader, "reader"}};

services::Role roleNamed(const std::string &name)
{
    return std::ranges::find(kRoles, name, &std::pair<services::Role, const char *>::second)->first;
}

QString nameOf(services::Role role)
{
    return QString::fromLatin1(
        std::ranges::find(kRoles, role, &std::pair<services::Role, const char *>::first)->second);
}

// The passphrase that the command sets, judged, with the key file beside it.
base::Result<services::Credentials> freshCredentials(const Shell &shell, const KeyOptions &options,
                                                     const QStringList &knownWords)
{
    services::Credentials fresh;
    if (!options.newKeyFile.empty()) {
        auto digest = services::readKeyFile(text(options.newKeyFile));
        if (!digest)
            return digest.error();
        fresh.keyFile = *std::move(digest);
    }
    auto secret = shell.newPassphrase(options.newPassphraseFile);
    if (!secret)
        return secret.error();
    if (const auto judged = judgedPassphrase(shell, *secret, knownWords, options.strict); !judged)
        return judged.error();
    fresh.passphrase = *std::move(secret);
    return fresh;
}

base::Result<Answer> passphrase(const Shell &shell, const KeyOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto fresh = freshCredentials(shell, options, {session->laboratory(), session->actor()});
    if (!fresh)
        return fresh.error();
    const bool keepsKeyFile = options.newKeyFile.empty() && !options.withoutKeyFile;
    const auto changed = keepsKeyFile ? services::changePassphrase(*session, fresh->passphrase)
                                      : services::changeCredentials(*session, *fresh);
    if (!changed)
        return changed.error();
    return Answer{.json = {{u"changed"_s, true}},
                  .lines = {tr("Passphrase changed. The old one still opens older backups.")}};
}

base::Result<Answer> recover(const Shell &shell, const KeyOptions &options)
{
    base::setHeapWiped(true);
    const auto folder = shell.vaultFolder();
    if (!folder)
        return folder.error();
    const auto code = services::readRecoverySheet(text(options.file));
    if (!code)
        return code.error();
    const auto fresh = freshCredentials(shell, options, {});
    if (!fresh)
        return fresh.error();
    const auto session = services::Session::recover(*folder, *code, fresh->passphrase);
    if (!session)
        return session.error();
    for (const QString &warning : session->warnings())
        shell.note(warning);
    return Answer{.json = {{u"recovered"_s, true}},
                  .lines = {tr("The vault opens again, with the new passphrase.")}};
}

base::Result<Answer> proveRecovery(const Shell &shell, const KeyOptions &options)
{
    base::setHeapWiped(true);
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto code = services::readRecoverySheet(text(options.file));
    if (!code)
        return code.error();
    if (const auto proved = services::proveRecovery(*session, *code); !proved)
        return proved.error();
    return Answer{.json = {{u"proved"_s, true}, {u"proved_utc"_s, isoTime(session->now())}},
                  .lines = {tr("The code opens this vault. Put the sheet in a safe and delete the "
                               "file.")}};
}

base::Result<Answer> writeKeyFile(const KeyOptions &options)
{
    base::setHeapWiped(true);
    if (const auto written = services::writeKeyFile(text(options.file)); !written)
        return written.error();
    return Answer{.json = {{u"key_file"_s, text(options.file)}},
                  .lines = {tr("Key file written: %1. Copy it to a second stick: who loses it "
                               "opens the vault only with the recovery sheet.")
                                .arg(text(options.file))}};
}

Answer drawPhrase()
{
    base::setHeapWiped(true);
    const base::Secret phrase = services::generatePassphrase();
    const QString words = QString::fromLatin1(phrase.view());
    return {.json = {{u"phrase"_s, words}, {u"bits"_s, services::kGeneratedBits}},
            .lines = {words}};
}

// "NAME=FILE": the first sign of equality ends the name.
base::Result<std::pair<QString, QString>> namedFile(const std::string &option)
{
    const QString both = text(option);
    const qsizetype at = both.indexOf(u'=');
    if (at > 0 && at + 1 < both.size())
        return std::pair(both.first(at), both.sliced(at + 1));
    return base::Error{base::Error::Kind::Input,
                       tr("“%1” names no holder and file. Write it as NAME=FILE.").arg(both)};
}

base::Result<void> addKept(const Shell &shell, const KeyOptions &options,
                           std::vector<services::Credentials> &kept)
{
    for (const std::string &option : options.keep) {
        const auto named = namedFile(option);
        if (!named)
            return named.error();
        auto secret = shell.secretFrom(named->second.toStdString());
        if (!secret)
            return secret.error();
        kept.push_back({named->first, *std::move(secret), {}});
    }
    for (const std::string &option : options.keepKeyFiles) {
        const auto named = namedFile(option);
        if (!named)
            return named.error();
        const auto owner = std::ranges::find(kept, named->first, &services::Credentials::holder);
        if (owner == kept.end())
            return base::Error{base::Error::Kind::Input,
                               tr("There is a key file, but no passphrase for %1. Give both "
                                  "--keep and --keep-key-file.")
                                   .arg(named->first)};
        auto digest = services::readKeyFile(named->second);
        if (!digest)
            return digest.error();
        owner->keyFile = *std::move(digest);
    }
    return {};
}

base::Result<Answer> rotate(const Shell &shell, const KeyOptions &options)
{
    base::setHeapWiped(true);
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    auto own = shell.credentials(); // the vault itself keeps no passphrase
    if (!own)
        return own.error();
    std::vector<services::Credentials> kept;
    kept.push_back(*std::move(own));
    if (const auto added = addKept(shell, options, kept); !added)
        return added.error();
    TerminalProgress progress(shell.quiet());
    const auto rotated = services::rotateKeys(*session, kept, text(options.file), progress);
    if (!rotated)
        return rotated.error();
    QStringList names;
    for (const services::Holder &holder : services::holders(*session))
        names += holder.name;
    return Answer{
        .json = {{u"rotated"_s, true},
                 {u"recovery_sheet"_s, text(options.file)},
                 {u"custodians"_s, QJsonArray::fromStringList(names)}},
        .lines = {tr("The vault is encrypted under a new key. It is opened by: %1.")
                      .arg(names.join(u", "_s)),
                  tr("New recovery sheet: %1. Print it, prove it (vault prove-recovery), delete "
                     "the file, destroy the old one.")
                      .arg(text(options.file)),
                  tr("Backups made before keep their old keys: whoever had the old sheet or a "
                     "passphrase opens those still. Have a new backup (vault backups now) and "
                     "remove the old ones.")}};
}

base::Result<Answer> addCustodian(const Shell &shell, const KeyOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    auto newcomer = freshCredentials(shell, options, {session->laboratory(), text(options.name)});
    if (!newcomer)
        return newcomer.error();
    newcomer->holder = text(options.name).simplified();
    const auto added = services::addHolder(*session, *newcomer, roleNamed(options.role));
    if (!added)
        return added.error();
    return Answer{
        .json = {{u"added"_s, newcomer->holder}, {u"role"_s, text(options.role)}},
        .lines = {tr("%1 now has a passphrase of their own, as %2.")
                      .arg(newcomer->holder, services::roleText(roleNamed(options.role)))}};
}

base::Result<Answer> changeRole(const Shell &shell, const KeyOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const services::Role role = roleNamed(options.role);
    if (const auto changed = services::changeRole(*session, text(options.name), role); !changed)
        return changed.error();
    return Answer{
        .json = {{u"name"_s, text(options.name)}, {u"role"_s, text(options.role)}},
        .lines = {
            tr("%1 now opens the vault as %2.").arg(text(options.name), services::roleText(role))}};
}

base::Result<Answer> removeCustodian(const Shell &shell, const KeyOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto removed = services::removeHolder(*session, text(options.name)); !removed)
        return removed.error();
    return Answer{.json = {{u"removed"_s, text(options.name)}},
                  .lines = {tr("%1 no longer opens the vault. Older backups still open with that "
                               "passphrase; for a departure, change the key too (vault rotate).")
                                .arg(text(options.name))}};
}

base::Result<Answer> listCustodians(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    Answer answer;
    QJsonArray names;
    QJsonArray holders;
    for (const services::Holder &holder : services::holders(*session)) {
        names.append(holder.name);
        holders.append(QJsonObject{{u"name"_s, holder.name},
                                   {u"role"_s, nameOf(holder.role)},
                                   {u"key_file"_s, holder.needsKeyFile}});
        const QString role = services::roleText(holder.role);
        answer.lines << (holder.needsKeyFile ? tr("%1 (%2, with a key file)") : tr("%1 (%2)"))
                            .arg(holder.name, role);
    }
    answer.json = {{u"custodians"_s, names}, {u"holders"_s, holders}};
    return answer;
}

void addFreshOptions(Shell &shell, CLI::App *command, const Options &options)
{
    shell.reads(command->add_option("--new-passphrase-file", options->newPassphraseFile,
                                    "Nouvelle phrase"));
    command->add_flag("--strict", options->strict,
                      "Refuse une phrase trop facile à deviner au lieu de le signaler");
}

CLI::Option *addNewKeyFile(Shell &shell, CLI::App *command, const Options &options)
{
    return shell.reads(command->add_option("--new-key-file", options->newKeyFile,
                                           "Fichier-clé à montrer avec la phrase"));
}

void addRole(CLI::App *command, const Options &options)
{
    command->add_option("--role", options->role, "Ce que ce dépositaire peut faire")
        ->check(isOneOf({"dpo", "operator", "reader"}))
        ->capture_default_str();
}

void addCustodianCommands(Shell &shell, CLI::App *vault, const Options &options)
{
    CLI::App *custodian = vault->add_subcommand("custodian", "Dépositaires d'une phrase");
    custodian->require_subcommand(1);
    custodian->fallthrough();
    CLI::App *add = shell.command(custodian, "add", "Ajoute un dépositaire",
                                  [&shell, options] { return addCustodian(shell, *options); });
    add->add_option("name", options->name, "Fonction")->required();
    addRole(add, options);
    addFreshOptions(shell, add, options);
    addNewKeyFile(shell, add, options);
    CLI::App *role = shell.command(custodian, "role", "Change ce qu'un dépositaire peut faire",
                                   [&shell, options] { return changeRole(shell, *options); });
    role->add_option("name", options->name, "Fonction")->required();
    role->add_option("role", options->role, "Nouveau rôle")
        ->required()
        ->check(isOneOf({"dpo", "operator", "reader"}));
    CLI::App *remove =
        shell.command(custodian, "remove", "Retire un dépositaire",
                      [&shell, options] { return removeCustodian(shell, *options); });
    remove->add_option("name", options->name, "Fonction")->required();
    shell.command(custodian, "list", "Les dépositaires",
                  [&shell] { return listCustodians(shell); });
}

void addRecoveryCommands(Shell &shell, CLI::App *vault, const Options &options)
{
    CLI::App *recovery = shell.command(
        vault, "recover", "Ouvre avec la fiche de secours",
        [&shell, options] { return recover(shell, *options); },
        Needs::Nothing); // the code is its passphrase
    recovery->add_option("--recovery-file", options->file, "Fichier avec le code")->required();
    addFreshOptions(shell, recovery, options);
    shell
        .command(vault, "prove-recovery", "Vérifie que le code de secours ouvre ce coffre",
                 [&shell, options] { return proveRecovery(shell, *options); })
        ->add_option("--recovery-file", options->file, "Fichier avec le code recopié du papier")
        ->required();
}

void addRotation(Shell &shell, CLI::App *vault, const Options &options)
{
    CLI::App *rotation = shell.command(vault, "rotate", "Chiffre le coffre sous une nouvelle clé",
                                       [&shell, options] { return rotate(shell, *options); });
    shell.writes(
        rotation
            ->add_option("--recovery-out", options->file, "Nouvelle fiche de secours (.pdf, .txt)")
            ->required());
    rotation->add_option("--keep", options->keep,
                         "Dépositaire qui garde l'accès : NOM=FICHIER de sa phrase");
    rotation->add_option("--keep-key-file", options->keepKeyFiles, "Son fichier-clé : NOM=FICHIER");
}

} // namespace

void addKeyCommands(Shell &shell, CLI::App *vault)
{
    const auto options = std::make_shared<KeyOptions>();
    CLI::App *change = shell.command(vault, "passphrase", "Change la phrase de passe",
                                     [&shell, options] { return passphrase(shell, *options); });
    addFreshOptions(shell, change, options);
    CLI::Option *keyFile = addNewKeyFile(shell, change, options);
    change->add_flag("--without-key-file", options->withoutKeyFile, "Renonce au fichier-clé")
        ->excludes(keyFile);
    addRecoveryCommands(shell, vault, options);
    addRotation(shell, vault, options);
    shell.writes(shell
                     .command(
                         vault, "keyfile", "Fabrique un fichier-clé",
                         [options] { return writeKeyFile(*options); }, Needs::Nothing)
                     ->add_option("file", options->file, "Fichier à écrire")
                     ->required());
    shell.command(
        vault, "phrase", "Tire une phrase de passe de huit mots", [] { return drawPhrase(); },
        Needs::Nothing);
    addCustodianCommands(shell, vault, options);
}

} // namespace cli
