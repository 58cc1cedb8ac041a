// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/blockingkeys.h"
#include "matching/parallel.h"

#include <atomic>
#include <functional>
#include <span>
#include <vector>

namespace matching {

// Whether a key was put in, right but for a few false yes: one word read.
// Threads may insert together.
class KeyFilter
{
public:
    explicit KeyFilter(std::size_t expectedKeys);

    void insert(quint64 key) { m_words[word(key)].fetch_or(bit(key), std::memory_order_relaxed); }
    bool mayContain(quint64 key) const
    {
        return (m_words[word(key)].load(std::memory_order_relaxed) & bit(key)) != 0;
    }

private:
    std::size_t word(quint64 key) const { return (key >> 6U) & (m_words.size() - 1); }
    static quint64 bit(quint64 key) { return quint64(1) << (key & 63U); }

    std::vector<std::atomic<quint64>> m_words;
};

// The join of leak rows and patients on their keys: for each key value that
// both have, a block of patients; for each leak row, its blocks.  A sort-merge
// join in which the values that only one side has are left out before the
// sort, so that a laboratory's list against a foreign leak stays small.
// Sixteen bytes an entry at most while it is built; read-only afterwards.
class KeyIndex
{
public:
    // Lists the keys of a row of one side, by its index.
    using Keys = std::function<void(quint32 row, Side side, KeyList &keys)>;

    // False when stopped.  `until`: see Workers::run().
    bool build(qsizetype leakRows, qsizetype patients, const Keys &keys, Workers &workers,
               int until);

    std::size_t blocks() const { return m_keys.size(); }
    quint64 key(std::size_t block) const { return m_keys[block]; }
    // Indices into the patients, ascending.
    std::span<const quint32> patients(std::size_t block) const
    {
        return {m_rows.data() + m_starts[block], m_starts[block + 1] - m_starts[block]};
    }
    // How many pairs the key value proposes in all.
    quint64 pairs(std::size_t block) const
    {
        return quint64(m_starts[block + 1] - m_starts[block]) * m_leakCounts[block];
    }
    // The blocks that a leak row belongs to, some of them perhaps twice.
    std::span<const quint32> blocksOf(quint32 leakRow) const;

private:
    struct Entry;
    struct LeakChunk {
        std::vector<quint32> starts; // one more than the chunk has rows
        std::vector<quint32> blocks;
    };

    bool sortEntries(qsizetype patients, const Keys &keys, const KeyFilter &filter,
                     Workers &workers, int until, std::vector<Entry> &entries);
    void gatherBlocks(const std::vector<Entry> &entries);
    void directKeys();
    void prefetch(const KeyList &keys) const;
    std::size_t positionOf(quint64 key) const;
    LeakChunk joined(qsizetype chunk, qsizetype leakRows, const Keys &keys);

    std::vector<quint64> m_keys;       // ascending
    std::vector<quint32> m_starts;     // one more than there are keys
    std::vector<quint32> m_leakCounts; // leak rows with that key
    std::vector<quint32> m_rows;
    std::vector<quint32> m_directory; // by the first bits of a key: where to look
    unsigned m_directoryShift = 63;
    std::vector<LeakChunk> m_leak;
};

} // namespace matching
