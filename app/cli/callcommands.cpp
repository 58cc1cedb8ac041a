// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/postaloptions.h"
#include "cli/terminal.h"
#include "services/callservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int kListed = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

struct CallOptions {
    std::string reference;
    std::string name;
    std::string born;
    std::string saidBorn;
    std::string saidCode;
    std::string patient;
    std::string outcome;
    std::string note;
    std::string file;
    PostalOptions address;
    int limit = kListed;
};
using Options = std::shared_ptr<CallOptions>;

base::Result<services::CallOpening> opening(const Shell &shell, const services::Session &session,
                                            const CallOptions &options)
{
    if (!options.reference.empty())
        return services::openCall(session, text(options.reference));
    if (options.name.empty() || options.born.empty())
        return base::Error{base::Error::Kind::Input,
                           tr("Give the reference of the letter, or --name and --born.")};
    TerminalProgress progress(shell.quiet());
    return services::openCall(session, text(options.name), text(options.born), progress);
}

services::CallAnswers answersOf(const CallOptions &options)
{
    return {text(options.saidBorn), text(options.saidCode)};
}

QJsonObject fileJson(const services::CallFile &file)
{
    return {{u"trust"_s, services::callTrustKey(file.trust)},
            {u"script"_s, file.script},
            {u"title"_s, file.title},
            {u"say"_s, QJsonArray::fromStringList(file.say)},
            {u"never"_s, QJsonArray::fromStringList(file.never)},
            {u"reference"_s, file.reference},
            {u"name"_s, file.name},
            {u"variant"_s, file.variant},
            {u"state"_s, file.state},
            {u"posted"_s,
             file.postedOn ? QJsonValue(file.postedOn->toString(Qt::ISODate)) : QJsonValue()},
            {u"can_send_again"_s, file.canSendAgain},
            {u"can_change_address"_s, file.canChangeAddress}};
}

QStringList fileLines(const services::CallFile &file)
{
    QStringList lines{file.title};
    if (!file.reference.isEmpty())
        lines << u"%1 · %2 · %3 · %4"_s.arg(file.reference, file.variant, file.state,
                                            file.postedOn ? file.postedOn->toString(Qt::ISODate)
                                                          : QString());
    for (const QString &sentence : file.say)
        lines << u"  « %1 »"_s.arg(sentence);
    for (const QString &sentence : file.never)
        lines << u"  ✖ "_s + sentence;
    return lines;
}

base::Result<Answer> find(const Shell &shell, const CallOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto opened = opening(shell, *session, options);
    if (!opened)
        return opened.error();
    Answer answer{.json = {{u"found"_s, opened->subject.patients.size()},
                           {u"before"_s, QJsonArray::fromStringList(opened->before)},
                           {u"ask"_s, QJsonArray::fromStringList(opened->questions)}},
                  .lines = {opened->found}};
    const bool isAnswered = !options.saidBorn.empty() || !options.saidCode.empty();
    if (!isAnswered && opened->subject.isFound()) {
        for (const QString &sentence : opened->before)
            answer.lines << u"  « %1 »"_s.arg(sentence);
        for (const QString &question : opened->questions)
            answer.lines << u"  ? "_s + question;
        return answer;
    }
    const auto file = services::verifyCall(*session, opened->subject, answersOf(options));
    if (!file)
        return file.error();
    answer.json.insert(u"file"_s, fileJson(*file));
    answer.lines += fileLines(*file);
    return answer;
}

base::Result<Answer> sendAgain(const Shell &shell, const CallOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto opened = opening(shell, *session, options);
    if (!opened)
        return opened.error();
    const people::Address address = options.address.value();
    const auto sent =
        services::sendAgainAfterCall(*session, opened->subject, answersOf(options),
                                     address.isEmpty() ? std::nullopt : std::optional(address));
    if (!sent)
        return sent.error();
    return Answer{.json = {{u"send_again"_s, true}, {u"new_address"_s, !address.isEmpty()}},
                  .lines = {tr("The letter is due again: the next production prints it.")}};
}

base::Result<Answer> log(const Shell &shell, const CallOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    services::CallEntry entry{.trust = services::CallTrust::None};
    entry.patientRef = text(options.patient);
    entry.reference = text(options.reference);
    entry.outcome = text(options.outcome);
    entry.note = text(options.note);
    if (const auto logged = services::logCall(*session, entry); !logged)
        return logged.error();
    return Answer{.json = {{u"outcome"_s, entry.outcome}},
                  .lines = {tr("The call is noted. A note holds no fact of health.")}};
}

base::Result<Answer> list(const Shell &shell, const CallOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto calls = services::listCalls(*session, options.limit);
    if (!calls)
        return calls.error();
    Answer answer;
    QJsonArray rows;
    for (const services::CallRow &row : *calls) {
        rows.append(QJsonObject{{u"at"_s, isoTime(row.atUtc)},
                                {u"reference"_s, row.reference},
                                {u"patient"_s, row.patientRef},
                                {u"trust"_s, row.trust},
                                {u"outcome"_s, row.outcome},
                                {u"note"_s, row.note}});
        answer.lines << u"%1  %2  %3"_s.arg(
            spokenTime(row.atUtc.toLocalTime()),
            row.reference.isEmpty() ? row.patientRef : row.reference, row.outcomeText);
    }
    answer.lines << QCoreApplication::translate("cli", "%1 call(s) shown", nullptr,
                                                int(rows.size()))
                        .arg(rows.size());
    answer.json = {{u"calls"_s, rows}};
    return answer;
}

