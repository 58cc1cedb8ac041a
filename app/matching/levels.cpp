// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/levels.h"

#include <algorithm>
#include <array>

namespace matching {

namespace {

constexpr std::array<const char *, kSurnameLevels> kSurnameNames{
    "missing", "exact_0", "exact_1",        "exact_2", "exact_3",   "exact_4",
    "exact_5", "close",   "near",           "sound",   "contained", "shared_part",
    "swapped", "similar", "may_be_married", "differs"};
constexpr std::array<const char *, kFirstNameLevels> kFirstNameNames{
    "missing", "exact_0", "exact_1", "exact_2", "exact_3", "exact_4",
    "exact_5", "variant", "close",   "near",    "other",   "sound",
    "initial", "part",    "similar", "swapped", "differs", "differs_other_sex"};
constexpr std::array<const char *, kBirthLevels> kBirthNames{
    "missing",   "exact",   "exact_default", "swapped",   "one_digit", "year_month",    "year_day",
    "month_day", "partial", "year_default",  "same_year", "differs",   "generation_gap"};
constexpr std::array<const char *, kSexLevels> kSexNames{"missing", "agrees", "differs"};
constexpr std::array<const char *, kNirLevels> kNirNames{
    "missing", "equal_own",       "equal_unverified", "equal_other", "close_own",        "close",
    "twin",    "both_own_differ", "differs",          "fits_birth",  "contradicts_birth"};
constexpr std::array<const char *, kPhoneLevels> kPhoneNames{"missing", "equal", "differs"};
constexpr std::array<const char *, kEmailLevels> kEmailNames{
    "missing", "equal_own", "equal_other", "user_part", "differs", "fits_name"};
constexpr std::array<const char *, kAddressLevels> kAddressNames{
    "missing",    "full",  "street",     "place_only_rare", "place_only",
    "place_rare", "place", "department", "differs"};

} // namespace

std::span<const char *const> surnameLevelNames()
{
    return kSurnameNames;
}
std::span<const char *const> firstNameLevelNames()
{
    return kFirstNameNames;
}
std::span<const char *const> birthLevelNames()
{
    return kBirthNames;
}
std::span<const char *const> sexLevelNames()
{
    return kSexNames;
}
std::span<const char *const> nirLevelNames()
{
    return kNirNames;
}
std::span<const char *const> phoneLevelNames()
{
    return kPhoneNames;
}
std::span<const char *const> emailLevelNames()
{
    return kEmailNames;
}
std::span<const char *const> addressLevelNames()
{
    return kAddressNames;
}

NameClass classOf(SurnameLevel level)
{
    if (level == SurnameLevel::Missing)
        return NameClass::Missing;
    if (level <= SurnameLevel::Close)
        return NameClass::Agrees;
    if (level <= SurnameLevel::Similar)
        return NameClass::Partly;
    return level == SurnameLevel::MayBeMarried ? NameClass::Married : NameClass::Differs;
}

NameClass classOf(FirstNameLevel level)
{
    if (level == FirstNameLevel::Missing)
        return NameClass::Missing;
    if (level <= FirstNameLevel::Close)
        return NameClass::Agrees;
    return level <= FirstNameLevel::Swapped ? NameClass::Partly : NameClass::Differs;
}

BirthClass classOf(BirthLevel level)
{
    switch (level) {
    case BirthLevel::Missing:
        return BirthClass::Missing;
    case BirthLevel::Exact:
        return BirthClass::Agrees;
    case BirthLevel::ExactDefault:
    case BirthLevel::Swapped:
    case BirthLevel::OneDigit:
    case BirthLevel::YearMonth:
    case BirthLevel::YearDay:
    case BirthLevel::MonthDay:
        return BirthClass::Near;
    case BirthLevel::Partial:
    case BirthLevel::YearDefault:
    case BirthLevel::SameYear:
        return BirthClass::Weak;
    case BirthLevel::Differs:
        return BirthClass::Differs;
    case BirthLevel::GenerationGap:
        return BirthClass::Gap;
    }
    return BirthClass::Missing;
}

PlaceClass classOf(AddressLevel level)
{
    switch (level) {
    case AddressLevel::Missing:
        return PlaceClass::Missing;
    case AddressLevel::Full:
    case AddressLevel::Street:
        return PlaceClass::Same;
    case AddressLevel::PlaceOnlyRare:
    case AddressLevel::PlaceOnly:
    case AddressLevel::PlaceRare:
    case AddressLevel::Place:
        return PlaceClass::Near;
    case AddressLevel::Department:
    case AddressLevel::Differs:
        return PlaceClass::Differs;
    }
    return PlaceClass::Missing;
}

int householdAgreements(const Pattern &pattern)
{
    const int shared = int(pattern.phone == PhoneLevel::Equal)
        + int(pattern.email == EmailLevel::EqualOther) + int(pattern.address == AddressLevel::Full)
        + int(pattern.nir == NirLevel::EqualOther);
    return std::min(shared, kHouseholdLevels - 1);
}

} // namespace matching
