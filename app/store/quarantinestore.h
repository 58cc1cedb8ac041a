// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"
#include "store/importstore.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace store {

struct QuarantineTag;
using QuarantineId = base::Id<QuarantineTag>;

// A row of a file that was not accepted.
struct QuarantinedRow {
    QuarantineId id = {};
    ImportId import = {};
    ImportFileId file = {};
    qint64 line = 0;
    QString column = {};
    QString reason = {};                // key of intake's vocabulary
    QString cells = {};                 // JSON array; never holds a leaked value
    people::DataCategories leaked = {}; // of a leaked row: what its unkept cells held
    QString state = {};                 // "open", "corrected", "dismissed"
    QString note = {};
};

// Which rows are wanted.
struct QuarantineQuery {
    ImportId import = {}; // none: all
    QString reason = {};  // empty: any
    bool openOnly = true;
    QuarantineId after = {};
    int limit = -1; // rows; negative: all
};

// A doubt about an accepted row.
struct RecordWarning {
    people::SourceRecord record;
    ImportId import;
    QString fileName;
    QString column;
    QString reason; // key of intake's vocabulary
};

// The tables `quarantine` and `record_warning`.  Functions throw StoreError and
// belong inside the caller's transaction.
class QuarantineStore final
{
public:
    explicit QuarantineStore(Database &database);

    void insert(const QuarantinedRow &row);
    bool forEach(const QuarantineQuery &query,
                 const std::function<bool(const QuarantinedRow &)> &visit);
    std::optional<QuarantinedRow> row(QuarantineId id);
    // The open row that begins at this line of a file.
    std::optional<QuarantinedRow> openRowAt(ImportFileId file, qint64 line);
    // By state: "open", "corrected", "dismissed".
    std::map<QString, qint64> countByState(ImportId import);
    std::map<QString, qint64> countByReason(ImportId import, bool openOnly); // none: all imports
    void setCorrected(QuarantineId id, people::RecordId record);
    // Answer whether the row was in the other state.
    bool dismiss(QuarantineId id, const QString &note);
    bool reopen(QuarantineId id);

    void insertWarning(people::RecordId record, const QString &column, const QString &reason);
    void clearWarnings(people::RecordId record);
    std::map<QString, qint64> countWarnings(ImportId import); // none: all; by reason
    // In the order of record and reason: all warnings of up to `limit` records
    // behind `after`; negative: of all.
    void forEachWarning(ImportId import, const QString &reason, people::RecordId after, int limit,
                        const std::function<void(const RecordWarning &)> &visit);

private:
    Database &m_database;
};

} // namespace store
