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

} // namespace

LetterContext currentContext(const incident::Incident &incident, const QDate &date)
{
    LetterContext context{incident, date, {}};
    for (const notices::Variant variant : notices::kAllVariants)
        context.templates[variant] = notices::TemplateLibrary::shippedSource(variant);
    return context;
}

QString contextToJson(const LetterContext &context)
{
    QJsonObject object{{u"incident"_s, incident::toJson(context.incident)},
                       {u"date"_s, context.date.toString(Qt::ISODate)}};
    for (const auto &[variant, source] : context.templates)
        object.insert(notices::variantKey(variant), source);
    return compact(object);
}

base::Result<LetterContext> contextFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    auto incident = incident::fromJson(object.value("incident"_L1).toObject());
    if (!incident)
        return incident.error();
    LetterContext context{*std::move(incident),
                          QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate),
                          {}};
    // A lot from before there were supplements has no template of one, nor a letter.
    for (const notices::Variant variant : notices::kAllVariants) {
        if (const QJsonValue source = object.value(notices::variantKey(variant)); source.isString())
            context.templates[variant] = source.toString();
    }
    return context;
}

base::Result<notices::LetterComposer> composerFor(const LetterContext &context)
{
    auto library = notices::TemplateLibrary::shipped();
    if (!library)
        return library.error();
    for (const auto &[variant, source] : context.templates) {
        if (const auto taken = library->replace(variant, source); !taken)
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
