// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/instruction.h"
#include "notices/variant.h"
#include "people/datacategory.h"
#include "people/postaladdress.h"
#include "people/sourcerecord.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace notices {

// Why nobody is written to by post for now.  The store holds the numbers.
enum class Obstacle {
    NoName = 1,
    UnusableAddress = 2, // PostalBlock::problems says what is missing
    TestPatient = 3,     // an entry made to try the lab's software
    NothingKnown = 4,    // no category of leaked data: the letter could not say what
    Deceased = 5,        // confirmed: GDPR recital 27, loi 78-17 art. 85
    SecretCare = 6,      // Instructions::secretCare, while the person is a minor
    Locked = 7,          // Instructions::locked
    Double = 8,          // a letter goes to somebody who may be the same (doubles.h)
};

// Who gets what, decided for one person.
struct ChannelChoice {
    Variant variant;
    std::optional<Obstacle> obstacle;
    // The recipient block of the letter.  For a minor the representative whom
    // the list names stands on its first line, else « aux représentants légaux
    // de … ».  A guardian's has their own address below « POUR Jeanne LE GOFF ».
    people::PostalBlock block;
    people::AddressLines address; // that the block was made of

    bool canBeSent() const { return !obstacle; }
};

// `record` holds the best known identity and address of the person,
// `leaked` what the leak held of them, `sendingDate` decides who is a minor:
// somebody who came of age since the sample is written to in person, also when
// they were cared for in secret.  `isDeceased`: a human confirmed the death.
// Of several obstacles the first of: deceased, locked, secret care, the others.
ChannelChoice chooseChannel(const people::SourceRecord &record, people::DataCategories leaked,
                            const QDate &sendingDate, bool isDeceased = false,
                            const Instructions &instructions = {});

// What the instructions say, else what the address says.
Form formFor(const people::SourceRecord &record, const Instructions &instructions);

// "no_name", "deceased"…: for JSON and CSV.
QString obstacleKey(Obstacle obstacle);
// One sentence for the user's list of people without a letter.
QString obstacleText(Obstacle obstacle);

} // namespace notices
