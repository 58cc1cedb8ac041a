// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/matchservice.h"
#include "services/session.h"

#include <optional>

namespace services {

enum class Verdict { Same, Different, Unsure };
QString verdictKey(Verdict verdict);
// A decision's key for people: also "disputed"; empty for none.
QString decisionText(const QString &decisionKey);

struct ReviewStats {
    qint64 toReview = 0; // pairs of the band
    qint64 same = 0;
    qint64 different = 0;
    qint64 unsure = 0;
    qint64 remaining = 0;    // without a decision that holds, the disputed ones among them
    qint64 disputed = 0;     // read twice, differently, and not settled
    double pairsPerHour = 0; // over the last 20 acts, breaks left out; 0: not known yet
};

// The next pair without a decision, most probable first; nothing when the
// band is done.
base::Result<std::optional<PairDetail>> nextReview(const Session &session);
// A first reading.  `reader` is who reads; empty: the holder of the vault.
// Refused (Conflict) for a pair that was read twice: settle() decides it.
base::Result<void> decide(const Session &session, qint64 pairId, Verdict verdict,
                          const QString &reader = {});

// The pairs of the review band without a decision that show exactly the same
// reasons as one pair.
struct SamePattern {
    qint64 pairId = 0;
    qint64 count = 0;
    QStringList reasons; // in words
    QStringList reasonCodes;
    QStringList contradictions; // of these, what speaks against: bars "same" for all
    QStringList contradictionCodes;
    QList<PairDetail> examples; // at most ten, evenly over the probabilities

    bool mayBeSame() const { return contradictions.isEmpty(); }
};
base::Result<SamePattern> samePattern(const Session &session, qint64 pairId);
// Decides all of them as one act, which undo takes back as a whole.  Refused
// (Conflict) when there are not `expectedCount` of them any more, and "same"
// where something contradicts: who would be told wrongly must be looked at.
base::Result<qint64> decideSamePattern(const Session &session, qint64 pairId, Verdict verdict,
                                       qint64 expectedCount, const QString &reader = {});

// Says by hand that a leaked row is about a patient whom no pair proposed, or
// whom one did: a decision "same" that holds whatever the runs say.
base::Result<void> linkRecords(const Session &session, qint64 leakRecord, qint64 patientRecord,
                               const QString &reader = {});
// The same by the references that reports show.  Refused (Input) when a
// reference is unknown or stands for several rows.
base::Result<void> linkByReference(const Session &session, const QString &leakRef,
                                   const QString &patientRef, const QString &reader = {});

// An act that was taken back.
struct Undone {
    qint64 pairId = 0; // 0: of no pair of the last run
    QString leakRef;   // of the first of the pairs
    QString patientRef;
    qint64 pairs = 1;
};
// Takes the last act back, of whatever reading, a batch as a whole: what held
// before holds again.  Nothing when there is none.
base::Result<std::optional<Undone>> undoDecision(const Session &session);

base::Result<ReviewStats> reviewStats(const Session &session);
// Writes down that the masked values of a pair were shown.
base::Result<void> noteReveal(const Session &session, qint64 pairId);

} // namespace services
