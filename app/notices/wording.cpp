// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/wording.h"

#include "notices/typography.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

// The words of this file are part of a letter, not of the program's window:
// never tr() (ARCHITECTURE.md, Language).
namespace notices {

namespace {

using incident::Contact;
using incident::Incident;

constexpr QChar kNoBreak = u'\u00A0';

QString englishDate(const QDate &date)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return QString::number(date.day()) + kNoBreak + english.standaloneMonthName(date.month())
        + kNoBreak + QString::number(date.year());
}

QString localDate(const Incident &incident, const QDateTime &instant, Wording wording)
{
    const QTimeZone zone(incident.organisation.timeZone.toUtf8());
    const QTimeZone used = zone.isValid() ? zone : QTimeZone("Europe/Paris");
    return dateIn(wording, instant.toTimeZone(used).date());
}

// The sentences about the time of the facts, %1 and %2 being dates.
struct TimeWords {
    QString between;
    QString since; // still going on
    QString on;
    QString unknown;
    QString known;
    QString estimated; // before the full stop
};

TimeWords timeWords(Wording wording)
{
    switch (wording) {
    case Wording::EasyRead:
        return {u"Cela s'est passé entre le %1 et le %2"_s,
                u"Cela a commencé le %1 et ce n'est pas fini"_s,
                u"Cela s'est passé le %1"_s,
                u"Nous ne savons pas quel jour cela s'est passé"_s,
                u"Nous l'avons su le %1."_s,
                u". Ces dates ne sont pas sûres"_s};
    case Wording::English:
        return {u"This happened between %1 and %2"_s,
                u"This began on %1 and is still going on"_s,
                u"This happened on %1"_s,
                u"The exact date of the events is not known to date"_s,
                u"We became aware of it on %1."_s,
                u", as far as we know"_s};
    case Wording::Plain:
        break;
    }
    return {u"Les faits ont eu lieu du %1 au %2"_s,
            u"Les faits ont commencé le %1"_s,
            u"Les faits ont eu lieu le %1"_s,
            u"La date exacte des faits n'est pas connue à ce jour"_s,
            u"Nous en avons eu connaissance le %1."_s,
            u", d'après ce que nous savons"_s};
}

} // namespace

QString dateIn(Wording wording, const QDate &date)
{
    return wording == Wording::English ? englishDate(date) : frenchDate(date);
}

QString happenedSentence(const Incident &incident, Wording wording)
{
    const TimeWords words = timeWords(wording);
    const QString about = incident.datesEstimated ? words.estimated : QString();
    const QString begin =
        incident.begin ? localDate(incident, *incident.begin, wording) : QString();
    const QString end = incident.end ? localDate(incident, *incident.end, wording) : QString();
    if (!begin.isEmpty() && !end.isEmpty() && begin != end)
        return words.between.arg(begin, end) + about + u'.';
    if (!begin.isEmpty() && incident.ongoing)
        return words.since.arg(begin) + about
            + (wording == Wording::Plain ? u" et se poursuivent."_s : u"."_s);
    if (!begin.isEmpty() || !end.isEmpty())
        return words.on.arg(begin.isEmpty() ? end : begin) + about + u'.';
    return words.unknown + u'.';
}

QString knownSentence(const Incident &incident, Wording wording)
{
    return timeWords(wording).known.arg(localDate(incident, *incident.awareness, wording));
}

QString datesSentence(const Incident &incident, Wording wording)
{
    if (!incident.awareness)
        return {};
    return happenedSentence(incident, wording) + u' ' + knownSentence(incident, wording);
}

const QString &factsOf(const Incident &incident, Wording wording)
{
    switch (wording) {
    case Wording::EasyRead:
        return incident.letterFactsEasy;
    case Wording::English:
        return incident.letterFactsEnglish;
    case Wording::Plain:
        break;
    }
    return incident.letterFacts;
}

const QString &measuresOf(const Incident &incident, Wording wording)
{
    switch (wording) {
    case Wording::EasyRead:
        return incident.letterMeasuresEasy;
    case Wording::English:
        return incident.letterMeasuresEnglish;
    case Wording::Plain:
        break;
    }
    return incident.letterMeasures;
}

QStringList paragraphsOf(const QString &text)
{
    QStringList paragraphs;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        if (!line.trimmed().isEmpty())
            paragraphs.append(line.simplified());
    return paragraphs;
}

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression end(u"(?<=[.!?])\\s+(?=\\p{Lu})"_s);
    return text.split(end, Qt::SkipEmptyParts);
}

QString addressLine(const incident::Organisation &organisation)
{
    QStringList parts = paragraphsOf(organisation.address);
    parts.append(QString(organisation.postalCode + u' ' + organisation.city).simplified());
    return parts.join(u", "_s);
}

QString fullName(const Contact &contact)
{
    return QStringList{contact.title, contact.firstName, contact.lastName}.join(u' ').simplified();
}

QString contactFunction(const Contact &contact, Wording wording)
{
    if (wording == Wording::English)
        return u"data protection officer"_s;
    return contact.function.isEmpty() ? u"délégué à la protection des données"_s : contact.function;
}

QStringList contactWays(const Contact &contact, Wording wording)
{
    const bool isPlain = wording == Wording::Plain;
    QStringList ways;
    if (!contact.phone.isEmpty()) {
        const QString label = wording == Wording::English ? u"telephone "_s
            : isPlain                                     ? u"téléphone "_s
                                                          : u"par téléphone : "_s;
        ways.append(label + contact.phone.simplified().replace(u' ', kNoBreak));
    }
    if (!contact.email.isEmpty()) {
        const QString label = wording == Wording::English ? u"e-mail "_s
            : isPlain                                     ? u"courriel "_s
                                                          : u"par e-mail : "_s;
        ways.append(label + contact.email.trimmed());
    }
    return ways;
}

QString greeting(const QString &honorific, Wording wording)
{
    if (wording != Wording::English)
        return honorific;
    if (honorific == u"Madame")
        return u"Dear Madam"_s;
    return honorific == u"Monsieur" ? u"Dear Sir"_s : u"Dear Sir or Madam"_s;
}

QString itemEnd(Wording wording, bool isLast)
{
    if (isLast)
        return u"."_s;
    switch (wording) {
    case Wording::EasyRead:
        return {}; // a semicolon is one sign too many
    case Wording::English:
        return u";"_s;
    case Wording::Plain:
        break;
    }
    return u" ;"_s;
}

} // namespace notices
