// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/pairanswer.h"
#include "cli/terminal.h"
#include "services/matchservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct MatchOptions {
    std::string file;
    std::optional<double> minProbability;
    std::string leakRef;
    std::string patientRef;
};

base::Result<Answer> match(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = services::runMatching(*session, progress);
    if (!report)
        return report.error();
    return Answer{
        .json = {{u"run"_s, report->runId},
                 {u"patients"_s, report->patients},
                 {u"leak_rows"_s, report->leakRows},
                 {u"candidate_pairs"_s, report->candidatePairs},
                 {u"sure_pairs"_s, report->surePairs},
                 {u"review_pairs"_s, report->reviewPairs},
                 {u"leak_rows_sure"_s, report->leakRowsSure},
                 {u"leak_rows_review"_s, report->leakRowsReview},
                 {u"persons"_s, report->persons},
                 {u"expected_wrong_in_sure"_s, report->expectedWrongInSure},
                 {u"expected_lost"_s, report->expectedLost}},
        .lines = {
            tr("%1 patients, %2 rows of the leak, %3 pairs compared")
                .arg(base::frenchNumber(report->patients), base::frenchNumber(report->leakRows),
                     base::frenchNumber(report->candidatePairs)),
            tr("Sure: %1 pairs (about %2 of them wrong)")
                .arg(base::frenchNumber(report->surePairs))
                .arg(report->expectedWrongInSure, 0, 'f', 1),
            tr("To review: %1 pairs").arg(base::frenchNumber(report->reviewPairs)),
            tr("Persons concerned so far: %1").arg(base::frenchNumber(report->persons)),
            tr("Probably below the review band: %1 persons").arg(report->expectedLost, 0, 'f', 1)}};
}

base::Result<Answer> exportPairs(const Shell &shell, const MatchOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const QString file = QString::fromStdString(options.file);
    qint64 rows = 0;
    const auto written =
        services::writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            const auto exported = services::exportPairs(*session, device, options.minProbability);
            if (!exported)
                return exported.error();
            rows = *exported;
            return {};
        });
    if (!written)
        return written.error();
    return Answer{.json = {{u"file"_s, file}, {u"pairs"_s, rows}},
                  .lines = {tr("%1 pairs written to %2").arg(base::frenchNumber(rows), file)}};
}

base::Result<Answer> explain(const Shell &shell, const MatchOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto details = services::explainPair(*session, QString::fromStdString(options.leakRef),
                                               QString::fromStdString(options.patientRef));
    if (!details)
        return details.error();
    Answer answer;
    QJsonArray array;
    for (const services::PairDetail &detail : *details) {
        array.append(pairJson(detail));
        answer.lines += pairLines(detail);
    }
    if (details->isEmpty())
        answer.lines << tr("No patient of the list resembles this row.");
    answer.json = {{u"pairs"_s, array}};
    return answer;
}

} // namespace

void addMatchCommands(Shell &shell)
{
    const auto options = std::make_shared<MatchOptions>();
    CLI::App *group = shell.command(shell.top(), "match", "Rapproche la liste et l'extrait",
                                    [&shell] { return match(shell); });
    CLI::App *exported = shell.command(group, "export", "Toutes les paires, en CSV",
                                       [&shell, options] { return exportPairs(shell, *options); });
    exported->add_option("file", options->file, "Fichier CSV")->required();
    exported->add_option("--min-probability", options->minProbability, "Probabilité minimale")
        ->check(CLI::Range(0.0, 1.0));
    CLI::App *explained = shell.command(group, "explain", "Les raisons d'une paire, en mots",
                                        [&shell, options] { return explain(shell, *options); });
    explained->add_option("leak_ref", options->leakRef, "Ligne de l'extrait")->required();
    explained->add_option("patient_ref", options->patientRef, "Numéro du patient");
}

} // namespace cli
