// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/rules.h"

#include "deadlines/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

using incident::Incident;

QTimeZone zoneOf(const incident::Organisation &organisation)
{
    const QTimeZone zone(organisation.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

struct InstantEvent {
    QLatin1StringView name;
    std::optional<QDateTime> Incident::*instant;
};
constexpr std::array kInstantEvents{
    InstantEvent{"begin"_L1, &Incident::begin},
    InstantEvent{"awareness"_L1, &Incident::awareness},
    InstantEvent{"processor_notice"_L1, &Incident::processorNotice},
    InstantEvent{"initial_filing"_L1, &Incident::initialFiling},
    InstantEvent{"follow_up_filing"_L1, &Incident::followUpFiling},
    InstantEvent{"health_alert_filing"_L1, &Incident::healthAlertFiling},
    InstantEvent{"complaint_filing"_L1, &Incident::complaintFiling},
};
// A day, not an instant; and an event of which an incident has many.
constexpr auto kCommunicatedOn = "communicated_on"_L1;
constexpr auto kRightsRequest = "rights_request"_L1;

bool isEvent(const QString &name)
{
    return name == kCommunicatedOn || name == kRightsRequest
        || std::any_of(kInstantEvents.begin(), kInstantEvents.end(),
                       [&name](const InstantEvent &event) { return event.name == name; });
}

std::optional<QDateTime> instantOf(const QString &event, const Incident &incident)
{
    if (event == kCommunicatedOn && incident.communicatedOn)
        return incident.communicatedOn->startOfDay(zoneOf(incident.organisation));
    for (const InstantEvent &known : kInstantEvents)
        if (known.name == event)
            return incident.*known.instant;
    return std::nullopt;
}

// ---- the table of regimes ----

std::optional<Regime::Kind> kindFrom(const QString &key)
{
    if (key == "strict"_L1)
        return Regime::Kind::Strict;
    if (key == "soft"_L1)
        return Regime::Kind::Soft;
    if (key == "ageing"_L1)
        return Regime::Kind::Ageing;
    if (key == "information"_L1)
        return Regime::Kind::Information;
    return std::nullopt;
}

std::optional<Regime::Reading> readingFrom(const QString &key)
{
    if (key == "elapsed"_L1)
        return Regime::Reading::Elapsed;
    if (key == "hour_not_counted"_L1)
        return Regime::Reading::HourNotCounted;
    if (key == "two_working_days"_L1)
        return Regime::Reading::TwoWorkingDays;
    return std::nullopt;
}

std::optional<QDate> dateFrom(const QJsonValue &value)
{
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<Regime> regimeFrom(const QJsonObject &json)
{
    const auto kind = kindFrom(json["kind"_L1].toString());
    const auto reading = readingFrom(json["reading"_L1].toString(u"elapsed"_s));
    Regime regime{.key = json["key"_L1].toString(),
                  .label = localText(json["label"_L1].toObject()),
                  .ground = localText(json["ground"_L1].toObject()),
                  .note = localText(json["note"_L1].toObject()),
                  .kind = kind.value_or(Regime::Kind::Information),
                  .reading = reading.value_or(Regime::Reading::Elapsed),
                  .hours = json["hours"_L1].toInt(-1),
                  .startEvent = json["start"_L1].toString(),
                  .metBy = json["met_by"_L1].toString(),
                  .enacted = json["enacted"_L1].toBool(true),
                  .validFrom = dateFrom(json["valid_from"_L1]),
                  .validUntil = dateFrom(json["valid_until"_L1])};
    const bool datesRead = regime.validFrom.has_value() == json.contains("valid_from"_L1)
        && regime.validUntil.has_value() == json.contains("valid_until"_L1);
    const bool complete = kind && reading && datesRead && regime.hours >= 0 && !regime.key.isEmpty()
        && !regime.label.isEmpty() && !regime.ground.isEmpty() && isEvent(regime.startEvent)
        && (regime.metBy.isEmpty() || isEvent(regime.metBy));
    return complete ? std::optional(std::move(regime)) : std::nullopt;
}

base::Error badTable(const QString &what)
{
    return {
        base::Error::Kind::Input,
        QCoreApplication::translate("deadlines", "The table of legal deadlines cannot be used: %1.")
            .arg(what)};
}

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

std::optional<QDateTime> limitOf(const Regime &regime, const QDateTime &start,
                                 const Calendar &calendar, const QString &territory)
{
    if (regime.hours == 0)
        return std::nullopt;
    const qint64 seconds = qint64(regime.hours) * 3600;
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

Deadline clockOf(const Regime &regime, const Incident &incident, const QDateTime &now,
                 const Calendar &calendar)
{
    const QTimeZone zone = now.timeZone();
    Deadline deadline{.key = regime.key,
                      .label = regime.label,
                      .ground = regime.ground,
                      .explanation = regime.note};
    if (const QString reason = outOfForce(regime, dateOfFacts(incident, zone)); !reason.isEmpty()) {
        deadline.state = Deadline::State::NotApplicable;
        deadline.explanation = reason + u' ' + regime.note;
        return deadline;
    }
    const auto start = instantOf(regime.startEvent, incident);
    if (!start)
        return deadline;
    deadline.start = start->toTimeZone(zone);
    deadline.limit = limitOf(regime, *deadline.start, calendar,
                             calendar.territoryOf(incident.organisation.postalCode));
    if (const auto done = instantOf(regime.metBy, incident))
        deadline.metAt = done->toTimeZone(zone);
    measure(deadline, regime.kind, now);
    return deadline;
}

} // namespace

base::Result<std::vector<Regime>> regimesFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return badTable(parseError.errorString());
    std::vector<Regime> regimes;
    const QJsonArray items = root["regimes"_L1].toArray();
    for (const QJsonValue item : items) {
        auto regime = regimeFrom(item.toObject());
        if (!regime)
            return badTable(QCoreApplication::translate("deadlines", "entry “%1” is not complete")
                                .arg(item["key"_L1].toString()));
        regimes.push_back(*std::move(regime));
    }
    if (regimes.empty())
        return badTable(QCoreApplication::translate("deadlines", "it holds no entry"));
    return regimes;
}

std::vector<Regime> shippedRegimes()
{
    QFile file(u":/deadlines/regimes.json"_s);
    auto regimes = regimesFromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    // Part of the program, checked by tst_rules.
    Q_ASSERT(regimes);
    return *std::move(regimes);
}

std::vector<Deadline> deadlinesFor(const Incident &incident, const QDateTime &nowUtc)
{
    return deadlinesFor(incident, nowUtc, shippedRegimes(), Calendar::shipped());
}

std::vector<Deadline> deadlinesFor(const Incident &incident, const QDateTime &nowUtc,
                                   const std::vector<Regime> &regimes, const Calendar &calendar)
{
    const QDateTime now = nowUtc.toTimeZone(zoneOf(incident.organisation));
    std::vector<Deadline> deadlines;
    deadlines.reserve(regimes.size());
    for (const Regime &regime : regimes)
        deadlines.push_back(clockOf(regime, incident, now, calendar));
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
    const std::vector<Regime> regimes = shippedRegimes();
    const auto regime = std::find_if(regimes.begin(), regimes.end(), [](const Regime &candidate) {
        return candidate.startEvent == kRightsRequest;
    });
    Q_ASSERT(regime != regimes.end());
    const QTimeZone zone = zoneOf(organisation);
    const Calendar calendar = Calendar::shipped();
    const QDate last =
        lastDayToAnswer(request, calendar, calendar.territoryOf(organisation.postalCode));
    Deadline deadline{.key = regime->key,
                      .label = regime->label,
                      .ground = regime->ground,
                      .start = request.receivedOn.startOfDay(zone),
                      .limit = QDateTime(last, QTime(23, 59, 59), zone),
                      .explanation = regime->note};
    if (request.answeredOn)
        deadline.metAt = request.answeredOn->startOfDay(zone);
    measure(deadline, regime->kind, nowUtc.toTimeZone(zone));
    return deadline;
}

} // namespace deadlines
