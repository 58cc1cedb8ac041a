// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/encoding.h"
#include "intake/format.h"

#include <optional>
#include <vector>

namespace intake {

// What ends a line.  Lf stands for LF and CR LF, which may be mixed; a lone CR
// inside a row is then damage and is reported.  Cr is for the old Mac files
// that hold no LF at all.
enum class LineEnding { Lf, Cr };

// A column of a text whose columns stand at fixed places.
struct FixedColumn {
    int width = 0;       // characters, up to where the next one begins
    bool gutter = false; // a blank separates it from the next one in all rows

    bool operator==(const FixedColumn &) const = default;
};

// How a text file is written.
struct Dialect {
    FileFormat format = FileFormat::Delimited; // or FixedWidth
    Encoding encoding = Encoding::Utf8;
    int byteOrderMark = 0; // length in bytes, 0 when there is none
    char separator = ';';  // 0: none, columns of fixed width
    char quote = '"';      // 0: quotes are letters like any other
    LineEnding lineEnding = LineEnding::Lf;
    bool header = true;
    bool separatorLine = false; // Excel's first line "sep=;"
    // Line of the file that is the header, or the first row where there is none,
    // from 1; what stands above it is a title.  0: the first one that is not blank.
    int headerLine = 0;
    std::vector<FixedColumn> fixed = {}; // of FixedWidth
    int columns = 0;                     // cells of most rows; 0 when no row was seen
    bool trailingSeparator = false;      // every row ends with one, and the header does not
    double confidence = 1;               // 0…1, of the weakest of the answers above

    bool operator==(const Dialect &) const = default;
};

// What somebody already said about the file; what is set is not guessed.
struct DialectHints {
    std::optional<FileFormat> format = {};
    std::optional<Encoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<bool> header = {};
    std::optional<char> quote = {}; // 0: none
    std::optional<int> headerLine = {};
    std::vector<int> widths = {}; // empty: found from the rows
};

} // namespace intake
