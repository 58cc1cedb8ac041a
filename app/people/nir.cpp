// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/nir.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace people {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::ranges::all_of(text, isDigit);
}

// Without what people put between the groups, letters in upper case.
QString squeezed(QStringView text)
{
    QString result;
    result.reserve(15);
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'.' && c != u'-' && c != u'_')
            result += c.toUpper();
    }
    return result;
}

// 01–12 is the month; 31–42 the month of an incomplete record; 20–30 and
// 50–99 say that it is unknown.
std::optional<int> monthFromCode(int code)
{
    if (code >= 1 && code <= 12)
        return code;
    if (code >= 31 && code <= 42)
        return code - 30;
    if ((code >= 20 && code <= 30) || code >= 50)
        return 0;
    return {};
}

bool isDepartement(QStringView code)
{
    return areDigits(code) || code == u"2A" || code == u"2B";
}

// What clerks type to get past a mandatory field.
bool isSentinel(QStringView number)
{
    const bool oneDigit =
        std::ranges::all_of(number, [first = number[0]](QChar c) { return c == first; });
    return oneDigit || number.sliced(5) == u"00000000";
}

bool hasShape(QStringView text)
{
    constexpr QStringView firstDigits = u"123478";
    return (text.size() == 13 || text.size() == 15) && firstDigits.contains(text[0])
        && areDigits(text.sliced(1, 4)) && isDepartement(text.sliced(5, 2))
        && areDigits(text.sliced(7));
}

Nir::Key checkedKey(QStringView number, QStringView key)
{
    if (key.isEmpty())
        return Nir::Key::Absent;
    return key.toInt() == nirKey(number) ? Nir::Key::Good : Nir::Key::Bad;
}

} // namespace

std::optional<Nir> parseNir(QStringView text)
{
    const QString characters = squeezed(text);
    if (!hasShape(characters))
        return {};
    const QStringView number = QStringView(characters).first(13);
    const std::optional<int> month = monthFromCode(number.sliced(3, 2).toInt());
    if (!month || isSentinel(number))
        return {};

    const int first = number[0].digitValue();
    return Nir{
        .number = number.toString(),
        .key = checkedKey(number, QStringView(characters).sliced(13)),
        .sex = first % 2 == 1 ? Sex::Male : Sex::Female,
        .yearOfCentury = number.sliced(1, 2).toInt(),
        .month = *month,
        .provisional = first > 2,
    };
}

int nirKey(QStringView number)
{
    QString digits = number.toString();
    digits.replace(u"2A"_s, u"19"_s).replace(u"2B"_s, u"18"_s);
    return 97 - static_cast<int>(digits.toLongLong() % 97);
}

// The year weighs most: a parent's number may have the child's sex and month
// by chance, and a wrong sex or month beside the right year is a typing error.
NirVerdict nirVerdict(const Nir &nir, Sex sex, const PartialDate &birthDate)
{
    const bool knowsSex = sex != Sex::Unknown;
    const bool knowsYear = birthDate.year != 0;
    const bool knowsMonth = birthDate.month != 0 && nir.month != 0;
    const bool otherSex = knowsSex && sex != nir.sex;
    const bool otherMonth = knowsMonth && birthDate.month != nir.month;

    if (!knowsYear)
        return otherSex || otherMonth ? NirVerdict::Contradicts : NirVerdict::Unknown;
    if (birthDate.year % 100 != nir.yearOfCentury || (otherSex && otherMonth))
        return NirVerdict::Contradicts;
    return knowsSex && knowsMonth && !otherSex && !otherMonth ? NirVerdict::Agrees
                                                              : NirVerdict::Partly;
}

} // namespace people
