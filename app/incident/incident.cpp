// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/incident.h"

#include "incident/nearestkey.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace incident {

namespace {

// Each struct is described once, by the list of its JSON names and members;
// the reader and the writer both walk that list, so that neither can forget a
// field that the other knows.

template<typename Visitor, typename T>
void visitContact(Visitor &visitor, T &contact)
{
    visitor("title"_L1, contact.title);
    visitor("last_name"_L1, contact.lastName);
    visitor("first_name"_L1, contact.firstName);
    visitor("function"_L1, contact.function);
    visitor("email"_L1, contact.email);
    visitor("phone"_L1, contact.phone);
}

template<typename Visitor, typename T>
void visitOrganisation(Visitor &visitor, T &organisation)
{
    visitor("name"_L1, organisation.name);
    visitor("siren"_L1, organisation.siren);
    visitor("without_siren"_L1, organisation.withoutSiren);
    visitor("vat_number"_L1, organisation.vatNumber);
    visitor("sector"_L1, organisation.sector);
    visitor("headcount"_L1, organisation.headcount);
    visitor("address"_L1, organisation.address);
    visitor("postal_code"_L1, organisation.postalCode);
    visitor("city"_L1, organisation.city);
    visitor("country"_L1, organisation.country);
    visitor("time_zone"_L1, organisation.timeZone);
    visitor("legal_representative"_L1, organisation.legalRepresentative);
    visitor("contact"_L1, organisation.contact);
    visitor("website"_L1, organisation.website);
}

template<typename Visitor, typename T>
void visitOtherParty(Visitor &visitor, T &party)
{
    visitor("name"_L1, party.name);
    visitor("role"_L1, party.role);
    visitor("contact"_L1, party.contact);
}

template<typename Visitor, typename T>
void visitSeverityAnswers(Visitor &visitor, T &answers)
{
    visitor("data_context"_L1, answers.dataContext);
    visitor("context_adjustment"_L1, answers.contextAdjustment);
    visitor("identification"_L1, answers.identification);
    visitor("confidentiality"_L1, answers.confidentiality);
    visitor("integrity"_L1, answers.integrity);
    visitor("availability"_L1, answers.availability);
    visitor("malice"_L1, answers.malice);
}

template<typename Visitor, typename T>
void visitSeverityConfirmation(Visitor &visitor, T &confirmation)
{
    visitor("level"_L1, confirmation.level);
    visitor("reason"_L1, confirmation.reason);
    visitor("answers"_L1, confirmation.answers);
    visitor("categories"_L1, confirmation.categories);
    visitor("by"_L1, confirmation.by);
    visitor("at"_L1, confirmation.at);
}

template<typename Visitor, typename T>
void visitDates(Visitor &visitor, T &incident)
{
    visitor("begin"_L1, incident.begin);
    visitor("end"_L1, incident.end);
    visitor("ongoing"_L1, incident.ongoing);
    visitor("dates_estimated"_L1, incident.datesEstimated);
    visitor("awareness"_L1, incident.awareness);
    visitor("awareness_justification"_L1, incident.awarenessJustification);
    visitor("dates_comment"_L1, incident.datesComment);
    visitor("discovery"_L1, incident.discovery);
    visitor("delay_reasons"_L1, incident.delayReasons);
    visitor("processor_notice"_L1, incident.processorNotice);
    visitor("initial_filing"_L1, incident.initialFiling);
    visitor("initial_filing_number"_L1, incident.initialFilingNumber);
    visitor("follow_up_filing"_L1, incident.followUpFiling);
    visitor("health_alert_filing"_L1, incident.healthAlertFiling);
    visitor("complaint_filing"_L1, incident.complaintFiling);
}

template<typename Visitor, typename T>
void visitBreach(Visitor &visitor, T &incident)
{
    visitor("natures"_L1, incident.natures);
    visitor("origins"_L1, incident.origins);
    visitor("cause"_L1, incident.cause);
    visitor("description"_L1, incident.description);
    visitor("categories"_L1, incident.categories);
    visitor("data_types"_L1, incident.dataTypes);
    visitor("sensitive_data"_L1, incident.sensitiveData);
    visitor("subject_categories"_L1, incident.subjectCategories);
    visitor("prior_measures"_L1, incident.priorMeasures);
    visitor("consequences"_L1, incident.consequences);
    visitor("harms"_L1, incident.harms);
    visitor("severity"_L1, incident.severity);
    visitor("severity_reasoning"_L1, incident.severityReasoning);
    visitor("severity_answers"_L1, incident.severityAnswers);
    visitor("severity_confirmation"_L1, incident.severityConfirmation);
    visitor("later_measures"_L1, incident.laterMeasures);
}

template<typename Visitor, typename T>
void visitCommunication(Visitor &visitor, T &incident)
{
    visitor("communication"_L1, incident.communication);
    visitor("communication_planned_on"_L1, incident.communicationPlannedOn);
    visitor("communicated_on"_L1, incident.communicatedOn);
    visitor("communication_means"_L1, incident.communicationMeans);
    visitor("communication_content"_L1, incident.communicationContent);
    visitor("no_communication_reason"_L1, incident.noCommunicationReason);
    visitor("cross_border"_L1, incident.crossBorder);
    visitor("other_authorities"_L1, incident.otherAuthorities);
    visitor("other_notifications"_L1, incident.otherNotifications);
    visitor("other_texts"_L1, incident.otherTexts);
    visitor("letter_facts"_L1, incident.letterFacts);
    visitor("letter_measures"_L1, incident.letterMeasures);
    visitor("letter_facts_easy"_L1, incident.letterFactsEasy);
    visitor("letter_measures_easy"_L1, incident.letterMeasuresEasy);
    visitor("letter_facts_english"_L1, incident.letterFactsEnglish);
    visitor("letter_measures_english"_L1, incident.letterMeasuresEnglish);
}

template<typename Visitor, typename T>
void visitIncident(Visitor &visitor, T &incident)
{
    visitor("reference"_L1, incident.reference);
    visitor("title"_L1, incident.title);
    visitor("organisation"_L1, incident.organisation);
    visitor("other_parties"_L1, incident.otherParties);
    visitDates(visitor, incident);
    visitBreach(visitor, incident);
    visitCommunication(visitor, incident);
}

QStringList categoryKeys(people::DataCategories categories)
{
    QStringList keys;
    for (const people::DataCategory category : people::kAllDataCategories)
        if (categories.testFlag(category))
            keys += people::categoryKey(category);
    return keys;
}

// Fills a struct from an object; stops at the first error, which names the
// whole path of the key.
class Reader final
{
public:
    Reader(QJsonObject json, QString path)
        : m_json(std::move(json))
        , m_path(std::move(path))
    {
    }

