// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/datacategory.h"

#include <QDate>
#include <QJsonObject>

#include <map>
#include <optional>

namespace cnil {

// Counted in the vault, never typed.  Nothing while the matching has not run.
struct Figures {
    std::optional<qint64> persons; // persons concerned, duplicates merged
    std::optional<qint64> records; // leaked rows that concern them
    std::optional<qint64> minors;  // among `persons`, on the day of the filing
    std::map<people::DataCategory, qint64> personsByCategory;
    qint64 informedByPost = 0;
    qint64 informedByEmail = 0;
    qint64 informedPublicly = 0; // art. 34(3)(c); nobody of them is counted above
    std::optional<QDate> firstInformedOn;
    std::optional<QDate> lastInformedOn;

    qint64 informed() const { return informedByPost + informedByEmail; }
    bool operator==(const Figures &) const = default;
};

// {"persons": 812, "records": 830, "persons_by_category": {"nir": 790, …}, …};
// null for what is not known.
QJsonObject toJson(const Figures &figures);

} // namespace cnil
