// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/datacategory.h"
#include "people/postaladdress.h"
#include "people/sourcerecord.h"

#include <QDate>
#include <QString>

#include <optional>

namespace notices {

// Which letter a person gets.  The store holds the numbers.
enum class Variant {
    Adult = 0,          // to the person
    Representative = 1, // minor on the day of sending: to the holders of
                        // parental authority (C. civ. 371-1)
};

// Why nobody is written to by post for now.  The store holds the numbers.
enum class Obstacle {
    NoName = 1,
    UnusableAddress = 2, // PostalBlock::problems says what is missing
    TestPatient = 3,     // an entry made to try the lab's software
    NothingKnown = 4,    // no category of leaked data: the letter could not say what
};

// Who gets what, decided for one person.
struct ChannelChoice {
    Variant variant = Variant::Adult;
    std::optional<Obstacle> obstacle;
    people::PostalBlock block; // the recipient block of the letter

    bool canBeSent() const { return !obstacle; }
};

// `record` holds the best known identity and address of the person,
// `leaked` what the leak held of them, `sendingDate` decides who is a minor:
// somebody who came of age since the sample is written to in person.
ChannelChoice chooseChannel(const people::SourceRecord &record, people::DataCategories leaked,
                            const QDate &sendingDate);

// « TEST », « ZZTEST », « PATIENT ESSAI »…: whole words only, so that nobody
// called Testard is left without a letter.
bool isTestPatient(const people::SourceRecord &record);

// "adult", "representative"; "no_name", "unusable_address"…: for JSON and CSV.
QString variantKey(Variant variant);
QString obstacleKey(Obstacle obstacle);
// One sentence for the user's list of people without a letter.
QString obstacleText(Obstacle obstacle);

} // namespace notices
