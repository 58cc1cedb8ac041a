// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/encoding.h"
#include "intake/field.h"
#include "intake/issue.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <vector>

namespace intake {

// One row of a file.  The cells are views into the reader's buffer and become
// text only on demand: most cells of a leak are never looked at as text.
// Valid until the reader's next call.
struct Row {
    qint64 line = 0; // where the row begins in the file, from 1
    // When set, the row belongs in quarantine; the cells are then what could be
    // read, possibly the raw line as one cell, possibly nothing.
    std::optional<Reason> fault;
    qsizetype faultColumn = -1;
    bool cellsAreColumns = true; // false when the cells cannot be told apart
    std::vector<QByteArrayView> cells;
    const TextDecoder *decoder = nullptr;

    // Decoded, without leading and trailing blanks and without a spreadsheet's
    // text mark ('+33…, ="01000").
    QString text(qsizetype column) const;
    // Nothing but blanks, or what databases export for nothing: NULL, \N, #N/A.
    bool isBlank(qsizetype column) const;
};

// What a total inside the file says: "Nombre de lignes : 1234", BTS-1 of an HL7 batch
// (messages), the total of a FHIR Bundle.
struct StatedTotal {
    qint64 line = 0; // where it stands
    qint64 rows = 0; // that the file says it has
    qint64 read = 0; // rows up to there, without titles, comments, totals and repeated headers

    bool agrees() const { return rows == read; }
    bool operator==(const StatedTotal &) const = default;
};

// A file as rows under named columns.  One of the three doors to the outside
// (architecture: interfaces only where reality differs): text, workbooks, HL7,
// HPRIM, FHIR.  One thread at a time.
class RowReader
{
public:
    virtual ~RowReader() = default;

    // The header; "column_3" where a file or a cell of it has no name.
    virtual const QStringList &columns() const = 0;

    // Which field each column is, where the format itself says so (HL7, HPRIM,
    // FHIR): one entry per column.  Such a reader writes every date as
    // yyyy-MM-dd, shortened from the right when it is partial ("1950-03").
    // Empty where the columns are to be recognised.
    virtual std::vector<std::optional<Field>> knownFields() const { return {}; }

    // Bytes of the file that were used so far, for progress: never decreases,
    // the file's size at the end.
    virtual qint64 position() const = 0;

    // SHA-256 of the whole file, in hexadecimal; empty before the end.
    virtual QByteArray sha256() const = 0;

    // Fills `row`; false at the end of the file.  Rows without any content are
    // passed over.  A row that cannot be used comes with its fault; an error
    // means that the file itself could not be read further.
    virtual base::Result<bool> next(Row &row) = 0;

    // Where the format itself counts: what it says, once it was read; of several
    // totals one that does not agree.
    virtual std::optional<StatedTotal> statedTotal() const { return {}; }

protected:
    RowReader() = default;
    RowReader(const RowReader &) = default;
    RowReader &operator=(const RowReader &) = default;
};

} // namespace intake
