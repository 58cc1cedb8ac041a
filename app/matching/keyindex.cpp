// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/keyindex.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace matching {

namespace {

// Keys are sorted within 256 partitions by their first bits, so that threads
// can share the work and the result is in order.
constexpr std::size_t kPartitions = 256;

std::size_t partitionOf(quint64 key)
{
    return key >> 56U;
}

template<typename Visit>
void forRowsOf(qsizetype chunk, qsizetype rows, Visit visit)
{
    const qsizetype first = chunk * kChunkRows;
    const qsizetype last = std::min<qsizetype>(first + kChunkRows, rows);
    for (qsizetype i = first; i < last; ++i)
        visit(static_cast<quint32>(i));
}

} // namespace

// Eight bits a key: one key in ten of those that only the patients have stays.
KeyFilter::KeyFilter(std::size_t expectedKeys)
    : m_words(std::bit_ceil(std::max<std::size_t>(expectedKeys / 8, 64)))
{
}

struct KeyIndex::Entry {
    quint32 high = 0;
    quint32 low = 0;
    quint32 row = 0;

    quint64 key() const { return quint64(high) << 32U | low; }
    auto operator<=>(const Entry &) const = default;
};

bool KeyIndex::build(qsizetype leakRows, qsizetype patients, const Keys &keys, Workers &workers,
                     int until)
{
    constexpr std::size_t kKeysPerRow = 24;
    const qsizetype leakChunks = chunksOf(leakRows);
    {
        KeyFilter filter(static_cast<std::size_t>(leakRows) * kKeysPerRow);
        const auto insertLeak = [&](qsizetype chunk) {
            KeyList list;
            forRowsOf(chunk, leakRows, [&](quint32 row) {
                keys(row, Side::Leak, list);
                for (const quint64 key : list)
                    filter.insert(key);
            });
        };
        std::vector<Entry> entries;
        if (!workers.run(leakChunks, until, insertLeak)
            || !sortEntries(patients, keys, filter, workers, until, entries))
            return false;
        gatherBlocks(entries);
    }
    directKeys();
    m_leakCounts.assign(m_keys.size(), 0);
    m_leak.resize(static_cast<std::size_t>(leakChunks));
    return workers.run(leakChunks, until, [&](qsizetype chunk) {
        m_leak[static_cast<std::size_t>(chunk)] = joined(chunk, leakRows, keys);
    });
}

bool KeyIndex::sortEntries(qsizetype patients, const Keys &keys, const KeyFilter &filter,
                           Workers &workers, int until, std::vector<Entry> &entries)
{
    // Counting first lets every chunk write to a place of its own.
    const qsizetype chunks = chunksOf(patients);
    using Counts = std::array<quint32, kPartitions>;
    std::vector<Counts> places(static_cast<std::size_t>(chunks));
    const auto forEntries = [&](qsizetype chunk, auto visit) {
        KeyList list;
        forRowsOf(chunk, patients, [&](quint32 row) {
            keys(row, Side::Patient, list);
            for (const quint64 key : list) {
                if (filter.mayContain(key))
                    visit(key, row);
            }
        });
    };
    const auto count = [&](qsizetype chunk) {
        Counts &counts = places[static_cast<std::size_t>(chunk)];
        forEntries(chunk, [&](quint64 key, quint32) { ++counts[partitionOf(key)]; });
    };
    if (!workers.run(chunks, until, count))
        return false;

    std::array<quint32, kPartitions + 1> partitions{};
    quint32 total = 0;
    for (std::size_t p = 0; p < kPartitions; ++p) {
        partitions[p] = total;
        for (Counts &counts : places)
            total += std::exchange(counts[p], total);
    }
    partitions[kPartitions] = total;

    entries.resize(total);
    const auto fill = [&](qsizetype chunk) {
        Counts &at = places[static_cast<std::size_t>(chunk)];
        forEntries(chunk, [&](quint64 key, quint32 row) {
            entries[at[partitionOf(key)]++] = {static_cast<quint32>(key >> 32U),
                                               static_cast<quint32>(key), row};
        });
    };
    const auto sortPartition = [&](qsizetype p) {
        const auto begin = entries.begin();
        std::sort(begin + partitions[static_cast<std::size_t>(p)],
                  begin + partitions[static_cast<std::size_t>(p) + 1]);
    };
    return workers.run(chunks, until, fill)
        && workers.run(static_cast<qsizetype>(kPartitions), until, sortPartition);
}

