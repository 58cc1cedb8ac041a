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
    QString file;                                   // or a folder: all its files become one import
    Provenance provenance = Provenance::Laboratory; // a leak must say where it is from
    QDate receivedOn;
    bool confirmFullDump = false; // the DPO has stated why so large a file is lawful
    QString statement;            // … in these words; kept with the import
    bool update = false;          // a newer state of the patient list, applied as a difference
    std::optional<QJsonObject> mapping; // a mapping file, else recognised
    QString profile;                    // name under which the mapping is kept
    QString format;                     // intake::formatKey(); empty: recognised
    QString encoding;                   // empty: recognised
    QString separator;                  // empty: recognised
    QString sheet;                      // of a workbook; empty: the first one with rows
    bool dryRun = false;
    QString rejectsFile;    // CSV of the quarantined rows; empty: none
    QString differenceFile; // CSV of an update: what is new, changed, vanished; empty: none
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

// What an update of the patient list does.  accepted = new + changed + unchanged.
struct ListDifference {
    qint64 rowsNew = 0;
    qint64 rowsChanged = 0;
    qint64 rowsUnchanged = 0;
    // Patients that the newer list no longer has: they stay, for they were
    // patients when their data leaked.
    qint64 rowsVanished = 0;
};

// One file of an import.
struct ImportedFile {
    qint64 id = 0; // 0 for a dry run
    QString name = {};
    QString format = {}; // intake::formatKey()
    QString encoding = {};
    QString separator = {};
    QString sha256 = {};
    qint64 bytes = 0;
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0;
};

struct ImportReport {
    qint64 importId = 0; // 0 for a dry run
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0;               // read = accepted + quarantined, always
    qint64 rowsRepaired = 0;                  // text that had been encoded twice and was put right
    std::optional<ListDifference> difference; // of an update
    QList<ImportedFile> files;                // one, or those of the folder, by name
    qint64 bytes = 0;
    QString sha256;
    QString encoding;
    QString separator;
    QList<ColumnGuess> columns;
    QJsonObject mapping; // what was used, as a mapping file
    QList<ReasonCount> quarantine;
    QList<ReasonCount> warnings;
    QStringList notices;             // e.g. a total stated by the file that does not agree
    bool looksLikeWholeLeak = false; // and the DPO confirmed its provenance
};

// Reads a file, or all files of a folder, into the vault in one transaction: all
// of it or nothing.  Refused (Input): no safe mapping, the same file again, an
// empty or unknown file, a leak extract that looks like the whole leak without
// confirmation.  Files of a folder that were imported before are left out with a
// notice; files whose name begins with a dot are none.
base::Result<ImportReport> importFile(const Session &session, const ImportRequest &request,
                                      base::Progress &progress);

// The text of one line under one encoding.
struct EncodingOffer {
    QString encoding;      // intake::encodingName()
    double confidence = 0; // 0…1
    QString sample;        // a line of the file where the readings differ
};

// Why a row is worth looking at.
enum class RowInterest { Ordinary, Longest, NonAscii, OddDate, MostlyEmpty, OtherColumnCount };

struct PreviewRow {
    qint64 line = 0; // of the file, from 1
    RowInterest interest = RowInterest::Ordinary;
    // In the order of the columns.  Of a leak the cells that only become flags
    // are masked ("•••"): a password or comment is nowhere on the screen.
    QStringList cells;
};

struct ColumnCount {
    int columns = 0;
    qint64 rows = 0;
};

// What a file looks like before it is imported: recognised shape, columns with
// confidence, and rows worth looking at (for the wizard; never kept).
struct ImportPreview {
    QString file;          // the one that is shown: of a folder the first one
    int filesInFolder = 0; // 0: it is no folder
    QString format;        // intake::formatKey()
    QStringList sheets;    // of a workbook
    QString sheet;
    QString encoding;
    QString separator;
    QList<EncodingOffer> encodings;  // up to three, best first; empty where none is to be chosen
    QList<ColumnCount> columnCounts; // of the sample, most frequent first
    QStringList doubleEncoded;       // columns that hold « Ã© » for « é »
    QList<ColumnGuess> columns;
    QString dateFormat;  // such as dd/MM/yyyy; empty: not decided
    QJsonObject mapping; // to edit
    QString profile;     // the kept mapping that was recognised; empty: none
    bool safe = false;   // may be imported without a mapping file
    QString advice;      // what is missing, in words
    QList<PreviewRow> rows;
};
base::Result<ImportPreview> previewFile(const Session &session, const ImportRequest &request);

struct ImportRow {
    qint64 id = 0;
    ImportKind kind = ImportKind::Patients;
    QString fileName = {};
    QString sha256 = {};
    QString provenance = {};
    QString statement = {}; // why the DPO holds a file that looks like the whole leak
    QDate receivedOn = {};
    QDateTime importedUtc = {};
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0;
    qint64 rowsPurged = 0;    // accepted, and removed when the matching was accepted
    qint64 rowsDismissed = 0; // of the quarantined ones: decided to be nobody
    qint64 warnings = 0;
    std::optional<ListDifference> difference = {}; // of an update
    QList<ImportedFile> files = {};
};
base::Result<QList<ImportRow>> listImports(const Session &session);

// Takes one import back with all that was derived from it: rows, pairs,
// decisions, corrections; what an update had changed is as before.  Refused
// (Conflict) once somebody was written to because of it, and while a later
// update of the patient list builds on it.
base::Result<void> undoImport(const Session &session, qint64 importId, base::Progress &progress);

// The accepted rows of an import as CSV, every field, to be read again: importing
// it as an update changes nothing.  Of a leak, categories stand in its place for
// values that were never kept.
base::Result<qint64> exportImport(const Session &session, qint64 importId, const QString &file,
                                  base::Progress &progress);

// Mappings that were confirmed, by the software they come from.
struct MappingProfile {
    ImportKind kind = ImportKind::Patients;
    QString name;
    QString fingerprint; // of the header: how it is recognised
    int columns = 0;
};
base::Result<QList<MappingProfile>> listProfiles(const Session &session);
base::Result<void> removeProfile(const Session &session, ImportKind kind, const QString &name);

} // namespace services
