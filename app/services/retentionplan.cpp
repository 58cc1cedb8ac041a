// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/retentionplan.h"

#include "services/matchstate.h"
#include "services/retentionperiods.h"
#include "store/acceptancestore.h"
#include "store/emailstore.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QDate kAnyDay(9999, 12, 31);

// --- What is open, and since when nothing is

// The last acceptance, if it saw all that there is.
std::optional<QDate> acceptedOn(store::Database &database)
{
    const auto run = store::RunStore(database).lastRun();
    const auto acceptances = store::AcceptanceStore(database).all();
    const auto leak = store::RetentionStore(database).lastImport(u"leak"_s);
    if (!run || acceptances.empty() || !isUpToDate(database, *run)
        || (leak && *leak > acceptances.back().acceptedUtc))
        return {};
    return acceptances.back().acceptedUtc.date();
}

// One that came back and that nobody has looked at may mean that somebody was not told.
qint64 openEmails(store::Database &database)
{
    using State = store::EmailState;
    store::EmailStore store(database);
    auto emails = store.counts();
    return emails[State::Pending] + emails[State::Sending] + emails[State::Refused]
        + emails[State::Uncertain] + store.countOpenBounces();
}

std::map<Duty, qint64> openDuties(store::Database &database,
                                  std::map<store::PersonState, qint64> persons, bool isAccepted)
{
    using State = store::PersonState;
    store::RetentionStore retention(database);
    const store::WaitingPairs pairs = store::AcceptanceStore(database).waitingPairs();
    return {{Duty::Matching, isAccepted ? 0 : 1},
            {Duty::Review, pairs.toReview + pairs.disputed},
            {Duty::Quarantine, retention.openQuarantine()},
            {Duty::Persons,
             persons[State::ToDo] + persons[State::Blocked] + persons[State::Printed]
                 + persons[State::Supplement]},
            {Duty::Returns, persons[State::Returned]},
            {Duty::Emails, openEmails(database)},
            {Duty::Requests, retention.openRequests()}};
}

constexpr Duty kOfSettling[] = {Duty::Matching, Duty::Review,  Duty::Quarantine,
                                Duty::Persons,  Duty::Returns, Duty::Emails};

Period proofPeriod(store::Database &database)
{
    const auto rules = retentionRulesIn(database);
    const auto requests =
        std::ranges::find(rules, store::Removal::Requests, &RetentionRule::removal);
    Q_ASSERT(requests != rules.end()); // a test holds the shipped rules to it
    return requests->period;
}

// --- When

struct When {
    std::optional<QDate> started;
    std::optional<QDate> due;
};

When after(const std::optional<QDate> &start, const Period &period)
{
    return {start, start ? std::optional(period.after(*start)) : std::nullopt};
}

// Nothing is called later than never.
std::optional<QDate> settledAndCalled(const RetentionFacts &facts)
{
    return facts.settled ? std::max(facts.settled, facts.firstCall) : std::nullopt;
}

When whenOf(const RetentionRule &rule, const RetentionFacts &facts)
{
    switch (rule.trigger) {
    case RetentionTrigger::MatchingAccepted:
        return after(facts.accepted, rule.period);
    case RetentionTrigger::Settled:
        return after(facts.settled, rule.period);
    case RetentionTrigger::SettledAndCalled:
        return after(settledAndCalled(facts), rule.period);
    case RetentionTrigger::AcceptedOrSettled: {
        const When accepted = after(facts.accepted, rule.period);
        if (facts.settled && (!accepted.due || *facts.settled < *accepted.due))
            return {facts.settled, facts.settled};
        return accepted;
    }
    case RetentionTrigger::LastNotification: // where nobody had to be told there is none
        return after(facts.lastNotification ? facts.lastNotification : facts.settled, rule.period);
    case RetentionTrigger::RequestAnswered:
        return after(facts.firstAnswer, rule.period);
    }
    return {};
}

QDate before(const Period &period, const QDate &day)
{
    return Period{-period.number, period.unit}.after(day);
}

QStringList reasonsAgainst(const RetentionRule &rule, const RetentionFacts &facts)
{
    QStringList reasons;
    for (const Duty duty : rule.blockedBy) {
        if (const qint64 open = facts.openOf(duty); open > 0)
            reasons << dutyText(duty, open);
    }
    return reasons;
}

RetentionState stateOf(const RetentionRow &row, const QDate &day)
{
    if (row.counts.isEmpty())
        return RetentionState::Nothing;
    if (!row.dueOn)
        return RetentionState::NotTriggered;
    if (*row.dueOn > day)
        return RetentionState::Waiting;
    return row.reasons.isEmpty() ? RetentionState::Due : RetentionState::Blocked;
}

} // namespace

QList<RetentionCount> retentionCounts(const std::vector<store::RemovedRows> &removed)
{
    const auto &items = shippedRetentionRules().items;
    QList<RetentionCount> counts;
    for (const store::RemovedRows &rows : removed) {
        const auto words = items.find(rows.what);
        counts.append(
            {rows.what, words == items.end() ? rows.what : words->second.text(), rows.rows});
    }
    return counts;
}

QString retentionStateKey(RetentionState state)
{
    switch (state) {
    case RetentionState::Nothing:
        return u"nothing"_s;
    case RetentionState::NotTriggered:
        return u"not_triggered"_s;
    case RetentionState::Waiting:
        return u"waiting"_s;
    case RetentionState::Blocked:
        return u"blocked"_s;
    case RetentionState::Due:
        return u"due"_s;
    }
    return {};
}

qint64 RetentionRow::total() const
{
    return std::accumulate(
        counts.begin(), counts.end(), qint64(0),
        [](qint64 sum, const RetentionCount &count) { return sum + count.rows; });
}

qint64 RetentionFacts::openOf(Duty duty) const
{
    const auto found = open.find(duty);
    return found == open.end() ? 0 : found->second;
}

RetentionFacts retentionFacts(store::Database &database)
{
    store::RetentionStore retention(database);
    RetentionFacts facts;
    facts.accepted = acceptedOn(database);
    facts.persons = store::PersonStore(database).countByState();
    facts.open = openDuties(database, facts.persons, facts.accepted.has_value());
    const bool isSettled = std::all_of(std::begin(kOfSettling), std::end(kOfSettling),
                                       [&facts](Duty duty) { return facts.openOf(duty) == 0; });
    if (isSettled)
        facts.settled = retention.lastAct();
    facts.lastNotification = retention.lastNotification();
    facts.firstAnswer = retention.firstAnswer();
    facts.firstCall = retention.firstCall();
    facts.proof = proofPeriod(database);
    return facts;
}

QDate removedUntil(const RetentionRule &rule, const RetentionFacts &facts, const QDate &day)
{
    return before(rule.removal == store::Removal::Identities ? facts.proof : rule.period, day);
}

RetentionRow retentionRow(store::Database &database, const RetentionRule &rule,
                          const RetentionFacts &facts, const QDate &day)
{
    store::RetentionStore retention(database);
    const When when = whenOf(rule, facts);
    RetentionRow row;
    row.rule = rule;
    row.startedOn = when.started;
    row.dueOn = when.due;
    const bool isDue = when.due && *when.due <= day;
    row.counts = retentionCounts(
        retention.count(rule.removal, isDue ? removedUntil(rule, facts, day) : kAnyDay));
    row.oldest = retention.oldest(rule.removal);
    row.reasons = reasonsAgainst(rule, facts);
    row.lastPurgedUtc = retention.lastPurge(rule.key);
    row.state = stateOf(row, day);
    return row;
}

} // namespace services
