// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/terminal.h"
#include "services/cnilservice.h"
#include "services/deadlineservice.h"

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
    std::string now;
    std::string kind = "initial";
    std::string file;
    std::string number;
    bool verify = false;
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

QJsonValue optionalTime(const std::optional<QDateTime> &time)
{
    return time ? QJsonValue(isoTime(*time)) : QJsonValue(QJsonValue::Null);
}

base::Result<Answer> deadlines(const Shell &shell, const CnilOptions &options)
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
        array.append(QJsonObject{
            {u"key"_s, clock.key},
            {u"label"_s, clock.label},
            {u"ground"_s, clock.ground},
            {u"state"_s, deadlines::stateKey(clock.state)},
            {u"start"_s, optionalTime(clock.start)},
            {u"limit"_s, optionalTime(clock.limit)},
            {u"met_at"_s, optionalTime(clock.metAt)},
            {u"seconds_left"_s, clock.secondsLeft ? QJsonValue(*clock.secondsLeft) : QJsonValue()},
            {u"explanation"_s, clock.explanation}});
        answer.lines << clock.label + u" — "_s
                + (clock.limit ? tr("until %1").arg(spokenTime(*clock.limit)) : QString());
        answer.lines << u"  "_s + clock.explanation + u" ("_s + clock.ground + u')';
    }
    answer.json = {{u"deadlines"_s, array}};
    return answer;
}

base::Result<Answer> check(const Shell &shell, const CnilOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto checked = services::checkFiling(*session, kindOf(options.kind));
    if (!checked)
        return checked.error();
    Answer answer;
    QJsonArray array;
    for (const services::CnilAnswer &item : checked->answers)
        array.append(QJsonObject{{u"section"_s, item.section},
                                 {u"field"_s, item.field},
                                 {u"answer"_s, item.answer},
                                 {u"missing"_s, item.missing}});
    answer.json = {{u"kind"_s, text(options.kind)},
                   {u"answers"_s, array},
                   {u"missing"_s, QJsonArray::fromStringList(checked->missing)}};
    answer.lines = checked->missing;
    if (answer.lines.isEmpty())
        answer.lines << tr("Nothing is missing.");
    return answer;
}

base::Result<Answer> verifyBundle(const CnilOptions &options)
{
    const auto findings = services::verifyBundleFile(text(options.file));
    if (!findings)
        return findings.error();
    Answer answer;
    answer.json = {{u"intact"_s, findings->isEmpty()},
                   {u"findings"_s, QJsonArray::fromStringList(*findings)}};
    answer.lines = findings->isEmpty() ? QStringList{tr("The bundle is whole.")} : *findings;
    answer.exitCode = findings->isEmpty() ? kDone : kRefused;
    return answer;
}

base::Result<Answer> bundle(const Shell &shell, const CnilOptions &options)
{
    if (options.verify)
        return verifyBundle(options);
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report =
        services::writeBundle(*session, kindOf(options.kind), text(options.file), progress);
    if (!report)
        return report.error();
    Answer answer;
    answer.json = {{u"file"_s, report->file},
                   {u"sha256"_s, report->sha256},
                   {u"entries"_s, QJsonArray::fromStringList(report->entries)},
                   {u"missing"_s, QJsonArray::fromStringList(report->missing)}};
    answer.lines << tr("Bundle written: %1").arg(report->file)
                 << tr("SHA-256: %1").arg(report->sha256);
    answer.lines += report->missing;
    return answer;
}

base::Result<Answer> receipt(const Shell &shell, const CnilOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto archived =
            services::archiveReceipt(*session, text(options.file), text(options.number));
        !archived)
        return archived.error();
    return Answer{.json = {{u"archived"_s, text(options.file)}},
                  .lines = {tr("The CNIL's receipt is archived in the vault.")}};
}

base::Result<Answer> exportRegister(const Shell &shell, const CnilOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    if (const auto exported = services::exportRegister(*session, text(options.file)); !exported)
        return exported.error();
    return Answer{.json = {{u"file"_s, text(options.file)}},
                  .lines = {tr("Register written: %1").arg(text(options.file))}};
}

} // namespace

void addCnilCommands(Shell &shell)
{
    const auto options = std::make_shared<CnilOptions>();
    const CLI::IsMember kinds({"initial", "follow-up", "complete"});
    shell
        .command(shell.top(), "deadlines", "Toutes les échéances",
                 [&shell, options] { return deadlines(shell, *options); })
        ->add_option("--now", options->now, "Instant de référence (ISO 8601 avec décalage)")
        ->check(isInstant());
    CLI::App *cnil = shell.group("cnil", "Le dossier de la CNIL");
    shell
        .command(cnil, "check", "Ce qui manque",
                 [&shell, options] { return check(shell, *options); })
        ->add_option("--kind", options->kind, "initial, follow-up ou complete")
        ->check(kinds);
    CLI::App *zip = shell.command(
        cnil, "bundle", "Le dossier de notification (ZIP)",
        [&shell, options] { return bundle(shell, *options); },
        Needs::Nothing); // --verify needs no vault
    CLI::Option *out = shell.writes(zip->add_option("--out", options->file, "Fichier ZIP"));
    zip->add_option("--verify", options->file, "Vérifie ce dossier, sans coffre")
        ->each([options](const std::string &) { options->verify = true; })
        ->excludes(out);
    zip->add_option("--kind", options->kind, "initial, follow-up ou complete")
        ->check(kinds)
        ->needs(out);
    zip->require_option(1, 0);
    CLI::App *archived = shell.command(cnil, "receipt", "Archive le récapitulatif de la CNIL",
                                       [&shell, options] { return receipt(shell, *options); });
    archived->add_option("file", options->file, "Récapitulatif")->required();
    archived->add_option("--number", options->number, "Numéro de la notification")->required();
    CLI::App *reg = shell.group("register", "Registre des violations");
    CLI::App *exported =
        shell.command(reg, "export", "Registre (art. 33(5)), CSV ou PDF",
                      [&shell, options] { return exportRegister(shell, *options); });
    shell.writes(exported->add_option("file", options->file, "Fichier .csv ou .pdf")->required());
}

} // namespace cli
