// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/dateformat.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace people {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

bool isSeparator(QChar c)
{
    return c == u'/' || c == u'-' || c == u'.' || c.isSpace();
}

// "12/03/1950 00:00:00", "1950-03-12T00:00": exports of date-time columns.
QStringView withoutTime(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return text;
    const QStringView front = text.first(colon);
    const qsizetype gap = std::max(front.lastIndexOf(u' '), front.lastIndexOf(u'T'));
    return gap > 0 ? text.first(gap).trimmed() : text;
}

// Up to nine digits.
int valueOf(QStringView digits)
{
    int value = 0;
    for (const QChar c : digits)
        value = 10 * value + (c.unicode() - u'0');
    return value;
}

// The parts of a date; four when there are more than three.
class Parts
{
public:
    explicit Parts(QStringView text)
    {
        qsizetype begin = 0;
        for (qsizetype at = 0; at <= text.size() && m_count < m_parts.size(); ++at) {
            if (at == text.size() || isSeparator(text[at])) {
                m_parts[m_count++] = text.sliced(begin, at - begin);
                begin = at + 1;
            }
        }
    }
    std::span<const QStringView> all() const { return {m_parts.data(), m_count}; }

private:
    std::array<QStringView, 4> m_parts{};
    std::size_t m_count = 0;
};

// Four digits say the year, two say the latest such year up to `latestYear`.
std::optional<int> yearFrom(QStringView text, int latestYear)
{
    if (text.size() == 4)
        return valueOf(text);
    if (text.size() != 2)
        return {};
    const int year = latestYear - latestYear % 100 + valueOf(text);
    return year > latestYear ? year - 100 : year;
}

std::optional<PartialDate> valid(const PartialDate &date)
{
    if (date.month > 12 || date.day > 31)
        return {};
    // A leap year stands in for a year that is not known.
    if (date.month != 0 && date.day != 0
        && !QDate::isValid(date.year == 0 ? 2000 : date.year, date.month, date.day))
        return {};
    return date;
}

} // namespace

std::span<const DateFormat> DateFormat::known()
{
    using enum Order;
    static constexpr std::array formats{
        DateFormat(DayMonthYear, 4, '/'), DateFormat(YearMonthDay, 4, '-'),
        DateFormat(YearMonthDay, 4, 0),   DateFormat(DayMonthYear, 4, 0),
        DateFormat(DayMonthYear, 2, '/'), DateFormat(MonthDayYear, 4, '/'),
        DateFormat(MonthDayYear, 2, '/'), DateFormat(YearMonthDay, 2, '/'),
        DateFormat(DayMonthYear, 2, 0),   DateFormat(YearMonthDay, 2, 0),
        DateFormat(MonthDayYear, 4, 0),   DateFormat(DaysFrom1900, 0, 0),
        DateFormat(DaysFrom1904, 0, 0),
    };
    return formats;
}

std::optional<DateFormat> DateFormat::fromPattern(QStringView pattern)
{
    QString plain = pattern.toString();
    char separator = 0;
    for (const char c : {'/', '-', '.', ' '}) {
        if (plain.contains(QLatin1Char(c))) {
            plain.replace(QLatin1Char(c), u'/');
            separator = c;
        }
    }
    for (DateFormat format : known()) {
        if (format.m_separator != 0)
            format.m_separator = '/';
        if (format.pattern() == plain) {
            format.m_separator = separator;
            return format;
        }
    }
    return {};
}

QString DateFormat::pattern() const
{
    const QString year = m_yearDigits == 4 ? u"yyyy"_s : u"yy"_s;
    QStringList parts;
    switch (m_order) {
    case Order::DayMonthYear:
        parts = {u"dd"_s, u"MM"_s, year};
        break;
    case Order::MonthDayYear:
        parts = {u"MM"_s, u"dd"_s, year};
        break;
    case Order::YearMonthDay:
        parts = {year, u"MM"_s, u"dd"_s};
        break;
    case Order::DaysFrom1900:
        return u"excel"_s;
    case Order::DaysFrom1904:
        return u"excel1904"_s;
    }
    return parts.join(m_separator == 0 ? QString() : QString(QLatin1Char(m_separator)));
}

std::optional<PartialDate> DateFormat::parse(QStringView text, int latestYear) const
{
    const QStringView date = withoutTime(text.trimmed());
    if (date.isEmpty())
        return PartialDate{};
    if (isSerial())
        return parseSerial(date, latestYear);
    const Parts split(date);
    const std::span<const QStringView> parts = split.all();
    if (!std::ranges::all_of(parts, areDigits))
        return {};
    if (parts.size() > 1)
        return parseParts(parts, latestYear);
    if (date.size() == 4)
        return PartialDate{.year = valueOf(date)};
    return m_separator == 0 ? parseCompact(date, latestYear) : std::nullopt;
}

