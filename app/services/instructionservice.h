// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "notices/instruction.h"
#include "people/sourcerecord.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace services {

// What the laboratory decided about the notification of single persons
// (notices/instruction.h), and where one person stands.

struct PersonLetter {
    QString reference;
    QString state; // "printed", "posted", "returned"
    qint64 lot = 0;
};

// One patient, as far as their notification is concerned; no leaked value.
struct PersonCard {
    qint64 patientId = 0; // row of the patient list
    QString patientRef;
    QString name;
    qint64 personId = 0;     // 0: not concerned by the leak, as far as is known
    QString state;           // key: "to_do", "blocked", "printed"…
    QString stateText;       // in the user's language
    QString obstacle;        // key, of whoever has no letter and cannot have one today
    QString obstacleText;    // in the user's language
    QString variant;         // key of the letter that they would get today
    QStringList block;       // of that letter
    people::Address address; // of the person, not of a guardian
    QString addressSource;   // "patients", or where the correction came from
    std::optional<QDateTime> addressSince;
    QStringList leaked; // keys of categories
    QStringList told;
    notices::Instructions instructions;
    QList<PersonLetter> letters;
};
base::Result<PersonCard> showPerson(const Session &session, people::RecordId patient);

// Sets the parts that `given` holds.  Input: a guardian without a name, or whose
// address no letter could reach; nothing is set then.
base::Result<PersonCard> setInstructions(const Session &session, people::RecordId patient,
                                         const notices::Instructions &given);
// Exactly these from now on.
base::Result<PersonCard> replaceInstructions(const Session &session, people::RecordId patient,
                                             const notices::Instructions &wanted);
// Takes the parts back; those that were not set stay unset.
base::Result<PersonCard> clearInstructions(const Session &session, people::RecordId patient,
                                           const std::vector<notices::InstructionKind> &kinds);

enum class InstructionRefusal {
    UnknownPatient,
    SeveralPatients, // of this number
    UnknownInstruction,
    UnknownForm,
    UnknownChannel,
    NoGuardian,      // no name
    GuardianAddress, // no letter could reach it
};
QString instructionRefusalKey(InstructionRefusal refusal);
QString instructionRefusalText(InstructionRefusal refusal); // in the user's language

struct InstructionRefusedRow {
    qint64 line = 0;
    InstructionRefusal refusal = InstructionRefusal::UnknownPatient;
};
struct InstructionImport {
    qint64 rows = 0;
    std::vector<qint64> byKind; // in the order of notices::kAllInstructionKinds
    QList<InstructionRefusedRow> refused;
    bool isApplied = false;
};
// Columns, by name: patient_ref, instruction (secret_care, locked, distinct, guardian,
// form, channel), value (the guardian's name, or large_print, easy_read…, or letter,
// email), and for a guardian address, address2, postal_code, city, country.  All rows or none: with
// refused ones nothing is set, which is an answer and no error.
base::Result<InstructionImport> importInstructions(const Session &session, const QString &file,
                                                   bool dryRun, base::Progress &progress);

} // namespace services
