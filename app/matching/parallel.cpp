// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/parallel.h"

#include <QFuture>
#include <QSemaphore>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>
#include <vector>

namespace matching {

namespace {

constexpr int kPollMilliseconds = 100;

} // namespace

Workers::Workers(int threads, base::Progress &progress)
    : m_threads(std::max(threads, 1))
    , m_progress(progress)
{
    m_pool.setMaxThreadCount(m_threads);
}

bool Workers::report(qsizetype done, qsizetype chunks, int until)
{
    const qsizetype share = chunks == 0 ? 0 : (until - m_reached) * done / chunks;
    return m_progress.report(m_reached + share, 1000);
}

bool Workers::run(qsizetype chunks, int until, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next = 0;
    std::atomic<qsizetype> done = 0;
    std::atomic<bool> stopped = false;
    QSemaphore finished;
    const auto runner = [&] {
        for (qsizetype chunk = next++; chunk < chunks && !stopped; chunk = next++) {
            work(chunk);
            ++done;
        }
        finished.release();
    };

    std::vector<QFuture<void>> futures;
    for (int i = 0; i < m_threads; ++i)
        futures.push_back(QtConcurrent::run(&m_pool, runner));
    while (!finished.tryAcquire(m_threads, kPollMilliseconds)) {
        if (!report(done, chunks, until))
            stopped = true;
    }
    for (QFuture<void> &future : futures)
        future.waitForFinished();
    if (!stopped && !report(chunks, chunks, until))
        stopped = true;
    m_reached = until;
    return !stopped;
}

} // namespace matching
