// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/letterbook.h"

#include "notices/reference.h"
#include "notices/templatelibrary.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// The fields of a record that a letter shows or that choose its words.
struct PrintedField {
    QLatin1StringView key;
    QString people::SourceRecord::*member;
};
constexpr PrintedField kPrintedFields[]{
    {"birth_name"_L1, &people::SourceRecord::birthName},
    {"usual_name"_L1, &people::SourceRecord::usualName},
    {"given_names"_L1, &people::SourceRecord::givenNames},
    {"first_given_name"_L1, &people::SourceRecord::firstGivenName},
    {"address"_L1, &people::SourceRecord::address},
    {"address2"_L1, &people::SourceRecord::address2},
    {"postal_code"_L1, &people::SourceRecord::postalCode},
    {"city"_L1, &people::SourceRecord::city},
    {"country"_L1, &people::SourceRecord::country},
    {"title"_L1, &people::SourceRecord::title},
    {"guardian_name"_L1, &people::SourceRecord::guardianName},
};

// A text of a lot; the first lots name it by its variant.
QJsonValue sourceIn(const QJsonObject &lot, notices::Text text)
{
    const QJsonValue source = lot.value(notices::textName(text));
    if (source.isString())
        return source;
    for (const bool isSupplement : {false, true})
        for (const notices::Audience audience :
             {notices::Audience::Person, notices::Audience::Representative}) {
            const notices::Variant variant{audience, notices::Form::Standard, isSupplement};
            if (notices::letterText(variant) == text)
                return lot.value(notices::variantKey(variant));
        }
    return {};
}

// The address of an adult's guardian: the letter went there.
QJsonObject guardianToJson(const notices::AdultGuardian &guardian)
{
    return {{u"name"_s, guardian.name},
            {u"address"_s, guardian.address.address},
            {u"address2"_s, guardian.address.address2},
            {u"postal_code"_s, guardian.address.postalCode},
            {u"city"_s, guardian.address.city},
            {u"country"_s, guardian.address.country}};
}

notices::AdultGuardian guardianFromJson(const QJsonObject &object)
{
    return {.name = object.value("name"_L1).toString(),
            .address = {.address = object.value("address"_L1).toString(),
                        .address2 = object.value("address2"_L1).toString(),
                        .postalCode = object.value("postal_code"_L1).toString(),
                        .city = object.value("city"_L1).toString(),
                        .country = object.value("country"_L1).toString()}};
}

} // namespace

LetterContext currentContext(const incident::Incident &incident, const QDate &date)
{
    LetterContext context{incident, date, {}};
    context.phrases = notices::TemplateLibrary::shippedPhrases();
    for (const notices::Text text : notices::kAllTexts)
        context.templates[text] = notices::TemplateLibrary::shippedSource(text);
    return context;
}

QJsonObject toJson(const printing::Paper &paper)
{
    return {{u"envelope"_s, printing::toJson(paper.envelope)}, {u"duplex"_s, paper.duplex}};
}

// What is not there is as every lot was before there was a choice.
printing::Paper paperFromJson(const QJsonObject &json)
{
    const auto envelope = printing::envelopeFromJson(json.value("envelope"_L1).toObject());
    return {.envelope = envelope ? *envelope : printing::EnvelopeProfile(),
            .duplex = json.value("duplex"_L1).toBool(true)};
}

QString contextToJson(const LetterContext &context)
{
    QJsonObject object{{u"incident"_s, incident::toJson(context.incident)},
                       {u"date"_s, context.date.toString(Qt::ISODate)},
                       {u"paper"_s, toJson(context.paper)}};
    for (const auto &[text, source] : context.templates)
        object.insert(notices::textName(text), source);
    if (!context.phrases.isEmpty())
        object.insert(notices::kPhrasesName, context.phrases);
    return compact(object);
}

printing::Paper paperOf(const QString &contextJson)
{
    const QJsonObject context = QJsonDocument::fromJson(contextJson.toUtf8()).object();
    return paperFromJson(context.value("paper"_L1).toObject());
}

