// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace matching {

// The alphabet of comparison.  A folded text holds A–Z (and, in UTF-8, the
// letters of other alphabets), digits, single blanks, hyphens and apostrophes.

// Undoes UTF-8 that was read as Windows-1252 (Ã© → é), once or twice over;
// any other text comes back unchanged.
QString repairMojibake(const QString &text);

// Capitals without accents; every other sign becomes a blank.  A lost letter
// (U+FFFD, or '?' inside a word) becomes E: it was an é more often than not.
std::string fold(QStringView text);

struct Word {
    std::string_view text;
    char before = ' '; // the separator in front of it: blank, '-' or '\''
};
// Of a folded text, which must outlive them.
std::vector<Word> wordsOf(std::string_view folded);

} // namespace matching
