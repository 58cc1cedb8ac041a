// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/retentionrules.h"
#include "services/session.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// How long what is kept, and the removal of what is no longer needed (GDPR art. 5(1)(e)).
//
// A rule removes the values of a kind of data a while after an event; what counts, proves
// or must be shown to the authority stays without them.  A rule is due on a day, but it is
// not carried out while a duty is open that would suffer from it.  Days are those of UTC.
//
// Each rule is one transaction with its journal entry; killed in between, it is done or it
// is not.  Then the store is written anew and the copies in the vault's folder go; only
// after that there is a certificate.  Whoever was stopped before runs it again: what was
// removed and has no certificate is certified then.
namespace services {

struct RetentionCount {
    QString what; // key
    QString text; // in the user's language
    qint64 rows = 0;
};

enum class RetentionState {
    Nothing,      // nothing (left) to remove
    NotTriggered, // what the period begins with has not happened
    Waiting,      // due on a later day
    Blocked,      // due, but a duty is open
    Due,
};
QString retentionStateKey(RetentionState state); // "due": in exports

// A rule on a day.
struct RetentionRow {
    RetentionRule rule;
    RetentionState state = RetentionState::Nothing;
    std::optional<QDate> startedOn;
    std::optional<QDate> dueOn;
    std::optional<QDate> oldest; // when the oldest of these data came in
    QList<RetentionCount> counts;
    QStringList reasons; // why it is blocked or not triggered
    std::optional<QDateTime> lastPurgedUtc;

    qint64 total() const;
};

// A backup of the program's own that was made before, and still holds what is removed.
struct HoldingBackup {
    QString file;
    QDateTime madeUtc;
    qint64 bytes = 0;
};

struct PurgePlan {
    QDate day;
    QList<RetentionRow> rows;
    QStringList copies;           // of the store, from before an upgrade: always removed
    QList<HoldingBackup> backups; // removed when asked for
    qint64 otherBackups = 0;      // made by hand, by the journal: the program cannot reach them
    // Rules that were carried out and have no certificate yet: a run was interrupted.
    qint64 uncertified = 0;

    qint64 dueRules() const;
    qint64 dueRows() const;
};
// On `day`, or today.  Changes nothing.
base::Result<PurgePlan> planPurge(const Session &session, const std::optional<QDate> &day = {});

struct PurgeRequest {
    QStringList rules = {}; // keys; empty: all that are due
    bool removeBackups = false;
    std::optional<qint64> expectedRows = {}; // that go: what was shown and agreed to
};

struct PurgedRule {
    QString key;
    QString label;
    QList<RetentionCount> removed;
    QDateTime madeUtc;
    qint64 journalEntry = 0;
};

struct PurgeCertificate {
    qint64 number = 0;
    QDateTime issuedUtc;
    QString actor;
    qint64 journalEntry = 0;
    QString journalHead; // hexadecimal, as of that entry
    QList<PurgedRule> rules;
};

struct PurgeOutcome {
    PurgeCertificate certificate;
    QStringList copiesLeft;     // from before upgrades, that could not be removed
    QStringList backupsRemoved; // files
    QStringList backupsKept;
    QString freshBackup; // file; empty: none was made
};
// Input for an unknown rule; Conflict when a named one is not due, when nothing is, or
// when another number of rows than expected would go.
base::Result<PurgeOutcome> runPurge(const Session &session, const PurgeRequest &request,
                                    base::Progress &progress);

base::Result<QList<PurgeCertificate>> listPurges(const Session &session);
// As it was issued, PDF or text by the extension of `file`; the last one when `number` is 0.
base::Result<PurgeCertificate> writePurgeCertificate(const Session &session, const QString &file,
                                                     qint64 number = 0);

// What must be done about retention, as sentences for the welcome page; mostly none.
base::Result<QStringList> retentionTasks(const Session &session);

// The laboratory's own periods take the place of the program's.
base::Result<QList<RetentionRule>> retentionRules(const Session &session);
base::Result<void> setRetentionPeriod(const Session &session, const QString &key,
                                      const Period &period);
base::Result<void> resetRetentionPeriod(const Session &session, const QString &key);
// All rules as they hold, with their grounds, as JSON.
base::Result<void> exportRetentionRules(const Session &session, const QString &file);

} // namespace services
