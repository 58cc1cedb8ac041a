// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/retentionperiods.h"
#include "services/retentionservice.h"

#include <QCoreApplication>
#include <QFileInfo>
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

struct PurgeOptions {
    std::string at;
    std::vector<std::string> rules;
    std::string backups = "keep";
    std::string file;
    std::string key;
    std::string period;
    qint64 number = 0;
    std::optional<qint64> expected;
};
using Options = std::shared_ptr<PurgeOptions>;

QJsonValue optionalDate(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const QList<services::RetentionCount> &counts)
{
    QJsonObject json;
    for (const services::RetentionCount &count : counts)
        json.insert(count.what, count.rows);
    return json;
}

QJsonObject toJson(const services::RetentionRow &row)
{
    return {{u"rule"_s, row.rule.key},
            {u"label"_s, row.rule.label.text()},
            {u"period"_s, row.rule.period.iso()},
            {u"own_period"_s, row.rule.isOwn},
            {u"state"_s, services::retentionStateKey(row.state)},
            {u"started_on"_s, optionalDate(row.startedOn)},
            {u"due_on"_s, optionalDate(row.dueOn)},
            {u"oldest"_s, optionalDate(row.oldest)},
            {u"rows"_s, toJson(row.counts)},
            {u"total"_s, row.total()},
            {u"reasons"_s, QJsonArray::fromStringList(row.reasons)},
            {u"last_purged_at"_s,
             row.lastPurgedUtc ? QJsonValue(isoTime(*row.lastPurgedUtc)) : QJsonValue()}};
}

