// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/handoverservice.h"
#include "services/postingservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 kMostLots = 100000;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct LotOptions {
    qint64 lot = 0;
    std::string lots;
    std::string out;
    std::string folder;
    std::string layout = "printshop";
    std::string date;
    std::string proof;
    std::string explanation;
    qint64 counted = -1;
    int number = 1;
    bool undo = false;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

// "3", "1-12", "1-4,9": the numbers, rising, each once; nothing if it is none of these.
std::optional<QList<qint64>> lotNumbers(const QString &option)
{
    std::set<qint64> numbers;
    for (const QString &part : option.split(u',')) {
        const QStringList ends = part.split(u'-');
        bool isFirst = false;
        bool isLast = false;
        const qint64 first = ends.first().trimmed().toLongLong(&isFirst);
        const qint64 last = ends.last().trimmed().toLongLong(&isLast);
        if (!isFirst || !isLast || ends.size() > 2 || first < 1 || last < first || last > kMostLots)
            return {};
        for (qint64 number = first; number <= last; ++number)
            numbers.insert(number);
    }
    return QList<qint64>(numbers.begin(), numbers.end());
}

CLI::Validator areLots()
{
    return {[](const std::string &value) {
                return lotNumbers(text(value))
                    ? std::string()
                    : QCoreApplication::translate(
                          "cli", "“%1” names no lots. Write them as 3, 1-12 or 1-4,9.")
                          .arg(text(value))
                          .toStdString();
            },
            "LOTS"};
}

QString standing(const services::LotStanding &row)
{
    QStringList facts;
    if (row.counted)
        facts << tr("counted %1").arg(base::frenchNumber(*row.counted));
    if (row.hasOpenDifference())
        facts << tr("difference not explained");
    if (const QString printed = services::printStateText(row.printing); !printed.isEmpty())
        facts << printed;
    if (row.handedOver)
        facts << tr("handed over on %1").arg(row.handedOver->date().toString(Qt::ISODate));
    facts << (row.lot.postedOn ? tr("posted on %1").arg(row.lot.postedOn->toString(Qt::ISODate))
                               : tr("not posted"));
    if (!row.proofs.isEmpty())
        facts << tr("proofs: %1").arg(row.proofs.size());
    return facts.join(u" · "_s);
}

QJsonArray rangesOf(const QList<services::RankRange> &ranges)
{
    QJsonArray list;
    for (const services::RankRange &range : ranges)
        list.append(QJsonArray{range.first, range.last});
    return list;
}

QJsonObject objectOf(const services::LotStanding &row)
{
    QJsonArray proofs;
    for (const services::ProofRow &proof : row.proofs)
        proofs.append(QJsonObject{{u"file"_s, proof.fileName},
                                  {u"sha256"_s, proof.sha256},
                                  {u"bytes"_s, proof.bytes},
                                  {u"added"_s, isoTime(proof.addedUtc)}});
    QJsonObject object{{u"lot"_s, row.lot.id},
                       {u"file"_s, row.lot.fileName},
                       {u"sha256"_s, row.lot.sha256},
                       {u"letters"_s, row.lot.letters},
                       {u"pages"_s, row.lot.pages},
                       {u"envelope"_s, row.envelope},
                       {u"duplex"_s, row.duplex},
                       {u"printed"_s, rangesOf(row.printing.printed)},
                       {u"uncertain"_s, rangesOf(row.printing.uncertain)},
                       {u"proofs"_s, proofs}};
    if (row.counted)
        object.insert(u"counted"_s, *row.counted);
    if (row.lot.postedOn)
        object.insert(u"posted"_s, row.lot.postedOn->toString(Qt::ISODate));
    if (row.handedOver)
        object.insert(u"handed_over"_s, isoTime(*row.handedOver));
    return object;
}

