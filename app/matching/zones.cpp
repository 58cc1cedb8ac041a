// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/zones.h"

#include <algorithm>
#include <cmath>

namespace matching {

namespace {

double sureEdge(const std::vector<JudgedPair> &pairs, const Parameters &parameters)
{
    std::vector<double> probabilities;
    double wrong = 0;
    for (const JudgedPair &pair : pairs) {
        if (!pair.mayBeSure || pair.probability < parameters.sureProbability)
            continue;
        probabilities.push_back(pair.probability);
        wrong += 1 - pair.probability;
    }
    std::sort(probabilities.begin(), probabilities.end());
    double edge = parameters.sureProbability;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        if (wrong <= parameters.mostWrongInSure * double(probabilities.size() - i))
            break;
        wrong -= 1 - probabilities[i];
        edge = std::nextafter(probabilities[i], 2.0);
    }
    return edge;
}

// A leak row: its best pair, and how likely it is that any pair is right.
struct LeakRow {
    double best = 0;
    double present = 0;
};

std::vector<LeakRow> leakRows(const std::vector<JudgedPair> &pairs)
{
    std::vector<LeakRow> rows;
    for (std::size_t i = 0; i < pairs.size();) {
        LeakRow row;
        const quint32 leak = pairs[i].leak;
        for (; i < pairs.size() && pairs[i].leak == leak; ++i) {
            row.best = std::max(row.best, pairs[i].probability);
            row.present += pairs[i].probability;
        }
        row.present = std::min(row.present, 1.0);
        rows.push_back(row);
    }
    return rows;
}

} // namespace

double expectedUnseen(const std::vector<JudgedPair> &pairs)
{
    double byOne = 0;
    double byTwo = 0;
    double counted = 0;
    double all = 0;
    for (const JudgedPair &pair : pairs) {
        all += pair.probability;
        counted += pair.keys > 0 ? pair.probability : 0.0;
        byOne += pair.keys == 1 ? pair.probability : 0.0;
        byTwo += pair.keys == 2 ? pair.probability : 0.0;
    }
    if (counted <= 0)
        return 0;
    // The form that needs no division by what may be 0.
    const double unseen = byOne * std::max(byOne - 1, 0.0) / (2 * (byTwo + 1));
    return unseen * all / counted;
}

Zones chosenZones(const std::vector<JudgedPair> &pairs, const Parameters &parameters)
{
    Zones zones;
    zones.sure = sureEdge(pairs, parameters);
    zones.review = std::min(parameters.reviewProbability, zones.sure);

    std::vector<LeakRow> rows = leakRows(pairs);
    std::sort(rows.begin(), rows.end(),
              [](const LeakRow &a, const LeakRow &b) { return a.best < b.best; });
    for (const LeakRow &row : rows)
        zones.findable += row.present;
    double below = 0;
    for (const LeakRow &row : rows) {
        below += row.present;
        if (row.best >= zones.review || below > parameters.mostLost * zones.findable) {
            zones.review = std::clamp(row.best, parameters.leastReviewProbability, zones.review);
            break;
        }
    }
    for (const LeakRow &row : rows)
        zones.lost += row.best < zones.review ? row.present : 0.0;
    return zones;
}

} // namespace matching
