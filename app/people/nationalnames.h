// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QString>

#include <array>
#include <vector>

namespace people {

// How common names are in France: INSEE, Fichier des noms and Fichier des
// prénoms (Licence Ouverte 2.0), derived by resources/derive.py.  Upper case
// with accents, sorted; the rare names are left out, the totals count them.

struct NationalSurname {
    QString name;
    quint32 births = 0; // 1941 to 2000
    bool looksBreton = false;
};
inline constexpr double kNationalSurnameBirths = 48'497'500;

inline constexpr int kNameDecades = 12; // 1900 … 2010 and later

struct NationalGivenName {
    QString name;
    Sex sex = Sex::Unknown;
    std::array<quint32, kNameDecades> tensOfBirths{};
};
inline constexpr double kNationalGivenNameBirths = 88'150'250;

// Read from the tables that are compiled in, a few milliseconds each.
std::vector<NationalSurname> nationalSurnames();
std::vector<NationalGivenName> nationalGivenNames();

} // namespace people
