// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// Accepting the matching: the leaked rows that are about nobody of the patient list leave
// the vault.  They are data of other people's patients, received only to find one's own: once
// that is done there is no purpose left to keep them for (GDPR art. 5(1)(c) and (e); CNIL,
// « La recherche sur internet de fuites d'informations », 6 January 2022: what turns out not to
// be necessary is deleted at once).  What went is gone: only the extract itself, imported
// again, brings it back.
//
// A row goes when nobody rests on it: no pair reached the review band, or every pair that
// did was decided "different".  It stays when
//
//   linked      it is about a person concerned: a letter tells their categories;
//   waiting     a pair waits for a verdict, or two readers differ: it may be somebody;
//   unsure      a reader could not tell: that is no "different", and a second look may tell;
//   told        somebody who was written to has no other row: it is what the letter rested on.
//
// Rows in quarantine are never judged, since they were not matched: an open one stays, as
// it may be somebody; of a dismissed one the values are wiped, its line stays counted.
//
// Counts close afterwards: an import keeps what it read, accepted and removed; the readers'
// figures keep what they had said of rows that went; the matching keeps how seldom a row is
// about a patient, so that it finds the same persons when it is run again.
namespace services {

// The rows of an extract, or of all of them, by what becomes of them.
struct ExtractRows {
    qint64 importId = 0; // 0: all
    QString fileName;
    qint64 linked = 0;
    qint64 disputed = 0; // waiting, two readers differ
    qint64 toReview = 0; // waiting, no verdict
    qint64 unsure = 0;
    qint64 told = 0;
    qint64 removed = 0;     // that go, or went
    qint64 quarantined = 0; // open; stay, and are not among the others

    qint64 kept() const { return linked + disputed + toReview + unsure + told; }
};

// A matching that was accepted.
struct Acceptance {
    qint64 number = 0;
    QDateTime acceptedUtc;
    QString actor;
    qint64 runId = 0;
    qint64 journalEntry = 0;
    QString journalHead; // hexadecimal, as of that entry
    QList<ExtractRows> extracts;
    ExtractRows total;
    // Whether the store was written anew, so that the values are gone from the files of the
    // vault too.  False when another program began to read it meanwhile: traces may stay until
    // a purge writes it anew.  Said by acceptMatching() alone.
    bool isWiped = true;
};

// What accepting would do, in numbers.
struct AcceptPlan {
    qint64 runId = 0;        // 0: the matching was not run
    bool isUpToDate = false; // the run saw every row as it is now
    QList<ExtractRows> extracts;
    ExtractRows total;
    qint64 pairsToReview = 0;
    qint64 pairsDisputed = 0;
    // Of the rows that go: about patients whom the matching probably missed.
    double expectedMissed = 0;
    qint64 backups = 0; // since the first extract, by the journal: they keep the rows
    // Copies of the store that upgrades left in the vault's folder: they are removed too.
    QStringList copies;
    std::optional<Acceptance> last;

    qint64 pairsWaiting() const { return pairsToReview + pairsDisputed; }
    // Nothing has become removable since the last acceptance.
    bool isDone() const { return last && last->runId == runId && total.removed == 0; }
};
base::Result<AcceptPlan> planAcceptance(const Session &session, base::Progress &progress);

struct AcceptRequest {
    // What waits for a decision is kept, and somebody has said so.
    bool withOpenReview = false;
    bool withOpenQuarantine = false;
    std::optional<qint64> expectedRows; // that go: what was shown and agreed to
};
// Why it cannot be done, with numbers (Conflict), or nothing: no run; a run that is older
// than an import or a correction; pairs or quarantined rows that wait, unless the request
// says that they stay; another number of rows than expected; nothing new since the last
// time.
std::optional<base::Error> objectionTo(const AcceptPlan &plan, const AcceptRequest &request);
// One transaction with its certificate and its journal entry, or nothing.
base::Result<Acceptance> acceptMatching(const Session &session, const AcceptRequest &request,
                                        base::Progress &progress);

base::Result<QList<Acceptance>> listAcceptances(const Session &session);
// The certificate as it was issued, PDF or text by the extension of `file`; of the last
// acceptance when `number` is 0.
base::Result<Acceptance> writeCertificate(const Session &session, const QString &file,
                                          qint64 number = 0);

} // namespace services
