// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/partialdate.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace people {

// How a file writes its dates.  The order of day, month and year belongs to
// the whole file and is never guessed from one value: 03/04/1950 has two
// readings.  The separator does not matter: a format with "/" also reads
// "-", "." and blanks, because files mix them.
class DateFormat
{
public:
    // "dd/MM/yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "dd/MM/yy", "MM/dd/yy",
    // "yy/MM/dd" with any of / - . and blank, or without separator
    // "yyyyMMdd", "ddMMyyyy", "MMddyyyy", "ddMMyy", "yyMMdd".  "excel" and
    // "excel1904": the number of the day as a spreadsheet counts it, from 1900
    // (Windows) or from 1904 (old Mac workbooks), four years apart.
    static std::optional<DateFormat> fromPattern(QStringView pattern);

    // The formats that a file may have, the usual ones in France first.
    static std::span<const DateFormat> known();

    QString pattern() const;

    // What the text says, with zeros for what it leaves open: 00/00/1950,
    // "03/1950" and "1950" are partial dates.  A time of day behind the date is
    // ignored.  A year of two digits is the latest such year that is not after
    // `latestYear` (normally this year: nobody is born in the future).  Blank
    // text is an empty date; nothing at all is returned for what is not a date
    // of this format, 31/02/1950 included.
    std::optional<PartialDate> parse(QStringView text, int latestYear) const;

    // Whether day, month and year stand in the same order: then no text has two
    // readings.
    bool sameOrder(const DateFormat &other) const { return m_order == other.m_order; }

    // "excel" or "excel1904": numbers that no hand has written.
    bool isSerial() const
    {
        return m_order == Order::DaysFrom1900 || m_order == Order::DaysFrom1904;
    }

    // Another order that reads the text, where this format does not: the dates of
    // a file are not all written alike.
    bool isOfAnotherOrder(QStringView text, int latestYear) const;

    bool operator==(const DateFormat &) const = default;

private:
    enum class Order { DayMonthYear, MonthDayYear, YearMonthDay, DaysFrom1900, DaysFrom1904 };
    constexpr DateFormat(Order order, int yearDigits, char separator)
        : m_order(order)
        , m_yearDigits(yearDigits)
        , m_separator(separator)
    {
    }
    std::optional<PartialDate> parseSerial(QStringView number, int latestYear) const;
    std::optional<PartialDate> parseCompact(QStringView digits, int latestYear) const;
    std::optional<PartialDate> parseParts(std::span<const QStringView> parts, int latestYear) const;
    std::optional<PartialDate> arranged(std::span<const QStringView> parts, int latestYear) const;

    Order m_order;
    int m_yearDigits;
    char m_separator; // 0 for a format without
};

// "1950-03-12", with any separator: a date that begins with a year of four digits
// has one reading, whatever the format of the file (ISO 8601).  Nothing for
// anything else.
std::optional<PartialDate> isoDate(QStringView text, int latestYear);

// A date that comes in three columns; blank parts are unknown.
std::optional<PartialDate> dateFromParts(QStringView day, QStringView month, QStringView year,
                                         int latestYear);

} // namespace people
