// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fixedcolumns.h"

#include <algorithm>
#include <utility>

namespace intake {

namespace {

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t';
}

// A byte that begins a character of UTF-8.
bool isLead(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// Per place of the longest line: how many lines have text there.
std::vector<std::size_t> textCounts(const std::vector<QString> &lines)
{
    std::vector<std::size_t> counts;
    for (const QString &line : lines) {
        const auto size = static_cast<std::size_t>(line.size());
        if (counts.size() < size)
            counts.resize(size);
        for (std::size_t i = 0; i < size; ++i) {
            if (!line.at(static_cast<qsizetype>(i)).isSpace())
                ++counts[i];
        }
    }
    return counts;
}

// Whether the header has text from one place up to another.
bool isNamed(const QString &header, qsizetype begin, qsizetype end)
{
    for (qsizetype at = begin; at < std::min(end, header.size()); ++at) {
        if (!header.at(at).isSpace())
            return true;
    }
    return false;
}

std::size_t toleratedRows(const std::vector<QString> &lines)
{
    return lines.size() / 50;
}

} // namespace

FixedColumns::FixedColumns(std::vector<FixedColumn> columns, bool utf8)
    : m_columns(std::move(columns))
    , m_utf8(utf8)
{
}

// The place `characters` behind `at`, or the end.
qsizetype FixedColumns::behind(QByteArrayView line, qsizetype at, int characters) const
{
    if (!m_utf8)
        return std::min<qsizetype>(line.size(), at + characters);
    for (; at < line.size(); ++at) {
        if (isLead(line[at]) && characters-- == 0)
            break;
    }
    return at;
}

void FixedColumns::cut(QByteArrayView line, Record &record) const
{
    record.cells.clear();
    qsizetype at = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool isLast = i + 1 == m_columns.size();
        const qsizetype end = isLast ? line.size() : behind(line, at, m_columns[i].width);
        const bool runsOver = m_columns[i].gutter && end > at && end < line.size()
            && !isBlankByte(line[end - 1]) && !isBlankByte(line[end]);
        if (runsOver)
            record.setFault(Reason::TextAcrossColumns, static_cast<qsizetype>(i));
        if (end - at > kMaxFieldBytes)
            record.setFault(Reason::FieldTooLong, static_cast<qsizetype>(i));
        record.cells.push_back({.begin = at, .end = end});
        at = end;
    }
}

std::vector<FixedColumn> findFixedColumns(const std::vector<QString> &lines, bool header)
{
    const std::vector<std::size_t> counts = textCounts(lines);
    const std::size_t tolerated = toleratedRows(lines);
    const QString names = header && !lines.empty() ? lines.front() : QString();
    const auto isGutter = [&](std::size_t place) {
        const auto at = static_cast<qsizetype>(place);
        return counts[place] <= tolerated && (at >= names.size() || names.at(at).isSpace());
    };
    std::vector<std::size_t> begins;
    bool text = false; // behind leading blanks
    for (std::size_t place = 0; place < counts.size(); ++place) {
        if (text && isGutter(place - 1) && !isGutter(place))
            begins.push_back(place);
        text = text || !isGutter(place);
    }
    begins.push_back(counts.size());
    std::vector<FixedColumn> columns;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const bool isLast = i + 1 == begins.size();
        const bool named = isLast || names.isEmpty()
            || isNamed(names, static_cast<qsizetype>(begins[i]),
                       static_cast<qsizetype>(begins[i + 1]));
        if (!named)
            continue;
        columns.push_back({static_cast<int>(begins[i] - begin), !isLast});
        begin = begins[i];
    }
    return columns;
}

std::vector<FixedColumn> fixedColumnsOf(const std::vector<int> &widths,
                                        const std::vector<QString> &lines)
{
    const std::vector<std::size_t> counts = textCounts(lines);
    std::vector<FixedColumn> columns;
    std::size_t end = 0;
    for (const int width : widths) {
        end += static_cast<std::size_t>(width);
        const bool isLast = columns.size() + 1 == widths.size();
        const bool blank = end > counts.size() || counts[end - 1] <= toleratedRows(lines);
        columns.push_back({width, !isLast && width > 1 && blank});
    }
    return columns;
}

} // namespace intake
