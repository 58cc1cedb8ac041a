// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/bytesource.h"
#include "intake/csvtokenizer.h"
#include "intake/dialect.h"
#include "intake/fixedcolumns.h"
#include "intake/rowreader.h"

#include <deque>
#include <memory>
#include <optional>

namespace intake {

// Text of one separator or of fixed columns, streamed: holds one row and a piece
// of the file, never more than about 2 MiB, and the title above the header.
class CsvReader final : public RowReader
{
public:
    // Reads the header and looks whether a row follows.  `source` must outlive
    // the reader.  Input errors: a damaged header, two columns of one name, as
    // many names as no row has cells, nothing below the header.
    static base::Result<std::unique_ptr<CsvReader>> open(ByteSource &source,
                                                         const Dialect &dialect);

    const QStringList &columns() const override { return m_columns; }
    qint64 position() const override { return m_source.position(); }
    QByteArray sha256() const override { return m_source.sha256(); }
    base::Result<bool> next(Row &row) override;

private:
    CsvReader(ByteSource &source, const Dialect &dialect);

    struct TitleLine {
        qint64 line = 0;
        QByteArray text;
    };

    base::Result<void> readHeader(const Dialect &dialect);
    base::Result<void> nameColumns(const Dialect &dialect);
    base::Result<bool> cutTitle(int headerLine);
    base::Result<void> requireRow();
    void exposeTitle(Row &row);
    base::Result<bool> cutRecord();
    base::Result<bool> cutNonBlankRecord();
    base::Result<bool> fill();
    base::Result<void> skipLine();
    bool isBlankRecord() const;
    void findFault();
    void expose(Row &row);
    QByteArrayView unquoted(const Record::Cell &cell);
    QByteArrayView recordBytes() const;

    ByteSource &m_source;
    CsvTokenizer m_tokenizer;
    TextDecoder m_decoder;
    char m_quote;
    std::optional<FixedColumns> m_fixed;
    std::deque<TitleLine> m_title; // not given out yet
    QByteArray m_titleText;        // of the row that was given out
    qsizetype m_titleBytes = 0;
    QStringList m_columns;
    QByteArray m_header; // raw, to recognise it when it comes again
    QByteArray m_buffer;
    qsizetype m_at = 0;   // of the record in the buffer
    qsizetype m_next = 0; // of the bytes behind it
    Record m_record;
    qint64 m_line = 0; // of the record
    qint64 m_nextLine = 1;
    bool m_sourceAtEnd = false;
    bool m_hasRecord = false; // cut, but not yet given out
};

} // namespace intake
