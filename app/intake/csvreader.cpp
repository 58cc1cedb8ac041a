// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/csvreader.h"

#include "intake/columnheader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kMaxTitleBytes = kMaxLineBytes; // of all lines above the header

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error damagedHeader(Reason reason)
{
    return inputError(
        QCoreApplication::translate("intake", "The header of the file cannot be read: %1")
            .arg(reasonText(reason)));
}

base::Error otherColumnCount(qsizetype names, int cells)
{
    return inputError(
        QCoreApplication::translate(
            "intake",
            "The header names %1 columns, but most rows have %2. Check the header and "
            "the separator.")
            .arg(names)
            .arg(cells));
}

} // namespace

base::Result<std::unique_ptr<CsvReader>> CsvReader::open(ByteSource &source, const Dialect &dialect)
{
    source.interpretAs(dialect);
    std::unique_ptr<CsvReader> reader(new CsvReader(source, dialect));
    if (const base::Result<void> header = reader->readHeader(dialect); !header)
        return header.error();
    if (const base::Result<void> row = reader->requireRow(); !row)
        return row.error();
    return reader;
}

CsvReader::CsvReader(ByteSource &source, const Dialect &dialect)
    : m_source(source)
    , m_tokenizer(dialect)
    , m_decoder(dialect.encoding)
    , m_quote(dialect.quote)
{
    if (dialect.format == FileFormat::FixedWidth)
        m_fixed.emplace(dialect.fixed,
                        dialect.encoding == Encoding::Utf8 || isUtf16(dialect.encoding));
}

base::Result<void> CsvReader::readHeader(const Dialect &dialect)
{
    if (dialect.separatorLine) {
        if (const base::Result<bool> skipped = cutRecord(); !skipped)
            return skipped.error();
    }
    const base::Result<bool> found = cutTitle(dialect.headerLine);
    if (!found)
        return found.error();
    if (!*found)
        return noRowsError();
    if (dialect.header)
        return nameColumns(dialect);
    for (int i = 0; i < dialect.columns; ++i)
        m_columns.append(defaultColumnName(i));
    m_hasRecord = true;
    return {};
}

// Puts the lines above the header aside, and cuts the header.
base::Result<bool> CsvReader::cutTitle(int headerLine)
{
    for (;;) {
        base::Result<bool> found = cutNonBlankRecord();
        if (!found || !*found || m_line >= headerLine)
            return found;
        const bool fits = m_titleBytes + m_record.content <= kMaxTitleBytes;
        m_title.push_back({m_line, fits ? recordBytes().toByteArray() : QByteArray()});
        m_titleBytes += m_title.back().text.size();
    }
}

base::Result<void> CsvReader::nameColumns(const Dialect &dialect)
{
    findFault();
    if (m_record.fault)
        return damagedHeader(*m_record.fault);
    m_header = recordBytes().toByteArray();
    QStringList header;
    for (const Record::Cell &cell : m_record.cells)
        header.append(m_decoder.decode(unquoted(cell)));
    const base::Result<QStringList> names = columnNames(header);
    if (!names)
        return names.error();
    m_columns = *names;
    // Every row ends with a separator, the header does not.
    if (dialect.columns == m_columns.size() + 1 && dialect.trailingSeparator)
        m_columns.append(defaultColumnName(m_columns.size()));
    if (dialect.columns != 0 && dialect.columns != m_columns.size())
        return otherColumnCount(m_columns.size(), dialect.columns);
    return {};
}

base::Result<void> CsvReader::requireRow()
{
    if (m_hasRecord)
        return {};
    const base::Result<bool> found = cutNonBlankRecord();
    if (!found)
        return found.error();
    m_hasRecord = *found;
    return m_hasRecord ? base::Result<void>() : noRowsError();
}

base::Result<bool> CsvReader::next(Row &row)
{
    if (!m_title.empty()) {
        exposeTitle(row);
        return true;
    }
    if (!m_hasRecord) {
        base::Result<bool> found = cutNonBlankRecord();
        if (!found || !*found)
            return found;
    }
    m_hasRecord = false;
    findFault();
    expose(row);
    return true;
}

base::Result<bool> CsvReader::cutNonBlankRecord()
{
    for (;;) {
        base::Result<bool> cut = cutRecord();
        if (!cut || !*cut || !isBlankRecord())
            return cut;
    }
}

