// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/nametable.h"
#include "matching/normaliser.h"
#include "people/nir.h"
#include "people/sourcerecord.h"

#include <array>
#include <vector>

namespace matching {

// The distinct texts of both files.
struct Lexicon {
    NameTable names;
    TextPool texts; // e-mail parts, streets, postal codes, towns
};

// A normalised row in about 100 bytes: what stays in memory of a record.
struct Row {
    people::RecordId id;
    quint64 nir = 0;
    std::array<NameTable::Id, 3> surnames{}; // birth, usual, other; may repeat nothing
    NameTable::Id firstName = 0;
    NameTable::Id givenPair = 0;
    std::array<NameTable::Id, 3> furtherNames{};
    int birthDate = 0; // PartialDate::packed()
    std::array<quint32, 2> phones{};
    TextPool::Id emailUser = 0;
    TextPool::Id emailDomain = 0;
    TextPool::Id street = 0;
    TextPool::Id postalCode = 0;
    TextPool::Id town = 0;
    quint16 houseNumber = 0;
    people::Sex sex = people::Sex::Unknown;
    people::NirVerdict nirVerdict = people::NirVerdict::Unknown;
    bool isNew = true; // since the run that this one builds on
};

Row compacted(const NormalRecord &normal, people::RecordId id, Lexicon &lexicon);

// How common a name is, 0 (very common) to 5 (rare), by joined id; for
// surnames and for given names apart.  What both files together hold, and the
// frequencies in France: of 5,000 patients, one is called MARTIN.
struct Rarities {
    std::vector<quint8> surname;
    std::vector<quint8> firstName;
    std::vector<bool> place; // by text id: few rows have that postal code or town
};
Rarities raritiesOf(const std::vector<Row> &leak, const std::vector<Row> &patients,
                    const Lexicon &lexicon);
// Every name the same: for the comparison of two records on their own.
Rarities uniformRarities(const Lexicon &lexicon, quint8 surname, quint8 firstName, bool rarePlace);

} // namespace matching
