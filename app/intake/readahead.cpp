// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/readahead.h"

namespace intake {

ReadAhead::ReadAhead(FileReader &reader)
    : m_reader(reader)
    , m_thread([this] { run(); })
{
}

ReadAhead::~ReadAhead()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
        m_taken.notify_one();
    }
    m_thread.join();
}

base::Result<ReadAhead::Batch> ReadAhead::next()
{
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [this] { return !m_ahead.empty(); });
    const bool isLast = !m_ahead.front() || m_ahead.front()->rows.empty();
    if (isLast)
        return m_ahead.front();
    base::Result<Batch> batch = std::move(m_ahead.front());
    m_ahead.pop_front();
    m_taken.notify_one();
    return batch;
}

void ReadAhead::giveBack(Batch batch)
{
    const std::scoped_lock lock(m_mutex);
    m_used.push_back(std::move(batch));
}

void ReadAhead::freeUsed()
{
    std::vector<Batch> used;
    {
        const std::scoped_lock lock(m_mutex);
        used.swap(m_used);
    }
}

void ReadAhead::run()
{
    while (!m_stop) {
        freeUsed();
        Batch batch;
        const base::Result<bool> more = fill(batch);
        const qint64 position = batch.position;
        if (!batch.rows.empty() && !put(std::move(batch)))
            return;
        if (more && *more)
            continue;
        put(more ? base::Result<Batch>(Batch{.rows = {}, .position = position}) : more.error());
        return;
    }
}

// False at the end of the file.
base::Result<bool> ReadAhead::fill(Batch &batch)
{
    batch.rows.reserve(kBatchRows);
    const qint64 begin = m_reader.position();
    while (!m_stop && batch.rows.size() < kBatchRows && batch.position - begin < kBatchBytes) {
        base::Result<ReadItem> item = m_reader.next();
        batch.position = m_reader.position();
        if (!item)
            return item.error();
        if (std::holds_alternative<EndOfFile>(*item))
            return false;
        batch.rows.push_back(*std::move(item));
    }
    return true;
}

// Waits for room.  False when nobody wants more.
bool ReadAhead::put(base::Result<Batch> batch)
{
    std::unique_lock lock(m_mutex);
    m_taken.wait(lock, [this] { return m_stop || m_ahead.size() < kBatchesAhead; });
    if (m_stop)
        return false;
    m_ahead.push_back(std::move(batch));
    m_filled.notify_one();
    return true;
}

} // namespace intake
