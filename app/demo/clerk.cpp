// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/clerk.h"

#include <QDate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

using people::PartialDate;

struct SoundAlike {
    QStringView written;
    QStringView heard;
};
constexpr std::array kSoundAlikes{
    SoundAlike{u"PH", u"F"},  SoundAlike{u"EAU", u"AU"}, SoundAlike{u"AU", u"O"},
    SoundAlike{u"Y", u"I"},   SoundAlike{u"LL", u"L"},   SoundAlike{u"NN", u"N"},
    SoundAlike{u"TT", u"T"},  SoundAlike{u"RR", u"R"},   SoundAlike{u"QU", u"C"},
    SoundAlike{u"CK", u"C"},  SoundAlike{u"TH", u"T"},   SoundAlike{u"AIN", u"IN"},
    SoundAlike{u"EN", u"AN"}, SoundAlike{u"C", u"K"},    SoundAlike{u"S", u"SS"},
    SoundAlike{u"Z", u"S"},   SoundAlike{u"G", u"J"},    SoundAlike{u"X", u"S"},
};

constexpr std::array<QStringView, 3> kKeyboardRows{u"AZERTYUIOP", u"QSDFGHJKLM", u"WXCVBN"};

QChar neighbour(QChar letter, Random &random)
{
    for (const QStringView row : kKeyboardRows) {
        const qsizetype at = row.indexOf(letter);
        if (at >= 0)
            return row[at == 0 || (at + 1 < row.size() && random.chance(5000)) ? at + 1 : at - 1];
    }
    return letter;
}

QString misheard(const QString &text, Random &random)
{
    const quint32 start = random.below(static_cast<quint32>(kSoundAlikes.size()));
    for (size_t i = 0; i < kSoundAlikes.size(); ++i) {
        const SoundAlike &sound = kSoundAlikes[(start + i) % kSoundAlikes.size()];
        const qsizetype at = text.indexOf(sound.written, 1);
        if (at > 0)
            return QString(text).replace(at, sound.written.size(), sound.heard.toString());
    }
    return text;
}

int scaled(int rate, Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Easy:
        return rate / 3;
    case Difficulty::Medium:
        return rate;
    case Difficulty::Hard:
        break;
    }
    return std::min(rate * 3, 5000);
}

PartialDate shifted(const PartialDate &date, Random &random)
{
    const int day = (date.day + random.between(0, 25)) % 28 + 1;
    return {date.year, date.month, day == date.day ? day % 28 + 1 : day};
}

int wrongYear(int year, Random &random)
{
    static constexpr std::array kSteps{-10, -2, -1, 1, 2, 10};
    const int wrong = year + random.oneOf(kSteps);
    return std::clamp(wrong, 1900, 2020);
}

} // namespace

ErrorRates errorRates(Difficulty difficulty)
{
    ErrorRates rates;
    for (int *rate :
         {&rates.typedName, &rates.swappedNames, &rates.otherGivenName, &rates.wrongDay,
          &rates.swappedDayMonth, &rates.wrongYear, &rates.firstOfJanuary, &rates.wrongDayAndMonth,
          &rates.partialDate, &rates.noDate, &rates.typedNir, &rates.strangersNir,
          &rates.typedStreet, &rates.otherTelephone, &rates.mojibake})
        *rate = scaled(*rate, difficulty);
    return rates;
}

QString mistyped(const QString &text, Random &random)
{
    if (text.size() < 3)
        return text;
    QString wrong = text;
    const qsizetype at = random.between(1, static_cast<int>(text.size()) - 2);
    switch (random.below(6)) {
    case 0:
        return wrong.remove(at, 1);
    case 1:
        return wrong.insert(at, text[at]);
    case 2:
        std::swap(wrong[at], wrong[at + 1]);
        return wrong;
    case 3:
        wrong[at] = neighbour(text[at], random);
        return wrong;
    default:
        return misheard(text, random);
    }
}

QString misdialled(const QString &digits, Random &random)
{
    if (digits.size() < 3)
        return digits;
    QString wrong = digits;
    const qsizetype at = random.between(1, static_cast<int>(digits.size()) - 2);
    if (random.chance(4000) && wrong[at] != wrong[at + 1])
        std::swap(wrong[at], wrong[at + 1]);
    else
        wrong[at] = QChar(u'0' + (wrong[at].unicode() - u'0' + random.between(1, 9)) % 10);
    return wrong;
}

PartialDate misdated(const PartialDate &date, const ErrorRates &rates, Random &random)
{
    int draw = random.between(0, 9999);
    const auto happens = [&draw](int rate) {
        draw -= rate;
        return draw < 0;
    };
    if (happens(rates.noDate))
        return {};
    if (happens(rates.partialDate))
        return {date.year, 0, 0};
    if (happens(rates.firstOfJanuary))
        return {date.year, 1, 1};
    if (happens(rates.wrongDay))
        return shifted(date, random);
    if (happens(rates.swappedDayMonth))
        return date.day <= 12 ? PartialDate{date.year, date.day, date.month} : date;
    if (happens(rates.wrongYear))
        return {wrongYear(date.year, random), date.month, std::min(date.day, 28)};
    if (happens(rates.wrongDayAndMonth))
        return shifted({date.year, date.month % 12 + 1, date.day}, random);
    return date;
}

QString mojibake(const QString &text)
{
    return QString::fromLatin1(text.toUtf8());
}

} // namespace demo
