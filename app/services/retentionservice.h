// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/purgerecord.h"
#include "services/retentionplan.h"
#include "services/session.h"

#include <QDate>
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
// is not.  One after which the ledger would count otherwise is taken back.  Then the store is
// written anew and the copies in the vault's folder go; only after that there is a certificate.
// Whoever was stopped before runs it again: what was removed and has no certificate is
// certified then.
//
// The periods are those of retentionperiods.h.
namespace services {

struct PurgePlan {
    QDate day;
    QList<RetentionRow> rows;
    QStringList copies;           // of the store, from before an upgrade: always removed
    QList<HoldingBackup> backups; // removed when asked for
    qint64 backupsMissing = 0;    // of the program's own, that are not in their place
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

struct PurgeOutcome {
    PurgeCertificate certificate;
    QStringList copiesLeft;     // from before upgrades, that could not be removed
    QStringList backupsRemoved; // files
    QStringList backupsKept;
    qint64 backupsMissing = 0;
    QString freshBackup; // file; empty: none was made
};
// Input for an unknown rule; Conflict when a named one is not due, when nothing is, or
// when another number of rows than expected would go.
base::Result<PurgeOutcome> runPurge(const Session &session, const PurgeRequest &request,
                                    base::Progress &progress);

// What must be done about retention, as sentences for the welcome page; mostly none.
base::Result<QStringList> retentionTasks(const Session &session);

} // namespace services
