// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

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

// What a surname field says.  Names are written with their parts separated by
// one blank, particles glued or gone: "MARTIN DUPONT", "LEGOFF".
struct ParsedSurname
{
    std::string name;      // empty when missing
    std::string otherName; // after NEE, EPOUSE, VEUVE, DIT or in brackets
    bool otherIsBirth = false; // NEE: `otherName` was given at birth
    people::Sex sex = people::Sex::Unknown; // of a title glued to the name
    bool isTest = false;   // TEST, ESSAI, ZZZ…: no patient
};
ParsedSurname parseSurname(QStringView text);

// Given names in their order, a hyphenated one as its parts separated by one
// blank.  Titles and stand-ins (BEBE, ENFANT, X, INCONNU) are left out.
struct ParsedGivenNames
{
    std::vector<std::string> names;
    bool isTest = false;
};
ParsedGivenNames parseGivenNames(QStringView text);

// "MARTIN DUPONT" → "MARTINDUPONT": what equality is decided on.
std::string joined(std::string_view name);
// The parts of a compound that can stand alone: three letters or more.
std::vector<std::string_view> compoundParts(std::string_view name);

// Usual short forms and doublets of given names: a number is a family of
// forms; a name belongs to two at most (JACKY: JACQUES, JACQUELINE); 0 is none.
struct NameVariants
{
    quint16 first = 0;
    quint16 second = 0;

    bool meets(NameVariants other) const
    {
        return (first != 0 && (first == other.first || first == other.second))
            || (second != 0 && (second == other.first || second == other.second));
    }
};
NameVariants variantsOf(std::string_view joinedName);

} // namespace matching
