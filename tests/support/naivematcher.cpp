// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/naivematcher.h"

#include "matching/comparison.h"
#include "matching/normaliser.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>

using namespace matching;

namespace support {

namespace {

void raise(std::map<quint32, double> &best, quint32 person, double bits)
{
    const auto at = best.try_emplace(person, bits).first;
    at->second = std::max(at->second, bits);
}

} // namespace

double textbookJaroWinkler(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty())
        return 0;
    const int reach = std::max(0, int(std::max(a.size(), b.size())) / 2 - 1);
    std::vector<bool> usedA(a.size());
    std::vector<bool> usedB(b.size());
    for (int i = 0; i < int(a.size()); ++i) {
        for (int j = std::max(0, i - reach); j <= std::min(int(b.size()) - 1, i + reach); ++j) {
            const auto ui = static_cast<std::size_t>(i);
            const auto uj = static_cast<std::size_t>(j);
            if (!usedB[uj] && a[ui] == b[uj]) {
                usedA[ui] = usedB[uj] = true;
                break;
            }
        }
    }
    std::string inA;
    std::string inB;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (usedA[i])
            inA += a[i];
    }
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (usedB[j])
            inB += b[j];
    }
    if (inA.empty())
        return 0;
    int outOfOrder = 0;
    for (std::size_t i = 0; i < inA.size(); ++i)
        outOfOrder += int(inA[i] != inB[i]);
    const auto m = double(inA.size());
    const double jaro =
        (m / double(a.size()) + m / double(b.size()) + (m - double(outOfOrder / 2)) / m) / 3;
    if (jaro < 0.7)
        return jaro;
    int prefix = 0;
    while (prefix < 4 && prefix < int(std::min(a.size(), b.size()))
           && a[static_cast<std::size_t>(prefix)] == b[static_cast<std::size_t>(prefix)])
        ++prefix;
    return jaro + prefix * 0.1 * (1 - jaro);
}

int textbookOsa(std::string_view a, std::string_view b)
{
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = int(i + j);
                continue;
            }
            d[i][j] = std::min(
                {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + int(a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

Rows rowsOf(const std::vector<people::SourceRecord> &leak,
            const std::vector<people::SourceRecord> &patients)
{
    Rows rows;
    for (const people::SourceRecord &record : leak)
        rows.leak.push_back(compacted(normalise(record), record.id, rows.lexicon));
    for (const people::SourceRecord &record : patients)
        rows.patients.push_back(compacted(normalise(record), record.id, rows.lexicon));
    return rows;
}

std::vector<ScoredPair> comparedAll(const Rows &rows, double priorBits, double leastBits,
                                    const Parameters &parameters)
{
    const Rarities rarities = raritiesOf(rows.leak, rows.patients, rows.lexicon);
    const Comparer compare(rows.lexicon, rarities);
    std::vector<ScoredPair> pairs;
    for (quint32 i = 0; i < rows.leak.size(); ++i) {
        for (quint32 j = 0; j < rows.patients.size(); ++j) {
            const Comparison comparison = compare(rows.leak[i], rows.patients[j]);
            const double evidence = evidenceBits(comparison.pattern, parameters.weights);
            if (evidence + priorBits >= leastBits)
                pairs.push_back({i, j, static_cast<float>(evidence), comparison.pattern});
        }
    }
    return pairs;
}

std::vector<Standing> naiveStandings(const std::vector<ScoredPair> &pairs, double priorBits,
                                     const Persons &leakPersons, const Persons &patientPersons)
{
    std::vector<Standing> standings;
    for (const ScoredPair &own : pairs) {
        std::map<quint32, double> otherPatients;
        std::map<quint32, double> otherLeakRows;
        for (const ScoredPair &pair : pairs) {
            const double bits = double(pair.evidence) + priorBits;
            const quint32 patient = patientPersons.probable[pair.patient];
            const quint32 leak = leakPersons.probable[pair.leak];
            if (pair.leak == own.leak && patient != patientPersons.probable[own.patient])
                raise(otherPatients, patient, bits);
            if (pair.patient == own.patient && leak != leakPersons.probable[own.leak])
                raise(otherLeakRows, leak, bits);
        }
        const double bits = double(own.evidence) + priorBits;
        double odds = 1;
        double best = -std::numeric_limits<double>::infinity();
        for (const auto *others : {&otherPatients, &otherLeakRows}) {
            for (const auto &[person, otherBits] : *others) {
                odds += std::exp2(otherBits);
                best = std::max(best, otherBits);
            }
        }
        standings.push_back({bits - std::log2(odds), bits - best});
    }
    return standings;
}

} // namespace support
