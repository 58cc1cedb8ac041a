// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/pairanswer.h"
#include "cli/reviewanswer.h"
#include "cli/terminal.h"
#include "services/reviewservice.h"
#include "services/searchservice.h"
#include "services/secondreadingservice.h"

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

struct ReviewOptions {
    std::string reader;
    qint64 pair = 0;
    std::string verdict;
    bool second = false;
    bool similar = false;
    std::optional<qint64> expected;
    std::string text;
    int limit = 20;
    std::string leakRef;
    std::string patientRef;

    QString readerName() const { return QString::fromStdString(reader); }
    services::Verdict decision() const
    {
        if (verdict == "same")
            return services::Verdict::Same;
        return verdict == "different" ? services::Verdict::Different : services::Verdict::Unsure;
    }
};

base::Result<Answer> next(const Shell &shell, const ReviewOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto pair = options.second ? services::nextSecondReading(*session, options.readerName())
                                     : services::nextReview(*session);
    if (!pair)
        return pair.error();
    if (!pair->has_value())
        return Answer{.json = {{u"pair"_s, QJsonValue::Null}},
                      .lines = {tr("Nothing is left to review.")}};
    return Answer{.json = pairJson(**pair), .lines = pairLines(**pair)};
}

base::Result<Answer> decideSimilar(const services::Session &session, const ReviewOptions &options)
{
    const auto pattern = services::samePattern(session, options.pair);
    if (!pattern)
        return pattern.error();
    const auto decided = services::decideSamePattern(session, options.pair, options.decision(),
                                                     options.expected.value_or(pattern->count),
                                                     options.readerName());
    if (!decided)
        return decided.error();
    return Answer{
        .json = {{u"pair"_s, options.pair},
                 {u"verdict"_s, services::verdictKey(options.decision())},
                 {u"pairs"_s, *decided}},
        .lines = {QCoreApplication::translate("cli", "%1 pair(s) decided.", nullptr, int(*decided))
                      .arg(base::frenchNumber(*decided))}};
}

base::Result<Answer> decide(const Shell &shell, const ReviewOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (options.similar)
        return decideSimilar(*session, options);
    const auto decided = options.second
        ? services::decideSecond(*session, options.pair, options.decision(), options.readerName())
        : services::decide(*session, options.pair, options.decision(), options.readerName());
    if (!decided)
        return decided.error();
    return Answer{.json = {{u"pair"_s, options.pair},
                           {u"verdict"_s, services::verdictKey(options.decision())}},
                  .lines = {tr("Decided.")}};
}

base::Result<Answer> similar(const Shell &shell, const ReviewOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto pattern = services::samePattern(*session, options.pair);
    if (!pattern)
        return pattern.error();
    return patternAnswer(*pattern);
}

base::Result<Answer> undo(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto undone = services::undoDecision(*session);
    if (!undone)
        return undone.error();
    if (!undone->has_value())
        return Answer{.json = {{u"pair"_s, QJsonValue::Null}},
                      .lines = {tr("There is no decision to take back.")}};
    return undoneAnswer(**undone);
}

base::Result<Answer> stats(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto counts = services::reviewStats(*session);
    if (!counts)
        return counts.error();
    const auto agreement = services::readersAgreement(*session);
    if (!agreement)
        return agreement.error();
    const auto calibration = services::calibration(*session);
    if (!calibration)
        return calibration.error();
    return statsAnswer(*counts, *agreement, *calibration);
}

base::Result<Answer> disputes(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto list = services::listDisputes(*session);
    if (!list)
        return list.error();
    return disputesAnswer(*list);
}

base::Result<Answer> settle(const Shell &shell, const ReviewOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto settled =
        services::settle(*session, options.pair, options.decision(), options.readerName());
    if (!settled)
        return settled.error();
    return Answer{.json = {{u"pair"_s, options.pair},
                           {u"verdict"_s, services::verdictKey(options.decision())}},
                  .lines = {tr("Settled.")}};
}

