// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/persons.h"

#include "matching/blocking.h"
#include "matching/scoring.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace matching {

namespace {

// A pair of rows of one file is taken for one person's from here on, where
// that only matters for the competition.
constexpr double kProbable = 0.5;
// Hospital lists hold 1 to 10 % of second rows: no less is believed.
constexpr double kLeastShare = 0.02;

class Groups
{
public:
    explicit Groups(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }

    quint32 rootOf(quint32 i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }

    // The lower index stands for both.
    void join(quint32 a, quint32 b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

    std::vector<quint32> roots()
    {
        std::vector<quint32> roots(m_parent.size());
        for (quint32 i = 0; i < roots.size(); ++i)
            roots[i] = rootOf(i);
        return roots;
    }

private:
    std::vector<quint32> m_parent;
};

Persons joined(const std::vector<ScoredPair> &duplicates, std::size_t rows, double prior,
               const Parameters &parameters)
{
    const double sureBits = bitsOf(parameters.sureProbability);
    Groups probable(rows);
    Groups sure(rows);
    for (const ScoredPair &pair : duplicates) {
        const double bits = double(pair.evidence) + prior;
        if (bits < bitsOf(kProbable) || classOf(pair.pattern.firstName) == NameClass::Differs)
            continue;
        probable.join(pair.leak, pair.patient);
        if (bits >= sureBits && guardOf(pair.pattern).allowsSure)
            sure.join(pair.leak, pair.patient);
    }
    return {probable.roots(), sure.roots()};
}

} // namespace

Persons personsAmong(const std::vector<Row> &rows, const std::vector<quint32> &involved,
                     const Lexicon &lexicon, const Rarities &rarities, const Parameters &parameters,
                     Workers &workers, int until)
{
    std::vector<Row> some;
    some.reserve(involved.size());
    for (const quint32 index : involved)
        some.emplace_back(rows[index]).isNew = true;
    Candidates candidates(some, some, lexicon, parameters.blockCap);
    if (!candidates.build(workers, until))
        return {};

    const double least = bitsOf(kProbable) - priorBits(1.0, std::ssize(rows));
    const Comparer compare(lexicon, rarities);
    std::vector<std::vector<ScoredPair>> found(
        static_cast<std::size_t>(chunksOf(std::ssize(some))));
    const auto search = [&](qsizetype chunk) {
        std::vector<quint32> others;
        const auto last =
            std::min<std::size_t>(static_cast<std::size_t>((chunk + 1) * kChunkRows), some.size());
        for (auto i = static_cast<std::size_t>(chunk * kChunkRows); i < last; ++i) {
            candidates.of(static_cast<quint32>(i), others);
            for (const quint32 j : others) {
                const Pattern pattern = compare(some[i], some[j]).pattern;
                const double evidence = evidenceBits(pattern, parameters.weights);
                if (j != i && evidence >= least)
                    found[static_cast<std::size_t>(chunk)].push_back(
                        {involved[i], involved[j], static_cast<float>(evidence), pattern});
            }
        }
    };
    if (!workers.run(std::ssize(found), until, search))
        return {};
    std::vector<ScoredPair> duplicates;
    for (const std::vector<ScoredPair> &part : found)
        duplicates.insert(duplicates.end(), part.begin(), part.end());
    const double share =
        std::max(kLeastShare, estimatedPairsPerRow(duplicates, std::ssize(some), std::ssize(rows)));
    return joined(duplicates, rows.size(), priorBits(share, std::ssize(rows)), parameters);
}

} // namespace matching
