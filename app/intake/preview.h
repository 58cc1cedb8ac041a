// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/filereader.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <vector>

namespace intake {

// The text of one line under one encoding.
struct EncodingOffer {
    Encoding encoding = Encoding::Utf8;
    double confidence = 0; // 0…1
    QString sample;        // a line of the file where the readings differ
};

// Why a row is worth looking at.
enum class RowInterest { Ordinary, Longest, NonAscii, OddDate, MostlyEmpty, OtherColumnCount };

struct PreviewRow {
    qint64 line = 0; // of the file, from 1
    RowInterest interest = RowInterest::Ordinary;
    // In the order of the columns.  Of a leak the cells that only become flags or
    // are mapped to nothing are masked ("•••") where they are filled.
    QStringList cells;
};

struct ColumnCount {
    qsizetype columns = 0;
    qint64 rows = 0;
};

// What a file looks like before it is imported.
struct Preview {
    FileFormat format = FileFormat::Delimited;
    QString sheet;                         // of a workbook
    QStringList sheets;                    // all of them
    Dialect dialect;                       // of text
    std::vector<EncodingOffer> encodings;  // up to three, best first; none where all read alike
    std::vector<ColumnCount> columnCounts; // of the first rows, most frequent first
    QStringList doubleEncoded;             // columns that hold « Ã© » for « é »
    std::vector<MappingGuess::Column> columns;
    ColumnMapping mapping; // to edit; its date format is empty when it is not decided
    bool isSafe = false;
    QStringList doubts;
    std::vector<PreviewRow> rows; // up to kPreviewRows, by line
};

inline constexpr int kPreviewRows = 50;
inline constexpr int kPreviewedRows = 20'000; // of the file; the interesting ones are among them

// Looks at the first rows of a file; keeps nothing.  `device` is open for
// reading, at its beginning, and can seek.  Input errors: as FileReader::open().
base::Result<Preview> previewRows(QIODevice &device, const ReadOptions &options);

} // namespace intake
