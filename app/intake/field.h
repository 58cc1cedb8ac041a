// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/datacategory.h"

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace intake {

enum class FileKind { Patients, Leak };

// "patients", "leak".
QString fileKindKey(FileKind kind);
std::optional<FileKind> fileKindFromKey(QStringView key);

// What a column can be: the field names of the mapping file.
enum class Field {
    RecordId,
    BirthName,
    UsualName,
    GivenNames,
    FirstGivenName,
    BirthDate,
    BirthDay,
    BirthMonth,
    BirthYear,
    Sex,
    Nir,
    Ins,
    Phone,
    Mobile,
    Email,
    Address,
    Address2,
    PostalCode,
    City,
    Country,
    Title,
    GuardianName,
    SampleDate,
    // Only flags from here on: their values never leave the row.
    LabCode,
    BloodGroup,
    Physician,
    Insurer,
    Comment,
    Login,
    Password,
};

inline constexpr int kFieldCount = static_cast<int>(Field::Password) + 1;

// "record_id", "birth_name", …
QString fieldKey(Field field);
std::optional<Field> fieldFromKey(QStringView key);

// True for the last seven: a value of theirs must never be stored.
constexpr bool isFlagOnly(Field field)
{
    return field >= Field::LabCode;
}

// What a filled cell of this field says about the leak; none for the record id,
// which is no datum about the person.
people::DataCategories categoryOf(Field field);

} // namespace intake
