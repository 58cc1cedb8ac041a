// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/jobs/job.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

namespace ui {

// Runs what writes, one at a time, in one thread of its own.  A job is long:
// the job bar shows it and it can be stopped.  An act is short (a decision, a
// saved form): it has no bar, waits for the act before it, and is refused
// while a job runs.  GUI thread only.
class Jobs final : public QObject
{
    Q_OBJECT

public:
    // A thread without work ends after this, and with it what its stack held of somebody: the
    // C library gives the pages of a stack back when its thread ends.
    static constexpr int kThreadMilliseconds = 1'000;

    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override; // stops what runs and waits for it

    bool isRunning() const { return m_running; }
    QString title() const { return m_title; }
    qint64 done() const { return m_position->done; }
    qint64 total() const { return m_position->total; }

    // False, and nothing happens, while another job runs.
    bool start(const QString &title, JobWork work);
    bool act(JobWork work);
    void stop();
    // For closing the window and for tests.
    void waitForDone();

signals:
    void started(const QString &title);
    void finished(const QString &title);
    void stopped(const QString &title);
    void failed(const base::Error &error);

private:
    QFuture<void> run(JobWork work, std::shared_ptr<std::optional<JobOutcome>> outcome);
    void conclude(const std::optional<JobOutcome> &outcome);

    QThreadPool m_pool;
    QFutureWatcher<void> m_watcher;
    std::shared_ptr<JobPosition> m_position;
    std::shared_ptr<std::optional<JobOutcome>> m_outcome;
    QString m_title;
    bool m_running = false;
};

} // namespace ui
