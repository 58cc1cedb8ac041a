// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace matching {

// What a reviewer must see of a pair: agreements, contradictions, and what
// kept it out of `sure`.  A reason, once given, keeps its number: the store
// holds the set as a 64-bit mask.
enum class Reason : quint8 {
    NirOwn = 0,         // same number, and it fits the person in both files
    NirUnverified = 1,  // same number, nothing to check it against
    NirOtherPerson = 2, // same number, but it is a relative's
    NirClose = 3,       // one digit apart
    NirTwin = 4,        // differs in the order number only
    NirDiffers = 5,     // each its own number, and they differ
    NirFitsBirth = 6,   // one file's number fits the other's birth date and sex
    NirContradictsBirth = 7,
    BirthDate = 8,
    BirthDateDefault = 9, // same, but the 1 January that stands for "unknown"
    DayMonthSwapped = 10,
    BirthDateClose = 11,   // one part or one digit differs
    BirthDatePartial = 12, // what both know agrees
    BirthYear = 13,        // nothing but the year
    BirthDateDiffers = 14,
    GenerationGap = 15, // 16 to 45 years apart
    FirstName = 16,
    FirstNameVariant = 17, // a usual short form
    FirstNameClose = 18,
    FirstNameSound = 19,
    FirstNameOther = 20, // one of the further given names
    FirstNamePart = 21,  // initial, or half of a compound
    FirstNameDiffers = 22,
    Surname = 23,
    SurnameBirthUsual = 24, // one's birth name is the other's name of use
    SurnameClose = 25,
    SurnameSound = 26,
    SurnamePart = 27,
    SurnameDiffers = 28,
    SurnameMayBeMarried = 29, // differs, as after a marriage
    NamesSwapped = 30,
    SexDiffers = 31,
    Phone = 32,
    EmailOwn = 33, // same address, and it holds the given name
    Email = 34,
    EmailUser = 35, // same user part at another provider
    EmailFitsName = 36,
    Address = 37,
    Street = 38,
    Town = 39,
    AddressDiffers = 40,
    RareName = 41,
    CommonName = 42,
    // What kept a probable pair in review (README.md, Decision).
    TooFewProofs = 43,
    Competitor = 44,     // another person scores within the margin
    MinorParentNir = 45, // rests on a relative's number
    NamesOnly = 46,      // however rare
    RareTown = 47,
};
inline constexpr int kReasonCount = 48;

class ReasonSet
{
public:
    ReasonSet() = default;
    explicit ReasonSet(quint64 mask)
        : m_mask(mask)
    {
    }

    void insert(Reason reason) { m_mask |= bit(reason); }
    bool contains(Reason reason) const { return (m_mask & bit(reason)) != 0; }
    bool isEmpty() const { return m_mask == 0; }
    quint64 mask() const { return m_mask; }
    std::vector<Reason> toVector() const; // in the order of the enumeration

    bool operator==(const ReasonSet &) const = default;

private:
    static quint64 bit(Reason reason) { return quint64(1) << static_cast<unsigned>(reason); }

    quint64 m_mask = 0;
};

// Stable ASCII name for CSV and JSON: "nir_own", "birth_date", …
QString reasonCode(Reason reason);
std::optional<Reason> reasonFromCode(QStringView code);
// The `reasons` column: codes joined by '+'.
QString reasonCodes(ReasonSet reasons);
// A short phrase in the user's language.
QString reasonText(Reason reason);
// True for what speaks against the pair: shown in another colour.
bool isContradiction(Reason reason);

} // namespace matching
