// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/shell.h"

#include "cli/helpformatter.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "cli/usageerror.h"
#include "services/backupservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTranslator>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stream);
}

// French unless --lang en: before anything is translated, so not by CLI11.
void installLanguage(const std::string &language)
{
    if (language == "en")
        return;
    static QTranslator translator;
    if (translator.load(u":/i18n/avis34_fr.qm"_s))
        QCoreApplication::installTranslator(&translator);
}

std::string languageOf(int argc, char **argv)
{
    for (int at = 1; at + 1 < argc; ++at) {
        if (std::string_view(argv[at]) == "--lang")
            return argv[at + 1];
    }
    for (int at = 1; at < argc; ++at) {
        if (const std::string_view word(argv[at]); word.starts_with("--lang="))
            return std::string(word.substr(7));
    }
    return "fr";
}

QString noVaultNamed()
{
    return QCoreApplication::translate("cli",
                                       "Which vault? Give --vault FOLDER, or set AVIS34_VAULT.");
}

// What the parser sets only once the whole line is right.
bool asksForJson(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc,
                       [](const char *word) { return std::string_view(word) == "--json"; });
}

} // namespace

int exitCodeOf(const base::Error &error)
{
    switch (error.kind) {
    case base::Error::Kind::Input:
    case base::Error::Kind::Conflict:
        return kRefused;
    case base::Error::Kind::Permission:
        return kNotOpened;
    case base::Error::Kind::Network:
    case base::Error::Kind::Storage:
        return kFailed;
    case base::Error::Kind::Cancelled:
        return kCancelled;
    }
    return kFailed;
}

Shell::Shell()
    : m_app("Avis 34: informer chaque personne touchée par une fuite de données de laboratoire.",
            "avis34-cli")
{
    m_app.formatter(std::make_shared<HelpFormatter>());
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.add_option("--vault", m_vault, "Dossier du coffre")->envname("AVIS34_VAULT");
    reads(m_app
              .add_option("--passphrase-file", m_passphraseFile,
                          "Fichier dont la première ligne est la phrase de passe")
              ->envname("AVIS34_PASSPHRASE_FILE"));
    m_app
        .add_option("--holder", m_holder,
                    "Dépositaire qui ouvre le coffre (sinon : d'après sa phrase)")
        ->envname("AVIS34_HOLDER");
    reads(m_app.add_option("--key-file", m_keyFile, "Fichier-clé de ce dépositaire")
              ->envname("AVIS34_KEY_FILE"));
    m_app.add_flag("--json", m_json, "Un objet JSON sur la sortie standard");
    m_app.add_flag("--quiet", m_quiet, "Seulement les erreurs");
    m_app.add_flag("--no-backup", m_withoutBackup, "Sans la sauvegarde automatique du jour")
        ->envname("AVIS34_NO_BACKUP");
    m_app.add_option("--lang", m_language, "Langue des messages")->check(isOneOf({"fr", "en"}));
    m_app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString(),
                           "Version du programme");
}

CLI::App *Shell::group(const std::string &name, const std::string &description)
{
    CLI::App *group = m_app.add_subcommand(name, description);
    group->require_subcommand(1);
    group->fallthrough();
    return group;
}

CLI::App *Shell::command(CLI::App *parent, const std::string &name, const std::string &description,
                         Handler handler, Needs needs)
{
    CLI::App *command = parent->add_subcommand(name, description);
    command->fallthrough();
    command->callback([this, command, needs, handler = std::move(handler)] {
        // A group with its own action ("ledger") is called back after its command too.
        if (!command->get_subcommands().empty())
            return;
        if (needs == Needs::Vault)
            requireVault();
        m_handler = handler;
    });
    return command;
}

void Shell::requireVault() const
{
    if (m_vault.empty())
        throw WrongUsage(noVaultNamed());
    if (m_passphraseFile.empty() && !canAskPassphrase())
        throw WrongUsage(
            QCoreApplication::translate("cli",
                                        "No passphrase: give --passphrase-file FILE, or set "
                                        "AVIS34_PASSPHRASE_FILE."));
}

CLI::Option *Shell::reads(CLI::Option *option)
{
    m_inputs.push_back(option);
    return option;
}

CLI::Option *Shell::writes(CLI::Option *option)
{
    m_outputs.push_back(option);
    return option;
}

void Shell::refuseToOverwriteInput() const
{
    const auto name = [](const CLI::Option *option) {
        return option->count() == 0 ? QString() : QString::fromStdString(option->as<std::string>());
    };
    for (const CLI::Option *output : m_outputs) {
        for (const CLI::Option *input : m_inputs) {
            if (!services::isSameFile(name(input), name(output)))
                continue;
            throw WrongUsage(QCoreApplication::translate(
                                 "cli",
                                 "%1 would be overwritten although the command reads it. Name "
                                 "another file to write to.")
                                 .arg(name(output)));
        }
    }
}

