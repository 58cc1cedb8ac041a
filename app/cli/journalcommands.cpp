// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/journalservice.h"
#include "services/timestampservice.h"

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

Answer answerOf(const services::JournalState &state)
{
    return {.json = {{u"intact"_s, state.intact},
                     {u"entries"_s, state.entries},
                     {u"head"_s, state.head},
                     {u"printed_head"_s, state.printedHead},
                     {u"first_bad"_s, state.intact ? QJsonValue() : QJsonValue(state.firstBad)}},
            .lines = state.intact
                ? QStringList{QCoreApplication::translate(
                                  "cli", "The journal is intact: %1 entry(ies), head %2", nullptr,
                                  int(state.entries))
                                  .arg(base::frenchNumber(state.entries), state.head),
                              tr("As printed: %1").arg(state.printedHead)}
                : QStringList{tr("The journal is NOT intact: entry %1 does not fit.")
                                  .arg(state.firstBad)},
            .exitCode = state.intact ? kDone : kFailed};
}

struct ListOptions {
    std::string actor;
    std::string event;
    int limit = 50;
};

base::Result<Answer> list(const Shell &shell, const ListOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows = services::listJournal(*session, 0, options.limit,
                                            {.actor = QString::fromStdString(options.actor),
                                             .eventKey = QString::fromStdString(options.event)});
    if (!rows)
        return rows.error();
    Answer answer;
    QJsonArray entries;
    for (const services::JournalRow &row : *rows) {
        entries.append(QJsonObject{{u"number"_s, row.n},
                                   {u"time"_s, isoTime(row.utc)},
                                   {u"actor"_s, row.actor},
                                   {u"event"_s, row.eventKey},
                                   {u"object"_s, row.object},
                                   {u"details"_s, row.details}});
        answer.lines << u"%1  %2  %3  %4  %5"_s.arg(QString::number(row.n),
                                                    spokenTime(row.utc.toLocalTime()), row.actor,
                                                    row.event, row.object);
    }
    if (rows->isEmpty())
        answer.lines << tr("No entry of the journal fits.");
    answer.json = {{u"entries"_s, entries}};
    return answer;
}

base::Result<Answer> exportTo(const Shell &shell, const QString &file)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto state = services::exportJournal(*session, file, progress);
    if (!state)
        return state.error();
    return answerOf(*state);
}

base::Result<Answer> verify(const Shell &shell, const QString &file)
{
    if (!file.isEmpty()) {
        const auto state = services::verifyJournalFile(file);
        if (!state)
            return state.error();
        return answerOf(*state);
    }
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto state = services::verifyJournal(*session, progress);
    if (!state)
        return state.error();
    return answerOf(*state);
}

base::Result<Answer> compare(const Shell &shell, const QString &typed)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto found = services::compareHead(*session, typed);
    if (!found)
        return found.error();
    const bool isKnown = found->entry > 0;
    return Answer{
        .json = {{u"known"_s, isKnown},
                 {u"head"_s, found->head},
                 {u"entry"_s, isKnown ? QJsonValue(found->entry) : QJsonValue()},
                 {u"time"_s, isKnown ? QJsonValue(isoTime(found->utc)) : QJsonValue()},
                 {u"entries_since"_s, isKnown ? QJsonValue(found->since) : QJsonValue()}},
        .lines = {isKnown
                      ? QCoreApplication::translate(
                            "cli",
                            "This head stood after entry %1 (%2, %3); %4 entry(ies) written since.",
                            nullptr, int(found->since))
                            .arg(base::frenchNumber(found->entry),
                                 spokenTime(found->utc.toLocalTime()), found->event,
                                 base::frenchNumber(found->since))
                      : tr("UNKNOWN: this journal never had the head %1. Check what was typed; if "
                           "it is right, this vault is older than the paper, or another one.")
                            .arg(found->head)},
        .exitCode = isKnown ? kDone : kFailed};
}

// --- Time-stamps

struct TimeStampOptions {
    std::string url;
    std::string authority;
    std::string server;
    std::string file;
};

QString stateKey(services::TimeStampRow::State state)
{
    using State = services::TimeStampRow::State;
    switch (state) {
    case State::Valid:
        return u"valid"_s;
    case State::NotTrusted:
        return u"not_trusted"_s;
    case State::OtherJournal:
        return u"other_journal"_s;
    case State::Damaged:
        return u"damaged"_s;
    }
    Q_UNREACHABLE();
}

QString stateText(services::TimeStampRow::State state)
{
    using State = services::TimeStampRow::State;
    switch (state) {
    case State::Valid:
        return tr("valid");
    case State::NotTrusted:
        return tr("signed by nobody who is trusted here");
    case State::OtherJournal:
        return tr("NOT of this journal");
    case State::Damaged:
        return tr("damaged");
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(const services::TimeStampRow &row)
{
    return {{u"entry"_s, row.entry},
            {u"time"_s, row.utc.isValid() ? QJsonValue(isoTime(row.utc)) : QJsonValue()},
            {u"authority"_s, row.authority},
            {u"state"_s, stateKey(row.state)},
            {u"file"_s, row.file}};
}

Answer stampedAnswer(const services::TimeStampRow &row)
{
    return {.json = jsonOf(row),
            .lines = {tr("Entry %1 and all before it are time-stamped: %2, %3")
                          .arg(base::frenchNumber(row.entry), isoTime(row.utc), row.authority),
                      tr("Kept in %1").arg(row.file)}};
}

base::Result<Answer> setAuthority(const Shell &shell, const TimeStampOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const QString url = QString::fromStdString(options.url);
    const auto set =
        services::setTimeStampAuthority(*session, url, QString::fromStdString(options.authority),
                                        QString::fromStdString(options.server));
    if (!set)
        return set.error();
    return Answer{
        .json = {{u"url"_s, url}},
        .lines = {tr("Time-stamps are asked of %1, only when you ask for one.").arg(url)}};
}

base::Result<Answer> removeAuthority(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto removed = services::removeTimeStampAuthority(*session); !removed)
        return removed.error();
    return Answer{.json = {{u"url"_s, QJsonValue()}}, .lines = {tr("Nobody is asked any more.")}};
}

base::Result<Answer> stampNow(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto row = services::timeStampNow(*session, progress);
    if (!row)
        return row.error();
    return stampedAnswer(*row);
}

base::Result<Answer> writeRequest(const Shell &shell, const QString &file)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto entry = services::writeTimeStampRequest(*session, file);
    if (!entry)
        return entry.error();
    return Answer{.json = {{u"entry"_s, *entry}, {u"file"_s, file}},
                  .lines = {tr("Request for entry %1: %2. Carry it to the authority and add its "
                               "reply.")
                                .arg(base::frenchNumber(*entry), file)}};
}

