// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/csvtokenizer.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace intake {

// Cuts the lines of a text whose columns stand at fixed places.  Places count
// characters, not bytes; the last column goes on to the end of the line, and
// columns that a short line does not reach are blank.
//
// A row in which text runs over the border of two columns that a blank separates
// otherwise gets the fault TextAcrossColumns: it is shifted, or a value is longer
// than its column, and cutting it would make two false values.
class FixedColumns final
{
public:
    // `utf8`: characters may have several bytes.
    FixedColumns(std::vector<FixedColumn> columns, bool utf8);

    // Turns the one cell of `record` into columns; `line` is its bytes.
    void cut(QByteArrayView line, Record &record) const;

private:
    qsizetype behind(QByteArrayView line, qsizetype at, int characters) const;

    std::vector<FixedColumn> m_columns;
    bool m_utf8;
};

// The columns that the lines show: places that are blank in all of them (in 98 of
// 100) are between columns.  With `header`, the first line names every column: a
// column without a name belongs to the one before.  Fewer than two when the lines
// show no columns.
std::vector<FixedColumn> findFixedColumns(const std::vector<QString> &lines, bool header);

// Columns of known widths: which of them the lines show to end with a blank.
std::vector<FixedColumn> fixedColumnsOf(const std::vector<int> &widths,
                                        const std::vector<QString> &lines);

} // namespace intake
