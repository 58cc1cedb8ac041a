// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/reviewservice.h"

#include "services/pairdetail.h"
#include "services/readings.h"
#include "services/stage.h"
#include "store/recordstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype kExamples = 10;
constexpr int kPaceSteps = 20;
constexpr qint64 kBreakSeconds = 10 * 60; // nobody thinks longer about a pair
constexpr double kSecondsPerHour = 3600;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error wasReadTwice()
{
    return conflict(QCoreApplication::translate(
        "services",
        "This pair was read by two readers: its final verdict is given with \"settle\". Nothing "
        "was decided."));
}

SamePattern patternOf(const store::StoredPair &stored, qint64 count)
{
    SamePattern pattern;
    pattern.pairId = stored.id.value;
    pattern.count = count;
    for (const matching::Reason reason : stored.pair.reasons.toVector()) {
        pattern.reasons << matching::reasonText(reason);
        pattern.reasonCodes << matching::reasonCode(reason);
        if (!matching::isContradiction(reason))
            continue;
        pattern.contradictions << matching::reasonText(reason);
        pattern.contradictionCodes << matching::reasonCode(reason);
    }
    return pattern;
}

// The first, the last, and as many between as there is room for.
std::vector<store::StoredPair> spread(const std::vector<store::StoredPair> &pairs)
{
    if (pairs.size() <= std::size_t(kExamples))
        return pairs;
    std::vector<store::StoredPair> chosen;
    for (std::size_t at = 0; at < std::size_t(kExamples); ++at)
        chosen.push_back(pairs[at * (pairs.size() - 1) / (std::size_t(kExamples) - 1)]);
    return chosen;
}

base::Result<void> refusalOf(const SamePattern &pattern, Verdict verdict, qint64 expectedCount)
{
    if (verdict == Verdict::Same && !pattern.mayBeSame())
        return conflict(tr("\"Same\" cannot be said of all these pairs at once, because of: %1. "
                           "Read them one by one; \"different\" and \"unsure\" are possible for "
                           "all. Nothing was decided.")
                            .arg(pattern.contradictions.join(u", "_s)));
    if (pattern.count == 0)
        return conflict(tr("No pair with these reasons is left to decide. Nothing was decided."));
    if (pattern.count != expectedCount)
        return conflict(
            QCoreApplication::translate("services",
                                        "There are now %1 pair(s) with these reasons, not %2: look "
                                        "at them again. Nothing was decided.",
                                        nullptr, int(pattern.count))
                .arg(pattern.count)
                .arg(expectedCount));
    return {};
}

base::Result<people::RecordId> onlyRecord(store::Database &database, const QString &kind,
                                          const QString &ref, const QString &unknown)
{
    const auto records = store::RecordStore(database).recordsByRef(kind, ref);
    if (records.size() == 1)
        return records.front().id;
    if (records.empty())
        return base::Error{base::Error::Kind::Input, unknown.arg(ref)};
    return base::Error{base::Error::Kind::Input,
                       tr("Several rows have the reference %1. Choose the person in the window, "
                          "where the rows are shown. Nothing was decided.")
                           .arg(ref)};
}

base::Result<void> link(store::Database &database, const Session &session,
                        const store::RecordPair &pair, const QString &reader, journal::Draft &entry)
{
    // After two readings the link is the last word, as settle() is.
    const bool isFinal = store::ReviewStore(database).readings(pair).second.has_value();
    writeReadings(database, session, reader, isFinal ? store::Round::Final : store::Round::First,
                  Verdict::Same, {pair}, entry);
    entry.event = u"review.linked"_s;
    entry.object = journalObject(pair);
    return {};
}

Undone undoneOf(store::Database &database, const store::ReviewStep &step)
{
    const store::RecordPair &first = step.pairs.front();
    store::RecordStore records(database);
    Undone undone{.pairId = 0,
                  .leakRef = records.record(first.leak)->displayRef(),
                  .patientRef = records.record(first.patient)->displayRef(),
                  .pairs = qint64(step.pairs.size())};
    if (const auto stored = store::RunStore(database).pairOf(first.leak, first.patient))
        undone.pairId = stored->id.value;
    return undone;
}

// Acts an hour, newest first in `times`.
double paceOf(const std::vector<QDateTime> &times)
{
    qint64 seconds = 0;
    int acts = 0;
    for (std::size_t at = 1; at < times.size(); ++at) {
        const qint64 gap = times[at].secsTo(times[at - 1]);
        if (gap < 0 || gap > kBreakSeconds)
            continue;
        seconds += gap;
        ++acts;
    }
    return seconds > 0 ? acts * kSecondsPerHour / double(seconds) : 0;
}

} // namespace

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

