// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFlags>
#include <QString>

#include <array>

namespace matching {

// What speaks for and against a patient being a person of INSEE's file of the
// dead.  The store holds the bits: never reuse one.
enum class DeathReason : quint32 {
    BirthDate = 1U << 0U,       // the same, complete
    NewYearBirth = 1U << 1U,    // the same, but the 1 January that stands for "unknown"
    DayMonthSwapped = 1U << 2U, // day and month of birth exchanged
    FirstName = 1U << 3U,
    FirstNameClose = 1U << 4U, // a usual short form, a letter apart, or of one sound
    FirstNameOther = 1U << 5U, // one of the further given names
    BirthName = 1U << 6U,
    UsualName = 1U << 7U,          // the patient's name of use is the birth name of the dead
    SurnameClose = 1U << 8U,       // a letter apart, of one sound, or part of a compound
    OtherBirthName = 1U << 9U,     // against: the patient's own birth name is another
    MaidenNameUnknown = 1U << 10U, // against: a woman known by a name of use only
    BirthPlace = 1U << 11U,        // the commune in the patient's own NIR
    BirthCountry = 1U << 12U,      // born abroad: the country in the own NIR
    BirthPlaceDiffers = 1U << 13U, // against; communes merge and departments were divided
    SexDiffers = 1U << 14U,        // against
    CommonNames = 1U << 15U,       // against: namesakes were born on that day
    SeveralDeaths = 1U << 16U,     // against: other deaths fit this patient as well
    SampleAfterDeath = 1U << 17U,  // excludes: the laboratory took a sample later
};
Q_DECLARE_FLAGS(DeathReasons, DeathReason)
Q_DECLARE_OPERATORS_FOR_FLAGS(DeathReasons)

inline constexpr std::array kAllDeathReasons{
    DeathReason::BirthDate,      DeathReason::NewYearBirth,      DeathReason::DayMonthSwapped,
    DeathReason::FirstName,      DeathReason::FirstNameClose,    DeathReason::FirstNameOther,
    DeathReason::BirthName,      DeathReason::UsualName,         DeathReason::SurnameClose,
    DeathReason::OtherBirthName, DeathReason::MaidenNameUnknown, DeathReason::BirthPlace,
    DeathReason::BirthCountry,   DeathReason::BirthPlaceDiffers, DeathReason::SexDiffers,
    DeathReason::CommonNames,    DeathReason::SeveralDeaths,     DeathReason::SampleAfterDeath,
};
QString deathReasonKey(DeathReason reason);  // "birth_date", … for JSON
QString deathReasonText(DeathReason reason); // a short phrase for the user
bool speaksAgainst(DeathReason reason);

// The numbers are stored.
enum class DeathGrade { Contradicted = 0, Possible = 1, Strong = 2 };

} // namespace matching
