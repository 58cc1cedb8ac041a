// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/weights.h"

#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace matching {

namespace {

constexpr std::array<const char *, kTables> kTableNames{"surname",
                                                        "first_name",
                                                        "birth_date",
                                                        "sex",
                                                        "nir",
                                                        "phone",
                                                        "email",
                                                        "address",
                                                        "first_name_birth_sex",
                                                        "surname_first_name",
                                                        "surname_birth_date",
                                                        "nir_first_name",
                                                        "nir_birth_date",
                                                        "household_first_name_birth_date",
                                                        "address_surname"};
constexpr std::array<const char *, kNameClasses> kNameClassNames{"missing", "agrees", "partly",
                                                                 "married", "differs"};
constexpr std::array<const char *, kBirthClasses> kBirthClassNames{"missing", "agrees",  "near",
                                                                   "weak",    "differs", "gap"};
constexpr std::array<const char *, kPlaceClasses> kPlaceClassNames{"missing", "same", "near",
                                                                   "differs"};
constexpr std::array<const char *, kHouseholdLevels> kHouseholdNames{"none_shared", "one_shared",
                                                                     "two_shared", "three_shared"};

template<typename Level>
int indexOf(Level level)
{
    return static_cast<int>(level);
}

// Row-major index of a joint entry; -1 where a part is missing (class 0).
int joint(int a, int b, int sizeB)
{
    return a == 0 || b == 0 ? -1 : a * sizeB + b;
}

int mainEntry(int level)
{
    return level == 0 ? -1 : level;
}

using Names = std::span<const char *const>;

// The names of the parts of a table's entries, the slowest first.
std::vector<Names> partNames(Table table)
{
    switch (table) {
    case Table::Surname:
        return {surnameLevelNames()};
    case Table::FirstName:
        return {firstNameLevelNames()};
    case Table::Birth:
        return {birthLevelNames()};
    case Table::Sex:
        return {sexLevelNames()};
    case Table::Nir:
        return {nirLevelNames()};
    case Table::Phone:
        return {phoneLevelNames()};
    case Table::Email:
        return {emailLevelNames()};
    case Table::Address:
        return {addressLevelNames()};
    case Table::FirstNameBirthSex:
        return {kNameClassNames, kBirthClassNames, sexLevelNames()};
    case Table::SurnameFirstName:
        return {kNameClassNames, kNameClassNames};
    case Table::SurnameBirth:
        return {kNameClassNames, kBirthClassNames};
    case Table::NirFirstName:
        return {nirLevelNames(), kNameClassNames};
    case Table::NirBirth:
        return {nirLevelNames(), kBirthClassNames};
    case Table::Household:
        return {kHouseholdNames, kNameClassNames, kBirthClassNames};
    case Table::AddressSurname:
        return {kPlaceClassNames, kNameClassNames};
    }
    return {};
}

} // namespace

std::array<int, kTables> weightIndices(const Pattern &pattern)
{
    const int surname = indexOf(classOf(pattern.surname));
    const int firstName = indexOf(classOf(pattern.firstName));
    const int birth = indexOf(classOf(pattern.birth));
    const int place = indexOf(classOf(pattern.address));
    const int nir = indexOf(pattern.nir);
    const int firstBirth = joint(firstName, birth, kBirthClasses);
    const int household = householdAgreements(pattern);

    std::array<int, kTables> indices{
        mainEntry(indexOf(pattern.surname)),
        mainEntry(indexOf(pattern.firstName)),
        mainEntry(indexOf(pattern.birth)),
        mainEntry(indexOf(pattern.sex)),
        mainEntry(nir),
        mainEntry(indexOf(pattern.phone)),
        mainEntry(indexOf(pattern.email)),
        mainEntry(indexOf(pattern.address)),
        firstBirth < 0 ? -1 : firstBirth * kSexLevels + indexOf(pattern.sex),
        joint(surname, firstName, kNameClasses),
        joint(surname, birth, kBirthClasses),
        joint(nir, firstName, kNameClasses),
        joint(nir, birth, kBirthClasses),
        household == 0 || firstBirth < 0 ? -1
                                         : household * kNameClasses * kBirthClasses + firstBirth,
        joint(place, surname, kNameClasses),
    };
    int offset = 0;
    for (std::size_t t = 0; t < indices.size(); ++t) {
        if (indices[t] >= 0)
            indices[t] += offset;
        offset += kTableSizes[t];
    }
    return indices;
}

double evidenceBits(const Pattern &pattern, const Weights &weights)
{
    double bits = 0;
    for (const int index : weightIndices(pattern)) {
        if (index >= 0)
            bits += double(weights[static_cast<std::size_t>(index)]);
    }
    return bits;
}

QString tableName(Table table)
{
    return QString::fromLatin1(kTableNames[static_cast<std::size_t>(table)]);
}

QString entryName(Table table, int entry)
{
    QString name;
    const std::vector<Names> parts = partNames(table);
    for (std::size_t i = parts.size(); i-- > 0;) {
        const auto size = static_cast<int>(parts[i].size());
        const QString part = QString::fromLatin1(parts[i][static_cast<std::size_t>(entry % size)]);
        name = name.isEmpty() ? part : QString(part + "__"_L1 + name);
        entry /= size;
    }
    return name;
}

} // namespace matching
