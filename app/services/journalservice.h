// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>

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
// Newest first; `beforeN` 0 starts at the end.
base::Result<QList<JournalRow>> listJournal(const Session &session, qint64 beforeN, int limit);

struct JournalState {
    qint64 entries = 0;
    QString head; // hexadecimal
    bool intact = true;
    qint64 firstBad = 0; // 0 when intact
};
base::Result<JournalState> verifyJournal(const Session &session, base::Progress &progress);
base::Result<JournalState> exportJournal(const Session &session, const QString &file,
                                         base::Progress &progress);
// From the exported file alone, no vault needed.
base::Result<JournalState> verifyJournalFile(const QString &file);

} // namespace services
