// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/cnilservice.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace cnil {
struct Notification;
} // namespace cnil
namespace store {
class Database;
} // namespace store

namespace services {

// The CNIL's own récapitulatif, kept byte by byte.
struct ArchivedReceipt {
    qint64 id = 0;
    QString number;
    QString fileName;
    QString sha256;
    QDateTime archivedUtc;
    std::optional<QDateTime> filedUtc; // nothing for one archived by an older version
    qint64 filing = 0;                 // the version that was filed; 0: not known
};

// The answers to one filing as they were frozen.
struct FilingVersion {
    qint64 number = 0; // 1, 2, …
    FilingKind kind = FilingKind::Initial;
    QString vocabulary;
    QDateTime madeUtc;
    QString author;
    QString sha256; // of the answers, which are the bundle's reponses.json
    std::optional<ArchivedReceipt> receipt = {};
};
struct FilingList {
    QList<FilingVersion> versions;   // in the order they were frozen
    QList<ArchivedReceipt> receipts; // in the order they were archived
};
base::Result<FilingList> filings(const Session &session);

struct FilingContents {
    FilingVersion version;
    QList<CnilAnswer> answers;
};
// An Input error for a number that there is not; Storage when the answers are
// no longer those that were frozen.
base::Result<FilingContents> filing(const Session &session, qint64 number);

// One field whose answer differs, in the form's words.
struct FilingDifference {
    QString key; // "added", "removed", "changed"
    QString section;
    QString field;
    QString before;
    QString after;
};
base::Result<QList<FilingDifference>> filingDifferences(const Session &session, qint64 before,
                                                        qint64 after);

// Freezes the answers as they stand.  Those that the newest version of that
// kind holds already are not frozen twice: that version is answered.
base::Result<FilingVersion> freezeFiling(const Session &session, FilingKind kind);

// The same for a stage that writes more.  First reuseFrozenInstant(), before
// any document is made of the notification: when the same answers are frozen
// already, it is given their instant, so that its JSON is theirs.
base::Result<void> reuseFrozenInstant(const Session &session, cnil::Notification &notification);
qint64 freezeIn(store::Database &database, const Session &session,
                const cnil::Notification &notification);

struct ReceiptEntry {
    QString file;
    QString number;                 // the CNIL's
    std::optional<QDateTime> filed; // nothing: now
    std::optional<qint64> filing;   // the version that was filed; nothing: the
                                    // newest one frozen by then without a receipt
};
// Archives the récapitulatif and writes down what was filed: instant and number
// of the initial notification, or instant of the follow-up.  The same receipt
// is archived once.  An Input error for a filing in the future or before
// awareness, and for a version that there is not.
base::Result<ArchivedReceipt> archiveReceipt(const Session &session, const ReceiptEntry &entry);
// Writes it out again, byte by byte.
base::Result<void> exportReceipt(const Session &session, qint64 id, const QString &file);

} // namespace services
