// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "services/complainthelp.h"
#include "services/requestservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using services::RequestField;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

QDate date(const std::string &option)
{
    return QDate::fromString(text(option), Qt::ISODate);
}

struct RequestOptions {
    qint64 id = 0;
    std::string kind;
    std::string channel;
    std::string on;
    std::string reference;
    std::string patient;
    std::string identity;
    std::string note;
    std::string answer;
    std::string reason;
    std::string show = "all";
    std::string now;
    std::string file;
};
using Options = std::shared_ptr<RequestOptions>;

// What is not given stays as it was noted.
struct ChangeOptions {
    qint64 id = 0;
    std::optional<std::string> kind;
    std::optional<std::string> channel;
    std::optional<std::string> received;
    std::optional<std::string> reference;
    std::optional<std::string> patient;
    std::optional<std::string> identity;
    std::optional<std::string> note;
    bool reopen = false;
};

CLI::Validator keysOf(RequestField field)
{
    std::vector<std::string> keys;
    const auto terms = services::requestTerms(field);
    for (const services::RequestTerm &term : terms)
        keys.push_back(term.key.toStdString());
    return isOneOf(keys);
}

QJsonValue optionalDate(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject rowJson(const services::RequestRow &row)
{
    return {{u"number"_s, row.id},
            {u"kind"_s, row.kind},
            {u"channel"_s, row.channel},
            {u"received_on"_s, row.receivedOn.toString(Qt::ISODate)},
            {u"reference"_s, row.reference},
            {u"patient"_s, row.patientRef},
            {u"identity"_s, row.identity},
            {u"due_on"_s, row.due.toString(Qt::ISODate)},
            {u"extended_on"_s, optionalDate(row.extendedOn)},
            {u"extension_reason"_s, row.extensionReason},
            {u"answered_on"_s, optionalDate(row.answeredOn)},
            {u"answer"_s, row.answer},
            {u"answer_channel"_s, row.answerChannel},
            {u"state"_s, row.state},
            {u"note"_s, row.note}};
}

QString rowLine(const services::RequestRow &row)
{
    const QString whom = row.reference.isEmpty() ? row.patientRef : row.reference;
    return tr("%1  %2  received %3, answer by %4  %5  %6")
        .arg(QString::number(row.id), row.kindText, row.receivedOn.toString(Qt::ISODate),
             row.due.toString(Qt::ISODate), row.stateText, whom)
        .trimmed();
}

base::Result<Answer> list(const Shell &shell, const RequestOptions &options)
{
    static const std::map<std::string, services::RequestFilter> filters{
        {"all", services::RequestFilter::All},
        {"open", services::RequestFilter::Open},
        {"due-soon", services::RequestFilter::DueSoon},
        {"overdue", services::RequestFilter::Overdue}};
    std::optional<QDateTime> now;
    if (!options.now.empty())
        now = QDateTime::fromString(text(options.now), Qt::ISODate).toUTC();
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows = services::listRequests(*session, filters.at(options.show), now);
    if (!rows)
        return rows.error();
    Answer answer;
    QJsonArray array;
    for (const services::RequestRow &row : *rows) {
        array.append(rowJson(row));
        answer.lines << rowLine(row);
    }
    answer.lines << QCoreApplication::translate("cli", "%n request(s)", nullptr, int(rows->size()));
    answer.json = {{u"requests"_s, array}};
    return answer;
}

base::Result<Answer> add(const Shell &shell, const RequestOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto id = services::addRequest(*session,
                                         {.kind = text(options.kind),
                                          .channel = text(options.channel),
                                          .receivedOn = date(options.on),
                                          .reference = text(options.reference),
                                          .patientRef = text(options.patient),
                                          .identity = text(options.identity),
                                          .note = text(options.note)});
    if (!id)
        return id.error();
    const auto rows = services::listRequests(*session, services::RequestFilter::Open);
    if (!rows)
        return rows.error();
    for (const services::RequestRow &row : *rows)
        if (row.id == *id)
            return Answer{.json = rowJson(row), .lines = {rowLine(row)}};
    return Answer{.json = {{u"number"_s, *id}}, .lines = {}};
}

std::optional<QString> given(const std::optional<std::string> &option)
{
    return option ? std::optional(text(*option)) : std::nullopt;
}

base::Result<Answer> done(const base::Result<void> &result, qint64 id, const QString &line)
{
    if (!result)
        return result.error();
    return Answer{.json = {{u"number"_s, id}}, .lines = {line.arg(id)}};
}

base::Result<Answer> set(const Shell &shell, const ChangeOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    services::RequestChange change{.kind = given(options.kind),
                                   .channel = given(options.channel),
                                   .reference = given(options.reference),
                                   .patientRef = given(options.patient),
                                   .identity = given(options.identity),
                                   .note = given(options.note),
                                   .reopen = options.reopen};
    if (options.received)
        change.receivedOn = date(*options.received);
    return done(services::changeRequest(*session, options.id, change), options.id,
                tr("Request no. %1 is corrected."));
}

base::Result<Answer> answerTo(const Shell &shell, const RequestOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    return done(
        services::answerRequest(*session, options.id,
                                {date(options.on), text(options.answer), text(options.channel)}),
        options.id, tr("Request no. %1 is answered."));
}

base::Result<Answer> extend(const Shell &shell, const RequestOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    return done(
        services::extendRequest(*session, options.id, date(options.on), text(options.reason)),
        options.id, tr("Request no. %1 has two more months."));
}

base::Result<Answer> exportTo(const Shell &shell, const RequestOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows = services::exportRequests(*session, text(options.file));
    if (!rows)
        return rows.error();
    return Answer{.json = {{u"file"_s, text(options.file)}, {u"rows"_s, *rows}},
                  .lines = {QCoreApplication::translate("cli", "%n request(s) written to %1",
                                                        nullptr, int(*rows))
                                .arg(text(options.file))}};
}

base::Result<Answer> complaint(const Shell &shell, const RequestOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    if (const auto written =
            services::writeComplaintHelp(*session, text(options.reference), text(options.file));
        !written)
        return written.error();
    return Answer{.json = {{u"file"_s, text(options.file)}},
                  .lines = {tr("Help for a complaint written to %1").arg(text(options.file))}};
}

template<typename SharedOptions>
void addPersonOptions(CLI::App *command, const SharedOptions &options)
{
    command->add_option("--reference", options->reference, "Référence de la lettre ou du courriel");
    command->add_option("--patient", options->patient, "Numéro du patient, sans référence");
    command->add_option("--identity", options->identity, "Comment l'identité a été vérifiée")
        ->check(keysOf(RequestField::Identity));
    command->add_option("--note", options->note,
                        "Note courte, gardée dans le coffre ; aucune donnée de santé");
}

void addEntryCommands(Shell &shell, CLI::App *requests, const Options &options)
{
    CLI::App *added = shell.command(requests, "add", "Note une demande",
                                    [&shell, options] { return add(shell, *options); });
    added->add_option("--kind", options->kind, "Nature de la demande")
        ->required()
        ->check(keysOf(RequestField::Kind));
    added->add_option("--received", options->on, "Reçue le (AAAA-MM-JJ)")
        ->required()
        ->check(isDate());
    added->add_option("--channel", options->channel, "Par quelle voie")
        ->required()
        ->check(keysOf(RequestField::Channel));
    addPersonOptions(added, options);
}

void addChangeCommand(Shell &shell, CLI::App *requests)
{
    const auto changes = std::make_shared<ChangeOptions>();
    CLI::App *changed = shell.command(requests, "set", "Corrige une demande",
                                      [&shell, changes] { return set(shell, *changes); });
    changed->add_option("number", changes->id, "Numéro de la demande")->required();
    changed->add_option("--kind", changes->kind, "Nature de la demande")
        ->check(keysOf(RequestField::Kind));
    changed->add_option("--received", changes->received, "Reçue le (AAAA-MM-JJ)")->check(isDate());
    changed->add_option("--channel", changes->channel, "Par quelle voie")
        ->check(keysOf(RequestField::Channel));
    changed->add_flag("--reopen", changes->reopen, "Retire la réponse notée");
    addPersonOptions(changed, changes);
}

void addAnswerCommands(Shell &shell, CLI::App *requests, const Options &options)
{
    CLI::App *answered = shell.command(requests, "answer", "Note la réponse donnée",
                                       [&shell, options] { return answerTo(shell, *options); });
    answered->add_option("number", options->id, "Numéro de la demande")->required();
    answered->add_option("--on", options->on, "Répondu le (AAAA-MM-JJ)")
        ->required()
        ->check(isDate());
    answered->add_option("--answer", options->answer, "Quelle réponse")
        ->required()
        ->check(keysOf(RequestField::Answer));
    answered->add_option("--channel", options->channel, "Par quelle voie")
        ->required()
        ->check(keysOf(RequestField::Channel));
    CLI::App *extended = shell.command(requests, "extend", "Deux mois de plus (art. 12(3))",
                                       [&shell, options] { return extend(shell, *options); });
    extended->add_option("number", options->id, "Numéro de la demande")->required();
    extended->add_option("--told", options->on, "La personne en est informée le (AAAA-MM-JJ)")
        ->required()
        ->check(isDate());
    extended->add_option("--reason", options->reason, "Motif dit à la personne")
        ->required()
        ->check(keysOf(RequestField::ExtensionReason));
}

} // namespace

