// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace services {

enum class ImportKind { Patients, Leak };
enum class Provenance { Laboratory, Processor, Anssi, Cnil, Other };
QString provenanceKey(Provenance provenance);

struct ImportRequest {
    ImportKind kind = ImportKind::Patients;
    QString file;
    Provenance provenance = Provenance::Laboratory; // a leak must say where it is from
    QDate receivedOn;
    bool confirmFullDump = false;       // the DPO has stated why so large a file is lawful
    std::optional<QJsonObject> mapping; // a mapping file, else recognised
    QString profile;                    // name under which the mapping is kept
    QString encoding;                   // empty: recognised
    QString separator;                  // empty: recognised
    bool dryRun = false;
    QString rejectsFile; // CSV of the quarantined rows; empty: none
};

struct ColumnGuess {
    QString column;
    QString field;         // empty: not used
    double confidence = 0; // 0…1
};

struct ReasonCount {
    QString reason; // sentence in the user's language
    QString key;
    qint64 rows = 0;
};

struct ImportReport {
    qint64 importId = 0; // 0 for a dry run
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0; // read = accepted + quarantined, always
    qint64 bytes = 0;
    QString sha256;
    QString encoding;
    QString separator;
    QList<ColumnGuess> columns;
    QJsonObject mapping; // what was used, as a mapping file
    QList<ReasonCount> quarantine;
    QList<ReasonCount> warnings;
    QStringList notices; // e.g. « looks like the whole leak », confirmed
};

// Reads one file into the vault in one transaction: all of it or nothing.
// Refused (Input): no safe mapping, the same file again, an empty or binary
// file, a leak extract that looks like the whole leak without confirmation.
base::Result<ImportReport> importFile(const Session &session, const ImportRequest &request,
                                      base::Progress &progress);

// What a file looks like before it is imported: recognised shape, columns with
// confidence, and a few rows (for the wizard; never kept).
struct ImportPreview {
    QString encoding;
    QString separator;
    QList<ColumnGuess> columns;
    QJsonObject mapping; // to edit
    bool safe = false;   // may be imported without a mapping file
    QString advice;      // what is missing, in words
    QList<QStringList> rows;
};
base::Result<ImportPreview> previewFile(const ImportRequest &request);

struct ImportRow {
    qint64 id = 0;
    ImportKind kind = ImportKind::Patients;
    QString fileName;
    QString sha256;
    QString provenance;
    QDate receivedOn;
    QDateTime importedUtc;
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0;
    qint64 warnings = 0;
};
base::Result<QList<ImportRow>> listImports(const Session &session);

struct QuarantineRow {
    qint64 line = 0;
    QString column;
    QString reason;
    QString cells;
};
base::Result<QList<QuarantineRow>> listQuarantine(const Session &session, qint64 importId,
                                                  int limit);

// Takes one import back with all that was derived from it; refused (Conflict)
// once a letter was produced.
base::Result<void> undoImport(const Session &session, qint64 importId, base::Progress &progress);

} // namespace services
