// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/rules.h"

#include "deadlines/events.h"
#include "incident/timezone.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

using incident::Incident;

// ---- from a start to a limit ----

// Regulation 1182/71 art. 3(1): the hour during which the event takes place is
// not part of the period.
QDateTime afterHourOf(const QDateTime &start)
{
    const QTime time = start.time();
    return start.addMSecs(3'600'000 - time.msecsSinceStartOfDay() % 3'600'000);
}

// Art. 3(5): the period goes on, at the same hour, until two working days have
// passed after the day of the event.
QDateTime withTwoWorkingDays(const QDateTime &start, const QDateTime &limit,
                             const Calendar &calendar, const QString &territory)
{
    int working = 0;
    QDate day = start.date();
    while (day < limit.date() || working < 2) {
        day = day.addDays(1);
        working += calendar.isWorkingDay(day, territory) ? 1 : 0;
    }
    return limit.addDays(limit.date().daysTo(day));
}

// A period in months runs to the last hour of its last day (art. 3(2)(c)), which is
// moved to a working day (art. 3(4)).
QDateTime endOfDayAfterMonths(const QDateTime &start, int months, const Calendar &calendar,
                              const QString &territory)
{
    const QDate last = calendar.nextWorkingDay(start.date().addMonths(months), territory);
    return {last, QTime(23, 59, 59), start.timeZone()};
}

std::optional<QDateTime> limitOf(const Regime &regime, int hours, const QDateTime &start,
                                 const Calendar &calendar, const QString &territory)
{
    if (regime.months > 0)
        return endOfDayAfterMonths(start, regime.months, calendar, territory);
    if (hours == 0)
        return std::nullopt;
    const qint64 seconds = qint64(hours) * 3600;
    const auto elapsedFrom = [seconds](const QDateTime &from) {
        return from.toUTC().addSecs(seconds).toTimeZone(from.timeZone());
    };
    switch (regime.reading) {
    case Regime::Reading::Elapsed:
        return elapsedFrom(start);
    case Regime::Reading::HourNotCounted:
        return elapsedFrom(afterHourOf(start));
    case Regime::Reading::TwoWorkingDays:
        return withTwoWorkingDays(start, elapsedFrom(start), calendar, territory);
    }
    Q_UNREACHABLE();
}

// ---- one clock ----

QString shortDate(const QDate &date)
{
    return date.toString(u"dd/MM/yyyy");
}

// Why the rule does not bind these facts; empty when it does.
QString outOfForce(const Regime &regime, const QDate &facts)
{
    if (!regime.enacted)
        return QCoreApplication::translate(
            "deadlines", "Not applicable at the date of the facts: not in force.");
    if (facts.isValid() && regime.validFrom && facts < *regime.validFrom)
        return QCoreApplication::translate(
                   "deadlines", "Not applicable at the date of the facts: in force from %1.")
            .arg(shortDate(*regime.validFrom));
    if (facts.isValid() && regime.validUntil && facts > *regime.validUntil)
        return QCoreApplication::translate(
                   "deadlines", "Not applicable at the date of the facts: in force until %1.")
            .arg(shortDate(*regime.validUntil));
    return {};
}

QDate dateOfFacts(const Incident &incident, const QTimeZone &zone)
{
    const auto &instant = incident.awareness ? incident.awareness : incident.begin;
    return instant ? instant->toTimeZone(zone).date() : QDate();
}

Deadline::State stateAt(Regime::Kind kind, bool past)
{
    switch (kind) {
    case Regime::Kind::Strict:
        return past ? Deadline::State::Overdue : Deadline::State::Running;
    case Regime::Kind::Soft:
        return Deadline::State::Soft;
    case Regime::Kind::Ageing:
        return Deadline::State::Ageing;
    case Regime::Kind::Information:
        return Deadline::State::Information;
    }
    Q_UNREACHABLE();
}

// What is done counts from the moment when it was done.
void measure(Deadline &deadline, Regime::Kind kind, const QDateTime &now)
{
    const bool met = deadline.metAt && *deadline.metAt <= now;
    if (!met)
        deadline.metAt.reset();
    const QDateTime until = met ? *deadline.metAt : now;
    if (deadline.limit)
        deadline.secondsLeft = until.secsTo(*deadline.limit);
    else if (kind == Regime::Kind::Ageing)
        deadline.secondsLeft = std::min<qint64>(0, until.secsTo(*deadline.start));
    // Compared as instants: half a second too late is late.
    const bool past = deadline.limit && until > *deadline.limit;
    deadline.state = met ? Deadline::State::Met : stateAt(kind, past);
    if (met && past && kind == Regime::Kind::Strict)
        deadline.explanation +=
            u' '
            + QCoreApplication::translate(
                "deadlines", "Done after the limit: the reasons for the delay are due.");
}

