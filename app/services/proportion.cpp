// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/proportion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace services {

namespace {
constexpr double kZ = 1.959963984540054; // 97.5 % point of the normal distribution
} // namespace

Interval wilsonInterval(qint64 hits, qint64 trials)
{
    if (trials <= 0)
        return {};
    const auto n = double(trials);
    const double share = double(hits) / n;
    const double shrink = 1 + kZ * kZ / n;
    const double centre = (share + kZ * kZ / (2 * n)) / shrink;
    const double half = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n)) / shrink;
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

qint64 totalOf(const VerdictTable &table)
{
    qint64 total = 0;
    for (const auto &row : table)
        total = std::accumulate(row.begin(), row.end(), total);
    return total;
}

qint64 agreedOf(const VerdictTable &table)
{
    qint64 agreed = 0;
    for (std::size_t verdict = 0; verdict < table.size(); ++verdict)
        agreed += table[verdict][verdict];
    return agreed;
}

std::optional<double> cohensKappa(const VerdictTable &table)
{
    const qint64 total = totalOf(table);
    qint64 chance = 0; // times total², so that "all by chance" is seen exactly
    for (std::size_t verdict = 0; verdict < table.size(); ++verdict) {
        const auto &row = table[verdict];
        const qint64 first = std::accumulate(row.begin(), row.end(), qint64(0));
        const qint64 second =
            std::accumulate(table.begin(), table.end(), qint64(0),
                            [verdict](qint64 sum, const auto &r) { return sum + r[verdict]; });
        chance += first * second;
    }
    if (total == 0 || chance == total * total)
        return {};
    const double expected = double(chance) / double(total * total);
    return (double(agreedOf(table)) / double(total) - expected) / (1 - expected);
}

} // namespace services