void KeyIndex::gatherBlocks(const std::vector<Entry> &entries)
{
    const auto startsBlock = [&](std::size_t i) {
        return i == 0 || entries[i].high != entries[i - 1].high
            || entries[i].low != entries[i - 1].low;
    };
    std::size_t blocks = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
        blocks += std::size_t(startsBlock(i));
    m_keys.reserve(blocks);
    m_starts.reserve(blocks + 1);
    m_rows.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (startsBlock(i)) {
            m_keys.push_back(entries[i].key());
            m_starts.push_back(static_cast<quint32>(m_rows.size()));
        } else if (entries[i].row == m_rows.back()) {
            continue; // a row that lists a key twice
        }
        m_rows.push_back(entries[i].row);
    }
    m_starts.push_back(static_cast<quint32>(m_rows.size()));
}

void KeyIndex::directKeys()
{
    const auto bits =
        static_cast<unsigned>(std::bit_width(std::max<std::size_t>(m_keys.size(), 2) - 1));
    m_directoryShift = 64 - bits;
    m_directory.assign((std::size_t(1) << bits) + 1, 0);
    for (const quint64 key : m_keys)
        ++m_directory[(key >> m_directoryShift) + 1];
    std::partial_sum(m_directory.begin(), m_directory.end(), m_directory.begin());
}

// The directory and the keys are far larger than any cache: asking for all of
// a row's lines at once takes a third of the time of asking one by one.
void KeyIndex::prefetch(const KeyList &keys) const
{
    for (const quint64 key : keys)
        __builtin_prefetch(&m_directory[key >> m_directoryShift]);
    for (const quint64 key : keys) {
        const std::size_t position = m_directory[key >> m_directoryShift];
        __builtin_prefetch(m_keys.data() + position);
        __builtin_prefetch(m_leakCounts.data() + position, 1);
    }
}

std::size_t KeyIndex::positionOf(quint64 key) const
{
    const std::size_t slot = key >> m_directoryShift;
    for (std::size_t i = m_directory[slot]; i < m_directory[slot + 1]; ++i) {
        if (m_keys[i] == key)
            return i;
    }
    return m_keys.size();
}

KeyIndex::LeakChunk KeyIndex::joined(qsizetype chunk, qsizetype leakRows, const Keys &keys)
{
    LeakChunk found;
    found.starts.push_back(0);
    KeyList list;
    forRowsOf(chunk, leakRows, [&](quint32 row) {
        keys(row, Side::Leak, list);
        prefetch(list);
        for (const quint64 key : list) {
            const std::size_t position = positionOf(key);
            if (position == m_keys.size())
                continue;
            found.blocks.push_back(static_cast<quint32>(position));
            std::atomic_ref(m_leakCounts[position]).fetch_add(1, std::memory_order_relaxed);
        }
        found.starts.push_back(static_cast<quint32>(found.blocks.size()));
    });
    found.blocks.shrink_to_fit();
    return found;
}

std::span<const quint32> KeyIndex::blocksOf(quint32 leakRow) const
{
    if (m_leak.empty())
        return {};
    constexpr auto kRows = static_cast<std::size_t>(kChunkRows);
    const LeakChunk &chunk = m_leak[leakRow / kRows];
    const std::size_t row = leakRow % kRows;
    return std::span(chunk.blocks)
        .subspan(chunk.starts[row], chunk.starts[row + 1] - chunk.starts[row]);
}

} // namespace matching
