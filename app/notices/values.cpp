// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/values.h"

#include "people/identity.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

// The French of this file is part of a French letter, not of the program's
// window: never tr() (ARCHITECTURE.md, Language).
namespace notices {

namespace {

using incident::Contact;
using incident::Incident;
using incident::Organisation;

// One entry per item, with the sign that ends it.
Value itemList(const QStringList &items, Wording wording)
{
    std::vector<Values> list;
    for (qsizetype i = 0; i < items.size(); ++i)
        list.push_back({{u"item"_s, Value{items[i] + itemEnd(wording, i + 1 == items.size())}}});
    return {std::move(list)};
}

Value textList(const QString &name, const QStringList &texts)
{
    std::vector<Values> list;
    for (const QString &text : texts)
        list.push_back({{name, Value{text}}});
    return {std::move(list)};
}

// Sentences that end by themselves; in FALC one line each.
Value sentenceList(const QStringList &texts, Wording wording)
{
    if (wording != Wording::EasyRead)
        return textList(u"item"_s, texts);
    QStringList lines;
    for (const QString &text : texts)
        lines += sentencesOf(text);
    return textList(u"item"_s, lines);
}

QString signatory(const Organisation &organisation)
{
    const Contact &person = organisation.legalRepresentative;
    QStringList parts{fullName(person), person.function, organisation.name};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

Values organisationValues(const Organisation &organisation, Wording wording)
{
    const QStringList ways = contactWays(organisation.contact, wording);
    return {{u"lab_name"_s, {organisation.name}},
            {u"lab_address"_s, {addressLine(organisation)}},
            {u"contact_name"_s, {fullName(organisation.contact)}},
            {u"contact_function"_s, {contactFunction(organisation.contact, wording)}},
            {u"contact_means"_s, {ways.join(u", "_s)}},
            {u"contact_ways"_s, textList(u"way"_s, ways)},
            {u"contact_phone"_s, {organisation.contact.phone}},
            {u"contact_email"_s, {organisation.contact.email}},
            {u"signatory"_s, {signatory(organisation)}}};
}

Values factValues(const Incident &incident, Wording wording)
{
    const QString happened = incident.awareness ? happenedSentence(incident, wording) : QString();
    const QString known = incident.awareness ? knownSentence(incident, wording) : QString();
    const QStringList measures = paragraphsOf(measuresOf(incident, wording));
    return {{u"facts"_s, textList(u"paragraph"_s, paragraphsOf(factsOf(incident, wording)))},
            {u"happened"_s, {happened}},
            {u"known_since"_s, {known}},
            {u"dates"_s, {datesSentence(incident, wording)}},
            {u"measures"_s, {measures.join(u' ')}},
            {u"measure_list"_s, textList(u"paragraph"_s, measures)}};
}

enum class NameKind { Text, Condition, List };

struct NameFacts {
    QStringView name;
    NameKind kind;
    const char *help;
};

constexpr NameFacts kNames[]{
    {u"advice", NameKind::List, QT_TRANSLATE_NOOP("notices", "what the person can do")},
    {u"contact_email", NameKind::Text, QT_TRANSLATE_NOOP("notices", "e-mail of the contact")},
    {u"contact_function", NameKind::Text, QT_TRANSLATE_NOOP("notices", "function of the contact")},
    {u"contact_means", NameKind::Text,
     QT_TRANSLATE_NOOP("notices", "telephone and e-mail of the contact")},
    {u"contact_name", NameKind::Text, QT_TRANSLATE_NOOP("notices", "name of the contact")},
    {u"contact_phone", NameKind::Text, QT_TRANSLATE_NOOP("notices", "telephone of the contact")},
    {u"contact_ways", NameKind::List,
     QT_TRANSLATE_NOOP("notices", "telephone and e-mail, one per line")},
    {u"date", NameKind::Text, QT_TRANSLATE_NOOP("notices", "date of the letter")},
    {u"dates", NameKind::Text,
     QT_TRANSLATE_NOOP("notices", "when it happened and when it was known")},
    {u"earlier_date", NameKind::Text,
     QT_TRANSLATE_NOOP("notices", "date of the letter that a supplement completes")},
    {u"earlier_reference", NameKind::Text,
     QT_TRANSLATE_NOOP("notices", "reference of the letter that a supplement completes")},
    {u"facts", NameKind::List, QT_TRANSLATE_NOOP("notices", "what happened")},
    {u"happened", NameKind::Text, QT_TRANSLATE_NOOP("notices", "when it happened, one sentence")},
    {u"item", NameKind::Text, QT_TRANSLATE_NOOP("notices", "one entry of a list")},
    {u"known_since", NameKind::Text,
     QT_TRANSLATE_NOOP("notices", "when it was known, one sentence")},
    {u"lab_address", NameKind::Text,
     QT_TRANSLATE_NOOP("notices", "postal address of the laboratory, on one line")},
    {u"lab_name", NameKind::Text, QT_TRANSLATE_NOOP("notices", "name of the laboratory")},
    {u"leaked", NameKind::List,
     QT_TRANSLATE_NOOP("notices", "the data of this person that leaked")},
    {u"measure_list", NameKind::List,
     QT_TRANSLATE_NOOP("notices", "what was done, one entry per line")},
    {u"measures", NameKind::Text, QT_TRANSLATE_NOOP("notices", "what was done")},
    {u"minor", NameKind::Condition, QT_TRANSLATE_NOOP("notices", "if the person is a minor")},
    {u"paragraph", NameKind::Text, QT_TRANSLATE_NOOP("notices", "one entry of facts or measures")},
    {u"person_name", NameKind::Text, QT_TRANSLATE_NOOP("notices", "name of the person concerned")},
    {u"reference", NameKind::Text, QT_TRANSLATE_NOOP("notices", "reference of the letter")},
    {u"risks", NameKind::List, QT_TRANSLATE_NOOP("notices", "the likely consequences")},
    {u"salutation", NameKind::Text, QT_TRANSLATE_NOOP("notices", "Madame, Monsieur…")},
    {u"signatory", NameKind::Text, QT_TRANSLATE_NOOP("notices", "who signs")},
    {u"supplement", NameKind::Condition,
     QT_TRANSLATE_NOOP("notices", "if the letter completes an earlier one")},
    {u"to_person", NameKind::Condition,
     QT_TRANSLATE_NOOP("notices", "if the letter goes to the person in their own name")},
    {u"way", NameKind::Text, QT_TRANSLATE_NOOP("notices", "one entry of contact_ways")},
};

const NameFacts *factsAbout(const QString &name)
{
    const auto *found = std::ranges::find(kNames, QStringView(name), &NameFacts::name);
    return found == std::end(kNames) ? nullptr : found;
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

// The title of a named representative or guardian, else both.
QString salutation(const Addressee &addressee, Audience audience)
{
    people::SourceRecord record = addressee.record;
    if (audience == Audience::Person)
        return people::honorific(record);
    if (addressee.instructions.guardian)
        record.guardianName = addressee.instructions.guardian->name;
    const auto guardian = people::guardianOf(record);
    return guardian ? people::honorific(*guardian) : u"Madame, Monsieur"_s;
}

} // namespace

Values valuesFor(const Incident &incident, const Addressee &addressee, Audience audience,
                 Wording wording, const PhraseBank &phrases, const QDate &date)
{
    const bool isMinor = people::isMinor(addressee.record.birthDate, date);
    const Phrases chosen = phrases.phrasesFor(addressee.leaked, wording);
    const auto &earlier = addressee.earlier;
    Values values = organisationValues(incident.organisation, wording);
    values.merge(factValues(incident, wording));
    values.insert({
        {u"salutation"_s, {greeting(salutation(addressee, audience), wording)}},
        {u"person_name"_s, {people::fullName(addressee.record)}},
        {u"reference"_s, {addressee.reference}},
        {u"date"_s, {dateIn(wording, date)}},
        {u"minor"_s, {isMinor}},
        {u"to_person"_s, {audience == Audience::Person}},
        {u"supplement"_s, {earlier.has_value()}},
        {u"leaked"_s, itemList(chosen.leaked, wording)},
        {u"risks"_s, sentenceList(chosen.risks, wording)},
        {u"advice"_s, sentenceList(chosen.advice, wording)},
        {u"earlier_reference"_s, {earlier ? earlier->reference : QString()}},
        {u"earlier_date"_s, {earlier ? dateIn(wording, earlier->date) : QString()}},
    });
    return values;
}

QStringList knownNames()
{
    const PhraseBank none;
    Incident example;
    example.letterFacts = u"…"_s;
    example.organisation.contact.phone = u"…"_s;
    Values values =
        valuesFor(example, {}, Audience::Person, Wording::Plain, none, QDate(2021, 3, 1));
    values.insert_or_assign(u"leaked"_s, itemList({u"…"_s}, Wording::Plain));
    QStringList names;
    collectNames(values, names);
    names.removeDuplicates();
    names.sort();
    return names;
}

QString nameHelp(const QString &name)
{
    const NameFacts *facts = factsAbout(name);
    return facts ? QCoreApplication::translate("notices", facts->help) : QString();
}

QString nameAsWritten(const QString &name)
{
    const NameFacts *facts = factsAbout(name);
    if (!facts || facts->kind == NameKind::Text)
        return u"{{%1}}"_s.arg(name);
    return u"{{#%1}}…{{/%1}}"_s.arg(name);
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
    require(!contactWays(lab.contact, Wording::Plain).isEmpty(),
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

QStringList missingFacts(const Incident &incident, Wording wording)
{
    QStringList missing;
    const bool hasFacts = !paragraphsOf(factsOf(incident, wording)).isEmpty();
    const bool hasMeasures = !paragraphsOf(measuresOf(incident, wording)).isEmpty();
    if (wording == Wording::EasyRead && !(hasFacts && hasMeasures))
        missing.append(QCoreApplication::translate(
            "notices",
            "FALC letter: what happened and the measures taken, in short sentences "
            "(letter_facts_easy, letter_measures_easy)."));
    if (wording == Wording::English && !(hasFacts && hasMeasures))
        missing.append(QCoreApplication::translate(
            "notices",
            "English courtesy text: what happened and the measures taken, in English "
            "(letter_facts_english, letter_measures_english)."));
    return missing;
}

} // namespace notices
