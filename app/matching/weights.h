// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/levels.h"

#include <QString>

#include <array>

namespace matching {

// The additive tables (README.md, Model), in bits: a pair's evidence is the
// sum of one entry of each.  The joint tables undo what the main ones assume
// wrongly, that the fields of two relatives agree independently.
enum class Table : quint8 {
    Surname,
    FirstName,
    Birth,
    Sex,
    Nir,
    Phone,
    Email,
    Address,
    FirstNameBirthSex,
    SurnameFirstName,
    SurnameBirth,
    NirFirstName,
    NirBirth,
    Household, // shared household fields × first name × birth date
    AddressSurname,
};
inline constexpr int kTables = 15;

inline constexpr std::array<int, kTables> kTableSizes{
    kSurnameLevels,
    kFirstNameLevels,
    kBirthLevels,
    kSexLevels,
    kNirLevels,
    kPhoneLevels,
    kEmailLevels,
    kAddressLevels,
    kNameClasses *kBirthClasses *kSexLevels,
    kNameClasses *kNameClasses,
    kNameClasses *kBirthClasses,
    kNirLevels *kNameClasses,
    kNirLevels *kBirthClasses,
    kHouseholdLevels *kNameClasses *kBirthClasses,
    kPlaceClasses *kNameClasses,
};

constexpr int tableOffset(Table table)
{
    int offset = 0;
    for (int t = 0; t < static_cast<int>(table); ++t)
        offset += kTableSizes[static_cast<size_t>(t)];
    return offset;
}
inline constexpr int kWeightCount =
    tableOffset(Table::AddressSurname) + kTableSizes[static_cast<size_t>(kTables - 1)];

using Weights = std::array<float, kWeightCount>;

// One index into Weights per table; -1 where a part of the entry is missing,
// which weighs nothing.
std::array<int, kTables> weightIndices(const Pattern &pattern);
double evidenceBits(const Pattern &pattern, const Weights &weights);

// Shipped weights and where they come from: weights.cpp.
Weights defaultWeights();

QString tableName(Table table);            // "surname", "first_name_birth_sex", …
QString entryName(Table table, int entry); // "exact_3", "agrees__near__differs", …

} // namespace matching
