// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/values.h"

#include "base/text.h"
#include "notices/typography.h"
#include "notices/validator.h"
#include "people/identity.h"
#include "people/postaladdress.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

// The French of this file is part of a French letter, not of the program's
// window: never tr() (ARCHITECTURE.md, Language).
namespace notices {

namespace {

using incident::Contact;
using incident::Incident;
using incident::Organisation;

constexpr QChar kNoBreak = u'\u00A0';

// A laboratory's own template may name the person, so that every text is
// another: then what was checked is forgotten, and memory stays flat.
constexpr size_t kRememberedTexts = 4096;

QString fullName(const Contact &contact)
{
    return QStringList{contact.title, contact.firstName, contact.lastName}.join(u' ').simplified();
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

// "a ;", "b ;", "c.": one list of the letter.
Value itemList(const QStringList &items, bool sentences)
{
    std::vector<Values> list;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString end = i + 1 == items.size() ? u"."_s : u" ;"_s;
        list.push_back({{u"item"_s, Value{sentences ? items[i] : items[i] + end}}});
    }
    return {std::move(list)};
}

Value paragraphList(const QString &text)
{
    std::vector<Values> list;
    for (const QString &paragraph : paragraphsOf(text))
        list.push_back({{u"paragraph"_s, Value{paragraph}}});
    return {std::move(list)};
}

QString contactMeans(const Contact &contact)
{
    QStringList means;
    if (!contact.phone.isEmpty())
        means.append(u"téléphone "_s + contact.phone.simplified().replace(u' ', kNoBreak));
    if (!contact.email.isEmpty())
        means.append(u"courriel "_s + contact.email.trimmed());
    return means.join(u", "_s);
}

QString contactFunction(const Contact &contact)
{
    return contact.function.isEmpty() ? u"délégué à la protection des données"_s : contact.function;
}

QString signatory(const Organisation &organisation)
{
    const Contact &person = organisation.legalRepresentative;
    QStringList parts{fullName(person), person.function, organisation.name};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QStringList senderLines(const Organisation &organisation)
{
    QStringList lines{organisation.name};
    const QStringList address = organisation.address.split(u'\n');
    for (const QString &line : address)
        lines.append(line.simplified());
    lines.append(QStringList{organisation.postalCode, organisation.city}.join(u' ').simplified());
    if (!organisation.contact.phone.isEmpty())
        lines.append(u"Tél. "_s + organisation.contact.phone);
    lines.removeAll(QString());
    return lines;
}

QDate localDate(const Incident &incident, const QDateTime &instant)
{
    const QTimeZone zone(incident.organisation.timeZone.toUtf8());
    return instant.toTimeZone(zone.isValid() ? zone : QTimeZone("Europe/Paris")).date();
}

QString happened(const Incident &incident)
{
    const QString about = incident.datesEstimated ? u", d'après ce que nous savons"_s : QString();
    const QString begin =
        incident.begin ? frenchDate(localDate(incident, *incident.begin)) : QString();
    const QString end = incident.end ? frenchDate(localDate(incident, *incident.end)) : QString();
    if (!begin.isEmpty() && !end.isEmpty() && begin != end)
        return u"Les faits ont eu lieu du "_s + begin + u" au "_s + end + about + u'.';
    if (!begin.isEmpty() && incident.ongoing)
        return u"Les faits ont commencé le "_s + begin + about + u" et se poursuivent."_s;
    if (!begin.isEmpty() || !end.isEmpty())
        return u"Les faits ont eu lieu le "_s + (begin.isEmpty() ? end : begin) + about + u'.';
    return u"La date exacte des faits n'est pas connue à ce jour."_s;
}

Values organisationValues(const Organisation &organisation)
{
    return {{u"lab_name"_s, {organisation.name}},
            {u"contact_name"_s, {fullName(organisation.contact)}},
            {u"contact_function"_s, {contactFunction(organisation.contact)}},
            {u"contact_means"_s, {contactMeans(organisation.contact)}},
            {u"contact_phone"_s, {organisation.contact.phone}},
            {u"contact_email"_s, {organisation.contact.email}},
            {u"signatory"_s, {signatory(organisation)}}};
}

void collectNames(const Values &values, QStringList &names)
{
    for (const auto &[name, value] : values) {
        names.append(name);
        if (const auto *list = std::get_if<std::vector<Values>>(&value.content))
            for (const Values &entry : *list)
                collectNames(entry, names);
    }
}

QString salutation(const people::SourceRecord &record, bool isMinor)
{
    if (!isMinor)
        return people::honorific(record);
    const auto guardian = people::guardianOf(record);
    return guardian ? people::honorific(*guardian) : u"Madame, Monsieur"_s;
}

QString countryOf(const people::SourceRecord &record)
{
    const QString country = people::postalLine(record.country);
    return country == u"FRANCE" || country == u"FR" ? QString() : country;
}

} // namespace

QString datesSentence(const Incident &incident)
{
    if (!incident.awareness)
        return {};
    return happened(incident) + u" Nous en avons eu connaissance le "_s
        + frenchDate(localDate(incident, *incident.awareness)) + u'.';
}

Values valuesFor(const Incident &incident, const Addressee &addressee, const PhraseBank &phrases,
                 const QDate &date)
{
    const Phrases chosen = phrases.phrasesFor(addressee.leaked);
    const bool isMinor = people::isMinor(addressee.record.birthDate, date);
    Values values = organisationValues(incident.organisation);
    values.insert({
        {u"salutation"_s, {salutation(addressee.record, isMinor)}},
        {u"person_name"_s, {people::fullName(addressee.record)}},
        {u"reference"_s, {addressee.reference}},
        {u"date"_s, {frenchDate(date)}},
        {u"minor"_s, {isMinor}},
        {u"facts"_s, paragraphList(incident.letterFacts)},
        {u"dates"_s, {datesSentence(incident)}},
        {u"measures"_s, {paragraphsOf(incident.letterMeasures).join(u' ')}},
        {u"leaked"_s, itemList(chosen.leaked, false)},
        {u"risks"_s, itemList(chosen.risks, true)},
        {u"advice"_s, itemList(chosen.advice, true)},
    });
    const auto &earlier = addressee.earlier;
    values.insert({{u"earlier_reference"_s, {earlier ? earlier->reference : QString()}},
                   {u"earlier_date"_s, {earlier ? frenchDate(earlier->date) : QString()}}});
    return values;
}

QStringList knownNames()
{
    PhraseBank none;
    Incident example;
    example.letterFacts = u"…"_s;
    Values values = valuesFor(example, {}, none, QDate(2021, 3, 1));
    values.insert_or_assign(u"leaked"_s, itemList({u"…"_s}, false));
    QStringList names;
    collectNames(values, names);
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList missingFacts(const Incident &incident)
{
    const Organisation &lab = incident.organisation;
    QStringList missing;
    const auto require = [&missing](bool given, const char *what) {
        if (!given)
            missing.append(QCoreApplication::translate("notices", what));
    };
    require(!lab.name.trimmed().isEmpty(),
            QT_TRANSLATE_NOOP("notices", "Laboratory: the name (organisation.name)."));
    require(!lab.address.trimmed().isEmpty() && !lab.city.trimmed().isEmpty(),
            QT_TRANSLATE_NOOP("notices",
                              "Laboratory: the postal address with its city "
                              "(organisation.address, organisation.city)."));
    require(!fullName(lab.contact).isEmpty(),
            QT_TRANSLATE_NOOP("notices",
                              "Contact: the name of the data protection officer "
                              "(organisation.contact), art. 33(3)(b)."));
    require(!contactMeans(lab.contact).isEmpty(),
            QT_TRANSLATE_NOOP("notices",
                              "Contact: a telephone number or an e-mail address "
                              "(organisation.contact), art. 33(3)(b)."));
    require(!paragraphsOf(incident.letterFacts).isEmpty(),
            QT_TRANSLATE_NOOP("notices",
                              "Letter: what happened, in plain words (letter_facts), "
                              "art. 34(2)."));
    require(incident.awareness.has_value(),
            QT_TRANSLATE_NOOP("notices", "Dates: when the laboratory became aware (awareness)."));
    require(!paragraphsOf(incident.letterMeasures).isEmpty(),
            QT_TRANSLATE_NOOP("notices",
                              "Letter: the measures taken (letter_measures), "
                              "art. 33(3)(d)."));
    return missing;
}

LetterComposer::LetterComposer(Incident incident, TemplateLibrary library, const QDate &date)
    : m_incident(std::move(incident))
    , m_library(std::move(library))
    , m_date(date)
{
}

base::Result<LetterComposer>
LetterComposer::create(const Incident &incident, const TemplateLibrary &library, const QDate &date)
{
    const QStringList missing = missingFacts(incident);
    if (!missing.isEmpty())
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("notices",
                                                       "No letter can be written before "
                                                       "this is filled in: %1")
                               .arg(missing.join(u' '))};
    return LetterComposer(incident, library, date);
}

base::Result<Letter> LetterComposer::compose(const Addressee &addressee,
                                             const ChannelChoice &choice)
{
    Q_ASSERT(choice.canBeSent());
    const Values values = valuesFor(m_incident, addressee, m_library.phrases(), m_date);
    const Variant variant = addressee.earlier ? supplementOf(choice.variant) : choice.variant;
    const auto rendered = m_library.letter(variant).render(values);
    if (!rendered)
        return rendered.error();
    Letter letter;
    letter.bodyHtml = frenchTypography(*rendered);
    if (const auto checked = check(letter.bodyHtml, addressee); !checked)
        return checked.error();
    letter.variant = variant;
    letter.reference = addressee.reference;
    if (addressee.earlier)
        letter.earlierReference = addressee.earlier->reference;
    letter.senderLines = senderLines(m_incident.organisation);
    letter.recipientLines = choice.block.lines;
    letter.postalCode = people::frenchPostalCode(addressee.record.postalCode);
    letter.countryCode = countryOf(addressee.record);
    letter.personName = people::fullName(addressee.record);
    letter.placeAndDate = m_incident.organisation.city + u", le "_s + frenchDate(m_date);
    return letter;
}

base::Result<void> LetterComposer::check(const QString &body, const Addressee &addressee)
{
    // Supplements differ in the reference that they name, which is of this person; the
    // rest they share.
    const auto &earlier = addressee.earlier;
    const bool isShared = !earlier || body.contains(earlier->reference);
    const auto key = std::pair(earlier ? QString(body).remove(earlier->reference) : body,
                               addressee.leaked.toInt());
    if (isShared && m_checked.contains(key))
        return {};
    const auto findings =
        findingsIn(body, m_incident, addressee.leaked, m_library.phrases(), earlier);
    if (!findings.empty()) {
        QStringList texts;
        for (const Finding &finding : findings)
            texts.append(finding.text);
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("notices", "The letter may not be sent: %1")
                               .arg(texts.join(u' '))};
    }
    if (m_checked.size() >= kRememberedTexts)
        m_checked.clear();
    m_checked.insert(key);
    return {};
}

} // namespace notices
