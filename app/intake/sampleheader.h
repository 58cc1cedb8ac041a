// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace intake {

// A row of the beginning of a file, decoded and trimmed.
struct SampleRow {
    qint64 line = 0; // of the sample, from 1
    std::vector<QString> cells;
};
using SampleRows = std::vector<SampleRow>;

// At most so many rows above the header.
inline constexpr std::size_t kTitleRows = 20;

struct HeaderAnswer {
    bool header = true;
    double confidence = 1; // 0…1
};
// Whether the first row names the columns.
HeaderAnswer headerOf(const SampleRows &rows);

// How many cells say what a column holds.
std::ptrdiff_t namedColumns(const SampleRow &row);

// Without what stands above the header: rows that are no table ("Liste des
// patients", comments), or, when the user named it, the rows above that line.
SampleRows withoutTitle(SampleRows rows, qsizetype usualCells,
                        const std::optional<qint64> &headerLine);

} // namespace intake
