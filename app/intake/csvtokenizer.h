// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/dialect.h"
#include "intake/issue.h"

#include <QByteArrayView>

#include <array>
#include <optional>
#include <vector>

namespace intake {

// Limits of one row, in bytes of the file; in bytes of
// UTF-8 for a UTF-16 file.  The line does not count its end, the field not its
// quotes.
inline constexpr qsizetype kMaxLineBytes = 1024 * 1024;
inline constexpr qsizetype kMaxFieldBytes = 64 * 1024;
inline constexpr qsizetype kMaxColumns = 1024;

// One record as positions in the bytes that it was cut from.
struct Record {
    struct Cell {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool doubledQuotes = false; // "" inside means "

        bool operator==(const Cell &) const = default;
    };

    std::vector<Cell> cells;
    qsizetype content = 0; // length without the line end
    qsizetype length = 0;  // bytes taken, with the line end
    qint64 lines = 0;      // line ends taken
    std::optional<Reason> fault;
    qsizetype faultCell = -1;
    // The line goes on beyond the limit: everything up to the next line end
    // belongs to it.
    bool skipRest = false;

    void clear();
    void add(const Cell &cell);                   // beyond the limits it is a fault
    void setFault(Reason reason, qsizetype cell); // the first one stays

    bool operator==(const Record &) const = default;
};

// Cuts bytes into records: RFC 4180 as hospitals write it.  A quote opens a
// quoted cell only at the start of the cell; blanks may follow the closing one.
//
// When quotes do not work out (never closed, or text behind the closing one),
// only the first line of the record is given up and reading goes on at the
// next line: a stray quote must not swallow the patients below it.
//
// Works on ASCII-compatible encodings, where no byte of a longer character
// looks like a separator.
//
// Bytes that mean something (separators, quotes, line ends, NULs) are found 64 at a
// time, as the bits of a word, and only they are looked at (J. Keiser, D. Lemire:
// Parsing Gigabytes of JSON per Second, 2019).
class CsvTokenizer final
{
public:
    explicit CsvTokenizer(const Dialect &dialect);

    // Cuts the first record of `bytes`, which is not empty.  `last`: nothing
    // comes behind them.  False when the record may go on behind them: call
    // again with more (never needed beyond kMaxLineBytes + 2).
    bool next(QByteArrayView bytes, bool last, Record &record) const;

    char endOfLine() const { return m_endOfLine; }

private:
    enum Class : unsigned char { Plain, Quote, Separator, EndOfLine, OtherBreak, Nul };
    enum class Stop { Cell, Line, EndOfBytes, BadQuote };
    struct Cursor;

    Class classOf(char c) const { return m_classes[static_cast<unsigned char>(c)]; }
    quint64 marksIn(QByteArrayView block) const;
    qsizetype nextMark(Cursor &cursor) const;
    Stop plainCell(Cursor &cursor, Record &record) const;
    Stop quotedCell(Cursor &cursor, Record &record) const;
    Stop behindQuote(Cursor &cursor) const;
    Stop endLine(Cursor &cursor) const;
    // By value, so that the cursor may live in registers until then.
    bool closeRecord(Cursor cursor, Record &record) const;
    bool endOfBytes(Cursor cursor, bool last, Record &record) const;
    void giveUpFirstLine(QByteArrayView bytes, Reason reason, Record &record) const;

    std::array<Class, 256> m_classes{};
    char m_separator;
    char m_quote;
    char m_endOfLine;
};

} // namespace intake
