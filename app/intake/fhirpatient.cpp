// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fhirpatient.h"

#include "base/text.h"
#include "intake/patienttraits.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr int kLast = 1000; // a rank

// The elements of an array that are objects.
std::vector<QJsonObject> objects(const QJsonValue &array)
{
    std::vector<QJsonObject> found;
    for (const QJsonValue value : array.toArray()) {
        if (value.isObject())
            found.push_back(value.toObject());
    }
    return found;
}

QStringList strings(const QJsonValue &array)
{
    QStringList found;
    for (const QJsonValue value : array.toArray()) {
        if (const QString text = base::simplified(value.toString()); !text.isEmpty())
            found.append(text);
    }
    return found;
}

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString().trimmed();
}

// The codes of a CodeableConcept, and its text.
QStringList codesOf(const QJsonObject &meaning)
{
    QStringList codes;
    for (const QJsonObject &coding : objects(meaning.value("coding"_L1)))
        codes.append(text(coding, "code"_L1));
    codes.append(text(meaning, "text"_L1));
    codes.removeAll(QString());
    return codes;
}

// The year in which a period ended; far away when it goes on.
int endYear(const QJsonObject &object)
{
    const QString end = text(object.value("period"_L1).toObject(), "end"_L1);
    bool isNumber = false;
    const int year = end.left(4).toInt(&isNumber);
    return isNumber ? year : 9999;
}

bool isOver(const QJsonObject &object, int latestYear)
{
    return text(object, "use"_L1) == "old"_L1 || endYear(object) < latestYear;
}

// What ended in the course of this year comes last: whether it is over is not known.
int endRank(const QJsonObject &object, int latestYear)
{
    return endYear(object) == latestYear ? kLast : 0;
}

// --- Identifiers -----------------------------------------------------------

void readIdentifiers(const QJsonObject &patient, int latestYear, FieldRow &row)
{
    int bestRank = kNoIdentifier;
    QString best;
    for (const QJsonObject &identifier : objects(patient.value("identifier"_L1))) {
        const QString number = text(identifier, "value"_L1);
        const QString system = text(identifier, "system"_L1);
        const QStringList types = codesOf(identifier.value("type"_L1).toObject());
        const QString type = types.value(0).toUpper();
        if (number.isEmpty())
            continue;
        if (insDomain(system) != InsDomain::None)
            setIns(row, system, number);
        else if (isSocialSecurityType(type))
            row.set(Field::Nir, number);
        else if (const int rank = identifierRank(type);
                 rank < bestRank && !isOver(identifier, latestYear)) {
            bestRank = rank;
            best = number;
        }
    }
    row.set(Field::RecordId, best);
    row.set(Field::RecordId, text(patient, "id"_L1));
}

// --- Names -----------------------------------------------------------------

std::optional<NameUse> nameUseOf(const QString &use)
{
    if (use == "maiden"_L1)
        return NameUse::Birth;
    if (use == "official"_L1)
        return NameUse::Legal;
    if (use == "usual"_L1)
        return NameUse::Usual;
    if (use == "anonymous"_L1)
        return {};
    return use.isEmpty() ? NameUse::Plain : NameUse::Other;
}

// FR Core: all given names of the birth certificate, the first one as well.
QString birthListOf(const QJsonObject &name)
{
    for (const QJsonObject &extension : objects(name.value("extension"_L1))) {
        const QString url = text(extension, "url"_L1).toLower().remove(u'-');
        if (url.endsWith("birthlistgivenname"_L1))
            return base::simplified(extension.value("valueString"_L1).toString());
    }
    return {};
}

PatientName nameOf(const QJsonObject &name, NameUse use)
{
    const QStringList given = strings(name.value("given"_L1));
    const QString birthList = birthListOf(name);
    PatientName read{.use = use,
                     .family = text(name, "family"_L1),
                     .given = given.value(0),
                     .furtherGiven = birthList.isEmpty() ? given.mid(1).join(u' ') : birthList,
                     .title = strings(name.value("prefix"_L1)).join(u' ')};
    if (read.family.isEmpty() && given.isEmpty())
        read.family = text(name, "text"_L1);
    return read;
}

void readNames(const QJsonObject &patient, FieldRow &row)
{
    std::vector<PatientName> names;
    for (const QJsonObject &name : objects(patient.value("name"_L1))) {
        if (const auto use = nameUseOf(text(name, "use"_L1)))
            names.push_back(nameOf(name, *use));
    }
    setNames(row, names);
}

QString sexOf(const QString &gender)
{
    if (gender == "male"_L1)
        return u"M"_s;
    return gender == "female"_L1 ? u"F"_s : QString();
}

// --- Where to reach somebody -----------------------------------------------

