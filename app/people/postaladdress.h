// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace people {

// The recipient block by NF Z10-011: at most 6 lines, 7 with
// a country, of at most 38 characters; no punctuation from line 4 on; the last
// three lines in capitals without accents; CEDEX kept.
struct PostalBlock {
    QStringList lines;

    // What stands against sending it: nothing is repaired silently.
    enum class Problem {
        NoName,
        NoStreet, // nothing but a town
        NoPostalCode,
        NoCity,
        LineTooLong, // a line above 38 characters that no abbreviation shortens
        TooManyLines,
        OddPostalCode, // not five digits for an address in France
    };
    std::vector<Problem> problems;

    bool isUsable() const { return problems.empty(); }
};

// `addressee` is the first line ("MME JEANNE LE GOFF", "AUX REPRESENTANTS
// LEGAUX DE …"), cut at a word when too long.
PostalBlock postalBlock(const QString &addressee, const SourceRecord &record);

// "PLEUMEUR BODOU", "ST MALO CEDEX": capitals, no accents, no punctuation,
// which includes hyphens and apostrophes.
QString postalLine(QStringView text);

// 5 digits, leading zero restored when a spreadsheet lost it; empty if it
// cannot be a French postal code.
QString frenchPostalCode(QStringView text);

} // namespace people
