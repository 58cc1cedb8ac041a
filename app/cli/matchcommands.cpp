// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/pairanswer.h"
#include "cli/terminal.h"
#include "services/matchservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

constexpr qint64 kParameterFileLimit = 1024 * 1024;

struct MatchOptions {
    bool fromScratch = false;
    bool reestimate = false;
    std::string parameters;
    std::string file;
    std::optional<double> minProbability;
    std::string leakRef;
    std::string patientRef;
};

base::Result<matching::Parameters> parametersOf(const MatchOptions &options)
{
    if (options.parameters.empty())
        return matching::Parameters();
    const QString file = QString::fromStdString(options.parameters);
    const auto bytes = services::readInputFile(file, kParameterFileLimit);
    if (!bytes)
        return bytes.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &fault);
    if (!document.isObject())
        return base::Error{base::Error::Kind::Input,
                           tr("%1 is not a file of matching parameters (%2 at byte %3). Nothing "
                              "was matched; start from what “match parameters” prints.")
                               .arg(file, fault.errorString())
                               .arg(fault.offset)};
    return matching::parametersFromJson(document.object());
}

QString probability(double p)
{
    return QLocale(QLocale::French).toString(p, 'f', 3);
}

QString percent(double share, double whole)
{
    return QLocale(QLocale::French).toString(whole > 0 ? 100 * share / whole : 0.0, 'f', 2);
}

Answer answerOf(const services::MatchReport &report)
{
    const auto number = [](qint64 n) { return base::frenchNumber(n); };
    const auto tenths = [](double n) { return QLocale(QLocale::French).toString(n, 'f', 1); };
    return {
        .json = {{u"run"_s, report.runId},
                 {u"patients"_s, report.patients},
                 {u"leak_rows"_s, report.leakRows},
                 {u"candidate_pairs"_s, report.candidatePairs},
                 {u"sure_pairs"_s, report.surePairs},
                 {u"review_pairs"_s, report.reviewPairs},
                 {u"leak_rows_sure"_s, report.leakRowsSure},
                 {u"leak_rows_review"_s, report.leakRowsReview},
                 {u"persons"_s, report.persons},
                 {u"expected_wrong_in_sure"_s, report.expectedWrongInSure},
                 {u"expected_findable"_s, report.expectedFindable},
                 {u"expected_lost"_s, report.expectedLost},
                 {u"expected_unseen"_s, report.expectedUnseen},
                 {u"new_rows"_s, report.newRows},
                 {u"sure_edge"_s, report.sureEdge},
                 {u"review_edge"_s, report.reviewEdge}},
        .lines = {
            tr("%1, %2 of the leak (new among both: %3); pairs compared: %4")
                .arg(counted(report.patients, Counted::Patients),
                     counted(report.leakRows, Counted::Rows), number(report.newRows),
                     number(report.candidatePairs)),
            QCoreApplication::translate(
                "cli", "Sure: %1 pair(s) from a probability of %2; about %3 of them wrong (%4 %)",
                nullptr, int(report.surePairs))
                .arg(number(report.surePairs), probability(report.sureEdge),
                     tenths(report.expectedWrongInSure),
                     percent(report.expectedWrongInSure, double(report.surePairs))),
            QCoreApplication::translate("cli", "To review: %1 pair(s) from a probability of %2",
                                        nullptr, int(report.reviewPairs))
                .arg(number(report.reviewPairs), probability(report.reviewEdge)),
            tr("Persons concerned so far: %1").arg(number(report.persons)),
            QCoreApplication::translate("cli",
                                        "Probably below the review band: %1 row(s) of the leak (%2 "
                                        "% of those that can be found)",
                                        nullptr, int(report.expectedLost))
                .arg(tenths(report.expectedLost),
                     percent(report.expectedLost, report.expectedFindable)),
            QCoreApplication::translate(
                "cli", "Probably never compared, too damaged to be found: %1 pair(s) or a few more",
                nullptr, int(report.expectedUnseen))
                .arg(tenths(report.expectedUnseen))}};
}

base::Result<Answer> match(const Shell &shell, const MatchOptions &options)
{
    auto parameters = parametersOf(options);
    if (!parameters)
        return parameters.error();
    parameters->reestimate = parameters->reestimate || options.reestimate;
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report =
        services::runMatching(*session, progress, {*parameters, options.fromScratch});
    if (!report)
        return report.error();
    return answerOf(*report);
}

base::Result<Answer> parameters(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto parameters = services::matchingParameters(*session);
    if (!parameters)
        return parameters.error();
    return Answer{.json = *parameters,
                  .lines = {QString::fromUtf8(QJsonDocument(*parameters).toJson()).trimmed()}};
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
    return Answer{
        .json = {{u"file"_s, file}, {u"pairs"_s, rows}},
        .lines = {QCoreApplication::translate("cli", "%1 pair(s) written to %2", nullptr, int(rows))
                      .arg(base::frenchNumber(rows), file)}};
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
                                    [&shell, options] { return match(shell, *options); });
    group->add_flag("--from-scratch", options->fromScratch,
                    "Tout comparer, même ce que le rapprochement précédent a déjà vu");
    group->add_flag("--reestimate", options->reestimate,
                    "Adapte les poids à ces fichiers, à partir des paires certaines");
    shell.reads(group->add_option("--parameters", options->parameters,
                                  "Seuils et poids (JSON, voir « match parameters »)"));
    shell.command(group, "parameters", "Les seuils et les poids du dernier rapprochement",
                  [&shell] { return parameters(shell); });
    CLI::App *exported = shell.command(group, "export", "Toutes les paires, en CSV",
                                       [&shell, options] { return exportPairs(shell, *options); });
    shell.writes(exported->add_option("file", options->file, "Fichier CSV")->required());
    exported->add_option("--min-probability", options->minProbability, "Probabilité minimale")
        ->check(isBetween(0.0, 1.0));
    CLI::App *explained = shell.command(group, "explain", "Les raisons d'une paire, en mots",
                                        [&shell, options] { return explain(shell, *options); });
    explained->add_option("leak_ref", options->leakRef, "Ligne de l'extrait")->required();
    explained->add_option("patient_ref", options->patientRef, "Numéro du patient");
    addAcceptCommands(shell, group);
}

} // namespace cli
