// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/terminal.h"
#include "services/lotservice.h"
#include "services/returnservice.h"

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
        answer.lines << tr("Lot %1: %2, %3, %4, postal codes %5 to %6")
                            .arg(lot.id)
                            .arg(lot.fileName, counted(lot.letters, Counted::Letters),
                                 counted(lot.pages, Counted::Pages), lot.firstPostalCode,
                                 lot.lastPostalCode);
    }
    answer.lines << tr("%1 in %2; %3 without a letter (see the ledger)")
                        .arg(counted(report->letters, Counted::Letters),
                             counted(report->lots.size(), Counted::Lots),
                             counted(report->obstacles, Counted::Persons));
    if (report->supplements > 0)
        answer.lines << QCoreApplication::translate("cli",
                                                    "%1 of them supplement(s) to earlier letters",
                                                    nullptr, int(report->supplements))
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
                  .lines = {QCoreApplication::translate("cli", "%1 letter(s) printed again to %2",
                                                        nullptr, int(*letters))
                                .arg(base::frenchNumber(*letters), text(options.file))}};
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
    addReleaseCommands(shell, letters);
    addTemplateCommands(shell, letters);
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
    CLI::App *back = shell.command(letters, "returned", "Marque une lettre comme revenue",
                                   [&shell, options] { return returned(shell, *options); });
    back->add_option("reference", options->reference, "Référence de la lettre")->required();
    back->add_option("--reason", options->reason, "Motif")->required();
    addLotCommands(shell, letters);
    addEnvelopeCommands(shell, letters);
}

} // namespace cli
