// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFlags>
#include <QString>

#include <array>

namespace people {

// What of a person was in the leaked row: the flags that the store keeps
// instead of the values (GDPR art. 5(1)(c)).  A bit, once given, keeps its
// number: the store holds them.
enum class DataCategory : quint32 {
    Identity = 1U << 0, // names, sex, birth date
    Nir = 1U << 1,      // social-security number or INS
    PostalAddress = 1U << 2,
    Phone = 1U << 3,
    Email = 1U << 4,
    SampleDate = 1U << 5, // the date of a visit or of a sample
    LabCode = 1U << 6,
    BloodGroup = 1U << 7, // health
    Physician = 1U << 8,  // prescriber or family doctor
    Insurer = 1U << 9,    // mutuelle, tiers payant
    HealthComment = 1U << 10,
    Login = 1U << 11,
    Password = 1U << 12,
    Other = 1U << 13, // a filled column that no field name covers
};
Q_DECLARE_FLAGS(DataCategories, DataCategory)
Q_DECLARE_OPERATORS_FOR_FLAGS(DataCategories)

inline constexpr std::array kAllDataCategories{
    DataCategory::Identity, DataCategory::Nir,           DataCategory::PostalAddress,
    DataCategory::Phone,    DataCategory::Email,         DataCategory::SampleDate,
    DataCategory::LabCode,  DataCategory::BloodGroup,    DataCategory::Physician,
    DataCategory::Insurer,  DataCategory::HealthComment, DataCategory::Login,
    DataCategory::Password, DataCategory::Other,
};

// The name in JSON and CSV: "identity", "nir", "postal_address", …
QString categoryKey(DataCategory category);
// The inverse; no flag for an unknown key.
DataCategories categoryFromKey(QStringView key);

} // namespace people
