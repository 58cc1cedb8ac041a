// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayList>

class QIODevice;

// An invented laboratory, its patients and its extract of an invented leak:
// for the demonstration, for the tests and for the benchmarks.  No row is about
// anybody: names are drawn from INSEE's published frequencies, e-mail addresses
// are in domains that RFC 2606 reserves, everything else is random.
namespace demo {

// How much the clerks who typed the leaked rows erred.  Medium is what the
// literature reports of laboratory files; Easy has about a third of its
// errors, Hard about three times as many.
enum class Difficulty { Easy, Medium, Hard };

struct DemoRequest {
    qint64 patients = 30'000; // data rows of the list, ≥ 1
    qint64 leakRows = 20'000; // data rows of the extract, ≥ 1
    quint64 seed = 34;        // same request, same bytes, on every machine
    Difficulty difficulty = Difficulty::Medium;
    // Share of the leak rows that are about a person of the list, in thousandths.
    // Capped by what the list can give; see DemoCounts::overlapRows.
    int overlapPermille = 100;
};

// Rows that no import can accept, by what is wrong with them.  They count in
// the number of rows of their file and never in the truth.
struct BrokenRows {
    qint64 tooFewFields = 0;
    qint64 tooManyFields = 0;
    qint64 noName = 0;        // every name empty: whom to write to?
    qint64 unclosedQuote = 0; // the last row of the file

    qint64 total() const { return tooFewFields + tooManyFields + noName + unclosedQuote; }
    bool operator==(const BrokenRows &) const = default;
};

struct DemoCounts {
    qint64 patientRows = 0;    // without the header
    qint64 patientPersons = 0; // people in them, test patients apart
    qint64 patientTestRows = 0;
    BrokenRows patientBroken;

    qint64 leakRows = 0; // without the header
    qint64 leakTestRows = 0;
    BrokenRows leakBroken;

    qint64 overlapRows = 0;    // leak rows about a person of the list
    qint64 overlapPersons = 0; // the people of whom they are: who must be notified
    qint64 relativeRows = 0;   // leak rows about a relative of a patient, not a patient
    qint64 truePairs = 0;      // rows of the truth: leak row × patient row, same person

    bool operator==(const DemoCounts &) const = default;
};

// Writes three CSV files.
//   patients  UTF-8, ';': the laboratory's list, id in NUM_PATIENT
//   leak      cp1252, ';': its extract of the leak, id in ID_LIGNE
//   truth     UTF-8, ',': leak_ref,patient_ref,person, one row per true pair, so
//             that a person whom the list holds twice makes two rows
// Streams: memory is some thirty bytes a row beside the tables.  The devices are open for writing;
// one that takes fewer bytes than it was given is a Storage error.  Progress
// counts rows of the three files together.  Reentrant.
base::Result<DemoCounts> generate(const DemoRequest &request, QIODevice &patients, QIODevice &leak,
                                  QIODevice &truth, base::Progress &progress);

// The breach that the invented laboratory declares, as `incident set` reads it.
QByteArray incidentJson();

// What every invented value of the columns of which only the presence may be
// kept (laboratory code, physician, insurer, comment, login, password)
// contains: none of these may be found in anything that the program wrote.
// Blood groups are too short to be looked for.
QByteArrayList leakedValueMarkers();

} // namespace demo
