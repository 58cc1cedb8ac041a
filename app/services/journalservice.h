// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>

#include <optional>

namespace services {

struct JournalRow {
    qint64 n = 0;
    QDateTime utc;
    QString actor;
    QString event; // in the user's language
    QString eventKey;
    QString object;
    QString details;
};
// Empty: whatever it is.
struct JournalFilter {
    QString actor = {};    // the holder's name, in whatever case
    QString eventKey = {}; // "letters.released"; "letters." for all of them
};
// Newest first; `beforeN` 0 starts at the end.
base::Result<QList<JournalRow>> listJournal(const Session &session, qint64 beforeN, int limit,
                                            const JournalFilter &filter = {});

struct JournalState {
    qint64 entries = 0;
    QString head;        // hexadecimal
    QString printedHead; // as paper has it: journal/printedhead.h
    bool intact = true;
    qint64 firstBad = 0; // 0 when intact
};
base::Result<JournalState> verifyJournal(const Session &session, base::Progress &progress);
base::Result<JournalState> exportJournal(const Session &session, const QString &file,
                                         base::Progress &progress);
// From the exported file alone, no vault needed.
base::Result<JournalState> verifyJournalFile(const QString &file);

// What stands behind the journal outside the store, without verifying it.
struct JournalStanding {
    qint64 entries = 0;
    QString head; // hexadecimal
    QString printedHead;
    std::optional<qint64> anchored; // the entry that anchors/journal.json knows; nothing: no anchor
};
base::Result<JournalStanding> journalStanding(const Session &session);

// Where a head stands that somebody read from a slip, a bundle or a certificate.
struct HeadComparison {
    QString head;     // as it would be printed
    qint64 entry = 0; // 0: no entry of this journal had this head
    QDateTime utc = {};
    QString event = {}; // in the user's language
    qint64 since = 0;   // entries written since
};
// Input error when what was typed cannot be a head.
base::Result<HeadComparison> compareHead(const Session &session, const QString &typed);

} // namespace services
