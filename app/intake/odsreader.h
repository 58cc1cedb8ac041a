// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/sheetreader.h"
#include "intake/ziparchive.h"

#include <memory>

namespace intake {

// Spreadsheets of OpenDocument packages (ISO/IEC 26300, ODF 1.0 to 1.4): .ods,
// .ots.  Only content.xml is read, and the manifest, which tells whether the
// file is encrypted.
//
// Cells come as text, as they are meant:
//   numbers      their value, as appendPlainNumber(); as shown when that has
//                leading zeros before the same digits
//   dates        yyyy-MM-dd; a time of day behind a date is left out
//   texts        paragraphs joined by line breaks, comments left out
//   booleans     1 and 0
//   errors       blank
// Hidden and filtered rows count, and merged cells are as they are stored.
//
// Input errors: no spreadsheet inside, a password, damaged.
base::Result<std::unique_ptr<SheetPackage>> openOds(std::unique_ptr<ZipArchive> archive);

} // namespace intake
