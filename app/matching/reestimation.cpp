// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/reestimation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace matching {

namespace {

constexpr double kPseudoCounts = 500;
constexpr double kLeastAnchors = 200;
constexpr double kMostBits = 1.5;

using Counts = std::array<double, kEstimatedLevels>;

// The index of the pattern's level in the main table; -1 when it is missing.
int levelIndex(const Pattern &pattern, int table)
{
    return weightIndices(pattern)[static_cast<std::size_t>(table)];
}

bool isHousehold(Table field)
{
    return field == Table::Phone || field == Table::Email || field == Table::Address;
}

void countLevel(const Pattern &pattern, int table, Counts &counts)
{
    const int level = levelIndex(pattern, table);
    if (level >= 0)
        ++counts[static_cast<std::size_t>(level)];
}

double total(const Counts &counts, int table)
{
    const auto *const first = counts.begin() + tableOffset(static_cast<Table>(table));
    return std::accumulate(first, first + kTableSizes[static_cast<std::size_t>(table)], 0.0);
}

// By how many bits a level is more frequent than by default.
double movedBits(double count, double sum, double usual)
{
    if (usual <= 0)
        return 0;
    return std::log2((count + kPseudoCounts * usual) / (sum + kPseudoCounts) / usual);
}

} // namespace

bool isAnchor(const Pattern &pattern, Table field)
{
    const bool ownNir = field != Table::Nir && pattern.nir == NirLevel::EqualOwn;
    const bool firstName =
        field != Table::FirstName && classOf(pattern.firstName) == NameClass::Agrees;
    const bool surname = field != Table::Surname && classOf(pattern.surname) == NameClass::Agrees;
    const bool birth = field != Table::Birth && pattern.birth == BirthLevel::Exact;
    const bool contact = !isHousehold(field)
        && (classOf(pattern.address) == PlaceClass::Same || pattern.phone == PhoneLevel::Equal
            || pattern.email == EmailLevel::EqualOwn);
    return (ownNir && firstName)
        || int(ownNir) + int(firstName) + int(surname) + int(birth) + int(contact) >= 4;
}

Weights reestimated(const Weights &weights, const std::vector<ScoredPair> &pairs,
                    const std::vector<Pattern> &random)
{
    const LevelShares usualMatch = defaultMatchShares();
    const LevelShares usualRandom = defaultRandomShares();
    Counts match{};
    Counts chance{};
    for (int table = 0; table < kEstimatedTables; ++table) {
        for (const ScoredPair &pair : pairs) {
            if (isAnchor(pair.pattern, static_cast<Table>(table)))
                countLevel(pair.pattern, table, match);
        }
        for (const Pattern &pattern : random)
            countLevel(pattern, table, chance);
    }

    Weights moved = weights;
    for (int table = 0; table < kEstimatedTables; ++table) {
        const double anchors = total(match, table);
        const double drawn = total(chance, table);
        if (anchors < kLeastAnchors)
            continue;
        const auto first = static_cast<std::size_t>(tableOffset(static_cast<Table>(table)));
        for (std::size_t i = first; i < first + std::size_t(kTableSizes[std::size_t(table)]); ++i) {
            const double bits = movedBits(match[i], anchors, double(usualMatch[i]))
                - movedBits(chance[i], drawn, double(usualRandom[i]));
            moved[i] += static_cast<float>(std::clamp(bits, -kMostBits, kMostBits));
        }
    }
    return moved;
}

} // namespace matching
