// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace services {

// Everything that the vault did about one person, in order: for a request of access
// (GDPR art. 15) and for the proof that they were told (art. 5(2)).  No leaked value
// is in it, because the vault holds none.

struct PersonEvent {
    QDateTime at; // of a day alone its beginning, UTC
    bool isDayOnly = false;
    QString kind;      // "printed", "posted", "returned", "decided", "address_corrected",
                       // "public_notice", "call", "email", "request"
    QString text;      // in the user's language
    QString reference; // of the letter, if it is about one
};

struct PersonLedger {
    qint64 person = 0;
    QString patientRef;
    QString name;
    QString state;           // key, as in the exported ledger
    QStringList leaked;      // keys of people::DataCategory
    QStringList leakedTexts; // the same in the words of the letters
    QList<PersonEvent> events;
};

// By the reference of any of their letters, or by their number in the patient list.
struct PersonKey {
    QString reference;
    QString patientRef;
};
base::Result<PersonLedger> personLedger(const Session &session, const PersonKey &key);
// The same as a PDF (".pdf"), JSON (".json") or text; written down in the journal.
base::Result<PersonLedger> exportPersonLedger(const Session &session, const PersonKey &key,
                                              const QString &file);
QByteArray personLedgerJson(const PersonLedger &ledger);

} // namespace services
