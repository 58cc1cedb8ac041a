// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "services/letterservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int kDefaultLotSize = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct LetterOptions {
    std::string folder;
    std::string file;
    std::string date;
    std::string proof;
    std::string reference;
    std::string reason;
    int lotSize = kDefaultLotSize;
    qint64 lot = 0;
    int from = 0;
    int to = 0;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

base::Result<Answer> preflight(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = services::preflightLetters(*session, progress);
    if (!report)
        return report.error();
    Answer answer;
    QJsonArray findings;
    answer.lines << tr("%1 persons: %2 letters to print, %3 already printed, %4 without a letter")
                        .arg(base::frenchNumber(report->persons),
                             base::frenchNumber(report->toPrint),
                             base::frenchNumber(report->alreadyPrinted),
                             base::frenchNumber(report->obstacles))
                 << tr("To adults: %1; to the legal representatives of minors: %2")
                        .arg(base::frenchNumber(report->adults),
                             base::frenchNumber(report->minors));
    for (const services::PreflightFinding &finding : report->findings) {
        findings.append(QJsonObject{{u"key"_s, finding.key},
                                    {u"message"_s, finding.message},
                                    {u"count"_s, finding.count},
                                    {u"blocking"_s, finding.blocking}});
        answer.lines
            << (finding.blocking ? tr("Blocking: %1") : tr("Note: %1")).arg(finding.message)
                + (finding.count > 0 ? u" (%1)"_s.arg(base::frenchNumber(finding.count))
                                     : QString());
    }
    answer.json = {{u"persons"_s, report->persons},
                   {u"to_print"_s, report->toPrint},
                   {u"supplements"_s, report->supplements},
                   {u"adults"_s, report->adults},
                   {u"minors"_s, report->minors},
                   {u"obstacles"_s, report->obstacles},
                   {u"already_printed"_s, report->alreadyPrinted},
                   {u"passes"_s, report->passes()},
                   {u"findings"_s, findings}};
    answer.exitCode = report->passes() ? kDone : kRefused;
    return answer;
}

base::Result<Answer> produce(const Shell &shell, const LetterOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report =
        services::produceLetters(*session, text(options.folder), options.lotSize, progress);
    if (!report)
        return report.error();
    Answer answer;
    QJsonArray lots;
    for (const services::LotRow &lot : report->lots) {
        lots.append(QJsonObject{{u"lot"_s, lot.id},
                                {u"file"_s, lot.fileName},
                                {u"letters"_s, lot.letters},
                                {u"pages"_s, lot.pages},
                                {u"first_postal_code"_s, lot.firstPostalCode},
                                {u"last_postal_code"_s, lot.lastPostalCode},
                                {u"sha256"_s, lot.sha256}});
        answer.lines << tr("Lot %1: %2, %3 letters, %4 pages, postal codes %5 to %6")
                            .arg(lot.id)
                            .arg(lot.fileName, base::frenchNumber(lot.letters),
                                 base::frenchNumber(lot.pages), lot.firstPostalCode,
                                 lot.lastPostalCode);
    }
    answer.lines << tr("%1 letters in %2 lots; %3 persons without a letter (see the ledger)")
                        .arg(base::frenchNumber(report->letters))
                        .arg(report->lots.size())
                        .arg(base::frenchNumber(report->obstacles));
    if (report->supplements > 0)
        answer.lines << tr("%1 of them are supplements to earlier letters")
                            .arg(base::frenchNumber(report->supplements));
    answer.json = {{u"letters"_s, report->letters},
                   {u"supplements"_s, report->supplements},
                   {u"pages"_s, report->pages},
                   {u"obstacles"_s, report->obstacles},
                   {u"lots"_s, lots}};
    return answer;
}

base::Result<Answer> reprint(const Shell &shell, const LetterOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto letters = services::reprintLetters(*session, options.lot, options.from, options.to,
                                                  text(options.file), progress);
    if (!letters)
        return letters.error();
    return Answer{.json = {{u"letters"_s, *letters}, {u"file"_s, text(options.file)}},
                  .lines = {tr("%1 letters printed again to %2")
                                .arg(base::frenchNumber(*letters), text(options.file))}};
}

base::Result<Answer> posted(const Shell &shell, const LetterOptions &options)
{
    const QDate on = QDate::fromString(text(options.date), Qt::ISODate);
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto marked = services::markPosted(*session, options.lot, on, text(options.proof));
        !marked)
        return marked.error();
    return Answer{.json = {{u"lot"_s, options.lot}, {u"posted"_s, text(options.date)}},
                  .lines = {tr("Lot %1 is marked as posted.").arg(options.lot)}};
}

base::Result<Answer> returned(const Shell &shell, const LetterOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto marked =
            services::markReturned(*session, text(options.reference), text(options.reason));
        !marked)
        return marked.error();
    return Answer{.json = {{u"returned"_s, text(options.reference)}},
                  .lines = {tr("The letter is marked as returned.")}};
}

} // namespace

void addLetterCommands(Shell &shell)
{
    const auto options = std::make_shared<LetterOptions>();
    CLI::App *letters = shell.group("letters", "Les lettres");
    shell.command(letters, "preflight", "Contrôle avant impression",
                  [&shell] { return preflight(shell); });
    CLI::App *lots = shell.command(letters, "produce", "Imprime les lots en PDF",
                                   [&shell, options] { return produce(shell, *options); });
    lots->add_option("--out", options->folder, "Dossier des lots")->required();
    lots->add_option("--lot-size", options->lotSize, "Lettres par lot");
    CLI::App *again = shell.command(letters, "reprint", "Réimprime une partie d'un lot",
                                    [&shell, options] { return reprint(shell, *options); });
    again->add_option("lot", options->lot, "Numéro du lot")->required();
    again->add_option("--from", options->from, "Premier rang")->required();
    again->add_option("--to", options->to, "Dernier rang")->required();
    shell.writes(again->add_option("--out", options->file, "Fichier PDF")->required());
    CLI::App *sent = shell.command(letters, "posted", "Marque un lot comme posté",
                                   [&shell, options] { return posted(shell, *options); });
    sent->add_option("lot", options->lot, "Numéro du lot")->required();
    sent->add_option("--date", options->date, "Posté le (AAAA-MM-JJ)")->required()->check(isDate());
    sent->add_option("--proof", options->proof, "Bordereau de dépôt numérisé");
    CLI::App *back = shell.command(letters, "returned", "Marque une lettre comme revenue",
                                   [&shell, options] { return returned(shell, *options); });
    back->add_option("reference", options->reference, "Référence de la lettre")->required();
    back->add_option("--reason", options->reason, "Motif")->required();
}

} // namespace cli
