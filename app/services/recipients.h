// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "notices/channel.h"
#include "notices/doubles.h"
#include "notices/instruction.h"
#include "people/sourcerecord.h"
#include "store/addressstore.h"
#include "store/deathstore.h"
#include "store/instructionstore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

namespace services {

// To whom a notification goes.
struct Recipient {
    people::SourceRecord record; // the patient list's row with the address that holds
    notices::Instructions instructions;
    bool isDeceased = false; // confirmed by a human
};
// notices::chooseChannel() with all that is known of the recipient.
notices::ChannelChoice channelFor(const Recipient &recipient, people::DataCategories leaked,
                                  const QDate &sendingDate);

// Who of several that may be one person gets the letter: the first in the order of
// the list, unless one was printed before.  Asked once for each person who can get
// a letter, in that order.
class OneLetterEach final
{
public:
    explicit OneLetterEach(store::PersonStore &persons);
    // Whether a letter goes to somebody who may be the same.
    bool isDouble(const store::PersonInList &listed, const Recipient &recipient);

private:
    notices::Doubles m_known;
};

// The one way from a person concerned to what is known of them for a letter:
// row of the patient list, newest correction of its address, instructions,
// confirmed death.  Reads by the connection; what was corrected after this was
// made may be missed.
class Recipients final
{
public:
    // Without English words in the incident, whoever lives abroad gets the standard
    // letter, unless the laboratory asked for the English one.
    explicit Recipients(store::Database &database, bool hasEnglishWords = true);

    Recipient of(const store::Person &person);
    // The same for a record of the patient list.
    Recipient ofPatient(people::RecordId patient);

private:
    store::RecordStore m_records;
    store::AddressStore m_addresses;
    store::InstructionStore m_instructions;
    store::DeathStore m_deaths;
    // Most vaults have neither: half a million look-ups less.
    bool m_hasCorrections;
    bool m_hasInstructions;
    bool m_hasEnglishWords;
};

QString personStateText(store::PersonState state); // in the user's language
// Whether an address or an instruction still matters: no letter, or it came back.
bool isStillToReach(store::PersonState state);
// The row of the patient list with this number or "line:N".  Input: nobody has
// it, or several persons.
base::Result<people::RecordId> patientOf(store::Database &database, const QString &patientRef);
// Makes the ledger agree with what was just corrected or instructed: whoever has
// no letter is blocked, or no longer.  Nothing for somebody who is not concerned.
void refreshObstacle(store::Database &database, people::RecordId patient, const QDate &today);

} // namespace services
