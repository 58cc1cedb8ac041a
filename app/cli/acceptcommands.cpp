// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/acceptservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct AcceptOptions {
    bool dryRun = false;
    services::AcceptRequest request;
    std::string certificate;
    std::string file;
    qint64 number = 0;
};

QString number(qint64 count)
{
    return base::frenchNumber(count);
}

QJsonObject toJson(const services::ExtractRows &rows)
{
    QJsonObject json{{u"linked"_s, rows.linked},     {u"to_review"_s, rows.toReview},
                     {u"disputed"_s, rows.disputed}, {u"unsure"_s, rows.unsure},
                     {u"told"_s, rows.told},         {u"kept"_s, rows.kept()},
                     {u"removed"_s, rows.removed},   {u"quarantined"_s, rows.quarantined}};
    if (rows.importId != 0) {
        json.insert(u"import"_s, rows.importId);
        json.insert(u"file"_s, rows.fileName);
    }
    return json;
}

QJsonArray toJson(const QList<services::ExtractRows> &extracts)
{
    QJsonArray array;
    for (const services::ExtractRows &rows : extracts)
        array.append(toJson(rows));
    return array;
}

QString importLine(const services::ExtractRows &rows)
{
    return QCoreApplication::translate("cli", "Import %1 (%2): rows that stay %3, that go %4")
        .arg(QString::number(rows.importId), rows.fileName, number(rows.kept()),
             number(rows.removed));
}

// What stays and why; lines with nothing to count are left out.
QStringList keptLines(const services::ExtractRows &rows)
{
    QStringList lines{
        QCoreApplication::translate("cli", "Rows that stay: %1").arg(number(rows.kept()))};
    const auto add = [&lines](const QString &text, qint64 count) {
        if (count > 0)
            lines << u"  "_s + text.arg(number(count));
    };
    add(QCoreApplication::translate("cli", "about a patient: %1"), rows.linked);
    add(QCoreApplication::translate("cli", "waiting for a review: %1"), rows.toReview);
    add(QCoreApplication::translate("cli", "to settle between two readers: %1"), rows.disputed);
    add(QCoreApplication::translate("cli", "left in doubt by a reader: %1"), rows.unsure);
    add(QCoreApplication::translate("cli", "what a letter already rests on: %1"), rows.told);
    if (rows.quarantined > 0)
        lines << QCoreApplication::translate("cli", "In quarantine, never matched, which stay: %1")
                     .arg(number(rows.quarantined));
    return lines;
}

QStringList warningLines(const services::AcceptPlan &plan)
{
    QStringList lines;
    if (plan.total.removed > 0)
        lines << QCoreApplication::translate(
                     "cli",
                     "Among the rows that go, about %1 are probably about patients that the "
                     "matching missed.")
                     .arg(QLocale(QLocale::French).toString(plan.expectedMissed, 'f', 1))
              << QCoreApplication::translate(
                     "cli",
                     "What goes cannot come back: whoever only a later, more complete list "
                     "would find is then found by importing the extract again, and no "
                     "other way.");
    if (plan.backups > 0)
        lines << QCoreApplication::translate(
                     "cli",
                     "Backups of the vault since the first extract: %1. They keep these "
                     "rows until you destroy them.")
                     .arg(number(plan.backups));
    if (!plan.copies.isEmpty())
        lines << QCoreApplication::translate(
                     "cli", "Copies of the store from before an upgrade, removed too: %1")
                     .arg(plan.copies.join(u", "_s));
    return lines;
}

Answer answerOf(const services::AcceptPlan &plan, const services::AcceptRequest &request)
{
    const auto objection = services::objectionTo(plan, request);
    QJsonArray copies;
    for (const QString &name : plan.copies)
        copies.append(name);
    Answer answer;
    answer.json = {{u"dry_run"_s, true},
                   {u"run"_s, plan.runId},
                   {u"up_to_date"_s, plan.isUpToDate},
                   {u"may_accept"_s, !objection},
                   {u"objection"_s, objection ? objection->message : QString()},
                   {u"total"_s, toJson(plan.total)},
                   {u"imports"_s, toJson(plan.extracts)},
                   {u"pairs_to_review"_s, plan.pairsToReview},
                   {u"pairs_disputed"_s, plan.pairsDisputed},
                   {u"expected_missed"_s, plan.expectedMissed},
                   {u"backups"_s, plan.backups},
                   {u"copies"_s, copies}};
    answer.lines = QStringList{QCoreApplication::translate("cli", "Rows that would be removed: %1")
                                   .arg(number(plan.total.removed))}
        + keptLines(plan.total);
    for (const services::ExtractRows &rows : plan.extracts)
        answer.lines << importLine(rows);
    answer.lines += warningLines(plan);
    answer.lines << (objection ? objection->message
                               : QCoreApplication::translate(
                                   "cli", "The matching can be accepted. Nothing was changed."));
    return answer;
}