    std::optional<base::Error> takeError()
    {
        if (!m_error)
            refuseUnknownKeys();
        return m_error;
    }

    void operator()(QLatin1StringView key, QString &text)
    {
        const QJsonValue value = take(key);
        if (value.isString())
            text = value.toString();
        else
            expectAbsent(key, value, QCoreApplication::translate("incident", "a text"));
    }

    void operator()(QLatin1StringView key, bool &flag)
    {
        const QJsonValue value = take(key);
        if (value.isBool())
            flag = value.toBool();
        else
            expectAbsent(key, value, QCoreApplication::translate("incident", "true or false"));
    }

    void operator()(QLatin1StringView key, QStringList &texts)
    {
        const QJsonValue value = take(key);
        const QJsonArray array = value.toArray();
        const bool onlyTexts = std::all_of(array.begin(), array.end(),
                                           [](const auto &item) { return item.isString(); });
        if (!value.isArray() || !onlyTexts) {
            expectAbsent(key, value, QCoreApplication::translate("incident", "a list of texts"));
            return;
        }
        texts.clear();
        for (const QJsonValue item : array)
            texts += item.toString();
    }

    void operator()(QLatin1StringView key, people::DataCategories &categories)
    {
        QStringList keys = categoryKeys(categories);
        (*this)(key, keys);
        categories = {};
        for (const QString &name : std::as_const(keys)) {
            const people::DataCategories category = people::categoryFromKey(name);
            if (!category)
                refuseCategory(key, name);
            categories |= category;
        }
    }

