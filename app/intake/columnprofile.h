// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/field.h"
#include "people/dateformat.h"

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace intake {

// What a cell can look like.
enum class Shape { Date, Nir, Email, Phone, PostalCode, Sex, Title, GivenName, Digits, Words };
inline constexpr int kShapeCount = static_cast<int>(Shape::Words) + 1;

// How the dates of a column are written.
class DateTally final
{
public:
    // `latestYear`: the year of today, for years of two digits.
    explicit DateTally(int latestYear);

    // One cell, trimmed.  True when some format reads it as a date that is possible.
    bool add(const QString &cell);

    int filled() const { return m_filled; }
    // How many filled cells a date format can read, in the order of
    // people::DateFormat::known().
    int readableAs(std::size_t format) const { return m_readable[format]; }
    // Of them 1950-03-12 and the like, which are read under every format.
    int isoDates() const { return m_isoDates; }

    static constexpr std::size_t kMaxFormats = 16;

private:
    int m_latestYear;
    int m_filled = 0;
    int m_isoDates = 0;
    std::array<int, kMaxFormats> m_readable{};
};

// Counts what the cells of one column of a sample look like.
class ColumnProfile final
{
public:
    // `latestYear`: the year of today, for years of two digits.
    explicit ColumnProfile(int latestYear);

    // One cell, trimmed.  Blank cells count for nothing.
    void add(const QString &cell);

    int filled() const { return m_filled; }
    double share(Shape shape) const; // of the filled cells; 0 without any
    double validNirKeys() const;     // of the cells that look like a NIR with key
    double lostNumbers() const;      // of the filled cells: rounded, 2,95E+14
    double mobileNumbers() const;    // of the cells that look like a phone number

    const DateTally &dates() const { return m_dates; }
    // Of the whole column, where the sample was not enough.
    void setDates(const DateTally &dates) { m_dates = dates; }

    // Cells with letters beyond ASCII, and those that were encoded twice ("Ã©").
    int accented() const { return m_accented; }
    int doubleEncoded() const { return m_doubleEncoded; }

    // Whether the content allows what the column's name says.
    bool allows(Field field) const;
    // What the content alone says.
    struct Match {
        Field field = Field::RecordId;
        double confidence = 0;
    };
    std::optional<Match> recognise() const;

private:
    void count(Shape shape) { ++m_shapes[static_cast<std::size_t>(shape)]; }
    void addNir(const QString &cell);
    void addAccents(const QString &cell);

    DateTally m_dates;
    int m_filled = 0;
    int m_accented = 0;
    int m_doubleEncoded = 0;
    int m_nirsWithKey = 0;
    int m_goodNirKeys = 0;
    int m_lostNumbers = 0;
    int m_mobiles = 0;
    std::array<int, kShapeCount> m_shapes{};
};

// The format that the whole column proves: a day above twelve tells dd/MM from
// MM/dd, somebody born in the last four years tells the days from 1900 from those
// from 1904.  Nothing when two formats read it equally well, or none does.
std::optional<people::DateFormat> provenDateFormat(const DateTally &dates);

// Dates that are read well, but in more than one way: more of them may prove one.
bool isDateOrderOpen(const DateTally &dates);

} // namespace intake