base::Result<Answer> lots(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows = services::lotStandings(*session);
    if (!rows)
        return rows.error();
    Answer answer;
    QJsonArray list;
    for (const services::LotStanding &row : *rows) {
        list.append(objectOf(row));
        answer.lines << QCoreApplication::translate("cli", "Lot %1: %2 letter(s), %3, %4", nullptr,
                                                    int(row.lot.letters))
                            .arg(row.lot.id)
                            .arg(base::frenchNumber(row.lot.letters), row.envelope, standing(row));
    }
    if (rows->isEmpty())
        answer.lines << tr("There is no lot yet.");
    answer.json = {{u"lots"_s, list}};
    return answer;
}

base::Result<Answer> takeBack(const services::Session &session, qint64 lot)
{
    if (const auto undone = services::undoPosted(session, lot); !undone)
        return undone.error();
    return Answer{.json = {{u"lot"_s, lot}, {u"posted"_s, QJsonValue::Null}},
                  .lines = {tr("Lot %1 is no longer marked as posted.").arg(lot)}};
}

base::Result<Answer> posted(const Shell &shell, const LotOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (options.undo)
        return takeBack(*session, options.lot);
    const services::Posting posting{.on = QDate::fromString(text(options.date), Qt::ISODate),
                                    .proofFile = text(options.proof),
                                    .counted = options.counted < 0 ? std::nullopt
                                                                   : std::optional(options.counted),
                                    .explanation = text(options.explanation)};
    if (const auto marked = services::markPosted(*session, options.lot, posting); !marked)
        return marked.error();
    return Answer{.json = {{u"lot"_s, options.lot}, {u"posted"_s, text(options.date)}},
                  .lines = {tr("Lot %1 is marked as posted.").arg(options.lot)}};
}

base::Result<Answer> count(const Shell &shell, const LotOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto counted =
            services::countLot(*session, options.lot, options.counted, text(options.explanation));
        !counted)
        return counted.error();
    return Answer{.json = {{u"lot"_s, options.lot}, {u"counted"_s, options.counted}},
                  .lines = {QCoreApplication::translate("cli", "Lot %1: %2 envelope(s) counted.",
                                                        nullptr, int(options.counted))
                                .arg(options.lot)
                                .arg(base::frenchNumber(options.counted))}};
}

base::Result<Answer> slip(const Shell &shell, const LotOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto numbers = lotNumbers(text(options.lots)).value_or(QList<qint64>());
    if (const auto written =
            services::writeDepositSlip(*session, numbers, text(options.out), progress);
        !written)
        return written.error();
    return Answer{.json = {{u"file"_s, text(options.out)}},
                  .lines = {tr("Deposit slip written to %1").arg(text(options.out))}};
}

base::Result<Answer> addProof(const Shell &shell, const LotOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto added = services::addProof(*session, options.lot, text(options.proof)); !added)
        return added.error();
    return Answer{.json = {{u"lot"_s, options.lot}, {u"added"_s, text(options.proof)}},
                  .lines = {tr("The proof is kept with lot %1.").arg(options.lot)}};
}

base::Result<Answer> proof(const Shell &shell, const LotOptions &options)
{
    if (!options.proof.empty())
        return addProof(shell, options);
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto written =
        services::exportProof(*session, options.lot, options.number, text(options.out));
    if (!written)
        return written.error();
    return Answer{.json = {{u"file"_s, text(options.out)},
                           {u"sha256"_s, written->sha256},
                           {u"bytes"_s, written->bytes}},
                  .lines = {tr("Proof of lot %1 written to %2 (SHA-256 %3)")
                                .arg(options.lot)
                                .arg(text(options.out), written->sha256)}};
}

