// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace services {

struct Interval {
    double low = 0;
    double high = 1;

    bool operator==(const Interval &) const = default;
};

// The 95 % interval of a share of `hits` in `trials` by Wilson's score (E. B.
// Wilson, JASA 22, 1927): it stays within 0…1 and is honest for few trials and
// for 0 or all hits, where the textbook interval has no width.  All of 0…1
// without trials.
Interval wilsonInterval(qint64 hits, qint64 trials);

// How often two readers gave which verdict: [first][second] in the order of
// Verdict.
using VerdictTable = std::array<std::array<qint64, 3>, 3>;

qint64 totalOf(const VerdictTable &table);
qint64 agreedOf(const VerdictTable &table);
// Cohen's kappa (Educational and Psychological Measurement 20, 1960): the
// agreement beyond what two readers with these habits have by chance.  Nothing
// without pairs, or when chance alone would agree on all.
std::optional<double> cohensKappa(const VerdictTable &table);

} // namespace services
