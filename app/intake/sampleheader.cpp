// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/sampleheader.h"

#include "intake/columnheader.h"
#include "intake/columnnames.h"
#include "intake/footer.h"

#include <algorithm>

namespace intake {

namespace {

std::ptrdiff_t filledCells(const SampleRow &row)
{
    return std::ranges::count_if(row.cells, [](const QString &cell) { return !cell.isEmpty(); });
}

bool isName(const QString &cell)
{
    return recogniseColumnName(cell).has_value();
}

bool someColumnChanges(const SampleRows &rows)
{
    for (std::size_t column = 0; column < rows.front().cells.size(); ++column) {
        const auto isDatumThere = [column](const SampleRow &row) {
            return column < row.cells.size() && isDatum(row.cells[column]);
        };
        if (std::count_if(rows.begin() + 1, rows.end(), isDatumThere) * 2
            >= static_cast<std::ptrdiff_t>(rows.size() - 1))
            return rows.size() > 1;
    }
    return false;
}

// "Liste des patients au 12/03/2021", perhaps filled up with separators; or a
// comment.  Nothing that names a column.
bool isTitle(const SampleRow &row, qsizetype usualCells)
{
    if (row.cells.empty() || std::ranges::any_of(row.cells, isName))
        return false;
    const auto cells = static_cast<qsizetype>(row.cells.size());
    const bool padded = cells == usualCells && cells > 2 && filledCells(row) <= 1;
    return padded || isComment(row.cells.front())
        || (filledCells(row) <= 2 && cells != usualCells && cells + 1 != usualCells);
}

} // namespace

std::ptrdiff_t namedColumns(const SampleRow &row)
{
    return std::ranges::count_if(row.cells, isName);
}

HeaderAnswer headerOf(const SampleRows &rows)
{
    if (rows.empty())
        return {};
    const std::ptrdiff_t names = namedColumns(rows.front());
    const auto data = std::ranges::count_if(rows.front().cells, isDatum);
    if (names > data)
        return {true, data == 0 ? 1 : 0.95};
    if (data > 0)
        return {false, names == 0 ? 0.95 : 0.5};
    return {true, someColumnChanges(rows) ? 0.95 : 0.5};
}

SampleRows withoutTitle(SampleRows rows, qsizetype usualCells,
                        const std::optional<qint64> &headerLine)
{
    std::size_t title = 0;
    while (title < rows.size()
           && (headerLine ? rows[title].line < *headerLine
                          : title < kTitleRows && isTitle(rows[title], usualCells)))
        ++title;
    if (title < rows.size() || headerLine)
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(title));
    return rows;
}

} // namespace intake
