// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "deadlines/deadline.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace deadlines {

// One clock as an entry of a calendar: `uid` is the same each time that the
// same clock is exported, so that a calendar moves its entry and adds none.
struct CalendarEntry {
    QString uid;
    QString summary;
    QString description;
    QDateTime at;                    // the limit
    std::vector<int> alarmsBefore{}; // minutes before it
};

// The clocks that still run towards a limit: a strict one rings 24 h and 4 h
// before it, a target 24 h before.  `vault` tells the clocks of two vaults apart;
// a hash, never a name.
std::vector<CalendarEntry> calendarEntries(const std::vector<Deadline> &deadlines,
                                           const QString &vault);
CalendarEntry calendarEntry(const Deadline &deadline, const QString &uid);
bool belongsInCalendar(const Deadline &deadline);

// RFC 5545: UTC times, CRLF, lines folded at 75 octets between characters,
// display alarms.  The same bytes for the same entries and `stampUtc`.
QByteArray toICalendar(const std::vector<CalendarEntry> &entries, const QDateTime &stampUtc);

} // namespace deadlines