base::Result<bool> CsvReader::cutRecord()
{
    m_at = m_next;
    for (;;) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_at);
        if (rest.isEmpty() && m_sourceAtEnd)
            return false;
        if (!rest.isEmpty() && m_tokenizer.next(rest, m_sourceAtEnd, m_record))
            break;
        if (base::Result<bool> more = fill(); !more)
            return more;
    }
    if (m_fixed && !m_record.fault)
        m_fixed->cut(QByteArrayView(m_buffer).sliced(m_at, m_record.content), m_record);
    m_line = m_nextLine;
    m_nextLine += m_record.lines;
    m_next = m_at + m_record.length;
    if (m_record.skipRest) {
        if (const base::Result<void> skipped = skipLine(); !skipped)
            return skipped.error();
    }
    return true;
}

// Adds a piece of the source behind the record that is being read, which moves
// to the front.
base::Result<bool> CsvReader::fill()
{
    m_buffer.remove(0, m_at);
    m_next -= m_at;
    m_at = 0;
    base::Result<bool> more = m_source.read(m_buffer);
    if (more && !*more)
        m_sourceAtEnd = true;
    return more;
}

// Passes over the rest of a line that is too long to be held.
base::Result<void> CsvReader::skipLine()
{
    ++m_nextLine;
    for (;;) {
        const qsizetype found = m_buffer.indexOf(m_tokenizer.endOfLine(), m_next);
        if (found >= 0) {
            m_next = found + 1;
            return {};
        }
        m_at = m_next = m_buffer.size();
        if (m_sourceAtEnd)
            return {};
        if (const base::Result<bool> more = fill(); !more)
            return more.error();
    }
}

QByteArrayView CsvReader::recordBytes() const
{
    return QByteArrayView(m_buffer).sliced(m_at, m_record.content);
}

// Spreadsheets end with rows of nothing but separators.
bool CsvReader::isBlankRecord() const
{
    if (m_record.fault)
        return false;
    const auto isBlank = [this](const Record::Cell &cell) {
        return QByteArrayView(m_buffer)
            .sliced(m_at + cell.begin, cell.end - cell.begin)
            .trimmed()
            .isEmpty();
    };
    return std::ranges::all_of(m_record.cells, isBlank);
}

void CsvReader::findFault()
{
    if (m_record.fault)
        return;
    if (!m_decoder.isValid(recordBytes()))
        m_record.fault = Reason::Undecodable;
    else if (!m_columns.isEmpty()
             && static_cast<qsizetype>(m_record.cells.size()) != m_columns.size())
        m_record.fault = Reason::WrongColumnCount;
    else if (!m_header.isEmpty() && recordBytes() == m_header)
        m_record.fault = Reason::RepeatedHeader;
}

void CsvReader::exposeTitle(Row &row)
{
    m_titleText = std::move(m_title.front().text);
    row.line = m_title.front().line;
    row.fault = Reason::TitleLine;
    row.faultColumn = -1;
    row.decoder = &m_decoder;
    row.cellsAreColumns = false;
    row.cells.assign(1, m_titleText);
    m_title.pop_front();
}

void CsvReader::expose(Row &row)
{
    row.line = m_line;
    row.fault = m_record.fault;
    row.faultColumn = m_record.faultCell;
    row.decoder = &m_decoder;
    row.cellsAreColumns = static_cast<qsizetype>(m_record.cells.size()) == m_columns.size();
    row.cells.clear();
    for (const Record::Cell &cell : m_record.cells)
        row.cells.push_back(unquoted(cell));
}

// Undoubles quotes in place: the record is not read again.
QByteArrayView CsvReader::unquoted(const Record::Cell &cell)
{
    if (!cell.doubledQuotes)
        return QByteArrayView(m_buffer).sliced(m_at + cell.begin, cell.end - cell.begin);
    char *const begin = m_buffer.data() + m_at + cell.begin;
    const char *const end = m_buffer.data() + m_at + cell.end;
    char *to = begin;
    for (const char *from = begin; from != end; ++from) {
        *to++ = *from;
        if (*from == m_quote)
            ++from;
    }
    return {begin, to - begin};
}

} // namespace intake
