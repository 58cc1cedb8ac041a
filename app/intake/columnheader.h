// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace intake {

// "column_3": what a column is called that the file does not name.  From 0.
QString defaultColumnName(qsizetype column);

// Names of columns from the cells of a header: blanks simplified, default names
// for blank cells.  Input error: two columns of one name.
base::Result<QStringList> columnNames(const QStringList &header);

// Whether a cell can hardly be a name of a column: an address, four digits.
bool isDatum(const QString &cell);

// A header and nothing below it.
base::Error noRowsError();

} // namespace intake
