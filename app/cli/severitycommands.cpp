// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "incident/timezone.h"
#include "services/incidentservice.h"
#include "services/severityservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

#include <map>
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

struct SeverityOptions {
    std::map<QString, std::string> answers; // by factor; empty: not given
    std::string level;
    std::string reason;
    std::string by;
};

// What goes back to the proposal.
constexpr auto kProposed = "proposed";

QJsonArray choicesOf(const cnil::SeverityMethod::Factor &factor)
{
    QJsonArray choices;
    for (const auto &option : factor.options)
        choices.append(QJsonObject{{u"key"_s, option.key},
                                   {u"label"_s, option.label},
                                   {u"value"_s, option.value},
                                   {u"beside"_s, option.context}});
    return choices;
}

QJsonObject jsonOf(const cnil::SeverityAssessment &severity)
{
    const cnil::SeverityMethod method = cnil::severityMethod();
    QJsonArray factors;
    for (const auto &part : severity.parts)
        factors.append(QJsonObject{{u"factor"_s, part.factor},
                                   {u"question"_s, part.question},
                                   {u"answer"_s, part.answer},
                                   {u"label"_s, part.label},
                                   {u"value"_s, part.value},
                                   {u"proposed"_s, part.isProposed},
                                   {u"choices"_s, choicesOf(method.factor(part.factor))}});
    const auto &confirmation = severity.confirmation;
    return {
        {u"factors"_s, factors},
        {u"score"_s, severity.factors.score()},
        {u"computed"_s, severity.computed},
        {u"edpb"_s, cnil::edpbSeverityKey(severity.level())},
        {u"chosen"_s, severity.chosen},
        {u"state"_s, cnil::severityStateKey(severity.state)},
        {u"evidence"_s, QJsonArray::fromStringList(severity.evidence)},
        {u"reasoning"_s, QJsonArray::fromStringList(severity.reasoning)},
        {u"confirmed_by"_s, confirmation.by},
        {u"confirmed_at"_s,
         confirmation.at ? QJsonValue(isoTime(*confirmation.at)) : QJsonValue(QJsonValue::Null)},
        {u"reason"_s, confirmation.reason}};
}

QStringList linesOf(const cnil::SeverityAssessment &severity, const QTimeZone &zone)
{
    const cnil::SeverityMethod method = cnil::severityMethod();
    QStringList lines = severity.reasoning + QStringList{QString()};
    for (const auto &part : severity.parts) {
        lines << u"%1 — %2"_s.arg(part.text, part.label)
                + (part.isProposed ? tr(" (proposed)") : QString());
        QStringList keys;
        for (const auto &option : method.factor(part.factor).options)
            keys += option.key;
        lines << u"  --%1: %2"_s.arg(QString(part.factor).replace(u'_', u'-'), keys.join(u", "_s));
    }
    lines << QString() << cnil::severityStateText(severity);
    if (severity.confirmation.at)
        lines << tr("Last final say: %1, by %2 on %3")
                     .arg(severity.confirmation.level, severity.confirmation.by,
                          spokenTime(severity.confirmation.at->toTimeZone(zone)));
    return lines;
}

base::Result<Answer> show(const services::Session &session)
{
    const auto severity = services::severityOf(session);
    if (!severity)
        return severity.error();
    const auto incident = services::loadIncident(session);
    if (!incident)
        return incident.error();
    const QTimeZone zone = incident::zoneOf(incident->organisation);
    return Answer{.json = jsonOf(*severity), .lines = linesOf(*severity, zone)};
}

base::Result<Answer> showIt(const Shell &shell, const SeverityOptions &)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    return show(*session);
}

base::Result<Answer> set(const Shell &shell, const SeverityOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto incident = services::loadIncident(*session);
    if (!incident)
        return incident.error();
    incident::SeverityAnswers answers = incident->severityAnswers;
    // What was adjusted was the context of before.
    if (!options.answers.at(u"data_context"_s).empty())
        answers.contextAdjustment.clear();
    for (const auto &[factor, answer] : options.answers)
        if (!answer.empty())
            cnil::severityAnswer(answers, factor) = answer == kProposed ? QString() : text(answer);
    if (const auto kept = services::setSeverityAnswers(*session, answers); !kept)
        return kept.error();
    return show(*session);
}

base::Result<Answer> confirm(const Shell &shell, const SeverityOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto confirmed = services::confirmSeverity(
        *session,
        {.level = text(options.level), .reason = text(options.reason), .by = text(options.by)});
    if (!confirmed)
        return confirmed.error();
    return show(*session);
}

void addAnswers(CLI::App *app, SeverityOptions &options)
{
    const auto add = [&](const char *name, const char *factor, const char *description) {
        app->add_option(name, options.answers[QString::fromLatin1(factor)], description);
    };
    add("--data-context", "data_context", "Ce que disent les données");
    add("--context-adjustment", "context_adjustment", "Ce que le contexte y change");
    add("--identification", "identification", "Jusqu'où une personne peut être reconnue");
    add("--confidentiality", "confidentiality", "Qui a pu lire les données");
    add("--integrity", "integrity", "Les données ont-elles été changées");
    add("--availability", "availability", "Les données ont-elles manqué");
    add("--malice", "malice", "yes ou no");
}

} // namespace

void addSeverityCommands(Shell &shell, CLI::App *incident)
{
    const auto options = std::make_shared<SeverityOptions>();
    CLI::App *severity = incident->add_subcommand("severity", "La gravité pour les personnes");
    severity->require_subcommand(1);
    severity->fallthrough();
    const auto command = [&](const char *name, const char *description, auto handler) {
        return shell.command(severity, name, description,
                             [&shell, options, handler] { return handler(shell, *options); });
    };
    command("show", "Le calcul, son raisonnement et les réponses possibles", showIt);
    addAnswers(command("set", "Répond aux questions (proposed : comme proposé)", set), *options);
    CLI::App *confirmed = command("confirm", "Le dernier mot du DPO", confirm);
    confirmed->add_option("--level", options->level,
                          "negligible, limited, significant ou maximal ; sans cette option, le "
                          "niveau calculé");
    confirmed->add_option("--reason", options->reason,
                          "Motif, exigé si le niveau n'est pas celui du calcul");
    confirmed->add_option("--by", options->by,
                          "Qui en répond ; sans cette option, le contact de la fiche");
}

} // namespace cli
