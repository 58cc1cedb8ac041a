// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "deadlines/calendar.h"
#include "deadlines/deadline.h"
#include "deadlines/rulebook.h"
#include "incident/incident.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <map>
#include <optional>
#include <vector>

namespace deadlines {

// What the laboratory enters beside the sheet of the incident.
struct Entered {
    std::map<QString, QDateTime> instants; // by RuleEvent::key
    int contractHours = 0;                 // of the processor's contract; 0: none
};

// Every clock of the incident at `nowUtc`, in the order of the regimes.  The
// date of the facts is the local date of awareness, else of the beginning of
// the breach.  Elapsed hours are counted in UTC: a change to summer time moves
// the wall clock of the limit, not the limit (domain: 26 March 2021 10:00 + 72 h
// is 29 March 11:00 in Paris).
std::vector<Deadline> deadlinesFor(const incident::Incident &incident, const QDateTime &nowUtc);
std::vector<Deadline> deadlinesFor(const incident::Incident &incident, const QDateTime &nowUtc,
                                   const RuleBook &rules, const Calendar &calendar,
                                   const Entered &entered = {});

// A request under RGPD art. 15–22.
struct RightsRequest {
    QDate receivedOn;
    bool extended = false; // art. 12(3): two more months, told to the person within the first
    std::optional<QDate> answeredOn;
    // False for what art. 12(3) does not bind, such as a question: its clock is a
    // target and is never overdue.
    bool isDuty = true;
};

// The last day to answer: the same day one month later (three when extended),
// the last day of the month when there is none, then on to the next working
// day (Reg. 1182/71 art. 3(2)(c) and 3(4)).
QDate lastDayToAnswer(const RightsRequest &request, const Calendar &calendar,
                      const QString &territory);

// The same as a clock: it ends at 23:59:59 of that day at the laboratory.
Deadline rightsRequestDeadline(const RightsRequest &request,
                               const incident::Organisation &organisation, const QDateTime &nowUtc);

// The same for many requests of one laboratory: the tables are read once.
class RequestClocks final
{
public:
    explicit RequestClocks(const incident::Organisation &organisation);

    Deadline clockOf(const RightsRequest &request, const QDateTime &nowUtc) const;
    QDate lastDay(const RightsRequest &request) const;
    QDate today(const QDateTime &nowUtc) const; // at the laboratory

private:
    Regime m_regime;
    QTimeZone m_zone;
    Calendar m_calendar;
    QString m_territory;
};

} // namespace deadlines
