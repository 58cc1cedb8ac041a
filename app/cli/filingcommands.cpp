// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "services/filingservice.h"

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

struct FilingOptions {
    qint64 number = 0;
    qint64 other = 0;
    std::string file;
};

struct ReceiptOptions {
    std::string file;
    std::string number;
    std::string filed;
    qint64 filing = 0;
    qint64 id = 0;
    std::string out;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

QString kindKey(services::FilingKind kind)
{
    switch (kind) {
    case services::FilingKind::Initial:
        return u"initial"_s;
    case services::FilingKind::FollowUp:
        return u"follow-up"_s;
    case services::FilingKind::Complete:
        return u"complete"_s;
    }
    return {};
}

QString kindText(services::FilingKind kind)
{
    switch (kind) {
    case services::FilingKind::Initial:
        return tr("initial filing");
    case services::FilingKind::FollowUp:
        return tr("follow-up filing");
    case services::FilingKind::Complete:
        return tr("complete filing");
    }
    return {};
}

QJsonObject receiptJson(const services::ArchivedReceipt &receipt)
{
    return {
        {u"id"_s, receipt.id},
        {u"number"_s, receipt.number},
        {u"file"_s, receipt.fileName},
        {u"sha256"_s, receipt.sha256},
        {u"archived_at"_s, isoTime(receipt.archivedUtc)},
        {u"filed_at"_s, receipt.filedUtc ? QJsonValue(isoTime(*receipt.filedUtc)) : QJsonValue()},
        {u"filing"_s, receipt.filing > 0 ? QJsonValue(receipt.filing) : QJsonValue()}};
}

QJsonObject versionJson(const services::FilingVersion &version)
{
    return {
        {u"filing"_s, version.number},
        {u"kind"_s, kindKey(version.kind)},
        {u"vocabulary"_s, version.vocabulary},
        {u"frozen_at"_s, isoTime(version.madeUtc)},
        {u"author"_s, version.author},
        {u"sha256"_s, version.sha256},
        {u"receipt"_s, version.receipt ? QJsonValue(receiptJson(*version.receipt)) : QJsonValue()}};
}

QString receiptLine(const services::ArchivedReceipt &receipt)
{
    const QString filed = receipt.filedUtc
        ? tr("filed on %1").arg(spokenTime(*receipt.filedUtc))
        : tr("archived on %1").arg(spokenTime(receipt.archivedUtc));
    return tr("receipt %1: number %2, %3, SHA-256 %4")
        .arg(QString::number(receipt.id), receipt.number, filed, receipt.sha256);
}

QStringList versionLines(const services::FilingVersion &version)
{
    QStringList lines{tr("filing %1: %2, frozen on %3 by %4, form %5")
                          .arg(QString::number(version.number), kindText(version.kind),
                               spokenTime(version.madeUtc), version.author, version.vocabulary),
                      u"  "_s + tr("SHA-256: %1").arg(version.sha256)};
    if (version.receipt)
        lines << u"  "_s + receiptLine(*version.receipt);
    return lines;
}

base::Result<Answer> list(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto found = services::filings(*session);
    if (!found)
        return found.error();
    Answer answer;
    QJsonArray versions;
    QJsonArray receipts;
    for (const services::FilingVersion &version : found->versions) {
        versions.append(versionJson(version));
        answer.lines += versionLines(version);
    }
    for (const services::ArchivedReceipt &receipt : found->receipts) {
        receipts.append(receiptJson(receipt));
        if (receipt.filing == 0)
            answer.lines << receiptLine(receipt);
    }
    answer.json = {{u"filings"_s, versions}, {u"receipts"_s, receipts}};
    if (answer.lines.isEmpty())
        answer.lines << tr("No filing was prepared yet.");
    return answer;
}

base::Result<Answer> show(const Shell &shell, const FilingOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto found = services::filing(*session, options.number);
    if (!found)
        return found.error();
    Answer answer{.json = versionJson(found->version), .lines = versionLines(found->version)};
    QJsonArray answers;
    QString section;
    for (const services::CnilAnswer &line : found->answers) {
        answers.append(QJsonObject{{u"key"_s, line.key},
                                   {u"section"_s, line.section},
                                   {u"field"_s, line.field},
                                   {u"answer"_s, line.answer},
                                   {u"missing"_s, line.missing}});
        if (line.section != section)
            answer.lines << QString() << line.section;
        section = line.section;
        answer.lines << u"  "_s + line.field
                + (line.answer.isEmpty()
                       ? QString()
                       : u"\n    "_s + QString(line.answer).replace(u'\n', u"\n    "_s));
    }
    answer.json[u"answers"_s] = answers;
    return answer;
}

QString changeText(const QString &key)
{
    if (key == "added"_L1)
        return tr("added");
    return key == "removed"_L1 ? tr("removed") : tr("changed");
}

base::Result<Answer> difference(const Shell &shell, const FilingOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto differences = services::filingDifferences(*session, options.number, options.other);
    if (!differences)
        return differences.error();
    Answer answer;
    QJsonArray changes;
    for (const services::FilingDifference &change : *differences) {
        changes.append(QJsonObject{{u"change"_s, change.key},
                                   {u"section"_s, change.section},
                                   {u"field"_s, change.field},
                                   {u"before"_s, change.before},
                                   {u"after"_s, change.after}});
        answer.lines << u"%1 – %2 (%3)"_s.arg(change.section, change.field, changeText(change.key));
        if (!change.before.isEmpty())
            answer.lines << u"  − "_s + QString(change.before).replace(u'\n', u"\n  − "_s);
        if (!change.after.isEmpty())
            answer.lines << u"  + "_s + QString(change.after).replace(u'\n', u"\n  + "_s);
    }
    answer.json = {
        {u"before"_s, options.number}, {u"after"_s, options.other}, {u"changes"_s, changes}};
    if (answer.lines.isEmpty())
        answer.lines << tr("Both filings say the same.");
    return answer;
}

base::Result<Answer> receipt(const Shell &shell, const ReceiptOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    services::ReceiptEntry entry{
        .file = text(options.file), .number = text(options.number), .filed = {}, .filing = {}};
    if (!options.filed.empty())
        entry.filed = QDateTime::fromString(text(options.filed), Qt::ISODate);
    if (options.filing > 0)
        entry.filing = options.filing;
    const auto archived = services::archiveReceipt(*session, entry);
    if (!archived)
        return archived.error();
    Answer answer{
        .json = receiptJson(*archived),
        .lines = {tr("The CNIL's receipt is archived in the vault."), receiptLine(*archived)}};
    answer.json[u"archived"_s] = text(options.file);
    if (archived->filing > 0)
        answer.lines << tr("It is the receipt of filing %1.").arg(archived->filing);
    else
        answer.lines << tr("No frozen filing goes with it.");
    if (options.filed.empty())
        answer.lines << tr("Without --filed, the instant of the filing is the one of archiving.");
    return answer;
}

base::Result<Answer> exportReceipt(const Shell &shell, const ReceiptOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    if (const auto written = services::exportReceipt(*session, options.id, text(options.out));
        !written)
        return written.error();
    return Answer{.json = {{u"file"_s, text(options.out)}},
                  .lines = {tr("Receipt written: %1").arg(text(options.out))}};
}

void addFilings(Shell &shell, CLI::App *cnil)
{
    const auto options = std::make_shared<FilingOptions>();
    CLI::App *filings = cnil->add_subcommand("filings", "Les notifications préparées, figées");
    filings->require_subcommand(1);
    filings->fallthrough();
    shell.command(filings, "list", "Les notifications figées et leurs récapitulatifs",
                  [&shell] { return list(shell); });
    shell
        .command(filings, "show", "Les réponses d'une notification figée",
                 [&shell, options] { return show(shell, *options); })
        ->add_option("number", options->number, "Numéro de la notification figée")
        ->required();
    CLI::App *diff = shell.command(filings, "diff", "Ce qui change de l'une à l'autre",
                                   [&shell, options] { return difference(shell, *options); });
    diff->add_option("before", options->number, "La plus ancienne")->required();
    diff->add_option("after", options->other, "La plus récente")->required();
}

void addReceipt(Shell &shell, CLI::App *cnil)
{
    const auto options = std::make_shared<ReceiptOptions>();
    CLI::App *archived = shell.command(cnil, "receipt", "Archive le récapitulatif de la CNIL",
                                       [&shell, options] { return receipt(shell, *options); });
    CLI::Option *file = archived->add_option("file", options->file, "Récapitulatif");
    CLI::Option *number =
        archived->add_option("--number", options->number, "Numéro de la notification");
    archived->add_option("--filed", options->filed, "Instant du dépôt (ISO 8601 avec décalage)")
        ->check(isInstant());
    archived->add_option("--filing", options->filing, "Notification figée qui a été déposée")
        ->check(isAtLeast(1));
    CLI::App *written = shell.command(archived, "export", "Réécrit un récapitulatif archivé",
                                      [&shell, options] { return exportReceipt(shell, *options); });
    written->add_option("id", options->id, "Son numéro dans « cnil filings list »")->required();
    shell.writes(written->add_option("out", options->out, "Fichier à écrire")->required());
    // Required of the command itself, not of the one below it.
    archived->parse_complete_callback([archived, file, number] {
        if (!archived->get_subcommands().empty())
            return;
        for (const CLI::Option *option : {file, number})
            if (option->count() == 0)
                throw CLI::RequiredError(option->get_name());
    });
}

} // namespace

void addFilingCommands(Shell &shell, CLI::App *cnil)
{
    addFilings(shell, cnil);
    addReceipt(shell, cnil);
}

} // namespace cli
