// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/datacategory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace people {

QString categoryKey(DataCategory category)
{
    switch (category) {
    case DataCategory::Identity:
        return u"identity"_s;
    case DataCategory::Nir:
        return u"nir"_s;
    case DataCategory::PostalAddress:
        return u"postal_address"_s;
    case DataCategory::Phone:
        return u"phone"_s;
    case DataCategory::Email:
        return u"email"_s;
    case DataCategory::SampleDate:
        return u"sample_date"_s;
    case DataCategory::LabCode:
        return u"lab_code"_s;
    case DataCategory::BloodGroup:
        return u"blood_group"_s;
    case DataCategory::Physician:
        return u"physician"_s;
    case DataCategory::Insurer:
        return u"insurer"_s;
    case DataCategory::HealthComment:
        return u"health_comment"_s;
    case DataCategory::Login:
        return u"login"_s;
    case DataCategory::Password:
        return u"password"_s;
    case DataCategory::Other:
        return u"other"_s;
    }
    return {};
}

DataCategories categoryFromKey(QStringView key)
{
    const auto *found = std::ranges::find_if(
        kAllDataCategories, [key](DataCategory category) { return categoryKey(category) == key; });
    return found == kAllDataCategories.end() ? DataCategories() : DataCategories(*found);
}

} // namespace people
