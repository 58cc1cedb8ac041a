// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace matching {

// What a surname field says.  Names are written with their parts separated by
// one blank, particles glued or gone: "MARTIN DUPONT", "LEGOFF".
struct ParsedSurname {
    std::string name;                       // empty when missing
    std::string otherName;                  // after NEE, EPOUSE, VEUVE, DIT or in brackets
    bool otherIsBirth = false;              // NEE: `otherName` was given at birth
    people::Sex sex = people::Sex::Unknown; // of a title glued to the name
    bool isTest = false;                    // TEST, ESSAI, ZZZ…: no patient
};
ParsedSurname parseSurname(QStringView text);

// Given names in their order, a hyphenated one as its parts separated by one
// blank.  Titles and stand-ins (BEBE, ENFANT, X, INCONNU) are left out.
struct ParsedGivenNames {
    std::vector<std::string> names;
    bool isTest = false;
};
ParsedGivenNames parseGivenNames(QStringView text);

// "MARTIN DUPONT" → "MARTINDUPONT": what equality is decided on.
std::string joined(std::string_view name);
// The parts of a compound that can stand alone: three letters or more.
std::vector<std::string_view> compoundParts(std::string_view name);

} // namespace matching
