// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "people/postaladdress.h"
#include "people/sourcerecord.h"
#include "services/session.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace services {

// The quality of the addresses of everybody who is still to be written to by
// post, and of those whose letter came back: NF Z10-011 and a list of communes.

struct AddressProblemCount {
    QString key;     // people::addressProblemKey()
    QString text;    // in the user's language
    QString gravity; // "blocks", "doubtful", "information"
    qint64 count = 0;
};

// One doubt about one person's address.
struct AddressCase {
    qint64 patientId = 0; // row of the patient list
    QString patientRef;   // SourceRecord::displayRef()
    QString name;
    QStringList block; // as the letter would have it
    QString problem;   // key
    QString proposal;  // may be empty
};

struct AddressReport {
    qint64 persons = 0; // looked at
    qint64 faultless = 0;
    qint64 withoutLetter = 0; // of them, no letter is possible
    qint64 leftOut = 0;       // deceased, locked or in secret care: nobody looks at them
    qint64 waiting = 0;       // corrections and instructions of nobody in the patient list
    QString communes;         // file name of the user's list; empty: the program's
    QList<AddressProblemCount> problems; // in the order of gravity, without zeros
    QList<AddressCase> cases;            // the first kListedCases of every problem
};
inline constexpr int kListedCases = 500;
base::Result<AddressReport> checkAddresses(const Session &session, base::Progress &progress);
// The same with one row per doubt in `file`: patient_ref,problem,block,proposal.
base::Result<AddressReport> writeAddressReport(const Session &session, const QString &file,
                                               base::Progress &progress);

// The row of the patient list that has this number, or "line:N".  Input: nobody
// or several persons have it.
base::Result<people::RecordId> findPatient(const Session &session, const QString &patientRef);

// What became of a correction.
struct CorrectedAddress {
    QStringList block;
    QStringList doubts; // in the user's language
};
// Holds from now on instead of the patient list's.  Input when no letter could
// go there.
base::Result<CorrectedAddress> correctAddress(const Session &session, people::RecordId patient,
                                              const people::Address &address);

struct CommuneListReport {
    qint64 rows = 0;
    qint64 communes = 0; // pairs of postal code and name
};
// The user's list of communes instead of the program's: La Poste's « base
// officielle des codes postaux », by the names of its columns.
base::Result<CommuneListReport> importCommunes(const Session &session, const QString &file,
                                               base::Progress &progress);
// Back to the list that the program brings.
base::Result<CommuneListReport> useShippedCommunes(const Session &session);

} // namespace services
