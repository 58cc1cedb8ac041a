// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/csvtokenizer.h"

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace intake {

namespace {

constexpr qsizetype kBlockBytes = 64; // a bit each

#ifdef __SSE2__
// Which of sixteen bytes are one of the five that mean something.
quint64 marksInSixteen(const char *bytes, char separator, char quote)
{
    const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
    const auto equal = [all](char c) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(c)); };
    const __m128i cells = _mm_or_si128(equal(separator), equal(quote));
    const __m128i breaks = _mm_or_si128(equal('\n'), equal('\r'));
    const __m128i marks = _mm_or_si128(_mm_or_si128(cells, breaks), equal('\0'));
    return static_cast<quint64>(_mm_movemask_epi8(marks));
}
#endif

} // namespace

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

inline void Record::add(const Cell &cell)
{
    const auto index = static_cast<qsizetype>(cells.size());
    if (cell.end - cell.begin > kMaxFieldBytes) [[unlikely]]
        setFault(Reason::FieldTooLong, index);
    if (index == kMaxColumns) [[unlikely]]
        setFault(Reason::TooManyColumns, index);
    else
        cells.push_back(cell);
}

void Record::setFault(Reason reason, qsizetype cell)
{
    if (fault)
        return;
    fault = reason;
    faultCell = cell;
}

// Where the tokenizer is: `at` is the next byte, `content` the end of the line
// once it is known, `block` where the next 64 bytes are looked at; `marks` are
// the bytes before it that mean something and were not met yet.
struct CsvTokenizer::Cursor {
    QByteArrayView bytes;
    qsizetype at = 0;
    qsizetype content = 0;
    bool insideQuotes = false;
    qsizetype block = 0;
    quint64 marks = 0;

    bool atEnd() const { return at == bytes.size(); }
    char here() const { return bytes.data()[at]; }
};

CsvTokenizer::CsvTokenizer(const Dialect &dialect)
    : m_separator(dialect.separator)
    , m_quote(dialect.quote)
    , m_endOfLine(dialect.lineEnding == LineEnding::Cr ? '\r' : '\n')
{
    const auto set = [this](char c, Class kind) {
        m_classes[static_cast<unsigned char>(c)] = kind;
    };
    set(m_quote, Quote); // none: '\0', which keeps its own meaning
    set('\0', Nul);
    set('\r', m_endOfLine == '\r' ? EndOfLine : OtherBreak);
    set('\n', m_endOfLine == '\n' ? EndOfLine : OtherBreak);
    set(m_separator, Separator);
}

inline quint64 CsvTokenizer::marksIn(QByteArrayView block) const
{
#ifdef __SSE2__
    if (block.size() == kBlockBytes) {
        const auto sixteen = [&](qsizetype at) {
            return marksInSixteen(block.data() + at, m_separator, m_quote) << at;
        };
        return sixteen(0) | sixteen(16) | sixteen(32) | sixteen(48);
    }
#endif
    quint64 marks = 0;
    for (qsizetype at = 0; at < block.size(); ++at)
        marks |= static_cast<quint64>(classOf(block[at]) != Plain) << at;
    return marks;
}

// Where the next byte is that means something; the end when there is none.
inline qsizetype CsvTokenizer::nextMark(Cursor &cursor) const
{
    const qsizetype size = cursor.bytes.size();
    while (cursor.marks == 0) {
        if (cursor.block >= size)
            return size;
        const qsizetype length = std::min(kBlockBytes, size - cursor.block);
        cursor.marks = marksIn(cursor.bytes.sliced(cursor.block, length));
        cursor.block += kBlockBytes;
    }
    const qsizetype mark = cursor.block - kBlockBytes + std::countr_zero(cursor.marks);
    cursor.marks &= cursor.marks - 1;
    return mark;
}

