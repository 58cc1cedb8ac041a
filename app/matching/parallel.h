// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"

#include <QThreadPool>

#include <functional>

namespace matching {

// Runs the chunks of a stage on a few threads while the calling thread reports
// progress and listens for a stop.  Chunks are handed out in order; what they
// write must go to a place of their own, so that the outcome does not depend
// on who ran which.
class Workers
{
public:
    // Progress goes from 0 to 1000 over all stages.
    Workers(int threads, base::Progress &progress);

    int threads() const { return m_threads; }

    // Runs work(0) … work(chunks - 1), taking the progress to `until`
    // thousandths.  False once the caller asked to stop: then some chunks
    // never ran.
    bool run(qsizetype chunks, int until, const std::function<void(qsizetype)> &work);

private:
    bool report(qsizetype done, qsizetype chunks, int until);

    int m_threads;
    base::Progress &m_progress;
    QThreadPool m_pool;
    int m_reached = 0; // thousandths at the end of the last stage
};

// Rows are worked on in chunks of this many.
inline constexpr qsizetype kChunkRows = 2048;
constexpr qsizetype chunksOf(qsizetype rows)
{
    return (rows + kChunkRows - 1) / kChunkRows;
}

} // namespace matching
