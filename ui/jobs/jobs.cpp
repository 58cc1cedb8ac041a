// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/jobs/jobs.h"

#include <QtConcurrentRun>

namespace ui {

Jobs::Jobs(QObject *parent)
    : QObject(parent)
    , m_position(std::make_shared<JobPosition>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(kThreadMilliseconds);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, [this] {
        const auto outcome = std::move(m_outcome);
        const QString title = m_title;
        m_running = false;
        if (*outcome && !(*outcome)->error)
            emit finished(title);
        else if (!*outcome || (*outcome)->wasStopped())
            emit stopped(title);
        conclude(*outcome);
    });
}

Jobs::~Jobs()
{
    stop();
    m_pool.waitForDone();
}

bool Jobs::start(const QString &title, JobWork work)
{
    if (m_running)
        return false;
    m_running = true;
    m_title = title;
    m_position = std::make_shared<JobPosition>();
    m_outcome = std::make_shared<std::optional<JobOutcome>>();
    m_watcher.setFuture(run(std::move(work), m_outcome));
    emit started(title);
    return true;
}

bool Jobs::act(JobWork work)
{
    if (m_running)
        return false;
    const auto outcome = std::make_shared<std::optional<JobOutcome>>();
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, outcome] {
        watcher->deleteLater();
        conclude(*outcome);
    });
    watcher->setFuture(run(std::move(work), outcome));
    return true;
}

void Jobs::stop()
{
    m_watcher.future().cancel();
}

void Jobs::waitForDone()
{
    m_pool.waitForDone();
}

QFuture<void> Jobs::run(JobWork work, std::shared_ptr<std::optional<JobOutcome>> outcome)
{
    return QtConcurrent::run(&m_pool,
                             [work = std::move(work), outcome = std::move(outcome),
                              position = m_position](QPromise<void> &promise) {
                                 PromiseProgress progress(promise, *position);
                                 *outcome = work(progress);
                             });
}

void Jobs::conclude(const std::optional<JobOutcome> &outcome)
{
    if (!outcome)
        return;
    if (outcome->error) {
        if (!outcome->wasStopped())
            emit failed(*outcome->error);
        return;
    }
    outcome->deliver();
}

} // namespace ui
