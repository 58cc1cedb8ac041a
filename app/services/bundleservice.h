// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "services/cnilservice.h"

namespace services {

struct BundleReport {
    QString file;
    QString sha256;
    QStringList entries;
    QStringList missing; // still unanswered; allowed for an initial filing
};
// The filing bundle: answers (PDF, JSON with its schema, CSV, text to paste), dated
// specimens of letters and e-mails, assessment of the risk, this breach's entry of the
// register, lots and mailings in counts, extract of the journal with its head, README
// and SHA-256 manifest.  No patient's data.  The same vault at the same instant
// gives the same bytes.
base::Result<BundleReport> writeBundle(const Session &session, FilingKind kind, const QString &file,
                                       base::Progress &progress);
// Checks a bundle from the file alone.
struct BundleVerification {
    QStringList findings; // in the user's language; none when it is whole
    QString sha256;       // of the file: the journal of its vault has the same (cnil.bundle)
    QString kind;         // "initial", "follow-up", "complete"; of a whole one
    QString reference;    // the controller's own
    QDateTime preparedUtc;
    QStringList entries;
};
base::Result<BundleVerification> verifyBundle(const QString &file);

} // namespace services