QJsonArray countsJson(const QList<services::CallCount> &counts)
{
    QJsonArray rows;
    for (const services::CallCount &count : counts)
        rows.append(QJsonObject{
            {u"outcome"_s, count.outcome}, {u"text"_s, count.text}, {u"calls"_s, count.calls}});
    return rows;
}

base::Result<Answer> stats(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto figures = services::callFigures(*session);
    if (!figures)
        return figures.error();
    Answer answer;
    QJsonArray days;
    for (const services::CallDay &each : figures->days) {
        days.append(QJsonObject{{u"day"_s, each.day.toString(Qt::ISODate)},
                                {u"calls"_s, each.calls},
                                {u"outcomes"_s, countsJson(each.outcomes)}});
        answer.lines << u"%1 : %2"_s.arg(each.day.toString(Qt::ISODate),
                                         base::frenchNumber(each.calls));
    }
    for (const services::CallCount &count : figures->outcomes)
        answer.lines << u"  %1 : %2"_s.arg(count.text, base::frenchNumber(count.calls));
    answer.lines << tr("%1; %2 whose letter was posted")
                        .arg(counted(figures->calls, Counted::Calls),
                             counted(figures->posted, Counted::Persons));
    answer.json = {{u"calls"_s, figures->calls},
                   {u"posted"_s, figures->posted},
                   {u"days"_s, days},
                   {u"outcomes"_s, countsJson(figures->outcomes)}};
    return answer;
}

base::Result<Answer> copy(const Shell &shell, const CallOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto copied =
        services::copyLetter(*session, text(options.reference), text(options.file), progress);
    if (!copied)
        return copied.error();
    return Answer{.json = {{u"file"_s, text(options.file)}},
                  .lines = {tr("The letter as it was printed: %1").arg(text(options.file))}};
}

base::Result<Answer> reply(const Shell &shell, const CallOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto opened = opening(shell, *session, options);
    if (!opened)
        return opened.error();
    const auto isConcerned =
        services::replyAfterCall(*session, opened->subject, answersOf(options), text(options.file));
    if (!isConcerned)
        return isConcerned.error();
    return Answer{
        .json = {{u"concerned"_s, *isConcerned}, {u"file"_s, text(options.file)}},
        .lines = {tr("Reply written to %1, for the known address.").arg(text(options.file))}};
}

// Who calls, and what they answered.
void addCaller(CLI::App *command, const Options &options)
{
    command->add_option("reference", options->reference, "Référence lue par l'appelant");
    command->add_option("--name", options->name, "Nom et prénom, sans référence");
    command->add_option("--born", options->born, "Date de naissance pour chercher (JJ/MM/AAAA)");
    command->add_option("--said-birth-date", options->saidBorn,
                        "Réponse : date de naissance (JJ/MM/AAAA)");
    command->add_option("--said-postal-code", options->saidCode, "Réponse : code postal");
}

void addLog(Shell &shell, CLI::App *calls, const Options &options)
{
    std::vector<std::string> outcomes;
    for (const services::CallOutcomeRow &row : services::listCallOutcomes())
        outcomes.push_back(row.key.toStdString());
    CLI::App *logged = shell.command(calls, "log", "Note un appel",
                                     [&shell, options] { return log(shell, *options); });
    logged->add_option("reference", options->reference, "Référence de la lettre");
    logged->add_option("--patient", options->patient, "Numéro du patient, sans référence");
    logged->add_option("--outcome", options->outcome, "Issue de l'appel")
        ->required()
        ->check(isOneOf(outcomes));
    logged->add_option("--note", options->note,
                       "Note courte, gardée dans le coffre ; aucune donnée de santé");
}

} // namespace

void addCallCommands(Shell &shell)
{
    const auto options = std::make_shared<CallOptions>();
    CLI::App *calls = shell.group("calls", "Le standard : répondre aux appels");
    addCaller(shell.command(calls, "find", "Cherche, vérifie l'identité, donne le script",
                            [&shell, options] { return find(shell, *options); }),
              options);
    CLI::App *again = shell.command(calls, "send-again", "Nouvel envoi après un appel vérifié",
                                    [&shell, options] { return sendAgain(shell, *options); });
    addCaller(again, options);
    addPostalOptions(again, options->address);
    CLI::App *replied = shell.command(calls, "reply", "Répond par lettre à « suis-je concerné ? »",
                                      [&shell, options] { return reply(shell, *options); });
    addCaller(replied, options);
    shell.writes(replied->add_option("--out", options->file, "Fichier PDF")->required());
    addLog(shell, calls, options);
    CLI::App *listed = shell.command(calls, "list", "Les derniers appels",
                                     [&shell, options] { return list(shell, *options); });
    listed->add_option("--limit", options->limit, "Nombre d'appels à montrer")->check(isAtLeast(1));
    shell.command(calls, "stats", "Appels par jour et par issue",
                  [&shell] { return stats(shell); });
    CLI::App *copied = shell.command(calls, "copy", "La lettre telle qu'imprimée, en PDF",
                                     [&shell, options] { return copy(shell, *options); });
    copied->add_option("reference", options->reference, "Référence de la lettre")->required();
    shell.writes(copied->add_option("--out", options->file, "Fichier PDF")->required());
}

} // namespace cli