QString spokenDay(const QDate &day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

QString stateLine(const services::RetentionRow &row)
{
    switch (row.state) {
    case services::RetentionState::Nothing:
        return row.lastPurgedUtc
            ? tr("nothing left (carried out on %1)").arg(spokenDay(row.lastPurgedUtc->date()))
            : tr("nothing to remove");
    case services::RetentionState::NotTriggered:
        return tr("the period has not begun");
    case services::RetentionState::Waiting:
        return tr("due on %1").arg(spokenDay(*row.dueOn));
    case services::RetentionState::Blocked:
        return tr("due since %1, but blocked").arg(spokenDay(*row.dueOn));
    case services::RetentionState::Due:
        return tr("DUE since %1").arg(spokenDay(*row.dueOn));
    }
    return {};
}

QStringList countLines(const QList<services::RetentionCount> &counts)
{
    QStringList lines;
    for (const services::RetentionCount &count : counts)
        lines << u"    "_s + tr("%1: %2").arg(count.text, base::frenchNumber(count.rows));
    return lines;
}

QStringList linesOf(const services::RetentionRow &row)
{
    QStringList lines{
        u"%1 (%2) — %3"_s.arg(row.rule.label.text(), row.rule.key, stateLine(row)),
        u"    "_s + tr("%1 %2").arg(row.rule.period.text(), services::triggerText(row.rule.trigger))
            + (row.rule.isOwn ? tr(" (period of the laboratory)") : QString())};
    lines += countLines(row.counts);
    if (row.state == services::RetentionState::Blocked
        || row.state == services::RetentionState::NotTriggered) {
        for (const QString &reason : row.reasons)
            lines << u"    "_s + reason;
    }
    return lines;
}

QStringList copyLines(const services::PurgePlan &plan)
{
    QStringList lines;
    if (!plan.copies.isEmpty())
        lines << tr("Copies from before upgrades, which go with the next run: %1")
                     .arg(plan.copies.join(u", "_s));
    for (const services::HoldingBackup &backup : plan.backups)
        lines << tr("Automatic backup that holds these values: %1").arg(backup.file);
    if (plan.backupsMissing > 0)
        lines << QCoreApplication::translate(
            "cli",
            "%n automatic backup(s) are not in their place (disk not connected, folder "
            "changed, file moved or destroyed): what is left of them holds these values.",
            nullptr, int(plan.backupsMissing));
    if (plan.otherBackups > 0)
        lines << QCoreApplication::translate("cli",
                                             "The journal knows %1 backup(s) since the first "
                                             "import: those made by hand are yours to destroy.",
                                             nullptr, int(plan.otherBackups))
                     .arg(base::frenchNumber(plan.otherBackups));
    if (plan.uncertified > 0)
        lines << QCoreApplication::translate(
                     "cli",
                     "%1 rule(s) carried out by a run that was interrupted: run “purge run” again, "
                     "it ends it and issues the certificate.",
                     nullptr, int(plan.uncertified))
                     .arg(plan.uncertified);
    return lines;
}

QJsonArray backupsJson(const QList<services::HoldingBackup> &backups)
{
    QJsonArray array;
    for (const services::HoldingBackup &backup : backups)
        array.append(QJsonObject{{u"file"_s, backup.file},
                                 {u"made_at"_s, isoTime(backup.madeUtc)},
                                 {u"bytes"_s, backup.bytes}});
    return array;
}

Answer answerOf(const services::PurgePlan &plan)
{
    Answer answer;
    QJsonArray rules;
    for (const services::RetentionRow &row : plan.rows) {
        rules.append(toJson(row));
        answer.lines += linesOf(row);
    }
    answer.lines << QString();
    answer.lines += copyLines(plan);
    answer.lines << tr("On %1: %2, %3. Nothing was changed.")
                        .arg(spokenDay(plan.day), counted(plan.dueRules(), Counted::RulesDue),
                             counted(plan.dueRows(), Counted::Rows));
    answer.json = {{u"day"_s, plan.day.toString(Qt::ISODate)},
                   {u"due_rules"_s, plan.dueRules()},
                   {u"due_rows"_s, plan.dueRows()},
                   {u"rules"_s, rules},
                   {u"copies"_s, QJsonArray::fromStringList(plan.copies)},
                   {u"backups"_s, backupsJson(plan.backups)},
                   {u"backups_missing"_s, plan.backupsMissing},
                   {u"other_backups"_s, plan.otherBackups},
                   {u"uncertified"_s, plan.uncertified}};
    return answer;
}

base::Result<Answer> plan(const Shell &shell, const PurgeOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    std::optional<QDate> day;
    if (!options.at.empty())
        day = QDate::fromString(text(options.at), Qt::ISODate);
    const auto plan = services::planPurge(*session, day);
    if (!plan)
        return plan.error();
    return answerOf(*plan);
}

Answer answerOf(const services::PurgeCertificate &certificate)
{
    Answer answer;
    QJsonArray rules;
    answer.lines << tr("Certificate %1, of %2")
                        .arg(QString::number(certificate.number),
                             spokenTime(certificate.issuedUtc.toLocalTime()));
    for (const services::PurgedRule &rule : certificate.rules) {
        rules.append(QJsonObject{{u"rule"_s, rule.key},
                                 {u"made_at"_s, isoTime(rule.madeUtc)},
                                 {u"journal_entry"_s, rule.journalEntry},
                                 {u"removed"_s, toJson(rule.removed)}});
        answer.lines << u"  "_s + rule.label;
        answer.lines += countLines(rule.removed);
    }
    answer.lines << tr("Journal entry %1, head %2")
                        .arg(QString::number(certificate.journalEntry), certificate.journalHead);
    answer.json = {{u"certificate"_s, certificate.number},
                   {u"issued_at"_s, isoTime(certificate.issuedUtc)},
                   {u"actor"_s, certificate.actor},
                   {u"rules"_s, rules},
                   {u"journal_entry"_s, certificate.journalEntry},
                   {u"journal_head"_s, certificate.journalHead}};
    return answer;
}

void addBackups(Answer &answer, const services::PurgeOutcome &outcome)
{
    answer.json.insert(u"backups_removed"_s, QJsonArray::fromStringList(outcome.backupsRemoved));
    answer.json.insert(u"backups_kept"_s, QJsonArray::fromStringList(outcome.backupsKept));
    answer.json.insert(u"backups_missing"_s, outcome.backupsMissing);
    answer.json.insert(u"copies_left"_s, QJsonArray::fromStringList(outcome.copiesLeft));
    answer.json.insert(u"fresh_backup"_s, outcome.freshBackup);
    if (!outcome.freshBackup.isEmpty())
        answer.lines << tr("Automatic backups removed: %1; a new one was made: %2")
                            .arg(QString::number(outcome.backupsRemoved.size()),
                                 outcome.freshBackup);
    if (!outcome.backupsKept.isEmpty())
        answer.lines << tr("These automatic backups still hold what was removed: %1. "
                           "“--backups remove” removes them.")
                            .arg(outcome.backupsKept.join(u", "_s));
    if (!outcome.copiesLeft.isEmpty())
        answer.lines
            << tr("These copies could not be removed: %1").arg(outcome.copiesLeft.join(u", "_s));
}

base::Result<Answer> run(const Shell &shell, const PurgeOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    services::PurgeRequest request{.rules = {},
                                   .removeBackups = options.backups == "remove",
                                   .expectedRows = options.expected};
    for (const std::string &rule : options.rules)
        request.rules << text(rule);
    TerminalProgress progress(shell.quiet());
    const auto outcome = services::runPurge(*session, request, progress);
    if (!outcome)
        return outcome.error();
    Answer answer = answerOf(outcome->certificate);
    addBackups(answer, *outcome);
    return answer;
}

base::Result<Answer> certificate(const Shell &shell, const PurgeOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto written =
        services::writePurgeCertificate(*session, text(options.file), options.number);
    if (!written)
        return written.error();
    Answer answer = answerOf(*written);
    answer.json.insert(u"file"_s, text(options.file));
    answer.lines << tr("Certificate written to %1").arg(text(options.file));
    return answer;
}

base::Result<Answer> list(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto certificates = services::listPurges(*session);
    if (!certificates)
        return certificates.error();
    Answer answer;
    QJsonArray array;
    for (const services::PurgeCertificate &certificate : *certificates) {
        const Answer one = answerOf(certificate);
        array.append(one.json);
        answer.lines += one.lines;
    }
    if (certificates->isEmpty())
        answer.lines << tr("No retention rule was carried out yet.");
    answer.json = {{u"certificates"_s, array}};
    return answer;
}

QJsonObject toJson(const services::RetentionRule &rule)
{
    return {{u"rule"_s, rule.key},
            {u"label"_s, rule.label.text()},
            {u"period"_s, rule.period.iso()},
            {u"own_period"_s, rule.isOwn},
            {u"after"_s, services::triggerText(rule.trigger)},
            {u"removes"_s, rule.removes.text()},
            {u"keeps"_s, rule.keeps.text()},
            {u"ground"_s, rule.ground.text()}};
}

base::Result<Answer> showRules(const Shell &shell, const PurgeOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rules = services::retentionRules(*session);
    if (!rules)
        return rules.error();
    Answer answer;
    QJsonArray array;
    for (const services::RetentionRule &rule : *rules) {
        array.append(toJson(rule));
        answer.lines << u"%1 (%2)"_s.arg(rule.label.text(), rule.key)
                     << u"    "_s
                + tr("%1 %2").arg(rule.period.text(), services::triggerText(rule.trigger))
                + (rule.isOwn ? tr(" (period of the laboratory)") : QString())
                     << u"    "_s + tr("Removed: %1").arg(rule.removes.text())
                     << u"    "_s + tr("Kept: %1").arg(rule.keeps.text())
                     << u"    "_s + rule.ground.text();
    }
    answer.json = {{u"rules"_s, array}};
    if (options.file.empty())
        return answer;
    if (const auto written = services::exportRetentionRules(*session, text(options.file)); !written)
        return written.error();
    answer.json.insert(u"file"_s, text(options.file));
    answer.lines << tr("Rules written to %1").arg(text(options.file));
    return answer;
}

base::Result<Answer> setRule(const Shell &shell, const PurgeOptions &options)
{
    const auto period = services::periodFromText(text(options.period));
    if (!period)
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate(
                               "cli", "“%1” is no period: write 30 days, 3 months or 5 years.")
                               .arg(text(options.period))};
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto set = services::setRetentionPeriod(*session, text(options.key), *period); !set)
        return set.error();
    return Answer{
        .json = {{u"rule"_s, text(options.key)}, {u"period"_s, period->iso()}},
        .lines = {tr("The period of “%1” is now %2.").arg(text(options.key), period->text())}};
}

