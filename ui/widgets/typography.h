// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

// Numbers, dates and lengths of time as the reader's language writes them:
// 121 669 with narrow no-break spaces, 3 mars 2026, 14 h 30, 2 j 4 h.
namespace ui::typography {

QString number(qint64 number);
// For tr(): which form of its words goes with the count, as in
// tr("%1 letters", nullptr, plural(letters)).arg(number(letters)).
int plural(qint64 count);
QString percent(double share); // 0…1
QString bytes(qint64 bytes);

QString date(const QDate &date); // empty for an invalid date
QString time(const QTime &time);
// In the zone that the instant carries.
QString dateTime(const QDateTime &instant);
QString localDateTime(const QDateTime &instant); // in the machine's zone

// The two largest units, days alone from thirty on; never negative.
QString duration(qint64 seconds);

// A hash short enough for a table; the whole one belongs in the tool tip.
QString shortHash(const QString &hash);

} // namespace ui::typography
