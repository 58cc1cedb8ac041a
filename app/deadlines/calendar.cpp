// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/calendar.h"

#include "deadlines/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue item : array)
        list += item.toString();
    return list;
}

HolidayRule ruleFrom(const QJsonObject &json)
{
    return {.key = json["key"_L1].toString(),
            .name = localText(json["name"_L1].toObject()),
            .month = json["month"_L1].toInt(),
            .day = json["day"_L1].toInt(),
            .easterOffset = json["easter_offset"_L1].toInt(),
            .territories = texts(json["territories"_L1]),
            .firstYear = json["first_year"_L1].toInt(),
            .lastYear = json["last_year"_L1].toInt()};
}

// 2000 is a leap year: 29 February is a day that a rule may name.
bool isRule(const QJsonObject &json)
{
    const bool moving = json.contains("easter_offset"_L1);
    const bool fixed = QDate(2000, json["month"_L1].toInt(), json["day"_L1].toInt()).isValid();
    return moving != fixed && !json["key"_L1].toString().isEmpty()
        && !localText(json["name"_L1].toObject()).isEmpty();
}

QDate dayOf(const HolidayRule &rule, int year)
{
    if (rule.month == 0)
        return easterSunday(year).addDays(rule.easterOffset);
    return {year, rule.month, rule.day};
}

bool applies(const HolidayRule &rule, int year, const QString &territory)
{
    return (rule.firstYear == 0 || year >= rule.firstYear)
        && (rule.lastYear == 0 || year <= rule.lastYear)
        && (rule.territories.isEmpty() || rule.territories.contains(territory));
}

base::Error badTable(const QString &what)
{
    return {
        base::Error::Kind::Input,
        QCoreApplication::translate("deadlines", "The table of public holidays cannot be used: %1.")
            .arg(what)};
}

} // namespace

base::Result<Calendar> Calendar::fromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return badTable(parseError.errorString());

    Calendar calendar;
    const QJsonArray holidays = root["holidays"_L1].toArray();
    for (const QJsonValue item : holidays) {
        if (!isRule(item.toObject()))
            return badTable(QCoreApplication::translate("deadlines", "rule “%1” is not complete")
                                .arg(item["key"_L1].toString()));
        calendar.m_rules.push_back(ruleFrom(item.toObject()));
    }
    const QJsonArray territories = root["territories"_L1].toArray();
    for (const QJsonValue item : territories)
        calendar.m_territories.push_back(
            {item["key"_L1].toString(), texts(item["postal_prefixes"_L1])});
    if (calendar.m_rules.empty())
        return badTable(QCoreApplication::translate("deadlines", "it holds no holiday"));
    return calendar;
}

Calendar Calendar::shipped()
{
    QFile file(u":/deadlines/holidays.json"_s);
    auto calendar = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    // Part of the program, checked by tst_calendar.
    Q_ASSERT(calendar);
    return *std::move(calendar);
}

QString Calendar::territoryOf(const QString &postalCode) const
{
    QString found;
    qsizetype longest = 0;
    for (const Territory &territory : m_territories) {
        for (const QString &prefix : territory.postalPrefixes) {
            if (prefix.size() > longest && postalCode.startsWith(prefix)) {
                longest = prefix.size();
                found = territory.key;
            }
        }
    }
    return found;
}

QString Calendar::holidayName(const QDate &date, const QString &territory) const
{
    const auto rule =
        std::find_if(m_rules.begin(), m_rules.end(), [&](const HolidayRule &candidate) {
            return applies(candidate, date.year(), territory)
                && dayOf(candidate, date.year()) == date;
        });
    return rule == m_rules.end() ? QString() : rule->name;
}

bool Calendar::isHoliday(const QDate &date, const QString &territory) const
{
    return !holidayName(date, territory).isEmpty();
}

bool Calendar::isWorkingDay(const QDate &date, const QString &territory) const
{
    return date.dayOfWeek() < Qt::Saturday && !isHoliday(date, territory);
}

QDate Calendar::nextWorkingDay(QDate date, const QString &territory) const
{
    while (!isWorkingDay(date, territory))
        date = date.addDays(1);
    return date;
}

QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

} // namespace deadlines
