// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Printing in runs: whatever stops it, the vault knows which letters are certain.

#include "services/localprinting.h"
#include "services/postingservice.h"
#include "services/stage.h"
#include "store/noticestore.h"
#include "support/printedvault.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

using namespace Qt::StringLiterals;
using services::RankRange;

namespace {

QString textOf(const QByteArray &pdf)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text() + u' ';
    return text;
}

// A printer that keeps what it is given, and breaks when it is told to.
class PaperTray final : public services::PageSink
{
public:
    base::Result<void> print(const services::PrintJob &job) override
    {
        if (breakAt == int(ranks.size()))
            return base::Error{base::Error::Kind::Storage, u"bourrage"_s};
        ranks << job.ranks;
        pdfs << job.pdf;
        return {};
    }

    QList<RankRange> ranks;
    QList<QByteArray> pdfs;
    int breakAt = -1;
};

class StopAfter final : public base::Progress
{
public:
    explicit StopAfter(int reports)
        : m_left(reports)
    {
    }
    bool report(qsizetype, qsizetype) override { return m_left-- > 0; }

private:
    int m_left;
};

store::PrintRun run(int first, int last, bool isSent)
{
    return {.id = {}, .firstRank = first, .lastRank = last, .isSent = isSent};
}

} // namespace

class LocalPrintingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void runsSayWhatIsCertain_data();
    void runsSayWhatIsCertain();
    void everyLetterIsPrintedOnceInOrder();
    void aJamLeavesOneRunUncertain();
    void somebodyLooksAndGoesOn();
    void stoppedBetweenRunsNothingIsUncertain();
    void aRangeIsPrintedAgain();
    void postedLotsAreNotPrinted();
    void rangesOutsideTheLot_data();
    void rangesOutsideTheLot();

private:
    services::Session &session() { return m_vault->session(); }

    std::unique_ptr<support::TestVault> m_ready;
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void LocalPrintingTest::initTestCase()
{
    m_ready = support::printedVault();
    m_ready->close();
}

void LocalPrintingTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_ready->folder());
}

void LocalPrintingTest::runsSayWhatIsCertain_data()
{
    using Runs = std::vector<store::PrintRun>;
    QTest::addColumn<Runs>("runs");
    QTest::addColumn<QList<RankRange>>("printed");
    QTest::addColumn<QList<RankRange>>("uncertain");
    QTest::addColumn<int>("resumeAt");
    using Ranges = QList<RankRange>;
    QTest::newRow("nothing begun") << Runs{} << Ranges{} << Ranges{} << 1;
    QTest::newRow("some sent") << Runs{run(1, 25, true), run(26, 50, true)} << Ranges{{1, 50}}
                               << Ranges{} << 51;
    QTest::newRow("the last one begun")
        << Runs{run(1, 25, true), run(26, 50, false)} << Ranges{{1, 25}} << Ranges{{26, 50}} << 26;
    QTest::newRow("the first one begun")
        << Runs{run(1, 25, false)} << Ranges{} << Ranges{{1, 25}} << 1;
    QTest::newRow("a range in the middle, printed before the rest")
        << Runs{run(30, 40, true)} << Ranges{{30, 40}} << Ranges{} << 1;
    QTest::newRow("a second printing that broke makes its letters uncertain")
        << Runs{run(1, 100, true), run(5, 9, false)} << Ranges{{1, 4}, {10, 100}} << Ranges{{5, 9}}
        << 5;
    QTest::newRow("all of it") << Runs{run(1, 100, true)} << Ranges{{1, 100}} << Ranges{} << 101;
}

void LocalPrintingTest::runsSayWhatIsCertain()
{
    QFETCH(std::vector<store::PrintRun>, runs);
    const services::PrintState state = services::printStateOf(runs, 100);
    QTEST(state.printed, "printed");
    QTEST(state.uncertain, "uncertain");
    QTEST(state.resumeAt, "resumeAt");
    QCOMPARE(state.isBegun(), !runs.empty());
    QCOMPARE(state.isComplete(), state.resumeAt == 101);
    QCOMPARE(services::printStateText(state).isEmpty(), runs.empty());
}

