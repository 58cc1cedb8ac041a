// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/identity.h"

#include "base/text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace people {

namespace {

constexpr int kAgeOfMajority = 18;

// The last day that a date with unknown parts can mean.
QDate latestMeaning(const PartialDate &date)
{
    if (date.isComplete())
        return date.toDate();
    const int month = date.month == 0 ? 12 : date.month;
    return {date.year, month, QDate(date.year, month, 1).daysInMonth()};
}

// A child of 29 February comes of age on 1 March of a common year.
QDate birthdayAt(const QDate &birth, int age)
{
    const QDate day = birth.addYears(age);
    return day.day() == birth.day() ? day : day.addDays(1);
}

bool isCapitalised(QStringView text)
{
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    const auto isLower = [](QChar c) { return c.isLower(); };
    return std::ranges::any_of(text, isUpper) && std::ranges::any_of(text, isLower);
}

// "JEAN-PIERRE" as "Jean-Pierre"; what is in mixed case was written with care.
QString inOrdinaryCapitals(const QString &name)
{
    if (isCapitalised(name))
        return name;
    QString result = name.toLower();
    bool first = true;
    for (QChar &c : result) {
        if (first)
            c = c.toUpper();
        first = !c.isLetter() && !c.isMark();
    }
    return result;
}

QString givenNameToWrite(const SourceRecord &record)
{
    const QString &given =
        record.firstGivenName.isEmpty() ? record.givenNames : record.firstGivenName;
    return inOrdinaryCapitals(base::simplified(given.section(u',', 0, 0)));
}

template<std::size_t Size>
bool isOneOf(const QString &word, const std::array<QStringView, Size> &words)
{
    return std::ranges::find(words, QStringView(word)) != words.end();
}

} // namespace

bool isMinor(const PartialDate &birthDate, const QDate &on)
{
    if (birthDate.year == 0)
        return false;
    const QDate birth = latestMeaning(birthDate);
    return birth.isValid() && on < birthdayAt(birth, kAgeOfMajority);
}

QString honorific(const SourceRecord &record)
{
    static constexpr std::array<QStringView, 4> men{u"M", u"MR", u"MONSIEUR", u"MISTER"};
    static constexpr std::array<QStringView, 8> women{u"MME", u"MLLE", u"MADAME", u"MADEMOISELLE",
                                                      u"MRS", u"MS",   u"MISS",   u"MELLE"};
    const QString title = base::foldToUpper(record.title).remove(u'.').trimmed();
    if (isOneOf(title, men))
        return u"Monsieur"_s;
    if (isOneOf(title, women))
        return u"Madame"_s;
    switch (record.sex) {
    case Sex::Male:
        return u"Monsieur"_s;
    case Sex::Female:
        return u"Madame"_s;
    case Sex::Unknown:
        break;
    }
    return u"Madame, Monsieur"_s;
}

QString fullName(const SourceRecord &record)
{
    const QString family = record.usualName.isEmpty() ? record.birthName : record.usualName;
    return QString(givenNameToWrite(record) + u' ' + base::simplified(family).toUpper()).trimmed();
}

} // namespace people
