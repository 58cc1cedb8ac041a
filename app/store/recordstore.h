// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"
#include "store/sqlite.h"

#include <QDate>
#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace store {

struct ImportTag;
using ImportId = base::Id<ImportTag>;

// One file that came in.
struct Import {
    ImportId id;
    QString kind; // "patients", "leak"
    QString fileName;
    QString sha256; // hexadecimal
    qint64 bytes = 0;
    QString provenance;
    QDate receivedOn;
    QDateTime importedUtc;
    QString encoding;
    QString separator;
    QString mapping; // JSON
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0;
    qint64 warnings = 0;
};

struct QuarantinedRow {
    qint64 line = 0;
    QString column;
    QString reason; // key of intake's vocabulary
    QString cells;  // JSON object; never holds a leaked value
};

// The tables `import`, `record`, `record_warning` and `quarantine`.
// Functions throw StoreError and belong inside the caller's transaction.
class RecordStore final
{
public:
    explicit RecordStore(Database &database);

    // Opens an import whose counts and hash are not known yet; closeImport()
    // fills them in.
    ImportId beginImport(const Import &import);
    void closeImport(const Import &import);
    bool hasImport(const QString &kind, const QString &sha256);
    std::vector<Import> imports();
    std::optional<Import> importById(ImportId id);
    void removeImport(ImportId id);

    people::RecordId insert(ImportId import, const people::SourceRecord &record);
    void insertWarning(people::RecordId record, const QString &column, const QString &reason);
    void insertQuarantined(ImportId import, const QuarantinedRow &row);
    std::vector<QuarantinedRow> quarantine(ImportId import, int limit);

    std::optional<people::SourceRecord> record(people::RecordId id);
    // The records of one kind whose display reference is `ref` ("line:12" or
    // the file's own id).
    std::vector<people::SourceRecord> recordsByRef(const QString &kind, const QString &ref);
    qint64 countRecords(const QString &kind);
    // Every record of a kind, in order of id, one at a time.  `visit` answers
    // false to stop; then so does this.
    bool forEach(const QString &kind,
                 const std::function<bool(const people::SourceRecord &)> &visit);

    // The records of one import.
    bool forEachOf(ImportId import, const std::function<bool(const people::SourceRecord &)> &visit);

    // The same with what identifies a person and nothing else, for a search:
    // names, birth date, NIR, INS, reference and line.
    bool forEachIdentity(const QString &kind,
                         const std::function<bool(const people::SourceRecord &)> &visit);

    // A mapping that was confirmed, found again by the header's fingerprint.
    void saveProfile(const QString &kind, const QString &fingerprint, const QString &name,
                     const QString &mapping);
    std::optional<QString> profile(const QString &kind, const QString &fingerprint);
    std::optional<QString> profileByName(const QString &kind, const QString &name);

private:
    std::vector<ImportId> importsOf(const QString &kind);

    Database &m_database;
};

} // namespace store