Answer answerOf(const services::Acceptance &acceptance)
{
    return {.json = {{u"certificate"_s, acceptance.number},
                     {u"accepted_at"_s, isoTime(acceptance.acceptedUtc)},
                     {u"run"_s, acceptance.runId},
                     {u"total"_s, toJson(acceptance.total)},
                     {u"imports"_s, toJson(acceptance.extracts)},
                     {u"journal_entry"_s, acceptance.journalEntry},
                     {u"journal_head"_s, acceptance.journalHead}},
            .lines = {QCoreApplication::translate(
                          "cli", "Certificate %1, of %2: rows of the leak removed %3, kept %4")
                          .arg(QString::number(acceptance.number),
                               spokenTime(acceptance.acceptedUtc.toLocalTime()),
                               number(acceptance.total.removed), number(acceptance.total.kept())),
                      QCoreApplication::translate("cli", "Journal entry %1, head %2")
                          .arg(QString::number(acceptance.journalEntry), acceptance.journalHead)}};
}

base::Result<Answer> plan(const Shell &shell, const AcceptOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto plan = services::planAcceptance(*session, progress);
    if (!plan)
        return plan.error();
    return answerOf(*plan, options.request);
}

// The certificate is in the vault by now: that it cannot be written takes nothing back.
base::Result<void> writeBeside(const services::Session &session, const QString &file)
{
    const auto written = services::writeCertificate(session, file);
    if (written)
        return {};
    return base::Error{
        written.error().kind,
        QCoreApplication::translate("cli",
                                    "The matching is accepted, but its certificate was not "
                                    "written: %1 Ask for it with “match certificate”.")
            .arg(written.error().message)};
}

base::Result<Answer> accept(const Shell &shell, const AcceptOptions &options)
{
    if (options.dryRun)
        return plan(shell, options);
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto accepted = services::acceptMatching(*session, options.request, progress);
    if (!accepted)
        return accepted.error();
    Answer answer = answerOf(*accepted);
    answer.json.insert(u"wiped"_s, accepted->isWiped);
    if (!accepted->isWiped)
        answer.lines << QCoreApplication::translate(
            "cli",
            "Another program began to read the vault meanwhile: traces of the removed values may "
            "stay in unused parts of its file until the next purge writes it anew.");
    const QString file = QString::fromStdString(options.certificate);
    if (file.isEmpty())
        return answer;
    if (const auto written = writeBeside(*session, file); !written)
        return written.error();
    answer.json.insert(u"file"_s, file);
    answer.lines << QCoreApplication::translate("cli", "Certificate written to %1").arg(file);
    return answer;
}

base::Result<Answer> certificate(const Shell &shell, const AcceptOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const QString file = QString::fromStdString(options.file);
    const auto written = services::writeCertificate(*session, file, options.number);
    if (!written)
        return written.error();
    Answer answer = answerOf(*written);
    answer.json.insert(u"file"_s, file);
    answer.lines << QCoreApplication::translate("cli", "Certificate written to %1").arg(file);
    return answer;
}

} // namespace

void addAcceptCommands(Shell &shell, CLI::App *match)
{
    const auto options = std::make_shared<AcceptOptions>();
    CLI::App *accepted = shell.command(
        match, "accept", "Valide le rapprochement et supprime les lignes sans patient",
        [&shell, options] { return accept(shell, *options); });
    accepted->add_flag("--dry-run", options->dryRun,
                       "Dit ce qui serait supprimé, sans rien changer");
    accepted->add_flag("--with-open-review", options->request.withOpenReview,
                       "Les paires à relire attendent encore : leurs lignes restent");
    accepted->add_flag("--with-open-quarantine", options->request.withOpenQuarantine,
                       "La quarantaine n'est pas vide : ses lignes restent");
    accepted->add_option("--expect", options->request.expectedRows,
                         "Refuse si un autre nombre de lignes serait supprimé");
    shell.writes(
        accepted->add_option("--certificate", options->certificate, "Certificat, en .pdf ou .txt"));
    CLI::App *written =
        shell.command(match, "certificate", "Le certificat de suppression, à nouveau",
                      [&shell, options] { return certificate(shell, *options); });
    shell.writes(written->add_option("file", options->file, "Fichier .pdf ou .txt")->required());
    written->add_option("--number", options->number, "Lequel ; sinon le dernier")
        ->check(isAtLeast(1));
}

} // namespace cli
