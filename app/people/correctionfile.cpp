// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/correctionfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace people {

namespace {

constexpr int kDigits = 7;
constexpr int kRunOfShift = 3;
constexpr qsizetype kCutLine = 30; // from here on a line may have been cut

// A prime many, so that every wrong digit and every exchange of neighbours shows.
constexpr QStringView kCheckLetters = u"ABCDEFGHJKLMNPQRSTUVWXY";
static_assert(kCheckLetters.size() == 23);

bool isCivility(QStringView word)
{
    static constexpr std::array<QStringView, 10> words{
        u"M",        u"MR",     u"MME", u"MLLE",         u"MMES",
        u"MONSIEUR", u"MADAME", u"DR",  u"MADEMOISELLE", u"ET"};
    return std::ranges::find(words, word) != words.end();
}

QStringList namesIn(QStringView line)
{
    QStringList names;
    const QStringList words = postalLine(line).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!isCivility(word) || word == words.last())
            names.append(word);
    }
    return names;
}

// Every name of `some` begins, or is the beginning of, one of `others`.
bool areAmong(const QStringList &some, const QStringList &others)
{
    return std::ranges::all_of(some, [&](const QString &name) {
        return std::ranges::any_of(others, [&](const QString &other) {
            return other.startsWith(name) || name.startsWith(other);
        });
    });
}

QString glued(const QStringList &names)
{
    return names.join(QString());
}

} // namespace

QString correctionId(qint64 number)
{
    return u"P%1%2"_s.arg(number, kDigits, 10, QChar(u'0'))
        .arg(kCheckLetters[number % kCheckLetters.size()]);
}

std::optional<qint64> parseCorrectionId(QStringView id)
{
    const QString text = id.trimmed().toString().toUpper();
    if (text.size() < kDigits + 2 || !text.startsWith(u'P'))
        return {};
    bool isNumber = false;
    const qint64 number = text.sliced(1, text.size() - 2).toLongLong(&isNumber);
    if (!isNumber || number <= 0 || correctionId(number) != text)
        return {};
    return number;
}

CorrectionLines correctionLines(const QString &addressee, const AddressLines &lines)
{
    CorrectionLines placed;
    placed.lines[0] = addressee;
    placed.lines[1] = lines.above.value(0);
    placed.lines[2] = lines.above.mid(1).join(u' ');
    placed.lines[3] = lines.street;
    placed.lines[4] = lines.below.join(u' ');
    placed.lines[5] = QString(lines.postalCode + u' ' + lines.city).trimmed();
    placed.country = lines.country;
    return placed;
}

Address addressFrom(const CorrectionLines &given)
{
    QStringList others{given.lines[1], given.lines[2], given.lines[4]};
    others.removeAll(QString());
    Address address;
    address.address = given.lines[3];
    address.address2 = others.join(u'\n');
    address.country = countryLine(given.country);
    address.city = postalLine(given.lines[5]);
    const QString front = address.city.section(u' ', 0, 0);
    if (address.country.isEmpty() && front == frenchPostalCode(front)) {
        address.postalCode = front;
        address.city = address.city.sliced(front.size()).trimmed();
    }
    return address;
}

bool isSameAddressee(QStringView expected, QStringView given)
{
    const QStringList wanted = namesIn(expected);
    const QStringList found = namesIn(given);
    if (wanted.isEmpty() || found.isEmpty())
        return false;
    if (glued(wanted) == glued(found))
        return true;
    const bool wasCut = given.size() >= kCutLine || expected.size() >= kCutLine;
    if (wasCut)
        return glued(wanted).startsWith(glued(found)) || glued(found).startsWith(glued(wanted));
    return wanted.size() == found.size() && areAmong(wanted, found) && areAmong(found, wanted);
}

void ShiftWatch::add(const QString &before, const QString &after)
{
    const bool isChanged = before != after;
    if (isChanged) {
        ++m_changed;
        ++m_values[before].first;
        ++m_values[after].second;
    }
    const bool lastIsChanged = m_last && m_last->first != m_last->second;
    follow(m_fromAbove, isChanged && m_last && !after.isEmpty() && after == m_last->first);
    follow(m_fromBelow, lastIsChanged && !before.isEmpty() && m_last->second == before);
    m_last = {before, after};
}

void ShiftWatch::breakRun()
{
    m_last.reset();
    m_fromAbove = 0;
    m_fromBelow = 0;
}

void ShiftWatch::follow(int &run, bool goesOn)
{
    run = goesOn ? run + 1 : 0;
    m_wasShifted |= run >= kRunOfShift;
}

bool ShiftWatch::isShifted() const
{
    qint64 exchanged = 0;
    for (const auto &[before, after] : m_values)
        exchanged += std::min(before, after);
    return m_wasShifted || (m_changed >= 2 && exchanged * 2 >= m_changed);
}

} // namespace people
