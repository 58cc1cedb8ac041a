// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/importstore.h"
#include "store/runstore.h"
#include "store/sqlite.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace store {

struct AcceptanceTag;
using AcceptanceId = base::Id<AcceptanceTag>;

// The rows of one extract by what is thought of them.  A row that belongs to several
// counts once, for the first of:
struct LeakRows {
    ImportId import;
    qint64 linked = 0;   // about a patient: sure and not refused, or decided "same"
    qint64 disputed = 0; // two readers differ
    qint64 toReview = 0; // a pair of the review band without a verdict
    qint64 unsure = 0;   // a reader could not tell
    // Resembles somebody who was written to and whom no row is about any more: what
    // the letter rested on.
    qint64 told = 0;
    qint64 nobody = 0;      // none of these
    qint64 quarantined = 0; // open rows of the quarantine, which are not among the others

    qint64 kept() const { return linked + disputed + toReview + unsure + told; }
};

// Pairs that somebody still has to decide.
struct WaitingPairs {
    qint64 toReview = 0;
    qint64 disputed = 0;
};

// A matching that was accepted.
struct Acceptance {
    AcceptanceId id = {};
    QDateTime acceptedUtc;
    QString actor;
    RunId run;
    qint64 entry = 0; // of the journal
    std::vector<LeakRows> imports;
    QString certificateText;
    QByteArray certificatePdf;
};

struct Backups {
    qint64 count = 0;
    QDateTime lastUtc; // of the last one
};

// The tables `acceptance` and `acceptance_import`, and the removal of leaked rows
// that nobody rests on.  Functions throw StoreError and belong inside the caller's
// transaction.
class AcceptanceStore final
{
public:
    explicit AcceptanceStore(Database &database);

    // Judges every row of every extract, in the order of the imports.  Reads only:
    // the judgement lies in temporary memory of this connection, for removeNobody().
    std::vector<LeakRows> judge();
    WaitingPairs waitingPairs();

    // Removes the rows that judge() found to be nobody, with their pairs, decisions and
    // warnings, and the cells of quarantined rows that were dismissed; counts them in
    // `import`, and keeps what the readers' figures need (removed_bin,
    // removed_agreement).  Answers how many rows went.
    qint64 removeNobody();

    AcceptanceId add(const Acceptance &acceptance);
    std::vector<Acceptance> all(); // in the order in which they were made

    // Backups that the journal knows of, since a moment.
    Backups backupsSince(const QDateTime &utc);

private:
    void fillStandings();
    void markTold();
    void removeRows();
    void keepFigures();
    std::vector<LeakRows> importsOf(AcceptanceId id);

    Database &m_database;
};

} // namespace store
