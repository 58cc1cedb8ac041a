// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

#include <span>

namespace matching {

// How well one field of a leak row and of a patient agree, most telling first
// (README.md, Comparison).  "Missing" is neutral: it weighs nothing.

enum class SurnameLevel : quint8 {
    Missing,
    Exact0, // the same name, very common …
    Exact1,
    Exact2,
    Exact3,
    Exact4,
    Exact5,       // … to rare
    Close,        // Jaro–Winkler ≥ 0.95
    Near,         // ≥ 0.91
    Sound,        // same French phonetic key
    Contained,    // one is cut short, or lacks a glued particle
    SharedPart,   // MARTIN, MARTIN-DUPONT
    Swapped,      // it is the other's given name, and the other way round
    Similar,      // ≥ 0.84
    MayBeMarried, // differs, but one is a woman known by one name only
    Differs,
};
inline constexpr int kSurnameLevels = 16;

enum class FirstNameLevel : quint8 {
    Missing,
    Exact0,
    Exact1,
    Exact2,
    Exact3,
    Exact4,
    Exact5,
    Variant, // MICHEL, MICKAEL are none; JOSETTE, JO are
    Close,   // Jaro–Winkler ≥ 0.94
    Near,    // ≥ 0.88
    Other,   // among the further given names
    Sound,
    Initial,
    Part,    // JEAN, JEAN-PIERRE
    Similar, // ≥ 0.82
    Swapped,
    Differs,
    DiffersOtherSex,
};
inline constexpr int kFirstNameLevels = 18;

enum class BirthLevel : quint8 {
    Missing,
    Exact,
    ExactDefault, // both 1 January: often a stand-in for "that year"
    Swapped,      // day and month
    OneDigit,     // one digit typed wrong or two exchanged; a century off
    YearMonth,    // the day differs
    YearDay,      // the month differs
    MonthDay,     // the year differs
    Partial,      // a part is unknown, the rest agrees
    YearDefault,  // same year, one of them 1 January
    SameYear,
    Differs,
    GenerationGap, // 16 to 45 years apart, parent and child
};
inline constexpr int kBirthLevels = 13;

enum class SexLevel : quint8 { Missing, Agrees, Differs };
inline constexpr int kSexLevels = 3;

// "Own": sex, year and month of the number are the row's (people::nirVerdict).
enum class NirLevel : quint8 {
    Missing, // in both, or in one without anything to say
    EqualOwn,
    EqualUnverified, // nothing, or not enough, to check it against
    EqualOther,      // a relative's number
    CloseOwn,        // one digit apart, own in one of the files
    Close,
    Twin, // differs in the order number only
    BothOwnDiffer,
    Differs,   // but one of them need not be this person's
    FitsBirth, // one file has a number: it fits the birth date of the other
    ContradictsBirth,
};
inline constexpr int kNirLevels = 11;

enum class PhoneLevel : quint8 { Missing, Equal, Differs };
inline constexpr int kPhoneLevels = 3;

enum class EmailLevel : quint8 {
    Missing,
    EqualOwn,   // and it holds the given name
    EqualOther, // may be the household's
    UserPart,   // same user, other provider
    Differs,
    FitsName, // one file has one, which holds the other's given name and surname
};
inline constexpr int kEmailLevels = 6;

enum class AddressLevel : quint8 {
    Missing,
    Full,          // number, street, place
    Street,        // street and place
    PlaceOnlyRare, // same place, where few of the files live; one has no street
    PlaceOnly,
    PlaceRare, // same place, other street
    Place,
    Department,
    Differs,
};
inline constexpr int kAddressLevels = 9;

// All that the score knows of a pair.
struct Pattern {
    SurnameLevel surname = SurnameLevel::Missing;
    FirstNameLevel firstName = FirstNameLevel::Missing;
    BirthLevel birth = BirthLevel::Missing;
    SexLevel sex = SexLevel::Missing;
    NirLevel nir = NirLevel::Missing;
    PhoneLevel phone = PhoneLevel::Missing;
    EmailLevel email = EmailLevel::Missing;
    AddressLevel address = AddressLevel::Missing;

    auto operator<=>(const Pattern &) const = default;
};

// Stable ASCII names of the levels, in the order of the enumerations.
std::span<const char *const> surnameLevelNames();
std::span<const char *const> firstNameLevelNames();
std::span<const char *const> birthLevelNames();
std::span<const char *const> sexLevelNames();
std::span<const char *const> nirLevelNames();
std::span<const char *const> phoneLevelNames();
std::span<const char *const> emailLevelNames();
std::span<const char *const> addressLevelNames();

// Coarser classes, for the joint tables and for the guards.
enum class NameClass : quint8 { Missing, Agrees, Partly, Married, Differs };
inline constexpr int kNameClasses = 5;
enum class BirthClass : quint8 { Missing, Agrees, Near, Weak, Differs, Gap };
inline constexpr int kBirthClasses = 6;
enum class PlaceClass : quint8 { Missing, Same, Near, Differs };
inline constexpr int kPlaceClasses = 4;

NameClass classOf(SurnameLevel level);
NameClass classOf(FirstNameLevel level); // never Married
BirthClass classOf(BirthLevel level);
PlaceClass classOf(AddressLevel level);

// How many of phone, e-mail, address and a relative's number are shared: what
// a household has in common, so it supports and never identifies.
int householdAgreements(const Pattern &pattern);
inline constexpr int kHouseholdLevels = 4; // 0, 1, 2, 3 and more

} // namespace matching