QString decisionText(const QString &decisionKey)
{
    if (decisionKey == verdictKey(Verdict::Same))
        return tr("same");
    if (decisionKey == verdictKey(Verdict::Different))
        return tr("different");
    if (decisionKey == verdictKey(Verdict::Unsure))
        return tr("unsure");
    return decisionKey.isEmpty() ? QString() : tr("to settle");
}

base::Result<std::optional<PairDetail>> nextReview(const Session &session)
{
    return readPersons(session,
                       [](store::Database &database) -> base::Result<std::optional<PairDetail>> {
                           store::RunStore runs(database);
                           const auto next = runs.nextUndecided();
                           if (!next)
                               return std::optional<PairDetail>();
                           return std::optional(detailOf(database, *runs.pair(*next)));
                       });
}

base::Result<void> decide(const Session &session, qint64 pairId, Verdict verdict,
                          const QString &reader)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto stored = storedPair(database, pairId);
            if (!stored)
                return stored.error();
            const store::RecordPair pair = recordsOf(*stored);
            if (store::ReviewStore(database).readings(pair).second)
                return wasReadTwice();
            writeReadings(database, session, reader, store::Round::First, verdict, {pair}, entry);
            entry.event = u"review.decided"_s;
            entry.object = journalObject(pair);
            return {};
        });
}

base::Result<SamePattern> samePattern(const Session &session, qint64 pairId)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<SamePattern> {
        const auto stored = storedPair(database, pairId);
        if (!stored)
            return stored.error();
        const auto pairs = store::RunStore(database).undecidedWith(stored->pair.reasons);
        SamePattern pattern = patternOf(*stored, qint64(pairs.size()));
        for (const store::StoredPair &example : spread(pairs))
            pattern.examples.append(detailOf(database, example));
        return pattern;
    });
}

base::Result<qint64> decideSamePattern(const Session &session, qint64 pairId, Verdict verdict,
                                       qint64 expectedCount, const QString &reader)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            const auto stored = storedPair(database, pairId);
            if (!stored)
                return stored.error();
            const auto alike = store::RunStore(database).undecidedWith(stored->pair.reasons);
            const SamePattern pattern = patternOf(*stored, qint64(alike.size()));
            if (const auto allowed = refusalOf(pattern, verdict, expectedCount); !allowed)
                return allowed.error();
            std::vector<store::RecordPair> pairs;
            std::transform(alike.begin(), alike.end(), std::back_inserter(pairs), recordsOf);
            writeReadings(database, session, reader, store::Round::First, verdict, pairs, entry);
            entry.event = u"review.batch_decided"_s;
            entry.object = u"pattern:%1"_s.arg(pattern.reasonCodes.join(u'+'));
            entry.payload.insert(u"pairs"_s, pattern.count);
            return pattern.count;
        });
}

base::Result<void> linkRecords(const Session &session, qint64 leakRecord, qint64 patientRecord,
                               const QString &reader)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const store::RecordPair pair{{leakRecord}, {patientRecord}};
            store::RecordStore records(database);
            if (!records.record(pair.leak) || !records.record(pair.patient))
                return conflict(tr("One of the two rows is no longer there: its file was taken "
                                   "back. Nothing was decided."));
            return link(database, session, pair, reader, entry);
        });
}

base::Result<void> linkByReference(const Session &session, const QString &leakRef,
                                   const QString &patientRef, const QString &reader)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto leak = onlyRecord(database, u"leak"_s, leakRef,
                                         tr("The extract of the leak has no row %1."));
            if (!leak)
                return leak.error();
            const auto patient = onlyRecord(database, u"patients"_s, patientRef,
                                            tr("The patient list has no patient %1."));
            if (!patient)
                return patient.error();
            return link(database, session, {*leak, *patient}, reader, entry);
        });
}

base::Result<std::optional<Undone>> undoDecision(const Session &session)
{
    return writeStage(session,
                      [](store::Database &database,
                         journal::Draft &entry) -> base::Result<std::optional<Undone>> {
                          const auto step = store::ReviewStore(database).undoLastStep();
                          if (!step)
                              return std::optional<Undone>();
                          refreshPersons(database, step->pairs);
                          const Undone undone = undoneOf(database, *step);
                          entry.event = u"review.undone"_s;
                          entry.object = journalObject(step->pairs.front());
                          entry.payload = {{u"pairs"_s, undone.pairs},
                                           {u"round"_s, static_cast<int>(step->round)}};
                          return std::optional(undone);
                      });
}

base::Result<ReviewStats> reviewStats(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<ReviewStats> {
        const auto counts = store::RunStore(database).reviewCounts();
        return ReviewStats{
            .toReview = counts.band,
            .same = counts.same,
            .different = counts.different,
            .unsure = counts.unsure,
            .remaining = counts.band - counts.same - counts.different - counts.unsure,
            .disputed = counts.disputed,
            .pairsPerHour = paceOf(store::ReviewStore(database).lastSteps(kPaceSteps))};
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
