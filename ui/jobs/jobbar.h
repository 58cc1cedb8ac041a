// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/jobs/jobs.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

// What is running, how far it is, how fast, how long still, and Stop.  Hidden
// while nothing runs.
class JobBar final : public QFrame
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);

    void watch(Jobs &jobs);

    void showStarted(const QString &title);
    // Separate from watch() so that a test can show any moment of a job.
    void showPosition(qint64 done, qint64 total, qint64 elapsedMilliseconds);
    void showEnded();

signals:
    void stopRequested();

private:
    void poll(const Jobs &jobs);

    QLabel *m_title;
    QProgressBar *m_progress;
    QLabel *m_pace;
    QPushButton *m_stop;
    QTimer m_timer;
    QElapsedTimer m_clock; // of the current stage: a job may count several times
    qint64 m_lastDone = 0;
};

} // namespace ui