base::Result<Answer> resetRule(const Shell &shell, const PurgeOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto reset = services::resetRetentionPeriod(*session, text(options.key)); !reset)
        return reset.error();
    return Answer{.json = {{u"rule"_s, text(options.key)}},
                  .lines = {tr("The proposed period of “%1” holds again.").arg(text(options.key))}};
}

void addRuleCommands(Shell &shell, CLI::App *purge, const Options &options)
{
    CLI::App *rules = purge->add_subcommand("rules", "Les règles de conservation et leurs délais");
    rules->require_subcommand(1);
    rules->fallthrough();
    CLI::App *shown = shell.command(rules, "show", "Les règles, leurs délais et leurs fondements",
                                    [&shell, options] { return showRules(shell, *options); });
    shell.writes(
        shown->add_option("--export", options->file, "Écrit les règles dans un fichier JSON"));
    CLI::App *set = shell.command(rules, "set", "Change le délai d'une règle",
                                  [&shell, options] { return setRule(shell, *options); });
    set->add_option("rule", options->key, "Clé de la règle")->required();
    set->add_option("period", options->period, "Délai : « 30 jours », « 3 mois », « 5 ans »")
        ->required();
    CLI::App *reset = shell.command(rules, "reset", "Revient au délai proposé",
                                    [&shell, options] { return resetRule(shell, *options); });
    reset->add_option("rule", options->key, "Clé de la règle")->required();
}

} // namespace