void LocalPrintingTest::everyLetterIsPrintedOnceInOrder()
{
    PaperTray tray;
    const int letters = support::kPrintedLotSize;
    const auto state = services::printLetters(session(), 1, 1, letters, tray, m_progress);
    QVERIFY2(state, support::whyNot(state).constData());
    QVERIFY(state->isComplete());
    QCOMPARE(tray.ranks, (QList<RankRange>{{1, 25}, {26, 50}, {51, 60}}));
    store::Database database = session().vault().connect(store::Access::ReadOnly);
    const auto notices = store::NoticeStore(database).ofLot({1}, 1, letters);
    for (qsizetype at = 0; at < tray.pdfs.size(); ++at) {
        const QString text = textOf(tray.pdfs[at]);
        for (const store::Notice &notice : notices) {
            const RankRange ranks = tray.ranks[at];
            const bool isHere = notice.rank >= ranks.first && notice.rank <= ranks.last;
            QCOMPARE(text.contains(notice.reference), isHere);
        }
        QVERIFY(text.contains(u"pli %1"_s.arg(tray.ranks[at].first)));
    }
}

void LocalPrintingTest::aJamLeavesOneRunUncertain()
{
    PaperTray tray;
    tray.breakAt = 1;
    const auto broken = services::printLetters(session(), 1, 1, 60, tray, m_progress);
    QVERIFY(!broken);
    QCOMPARE(broken.error().message, u"bourrage"_s);
    m_vault->close(); // as after a crash
    m_vault->reopen();
    const auto state = services::printState(session(), 1);
    QVERIFY(state);
    QCOMPARE(state->printed, (QList<RankRange>{{1, 25}}));
    QCOMPARE(state->uncertain, (QList<RankRange>{{26, 50}}));
    QCOMPARE(state->resumeAt, 26);
    const QString text = services::printStateText(*state);
    for (const QString &part : {u"1 to 25"_s, u"26 to 50"_s, u"at 26"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void LocalPrintingTest::somebodyLooksAndGoesOn()
{
    PaperTray tray;
    tray.breakAt = 1;
    QVERIFY(!services::printLetters(session(), 1, 1, 60, tray, m_progress));
    // 26 to 31 came out.
    const auto looked = services::restartPrinting(session(), 1, 32);
    QVERIFY2(looked, support::whyNot(looked).constData());
    QCOMPARE(looked->printed, (QList<RankRange>{{1, 31}}));
    QVERIFY(looked->uncertain.isEmpty());
    tray.breakAt = -1;
    const auto state = services::printLetters(session(), 1, 32, 60, tray, m_progress);
    QVERIFY(state);
    QVERIFY(state->isComplete());
    QCOMPARE(tray.ranks, (QList<RankRange>{{1, 25}, {32, 56}, {57, 60}}));
    // All was sent, and yet the printer spoilt the end of it.
    QCOMPARE(services::restartPrinting(session(), 1, 58)->resumeAt, 58);
    QCOMPARE(services::restartPrinting(session(), 1, 1)->isBegun(), false);
}

void LocalPrintingTest::stoppedBetweenRunsNothingIsUncertain()
{
    PaperTray tray;
    StopAfter progress(2);
    const auto stopped = services::printLetters(session(), 1, 1, 60, tray, progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
    const auto state = services::printState(session(), 1);
    QCOMPARE(state->printed, (QList<RankRange>{{1, 50}}));
    QVERIFY(state->uncertain.isEmpty());
}

void LocalPrintingTest::aRangeIsPrintedAgain()
{
    PaperTray tray;
    QVERIFY(services::printLetters(session(), 1, 1, 60, tray, m_progress));
    const auto state = services::printLetters(session(), 1, 7, 8, tray, m_progress);
    QVERIFY(state);
    QVERIFY(state->isComplete());
    QCOMPARE(tray.ranks.last(), (RankRange{7, 8}));
}

void LocalPrintingTest::postedLotsAreNotPrinted()
{
    QVERIFY(services::markPosted(session(), 1, {.on = QDate(2021, 3, 10)}));
    PaperTray tray;
    const auto refused = services::printLetters(session(), 1, 1, 60, tray, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(tray.ranks.isEmpty());
}

void LocalPrintingTest::rangesOutsideTheLot_data()
{
    QTest::addColumn<qint64>("lot");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("from nothing") << qint64(1) << 0 << 5;
    QTest::newRow("backwards") << qint64(1) << 6 << 5;
    QTest::newRow("beyond the end") << qint64(1) << 1 << 61;
    QTest::newRow("no such lot") << qint64(99) << 1 << 1;
}

void LocalPrintingTest::rangesOutsideTheLot()
{
    QFETCH(qint64, lot);
    QFETCH(int, from);
    QFETCH(int, to);
    PaperTray tray;
    QVERIFY(!services::printLetters(session(), lot, from, to, tray, m_progress));
    QVERIFY(tray.ranks.isEmpty());
    QVERIFY(!services::restartPrinting(session(), lot, 62));
    QVERIFY(!services::printState(session(), 1)->isBegun());
}

QTEST_GUILESS_MAIN(LocalPrintingTest)
#include "tst_localprinting.moc"
