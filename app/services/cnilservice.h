// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>
#include <QString>

namespace services {

enum class FilingKind { Initial, FollowUp, Complete };

// One line of the CNIL form, in the form's order.
struct CnilAnswer {
    QString section;      // exact label
    QString field;        // exact label
    QString answer;       // exact labels, empty while unanswered
    bool missing = false; // required for this kind of filing
};
struct CnilCheck {
    QList<CnilAnswer> answers;
    QStringList missing; // what is missing, in words
};
base::Result<CnilCheck> checkFiling(const Session &session, FilingKind kind);

struct BundleReport {
    QString file;
    QString sha256;
    QStringList entries;
    QStringList missing; // still unanswered; allowed for an initial filing
};
// The filing bundle: answers (PDF, JSON, CSV, text to paste), specimen of the
// letter, register extract, lot manifests in counts, journal head, README and
// SHA-256 manifest.  No patient's data.  The same vault at the same
// instant gives the same bytes.
base::Result<BundleReport> writeBundle(const Session &session, FilingKind kind, const QString &file,
                                       base::Progress &progress);
// Checks a bundle from the file alone; findings, none when it is whole.
base::Result<QStringList> verifyBundleFile(const QString &file);

// Archives the CNIL's own récapitulatif.
base::Result<void> archiveReceipt(const Session &session, const QString &file,
                                  const QString &number);
// Register of breaches, art. 33(5); PDF or CSV by extension.
base::Result<void> exportRegister(const Session &session, const QString &file);

} // namespace services
