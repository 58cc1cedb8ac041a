// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "services/deadlineservice.h"

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

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

struct DeadlineOptions {
    std::string now;
    std::string file;
    std::string event;
    std::string at;
    int hours = 0;
    bool clear = false;
};
using Options = std::shared_ptr<DeadlineOptions>;

QJsonValue optionalTime(const std::optional<QDateTime> &time)
{
    return time ? QJsonValue(isoTime(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonValue optionalDate(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject clockJson(const deadlines::Deadline &clock)
{
    return {{u"key"_s, clock.key},
            {u"label"_s, clock.label},
            {u"ground"_s, clock.ground},
            {u"state"_s, deadlines::stateKey(clock.state)},
            {u"start"_s, optionalTime(clock.start)},
            {u"limit"_s, optionalTime(clock.limit)},
            {u"met_at"_s, optionalTime(clock.metAt)},
            {u"seconds_left"_s, clock.secondsLeft ? QJsonValue(*clock.secondsLeft) : QJsonValue()},
            {u"own_rule"_s, clock.isOwnRule},
            {u"explanation"_s, clock.explanation}};
}

base::Result<Answer> show(const Shell &shell, const DeadlineOptions &options)
{
    std::optional<QDateTime> now;
    if (!options.now.empty())
        now = QDateTime::fromString(text(options.now), Qt::ISODate);
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto clocks = services::deadlinesOf(*session, now ? now->toUTC() : now);
    if (!clocks)
        return clocks.error();
    Answer answer;
    QJsonArray array;
    for (const deadlines::Deadline &clock : *clocks) {
        array.append(clockJson(clock));
        answer.lines << clock.label + u" — "_s
                + (clock.limit ? tr("until %1").arg(spokenTime(*clock.limit)) : QString());
        answer.lines << u"  "_s + clock.explanation + u" ("_s + clock.ground
                + (clock.isOwnRule ? tr("; rule of the laboratory") : QString()) + u')';
    }
    answer.json = {{u"deadlines"_s, array}};
    return answer;
}

base::Result<Answer> exportTo(const Shell &shell, const DeadlineOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto entries = services::exportCalendar(*session, text(options.file));
    if (!entries)
        return entries.error();
    return Answer{.json = {{u"file"_s, text(options.file)}, {u"entries"_s, *entries}},
                  .lines = {QCoreApplication::translate("cli", "%n deadline(s) written to %1",
                                                        nullptr, int(*entries))
                                .arg(text(options.file))}};
}

base::Result<Answer> importRules(const Shell &shell, const DeadlineOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto report = services::importRules(*session, text(options.file));
    if (!report)
        return report.error();
    return Answer{
        .json = {{u"replaced"_s, QJsonArray::fromStringList(report->replaced)},
                 {u"added"_s, QJsonArray::fromStringList(report->added)}},
        .lines = {tr("Rules replaced: %1; added: %2")
                      .arg(report->replaced.isEmpty() ? u"–"_s : report->replaced.join(u", "),
                           report->added.isEmpty() ? u"–"_s : report->added.join(u", "))}};
}

base::Result<Answer> listRules(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rules = services::listRules(*session);
    if (!rules)
        return rules.error();
    Answer answer;
    QJsonArray array;
    for (const services::RuleRow &rule : *rules) {
        array.append(QJsonObject{{u"key"_s, rule.key},
                                 {u"label"_s, rule.label},
                                 {u"ground"_s, rule.ground},
                                 {u"kind"_s, rule.kind},
                                 {u"figure"_s, rule.figure},
                                 {u"valid_from"_s, optionalDate(rule.validFrom)},
                                 {u"valid_until"_s, optionalDate(rule.validUntil)},
                                 {u"enacted"_s, rule.enacted},
                                 {u"own"_s, rule.isOwn}});
        answer.lines << u"%1  %2  %3%4"_s.arg(rule.key, rule.figure, rule.label,
                                              rule.isOwn ? tr(" (rule of the laboratory)")
                                                         : QString());
    }
    answer.json = {{u"rules"_s, array}};
    return answer;
}

base::Result<Answer> resetRules(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto removed = services::removeOwnRules(*session); !removed)
        return removed.error();
    return Answer{.json = {{u"own_rules"_s, false}},
                  .lines = {tr("Only the program's own table holds again.")}};
}

base::Result<Answer> setContract(const Shell &shell, const DeadlineOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto set = services::setContractHours(*session, options.hours); !set)
        return set.error();
    return Answer{.json = {{u"hours"_s, options.hours}},
                  .lines = {tr("Hours of the processor's contract: %1").arg(options.hours)}};
}

base::Result<Answer> showEvents(const services::Session &session)
{
    const auto facts = services::enteredFacts(session);
    if (!facts)
        return facts.error();
    Answer answer;
    QJsonArray array;
    for (const services::RuleEventRow &event : facts->events) {
        array.append(QJsonObject{
            {u"key"_s, event.key}, {u"label"_s, event.label}, {u"at"_s, optionalTime(event.at)}});
        answer.lines << u"%1  %2  %3"_s.arg(event.key, event.label,
                                            event.at ? spokenTime(*event.at) : u"–"_s);
    }
    answer.json = {{u"contract_hours"_s, facts->contractHours}, {u"events"_s, array}};
    return answer;
}

base::Result<Answer> setEvent(const Shell &shell, const DeadlineOptions &options)
{
    const bool isChange = !options.at.empty() || options.clear;
    if (isChange && options.event.empty())
        return base::Error{base::Error::Kind::Input, tr("Name the event, as the list does.")};
    const auto session =
        shell.openSession(isChange ? services::Access::Write : services::Access::Read);
    if (!session)
        return session.error();
    if (isChange) {
        std::optional<QDateTime> at;
        if (!options.clear)
            at = QDateTime::fromString(text(options.at), Qt::ISODate).toUTC();
        if (const auto set = services::setRuleEvent(*session, text(options.event), at); !set)
            return set.error();
    }
    return showEvents(*session);
}

void addRuleCommands(Shell &shell, CLI::App *deadlines, const Options &options)
{
    CLI::App *rules = deadlines->add_subcommand("rules", "Les règles dont viennent les échéances");
    rules->require_subcommand(1);
    rules->fallthrough();
    shell.command(rules, "list", "Toutes les règles, avec leurs dates de validité",
                  [&shell] { return listRules(shell); });
    CLI::App *imported =
        shell.command(rules, "import", "Ajoute ou remplace des règles, d'après un fichier JSON",
                      [&shell, options] { return importRules(shell, *options); });
    shell.reads(imported->add_option("file", options->file, "Fichier JSON")->required());
    shell.command(rules, "reset", "Revient aux seules règles du programme",
                  [&shell] { return resetRules(shell); });
}

} // namespace

void addDeadlineCommands(Shell &shell)
{
    const auto options = std::make_shared<DeadlineOptions>();
    CLI::App *deadlines = shell.command(shell.top(), "deadlines", "Toutes les échéances",
                                        [&shell, options] { return show(shell, *options); });
    deadlines->add_option("--now", options->now, "Instant de référence (ISO 8601 avec décalage)")
        ->check(isInstant());
    CLI::App *exported =
        shell.command(deadlines, "export", "Les échéances pour un agenda (iCalendar)",
                      [&shell, options] { return exportTo(shell, *options); });
    shell.writes(exported->add_option("file", options->file, "Fichier .ics")->required());
    CLI::App *contract =
        shell.command(deadlines, "contract", "Le délai d'alerte du contrat de sous-traitance",
                      [&shell, options] { return setContract(shell, *options); });
    contract->add_option("--hours", options->hours, "Nombre d'heures ; 0 : aucun")
        ->required()
        ->check(isBetween(0, services::kMostContractHours));
    CLI::App *event =
        shell.command(deadlines, "event", "Les événements que la fiche de l'incident n'a pas",
                      [&shell, options] { return setEvent(shell, *options); });
    event->add_option("key", options->event, "Clé de l'événement ; sans elle, la liste");
    auto *at = event->add_option("--at", options->at, "Instant (ISO 8601 avec décalage)")
                   ->check(isInstant());
    event->add_flag("--clear", options->clear, "Efface l'instant")->excludes(at);
    addRuleCommands(shell, deadlines, options);
}

} // namespace cli
