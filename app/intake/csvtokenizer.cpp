// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/csvtokenizer.h"

#include <algorithm>

namespace intake {

void Record::clear()
{
    cells.clear();
    content = 0;
    length = 0;
    lines = 0;
    fault.reset();
    faultCell = -1;
    skipRest = false;
}

void Record::setFault(Reason reason, qsizetype cell)
{
    if (fault)
        return;
    fault = reason;
    faultCell = cell;
}

// Where the tokenizer is: `at` is the next byte, `content` the end of the line
// once it is known.
struct CsvTokenizer::Cursor {
    QByteArrayView bytes;
    qsizetype at = 0;
    qsizetype content = 0;
    bool insideQuotes = false;

    bool atEnd() const { return at == bytes.size(); }
    char here() const { return bytes.data()[at]; }
};

CsvTokenizer::CsvTokenizer(const Dialect &dialect)
    : m_quote(dialect.quote)
    , m_endOfLine(dialect.lineEnding == LineEnding::Cr ? '\r' : '\n')
{
    const auto set = [this](char c, Class kind) {
        m_classes[static_cast<unsigned char>(c)] = kind;
    };
    set('\0', Nul);
    set('\r', m_endOfLine == '\r' ? EndOfLine : OtherBreak);
    set('\n', m_endOfLine == '\n' ? EndOfLine : OtherBreak);
    set(dialect.separator, Separator);
}

CsvTokenizer::Class CsvTokenizer::classOf(char c) const
{
    return m_classes[static_cast<unsigned char>(c)];
}

bool CsvTokenizer::next(QByteArrayView bytes, bool last, Record &record) const
{
    record.clear();
    // One byte beyond the limit is enough to know that it is exceeded; two, since
    // the line end may be CR LF.
    Cursor cursor{.bytes = bytes.first(std::min(bytes.size(), kMaxLineBytes + 2))};
    for (;;) {
        const bool quoted = m_quote != '\0' && !cursor.atEnd() && cursor.here() == m_quote;
        const Stop stop = quoted ? quotedCell(cursor, record) : plainCell(cursor, record);
        const auto &cell = record.cells.back();
        const qsizetype index = static_cast<qsizetype>(record.cells.size()) - 1;
        if (cell.end - cell.begin > kMaxFieldBytes)
            record.setFault(Reason::FieldTooLong, index);
        if (record.cells.size() > kMaxColumns) {
            record.setFault(Reason::TooManyColumns, index);
            record.cells.pop_back();
        }
        switch (stop) {
        case Stop::Cell:
            break;
        case Stop::Line:
            return closeRecord(cursor, record);
        case Stop::EndOfBytes:
            cursor.bytes = bytes;
            return endOfBytes(cursor, last, record);
        case Stop::BadQuote:
            giveUpFirstLine(bytes, Reason::TextAfterQuote, record);
            return true;
        }
    }
}

CsvTokenizer::Stop CsvTokenizer::plainCell(Cursor &cursor, Record &record) const
{
    const char *const data = cursor.bytes.data();
    const qsizetype size = cursor.bytes.size();
    const qsizetype begin = cursor.at;
    qsizetype at = begin;
    Class kind = Plain;
    for (;;) {
        while (at != size && (kind = classOf(data[at])) == Plain)
            ++at;
        // The CR of a CR LF belongs to the line end, any other is damage.
        const bool lineEnds =
            kind == OtherBreak && m_endOfLine == '\n' && at + 1 < size && data[at + 1] == '\n';
        if (at == size || kind == Separator || kind == EndOfLine || lineEnds)
            break;
        const bool mayEndLine = kind == OtherBreak && at + 1 == size;
        if (!mayEndLine)
            record.setFault(kind == Nul ? Reason::NulByte : Reason::StrayLineBreak,
                            static_cast<qsizetype>(record.cells.size()));
        ++at;
    }
    cursor.at = at;
    record.cells.push_back({.begin = begin, .end = at});
    if (at == size)
        return Stop::EndOfBytes;
    if (kind != Separator)
        return endLine(cursor);
    ++cursor.at;
    return Stop::Cell;
}

CsvTokenizer::Stop CsvTokenizer::quotedCell(Cursor &cursor, Record &record) const
{
    const char *const data = cursor.bytes.data();
    const qsizetype size = cursor.bytes.size();
    qsizetype at = cursor.at + 1;
    Record::Cell cell{.begin = at};
    const auto cellIndex = static_cast<qsizetype>(record.cells.size());
    for (; at != size; ++at) {
        const char c = data[at];
        if (c == m_quote) {
            if (at + 1 == size || data[at + 1] != m_quote)
                break;
            cell.doubledQuotes = true;
            ++at;
        } else if (c == m_endOfLine) {
            ++record.lines;
        } else if (c == '\0') {
            record.setFault(Reason::NulByte, cellIndex);
        }
    }
    cell.end = at;
    cursor.at = at;
    cursor.insideQuotes = at == size;
    record.cells.push_back(cell);
    if (at == size)
        return Stop::EndOfBytes;
    ++cursor.at;
    return behindQuote(cursor);
}

CsvTokenizer::Stop CsvTokenizer::behindQuote(Cursor &cursor) const
{
    while (!cursor.atEnd() && classOf(cursor.here()) == Plain
           && (cursor.here() == ' ' || cursor.here() == '\t'))
        ++cursor.at;
    if (cursor.atEnd())
        return Stop::EndOfBytes;
    if (classOf(cursor.here()) == Separator) {
        ++cursor.at;
        return Stop::Cell;
    }
    const bool carriageReturn = m_endOfLine == '\n' && cursor.here() == '\r';
    if (carriageReturn && cursor.at + 1 == cursor.bytes.size())
        return Stop::EndOfBytes;
    if (cursor.here() == m_endOfLine
        || (carriageReturn && cursor.bytes.data()[cursor.at + 1] == '\n'))
        return endLine(cursor);
    return Stop::BadQuote;
}

// At the first byte of LF, CR LF or, in a CR file, CR.
CsvTokenizer::Stop CsvTokenizer::endLine(Cursor &cursor) const
{
    cursor.content = cursor.at;
    cursor.at += cursor.here() == m_endOfLine ? 1 : 2;
    return Stop::Line;
}

bool CsvTokenizer::closeRecord(const Cursor &cursor, Record &record) const
{
    record.content = cursor.content;
    record.length = cursor.at;
    ++record.lines;
    if (record.content > kMaxLineBytes)
        record.setFault(Reason::LineTooLong, -1);
    return true;
}

// The bytes ended before the record did: it is the file's last, or it is too
// long, or there is more to read.
bool CsvTokenizer::endOfBytes(const Cursor &cursor, bool last, Record &record) const
{
    const qsizetype size = cursor.bytes.size();
    if (size > kMaxLineBytes + 1 && cursor.at > kMaxLineBytes) {
        if (record.lines > 0) {
            giveUpFirstLine(cursor.bytes, Reason::UnclosedQuote, record);
            return true;
        }
        record.clear();
        record.fault = Reason::LineTooLong;
        record.length = cursor.at;
        record.skipRest = true;
        return true;
    }
    if (!last)
        return false;
    if (cursor.insideQuotes) {
        giveUpFirstLine(cursor.bytes, Reason::UnclosedQuote, record);
        return true;
    }
    record.length = size;
    record.content = size;
    Record::Cell &cell = record.cells.back();
    if (m_endOfLine == '\n' && record.content > 0 && cursor.bytes.back() == '\r') {
        --record.content;
        cell.end = std::min(cell.end, record.content);
    }
    if (record.content > kMaxLineBytes)
        record.setFault(Reason::LineTooLong, -1);
    return true;
}

void CsvTokenizer::giveUpFirstLine(QByteArrayView bytes, Reason reason, Record &record) const
{
    record.clear();
    const qsizetype found = bytes.indexOf(m_endOfLine);
    const bool ends = found >= 0;
    record.content = ends ? found : bytes.size();
    record.length = record.content + (ends ? 1 : 0);
    record.lines = ends ? 1 : 0;
    if (ends && m_endOfLine == '\n' && record.content > 0 && bytes[record.content - 1] == '\r')
        --record.content;
    record.fault = reason;
    record.cells.push_back({.begin = 0, .end = record.content});
}

} // namespace intake
