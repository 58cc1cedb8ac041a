// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace cnil {

// An OpenDocument spreadsheet (ODF 1.3, ISO/IEC 26300) of one table; the first
// row is the head.  Every cell is text, so that nothing is run as a formula and
// a number or a date stays as it was written; "\n" begins a new line in a cell.
// What XML cannot hold (control characters) becomes U+FFFD.  The same rows give
// the same bytes.
QByteArray odsTable(const QString &name, const std::vector<QStringList> &rows);

} // namespace cnil
