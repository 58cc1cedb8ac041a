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

// "M. et Mme" and what else stands in front of a name; the longest first, since
// each begins the next.
struct Civility {
    QStringView words;
    Guardian::Kind kind;
};
constexpr std::array kCivilities{
    Civility{u"MONSIEUR ET MADAME", Guardian::Kind::Couple},
    Civility{u"MADAME ET MONSIEUR", Guardian::Kind::Couple},
    Civility{u"M ET MME", Guardian::Kind::Couple},
    Civility{u"MR ET MME", Guardian::Kind::Couple},
    Civility{u"MME ET M", Guardian::Kind::Couple},
    Civility{u"MME ET MR", Guardian::Kind::Couple},
    Civility{u"MME OU M", Guardian::Kind::Couple},
    Civility{u"MME M", Guardian::Kind::Couple},
    Civility{u"M OU MME", Guardian::Kind::Couple},
    Civility{u"M MME", Guardian::Kind::Couple},
    Civility{u"MADEMOISELLE", Guardian::Kind::Woman},
    Civility{u"MADAME", Guardian::Kind::Woman},
    Civility{u"MME", Guardian::Kind::Woman},
    Civility{u"MLLE", Guardian::Kind::Woman},
    Civility{u"MONSIEUR", Guardian::Kind::Man},
    Civility{u"MR", Guardian::Kind::Man},
    Civility{u"M", Guardian::Kind::Man},
};

// The words of a name, without the full stops and slashes of abbreviations.
QStringList wordsOf(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        if (c == u'.' || c == u'/' || c == u'&' || c == u',' || c == u';' || c == u'(' || c == u')')
            c = u' ';
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

// Says how they are related, not who they are.
bool isRelation(const QString &word)
{
    static constexpr std::array<QStringView, 16> relations{
        u"MERE",   u"PERE",    u"PARENT",   u"PARENTS",      u"MAMAN",        u"PAPA",
        u"TUTEUR", u"TUTRICE", u"CURATEUR", u"CURATRICE",    u"REPRESENTANT", u"REPRESENTANTE",
        u"LEGAL",  u"LEGALE",  u"LES",      u"REPRESENTANTS"};
    return isOneOf(base::foldToUpper(word), relations);
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

std::optional<Guardian> guardianOf(const SourceRecord &record)
{
    const QStringList words = wordsOf(record.guardianName);
    if (std::ranges::all_of(words, isRelation))
        return {};
    const QString text = words.join(u' ');
    const QString folded = base::foldToUpper(text) + u' ';
    Guardian guardian;
    qsizetype length = 0;
    for (const Civility &civility : kCivilities) {
        if (folded.startsWith(civility.words + u' ')) {
            guardian.kind = civility.kind;
            length = civility.words.size();
            break;
        }
    }
    guardian.name = text.sliced(length).trimmed();
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    if (std::ranges::count_if(guardian.name, isLetter) < 2)
        return {};
    return guardian;
}

QString honorific(const Guardian &guardian)
{
    switch (guardian.kind) {
    case Guardian::Kind::Woman:
        return u"Madame"_s;
    case Guardian::Kind::Man:
        return u"Monsieur"_s;
    case Guardian::Kind::Couple:
    case Guardian::Kind::Unknown:
        break;
    }
    return u"Madame, Monsieur"_s;
}

QString addressForm(const Guardian &guardian)
{
    switch (guardian.kind) {
    case Guardian::Kind::Woman:
        return u"MME "_s + guardian.name;
    case Guardian::Kind::Man:
        return u"M "_s + guardian.name;
    case Guardian::Kind::Couple:
        return u"M ET MME "_s + guardian.name;
    case Guardian::Kind::Unknown:
        break;
    }
    return guardian.name;
}

QString fullName(const SourceRecord &record)
{
    const QString family = record.usualName.isEmpty() ? record.birthName : record.usualName;
    return QString(givenNameToWrite(record) + u' ' + base::simplified(family).toUpper()).trimmed();
}

QString addressForm(const SourceRecord &record)
{
    const QString title = honorific(record);
    const QString shortTitle = title == u"Madame" ? u"MME "_s
        : title == u"Monsieur"                    ? u"M "_s
                                                  : QString();
    return shortTitle + fullName(record);
}

} // namespace people