void addPurgeCommands(Shell &shell)
{
    const auto options = std::make_shared<PurgeOptions>();
    CLI::App *purge = shell.group("purge", "Conservation et effacement");
    CLI::App *planned =
        shell.command(purge, "plan", "Ce qui est à effacer, quand et pourquoi ; rien n'est changé",
                      [&shell, options] { return plan(shell, *options); });
    planned->add_option("--at", options->at, "Comme si l'on était ce jour-là, AAAA-MM-JJ")
        ->check(isDate());
    CLI::App *carried = shell.command(purge, "run", "Efface ce qui est dû et établit le certificat",
                                      [&shell, options] { return run(shell, *options); });
    carried->add_option("--rule", options->rules, "Seulement cette règle ; peut être répété");
    carried
        ->add_option("--backups", options->backups,
                     "Les sauvegardes automatiques d'avant : keep (gardées) ou remove (effacées)")
        ->check(isOneOf({"keep", "remove"}));
    carried->add_option("--expect", options->expected,
                        "Refuse si un autre nombre de lignes serait touché");
    CLI::App *written = shell.command(purge, "certificate", "Un certificat d'effacement, à nouveau",
                                      [&shell, options] { return certificate(shell, *options); });
    shell.writes(written->add_option("file", options->file, "Fichier .pdf ou .txt")->required());
    written->add_option("--number", options->number, "Lequel ; sinon le dernier")
        ->check(isAtLeast(1));
    shell.command(purge, "list", "Ce qui a été effacé, certificat par certificat",
                  [&shell] { return list(shell); });
    addRuleCommands(shell, purge, options);
}

} // namespace cli