void addRequestCommands(Shell &shell)
{
    const auto options = std::make_shared<RequestOptions>();
    CLI::App *requests =
        shell.group("requests", "Le registre des demandes des personnes (RGPD, art. 12 à 22)");
    addEntryCommands(shell, requests, options);
    addChangeCommand(shell, requests);
    addAnswerCommands(shell, requests, options);
    CLI::App *listed = shell.command(requests, "list", "Les demandes, la plus pressée d'abord",
                                     [&shell, options] { return list(shell, *options); });
    listed->add_option("--show", options->show, "Lesquelles")
        ->check(isOneOf({"all", "open", "due-soon", "overdue"}));
    listed->add_option("--now", options->now, "Instant de référence (ISO 8601 avec décalage)")
        ->check(isInstant());
    CLI::App *exported = shell.command(requests, "export", "Le registre en CSV, sans nom ni note",
                                       [&shell, options] { return exportTo(shell, *options); });
    shell.writes(exported->add_option("file", options->file, "Fichier CSV")->required());
    CLI::App *helped = shell.command(requests, "complaint", "Aide à la plainte, pour une personne",
                                     [&shell, options] { return complaint(shell, *options); });
    helped->add_option("reference", options->reference, "Référence de la lettre ou du courriel")
        ->required();
    shell.writes(
        helped->add_option("--out", options->file, "Fichier PDF ou texte (.txt)")->required());
}

} // namespace cli
