// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/returnservice.h"

namespace services {

struct ReturnLineIssue {
    qint64 line = 0;
    QString text; // sentence in the user's language, without personal data
};

struct ReturnFileReport {
    bool isDryRun = false;
    QString sha256;
    qint64 rows = 0; // = returned + known + issues, always
    qint64 returned = 0;
    qint64 known = 0; // noted before: the same file may come twice
    qint64 issues = 0;
    QList<ReturnLineIssue> firstIssues; // the first hundred
    QList<ReturnFigures> reasons;       // of `returned`
};

// The file of a mail house that opens or destroys the returned mail itself: a CSV
// with a header, whose columns are found by name: reference (or custom_id), motif
// (or reason) and date.  Without a reason in a line it is « not_stated », without a
// date today.  The whole file is checked and applied as one act; one bad line, and
// nothing is applied.
//
// Dry run: everything but applying it.  Else Input with the first lines that are
// wrong.  Input also for a file that is no such table.
base::Result<ReturnFileReport> importReturns(const Session &session, const QString &file,
                                             bool dryRun, base::Progress &progress);

} // namespace services