int Shell::parse(int argc, char **argv)
{
    try {
        m_app.parse(argc, argv);
        refuseToOverwriteInput();
    } catch (const CLI::CallForHelp &) {
        print(stdout, QString::fromStdString(m_app.help()));
        return kDone;
    } catch (const CLI::CallForVersion &) {
        print(stdout, QCoreApplication::applicationVersion());
        return kDone;
    } catch (const CLI::ParseError &error) {
        m_json = asksForJson(argc, argv);
        return fail(u"usage"_s, usageSentence(error, m_app), kUsage);
    }
    return -1;
}

int Shell::run(int argc, char **argv)
{
    installLanguage(languageOf(argc, argv));
    installStopSignals();
    if (const int ended = parse(argc, argv); ended >= 0)
        return ended;
    const base::Result<Answer> answered = m_handler();
    const int code = answer(answered);
    if (answered && m_written && !m_withoutBackup)
        backUpIfDue();
    return code;
}

// What was asked is done and told: that this fails is said, and changes nothing.
void Shell::backUpIfDue() const
{
    TerminalProgress progress(m_quiet);
    const auto made = services::backupIfDue(*m_written, progress);
    if (!made) {
        if (made.error().kind != base::Error::Kind::Cancelled)
            print(stderr,
                  QCoreApplication::translate("cli", "The backup of the day was NOT made. %1")
                      .arg(made.error().message));
        return;
    }
    if (!*made)
        return;
    note(QCoreApplication::translate("cli", "Backup of the day made: %1").arg((*made)->file));
    if (!(*made)->fallback.isEmpty())
        note((*made)->fallback);
}

int Shell::answer(const base::Result<Answer> &answer) const
{
    if (!answer)
        return fail(base::kindName(answer.error().kind), answer.error().message,
                    exitCodeOf(answer.error()));
    if (m_json)
        print(stdout,
              QString::fromUtf8(QJsonDocument(answer->json).toJson(QJsonDocument::Compact)));
    else if (!m_quiet)
        print(stdout, answer->lines.join(u'\n'));
    if (std::fflush(stdout) == 0)
        return answer->exitCode;
    print(stderr,
          QCoreApplication::translate(
              "cli", "The answer could not be written: what was asked is done, but not told."));
    return kFailed;
}

int Shell::fail(const QString &kind, const QString &message, int exitCode) const
{
    if (m_json) {
        const QJsonObject error{
            {u"error"_s, QJsonObject{{u"kind"_s, kind}, {u"message"_s, message}}}};
        print(stdout, QString::fromUtf8(QJsonDocument(error).toJson(QJsonDocument::Compact)));
    }
    print(stderr, message);
    return exitCode;
}

void Shell::note(const QString &text) const
{
    if (!m_quiet)
        print(stderr, text);
}

base::Result<QString> Shell::vaultFolder() const
{
    if (m_vault.empty())
        return base::Error{base::Error::Kind::Input, noVaultNamed()};
    return QString::fromStdString(m_vault);
}

base::Result<base::Secret> Shell::passphrase() const
{
    if (m_passphraseFile.empty())
        return askPassphrase(QCoreApplication::translate("cli", "Passphrase"));
    return services::readSecretLine(QString::fromStdString(m_passphraseFile));
}

base::Result<services::Credentials> Shell::credentials() const
{
    services::Credentials credentials;
    credentials.holder = QString::fromStdString(m_holder);
    if (!m_keyFile.empty()) {
        auto digest = services::readKeyFile(QString::fromStdString(m_keyFile));
        if (!digest)
            return digest.error();
        credentials.keyFile = *std::move(digest);
    }
    auto secret = passphrase();
    if (!secret)
        return secret.error();
    credentials.passphrase = *std::move(secret);
    return credentials;
}

base::Result<base::Secret> Shell::secretFrom(const std::string &file) const
{
    return services::readSecretLine(QString::fromStdString(file));
}

base::Result<base::Secret> Shell::newPassphrase(const std::string &file) const
{
    if (!file.empty())
        return services::readSecretLine(QString::fromStdString(file));
    auto first = askPassphrase(QCoreApplication::translate("cli", "New passphrase"));
    if (!first)
        return first;
    const auto second = askPassphrase(QCoreApplication::translate("cli", "Once more"));
    if (!second)
        return second.error();
    if (!first->equals(*second))
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("cli", "The two passphrases differ; nothing was changed.")};
    return first;
}

base::Result<services::Session> Shell::openSession(services::Access access) const
{
    const auto folder = vaultFolder();
    if (!folder)
        return folder.error();
    const auto holder = credentials();
    if (!holder)
        return holder.error();
    auto session = services::Session::open(*folder, *holder, access);
    if (session) {
        for (const QString &warning : session->warnings())
            note(warning);
        if (access == services::Access::Write)
            m_written = session->share();
    }
    return session;
}

QString isoTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

QString spokenTime(const QDateTime &time)
{
    return QLocale(QLocale::French, QLocale::France).toString(time, u"d MMMM yyyy, HH 'h' mm"_s);
}

} // namespace cli
