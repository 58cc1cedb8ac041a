// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/parallel.h"
#include "matching/row.h"

#include <functional>
#include <memory>
#include <vector>

namespace matching {

// Which pairs are worth comparing: those that share the value of at least one
// of some sixteen keys (matching.md §4.2).  No field is in every key, so a row
// with two damaged fields still meets its partner under another one.  A key is
// a 64-bit hash of its kind and its parts.

// Both sides of a key see the same value, except for what only one side needs
// to vary: the leak row also asks with day and month exchanged.
enum class Side { Leak, Patient };

using KeyList = std::vector<quint64>; // sorted, distinct
void keysOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &keys);
// Further fields, hashed: they split a key value that too many rows share.
void refinementsOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &refinements);

// What the cap on the pairs of one key value did.
struct CapCounts
{
    qint64 refinedKeys = 0;
    qint64 droppedKeys = 0;  // too common even when refined
    qint64 droppedPairs = 0; // under them; other keys may propose the same pairs
};

// Key values of the patients, those that no leak row has left out: 12 bytes
// an entry.  Read-only once built.
class KeyIndex
{
public:
    using Keys = std::function<void(const Row &, Side, KeyList &)>;

    // False when stopped.  `until`: see Workers::run().
    bool build(const std::vector<Row> &leak, const std::vector<Row> &patients, const Keys &keys,
               Workers &workers, int until);

    struct Block
    {
        const quint32 *first = nullptr; // indices into the patients, ascending
        const quint32 *last = nullptr;
        quint64 pairs = 0; // how many pairs the key value proposes in all
    };
    Block find(quint64 key) const;

    template<typename Visit>
    void forEachBlock(Visit visit) const
    {
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            visit(blockAt(i));
    }

private:
    struct Entry;

    void directKeys();
    std::size_t positionOf(quint64 key) const;
    Block blockAt(std::size_t position) const;

    std::vector<quint64> m_keys;       // ascending
    std::vector<quint32> m_starts;     // one more than there are keys
    std::vector<quint32> m_leakCounts; // leak rows with that key
    std::vector<quint32> m_rows;
    std::vector<quint32> m_directory; // by the first bits of a key: where to look
    unsigned m_directoryShift = 0;
};

// Proposes, for each leak row, the patients to compare it with.
class Candidates
{
public:
    Candidates(const std::vector<Row> &leak, const std::vector<Row> &patients,
               const Lexicon &lexicon, qint64 cap);

    bool build(Workers &workers, int until);

    // Indices of the patients, ascending and distinct.  Threads may share this.
    struct Scratch
    {
        KeyList keys;
        KeyList refinements;
    };
    void of(const Row &leakRow, Scratch &scratch, std::vector<quint32> &patients) const;

    CapCounts capCounts() const;

private:
    bool isCapped(const KeyIndex::Block &block) const { return block.pairs > m_cap; }
    void refinedKeysOf(const Row &row, Side side, KeyList &keys) const;

    const std::vector<Row> &m_leak;
    const std::vector<Row> &m_patients;
    const Lexicon &m_lexicon;
    quint64 m_cap;
    KeyIndex m_index;
    KeyIndex m_refined;
};

} // namespace matching
