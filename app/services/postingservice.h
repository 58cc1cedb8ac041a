// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/lotservice.h"
#include "services/printstate.h"
#include "services/session.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace services {

// A scanned deposit slip that the vault keeps.
struct ProofRow {
    qint64 id = 0;
    QString fileName;
    QString sha256;
    qint64 bytes = 0;
    QDateTime addedUtc;
};

// A lot and what has happened to it.
struct LotStanding {
    LotRow lot;
    QString envelope; // name of the profile it was printed for
    bool duplex = true;
    PrintState printing;                 // on a local printer
    std::optional<QDateTime> handedOver; // to a mail house, the last time
    std::optional<qint64> counted;
    QString explanation; // of a difference
    QList<ProofRow> proofs;

    // A difference that nobody has explained: the lot may not be posted.
    bool hasOpenDifference() const;
};
base::Result<QList<LotStanding>> lotStandings(const Session &session);

// The envelopes of a lot, counted by hand before they leave.  A number other
// than expected needs an explanation before posting; both can be corrected
// until then.
base::Result<void> countLot(const Session &session, qint64 lotId, qint64 counted,
                            const QString &explanation);

struct Posting {
    QDate on;
    QString proofFile = {};             // none: empty
    std::optional<qint64> counted = {}; // as countLot(), in the same stage
    QString explanation = {};
};
// Conflict when it was posted before or a difference of the count is open;
// Input for a day before printing or after today, or a proof that is none.
base::Result<void> markPosted(const Session &session, qint64 lotId, const Posting &posting);
// A wrong day is taken back: the lot is printed and not posted.  Conflict once a
// letter of it has come back, or a document for the CNIL was made since.
base::Result<void> undoPosted(const Session &session, qint64 lotId);

// PDF, JPEG or PNG of at most 20 MB, kept as it is.  Conflict when the lot has it
// already.
base::Result<void> addProof(const Session &session, qint64 lotId, const QString &file);
// The `number`th proof of the lot (from 1), checked against its SHA-256.
base::Result<ProofRow> exportProof(const Session &session, qint64 lotId, int number,
                                   const QString &file);

// The deposit slip of these lots together, as PDF (printing/depositslip.h).
base::Result<void> writeDepositSlip(const Session &session, const QList<qint64> &lots,
                                    const QString &file, base::Progress &progress);

} // namespace services