bool CsvTokenizer::next(QByteArrayView bytes, bool last, Record &record) const
{
    record.clear();
    // One byte beyond the limit is enough to know that it is exceeded; two, since
    // the line end may be CR LF.
    Cursor cursor{.bytes = bytes.first(std::min(bytes.size(), kMaxLineBytes + 2))};
    for (;;) {
        const bool quoted = m_quote != '\0' && !cursor.atEnd() && cursor.here() == m_quote;
        switch (quoted ? quotedCell(cursor, record) : plainCell(cursor, record)) {
        case Stop::Cell:
            break;
        case Stop::Line:
            return closeRecord(cursor, record);
        case Stop::EndOfBytes:
            cursor.bytes = bytes;
            return endOfBytes(cursor, last, record);
        case Stop::BadQuote:
            if (!last && bytes.indexOf(m_endOfLine) < 0) { // a line is given up whole
                cursor.at = cursor.bytes.size();
                return endOfBytes(cursor, last, record);
            }
            giveUpFirstLine(bytes, Reason::TextAfterQuote, record);
            return true;
        }
    }
}

inline CsvTokenizer::Stop CsvTokenizer::plainCell(Cursor &cursor, Record &record) const
{
    const char *const data = cursor.bytes.data();
    const qsizetype size = cursor.bytes.size();
    const qsizetype begin = cursor.at;
    qsizetype at = nextMark(cursor);
    Class kind = Plain;
    for (; at != size; at = nextMark(cursor)) {
        kind = classOf(data[at]);
        // The CR of a CR LF belongs to the line end, any other is damage.
        const bool lineEnds =
            kind == OtherBreak && m_endOfLine == '\n' && at + 1 < size && data[at + 1] == '\n';
        if (kind == Separator || kind == EndOfLine || lineEnds)
            break;
        const bool mayEndLine = kind == OtherBreak && at + 1 == size;
        if (kind != Quote && !mayEndLine)
            record.setFault(kind == Nul ? Reason::NulByte : Reason::StrayLineBreak,
                            static_cast<qsizetype>(record.cells.size()));
    }
    cursor.at = at;
    record.add({.begin = begin, .end = at});
    if (at == size)
        return Stop::EndOfBytes;
    if (kind != Separator)
        return endLine(cursor);
    ++cursor.at;
    return Stop::Cell;
}

inline CsvTokenizer::Stop CsvTokenizer::quotedCell(Cursor &cursor, Record &record) const
{
    const char *const data = cursor.bytes.data();
    const qsizetype size = cursor.bytes.size();
    Record::Cell cell{.begin = cursor.at + 1};
    const auto cellIndex = static_cast<qsizetype>(record.cells.size());
    nextMark(cursor); // the opening quote
    qsizetype at = nextMark(cursor);
    for (; at != size; at = nextMark(cursor)) {
        const char c = data[at];
        if (c == m_quote) {
            if (at + 1 == size || data[at + 1] != m_quote)
                break;
            cell.doubledQuotes = true;
            nextMark(cursor);
        } else if (c == m_endOfLine) {
            ++record.lines;
        } else if (c == '\0') {
            record.setFault(Reason::NulByte, cellIndex);
        }
    }
    cell.end = at;
    cursor.at = at;
    cursor.insideQuotes = at == size;
    record.add(cell);
    if (at == size)
        return Stop::EndOfBytes;
    ++cursor.at;
    return behindQuote(cursor);
}

inline CsvTokenizer::Stop CsvTokenizer::behindQuote(Cursor &cursor) const
{
    while (!cursor.atEnd() && classOf(cursor.here()) == Plain
           && (cursor.here() == ' ' || cursor.here() == '\t'))
        ++cursor.at;
    if (cursor.atEnd())
        return Stop::EndOfBytes;
    if (classOf(cursor.here()) == Separator) {
        nextMark(cursor); // this one
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
inline CsvTokenizer::Stop CsvTokenizer::endLine(Cursor &cursor) const
{
    cursor.content = cursor.at;
    cursor.at += cursor.here() == m_endOfLine ? 1 : 2;
    return Stop::Line;
}

bool CsvTokenizer::closeRecord(Cursor cursor, Record &record) const
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
bool CsvTokenizer::endOfBytes(Cursor cursor, bool last, Record &record) const
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
