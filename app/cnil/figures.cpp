// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/figures.h"

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

QJsonValue count(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue day(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

QJsonObject toJson(const Figures &figures)
{
    QJsonObject byCategory;
    for (const auto &[category, persons] : figures.personsByCategory)
        byCategory[people::categoryKey(category)] = persons;
    return {{u"persons"_s, count(figures.persons)},
            {u"records"_s, count(figures.records)},
            {u"minors"_s, count(figures.minors)},
            {u"persons_by_category"_s, byCategory},
            {u"informed"_s, figures.informed()},
            {u"informed_by_post"_s, figures.informedByPost},
            {u"informed_by_email"_s, figures.informedByEmail},
            {u"informed_publicly"_s, figures.informedPublicly},
            {u"first_informed_on"_s, day(figures.firstInformedOn)},
            {u"last_informed_on"_s, day(figures.lastInformedOn)}};
}

} // namespace cnil
