// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/pairanswer.h"
#include "services/reviewservice.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

base::Result<Answer> next(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto pair = services::nextReview(*session);
    if (!pair)
        return pair.error();
    if (!pair->has_value())
        return Answer{.json = {{u"pair"_s, QJsonValue::Null}},
                      .lines = {tr("Nothing is left to review.")}};
    return Answer{.json = pairJson(**pair), .lines = pairLines(**pair)};
}

base::Result<Answer> decide(const Shell &shell, qint64 pair, const std::string &verdict)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto decision = verdict == "same" ? services::Verdict::Same
        : verdict == "different"            ? services::Verdict::Different
                                            : services::Verdict::Unsure;
    if (const auto decided = services::decide(*session, pair, decision); !decided)
        return decided.error();
    return Answer{.json = {{u"pair"_s, pair}, {u"verdict"_s, services::verdictKey(decision)}},
                  .lines = {tr("Decided.")}};
}

base::Result<Answer> undo(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto pair = services::undoDecision(*session);
    if (!pair)
        return pair.error();
    if (!pair->has_value())
        return Answer{.json = {{u"pair"_s, QJsonValue::Null}},
                      .lines = {tr("There is no decision to take back.")}};
    return Answer{.json = {{u"pair"_s, **pair}},
                  .lines = {tr("The decision on pair %1 was taken back.").arg(**pair)}};
}

base::Result<Answer> stats(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto counts = services::reviewStats(*session);
    if (!counts)
        return counts.error();
    return Answer{
        .json = {{u"to_review"_s, counts->toReview},
                 {u"same"_s, counts->same},
                 {u"different"_s, counts->different},
                 {u"unsure"_s, counts->unsure},
                 {u"remaining"_s, counts->remaining}},
        .lines = {tr("%1 pairs = %2 same + %3 different + %4 unsure + %5 remaining")
                      .arg(base::frenchNumber(counts->toReview), base::frenchNumber(counts->same),
                           base::frenchNumber(counts->different),
                           base::frenchNumber(counts->unsure),
                           base::frenchNumber(counts->remaining))}};
}

} // namespace

void addReviewCommands(Shell &shell)
{
    const auto pair = std::make_shared<qint64>(0);
    const auto verdict = std::make_shared<std::string>();
    CLI::App *review = shell.group("review", "Relecture des paires douteuses");
    shell.command(review, "next", "La prochaine paire", [&shell] { return next(shell); });
    CLI::App *decision = shell.command(review, "decide", "Décide d'une paire",
                                       [=, &shell] { return decide(shell, *pair, *verdict); });
    decision->add_option("pair", *pair, "Numéro de la paire")->required();
    decision->add_option("verdict", *verdict, "same, different ou unsure")
        ->required()
        ->check(CLI::IsMember({"same", "different", "unsure"}));
    shell.command(review, "undo", "Annule la dernière décision", [&shell] { return undo(shell); });
    shell.command(review, "stats", "Où en est la relecture", [&shell] { return stats(shell); });
}

} // namespace cli
