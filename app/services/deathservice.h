// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "people/partialdate.h"
#include "services/importservice.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace services {

// INSEE's « fichier des personnes décédées » against the list of patients.  The
// program proposes and never decides: nobody is taken for dead, and left
// without a letter, before a human has confirmed it.

struct DeathImportRequest {
    QString file;
    QString encoding;    // empty: recognised line by line
    bool dryRun = false; // everything but keeping it
    bool again = false;  // this very file was compared before: new patients may have come
};

struct DeathLineRejected {
    qint64 line = 0;
    QString reason; // sentence in the user's language
    QString key;
};

struct DeathImportReport {
    qint64 importId = 0; // 0 for a dry run
    QString edition;     // "fixed", "csv"
    QString encoding;
    QString sha256;
    qint64 bytes = 0;
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsRejected = 0; // read = accepted + rejected, always
    QList<ReasonCount> rejected;
    QList<DeathLineRejected> firstRejected; // the first hundred
    qint64 patients = 0;                    // records that could be compared
    // New proposals.  A dry run does not weigh several deaths of one patient
    // against each other.
    qint64 strong = 0;
    qint64 possible = 0;
    qint64 known = 0;        // proposed by an earlier file
    qint64 contradicted = 0; // evidence, but a sample was taken after the death
};

// Streams the file against an index of the patients (about 60 bytes each) and
// keeps only the deaths that are proposed.  Input: no patients, not INSEE's
// file, or most of its lines are damaged.  Conflict: the same file was compared
// before, and not `again`.  Nothing is kept then.
base::Result<DeathImportReport>
importDeaths(const Session &session, const DeathImportRequest &request, base::Progress &progress);

enum class DeathStatus { Proposed, Confirmed, Refused };
QString deathStatusKey(DeathStatus status); // "proposed", "confirmed", "refused"

// Both persons side by side, for a human.
struct DeathProposalRow {
    qint64 id = 0;
    DeathStatus status = DeathStatus::Proposed;
    bool isStrong = false;
    QString patientRef; // SourceRecord::displayRef()
    QString patientBirthName;
    QString patientUsualName;
    QString patientGivenNames;
    people::PartialDate patientBirthDate;
    QString deadBirthName;
    QString deadGivenNames;
    people::PartialDate deadBirthDate;
    QString deadBirthTown;
    people::PartialDate deathDate;
    QString deathPlace;  // INSEE code of the commune or country
    QStringList agrees;  // phrases in the user's language
    QStringList against; // phrases in the user's language
    QStringList reasons; // keys of both
    QString actor;       // who decided
    QDateTime decidedUtc;
};

struct DeathCounts {
    qint64 strong = 0;   // to decide
    qint64 possible = 0; // to decide
    qint64 confirmed = 0;
    qint64 refused = 0;

    qint64 toDecide() const { return strong + possible; }
};

// Whose deaths matter: those of every patient, or only of the persons
// concerned, since the others get no letter anyway.  Before the matching has
// found anybody, both are the same.
enum class DeathScope { AllPatients, PersonsConcerned };

struct DeathProposals {
    QList<DeathProposalRow> rows;
    DeathCounts counts;      // of the scope, not of the page
    bool hasAny = false;     // in whatever scope
    bool hasPersons = false; // the scope makes a difference
};
// In the order in which they were proposed; without a status, all.
base::Result<DeathProposals> listDeathProposals(const Session &session,
                                                const std::optional<DeathStatus> &status,
                                                DeathScope scope, qint64 afterId, int limit);

// Proposed undoes what was decided.  Holds for every record of the same person,
// so more proposals than were named may change; answers how many did.  Whoever
// was already written to stays in the ledger as they are, unless every letter came back.  Input: no
// such proposal; then none is changed.
base::Result<qint64> decideDeaths(const Session &session, const QList<qint64> &ids,
                                  DeathStatus status);
// Confirms the strong ones of the scope that nobody decided yet; answers how many.
base::Result<qint64> confirmStrongDeaths(const Session &session, DeathScope scope);

} // namespace services
