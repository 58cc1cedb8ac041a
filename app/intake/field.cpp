// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/field.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

using people::DataCategory;

struct FieldEntry {
    QStringView key;
    people::DataCategories category;
};

// In the order of Field.
constexpr std::array<FieldEntry, kFieldCount> kFields{{
    {u"record_id", {}},
    {u"birth_name", DataCategory::Identity},
    {u"usual_name", DataCategory::Identity},
    {u"given_names", DataCategory::Identity},
    {u"first_given_name", DataCategory::Identity},
    {u"birth_date", DataCategory::Identity},
    {u"birth_day", DataCategory::Identity},
    {u"birth_month", DataCategory::Identity},
    {u"birth_year", DataCategory::Identity},
    {u"sex", DataCategory::Identity},
    {u"nir", DataCategory::Nir},
    {u"ins", DataCategory::Nir},
    {u"phone", DataCategory::Phone},
    {u"mobile", DataCategory::Phone},
    {u"email", DataCategory::Email},
    {u"address", DataCategory::PostalAddress},
    {u"address2", DataCategory::PostalAddress},
    {u"postal_code", DataCategory::PostalAddress},
    {u"city", DataCategory::PostalAddress},
    {u"country", DataCategory::PostalAddress},
    {u"title", DataCategory::Identity},
    {u"guardian_name", DataCategory::Identity},
    {u"sample_date", DataCategory::SampleDate},
    {u"lab_code", DataCategory::LabCode},
    {u"blood_group", DataCategory::BloodGroup},
    {u"physician", DataCategory::Physician},
    {u"insurer", DataCategory::Insurer},
    {u"comment", DataCategory::HealthComment},
    {u"login", DataCategory::Login},
    {u"password", DataCategory::Password},
}};

const FieldEntry &entryOf(Field field)
{
    return kFields[static_cast<std::size_t>(field)];
}

} // namespace

QString fileKindKey(FileKind kind)
{
    return kind == FileKind::Patients ? u"patients"_s : u"leak"_s;
}

std::optional<FileKind> fileKindFromKey(QStringView key)
{
    if (key == u"patients")
        return FileKind::Patients;
    if (key == u"leak")
        return FileKind::Leak;
    return {};
}

QString fieldKey(Field field)
{
    return entryOf(field).key.toString();
}

std::optional<Field> fieldFromKey(QStringView key)
{
    const auto *found = std::ranges::find(kFields, key, &FieldEntry::key);
    if (found == kFields.end())
        return {};
    return static_cast<Field>(found - kFields.begin());
}

people::DataCategories categoryOf(Field field)
{
    return entryOf(field).category;
}

} // namespace intake
