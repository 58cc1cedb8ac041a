// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "cli/usageerror.h"
#include "services/cnilservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct CnilOptions {
    std::string kind = "initial";
    std::string vocabulary;
    std::vector<std::string> keys;
    bool all = false;
    bool proposal = false;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

services::FilingKind kindOf(const std::string &key)
{
    static const std::map<std::string, services::FilingKind> known{
        {"initial", services::FilingKind::Initial},
        {"follow-up", services::FilingKind::FollowUp},
        {"complete", services::FilingKind::Complete},
    };
    return known.at(key);
}

QString standingKey(services::CnilAnswer::Standing standing)
{
    switch (standing) {
    case services::CnilAnswer::Standing::Typed:
        return u"typed"_s;
    case services::CnilAnswer::Standing::Proposed:
        return u"proposed"_s;
    case services::CnilAnswer::Standing::Confirmed:
        return u"confirmed"_s;
    }
    return {};
}

QJsonObject answerJson(const services::CnilAnswer &item)
{
    QJsonObject json{{u"key"_s, item.key},         {u"section"_s, item.section},
                     {u"field"_s, item.field},     {u"answer"_s, item.answer},
                     {u"missing"_s, item.missing}, {u"standing"_s, standingKey(item.standing)}};
    if (item.standing == services::CnilAnswer::Standing::Proposed) {
        json[u"proposal"_s] = item.proposal;
        json[u"reason"_s] = item.reason;
    }
    if (item.standing == services::CnilAnswer::Standing::Confirmed) {
        json[u"confirmed_by"_s] = item.confirmedBy;
        json[u"confirmed_at"_s] = isoTime(item.confirmedAt);
    }
    return json;
}

// « proposé, à confirmer : Nature – Perte de la confidentialité (natures) »
QString proposedLine(const services::CnilAnswer &item)
{
    const QString proposal = item.proposal.isEmpty() ? item.answer : item.proposal;
    return tr("proposed, to be confirmed: %1 – %2 (%3)")
        .arg(item.field, QString(proposal).replace(u'\n', u" ; "_s), item.key);
}

base::Result<Answer> check(const Shell &shell, const CnilOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto checked =
        services::checkFiling(*session, kindOf(options.kind), text(options.vocabulary));
    if (!checked)
        return checked.error();
    Answer answer;
    QJsonArray array;
    answer.lines = checked->missing;
    if (answer.lines.isEmpty())
        answer.lines << tr("Nothing is missing.");
    for (const services::CnilAnswer &item : checked->answers) {
        array.append(answerJson(item));
        if (item.standing == services::CnilAnswer::Standing::Proposed)
            answer.lines << proposedLine(item);
    }
    answer.json = {{u"kind"_s, text(options.kind)},
                   {u"vocabulary"_s, checked->vocabulary},
                   {u"title"_s, checked->title},
                   {u"answers"_s, array},
                   {u"missing"_s, QJsonArray::fromStringList(checked->missing)},
                   {u"proposed"_s, checked->proposed()}};
    return answer;
}

base::Result<Answer> confirm(const Shell &shell, const CnilOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    QStringList keys;
    for (const std::string &key : options.keys)
        keys << text(key);
    const auto labels = services::confirmAnswers(*session, kindOf(options.kind), keys,
                                                 options.proposal ? services::Confirm::Proposal
                                                                  : services::Confirm::Answer);
    if (!labels)
        return labels.error();
    Answer answer{.json = {{u"confirmed"_s, QJsonArray::fromStringList(*labels)}}, .lines = {}};
    for (const QString &label : *labels)
        answer.lines << tr("Confirmed: %1").arg(label);
    if (labels->isEmpty())
        answer.lines << tr("Nothing waits for a confirmation.");
    return answer;
}

} // namespace

void addCnilCommands(Shell &shell)
{
    const auto options = std::make_shared<CnilOptions>();
    const CLI::Validator kinds = isOneOf({"initial", "follow-up", "complete"});
    CLI::App *cnil = shell.group("cnil", "Le dossier de la CNIL");
    CLI::App *checked = shell.command(cnil, "check", "Ce qui manque, et ce qui est à confirmer",
                                      [&shell, options] { return check(shell, *options); });
    checked->add_option("--kind", options->kind, "initial, follow-up ou complete")->check(kinds);
    checked->add_option("--vocabulary", options->vocabulary,
                        "Version du formulaire : 2023-07 (CNIL), edpb-1.0 (projet européen)");
    CLI::App *confirmed = shell.command(cnil, "confirm", "Confirme des réponses proposées",
                                        [&shell, options] { return confirm(shell, *options); });
    CLI::Option *keys = confirmed->add_option("keys", options->keys, "Champs, comme natures");
    CLI::Option *all = confirmed->add_flag("--all", options->all, "Tout ce qui est proposé");
    keys->excludes(all);
    confirmed->parse_complete_callback([keys, all] {
        if (keys->count() == 0 && all->count() == 0)
            throw WrongUsage(tr("Name the answers to confirm, or give --all."));
    });
    confirmed->add_flag("--proposal", options->proposal,
                        "Remplace la réponse par celle qui est proposée maintenant");
    confirmed->add_option("--kind", options->kind, "initial, follow-up ou complete")->check(kinds);
    addBundleCommand(shell, cnil);
    addFilingCommands(shell, cnil);
}

} // namespace cli
