// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/importservice.h"
#include "services/session.h"

#include <QList>
#include <QString>
#include <QStringList>

// Rows of a file that were not accepted; doubts about rows that were: doubtservice.h.
// Every row read is accepted, or here: nothing disappears.
namespace services {

enum class QuarantineState {
    Open,
    Corrected, // accepted since; counts among the accepted rows
    Dismissed, // decided to be nobody (a total, a title); stays among the quarantined
};

struct QuarantineRow {
    qint64 id = 0;
    qint64 importId = 0;
    QString file; // its name
    qint64 line = 0;
    QString column; // at fault; empty: the whole row
    QString reasonKey;
    QString reason; // in words
    QuarantineState state = QuarantineState::Open;
    QString note; // why it was dismissed
    // Under `columns`; empty when the cells cannot be told apart or may not be
    // kept (a leak).  A single cell under no column is the raw line.
    QStringList cells;
    QStringList columns; // of the file
    // False where nothing was kept to correct: the row is corrected in the
    // source, or in an exported file that is filled in.
    bool isCorrectable = false;
};

struct QuarantineFilter {
    qint64 importId = 0; // 0: all imports
    QString reasonKey = {};
    bool openOnly = true;
};
// In the order of the file, `limit` rows behind `afterId` (0: from the start).
base::Result<QList<QuarantineRow>>
listQuarantine(const Session &session, const QuarantineFilter &filter, qint64 afterId, int limit);

struct QuarantineCounts {
    qint64 open = 0;
    qint64 corrected = 0;
    qint64 dismissed = 0;
};
base::Result<QuarantineCounts> countQuarantine(const Session &session, qint64 importId);
// The reasons of these rows, whatever the filter's own reason, most frequent first.
base::Result<QList<ReasonCount>> countReasons(const Session &session,
                                              const QuarantineFilter &filter);

// What became of a corrected row.
struct RowOutcome {
    bool accepted = false;
    QString reason;       // why not, in words
    QString column;       // at fault
    QStringList warnings; // of the accepted row, in words
};
// Checks the cells (under the file's columns) as the import does and takes the
// row in.  A refusal changes nothing and is no error.  Conflict: the row was
// decided already.
base::Result<RowOutcome> correctRow(const Session &session, qint64 rowId, const QStringList &cells);
// The same without storing anything: for checks while typing.
base::Result<RowOutcome> tryRow(const Session &session, qint64 rowId, const QStringList &cells);

// The rows are nobody: they leave the list of open rows, with the reason.
base::Result<qint64> dismissRows(const Session &session, const QList<qint64> &rowIds,
                                 const QString &note);
// Dismissed rows are open again.
base::Result<qint64> reopenRows(const Session &session, const QList<qint64> &rowIds);

// Open rows as CSV: row,file,line,reason,column, then the file's columns.
// Returns the number of rows.
base::Result<qint64> exportQuarantine(const Session &session, qint64 importId, const QString &file);

struct RetryReport {
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsStillRefused = 0; // read = accepted + still refused + unknown
    qint64 rowsUnknown = 0;      // no open row of this number: decided already
    qint64 openLeft = 0;
};
// Takes corrected rows back: the exported file, or the rejects file of the
// import, edited.  One transaction.  Input errors name the line: no column
// "row" or "line", a column that the file does not have.
base::Result<RetryReport> retryRows(const Session &session, qint64 importId, const QString &file,
                                    base::Progress &progress);

} // namespace services
