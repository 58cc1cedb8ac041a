// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace services {

struct PreflightFinding {
    QString key;     // stable, for the console
    QString message; // what and what to do
    qint64 count = 0;
    bool blocking = false;
};

struct PreflightReport {
    qint64 persons = 0;
    qint64 adults = 0;
    qint64 minors = 0;    // letter to the legal representatives
    qint64 obstacles = 0; // persons without a letter, each with a reason
    qint64 alreadyPrinted = 0;
    qint64 toPrint = 0;     // supplements among them
    qint64 supplements = 0; // to persons of whom more leaked than they were told
    QList<PreflightFinding> findings;

    bool passes() const;
};
// Everything that stands against printing: missing facts of the incident,
// unresolved reviews, addresses, rendered text.
base::Result<PreflightReport> preflightLetters(const Session &session, base::Progress &progress);

struct LotRow {
    qint64 id = 0;
    QString fileName;
    QString sha256;
    qint64 letters = 0;
    qint64 pages = 0;
    QDateTime producedUtc;
    QString firstPostalCode;
    QString lastPostalCode;
    std::optional<QDate> postedOn;
};

struct ProduceReport {
    qint64 letters = 0; // supplements among them
    qint64 supplements = 0;
    qint64 pages = 0;
    QList<LotRow> lots;
    qint64 obstacles = 0;
};
// One letter per person who has none yet, and a supplement to whoever's letter
// did not tell all that is known by now, sorted by postal code, in PDF lots
// of at most `lotSize` letters with a manifest CSV each, all re-read and
// checked before the transaction commits.  Refused (Conflict) while the
// pre-flight has a blocking finding, or for a folder that holds other files of
// these names; Input for one inside a vault.  A file has its own name only once
// the vault has committed its lot (services/lotfolder.h); after an interruption
// the call can be repeated on any day, and replaces what was not finished.
base::Result<ProduceReport> produceLetters(const Session &session, const QString &folder,
                                           int lotSize, base::Progress &progress);

base::Result<QList<LotRow>> listLots(const Session &session);
// Letters of ranks `from` to `to` (from 1) of a lot, once more as PDF.
base::Result<qint64> reprintLetters(const Session &session, qint64 lotId, int from, int to,
                                    const QString &file, base::Progress &progress);
base::Result<void> markPosted(const Session &session, qint64 lotId, const QDate &on,
                              const QString &proofFile);
// `reference` as printed, with or without hyphens.
base::Result<void> markReturned(const Session &session, const QString &reference,
                                const QString &reason);

// A person for the preview list.
struct PersonRow {
    qint64 personId = 0;
    QString name;
    QString postalCode;
    QString city;
    QString variant; // in the user's language
    QString state;   // in the user's language
    QString why;     // why it is in the list of hard cases; may be empty
};
base::Result<QList<PersonRow>> listPersons(const Session &session, qint64 afterPersonId, int limit);
// The cases worth looking at before printing: longest name, minor, abroad, no
// postal code, all categories.
base::Result<QList<PersonRow>> hardCases(const Session &session);
// The letter exactly as it would be printed, one PDF in memory.
base::Result<QByteArray> previewLetter(const Session &session, qint64 personId);

} // namespace services