base::Result<Answer> addToken(const Shell &shell, const TimeStampOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto row = services::addTimeStamp(*session, QString::fromStdString(options.file),
                                            QString::fromStdString(options.authority));
    if (!row)
        return row.error();
    return stampedAnswer(*row);
}

base::Result<Answer> listTokens(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto authority = services::timeStampAuthority(*session);
    if (!authority)
        return authority.error();
    const auto rows = services::timeStamps(*session);
    if (!rows)
        return rows.error();
    Answer answer;
    QJsonArray tokens;
    for (const services::TimeStampRow &row : *rows) {
        tokens.append(jsonOf(row));
        answer.lines << u"%1  %2  %3  %4"_s.arg(QString::number(row.entry), isoTime(row.utc),
                                                row.authority, stateText(row.state));
    }
    if (rows->isEmpty())
        answer.lines << tr("The journal was never time-stamped.");
    answer.json = {{u"url"_s, *authority ? QJsonValue((*authority)->url) : QJsonValue()},
                   {u"timestamps"_s, tokens}};
    return answer;
}

void addTimeStampCommands(Shell &shell, CLI::App *journal)
{
    const auto options = std::make_shared<TimeStampOptions>();
    CLI::App *group = journal->add_subcommand("timestamp", "Horodatage par un tiers (RFC 3161)");
    group->require_subcommand(1);
    group->fallthrough();
    CLI::App *set =
        shell.command(group, "set", "Choisit l'autorité ; rien ne part sans être demandé",
                      [&shell, options] { return setAuthority(shell, *options); });
    set->add_option("url", options->url, "Adresse https de l'autorité")->required();
    set->add_option("--ca", options->authority, "Certificat racine qui signe ses jetons (PEM)");
    set->add_option("--server-ca", options->server, "Certificat racine de son serveur (PEM)");
    shell.command(group, "off", "N'interroge plus personne",
                  [&shell] { return removeAuthority(shell); });
    shell.command(group, "now", "Fait horodater la dernière entrée",
                  [&shell] { return stampNow(shell); });
    CLI::App *request =
        shell.command(group, "request", "Écrit la demande dans un fichier", [&shell, options] {
            return writeRequest(shell, QString::fromStdString(options->file));
        });
    shell.writes(request->add_option("file", options->file, "Fichier .tsq")->required());
    CLI::App *add = shell.command(group, "add", "Vérifie et conserve la réponse de l'autorité",
                                  [&shell, options] { return addToken(shell, *options); });
    add->add_option("file", options->file, "Fichier .tsr")->required();
    add->add_option("--ca", options->authority, "Certificat racine qui signe ses jetons (PEM)");
    shell.command(group, "list", "Les horodatages du journal",
                  [&shell] { return listTokens(shell); });
}

} // namespace

void addJournalCommands(Shell &shell)
{
    const auto file = std::make_shared<std::string>();
    CLI::App *journal = shell.group("journal", "Le journal : qui a fait quoi, et quand");
    const auto options = std::make_shared<ListOptions>();
    CLI::App *listed = shell.command(journal, "list", "Les dernières entrées : qui, quoi, quand",
                                     [&shell, options] { return list(shell, *options); });
    listed->add_option("--actor", options->actor, "Seulement celles de ce dépositaire");
    listed->add_option("--event", options->event,
                       "Seulement celles-ci : letters.released, ou « letters. » pour toutes");
    listed->add_option("--limit", options->limit, "Au plus tant d'entrées")
        ->check(isBetween(1, 100000))
        ->capture_default_str();
    CLI::App *exported =
        shell.command(journal, "export", "Tout le journal, une ligne JSON par entrée",
                      [&shell, file] { return exportTo(shell, QString::fromStdString(*file)); });
    shell.writes(exported->add_option("file", *file, "Fichier .jsonl")->required());
    shell
        .command(
            journal, "verify", "Vérifie la chaîne, du coffre ou d'un fichier exporté",
            [&shell, file] { return verify(shell, QString::fromStdString(*file)); },
            Needs::Nothing) // a file needs no vault
        ->add_option("file", *file, "Journal exporté");
    shell
        .command(journal, "compare", "Dit à quelle entrée correspond une tête imprimée",
                 [&shell, file] { return compare(shell, QString::fromStdString(*file)); })
        ->add_option("head", *file, "Tête lue sur un bordereau, un dossier ou un certificat")
        ->required();
    addTimeStampCommands(shell, journal);
}

} // namespace cli
