// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"
#include "store/importstore.h"

#include <functional>
#include <optional>
#include <vector>

namespace store {

// The tables `record` and `record_before`.  Functions throw StoreError and
// belong inside the caller's transaction.
class RecordStore final
{
public:
    explicit RecordStore(Database &database);

    // `file` only where the import has several.
    people::RecordId insert(ImportId import, const people::SourceRecord &record,
                            ImportFileId file = {});
    // Everything of the record but its place in the file and its import.
    void replace(const people::SourceRecord &record);

    // What an update of the patient list does to rows of earlier imports:
    // changed ones are kept as they were, absent ones are marked; undoUpdate()
    // brings all of them back.  A patient who is there again is no longer absent.
    void replaceByUpdate(ImportId update, const people::SourceRecord &record);
    bool markVanished(ImportId update, people::RecordId record); // false: it was already
    bool isVanished(people::RecordId record);
    void unmarkVanished(people::RecordId record);
    // The imports of the rows that the update changed: their revision grows.
    void touchReplaced(ImportId update);
    void undoUpdate(ImportId update);
    // Removes some rows of an import; how many, 0 when none is left.
    qint64 removeSome(ImportId import);
    bool forEachVanished(ImportId update,
                         const std::function<bool(const people::SourceRecord &)> &visit);
    // The newest update that changed or missed a row of the import, or of any.
    std::optional<ImportId> lastUpdateOf(ImportId import);

    ImportId importOf(people::RecordId record);
    // Whether somebody was written to because of a row of the import, or because
    // of this row: as the patient or through a leaked row.
    bool isWrittenTo(ImportId import);
    bool isWrittenTo(people::RecordId record);

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

private:
    std::optional<people::RecordId> endOfStep(ImportId update, people::RecordId after);
    std::vector<ImportId> importsOf(const QString &kind);

    Database &m_database;
};

} // namespace store
