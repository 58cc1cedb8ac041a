// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/issue.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace intake {

// The last row of a sheet in every spreadsheet program of today.
inline constexpr qint64 kMaxSheetRows = 1'048'576;

// One row of a sheet; the cells are UTF-8 and views into the reader's buffers,
// valid until its next call.  Cells that the file does not have are blank; the
// last one is not.
struct SheetRow {
    qint64 number = 0; // from 1, as the spreadsheet shows it
    std::optional<Reason> fault;
    qsizetype faultColumn = -1;
    std::vector<QByteArrayView> cells;

    bool isBlank() const { return cells.empty() && !fault; }
    void setFault(Reason reason, qsizetype column); // the first one stays
};

// Rows of one sheet, hidden and filtered rows too: they are data.
class SheetReader
{
public:
    virtual ~SheetReader() = default;
    // Fills `row` with the next one that holds anything; false at the end.
    virtual base::Result<bool> next(SheetRow &row) = 0;
    // How much of the sheet was read, 0 to 1.
    virtual double share() const = 0;

protected:
    SheetReader() = default;
    SheetReader(const SheetReader &) = default;
    SheetReader &operator=(const SheetReader &) = default;
};

struct SheetInfo {
    QString name;
    bool isHidden = false;
    bool hasRows = false;
};

// A workbook as sheets: one of two packages, Office Open XML and OpenDocument.
class SheetPackage
{
public:
    virtual ~SheetPackage() = default;
    // In the order of the workbook; sheets of charts are none.
    virtual base::Result<std::vector<SheetInfo>> sheets() = 0;
    // `index` in sheets().  The package outlives the reader; one reader at a time.
    virtual base::Result<std::unique_ptr<SheetReader>> openSheet(std::size_t index) = 0;

protected:
    SheetPackage() = default;
    SheetPackage(const SheetPackage &) = default;
    SheetPackage &operator=(const SheetPackage &) = default;
};

// Cells of one row on their way: texts that are gathered here, or that lie
// somewhere else for longer.  For the two readers.
class SheetCells final
{
public:
    void clear();
    // Text of the cell at `column` (from 0), copied; blank text is no cell.
    void add(qsizetype column, QByteArrayView text);
    // The same, not copied: `text` lives as long as the row.
    void addView(qsizetype column, QByteArrayView text);
    void setFault(Reason reason, qsizetype column);

    // Gives the row out, and checks what holds for every cell: length, UTF-8,
    // number of columns.
    void expose(qint64 number, SheetRow &row);

private:
    struct Cell {
        qsizetype column = 0;
        qsizetype begin = -1; // in m_bytes; -1: `view` is the text
        QByteArrayView view;  // else only its size counts
    };
    void push(Cell cell);

    QByteArray m_bytes;
    std::vector<Cell> m_cells;
    std::optional<Reason> m_fault;
    qsizetype m_faultColumn = -1;
};

} // namespace intake