std::optional<QDateTime> instantOf(const QString &event, const Incident &incident,
                                   const Entered &entered)
{
    const auto found = entered.instants.find(event);
    return found == entered.instants.end() ? deadlines::instantOf(event, incident)
                                           : std::optional(found->second);
}

QString contractText(int hours)
{
    return hours > 0
        ? QCoreApplication::translate("deadlines", "The contract says: %1 hours.").arg(hours)
        : QCoreApplication::translate("deadlines",
                                      "No number of hours of the contract was entered.");
}

Deadline clockOf(const Regime &regime, const Incident &incident, const QDateTime &now,
                 const Calendar &calendar, const Entered &entered)
{
    const QTimeZone zone = now.timeZone();
    const bool isByContract = regime.figure == Regime::Figure::Contract;
    Deadline deadline{.key = regime.key,
                      .label = regime.label,
                      .ground = regime.ground,
                      .explanation = regime.note,
                      .isOwnRule = regime.isOwn};
    if (isByContract)
        deadline.explanation += u' ' + contractText(entered.contractHours);
    if (const QString reason = outOfForce(regime, dateOfFacts(incident, zone)); !reason.isEmpty()) {
        deadline.state = Deadline::State::NotApplicable;
        deadline.explanation = reason + u' ' + regime.note;
        return deadline;
    }
    const auto start = instantOf(regime.startEvent, incident, entered);
    if (!start)
        return deadline;
    deadline.start = start->toTimeZone(zone);
    deadline.limit =
        limitOf(regime, isByContract ? entered.contractHours : regime.hours, *deadline.start,
                calendar, calendar.territoryOf(incident.organisation.postalCode));
    if (const auto done = instantOf(regime.metBy, incident, entered))
        deadline.metAt = done->toTimeZone(zone);
    measure(deadline, regime.kind, now);
    return deadline;
}

} // namespace

std::vector<Deadline> deadlinesFor(const Incident &incident, const QDateTime &nowUtc)
{
    return deadlinesFor(incident, nowUtc, shippedRuleBook(), Calendar::shipped());
}

std::vector<Deadline> deadlinesFor(const Incident &incident, const QDateTime &nowUtc,
                                   const RuleBook &rules, const Calendar &calendar,
                                   const Entered &entered)
{
    const QDateTime now = nowUtc.toTimeZone(incident::zoneOf(incident.organisation));
    std::vector<Deadline> deadlines;
    deadlines.reserve(rules.regimes.size());
    for (const Regime &regime : rules.regimes)
        deadlines.push_back(clockOf(regime, incident, now, calendar, entered));
    return deadlines;
}

QDate lastDayToAnswer(const RightsRequest &request, const Calendar &calendar,
                      const QString &territory)
{
    // addMonths() goes to the last day of a shorter month, as art. 3(2)(c) does.
    return calendar.nextWorkingDay(request.receivedOn.addMonths(request.extended ? 3 : 1),
                                   territory);
}

Deadline rightsRequestDeadline(const RightsRequest &request,
                               const incident::Organisation &organisation, const QDateTime &nowUtc)
{
    return RequestClocks(organisation).clockOf(request, nowUtc);
}

RequestClocks::RequestClocks(const incident::Organisation &organisation)
    : m_zone(incident::zoneOf(organisation))
    , m_calendar(Calendar::shipped())
    , m_territory(m_calendar.territoryOf(organisation.postalCode))
{
    // Found by tst_rules: the program's table has it.
    const RuleBook book = shippedRuleBook();
    m_regime = *std::ranges::find(book.regimes, QString(kRightsRequest),
                                  [](const auto &each) { return each.startEvent; });
}

Deadline RequestClocks::clockOf(const RightsRequest &request, const QDateTime &nowUtc) const
{
    const QDate last = lastDay(request);
    Deadline deadline{.key = m_regime.key,
                      .label = m_regime.label,
                      .ground = m_regime.ground,
                      .start = request.receivedOn.startOfDay(m_zone),
                      .limit = QDateTime(last, QTime(23, 59, 59), m_zone),
                      .explanation = m_regime.note};
    if (request.answeredOn)
        deadline.metAt = request.answeredOn->startOfDay(m_zone);
    measure(deadline, request.isDuty ? m_regime.kind : Regime::Kind::Soft,
            nowUtc.toTimeZone(m_zone));
    return deadline;
}

QDate RequestClocks::lastDay(const RightsRequest &request) const
{
    return lastDayToAnswer(request, m_calendar, m_territory);
}

QDate RequestClocks::today(const QDateTime &nowUtc) const
{
    return nowUtc.toTimeZone(m_zone).date();
}

} // namespace deadlines
