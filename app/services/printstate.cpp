// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/printstate.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace services {

namespace {

enum class Mark : char { Nothing, Sent, Uncertain };

QList<RankRange> rangesOf(const std::vector<Mark> &marks, Mark wanted)
{
    QList<RankRange> ranges;
    for (std::size_t rank = 1; rank < marks.size(); ++rank) {
        if (marks[rank] != wanted)
            continue;
        if (ranges.isEmpty() || ranges.last().last + 1 != int(rank))
            ranges << RankRange{int(rank), int(rank)};
        else
            ranges.last().last = int(rank);
    }
    return ranges;
}

QString rangesText(const QList<RankRange> &ranges)
{
    QStringList texts;
    for (const RankRange &range : ranges)
        texts << QCoreApplication::translate("services", "%1 to %2")
                     .arg(base::frenchNumber(range.first), base::frenchNumber(range.last));
    return texts.join(u", "_s);
}

} // namespace

PrintState printStateOf(const std::vector<store::PrintRun> &runs, int letters)
{
    std::vector<Mark> marks(std::size_t(letters) + 1, Mark::Nothing);
    for (const store::PrintRun &run : runs) {
        for (int rank = run.firstRank; rank <= std::min(run.lastRank, letters); ++rank) {
            Mark &mark = marks[std::size_t(rank)];
            if (mark != Mark::Uncertain)
                mark = run.isSent ? Mark::Sent : Mark::Uncertain;
        }
    }
    PrintState state{.printed = rangesOf(marks, Mark::Sent),
                     .uncertain = rangesOf(marks, Mark::Uncertain),
                     .resumeAt = 1,
                     .letters = letters};
    while (state.resumeAt <= letters && marks[std::size_t(state.resumeAt)] == Mark::Sent)
        ++state.resumeAt;
    return state;
}

QString printStateText(const PrintState &state)
{
    if (!state.isBegun())
        return {};
    if (state.isComplete())
        return QCoreApplication::translate("services", "All %1 letter(s) were printed.", nullptr,
                                           int(state.letters))
            .arg(base::frenchNumber(state.letters));
    const QString resume = base::frenchNumber(state.resumeAt);
    const QString printed = rangesText(state.printed);
    const QString uncertain = rangesText(state.uncertain);
    if (uncertain.isEmpty())
        return QCoreApplication::translate("services", "Letters %1 printed: go on at %2.")
            .arg(printed, resume);
    if (printed.isEmpty())
        return QCoreApplication::translate("services",
                                           "Letters %1 uncertain: look at what came out of the "
                                           "printer, go on at %2.")
            .arg(uncertain, resume);
    return QCoreApplication::translate("services",
                                       "Letters %1 printed, %2 uncertain: look at what came out "
                                       "of the printer, go on at %3.")
        .arg(printed, uncertain, resume);
}

} // namespace services
