// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/letterservice.h"
#include "services/reviewservice.h"
#include "support/demodata.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QTest>

using namespace Qt::StringLiterals;
using services::Verdict;

class ReviewServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_vault = std::make_unique<support::TestVault>(m_matched->folder()); }
    void theMostProbablePairComesFirst();
    void everyPairIsAskedOnce();
    void samePutsAPersonInAndUndoTakesItOut();
    void differentTakesASurePersonOut();
    void unsureChangesNobody();
    void aDecisionMayBeChanged();
    void undoGoesBackOneByOne();
    void decisionsOutliveANewRun();
    void aPersonWhoWasWrittenToStays();
    void aPairThatIsGoneIsRefused();
    void everyDecisionIsInTheJournal();

private:
    services::Session &session() { return m_vault->session(); }
    services::PairDetail next();
    qint64 persons() { return services::ledger(session())->persons; }
    // A pair to review whose patient is no person yet.
    services::PairDetail newcomer();

    std::unique_ptr<support::TestVault> m_matched; // copied for every test
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void ReviewServiceTest::initTestCase()
{
    const auto files =
        support::makeDemo({.patients = 1200, .leakRows = 400, .overlapPermille = 400});
    m_matched = std::make_unique<support::TestVault>();
    auto leak = support::leakRequest(m_matched->write(u"l.csv"_s, files.leak));
    leak.confirmFullDump = true;
    QVERIFY(services::importFile(
        m_matched->session(),
        support::patientsRequest(m_matched->write(u"p.csv"_s, files.patients)), m_progress));
    QVERIFY(services::importFile(m_matched->session(), leak, m_progress));
    const auto report = services::runMatching(m_matched->session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->reviewPairs >= 3);
    m_matched->close();
}

services::PairDetail ReviewServiceTest::next()
{
    const auto pair = services::nextReview(session());
    return pair && *pair ? **pair : services::PairDetail();
}

services::PairDetail ReviewServiceTest::newcomer()
{
    for (;;) {
        const services::PairDetail pair = next();
        const qint64 before = persons();
        if (pair.pairId == 0 || !services::decide(session(), pair.pairId, Verdict::Same))
            return {};
        const bool isNew = persons() > before;
        if (!services::undoDecision(session()))
            return {};
        if (isNew)
            return pair;
        if (!services::decide(session(), pair.pairId, Verdict::Unsure))
            return {};
    }
}

void ReviewServiceTest::theMostProbablePairComesFirst()
{
    const auto band = services::listPairs(session(), services::PairBand::Review, 0, 1);
    QCOMPARE(next().pairId, band->first().pairId);
    QCOMPARE(next().band, services::PairBand::Review);
    QCOMPARE(next().decision, QString());
}

void ReviewServiceTest::everyPairIsAskedOnce()
{
    const auto before = services::reviewStats(session());
    QCOMPARE(before->remaining, before->toReview);
    QSet<qint64> asked;
    for (auto pair = next(); pair.pairId != 0; pair = next()) {
        QVERIFY(!asked.contains(pair.pairId));
        asked.insert(pair.pairId);
        const auto verdict = std::array{Verdict::Same, Verdict::Different,
                                        Verdict::Unsure}[std::size_t(asked.size() % 3)];
        QVERIFY(services::decide(session(), pair.pairId, verdict));
    }
    const auto after = services::reviewStats(session());
    QCOMPARE(after->toReview, before->toReview);
    QCOMPARE(after->remaining, 0);
    QCOMPARE(after->same + after->different + after->unsure, after->toReview);
    QCOMPARE(services::ledger(session())->reviewsOpen, 0);
}

void ReviewServiceTest::samePutsAPersonInAndUndoTakesItOut()
{
    const auto pair = newcomer();
    QVERIFY(pair.pairId != 0);
    const qint64 before = persons();
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same));
    QCOMPARE(persons(), before + 1);
    QVERIFY(services::ledger(session())->closes());
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"same"_s);
    const auto undone = services::undoDecision(session());
    QVERIFY(undone && undone->has_value());
    QCOMPARE(**undone, pair.pairId);
    QCOMPARE(persons(), before);
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, QString());
}

