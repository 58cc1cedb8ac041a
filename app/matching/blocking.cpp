// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/blocking.h"

#include <algorithm>

namespace matching {

namespace {

bool isNew(const Row &row)
{
    return row.isNew;
}

} // namespace

Candidates::Candidates(const std::vector<Row> &leak, const std::vector<Row> &patients,
                       const Lexicon &lexicon, qint64 cap)
    : m_leak(leak)
    , m_patients(patients)
    , m_lexicon(lexicon)
    , m_cap(static_cast<quint64>(cap))
    , m_hasNewLeak(std::any_of(leak.begin(), leak.end(), isNew))
    , m_hasNewPatients(std::any_of(patients.begin(), patients.end(), isNew))
{
}

// A capped key takes part in the second index together with each refinement.
class Candidates::Refiner
{
public:
    explicit Refiner(const Candidates &candidates)
        : m_candidates(candidates)
        , m_filter(candidates.m_index.blocks() / kOneOf)
        , m_isInvolved(candidates.m_patients.size(), false)
    {
        const KeyIndex &index = candidates.m_index;
        for (std::size_t block = 0; block < index.blocks(); ++block) {
            if (!candidates.isCapped(index, block))
                continue;
            m_capped.push_back(index.key(block));
            m_filter.insert(index.key(block));
            for (const quint32 row : index.patients(block))
                m_isInvolved[row] = true;
        }
    }

    bool isNeeded() const { return !m_capped.empty(); }

    void list(quint32 row, Side side, KeyList &keys) const
    {
        keys.clear();
        KeyList capped;
        KeyList refinements;
        if (side == Side::Leak)
            cappedOfLeak(row, capped);
        else if (m_isInvolved[row])
            cappedOfPatient(row, capped);
        if (capped.empty())
            return;
        const Row &record =
            side == Side::Leak ? m_candidates.m_leak[row] : m_candidates.m_patients[row];
        refinementsOf(record, side, m_candidates.m_lexicon, refinements);
        for (const quint64 key : capped) {
            for (const quint64 refinement : refinements)
                keys.push_back(mixedKey(key ^ refinement));
        }
    }

private:
    static constexpr std::size_t kOneOf = 64; // block in so many is capped, at most

    void cappedOfLeak(quint32 row, KeyList &capped) const
    {
        for (const quint32 block : m_candidates.m_index.blocksOf(row)) {
            if (m_candidates.isCapped(m_candidates.m_index, block))
                capped.push_back(m_candidates.m_index.key(block));
        }
    }

    void cappedOfPatient(quint32 row, KeyList &capped) const
    {
        keysOf(m_candidates.m_patients[row], Side::Patient, m_candidates.m_lexicon, capped);
        std::erase_if(capped, [this](quint64 key) {
            return !m_filter.mayContain(key)
                || !std::binary_search(m_capped.begin(), m_capped.end(), key);
        });
    }

    const Candidates &m_candidates;
    std::vector<quint64> m_capped; // ascending
    KeyFilter m_filter;
    std::vector<bool> m_isInvolved; // by patient
};

bool Candidates::build(Workers &workers, int until)
{
    const auto plain = [this](quint32 row, Side side, KeyList &keys) {
        const Row &record = side == Side::Leak ? m_leak[row] : m_patients[row];
        keys.clear();
        if (takesPart(record, side))
            keysOf(record, side, m_lexicon, keys);
    };
    if (!m_index.build(std::ssize(m_leak), std::ssize(m_patients), plain, workers, until))
        return false;
    const Refiner refiner(*this);
    const auto refined = [&](quint32 row, Side side, KeyList &keys) {
        refiner.list(row, side, keys);
    };
    return !refiner.isNeeded()
        || m_refined.build(std::ssize(m_leak), std::ssize(m_patients), refined, workers, until);
}

void Candidates::append(const KeyIndex &index, quint32 leakRow,
                        std::vector<quint32> &patients) const
{
    for (const quint32 block : index.blocksOf(leakRow)) {
        if (isCapped(index, block))
            continue;
        const std::span<const quint32> rows = index.patients(block);
        patients.insert(patients.end(), rows.begin(), rows.end());
    }
}

// Ascending, each as often as keys propose it.
void Candidates::gather(quint32 leakRow, std::vector<quint32> &patients) const
{
    patients.clear();
    append(m_index, leakRow, patients);
    append(m_refined, leakRow, patients);
    std::sort(patients.begin(), patients.end());
}

void Candidates::of(quint32 leakRow, std::vector<quint32> &patients) const
{
    gather(leakRow, patients);
    patients.erase(std::unique(patients.begin(), patients.end()), patients.end());
}

void Candidates::of(quint32 leakRow, std::vector<quint32> &patients,
                    std::vector<quint8> &keys) const
{
    gather(leakRow, patients);
    keys.clear();
    std::size_t distinct = 0;
    for (std::size_t i = 0; i < patients.size(); ++i) {
        if (i > 0 && patients[i] == patients[distinct - 1]) {
            keys.back() = static_cast<quint8>(std::min(keys.back() + 1, 255));
            continue;
        }
        patients[distinct++] = patients[i];
        keys.push_back(1);
    }
    patients.resize(distinct);
}

CapCounts Candidates::capCounts() const
{
    CapCounts counts;
    for (std::size_t block = 0; block < m_index.blocks(); ++block)
        counts.refinedKeys += qint64(isCapped(m_index, block));
    for (std::size_t block = 0; block < m_refined.blocks(); ++block) {
        if (!isCapped(m_refined, block))
            continue;
        ++counts.droppedKeys;
        counts.droppedPairs += static_cast<qint64>(m_refined.pairs(block));
    }
    return counts;
}

} // namespace matching
