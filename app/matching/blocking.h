// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/keyindex.h"

#include <vector>

namespace matching {

// What the cap on the pairs of one key value did.
struct CapCounts {
    qint64 refinedKeys = 0;
    qint64 droppedKeys = 0;  // too common even when refined
    qint64 droppedPairs = 0; // under them; other keys may propose the same pairs
};

// Proposes, for each leak row, the patients to compare it with: those that
// share a key value (blockingkeys.h).  A value that would propose more pairs
// than the cap is split by further fields (birth date or year, town, names,
// number …); what is still too common is dropped and counted, so that no
// frequent value can explode.  Two rows that are both not new (Row::isNew)
// need not be found.
class Candidates
{
public:
    // The rows must outlive this, unchanged.
    Candidates(const std::vector<Row> &leak, const std::vector<Row> &patients,
               const Lexicon &lexicon, qint64 cap);

    bool build(Workers &workers, int until);

    // Indices of the patients, ascending and distinct.  Threads may share this.
    void of(quint32 leakRow, std::vector<quint32> &patients) const;
    // The same, and by how many keys each was found (at most 255).
    void of(quint32 leakRow, std::vector<quint32> &patients, std::vector<quint8> &keys) const;

    CapCounts capCounts() const;

private:
    class Refiner;

    bool isCapped(const KeyIndex &index, std::size_t block) const
    {
        return index.pairs(block) > m_cap;
    }
    bool takesPart(const Row &row, Side side) const
    {
        return row.isNew || (side == Side::Leak ? m_hasNewPatients : m_hasNewLeak);
    }
    void gather(quint32 leakRow, std::vector<quint32> &patients) const;
    void append(const KeyIndex &index, quint32 leakRow, std::vector<quint32> &patients) const;

    const std::vector<Row> &m_leak;
    const std::vector<Row> &m_patients;
    const Lexicon &m_lexicon;
    quint64 m_cap;
    bool m_hasNewLeak;
    bool m_hasNewPatients;
    KeyIndex m_index;
    KeyIndex m_refined; // of the capped keys only
};

} // namespace matching
