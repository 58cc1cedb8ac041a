// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/competition.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace matching {

namespace {

constexpr double kNobody = -std::numeric_limits<double>::infinity();

// One pair as its row sees it.
struct Entrant {
    quint32 person = 0; // of the other file
    double bits = 0;
    std::size_t pair = 0;
};

// What a pair meets on one side.
struct Rivals {
    double odds = 0; // of the other persons together, each by its best pair
    double best = kNobody;
};

void meet(std::vector<Entrant> &entrants, std::vector<Rivals> &rivals)
{
    std::sort(entrants.begin(), entrants.end(), [](const Entrant &a, const Entrant &b) {
        return a.person != b.person ? a.person < b.person
            : a.bits != b.bits      ? a.bits > b.bits
                                    : a.pair < b.pair;
    });
    double total = 0;
    double first = kNobody; // the two best persons
    double second = kNobody;
    for (std::size_t i = 0; i < entrants.size(); ++i) {
        if (i > 0 && entrants[i].person == entrants[i - 1].person)
            continue;
        total += std::exp2(entrants[i].bits);
        second = std::max(second, std::min(first, entrants[i].bits));
        first = std::max(first, entrants[i].bits);
    }
    double own = 0; // best bits of the person at hand
    for (std::size_t i = 0; i < entrants.size(); ++i) {
        if (i == 0 || entrants[i].person != entrants[i - 1].person)
            own = entrants[i].bits;
        Rivals &seen = rivals[entrants[i].pair];
        seen.odds = std::max(0.0, total - std::exp2(own));
        seen.best = own == first ? second : first;
    }
}

// Groups the pairs by one side's row and lets each group meet.
template<typename RowOf, typename PersonOf>
std::vector<Rivals> rivalsBy(const std::vector<ScoredPair> &pairs, double priorBits, RowOf rowOf,
                             PersonOf personOf)
{
    std::vector<std::size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return rowOf(pairs[a]) < rowOf(pairs[b]);
    });
    std::vector<Rivals> rivals(pairs.size());
    std::vector<Entrant> entrants;
    for (std::size_t i = 0; i < order.size();) {
        const quint32 row = rowOf(pairs[order[i]]);
        entrants.clear();
        for (; i < order.size() && rowOf(pairs[order[i]]) == row; ++i) {
            const ScoredPair &pair = pairs[order[i]];
            entrants.push_back({personOf(pair), double(pair.evidence) + priorBits, order[i]});
        }
        meet(entrants, rivals);
    }
    return rivals;
}

} // namespace

std::vector<Standing> standings(const std::vector<ScoredPair> &pairs, double priorBits,
                                const Persons &leakPersons, const Persons &patientPersons)
{
    const std::vector<Rivals> ofLeak = rivalsBy(
        pairs, priorBits, [](const ScoredPair &p) { return p.leak; },
        [&](const ScoredPair &p) { return patientPersons.probable[p.patient]; });
    const std::vector<Rivals> ofPatient = rivalsBy(
        pairs, priorBits, [](const ScoredPair &p) { return p.patient; },
        [&](const ScoredPair &p) { return leakPersons.probable[p.leak]; });

    std::vector<Standing> standings(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double bits = double(pairs[i].evidence) + priorBits;
        standings[i].bits = bits - std::log2(1.0 + ofLeak[i].odds + ofPatient[i].odds);
        standings[i].gap = bits - std::max(ofLeak[i].best, ofPatient[i].best);
    }
    return standings;
}

} // namespace matching
