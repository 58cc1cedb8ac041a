// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/breach.h"

#include "incident/nearestkey.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace incident {

namespace {

struct DecisionName {
    FilingDecision decision;
    QStringView key;
};
constexpr std::array kDecisions{DecisionName{FilingDecision::Undecided, u"undecided"},
                                DecisionName{FilingDecision::ToFile, u"to_file"},
                                DecisionName{FilingDecision::NotToFile, u"not_to_file"}};

base::Error wrong(const QString &key)
{
    return {
        base::Error::Kind::Input,
        QCoreApplication::translate("incident", "“%1” does not hold what belongs there.").arg(key)};
}

base::Result<void> checkNames(const QJsonObject &json, const QStringList &known)
{
    for (const QString &key : json.keys())
        if (!known.contains(key))
            return base::Error{
                base::Error::Kind::Input,
                QCoreApplication::translate("incident",
                                            "“%1” is not a field of a breach. The nearest is "
                                            "“%2”.")
                    .arg(key, nearestKey(key, known))};
    return {};
}

base::Result<QString> textAt(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isString())
        return wrong(key);
    return value.toString();
}

base::Result<std::optional<qint64>> countAt(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined() || value.isNull())
        return std::optional<qint64>();
    const qint64 count = value.toInteger(-1);
    if (count < 0)
        return wrong(key);
    return std::optional(count);
}

QJsonValue orNull(const std::optional<qint64> &count)
{
    return count ? QJsonValue(*count) : QJsonValue(QJsonValue::Null);
}

base::Result<QJsonObject> objectAt(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isObject())
        return wrong(key);
    return value.toObject();
}

base::Result<Breach> withCounts(Breach breach, const QJsonObject &json)
{
    const auto persons = countAt(json, u"persons"_s);
    const auto records = countAt(json, u"records"_s);
    const auto informed = countAt(json, u"informed"_s);
    for (const auto *count : {&persons, &records, &informed})
        if (!*count)
            return count->error();
    breach.persons = *persons;
    breach.records = *records;
    breach.informed = informed->value_or(0);
    return breach;
}

} // namespace

QString filingDecisionKey(FilingDecision decision)
{
    for (const DecisionName &name : kDecisions)
        if (name.decision == decision)
            return name.key.toString();
    return {};
}

std::optional<FilingDecision> filingDecisionFromKey(QStringView key)
{
    for (const DecisionName &name : kDecisions)
        if (name.key == key)
            return name.decision;
    return std::nullopt;
}

base::Result<Motivation> motivationFromJson(const QJsonObject &json)
{
    const QStringList known{u"filing"_s, u"filing_reasons"_s, u"communication_reasons"_s};
    if (const auto checked = checkNames(json, known); !checked)
        return checked.error();
    const auto filing = filingDecisionFromKey(json.value("filing"_L1).toString(u"undecided"_s));
    if (!filing)
        return wrong(u"motivation.filing"_s);
    const auto filingReasons = textAt(json, u"filing_reasons"_s);
    const auto communicationReasons = textAt(json, u"communication_reasons"_s);
    for (const auto *text : {&filingReasons, &communicationReasons})
        if (!*text)
            return text->error();
    return Motivation{*filing, *filingReasons, *communicationReasons};
}

QJsonObject toJson(const Motivation &motivation)
{
    return {{u"filing"_s, filingDecisionKey(motivation.filing)},
            {u"filing_reasons"_s, motivation.filingReasons},
            {u"communication_reasons"_s, motivation.communicationReasons}};
}

base::Result<Breach> breachFromJson(const QJsonObject &json)
{
    const QStringList known{u"incident"_s, u"persons"_s, u"records"_s, u"informed"_s,
                            u"motivation"_s};
    if (const auto checked = checkNames(json, known); !checked)
        return checked.error();
    const auto sheet = objectAt(json, u"incident"_s);
    const auto reasons = objectAt(json, u"motivation"_s);
    if (!sheet || !reasons)
        return sheet ? reasons.error() : sheet.error();
    auto incident = fromJson(*sheet);
    if (!incident)
        return incident.error();
    auto motivation = motivationFromJson(*reasons);
    if (!motivation)
        return motivation.error();
    if (incident->reference.trimmed().isEmpty() || incident->title.trimmed().isEmpty())
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("incident",
                                        "A breach of the register needs a reference and a title.")};
    Breach breach;
    breach.incident = *std::move(incident);
    breach.motivation = *std::move(motivation);
    return withCounts(std::move(breach), json);
}

QJsonObject toJson(const Breach &breach)
{
    return {{u"incident"_s, toJson(breach.incident)},
            {u"persons"_s, orNull(breach.persons)},
            {u"records"_s, orNull(breach.records)},
            {u"informed"_s, breach.informed},
            {u"motivation"_s, toJson(breach.motivation)}};
}

} // namespace incident
