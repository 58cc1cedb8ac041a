// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/encoding.h"

#include <optional>

namespace intake {

// What ends a line.  Lf stands for LF and CR LF, which may be mixed; a lone CR
// inside a row is then damage and is reported.  Cr is for the old Mac files
// that hold no LF at all.
enum class LineEnding { Lf, Cr };

// How a delimited text file is written.
struct Dialect {
    Encoding encoding = Encoding::Utf8;
    int byteOrderMark = 0; // length in bytes, 0 when there is none
    char separator = ';';
    char quote = '"'; // 0: quotes are letters like any other
    LineEnding lineEnding = LineEnding::Lf;
    bool header = true;
    bool separatorLine = false;     // Excel's first line "sep=;"
    int columns = 0;                // cells of most rows; 0 when no row was seen
    bool trailingSeparator = false; // every row ends with one, and the header does not
    double confidence = 1;          // 0…1, of the weakest of the answers above

    bool operator==(const Dialect &) const = default;
};

// What somebody already said about the file; what is set is not guessed.
struct DialectHints {
    std::optional<Encoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<bool> header = {};
};

} // namespace intake
