// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/jobs/jobbar.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/language.h"

#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestJobs final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::useFrench(); }
    void aResultReachesItsReceiver();
    void aFailureIsNotAResult();
    void stoppingIsItsOwnOutcome();
    void whatWasDoneBeforeTheStopIsStillDelivered();
    void aSecondJobIsRefused();
    void actsWaitForEachOther();
    void nobodyIsCalledAfterItsEnd();
    void theBarShowsPaceAndStop();
};

namespace {

base::Error fault()
{
    return {.kind = base::Error::Kind::Storage, .message = u"disk"_s};
}

// Works until asked to stop.
base::Result<int> untilStopped(base::Progress &progress)
{
    while (progress.report(1, 10))
        QThread::msleep(1);
    return base::cancelled();
}

} // namespace

void TestJobs::aResultReachesItsReceiver()
{
    ui::Jobs jobs;
    QSignalSpy finished(&jobs, &ui::Jobs::finished);
    int result = 0;
    QVERIFY(jobs.start(u"Import"_s,
                       ui::packJob<int>(
                           [](base::Progress &progress) {
                               progress.report(5, 10);
                               return base::Result<int>(42);
                           },
                           this, [&result](int value) { result = value; })));
    QVERIFY(jobs.isRunning());
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 1; }));
    QCOMPARE(result, 42);
    QCOMPARE(jobs.done(), 5);
    QVERIFY(!jobs.isRunning());
}

void TestJobs::aFailureIsNotAResult()
{
    ui::Jobs jobs;
    QSignalSpy failed(&jobs, &ui::Jobs::failed);
    bool delivered = false;
    jobs.start(u"Import"_s,
               ui::packJob<int>([](base::Progress &) { return base::Result<int>(fault()); }, this,
                                [&delivered](int) { delivered = true; }));
    QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }));
    QVERIFY(!delivered);
}

void TestJobs::stoppingIsItsOwnOutcome()
{
    ui::Jobs jobs;
    QSignalSpy stopped(&jobs, &ui::Jobs::stopped);
    QSignalSpy failed(&jobs, &ui::Jobs::failed);
    QSignalSpy finished(&jobs, &ui::Jobs::finished);
    jobs.start(u"Import"_s, ui::packJob<int>(untilStopped, this, [](int) {}));
    QVERIFY(QTest::qWaitFor([&] { return jobs.done() == 1; }));
    jobs.stop();
    QVERIFY(QTest::qWaitFor([&] { return stopped.size() == 1; }));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(finished.size(), 0);
}

// The store has kept it: the window must not say that nothing was changed.
void TestJobs::whatWasDoneBeforeTheStopIsStillDelivered()
{
    ui::Jobs jobs;
    QSignalSpy stopped(&jobs, &ui::Jobs::stopped);
    QSignalSpy finished(&jobs, &ui::Jobs::finished);
    QSemaphore began;
    QSemaphore goOn;
    int result = 0;
    jobs.start(u"Import"_s,
               ui::packJob<int>(
                   [&](base::Progress &) {
                       began.release();
                       goOn.acquire();
                       return base::Result<int>(7);
                   },
                   this, [&result](int value) { result = value; }));
    began.acquire();
    jobs.stop();
    goOn.release();
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 1; }));
    QCOMPARE(stopped.size(), 0);
    QCOMPARE(result, 7);
}

void TestJobs::aSecondJobIsRefused()
{
    ui::Jobs jobs;
    QVERIFY(jobs.start(u"Import"_s, ui::packJob<int>(untilStopped, this, [](int) {})));
    QVERIFY(!jobs.start(u"Match"_s, ui::packJob<int>(untilStopped, this, [](int) {})));
    QVERIFY(!jobs.act(ui::packJob<int>(untilStopped, this, [](int) {})));
    jobs.stop();
    QVERIFY(QTest::qWaitFor([&] { return !jobs.isRunning(); }));
}

void TestJobs::actsWaitForEachOther()
{
    ui::Jobs jobs;
    QList<int> order;
    for (int i = 0; i < 3; ++i)
        QVERIFY(jobs.act(ui::packJob<int>([i](base::Progress &) { return base::Result<int>(i); },
                                          this, [&order](int value) { order += value; })));
    QVERIFY(QTest::qWaitFor([&] { return order.size() == 3; }));
    QCOMPARE(order, QList<int>({0, 1, 2}));
    QVERIFY(!jobs.isRunning());
}

void TestJobs::nobodyIsCalledAfterItsEnd()
{
    ui::Jobs jobs;
    QSignalSpy finished(&jobs, &ui::Jobs::finished);
    auto receiver = std::make_unique<QObject>();
    bool delivered = false;
    jobs.start(u"Import"_s,
               ui::packJob<int>([](base::Progress &) { return base::Result<int>(1); },
                                receiver.get(), [&delivered](int) { delivered = true; }));
    receiver.reset();
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 1; }));
    QVERIFY(!delivered);
}

void TestJobs::theBarShowsPaceAndStop()
{
    ui::JobBar bar;
    QSignalSpy stop(&bar, &ui::JobBar::stopRequested);
    bar.showStarted(u"Import"_s);
    QVERIFY(bar.isVisible());
    const auto *pace = bar.findChild<QLabel *>(u"jobPace"_s);
    bar.showPosition(1000, 121000, 500);
    QVERIFY(pace->text().isEmpty()); // too early for a rate
    bar.showPosition(20000, 120000, 2000);
    QCOMPARE(pace->text(), u"10\u202f000 par seconde, encore 10\u00a0s"_s);
    auto *button = bar.findChild<QPushButton *>(u"stopJob"_s);
    button->click();
    QCOMPARE(stop.size(), 1);
    QVERIFY(!button->isEnabled());
    bar.showEnded();
    QVERIFY(!bar.isVisible());
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