base::Result<LetterContext> contextFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    auto incident = incident::fromJson(object.value("incident"_L1).toObject());
    if (!incident)
        return incident.error();
    LetterContext context{*std::move(incident),
                          QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate),
                          {},
                          paperFromJson(object.value("paper"_L1).toObject())};
    // A lot from before there were supplements has no template of one, nor a letter.
    for (const notices::Text text : notices::kAllTexts) {
        if (const QJsonValue source = sourceIn(object, text); source.isString())
            context.templates[text] = source.toString();
    }
    context.phrases = object.value(notices::kPhrasesName).toString();
    return context;
}

base::Result<notices::LetterComposer> composerFor(const LetterContext &context)
{
    auto library = notices::TemplateLibrary::shipped();
    if (!library)
        return library.error();
    if (!context.phrases.isEmpty())
        if (const auto taken = library->replacePhrases(context.phrases.toUtf8()); !taken)
            return taken.error();
    for (const auto &[text, source] : context.templates) {
        if (const auto taken = library->replace(text, source); !taken)
            return taken.error();
    }
    return notices::LetterComposer::create(context.incident, *library, context.date);
}

QString recipientToJson(const notices::Addressee &addressee)
{
    const people::SourceRecord &record = addressee.record;
    QJsonObject object{{u"birth_date"_s, record.birthDate.packed()},
                       {u"sex"_s, static_cast<int>(record.sex)},
                       {u"leaked"_s, qint64(addressee.leaked.toInt())}};
    for (const PrintedField &field : kPrintedFields) {
        if (const QString &value = record.*field.member; !value.isEmpty())
            object.insert(field.key, value);
    }
    object.insert(u"form"_s, notices::formKey(notices::formFor(record, addressee.instructions)));
    if (addressee.instructions.guardian)
        object.insert(u"guardian"_s, guardianToJson(*addressee.instructions.guardian));
    if (addressee.earlier) {
        object.insert(u"earlier_reference"_s, addressee.earlier->reference);
        object.insert(u"earlier_date"_s, addressee.earlier->date.toString(Qt::ISODate));
    }
    return compact(object);
}

notices::Addressee recipientFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    notices::Addressee recipient;
    recipient.record.birthDate =
        people::PartialDate::fromPacked(object.value("birth_date"_L1).toInt());
    recipient.record.sex = static_cast<people::Sex>(object.value("sex"_L1).toInt());
    for (const PrintedField &field : kPrintedFields)
        recipient.record.*field.member = object.value(field.key).toString();
    recipient.leaked =
        people::DataCategories::fromInt(quint32(object.value("leaked"_L1).toInteger()));
    if (const QString earlier = object.value("earlier_reference"_L1).toString(); !earlier.isEmpty())
        recipient.earlier = {
            earlier, QDate::fromString(object.value("earlier_date"_L1).toString(), Qt::ISODate)};
    // Before there were forms, every letter was the standard one, abroad too.
    recipient.instructions.form =
        notices::formFromKey(object.value("form"_L1).toString()).value_or(notices::Form::Standard);
    if (const QJsonObject guardian = object.value("guardian"_L1).toObject(); !guardian.isEmpty())
        recipient.instructions.guardian = guardianFromJson(guardian);
    return recipient;
}

std::optional<notices::EarlierLetter> earlierLetter(const store::FirstLetter &first)
{
    return first.id ? std::optional(notices::EarlierLetter{first.reference, first.date})
                    : std::nullopt;
}

QString referenceFor(const QByteArray &referenceKey, store::PersonId person, int attempt)
{
    const QByteArray input =
        referenceKey + ':' + QByteArray::number(person.value) + ':' + QByteArray::number(attempt);
    const QByteArray digest = QCryptographicHash::hash(input, QCryptographicHash::Sha256);
    return notices::makeReference(qFromBigEndian<quint64>(digest.constData()));
}

} // namespace services