base::Result<Answer> search(const Shell &shell, const ReviewOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto found = services::searchPatients(*session, QString::fromStdString(options.text),
                                                options.limit, progress);
    if (!found)
        return found.error();
    return searchAnswer(*found);
}

base::Result<Answer> link(const Shell &shell, const ReviewOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const QString leak = QString::fromStdString(options.leakRef);
    const QString patient = QString::fromStdString(options.patientRef);
    if (const auto linked =
            services::linkByReference(*session, leak, patient, options.readerName());
        !linked)
        return linked.error();
    return Answer{
        .json = {{u"leak_ref"_s, leak},
                 {u"patient_ref"_s, patient},
                 {u"verdict"_s, services::verdictKey(services::Verdict::Same)}},
        .lines = {tr("Row %1 of the leak is about patient %2: noted.").arg(leak, patient)}};
}

void addPairAndVerdict(CLI::App *command, ReviewOptions &options)
{
    command->add_option("pair", options.pair, "Numéro de la paire")->required();
    command->add_option("verdict", options.verdict, "same, different ou unsure")
        ->required()
        ->check(isOneOf({"same", "different", "unsure"}));
}

void addReadingCommands(Shell &shell, CLI::App *review,
                        const std::shared_ptr<ReviewOptions> &options)
{
    CLI::App *following = shell.command(review, "next", "La prochaine paire",
                                        [=, &shell] { return next(shell, *options); });
    following->add_flag("--second", options->second, "Seconde lecture, à l'aveugle");
    CLI::App *alike = shell.command(review, "similar", "Les paires de mêmes motifs",
                                    [=, &shell] { return similar(shell, *options); });
    alike->add_option("pair", options->pair, "Numéro de la paire")->required();
    CLI::App *decision = shell.command(review, "decide", "Décide d'une paire",
                                       [=, &shell] { return decide(shell, *options); });
    addPairAndVerdict(decision, *options);
    CLI::Option *second =
        decision->add_flag("--second", options->second, "Seconde lecture, à l'aveugle");
    CLI::Option *batch =
        decision->add_flag("--similar", options->similar, "Pour toutes les paires de mêmes motifs");
    batch->excludes(second);
    decision->add_option("--expect", options->expected, "Refuse s'il n'y en a pas ce nombre")
        ->needs(batch);
    shell.command(review, "undo", "Annule la dernière décision", [&shell] { return undo(shell); });
}

} // namespace

void addReviewCommands(Shell &shell)
{
    const auto options = std::make_shared<ReviewOptions>();
    CLI::App *review = shell.group("review", "Relecture des paires douteuses");
    review->add_option("--reader", options->reader, "Nom du lecteur");
    addReadingCommands(shell, review, options);
    shell.command(review, "disputes", "Les paires à trancher",
                  [&shell] { return disputes(shell); });
    CLI::App *final = shell.command(review, "settle", "Tranche entre deux lecteurs",
                                    [=, &shell] { return settle(shell, *options); });
    addPairAndVerdict(final, *options);
    CLI::App *searched = shell.command(review, "search", "Cherche dans la liste des patients",
                                       [=, &shell] { return search(shell, *options); });
    searched->add_option("text", options->text, "Nom, date de naissance, NIR ou numéro")
        ->required();
    searched->add_option("--limit", options->limit, "Nombre de patients montrés")
        ->check(isBetween(1, 1000));
    CLI::App *linked = shell.command(review, "link", "Rattache une ligne à un patient, à la main",
                                     [=, &shell] { return link(shell, *options); });
    linked->add_option("leak_ref", options->leakRef, "Ligne de l'extrait")->required();
    linked->add_option("patient_ref", options->patientRef, "Numéro du patient")->required();
    shell.command(review, "stats", "Où en est la relecture", [&shell] { return stats(shell); });
}

} // namespace cli