void ReviewServiceTest::differentTakesASurePersonOut()
{
    const qint64 before = persons();
    // Of a patient with one leak row and one number, the person goes.
    const auto sure = services::listPairs(session(), services::PairBand::Sure, 0, 1000);
    for (const services::PairRow &pair : *sure) {
        QVERIFY(services::decide(session(), pair.pairId, Verdict::Different));
        const bool gone = persons() == before - 1;
        QVERIFY(services::undoDecision(session()));
        QCOMPARE(persons(), before);
        if (gone)
            return;
    }
    QFAIL("no sure pair can be refused");
}

void ReviewServiceTest::unsureChangesNobody()
{
    const auto pair = newcomer();
    const qint64 before = persons();
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Unsure));
    QCOMPARE(persons(), before);
    QVERIFY(next().pairId != pair.pairId);
}

void ReviewServiceTest::aDecisionMayBeChanged()
{
    const auto pair = newcomer();
    const qint64 before = persons();
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same));
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Different));
    QCOMPARE(persons(), before);
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"different"_s);
}

void ReviewServiceTest::undoGoesBackOneByOne()
{
    QList<qint64> decided;
    for (int at = 0; at < 3; ++at) {
        decided << next().pairId;
        QVERIFY(services::decide(session(), decided.last(), Verdict::Different));
    }
    while (!decided.isEmpty()) {
        const auto undone = services::undoDecision(session());
        QVERIFY(undone && undone->has_value());
        QCOMPARE(**undone, decided.takeLast());
    }
    const auto nothing = services::undoDecision(session());
    QVERIFY(nothing);
    QVERIFY(!nothing->has_value());
}

void ReviewServiceTest::decisionsOutliveANewRun()
{
    const auto put = newcomer();
    QVERIFY(services::decide(session(), put.pairId, Verdict::Same));
    const auto refused = next();
    QVERIFY(services::decide(session(), refused.pairId, Verdict::Different));
    const qint64 before = persons();
    const auto stats = services::reviewStats(session());

    QVERIFY(services::runMatching(session(), m_progress));
    QCOMPARE(persons(), before);
    QCOMPARE(services::reviewStats(session())->same, stats->same);
    QCOMPARE(services::reviewStats(session())->different, stats->different);
    QCOMPARE(services::explainPair(session(), put.leakRef, put.patientRef)->first().decision,
             u"same"_s);
    QCOMPARE(
        services::explainPair(session(), refused.leakRef, refused.patientRef)->first().decision,
        u"different"_s);
    // And can still be taken back.
    const auto undone = services::undoDecision(session());
    QVERIFY(undone && undone->has_value());
    QCOMPARE(services::pairDetail(session(), **undone)->leakRef, refused.leakRef);
}

void ReviewServiceTest::aPersonWhoWasWrittenToStays()
{
    const auto pair = newcomer();
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same));
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    const auto letters =
        services::produceLetters(session(), m_vault->beside(u"lettres"_s), 500, m_progress);
    QVERIFY2(letters, support::whyNot(letters).constData());
    const qint64 before = persons();
    QVERIFY(services::undoDecision(session()));
    const services::Ledger sum = *services::ledger(session());
    QVERIFY(sum.closes());
    QCOMPARE(sum.persons, before);
    QCOMPARE(sum.inPreparation, letters->letters);
}

void ReviewServiceTest::aPairThatIsGoneIsRefused()
{
    QCOMPARE(services::decide(session(), 999999999, Verdict::Same).error().kind,
             base::Error::Kind::Conflict);
}

void ReviewServiceTest::everyDecisionIsInTheJournal()
{
    const auto before = services::verifyJournal(session(), m_progress)->entries;
    QVERIFY(services::decide(session(), next().pairId, Verdict::Different));
    QVERIFY(services::noteReveal(session(), next().pairId));
    QVERIFY(services::undoDecision(session()));
    QVERIFY(services::undoDecision(session())); // nothing left: nothing to write down
    QCOMPARE(services::verifyJournal(session(), m_progress)->entries, before + 3);
    const auto rows = services::listJournal(session(), 0, 3);
    QCOMPARE(rows->at(0).eventKey, u"review.undone"_s);
    QCOMPARE(rows->at(1).eventKey, u"review.revealed"_s);
    QCOMPARE(rows->at(2).eventKey, u"review.decided"_s);
}

QTEST_GUILESS_MAIN(ReviewServiceTest)
#include "tst_reviewservice.moc"