    void operator()(QLatin1StringView key, std::optional<QDateTime> &instant)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return;
        instant = value.isNull() ? std::nullopt : parseInstant(value.toString());
        if (!value.isNull() && !instant)
            refuse(
                key,
                QCoreApplication::translate("incident",
                                            "a date and time with its offset is expected, such as "
                                            "2021-02-26T18:00:00+01:00"));
    }

    void operator()(QLatin1StringView key, std::optional<QDate> &date)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return;
        const QDate parsed = QDate::fromString(value.toString(), Qt::ISODate);
        date = parsed.isValid() ? std::optional(parsed) : std::nullopt;
        if (!value.isNull() && !date)
            refuse(
                key,
                QCoreApplication::translate("incident", "a date is expected, such as 2021-03-15"));
    }

    void operator()(QLatin1StringView key, std::map<QString, QString> &texts)
    {
        const QJsonValue value = take(key);
        if (!value.isObject()) {
            expectAbsent(key, value, QCoreApplication::translate("incident", "an object of texts"));
            return;
        }
        texts.clear();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it->isString())
                refuse(key,
                       QCoreApplication::translate("incident", "%1 is not a text").arg(it.key()));
            texts[it.key()] = it->toString();
        }
    }

    void operator()(QLatin1StringView key, Contact &contact)
    {
        readObject(key, take(key), [&contact](Reader &inner) { visitContact(inner, contact); });
    }

    void operator()(QLatin1StringView key, SeverityAnswers &answers)
    {
        readObject(key, take(key),
                   [&answers](Reader &inner) { visitSeverityAnswers(inner, answers); });
    }

    void operator()(QLatin1StringView key, SeverityConfirmation &confirmation)
    {
        readObject(key, take(key), [&confirmation](Reader &inner) {
            visitSeverityConfirmation(inner, confirmation);
        });
    }

    void operator()(QLatin1StringView key, Organisation &organisation)
    {
        readObject(key, take(key), [&organisation](Reader &inner) {
            visitOrganisation(inner, organisation);
            if (!QTimeZone::isTimeZoneIdAvailable(organisation.timeZone.toLatin1()))
                inner.refuse("time_zone"_L1,
                             QCoreApplication::translate("incident",
                                                         "unknown time zone; Europe/Paris is one"));
        });
    }

    void operator()(QLatin1StringView key, std::vector<OtherParty> &parties)
    {
        const QJsonValue value = take(key);
        if (!value.isArray()) {
            expectAbsent(key, value, QCoreApplication::translate("incident", "a list of objects"));
            return;
        }
        parties.clear();
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array) {
            OtherParty &party = parties.emplace_back();
            const QString name = u"%1[%2]"_s.arg(key).arg(parties.size() - 1);
            readObject(name, item, [&party](Reader &inner) { visitOtherParty(inner, party); });
        }
    }

private:
    static std::optional<QDateTime> parseInstant(const QString &text)
    {
        // QDateTime reads a time without offset as one of this machine's zone.
        static const QRegularExpression form(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)$"_s);
        if (!form.match(text).hasMatch())
            return std::nullopt;
        const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
        return instant.isValid() ? std::optional(instant.toUTC()) : std::nullopt;
    }

    QJsonValue take(QLatin1StringView key)
    {
        m_known += key;
        return m_json.value(key);
    }

    template<typename Visit>
    void readObject(const QString &key, const QJsonValue &value, Visit visit)
    {
        if (!value.isObject()) {
            expectAbsent(key, value, QCoreApplication::translate("incident", "an object"));
            return;
        }
        Reader inner(value.toObject(), pathOf(key) + u'.');
        visit(inner);
        if (const auto error = inner.takeError(); error && !m_error)
            m_error = error;
    }

    void expectAbsent(const QString &key, const QJsonValue &value, const QString &expected)
    {
        if (!value.isUndefined())
            refuse(key, QCoreApplication::translate("incident", "%1 is expected").arg(expected));
    }

    void refuseCategory(const QString &key, const QString &name)
    {
        QStringList known;
        for (const people::DataCategory category : people::kAllDataCategories)
            known += people::categoryKey(category);
        refuse(key,
               QCoreApplication::translate(
                   "incident", "there is no data category “%1”; the nearest one is “%2”")
                   .arg(name.left(40), nearestKey(name, known)));
    }

    void refuseUnknownKeys()
    {
        for (auto it = m_json.begin(); it != m_json.end() && !m_error; ++it) {
            if (!m_known.contains(it.key()))
                refuse(it.key(),
                       QCoreApplication::translate("incident",
                                                   "no such field; the nearest one is “%1”")
                           .arg(nearestKey(it.key(), m_known)));
        }
    }

    void refuse(const QString &key, const QString &reason)
    {
        if (m_error)
            return;
        m_error = base::Error{base::Error::Kind::Input,
                              QCoreApplication::translate(
                                  "incident", "The incident sheet was not read: field “%1”: %2.")
                                  .arg(pathOf(key.left(60)), reason)};
    }

    QString pathOf(const QString &key) const { return m_path + key; }

    QJsonObject m_json;
    QString m_path; // "", "organisation.", "other_parties[0]."
    QStringList m_known;
    std::optional<base::Error> m_error;
};

