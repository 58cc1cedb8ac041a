// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/datacategory.h"
#include "people/postaladdress.h"
#include "people/sourcerecord.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace notices {

// Which letter a person gets.  The store holds the numbers.
enum class Variant {
    Adult = 0,          // to the person
    Representative = 1, // minor on the day of sending: to the holders of
                        // parental authority (C. civ. 371-1)
    // What has leaked beyond what an earlier letter told.
    AdultSupplement = 2,
    RepresentativeSupplement = 3,
};
inline constexpr std::array kAllVariants{Variant::Adult, Variant::Representative,
                                         Variant::AdultSupplement,
                                         Variant::RepresentativeSupplement};
Variant supplementOf(Variant variant);

// Why nobody is written to by post for now.  The store holds the numbers.
enum class Obstacle {
    NoName = 1,
    UnusableAddress = 2, // PostalBlock::problems says what is missing
    TestPatient = 3,     // an entry made to try the lab's software
    NothingKnown = 4,    // no category of leaked data: the letter could not say what
    Deceased = 5,        // confirmed: GDPR recital 27, loi 78-17 art. 85
};

// Who gets what, decided for one person.
struct ChannelChoice {
    Variant variant = Variant::Adult;
    std::optional<Obstacle> obstacle;
    // The recipient block of the letter.  For a minor the representative whom
    // the list names stands on its first line, else « aux représentants légaux
    // de … ».
    people::PostalBlock block;

    bool canBeSent() const { return !obstacle; }
};

// `record` holds the best known identity and address of the person,
// `leaked` what the leak held of them, `sendingDate` decides who is a minor:
// somebody who came of age since the sample is written to in person.
// `isDeceased`: a human confirmed the death; that comes before every other
// obstacle.
ChannelChoice chooseChannel(const people::SourceRecord &record, people::DataCategories leaked,
                            const QDate &sendingDate, bool isDeceased = false);

// "adult", "representative_supplement"; "no_name", "deceased"…: for JSON and CSV.
QString variantKey(Variant variant);
QString obstacleKey(Obstacle obstacle);
// One sentence for the user's list of people without a letter.
QString obstacleText(Obstacle obstacle);

} // namespace notices
