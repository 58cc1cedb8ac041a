// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/deathreason.h"
#include "people/deathrecord.h"
#include "store/sqlite.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace store {

struct DeathImportTag;
using DeathImportId = base::Id<DeathImportTag>;
struct DeathProposalTag;
using DeathProposalId = base::Id<DeathProposalTag>;

// A file of deaths that the patients were compared with.
struct DeathImport {
    DeathImportId id;
    QString fileName;
    QString sha256; // hexadecimal
    qint64 bytes = 0;
    QDateTime importedUtc;
    QString edition;  // intake::deathEditionKey()
    QString encoding; // intake::encodingName()
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsRejected = 0;
    qint64 patients = 0;
    qint64 proposed = 0;
};

// A patient who may be one of the dead, and what a human said to it.
struct DeathProposal {
    DeathProposalId id;
    DeathImportId import;
    people::RecordId patient;
    people::DeathRecord death; // without line, sex and place of birth
    matching::DeathGrade grade = matching::DeathGrade::Possible;
    matching::DeathReasons reasons;
    QString status; // "proposed", "confirmed", "refused"
    QString actor;  // who decided; empty while proposed
    QDateTime decidedUtc;
};

struct DeathDecision {
    QString status;
    QString actor;
    QDateTime utc;
};

struct DeathCounts {
    qint64 strong = 0;   // proposed
    qint64 possible = 0; // proposed
    qint64 confirmed = 0;
    qint64 refused = 0;
};

// Of all patients, or of those found in the leak: the others get no letter
// anyway.
enum class DeathScope { AllPatients = 0, PersonsConcerned = 1 };

// The tables `death_import` and `death_proposal`.  A confirmed proposal counts
// for every record of its person (patient_duplicate); PersonStore reads it.
// Functions throw StoreError and belong inside the caller's transaction.
class DeathStore final
{
public:
    explicit DeathStore(Database &database);

    // Opens an import whose counts and hash are not known yet.
    DeathImportId beginImport(const DeathImport &import);
    void closeImport(const DeathImport &import);
    // The last time that this very file was compared.
    std::optional<QDateTime> importedOn(const QString &sha256);

    bool isProposed(people::RecordId patient, const people::PartialDate &deathDate);
    void propose(const DeathProposal &proposal);
    // One patient dies once: where several deaths fit and none was refused,
    // each is only possible.  How many strong ones of this import that changed.
    qint64 weakenCompeting(DeathImportId import);
    // The latest sample of the person to whom the record belongs, also by the
    // rows of the leak that are theirs.
    people::PartialDate latestSample(people::RecordId patient);

    // In order of id, of one status or of all (empty).
    std::vector<DeathProposal> page(const QString &status, DeathScope scope,
                                    const std::optional<DeathProposalId> &after, int limit);
    DeathCounts counts(DeathScope scope);

    // The decision holds for the same death of every record of the person.
    // How many proposals changed; nothing when there is no such proposal.
    std::optional<qint64> decide(DeathProposalId id, const DeathDecision &decision);
    // Of those still proposed.
    qint64 decideStrong(DeathScope scope, const DeathDecision &decision);

    // Whether a human confirmed that the person of this record is dead.
    bool isDeceased(people::RecordId patient);

private:
    Database &m_database;
};

} // namespace store
