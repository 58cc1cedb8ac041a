// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/competition.h"
#include "matching/parameters.h"
#include "matching/row.h"
#include "matching/scoring.h"

#include <string_view>
#include <vector>

// Slow twins of what app/matching does cleverly, written from the definitions.
namespace support {

double textbookJaroWinkler(std::string_view a, std::string_view b);
int textbookOsa(std::string_view a, std::string_view b);

struct Rows {
    matching::Lexicon lexicon;
    std::vector<matching::Row> leak;
    std::vector<matching::Row> patients;
};
Rows rowsOf(const std::vector<people::SourceRecord> &leak,
            const std::vector<people::SourceRecord> &patients);

// Compares every leak row with every patient; keeps what reaches `leastBits`
// of evidence and prior together.
std::vector<matching::ScoredPair> comparedAll(const Rows &rows, double priorBits, double leastBits,
                                              const matching::Parameters &parameters);

// Every pair against every other one.
std::vector<matching::Standing> naiveStandings(const std::vector<matching::ScoredPair> &pairs,
                                               double priorBits,
                                               const matching::Persons &leakPersons,
                                               const matching::Persons &patientPersons);

} // namespace support
