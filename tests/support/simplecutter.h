// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/csvtokenizer.h"

// What intake::CsvTokenizer says, one byte after the other and without its limit of
// the line: what the fast one is compared with.
class SimpleCutter final
{
public:
    explicit SimpleCutter(const intake::Dialect &dialect)
        : m_separator(dialect.separator)
        , m_quote(dialect.quote)
        , m_endOfLine(dialect.lineEnding == intake::LineEnding::Cr ? '\r' : '\n')
    {
    }

    // The first record of `bytes`, which are the rest of a file.
    intake::Record first(QByteArrayView bytes) const
    {
        intake::Record record;
        qsizetype at = 0;
        for (bool more = true; more; ++at) {
            const bool quoted = m_quote != '\0' && at < bytes.size() && bytes[at] == m_quote;
            intake::Record::Cell cell{.begin = quoted ? at + 1 : at};
            at = quoted ? quotedEnd(bytes, cell, record) : plainEnd(bytes, at, record);
            if (at < 0)
                return firstLine(bytes, *record.fault);
            cell.end = quoted ? cell.end : at;
            add(cell, record);
            more = at < bytes.size() && lineEnd(bytes, at) == 0;
        }
        record.content = at - 1;
        record.length = record.content + lineEnd(bytes, record.content);
        const bool ended =
            record.length > record.content && bytes[record.length - 1] == m_endOfLine;
        record.lines += ended ? 1 : 0;
        return record;
    }

private:
    // Of LF, CR LF, a CR at the very end, or the CR of a CR file; 0: none is here.
    qsizetype lineEnd(QByteArrayView bytes, qsizetype at) const
    {
        if (at >= bytes.size())
            return 0;
        if (bytes[at] == m_endOfLine)
            return 1;
        if (m_endOfLine == '\r' || bytes[at] != '\r')
            return 0;
        if (at + 1 == bytes.size())
            return 1;
        return bytes[at + 1] == '\n' ? 2 : 0;
    }

    qsizetype plainEnd(QByteArrayView bytes, qsizetype at, intake::Record &record) const
    {
        const auto cell = qsizetype(record.cells.size());
        for (; at < bytes.size() && bytes[at] != m_separator && lineEnd(bytes, at) == 0; ++at) {
            if (bytes[at] == '\0')
                record.setFault(intake::Reason::NulByte, cell);
            else if ((bytes[at] == '\r' || bytes[at] == '\n') && at + 1 != bytes.size())
                record.setFault(intake::Reason::StrayLineBreak, cell);
        }
        return at;
    }

    // Behind the blanks that follow the closing quote; -1 with a fault when quotes do not
    // work out.
    qsizetype quotedEnd(QByteArrayView bytes, intake::Record::Cell &cell,
                        intake::Record &record) const
    {
        qsizetype at = cell.begin;
        for (; at < bytes.size(); ++at) {
            const bool isQuote = bytes[at] == m_quote;
            if (isQuote && !(at + 1 < bytes.size() && bytes[at + 1] == m_quote))
                break;
            cell.doubledQuotes = cell.doubledQuotes || isQuote;
            at += isQuote ? 1 : 0;
            record.lines += bytes[at] == m_endOfLine ? 1 : 0;
            if (bytes[at] == '\0')
                record.setFault(intake::Reason::NulByte, qsizetype(record.cells.size()));
        }
        cell.end = at;
        if (at == bytes.size())
            return refused(intake::Reason::UnclosedQuote, record);
        for (++at; at < bytes.size() && bytes[at] != m_separator && lineEnd(bytes, at) == 0; ++at) {
            if (bytes[at] != ' ' && bytes[at] != '\t')
                return refused(intake::Reason::TextAfterQuote, record);
        }
        return at;
    }

    static qsizetype refused(intake::Reason reason, intake::Record &record)
    {
        record.fault = reason;
        return -1;
    }

    static void add(const intake::Record::Cell &cell, intake::Record &record)
    {
        const auto index = qsizetype(record.cells.size());
        if (cell.end - cell.begin > intake::kMaxFieldBytes)
            record.setFault(intake::Reason::FieldTooLong, index);
        if (index == intake::kMaxColumns)
            record.setFault(intake::Reason::TooManyColumns, index);
        else
            record.cells.push_back(cell);
    }

    intake::Record firstLine(QByteArrayView bytes, intake::Reason reason) const
    {
        intake::Record record;
        record.fault = reason;
        while (record.content < bytes.size() && bytes[record.content] != m_endOfLine)
            ++record.content;
        record.lines = record.content < bytes.size() ? 1 : 0;
        record.length = record.content + record.lines;
        if (record.lines == 1 && m_endOfLine == '\n' && record.content > 0
            && bytes[record.content - 1] == '\r')
            --record.content;
        record.cells.push_back({.begin = 0, .end = record.content});
        return record;
    }

    char m_separator;
    char m_quote;
    char m_endOfLine;
};
