// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fixedsniffer.h"

#include "intake/columnheader.h"
#include "intake/csvtokenizer.h"
#include "intake/fixedcolumns.h"
#include "intake/footer.h"
#include "intake/sampleheader.h"

#include <algorithm>
#include <utility>

namespace intake {

namespace {

constexpr std::size_t kSampleRows = 1000;

struct FixedAnswer {
    std::vector<FixedColumn> columns;
    int headerLine = 0;
    HeaderAnswer header;
};

// The lines of a text, without totals and comments, which keep to no columns.
struct Lines {
    std::vector<QString> texts;
    std::vector<int> numbers; // in the sample, from 1
    int first = 0;            // number of the first one that is not blank

    // What Dialect::headerLine says when the table begins with this one.
    int headerLine(std::size_t index) const { return numbers[index] == first ? 0 : numbers[index]; }
    std::vector<QString> from(std::size_t index) const
    {
        return {texts.begin() + static_cast<std::ptrdiff_t>(index), texts.end()};
    }
};

Lines linesOf(QByteArrayView sample, bool complete, Dialect dialect)
{
    dialect.separator = '\0';
    dialect.quote = '\0';
    const CsvTokenizer tokenizer(dialect);
    const TextDecoder decoder(dialect.encoding);
    Lines lines;
    Record record;
    qint64 number = 1;
    for (qsizetype at = 0; at < sample.size() && lines.texts.size() < kSampleRows;
         at += record.length) {
        if (!tokenizer.next(sample.sliced(at), complete, record) || record.skipRest)
            break;
        const int line = static_cast<int>(number);
        number += record.lines;
        const QString text = decoder.decode(sample.sliced(at, record.content));
        if (record.fault || text.trimmed().isEmpty())
            continue;
        lines.first = lines.first == 0 ? line : lines.first;
        if (recogniseNoPerson({text.trimmed()}))
            continue;
        lines.texts.push_back(text);
        lines.numbers.push_back(line);
    }
    return lines;
}

SampleRows cutLines(const std::vector<QString> &lines, const std::vector<FixedColumn> &columns)
{
    SampleRows rows;
    for (const QString &line : lines) {
        SampleRow row;
        qsizetype at = 0;
        for (const FixedColumn &column : columns) {
            row.cells.push_back(line.mid(at, column.width).trimmed());
            at += column.width;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

FixedAnswer answerFor(const std::vector<QString> &texts, int headerLine, bool header,
                      const DialectHints &hints)
{
    return {.columns = hints.widths.empty() ? findFixedColumns(texts, header)
                                            : fixedColumnsOf(hints.widths, texts),
            .headerLine = headerLine,
            .header = {header, hints.widths.empty() ? 0.5 : 0.95}};
}

// The columns under the assumption that this line is the header.
std::optional<FixedAnswer> fixedUnderHeader(const Lines &lines, std::size_t index,
                                            const DialectHints &hints)
{
    const std::vector<QString> texts = lines.from(index);
    if (texts.size() < 2)
        return {};
    FixedAnswer answer = answerFor(texts, lines.headerLine(index), true, hints);
    const SampleRows rows = cutLines(texts, answer.columns);
    const HeaderAnswer header = headerOf(rows);
    if (answer.columns.size() < 2 || namedColumns(rows.front()) < 2 || !header.header)
        return {};
    // Few rows leave blanks where longer names will stand.
    if (!hints.widths.empty() || texts.size() >= 4)
        answer.header = header;
    return answer;
}

std::optional<FixedAnswer> fixedWithoutHeader(const Lines &lines, std::size_t index,
                                              const DialectHints &hints)
{
    const bool isAsked = hints.format == FileFormat::FixedWidth || !hints.widths.empty();
    const std::vector<QString> texts = lines.from(index);
    if (texts.empty() || (hints.widths.empty() && texts.size() < 3))
        return {};
    FixedAnswer answer = answerFor(texts, lines.headerLine(index), false, hints);
    const SampleRows rows = cutLines(texts, answer.columns);
    const bool hasData = std::ranges::any_of(rows.front().cells, isDatum);
    if (answer.columns.size() < 2 || (!isAsked && (answer.columns.size() < 3 || !hasData)))
        return {};
    if (hints.header)
        answer.header = {*hints.header, hints.widths.empty() ? 0.5 : 1};
    return answer;
}

std::optional<FixedAnswer> findFixed(const Lines &lines, const DialectHints &hints)
{
    std::size_t first = 0;
    while (hints.headerLine && first < lines.texts.size()
           && lines.numbers[first] < *hints.headerLine)
        ++first;
    const std::size_t last = hints.headerLine ? first + 1 : kTitleRows;
    for (std::size_t line = first; line < std::min(last, lines.texts.size()); ++line) {
        if (!hints.header.value_or(true))
            break;
        if (std::optional<FixedAnswer> answer = fixedUnderHeader(lines, line, hints))
            return answer;
    }
    return fixedWithoutHeader(lines, first, hints);
}

} // namespace

std::optional<Dialect> sniffFixedColumns(QByteArrayView text, bool complete, Dialect dialect,
                                         const DialectHints &hints)
{
    std::optional<FixedAnswer> answer = findFixed(linesOf(text, complete, dialect), hints);
    if (!answer)
        return {};
    dialect.format = FileFormat::FixedWidth;
    dialect.separator = '\0';
    dialect.quote = '\0';
    dialect.fixed = std::move(answer->columns);
    dialect.columns = static_cast<int>(dialect.fixed.size());
    dialect.header = answer->header.header;
    dialect.headerLine = answer->headerLine;
    dialect.confidence = answer->header.confidence;
    return dialect;
}

} // namespace intake
