// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/filereader.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace intake {

// Reads a file on a thread of its own, a few batches ahead of whoever stores the rows:
// cutting, checking and storing then take no longer than the slower of the two.
//
//     intake::ReadAhead rows(reader);
//     for (;;) {
//         const auto batch = rows.next();
//         if (!batch) return batch.error();
//         if (batch->rows.empty()) break;
//         …
//     }
//     reader.counts(), reader.sha256() …
//
// Thread rule: the reader belongs to this from the construction until next() has given the
// end or an error, or this is gone; meanwhile only what open() settled may be asked (dialect,
// columns, mapping).  next() is for one thread.
class ReadAhead final
{
public:
    // At most so many rows, and no more of the file than so many bytes, make a batch; so many
    // batches wait.  Together a few MiB, whatever the file holds.
    static constexpr std::size_t kBatchRows = 512;
    static constexpr qint64 kBatchBytes = 1024 * 1024;
    static constexpr std::size_t kBatchesAhead = 4;

    // `reader` was not read from and outlives this.
    explicit ReadAhead(FileReader &reader);
    // At any time; does not wait for more than the row that is being read.
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    struct Batch {
        std::vector<ReadItem> rows; // in the order of the file; none, and no EndOfFile, at its end
        qint64 position = 0;        // FileReader::position() behind the last of them
    };
    // The next rows.  An error comes behind all rows that were read before it; it and the end
    // stay the answer.
    base::Result<Batch> next();

    // Rows that were used: freed by the thread that made them.  Freed here, their thousands
    // of texts would make both threads wait for the allocator.
    void giveBack(Batch batch);

private:
    void run();
    void freeUsed();
    base::Result<bool> fill(Batch &batch);
    bool put(base::Result<Batch> batch);

    FileReader &m_reader;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_taken;
    std::deque<base::Result<Batch>> m_ahead;
    std::vector<Batch> m_used;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

} // namespace intake
