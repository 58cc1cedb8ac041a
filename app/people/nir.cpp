// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/nir.h"

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
    return std::ranges::all_of(text, isDigit);
}

int valueOf(QStringView digits)
{
    int value = 0;
    for (const QChar c : digits)
        value = 10 * value + (c.unicode() - u'0');
    return value;
}

// Without what people put between the groups, letters in upper case; more than fifteen
// characters are no NIR, so the first sixteen are enough.  Nothing here allocates: every
// row of a file is asked.
class Squeezed
{
public:
    explicit Squeezed(QStringView text)
    {
        for (const QChar c : text) {
            if (m_size == m_units.size())
                return;
            if (isDigit(c))
                m_units[m_size++] = c;
            else if (!c.isSpace() && c != u'.' && c != u'-' && c != u'_')
                m_units[m_size++] = c.toUpper();
        }
    }
    QStringView text() const { return {m_units.data(), static_cast<qsizetype>(m_size)}; }

private:
    std::array<QChar, 16> m_units;
    std::size_t m_size = 0;
};

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
    return valueOf(key) == nirKey(number) ? Nir::Key::Good : Nir::Key::Bad;
}

} // namespace

std::optional<Nir> parseNir(QStringView text)
{
    const Squeezed squeezed(text);
    const QStringView characters = squeezed.text();
    if (!hasShape(characters))
        return {};
    const QStringView number = characters.first(13);
    const std::optional<int> month = monthFromCode(valueOf(number.sliced(3, 2)));
    if (!month || isSentinel(number))
        return {};

    const int first = number[0].digitValue();
    return Nir{
        .number = number.toString(),
        .key = checkedKey(number, characters.sliced(13)),
        .sex = first % 2 == 1 ? Sex::Male : Sex::Female,
        .yearOfCentury = valueOf(number.sliced(1, 2)),
        .month = *month,
        .provisional = first > 2,
    };
}

int nirKey(QStringView number)
{
    qint64 remainder = 0;
    for (const QChar c : number) {
        // The 2 before the letter has been counted: 2A is 19, 2B is 18.
        const int digit = c == u'A' ? -1 : c == u'B' ? -2 : c.unicode() - u'0';
        remainder = (10 * remainder + digit) % 97;
    }
    return 97 - static_cast<int>(remainder);
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