std::optional<int> addressRankOf(const QJsonObject &address, int latestYear)
{
    const QString use = text(address, "use"_L1);
    if (use == "work"_L1 || isOver(address, latestYear))
        return {};
    static const std::array uses{u"home"_s, QString(), u"billing"_s, u"temp"_s};
    const auto *const found = std::ranges::find(uses, use);
    return static_cast<int>(found - uses.begin()) + endRank(address, latestYear);
}

void readAddresses(const QJsonObject &patient, int latestYear, FieldRow &row)
{
    std::vector<PatientAddress> addresses;
    for (const QJsonObject &address : objects(patient.value("address"_L1))) {
        const std::optional<int> rank = addressRankOf(address, latestYear);
        if (!rank) {
            row.markOther();
            continue;
        }
        const QStringList lines = strings(address.value("line"_L1));
        PatientAddress read{.rank = *rank,
                            .line1 = lines.value(0),
                            .line2 = lines.mid(1).join(u' '),
                            .postalCode = text(address, "postalCode"_L1),
                            .city = text(address, "city"_L1),
                            .country = text(address, "country"_L1)};
        splitPostalLine(read);
        if (read.line1.isEmpty() && read.city.isEmpty())
            read.line1 = base::simplified(text(address, "text"_L1));
        if (!read.line1.isEmpty() || !read.city.isEmpty())
            addresses.push_back(std::move(read));
    }
    setAddress(row, addresses);
}

struct Contact {
    int rank = 0;
    QString system;
    QString use;
    QString value;
};

void readTelecoms(const QJsonObject &patient, int latestYear, FieldRow &row)
{
    std::vector<Contact> contacts;
    for (const QJsonObject &telecom : objects(patient.value("telecom"_L1))) {
        if (isOver(telecom, latestYear))
            continue;
        Contact contact{.system = text(telecom, "system"_L1),
                        .use = text(telecom, "use"_L1),
                        .value = text(telecom, "value"_L1)};
        contact.rank = std::clamp(telecom.value("rank"_L1).toInt(kLast - 2), 0, kLast - 2)
            + (contact.use == "work"_L1 ? kLast : 0) + 2 * endRank(telecom, latestYear);
        contacts.push_back(std::move(contact));
    }
    std::ranges::stable_sort(contacts, {}, &Contact::rank);
    for (const Contact &contact : contacts) {
        if (contact.system == "email"_L1)
            row.set(Field::Email, contact.value);
        else if (contact.system == "phone"_L1 || contact.system == "sms"_L1)
            setPhone(row, contact.value, contact.use == "mobile"_L1 || contact.system == "sms"_L1);
    }
}

// --- Who answers for a minor -----------------------------------------------

Relation relationOf(const QJsonObject &contact)
{
    Relation relation = Relation::None;
    for (const QJsonObject &meaning : objects(contact.value("relationship"_L1))) {
        for (const QString &code : codesOf(meaning)) {
            const Relation found = intake::relationOf(code);
            if (relation != Relation::Guardian && found != Relation::None)
                relation = found;
        }
    }
    return relation;
}

void readGuardian(const QJsonObject &patient, int latestYear, FieldRow &row)
{
    for (const QJsonObject &contact : objects(patient.value("contact"_L1))) {
        if (isOver(contact, latestYear))
            continue;
        const PatientName name = nameOf(contact.value("name"_L1).toObject(), NameUse::Plain);
        const QString whole = name.title + u' ' + name.given + u' ' + name.family;
        setGuardian(row, relationOf(contact), base::simplified(whole), latestYear);
    }
}

// --- The rest --------------------------------------------------------------

bool isKnownKey(const QString &key)
{
    static const QStringList known{
        u"resourceType"_s,
        u"id"_s,
        u"meta"_s,
        u"implicitRules"_s,
        u"language"_s,
        u"text"_s,
        u"identifier"_s,
        u"active"_s,
        u"name"_s,
        u"telecom"_s,
        u"gender"_s,
        u"birthDate"_s,
        u"address"_s,
        u"generalPractitioner"_s,
        u"managingOrganization"_s,
        u"link"_s,
    };
    return key.startsWith(u'_') || known.contains(key);
}

} // namespace

void readFhirPatient(const QJsonObject &patient, int latestYear, FieldRow &row)
{
    readIdentifiers(patient, latestYear, row);
    readNames(patient, row);
    row.set(Field::BirthDate, isoDate(text(patient, "birthDate"_L1)));
    row.set(Field::Sex, sexOf(text(patient, "gender"_L1)));
    readAddresses(patient, latestYear, row);
    readTelecoms(patient, latestYear, row);
    readGuardian(patient, latestYear, row);
    if (!patient.value("generalPractitioner"_L1).toArray().isEmpty())
        row.mark(Field::Physician);
    const QStringList keys = patient.keys();
    if (!std::ranges::all_of(keys, isKnownKey))
        row.markOther();
}

} // namespace intake
