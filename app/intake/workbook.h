// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/format.h"
#include "intake/rowreader.h"
#include "intake/sampleheader.h"
#include "intake/sheetreader.h"

#include <QIODevice>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace intake {

// What somebody already said about a workbook; what is not set is recognised.
struct WorkbookOptions {
    QString sheet = {}; // empty: the first one that is not hidden and has rows
    std::optional<bool> header = {};
    std::optional<int> headerLine = {}; // row of the sheet, from 1; what stands above is a title
};

// Names of all sheets, in the order of the workbook, hidden ones too.  Reads the
// whole of an OpenDocument sheet (some seconds for a million rows), only the
// beginnings of an Office Open XML one.  Input errors as WorkbookReader::open().
base::Result<QStringList> sheetNames(QIODevice &device);

// Files that spreadsheets write and that are not read: password-protected
// workbooks, .xls, .fods, XML Spreadsheet 2003, web pages called .xls.  Says
// what to do; nothing when the file begins like none of them.  `device` is then
// where it was.
std::optional<base::Error> refusedWorkbook(QIODevice &device);

// One sheet of a workbook (XLSX or ODS, told by its content) as rows of text,
// streamed.  Holds the texts of the workbook, at most SharedStrings::kMaxBytes,
// and some rows.
//
// The header is the row that names columns, within the first twenty; what
// stands above it comes as rows with Reason::TitleLine.  A workbook has no
// number of columns: rows that are shorter than the header are filled up with
// blanks, those that hold more are at fault.  Row::line is the sheet's row.
class WorkbookReader final : public RowReader
{
public:
    // `device` can seek, is open for reading and outlives this.  Input errors:
    // as ZipArchive::open(), openXlsx() and openOds(); no sheet of this name, no
    // rows, two columns of one name.
    static base::Result<std::unique_ptr<WorkbookReader>> open(QIODevice &device,
                                                              const WorkbookOptions &options);

    const QStringList &columns() const override { return m_columns; }
    qint64 position() const override { return m_position; }
    QByteArray sha256() const override { return m_sha256; }
    base::Result<bool> next(Row &row) override;

    // To the first row again, after a look at some.
    base::Result<void> restart();

    FileFormat format() const { return m_format; }
    const QString &sheet() const { return m_sheets[m_index].name; }
    // All of the workbook: the user is told which others have rows.
    const std::vector<SheetInfo> &sheets() const { return m_sheets; }
    bool hasHeader() const { return m_hasHeader; }
    int headerLine() const { return m_headerLine; } // 0: none
    // How sure that is, 0 to 1.
    double confidence() const { return m_confidence; }

private:
    struct HeldRow {
        SheetRow row; // its cells are views of `cells`
        std::vector<QByteArray> cells;
    };

    WorkbookReader(QIODevice &device, const WorkbookOptions &options);

    base::Result<void> prepare();
    base::Result<void> chooseSheet();
    base::Result<void> holdRows();
    base::Result<void> settleColumns();
    base::Result<void> nameColumns(std::size_t header);
    SampleRows sample() const;
    std::size_t usualWidth(std::size_t firstRow) const;
    base::Result<bool> finish();
    void exposeTitle(Row &row);
    void expose(const SheetRow &from, Row &row);

    QIODevice &m_device;
    WorkbookOptions m_options;
    std::unique_ptr<SheetPackage> m_package;
    FileFormat m_format = FileFormat::Xlsx;
    std::vector<SheetInfo> m_sheets;
    std::size_t m_index = 0;
    std::unique_ptr<SheetReader> m_reader;
    QStringList m_columns;
    bool m_hasHeader = false;
    int m_headerLine = 0;
    double m_confidence = 1;
    std::vector<QByteArray> m_header; // to recognise it when it comes again
    std::deque<HeldRow> m_held;       // read to find the header, not given out yet
    std::size_t m_titles = 0;         // of them, above the header
    HeldRow m_current;
    QByteArray m_titleText;
    SheetRow m_row;
    qint64 m_position = 0;
    QByteArray m_sha256;
};

} // namespace intake
