// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/vocabulary.h"

#include "cnil/jsonpath.h"
#include "incident/nearestkey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

using Field = Vocabulary::Field;

constexpr auto kFolder = ":/cnil"_L1;
constexpr auto kFormat = "avis34-vocabulary"_L1;

std::optional<Field::Type> typeFrom(const QString &key)
{
    static const std::map<QString, Field::Type> types{
        {u"text"_s, Field::Type::Text},       {u"long_text"_s, Field::Type::LongText},
        {u"choice"_s, Field::Type::Choice},   {u"choices"_s, Field::Type::Choices},
        {u"instant"_s, Field::Type::Instant}, {u"date"_s, Field::Type::Date},
        {u"count"_s, Field::Type::Count},     {u"parties"_s, Field::Type::Parties}};
    const auto found = types.find(key);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

bool hasOptions(Field::Type type)
{
    return type == Field::Type::Choice || type == Field::Type::Choices
        || type == Field::Type::Parties;
}

Vocabulary::Option optionFrom(const QJsonValue &json)
{
    Vocabulary::Option option{.key = json["key"_L1].toString(),
                              .label = json["label"_L1].toString(),
                              .standsFor = keysIn(json["stands_for"_L1])};
    if (!json.toObject().contains("stands_for"_L1))
        option.standsFor += option.key;
    return option;
}

std::optional<Field> fieldFrom(const QJsonObject &json)
{
    const auto type = typeFrom(json["type"_L1].toString());
    const QJsonObject askedWhen = json["asked_when"_L1].toObject();
    Field field{.key = json["key"_L1].toString(),
                .label = json["label"_L1].toString(),
                .type = type.value_or(Field::Type::Text),
                .source = json["source"_L1].toString(),
                .options = {},
                .requiredFor = keysIn(json["required_for"_L1]),
                .askedWhenSource = askedWhen["source"_L1].toString(),
                .askedWhenKeys = keysIn(askedWhen["keys"_L1]),
                .officialWording = json["official_wording"_L1].toBool()};
    const QJsonArray options = json["options"_L1].toArray();
    for (const QJsonValue option : options)
        field.options.push_back(optionFrom(option));
    const bool complete = type && !field.key.isEmpty() && !field.label.isEmpty()
        && !field.source.isEmpty() && hasOptions(*type) != field.options.empty()
        && field.askedWhenSource.isEmpty() == field.askedWhenKeys.isEmpty();
    return complete ? std::optional(std::move(field)) : std::nullopt;
}

// Part of the program and never changed: read once.
const std::vector<Vocabulary> &shipped()
{
    static const std::vector<Vocabulary> vocabularies = vocabulariesIn(kFolder);
    return vocabularies;
}

base::Error badVocabulary(const QString &what)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("cnil", "The vocabulary of the form cannot be used: %1.")
                .arg(what)};
}

base::Result<Vocabulary::Section> sectionFrom(const QJsonObject &json)
{
    Vocabulary::Section section{.number = json["number"_L1].toInt(),
                                .key = json["key"_L1].toString(),
                                .title = json["title"_L1].toString(),
                                .fields = {}};
    const QJsonArray fields = json["fields"_L1].toArray();
    for (const QJsonValue item : fields) {
        auto field = fieldFrom(item.toObject());
        if (!field)
            return badVocabulary(QCoreApplication::translate("cnil", "field “%1” is not complete")
                                     .arg(item["key"_L1].toString()));
        section.fields.push_back(*std::move(field));
    }
    return section;
}

// Fields that read the same list share their options: the consequences are one
// list in the incident and three questions in the form.
std::map<QString, QStringList> knownKeys(const Vocabulary &vocabulary)
{
    std::map<QString, QStringList> known;
    for (const Vocabulary::Section &section : vocabulary.sections)
        for (const Field &field : section.fields)
            for (const Vocabulary::Option &option : field.options)
                known[field.source] += option.standsFor;
    return known;
}

base::Error unknownKey(const QString &source, const QString &key, const QStringList &known)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "cnil", "The form does not know “%1” for the field “%2”; the nearest one is “%3”.")
                .arg(key.left(60), source.mid(source.indexOf(u'.') + 1),
                     incident::nearestKey(key, known))};
}

base::Result<void> checkList(const QString &source, const QStringList &keys,
                             const QStringList &known)
{
    for (const QString &key : keys)
        if (!known.contains(key))
            return unknownKey(source, key, known);
    return {};
}

QStringList rolesOf(const incident::Incident &incident)
{
    QStringList roles;
    for (const incident::OtherParty &party : incident.otherParties)
        roles += party.role;
    return roles;
}

base::Result<void> checkOtherTexts(const incident::Incident &incident, const Vocabulary &vocabulary)
{
    const QString prefix = u"incident.other_texts."_s;
    QStringList known;
    for (const Vocabulary::Section &section : vocabulary.sections)
        for (const Field &field : section.fields)
            if (field.source.startsWith(prefix))
                known += field.source.mid(prefix.size());
    QStringList keys;
    for (const auto &[key, text] : incident.otherTexts)
        keys += key;
    return checkList(u"incident.other_texts"_s, keys, known);
}

} // namespace

