// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace intake {

// From which day a workbook counts its dates (ISO/IEC 29500-1, 18.17.4.1).
// From 1900, day 60 is 29 February 1900, which never was: Excel took the fault
// over from Lotus 1-2-3.
enum class DateSystem { From1900, From1904 };

// How a spreadsheet shows a number (numFmt, ISO/IEC 29500-1, 18.8.30 and
// 18.8.31), as far as it changes what the number means for us: a date, a time,
// or digits with leading zeros.  Thousands, decimals, colours and currencies
// do not: such numbers stay as they are stored.
class NumberFormat final
{
public:
    NumberFormat() = default; // General

    // By the first section of the code, such as dd/mm/yyyy or 00000 or
    // 0#" "##" "##" "##" "##.
    static NumberFormat fromCode(QByteArrayView code);
    // Formats that have a number and no code: dates are 14 to 17, 22, 27 to 36
    // and 50 to 58 (East Asian), times 18 to 21 and 45 to 47.
    static NumberFormat builtIn(int id);

    // Appends what a cell of this format says whose number is stored so:
    // yyyy-MM-dd, HH:mm:ss, the digits with their zeros, or plainNumber().  A
    // time of day behind a date is left out.
    void append(QByteArrayView stored, DateSystem system, QByteArray &to) const;

    bool operator==(const NumberFormat &) const = default;

private:
    enum class Kind { General, Date, Time, Padded };

    static bool parsePadding(QByteArrayView code, NumberFormat &format);
    bool appendDate(double serial, DateSystem system, QByteArray &to) const;
    void appendPadded(QByteArrayView digits, QByteArray &to) const;

    Kind m_kind = Kind::General;
    // Of Padded: '0', '#' or '?' per digit, from the left, and the text before each.
    QByteArray m_places;
    std::vector<QByteArray> m_before;
    QByteArray m_behind;
};

// Appends a number as it is meant, from how workbooks store it: whole numbers
// of up to fifteen digits in full ("2.95109912611193E14" is 295109912611193),
// without ".0"; others with fifteen significant digits ("1.1000000000000001"
// is 1.1), as spreadsheets show them.  What is longer, or no number, stays as
// it is: its last digits are lost already, and that must be seen.
void appendPlainNumber(QByteArrayView stored, QByteArray &to);

} // namespace intake
