// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QPointer>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace ui {

// How far a running job is; written by its thread, read by the job bar.
struct JobPosition {
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

// The window's side of base::Progress: the promise carries the wish to stop,
// the position is polled, so that a million reports cost no event.
class PromiseProgress final : public base::Progress
{
public:
    PromiseProgress(QPromise<void> &promise, JobPosition &position)
        : m_promise(promise)
        , m_position(position)
    {
    }

    bool report(qsizetype done, qsizetype total) override
    {
        m_position.done = done;
        m_position.total = total;
        return !m_promise.isCanceled();
    }

private:
    QPromise<void> &m_promise;
    JobPosition &m_position;
};

// For work without a place in the job bar: it stops when either flag is set.
class StopProgress final : public base::Progress
{
public:
    StopProgress(const std::atomic<bool> &stop, const std::atomic<bool> &closing)
        : m_stop(stop)
        , m_closing(closing)
    {
    }

    bool report(qsizetype, qsizetype) override { return !m_stop && !m_closing; }

private:
    const std::atomic<bool> &m_stop;
    const std::atomic<bool> &m_closing;
};

// What a job left behind, without its type: the error if it had one, and how
// to hand the result to whom it is for (on the GUI thread).
struct JobOutcome {
    std::optional<base::Error> error;
    std::function<void()> deliver;

    bool wasStopped() const { return error && error->kind == base::Error::Kind::Cancelled; }
};

using JobWork = std::function<JobOutcome(base::Progress &)>;

// Packs typed work and its receiver.  The result travels beside the future and
// not in it: a cancelled QFuture drops even a result that was reached before
// the wish to stop came, and the window would then report as stopped what the
// store has kept.  `done` runs only on success and while `context` lives.
template<typename T>
JobWork packJob(std::function<base::Result<T>(base::Progress &)> work, QObject *context,
                std::function<void(const T &)> done)
{
    return [work = std::move(work), alive = QPointer<QObject>(context),
            done = std::move(done)](base::Progress &progress) -> JobOutcome {
        auto result = std::make_shared<base::Result<T>>(work(progress));
        if (!*result)
            return {.error = result->error(), .deliver = [] {}};
        return {.error = std::nullopt, .deliver = [result, alive, done] {
                    if (alive)
                        done(**result);
                }};
    };
}

} // namespace ui
