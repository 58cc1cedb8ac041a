// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/bytesource.h"
#include "intake/columnprofile.h"
#include "intake/dialect.h"
#include "intake/rowreader.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace intake {

// What somebody already said about a file; what is not set is recognised.
struct RowHints {
    DialectHints text = {}; // its format is that of the file, whatever it is
    QString sheet = {};     // of a workbook; empty: the first one with rows
};

// A file of any format, ready to be read from its first row.
struct OpenedRows {
    FileFormat format = FileFormat::Delimited;
    Dialect dialect = {};                     // of text; of a workbook its header
    QString sheet = {};                       // of a workbook
    QStringList sheets = {};                  // all of them
    QStringList unreadSheets = {};            // others that hold rows
    std::vector<ColumnProfile> profiles = {}; // of the first rows; one per column, or none
    std::unique_ptr<ByteSource> source = {};  // of text; the reader reads it
    std::unique_ptr<RowReader> reader = {};
};

// Recognises the format and looks at the first rows; whole files are never
// held.  `device` is open for reading, at its beginning, and outlives the
// result.  `latestYear`: the year of today, for years of two digits.
//
// Input errors: as sniff() and the readers' open(); a format other than text on
// a device that cannot seek.
base::Result<OpenedRows> openRows(QIODevice &device, const RowHints &hints, int latestYear);

} // namespace intake
