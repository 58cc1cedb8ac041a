// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/jobs/jobbar.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPollMilliseconds = 150;
constexpr qint64 kPaceAfterMilliseconds = 1000; // before that a rate is a guess

QString paceText(qint64 done, qint64 total, qint64 elapsed)
{
    if (elapsed < kPaceAfterMilliseconds || done <= 0)
        return {};
    const qint64 perSecond = done * 1000 / elapsed;
    if (total <= done || perSecond == 0)
        return JobBar::tr("%1 per second").arg(typography::number(perSecond));
    return JobBar::tr("%1 per second, %2 left")
        .arg(typography::number(perSecond), typography::duration((total - done) / perSecond));
}

} // namespace

JobBar::JobBar(QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_pace(new QLabel(this))
    , m_stop(new QPushButton(icons::icon(u"stop"_s), tr("&Stop"), this))
{
    setObjectName(u"jobBar"_s);
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_title->setObjectName(u"jobTitle"_s);
    m_pace->setObjectName(u"jobPace"_s);
    m_stop->setObjectName(u"stopJob"_s);
    m_progress->setAccessibleName(tr("Progress of the running job"));
    m_progress->setMinimumWidth(200);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_pace);
    layout->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_pace->setText(tr("Stopping…"));
        emit stopRequested();
    });
    hide();
}

void JobBar::watch(Jobs &jobs)
{
    connect(this, &JobBar::stopRequested, &jobs, &Jobs::stop);
    connect(&jobs, &Jobs::started, this, [this](const QString &title) {
        showStarted(title);
        m_timer.start(kPollMilliseconds);
    });
    connect(&jobs, &Jobs::finished, this, &JobBar::showEnded);
    connect(&jobs, &Jobs::stopped, this, &JobBar::showEnded);
    connect(&jobs, &Jobs::failed, this, &JobBar::showEnded);
    connect(&m_timer, &QTimer::timeout, this, [this, &jobs] { poll(jobs); });
}

void JobBar::showStarted(const QString &title)
{
    m_title->setText(title);
    m_pace->clear();
    m_progress->setRange(0, 0);
    m_stop->setEnabled(true);
    m_lastDone = 0;
    m_clock.start();
    show();
}

void JobBar::showPosition(qint64 done, qint64 total, qint64 elapsedMilliseconds)
{
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(qBound(qint64(0), done * 1000 / total, qint64(1000))));
    if (m_stop->isEnabled())
        m_pace->setText(paceText(done, total, elapsedMilliseconds));
}

void JobBar::showEnded()
{
    m_timer.stop();
    hide();
}

void JobBar::poll(const Jobs &jobs)
{
    if (!jobs.isRunning()) {
        showEnded();
        return;
    }
    const qint64 done = jobs.done();
    if (done < m_lastDone)
        m_clock.restart();
    m_lastDone = done;
    showPosition(done, jobs.total(), m_clock.elapsed());
}

} // namespace ui
