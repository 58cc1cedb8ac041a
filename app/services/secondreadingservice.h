// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/proportion.h"
#include "services/reviewservice.h"

namespace services {

// The second, blind reading.  One decided pair in ten, at least thirty when
// there are as many, is read again by somebody who does not see the first
// verdict.  Which ones depends on the numbers of the two records alone (their
// hash), so that neither reader chooses.

// What the second reader has before them: the pair without its decision.
// Nothing when the sample is done; refused (Conflict) when all that is left
// was first read by the same reader, (Input) without a reader's name.
base::Result<std::optional<PairDetail>> nextSecondReading(const Session &session,
                                                          const QString &reader);
// Refused (Conflict) for the reader of the first verdict, for a pair without
// one, and for a pair read twice already.
base::Result<void> decideSecond(const Session &session, qint64 pairId, Verdict verdict,
                                const QString &reader);

// Two readers, two verdicts: until it is settled the pair has no decision, and
// nobody is written to because of it.
struct Dispute {
    PairRow pair;
    QString first; // decision keys
    QString second;
};
base::Result<QList<Dispute>> listDisputes(const Session &session);
// The third, final verdict; may be given again.  Refused (Conflict) for a pair
// that was not read twice.
base::Result<void> settle(const Session &session, qint64 pairId, Verdict verdict,
                          const QString &reader = {});

struct Agreement {
    qint64 sample = 0; // pairs to be read twice, of those decided so far
    qint64 left = 0;   // of these not yet read again
    VerdictTable table{};
    qint64 disputed = 0; // not settled yet

    qint64 readTwice() const { return totalOf(table); }
    qint64 agreed() const { return agreedOf(table); }
    std::optional<double> observed() const;
    std::optional<double> kappa() const { return cohensKappa(table); }
};
base::Result<Agreement> readersAgreement(const Session &session);

} // namespace services