// The inverse of Reader; cannot fail.
class Writer final
{
public:
    explicit Writer(const QTimeZone &zone)
        : m_zone(zone)
    {
    }

    QJsonObject json() const { return m_json; }

    void operator()(QLatin1StringView key, const QString &text) { m_json[key] = text; }
    void operator()(QLatin1StringView key, bool flag) { m_json[key] = flag; }
    void operator()(QLatin1StringView key, const QStringList &texts)
    {
        m_json[key] = QJsonArray::fromStringList(texts);
    }
    void operator()(QLatin1StringView key, const people::DataCategories &categories)
    {
        (*this)(key, categoryKeys(categories));
    }
    void operator()(QLatin1StringView key, const std::optional<QDateTime> &instant)
    {
        m_json[key] = instant ? QJsonValue(instantText(*instant)) : QJsonValue();
    }
    void operator()(QLatin1StringView key, const std::optional<QDate> &date)
    {
        m_json[key] = date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
    }
    void operator()(QLatin1StringView key, const std::map<QString, QString> &texts)
    {
        QJsonObject object;
        for (const auto &[name, text] : texts)
            object[name] = text;
        m_json[key] = object;
    }
    void operator()(QLatin1StringView key, const Contact &contact)
    {
        Writer inner(m_zone);
        visitContact(inner, contact);
        m_json[key] = inner.json();
    }
    void operator()(QLatin1StringView key, const SeverityAnswers &answers)
    {
        Writer inner(m_zone);
        visitSeverityAnswers(inner, answers);
        m_json[key] = inner.json();
    }
    void operator()(QLatin1StringView key, const SeverityConfirmation &confirmation)
    {
        Writer inner(m_zone);
        visitSeverityConfirmation(inner, confirmation);
        m_json[key] = inner.json();
    }
    void operator()(QLatin1StringView key, const Organisation &organisation)
    {
        Writer inner(m_zone);
        visitOrganisation(inner, organisation);
        m_json[key] = inner.json();
    }
    void operator()(QLatin1StringView key, const std::vector<OtherParty> &parties)
    {
        QJsonArray array;
        for (const OtherParty &party : parties) {
            Writer inner(m_zone);
            visitOtherParty(inner, party);
            array += inner.json();
        }
        m_json[key] = array;
    }

private:
    QString instantText(const QDateTime &instant) const
    {
        const QDateTime local = m_zone.isValid() ? instant.toTimeZone(m_zone) : instant.toUTC();
        return local.toString(local.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
    }

    QJsonObject m_json;
    QTimeZone m_zone;
};

} // namespace

base::Result<Incident> fromJson(const QJsonObject &json)
{
    Incident incident;
    Reader reader(json, {});
    visitIncident(reader, incident);
    if (const auto error = reader.takeError())
        return *error;
    return incident;
}

QJsonObject toJson(const Incident &incident)
{
    Writer writer(QTimeZone(incident.organisation.timeZone.toLatin1()));
    visitIncident(writer, incident);
    return writer.json();
}

} // namespace incident
