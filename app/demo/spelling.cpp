// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/spelling.h"

#include "base/text.h"
#include "people/nir.h"

#include <array>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

constexpr std::array<QStringView, 6> kMailDomains{
    u"courriel.example", u"messagerie.example", u"poste.example",
    u"boite.example",    u"exemple.invalid",    u"courrier.test",
};

constexpr std::array kForeignAddresses{
    ForeignAddress{u"14 RUE DE L'ETUVE", u"1000", u"BRUXELLES", u"BELGIQUE"},
    ForeignAddress{u"3 QUAI DU SEUJET", u"1201", u"GENEVE", u"SUISSE"},
    ForeignAddress{u"27 HARBOUR STREET", u"PL1 2AB", u"PLYMOUTH", u"ROYAUME-UNI"},
    ForeignAddress{u"8 CALLE DEL PRADO", u"28014", u"MADRID", u"ESPAGNE"},
    ForeignAddress{u"5 RUA DAS FLORES", u"4050-262", u"PORTO", u"PORTUGAL"},
    ForeignAddress{u"61 GARTENSTRASSE", u"72074", u"TÜBINGEN", u"ALLEMAGNE"},
};

// Letters and digits only, lower case: what mail addresses are made of.
QString mailWord(const QString &name)
{
    QString word;
    for (const QChar c : base::foldToUpper(name)) {
        if (c.isLetterOrNumber())
            word += c.toLower();
    }
    return word;
}

} // namespace

QString digits(quint32 number, qsizetype width)
{
    QString text(width, u'0');
    for (qsizetype at = width - 1; at >= 0 && number > 0; --at, number /= 10)
        text[at] = QChar(u'0' + number % 10);
    return text;
}

QString nirText(const Person &person, const Places &places)
{
    const bool isMale = person.sex == people::Sex::Male;
    const QString place = person.birthCountry == 0 ? places.place(person.birthPlace).insee
                                                   : u"99"_s + digits(person.birthCountry, 3);
    const QString number = (isMale ? u"1"_s : u"2"_s)
        + digits(static_cast<quint32>(person.birthDate.year % 100), 2)
        + digits(static_cast<quint32>(person.birthDate.month), 2) + place
        + digits(person.birthOrder, 3);
    return number + digits(static_cast<quint32>(people::nirKey(number)), 2);
}

QString landlineText(quint32 number)
{
    return number == 0 ? QString() : u"02"_s + digits(number, 8);
}

QString mobileText(quint32 number)
{
    return number == 0 ? QString() : u"07"_s + digits(number, 8);
}

QString spacedPhone(const QString &number)
{
    QString spaced;
    spaced.reserve(14);
    for (qsizetype at = 0; at < number.size(); ++at) {
        if (at > 0 && at % 2 == 0)
            spaced += u' ';
        spaced += number[at];
    }
    return spaced;
}

QString emailText(const Person &person, const Names &names)
{
    if (person.email == 0)
        return {};
    const QString given = mailWord(names.givenName(person.givenNames[0]));
    const QString surname = mailWord(names.surname(person.usualName.value_or(person.birthName)));
    const QString number = QString::number(person.email / 64 % 1000);
    QString user;
    switch (person.email % 8) {
    case 0:
    case 1:
    case 2:
        user = given + u'.' + surname + (person.email % 16 < 4 ? u""_s : number);
        break;
    case 3:
        user = given.left(1) + surname + number;
        break;
    case 4:
        user = surname + u'.' + given;
        break;
    case 5:
        user = given + number;
        break;
    case 6:
        user = surname + number;
        break;
    default:
        user = u"pseudo"_s + QString::number(person.email / 64 % 1'000'000);
    }
    return user + u'@' + kMailDomains[person.email / 8 % kMailDomains.size()];
}

QString doctorsEmail(quint32 number)
{
    return u"secretariat%1@cabinet-medical.example"_s.arg(number % 40);
}

QString inLowerCase(QStringView name)
{
    QString text = name.toString().toLower();
    bool atStart = true;
    for (QChar &c : text) {
        if (atStart)
            c = c.toUpper();
        atStart = !c.isLetter();
    }
    return text;
}

const ForeignAddress &foreignAddress(int number)
{
    return kForeignAddresses[static_cast<size_t>(number) % kForeignAddresses.size()];
}

} // namespace demo