// Day 1 is 1 January 1900; day 60 is a 29 February 1900 that never was, kept for
// the sake of Lotus 1-2-3, so that later days count from one day earlier
// (ISO/IEC 29500-1, 18.17.4.1).  What stands behind the point is the time of day.
std::optional<PartialDate> DateFormat::parseSerial(QStringView number, int latestYear) const
{
    constexpr int lastDay = 2958465; // 31 December 9999
    const auto isPoint = [](QChar c) { return c == u'.' || c == u','; };
    const qsizetype point = std::ranges::find_if(number, isPoint) - number.begin();
    const QStringView days = number.first(point);
    const QStringView time = number.sliced(std::min(point + 1, number.size()));
    if (!areDigits(days) || days.size() > 7 || (!time.isEmpty() && !areDigits(time)))
        return {};
    const int day = valueOf(days);
    constexpr int oldestYear = 1880;
    if (days.size() == 4 && day >= oldestYear && day <= latestYear)
        return PartialDate{.year = day};
    if (day == 0)
        return PartialDate{};
    if (day > lastDay)
        return {};
    QDate origin(1904, 1, 1);
    if (m_order == Order::DaysFrom1900)
        origin = day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QDate date = origin.addDays(day);
    return PartialDate{.year = date.year(), .month = date.month(), .day = date.day()};
}

bool DateFormat::isOfAnotherOrder(QStringView text, int latestYear) const
{
    const auto reads = [&](const DateFormat &format) {
        const std::optional<PartialDate> date =
            sameOrder(format) ? std::nullopt : format.parse(text, latestYear);
        return date && date->isComplete() && date->year <= latestYear;
    };
    return !parse(text, latestYear) && std::ranges::any_of(known(), reads);
}

std::optional<PartialDate> isoDate(QStringView text, int latestYear)
{
    static const DateFormat iso = DateFormat::fromPattern(u"yyyy-MM-dd").value();
    const QStringView trimmed = text.trimmed();
    const bool looksLike =
        trimmed.size() >= 8 && areDigits(trimmed.first(4)) && isSeparator(trimmed[4]);
    return looksLike ? iso.parse(trimmed, latestYear) : std::nullopt;
}

std::optional<PartialDate> DateFormat::parseCompact(QStringView digits, int latestYear) const
{
    if (digits.size() != 4 + m_yearDigits)
        return {};
    std::array<QStringView, 3> parts{};
    const bool yearFirst = m_order == Order::YearMonthDay;
    qsizetype at = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isYear = yearFirst ? i == 0 : i == 2;
        const qsizetype size = isYear ? m_yearDigits : 2;
        parts[i] = digits.sliced(at, size);
        at += size;
    }
    return arranged(parts, latestYear);
}

std::optional<PartialDate> DateFormat::parseParts(std::span<const QStringView> parts,
                                                  int latestYear) const
{
    if (parts.size() == 2) { // a month of a year, whichever comes first
        const bool yearFirst = parts[0].size() == 4;
        const QStringView year = parts[yearFirst ? 0 : 1];
        const QStringView month = parts[yearFirst ? 1 : 0];
        if (year.size() != 4 || month.size() > 2)
            return {};
        return valid({.year = valueOf(year), .month = valueOf(month)});
    }
    return parts.size() == 3 ? arranged(parts, latestYear) : std::nullopt;
}

// A year of four digits at the other end than the format's is another format.
std::optional<PartialDate> DateFormat::arranged(std::span<const QStringView> parts,
                                                int latestYear) const
{
    const bool yearFirst = m_order == Order::YearMonthDay;
    const QStringView yearText = yearFirst ? parts[0] : parts[2];
    const QStringView first = yearFirst ? parts[1] : parts[0];
    const QStringView second = yearFirst ? parts[2] : parts[1];
    if (first.size() > 2 || second.size() > 2 || (m_yearDigits == 4 && yearText.size() != 4))
        return {};
    const std::optional<int> year = yearFrom(yearText, latestYear);
    if (!year)
        return {};
    const bool dayFirst = m_order == Order::DayMonthYear;
    PartialDate date{.year = *year,
                     .month = valueOf(dayFirst ? second : first),
                     .day = valueOf(dayFirst ? first : second)};
    // 00/00/00 is no year 2000.
    if (yearText.size() == 2 && *year % 100 == 0 && date.month == 0 && date.day == 0)
        date.year = 0;
    return valid(date);
}

std::optional<PartialDate> dateFromParts(QStringView day, QStringView month, QStringView year,
                                         int latestYear)
{
    for (const QStringView part : {day, month, year}) {
        if (!part.isEmpty() && !areDigits(part))
            return {};
    }
    if (day.size() > 2 || month.size() > 2)
        return {};
    PartialDate date{.month = month.toInt(), .day = day.toInt()};
    if (!year.isEmpty() && year.toInt() != 0) {
        const std::optional<int> full = yearFrom(year, latestYear);
        if (!full)
            return {};
        date.year = *full;
    }
    return valid(date);
}

} // namespace people
