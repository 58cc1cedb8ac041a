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

// How many rows of a list have another row of the same person: between 1 and
// 10 % in hospital lists; the low end is the cautious one.
constexpr double kDuplicateShare = 0.03;
constexpr double kProbable = 0.5;

struct Duplicate
{
    quint32 a = 0;
    quint32 b = 0;
    bool isSure = false;
};

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

} // namespace

Persons personsAmong(const std::vector<Row> &rows, const std::vector<quint32> &involved,
                     const Lexicon &lexicon, const Rarities &rarities,
                     const Parameters &parameters, Workers &workers, int until)
{
    std::vector<Row> some;
    some.reserve(involved.size());
    for (const quint32 index : involved)
        some.push_back(rows[index]);
    Candidates candidates(some, some, lexicon, parameters.blockCap);
    if (!candidates.build(workers, until))
        return {};

    const double prior = priorBits(kDuplicateShare, std::ssize(rows));
    const double sureBits = bitsOf(parameters.sureProbability);
    const Comparer compare(lexicon, rarities);
    std::vector<std::vector<Duplicate>> found(
        static_cast<std::size_t>(chunksOf(std::ssize(some))));
    const auto search = [&](qsizetype chunk) {
        Candidates::Scratch scratch;
        std::vector<quint32> others;
        const auto last = std::min<std::size_t>(static_cast<std::size_t>((chunk + 1) * kChunkRows),
                                                some.size());
        for (auto i = static_cast<std::size_t>(chunk * kChunkRows); i < last; ++i) {
            candidates.of(some[i], scratch, others);
            for (const quint32 j : others) {
                if (j <= i)
                    continue;
                const Pattern pattern = compare(some[i], some[j]).pattern;
                const double bits = evidenceBits(pattern, parameters.weights) + prior;
                const bool mayBeSure = guardOf(pattern).allowsSure;
                if (bits >= bitsOf(kProbable) && classOf(pattern.firstName) != NameClass::Differs)
                    found[static_cast<std::size_t>(chunk)].push_back(
                        {involved[i], involved[j], mayBeSure && bits >= sureBits});
            }
        }
    };
    if (!workers.run(std::ssize(found), until, search))
        return {};

    Groups probable(rows.size());
    Groups sure(rows.size());
    for (const std::vector<Duplicate> &duplicates : found) {
        for (const Duplicate &duplicate : duplicates) {
            probable.join(duplicate.a, duplicate.b);
            if (duplicate.isSure)
                sure.join(duplicate.a, duplicate.b);
        }
    }
    return {probable.roots(), sure.roots()};
}

} // namespace matching