QString filingKindKey(FilingKind kind)
{
    switch (kind) {
    case FilingKind::Initial:
        return u"initial"_s;
    case FilingKind::FollowUp:
        return u"follow_up"_s;
    case FilingKind::Complete:
        return u"complete"_s;
    }
    Q_UNREACHABLE();
}

std::optional<QString> Vocabulary::Field::labelOf(const QString &incidentKey) const
{
    const auto option = std::find_if(options.begin(), options.end(), [&](const Option &candidate) {
        return candidate.standsFor.contains(incidentKey);
    });
    return option == options.end() ? std::nullopt : std::optional(option->label);
}

const Vocabulary::Field *Vocabulary::field(QStringView key) const
{
    for (const Section &section : sections)
        for (const Field &candidate : section.fields)
            if (candidate.key == key)
                return &candidate;
    return nullptr;
}

QString Vocabulary::personBand(qint64 persons) const
{
    const auto band =
        std::find_if(personBands.begin(), personBands.end(), [&](const Band &candidate) {
            return candidate.upTo < 0 || persons <= candidate.upTo;
        });
    return band == personBands.end() ? QString() : band->label;
}

QStringList Vocabulary::labels(const QString &source, const QStringList &keys) const
{
    QStringList found;
    for (const Section &section : sections)
        for (const Field &candidate : section.fields)
            if (candidate.source == source)
                for (const Option &option : candidate.options)
                    if (isAnswered(option, keys))
                        found += option.label;
    return found;
}

base::Result<Vocabulary> vocabularyFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return badVocabulary(parseError.errorString());
    Vocabulary vocabulary;
    vocabulary.version = root["version"_L1].toString();
    vocabulary.title = root["title"_L1].toString();
    vocabulary.isDraft = root["draft"_L1].toBool();
    const QJsonArray sections = root["sections"_L1].toArray();
    for (const QJsonValue item : sections) {
        auto section = sectionFrom(item.toObject());
        if (!section)
            return section.error();
        vocabulary.sections.push_back(*std::move(section));
    }
    const QJsonArray bands = root["person_bands"_L1].toArray();
    for (const QJsonValue band : bands)
        vocabulary.personBands.push_back(
            {band["up_to"_L1].toInteger(-1), band["label"_L1].toString()});
    if (vocabulary.version.isEmpty() || vocabulary.sections.empty())
        return badVocabulary(
            QCoreApplication::translate("cnil", "it has no version or no section"));
    return vocabulary;
}

bool isAnswered(const Vocabulary::Option &option, const QStringList &keys)
{
    return std::any_of(option.standsFor.begin(), option.standsFor.end(),
                       [&keys](const QString &key) { return keys.contains(key); });
}

std::vector<Vocabulary> vocabulariesIn(const QString &folder)
{
    std::vector<Vocabulary> vocabularies;
    const QDir directory(folder);
    const QStringList names = directory.entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray json = file.readAll();
        if (QJsonDocument::fromJson(json)["format"_L1] != kFormat)
            continue;
        if (auto vocabulary = vocabularyFromJson(json))
            vocabularies.push_back(*std::move(vocabulary));
    }
    std::sort(vocabularies.begin(), vocabularies.end(),
              [](const Vocabulary &a, const Vocabulary &b) { return a.version < b.version; });
    return vocabularies;
}

const Vocabulary *newestInForce(const std::vector<Vocabulary> &vocabularies)
{
    const auto newest =
        std::find_if(vocabularies.rbegin(), vocabularies.rend(),
                     [](const Vocabulary &vocabulary) { return !vocabulary.isDraft; });
    return newest == vocabularies.rend() ? nullptr : &*newest;
}

QStringList shippedVersions()
{
    QStringList versions;
    for (const Vocabulary &vocabulary : shipped())
        versions += vocabulary.version;
    return versions;
}

base::Result<Vocabulary> shippedVocabulary(const QString &version)
{
    for (const Vocabulary &vocabulary : shipped())
        if (vocabulary.version == version)
            return vocabulary;
    return base::Error{
        base::Error::Kind::Input,
        QCoreApplication::translate("cnil", "There is no form “%1”; the program knows %2.")
            .arg(version.left(20), shippedVersions().join(u", "_s))};
}

Vocabulary currentVocabulary()
{
    const Vocabulary *newest = newestInForce(shipped());
    // Part of the program, checked by tst_vocabulary.
    Q_ASSERT(newest);
    return *newest;
}

base::Result<void> checkKeys(const incident::Incident &incident, const Vocabulary &vocabulary)
{
    const QJsonObject facts{{u"incident"_s, incident::toJson(incident)}};
    for (const auto &[source, known] : knownKeys(vocabulary)) {
        const QStringList keys = source == "incident.other_parties"_L1
            ? rolesOf(incident)
            : keysIn(valueAt(facts, source));
        if (auto checked = checkList(source, keys, known); !checked)
            return checked;
    }
    return checkOtherTexts(incident, vocabulary);
}

} // namespace cnil
