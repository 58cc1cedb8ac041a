// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/quarantineservice.h"
#include "services/session.h"

#include <QList>
#include <QString>

// Doubts about accepted rows: warnings are data, not rejections, for nobody may
// be forgotten because of a typing error.
namespace services {

// A doubt about an accepted row.
struct DoubtfulRow {
    qint64 recordId = 0;
    qint64 importId = 0;
    QString file;
    qint64 line = 0;
    QString ref;
    QString column; // of the file; empty: the whole row
    QString warningKey;
    QString warning; // in words
    QString name;    // of the person, for the list
    QString field;   // that may be corrected (intake::fieldKey()); empty: none
    QString value;   // of that field as it is now
};
struct WarningCount {
    QString key;
    QString text;
    qint64 rows = 0;
};
base::Result<QList<WarningCount>> countWarnings(const Session &session, qint64 importId);
// All doubts about up to `limit` records behind `afterRecordId` (0: from the start).
base::Result<QList<DoubtfulRow>> listWarnings(const Session &session, qint64 importId,
                                              const QString &warningKey, qint64 afterRecordId,
                                              int limit);
base::Result<qint64> exportWarnings(const Session &session, qint64 importId, const QString &file);

// Corrects one field of an accepted row, checked as the import does; its
// warnings are judged anew.  The matching takes it up at its next run.  Input:
// the value cannot be read.  Conflict: the person was already written to.
base::Result<RowOutcome> correctRecord(const Session &session, qint64 recordId,
                                       const QString &field, const QString &value);

} // namespace services
