// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/nearestkey.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace incident {

namespace {

// A key of the user's may be any text: beyond this it resembles nothing.
constexpr qsizetype kLongestKey = 64;

// Levenshtein, one row of the table at a time.
qsizetype editDistance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto column = static_cast<size_t>(j);
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[column + 1];
            row[column + 1] = std::min({replaced, diagonal + 1, row[column] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestKey(const QString &key, const QStringList &known)
{
    const QString start = key.left(kLongestKey).toLower();
    QString nearest;
    qsizetype smallest = std::numeric_limits<qsizetype>::max();
    for (const QString &candidate : known) {
        const qsizetype distance = editDistance(start, candidate);
        if (distance < smallest) {
            smallest = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace incident
