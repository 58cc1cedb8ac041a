// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "deadlines/calendar.h"
#include "deadlines/deadline.h"
#include "incident/incident.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

#include <optional>
#include <vector>

namespace deadlines {

// One rule of law with the dates between which it binds, from
// resources/deadlines/regimes.json: the law changes, the program need not.
struct Regime {
    enum class Kind { Strict, Soft, Ageing, Information };
    // How `hours` becomes a limit.
    enum class Reading {
        Elapsed,        // start + hours of real time (RGPD art. 33: the only target)
        HourNotCounted, // Reg. 1182/71 art. 3(1): from the next full hour
        TwoWorkingDays, // Reg. 1182/71 art. 3(5): at least two working days
    };

    QString key;
    QString label;
    QString ground;
    QString note;
    Kind kind = Kind::Information;
    Reading reading = Reading::Elapsed;
    int hours = 0;                   // 0: no figure in the law
    QString startEvent;              // JSON name of an instant of incident::Incident
    QString metBy;                   // the same; empty when nothing of the incident ends it
    bool enacted = true;             // false: adopted nowhere yet (bill, proposal)
    std::optional<QDate> validFrom;  // inclusive, compared with the date of the facts
    std::optional<QDate> validUntil; // inclusive
};

base::Result<std::vector<Regime>> regimesFromJson(const QByteArray &json);
std::vector<Regime> shippedRegimes();

// Every clock of the incident at `nowUtc`, in the order of the regimes.  The
// date of the facts is the local date of awareness, else of the beginning of
// the breach.  Elapsed hours are counted in UTC: a change to summer time moves
// the wall clock of the limit, not the limit (domain: 26 March 2021 10:00 + 72 h
// is 29 March 11:00 in Paris).
std::vector<Deadline> deadlinesFor(const incident::Incident &incident, const QDateTime &nowUtc);
std::vector<Deadline> deadlinesFor(const incident::Incident &incident, const QDateTime &nowUtc,
                                   const std::vector<Regime> &regimes, const Calendar &calendar);

// A request under RGPD art. 15–22.
struct RightsRequest {
    QDate receivedOn;
    bool extended = false; // art. 12(3): two more months, told to the person within the first
    std::optional<QDate> answeredOn;
};

// The last day to answer: the same day one month later (three when extended),
// the last day of the month when there is none, then on to the next working
// day (Reg. 1182/71 art. 3(2)(c) and 3(4)).
QDate lastDayToAnswer(const RightsRequest &request, const Calendar &calendar,
                      const QString &territory);

// The same as a clock: it ends at 23:59:59 of that day at the laboratory.
Deadline rightsRequestDeadline(const RightsRequest &request,
                               const incident::Organisation &organisation, const QDateTime &nowUtc);

} // namespace deadlines
