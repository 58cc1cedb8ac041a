// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/reviewservice.h"

#include "services/pairdetail.h"
#include "services/stage.h"
#include "store/personstore.h"
#include "store/runstore.h"

using namespace Qt::StringLiterals;

namespace services {

QString verdictKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return u"same"_s;
    case Verdict::Different:
        return u"different"_s;
    case Verdict::Unsure:
        return u"unsure"_s;
    }
    return {};
}

base::Result<std::optional<PairDetail>> nextReview(const Session &session)
{
    return readStage(session,
                     [](store::Database &database) -> base::Result<std::optional<PairDetail>> {
                         store::RunStore runs(database);
                         const auto next = runs.nextUndecided();
                         if (!next)
                             return std::optional<PairDetail>();
                         return std::optional(detailOf(database, *runs.pair(*next)));
                     });
}

base::Result<void> decide(const Session &session, qint64 pairId, Verdict verdict)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::RunStore runs(database);
            const auto stored = runs.pair({pairId});
            if (!stored)
                return base::Error{
                    base::Error::Kind::Conflict,
                    QCoreApplication::translate("services",
                                                "There is no pair %1 (any more): the matching "
                                                "was run again. Nothing was decided.")
                        .arg(pairId)};
            runs.decide(stored->pair, verdictKey(verdict), session.actor(), session.now());
            store::PersonStore(database).refresh(stored->pair.patient);
            entry.event = u"review.decided"_s;
            entry.object =
                u"pair:%1-%2"_s.arg(stored->pair.leak.value).arg(stored->pair.patient.value);
            entry.payload = {{u"verdict"_s, verdictKey(verdict)}};
            return {};
        });
}

base::Result<std::optional<qint64>> undoDecision(const Session &session)
{
    return writeStage(session,
                      [](store::Database &database,
                         journal::Draft &entry) -> base::Result<std::optional<qint64>> {
                          store::RunStore runs(database);
                          const auto pair = runs.undoLastDecision();
                          if (!pair)
                              return std::optional<qint64>();
                          store::PersonStore(database).refresh(runs.pair(*pair)->pair.patient);
                          entry.event = u"review.undone"_s;
                          entry.object = u"pair:%1"_s.arg(pair->value);
                          return std::optional(pair->value);
                      });
}

base::Result<ReviewStats> reviewStats(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<ReviewStats> {
        const auto counts = store::RunStore(database).reviewCounts();
        return ReviewStats{.toReview = counts.band,
                           .same = counts.same,
                           .different = counts.different,
                           .unsure = counts.unsure,
                           .remaining =
                               counts.band - counts.same - counts.different - counts.unsure};
    });
}

base::Result<void> noteReveal(const Session &session, qint64 pairId)
{
    return writeStage(session, [&](store::Database &, journal::Draft &entry) {
        entry.event = u"review.revealed"_s;
        entry.object = u"pair:%1"_s.arg(pairId);
        return base::Result<void>();
    });
}

} // namespace services
