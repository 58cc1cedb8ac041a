// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace services {

struct LotRow {
    qint64 id = 0;
    QString fileName;
    QString sha256;
    qint64 letters = 0;
    qint64 pages = 0;
    QDateTime producedUtc;
    QString firstPostalCode;
    QString lastPostalCode;
    std::optional<QDate> postedOn;
};

struct ProduceReport {
    qint64 letters = 0; // supplements among them
    qint64 supplements = 0;
    qint64 pages = 0;
    QList<LotRow> lots;
    qint64 obstacles = 0;
};
// One letter per person who has none yet, and a supplement to whoever's letter
// did not tell all that is known by now, sorted by postal code, in PDF lots
// of at most `lotSize` letters with a manifest CSV each.  Every lot is re-read
// and checked, committed by itself, and only then has its own name
// (services/lotfolder.h).  Refused (Conflict) while the pre-flight has a
// blocking finding, or for a folder that holds other files of these names;
// Input for one inside a vault.  Stopped, killed or failed, the lots that were
// finished stay; the call can be repeated on any day, and goes on after them.
base::Result<ProduceReport> produceLetters(const Session &session, const QString &folder,
                                           int lotSize, base::Progress &progress);

base::Result<QList<LotRow>> listLots(const Session &session);
// Letters of ranks `from` to `to` (from 1) of a lot, once more as PDF.
base::Result<qint64> reprintLetters(const Session &session, qint64 lotId, int from, int to,
                                    const QString &file, base::Progress &progress);

} // namespace services
