// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace deadlines {

// One rule of the French calendar: a fixed day, or a number of days from
// Easter Sunday (C. trav. L3133-1, L3134-13, L3422-2).
struct HolidayRule {
    QString key;   // "easter_monday"
    QString name;  // in the language of the program
    int month = 0; // 1…12 with `day`; 0 when it moves with Easter
    int day = 0;
    int easterOffset = 0;    // days after Easter Sunday
    QStringList territories; // where it applies; empty means everywhere
    int firstYear = 0;       // inclusive; 0 when open
    int lastYear = 0;
};

// A part of France that has holidays of its own, found by postal code.
struct Territory {
    QString key; // "alsace_moselle", "la_reunion"; "" is the rest of the country
    QStringList postalPrefixes;
};

// Public holidays and working days of a territory, from
// resources/deadlines/holidays.json.  A value; no clock, no system locale.
class Calendar final
{
public:
    static base::Result<Calendar> fromJson(const QByteArray &json);
    // The one that the program carries.
    static Calendar shipped();

    // "" for a code without holidays of its own.  The longest prefix wins
    // (97150 is Saint-Martin, 971 Guadeloupe).
    QString territoryOf(const QString &postalCode) const;

    // The rule's name, empty on an ordinary day.
    QString holidayName(const QDate &date, const QString &territory) const;
    bool isHoliday(const QDate &date, const QString &territory) const;

    // Neither Saturday, Sunday nor public holiday (Reg. 1182/71 art. 2).
    bool isWorkingDay(const QDate &date, const QString &territory) const;
    // `date` itself when it is one.
    QDate nextWorkingDay(QDate date, const QString &territory) const;

private:
    std::vector<HolidayRule> m_rules;
    std::vector<Territory> m_territories;
};

// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher), 1583…4099.
QDate easterSunday(int year);

} // namespace deadlines
