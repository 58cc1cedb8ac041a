// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/sheetreader.h"
#include "intake/ziparchive.h"

#include <memory>

namespace intake {

// Workbooks of Office Open XML, transitional and strict (ISO/IEC 29500): .xlsx,
// .xlsm, .xltx.  Only these parts are read: the relationships, the workbook, its
// styles and texts, and one sheet.
//
// Cells come as text, as they are meant:
//   numbers      as NumberFormat says: dates yyyy-MM-dd, leading zeros as shown
//   texts        runs joined, phonetic hints left out, _x000D_ resolved
//   formulas     their stored result; nothing is calculated
//   booleans     1 and 0
//   errors       blank (#N/A, #REF!): a formula that has no value
// Cells, rows and columns may stand in any order or lack their number, hidden
// ones count, and merged cells are as they are stored.
//
// Input errors: no workbook inside, the binary kind (.xlsb), damaged.
base::Result<std::unique_ptr<SheetPackage>> openXlsx(std::unique_ptr<ZipArchive> archive);

} // namespace intake