base::Result<Answer> handOver(const Shell &shell, const LotOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const services::HandoverRequest request{
        .lots = lotNumbers(text(options.lots)).value_or(QList<qint64>()),
        .folder = text(options.out),
        .layout = services::handoverLayoutFromKey(text(options.layout))
                      .value_or(services::HandoverLayout::PrintShop),
        .lotFolder = text(options.folder)};
    const auto report = services::handOver(*session, request, progress);
    if (!report)
        return report.error();
    Answer answer;
    QJsonArray before;
    for (const qint64 lot : report->lotsGivenBefore) {
        before.append(lot);
        answer.lines << tr("Attention: lot %1 was handed over before. Make sure that it is printed "
                           "once only.")
                            .arg(lot);
    }
    answer.lines << tr("%1, %2 in %3, all checked, in %4")
                        .arg(counted(report->letters, Counted::Letters),
                             counted(report->pages, Counted::Pages),
                             counted(report->files, Counted::Files), text(options.out))
                 << tr("SHA-256 of SHA256SUMS: %1").arg(report->manifestSha256);
    answer.json = {{u"folder"_s, text(options.out)},
                   {u"letters"_s, report->letters},
                   {u"pages"_s, report->pages},
                   {u"files"_s, report->files},
                   {u"manifest_sha256"_s, report->manifestSha256},
                   {u"handed_over_before"_s, before}};
    return answer;
}

void addPosting(Shell &shell, CLI::App *letters, const std::shared_ptr<LotOptions> &options)
{
    CLI::App *sent = shell.command(letters, "posted", "Marque un lot comme posté",
                                   [&shell, options] { return posted(shell, *options); });
    sent->add_option("lot", options->lot, "Numéro du lot")->required();
    CLI::Option_group *day = sent->add_option_group("day");
    day->add_option("--date", options->date, "Posté le (AAAA-MM-JJ)")->check(isDate());
    day->add_flag("--undo", options->undo, "Reprend une date erronée");
    day->require_option(1);
    sent->add_option("--proof", options->proof, "Bordereau de dépôt numérisé (PDF, JPEG, PNG)");
    sent->add_option("--counted", options->counted, "Plis comptés")->check(isAtLeast(0));
    sent->add_option("--explain", options->explanation, "Explication d'un écart");
    CLI::App *counting = shell.command(letters, "count", "Note les plis comptés d'un lot",
                                       [&shell, options] { return count(shell, *options); });
    counting->add_option("lot", options->lot, "Numéro du lot")->required();
    counting->add_option("counted", options->counted, "Plis comptés")
        ->required()
        ->check(isAtLeast(0));
    counting->add_option("--explain", options->explanation, "Explication d'un écart");
    CLI::App *proofs = shell.command(letters, "proof", "Ajoute ou exporte une preuve de dépôt",
                                     [&shell, options] { return proof(shell, *options); });
    proofs->add_option("lot", options->lot, "Numéro du lot")->required();
    CLI::Option_group *file = proofs->add_option_group("file");
    shell.writes(file->add_option("--out", options->out, "Fichier à écrire"));
    file->add_option("--add", options->proof, "Bordereau numérisé à joindre");
    file->require_option(1);
    proofs->add_option("--number", options->number, "Laquelle, à partir de 1");
}

} // namespace

void addLotCommands(Shell &shell, CLI::App *letters)
{
    const auto options = std::make_shared<LotOptions>();
    shell.command(letters, "lots", "Les lots et où ils en sont", [&shell] { return lots(shell); });
    addPosting(shell, letters, options);
    CLI::App *deposit = shell.command(letters, "slip", "Bordereau de dépôt en PDF",
                                      [&shell, options] { return slip(shell, *options); });
    deposit->add_option("lots", options->lots, "Lots : 3, 1-12")->required()->check(areLots());
    shell.writes(deposit->add_option("--out", options->out, "Fichier PDF")->required());
    CLI::App *handover = shell.command(letters, "handover", "Remet des lots à un prestataire",
                                       [&shell, options] { return handOver(shell, *options); });
    handover->add_option("--lots", options->lots, "Lots : 3, 1-12")->required()->check(areLots());
    handover->add_option("--out", options->out, "Dossier à créer")->required();
    handover->add_option("--layout", options->layout, "printshop ou maileva")
        ->check(isOneOf({"printshop", "maileva"}));
    handover->add_option("--from", options->folder, "Dossier des fichiers des lots");
}

} // namespace cli
