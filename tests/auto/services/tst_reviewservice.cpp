// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/calibrationservice.h"
#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/preflightservice.h"
#include "services/reviewservice.h"
#include "services/searchservice.h"
#include "services/secondreadingservice.h"
#include "support/alikepairs.h"
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
    void changingOnesMindIsUndoneToTheFirstVerdict();
    void pairsAlikeAreShownBeforeTheyAreDecided();
    void aBatchIsOneStepAndOneEntry();
    void aBatchThatGrewOrShrankIsRefused();
    void whatIsContradictedIsNotAcceptedInABatch();
    void theSecondReaderIsAnotherPerson();
    void theSecondReadingIsBlind();
    void theSampleIsATenthAndAtLeastThirty();
    void readersWhoAgreeLeaveTheDecision();
    void nobodyIsWrittenToOnADisputedPair();
    void onlyWhatWasReadTwiceIsSettled();
    void agreementIsCounted();
    void aRowIsPairedByHandAndTakenBack();
    void aLinkNeedsOneRowOfEachFile();
    void calibrationCountsWhatWasRead();
    void thePaceLeavesBreaksOut();

private:
    services::Session &session() { return m_vault->session(); }
    services::PairDetail next();
    qint64 persons() { return services::ledger(session())->persons; }
    // A pair to review whose patient is no person yet.
    services::PairDetail newcomer();
    // More pairs to review, of one pattern that may, or may not, be accepted as
    // a whole.
    services::SamePattern addPattern(bool mayBeSame, int count = 25);
    // A pair that A calls one thing and B another.
    services::PairDetail disputed(const services::PairDetail &pair);
    // A leaked row and a patient without anything in common.
    std::pair<QString, QString> strangers();

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
    QCOMPARE((*undone)->pairId, pair.pairId);
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
        QCOMPARE((*undone)->pairId, decided.takeLast());
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
    QVERIFY((*undone)->pairId != 0);
    QCOMPARE((*undone)->leakRef, refused.leakRef);
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

void ReviewServiceTest::changingOnesMindIsUndoneToTheFirstVerdict()
{
    const auto pair = newcomer();
    const qint64 before = persons();
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same));
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Different));
    QVERIFY(services::undoDecision(session()));
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"same"_s);
    QCOMPARE(persons(), before + 1);
}

services::SamePattern ReviewServiceTest::addPattern(bool mayBeSame, int count)
{
    matching::ReasonSet reasons;
    reasons.insert(matching::Reason::Surname);
    reasons.insert(matching::Reason::EmailUser);
    reasons.insert(mayBeSame ? matching::Reason::BirthDateClose : matching::Reason::NirTwin);
    support::addAlikePairs(session(), count, reasons, 0.11);
    const auto pairs = services::listPairs(session(), services::PairBand::Review, 0, 1000);
    for (const services::PairRow &pair : *pairs) {
        const auto pattern = services::samePattern(session(), pair.pairId);
        if (pattern->count == count && pattern->mayBeSame() == mayBeSame)
            return *pattern;
    }
    return {};
}

services::PairDetail ReviewServiceTest::disputed(const services::PairDetail &pair)
{
    const bool done = services::decide(session(), pair.pairId, Verdict::Same, u"A"_s)
        && services::decideSecond(session(), pair.pairId, Verdict::Different, u"B"_s);
    return done ? *services::pairDetail(session(), pair.pairId) : services::PairDetail();
}

std::pair<QString, QString> ReviewServiceTest::strangers()
{
    const auto pairs = services::listPairs(session(), services::PairBand::Review, 0, 1000);
    const QString leak = pairs->first().leakRef;
    for (const services::PairRow &pair : *pairs) {
        if (services::explainPair(session(), leak, pair.patientRef)->first().pairId == 0)
            return {leak, pair.patientRef};
    }
    return {};
}

void ReviewServiceTest::pairsAlikeAreShownBeforeTheyAreDecided()
{
    const auto pattern = addPattern(false);
    QCOMPARE(pattern.count, 25);
    QCOMPARE(pattern.examples.size(), 10);
    // From the most to the least probable.
    QVERIFY(pattern.examples.first().probability > 0.1123);
    QVERIFY(pattern.examples.last().probability < 0.1101);
    double last = 1;
    for (const services::PairDetail &example : pattern.examples) {
        QCOMPARE(example.reasonCodes, pattern.reasonCodes);
        QCOMPARE(example.decision, QString());
        QVERIFY(example.probability < last);
        last = example.probability;
    }
    QCOMPARE(pattern.contradictions.size(), pattern.contradictionCodes.size());
    // A decided pair is none of them any more.
    QVERIFY(services::decide(session(), pattern.examples.first().pairId, Verdict::Unsure));
    QCOMPARE(services::samePattern(session(), pattern.pairId)->count, pattern.count - 1);
    QVERIFY(!services::samePattern(session(), 999999999));
}

void ReviewServiceTest::aBatchIsOneStepAndOneEntry()
{
    const auto pattern = addPattern(false);
    const qint64 before = persons();
    const auto entries = services::verifyJournal(session(), m_progress)->entries;
    const auto stats = services::reviewStats(session());
    const auto decided =
        services::decideSamePattern(session(), pattern.pairId, Verdict::Different, pattern.count);
    QVERIFY2(decided, support::whyNot(decided).constData());
    QCOMPARE(*decided, pattern.count);
    QCOMPARE(services::reviewStats(session())->different, stats->different + pattern.count);
    QCOMPARE(services::reviewStats(session())->remaining, stats->remaining - pattern.count);
    QCOMPARE(services::verifyJournal(session(), m_progress)->entries, entries + 1);
    QCOMPARE(services::listJournal(session(), 0, 1)->first().eventKey, u"review.batch_decided"_s);
    const auto undone = services::undoDecision(session());
    QVERIFY(undone && undone->has_value());
    QCOMPARE((*undone)->pairs, pattern.count);
    QCOMPARE(services::reviewStats(session())->remaining, stats->remaining);
    QCOMPARE(persons(), before);
}

void ReviewServiceTest::aBatchThatGrewOrShrankIsRefused()
{
    const auto pattern = addPattern(false);
    const auto stats = services::reviewStats(session());
    for (const qint64 expected : {pattern.count - 1, pattern.count + 1, qint64(0)}) {
        const auto refused =
            services::decideSamePattern(session(), pattern.pairId, Verdict::Different, expected);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    }
    QCOMPARE(services::reviewStats(session())->remaining, stats->remaining);
    QVERIFY(services::decideSamePattern(session(), pattern.pairId, Verdict::Unsure, pattern.count));
    // Nothing is left of it.
    QVERIFY(!services::decideSamePattern(session(), pattern.pairId, Verdict::Different, 0));
}

void ReviewServiceTest::whatIsContradictedIsNotAcceptedInABatch()
{
    const auto contradicted = addPattern(false);
    const qint64 before = persons();
    const auto refused = services::decideSamePattern(session(), contradicted.pairId, Verdict::Same,
                                                     contradicted.count);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY2(refused.error().message.contains(contradicted.contradictions.first()),
             qPrintable(refused.error().message));
    QCOMPARE(persons(), before);
    const auto clean = addPattern(true);
    QCOMPARE(clean.count, 25);
    QVERIFY(services::decideSamePattern(session(), clean.pairId, Verdict::Same, clean.count));
    QCOMPARE(services::reviewStats(session())->same, clean.count);
    QVERIFY(persons() > before);
    QVERIFY(services::ledger(session())->closes());
}

void ReviewServiceTest::theSecondReaderIsAnotherPerson()
{
    const auto pair = next();
    QVERIFY(!services::decideSecond(session(), pair.pairId, Verdict::Same, u"B"_s)); // not read yet
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same, u"Hélène Le Goff"_s));
    for (const char *reader : {"Hélène Le Goff", "helene  le goff", " HÉLÈNE LE GOFF "}) {
        const auto refused = services::decideSecond(session(), pair.pairId, Verdict::Same,
                                                    QString::fromUtf8(reader));
        QVERIFY2(!refused, reader);
        QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
        QVERIFY(!refused.error().message.contains(u"Goff"_s));
    }
    QCOMPARE(services::nextSecondReading(session(), u"Hélène Le Goff"_s).error().kind,
             base::Error::Kind::Conflict);
    QCOMPARE(services::nextSecondReading(session(), u" "_s).error().kind, base::Error::Kind::Input);
    QVERIFY(!services::decideSecond(session(), pair.pairId, Verdict::Same, QString()));
    QVERIFY(services::decideSecond(session(), pair.pairId, Verdict::Same, u"Jeanne"_s));
    // Nor does a third reader replace the second, nor the first think again.
    QVERIFY(!services::decideSecond(session(), pair.pairId, Verdict::Different, u"C"_s));
    QVERIFY(!services::decide(session(), pair.pairId, Verdict::Different, u"Hélène Le Goff"_s));
}

void ReviewServiceTest::theSecondReadingIsBlind()
{
    QVERIFY(services::decide(session(), next().pairId, Verdict::Different)); // by the holder
    const auto again = services::nextSecondReading(session(), u"B"_s);
    QVERIFY2(again && again->has_value(), support::whyNot(again).constData());
    QCOMPARE((*again)->decision, QString());
    QVERIFY(!(*again)->fields.isEmpty());
    QVERIFY(services::decideSecond(session(), (*again)->pairId, Verdict::Different, u"B"_s));
    const auto nothing = services::nextSecondReading(session(), u"B"_s);
    QVERIFY(nothing && !nothing->has_value());
}

void ReviewServiceTest::theSampleIsATenthAndAtLeastThirty()
{
    addPattern(false, 350);
    QCOMPARE(services::readersAgreement(session())->sample, 0);
    qint64 decided = 0;
    for (auto pair = next(); pair.pairId != 0; pair = next()) {
        QVERIFY(services::decide(session(), pair.pairId, Verdict::Unsure, u"A"_s));
        ++decided;
        if (decided == 20 || decided == 40)
            QCOMPARE(services::readersAgreement(session())->sample, std::min<qint64>(30, decided));
    }
    const qint64 expected = std::min(decided, std::max<qint64>(30, (decided + 9) / 10));
    QCOMPARE(services::readersAgreement(session())->sample, expected);
    // The same pairs in the same order, whoever asks and whenever.
    QList<qint64> order;
    QVERIFY(expected > 30);
    m_vault->setNow(support::testTime().addDays(3));
    for (qint64 at = 0; at < expected; ++at) {
        order << (*services::nextSecondReading(session(), u"B"_s))->pairId;
        QCOMPARE((*services::nextSecondReading(session(), u"C"_s))->pairId, order.last());
        QVERIFY(services::decideSecond(session(), order.last(), Verdict::Unsure, u"B"_s));
    }
    QCOMPARE(QSet<qint64>(order.begin(), order.end()).size(), expected);
    QVERIFY(!(*services::nextSecondReading(session(), u"B"_s)).has_value());
    QCOMPARE(services::readersAgreement(session())->left, 0);
}

void ReviewServiceTest::readersWhoAgreeLeaveTheDecision()
{
    const auto pair = newcomer();
    const qint64 before = persons();
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same, u"A"_s));
    QVERIFY(services::decideSecond(session(), pair.pairId, Verdict::Same, u"B"_s));
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"same"_s);
    QCOMPARE(persons(), before + 1);
    QVERIFY(services::listDisputes(session())->isEmpty());
}

void ReviewServiceTest::nobodyIsWrittenToOnADisputedPair()
{
    const qint64 before = persons();
    const auto stats = services::reviewStats(session());
    const auto pair = disputed(newcomer());
    QVERIFY(pair.pairId != 0);
    const auto settledLater = services::reviewStats(session());
    QCOMPARE(pair.decision, u"disputed"_s);
    QCOMPARE(pair.firstVerdict, u"same"_s);
    QCOMPARE(pair.secondVerdict, u"different"_s);
    QCOMPARE(persons(), before);
    QCOMPARE(settledLater->disputed, stats->disputed + 1);
    QCOMPARE(services::ledger(session())->reviewsOpen, settledLater->remaining);
    // No letter: the lots hold the persons who were there before.
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    const auto preflight = services::preflightLetters(session(), m_progress);
    QCOMPARE(preflight->persons, before);

    QCOMPARE(services::listDisputes(session())->size(), 1);
    QCOMPARE(services::listDisputes(session())->first().pair.pairId, pair.pairId);
    QVERIFY(services::settle(session(), pair.pairId, Verdict::Same, u"C"_s));
    QCOMPARE(persons(), before + 1);
    QVERIFY(services::listDisputes(session())->isEmpty());
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"same"_s);
    QCOMPARE(services::pairDetail(session(), pair.pairId)->secondVerdict, u"different"_s);
    // Step by step back to the beginning.
    QVERIFY(services::undoDecision(session()));
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"disputed"_s);
    QCOMPARE(persons(), before);
    QVERIFY(services::undoDecision(session()));
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"same"_s);
}

void ReviewServiceTest::onlyWhatWasReadTwiceIsSettled()
{
    const auto pair = next();
    QVERIFY(!services::settle(session(), pair.pairId, Verdict::Same));
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same, u"A"_s));
    const auto refused = services::settle(session(), pair.pairId, Verdict::Different);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QCOMPARE(services::pairDetail(session(), pair.pairId)->decision, u"same"_s);
}

void ReviewServiceTest::agreementIsCounted()
{
    QVERIFY(!services::readersAgreement(session())->observed());
    const QList<std::pair<Verdict, Verdict>> verdicts{{Verdict::Same, Verdict::Same},
                                                      {Verdict::Same, Verdict::Same},
                                                      {Verdict::Different, Verdict::Different},
                                                      {Verdict::Same, Verdict::Different}};
    for (const auto &[first, second] : verdicts) {
        const qint64 pair = next().pairId;
        QVERIFY(services::decide(session(), pair, first, u"A"_s));
        QVERIFY(services::decideSecond(session(), pair, second, u"B"_s));
    }
    const auto agreement = services::readersAgreement(session());
    QCOMPARE(agreement->readTwice(), 4);
    QCOMPARE(agreement->agreed(), 3);
    QCOMPARE(agreement->disputed, 1);
    QCOMPARE(agreement->observed().value_or(0), 0.75);
    // Chance: (3/4 × 2/4) + (1/4 × 2/4) = 1/2; (0.75 − 0.5) / (1 − 0.5).
    QCOMPARE(agreement->kappa().value_or(0), 0.5);
}

void ReviewServiceTest::aRowIsPairedByHandAndTakenBack()
{
    const auto [leak, patient] = strangers();
    QVERIFY(!leak.isEmpty());
    const qint64 before = persons();
    const auto linked = services::linkByReference(session(), leak, patient, u"A"_s);
    QVERIFY2(linked, support::whyNot(linked).constData());
    QCOMPARE(services::listJournal(session(), 0, 1)->first().eventKey, u"review.linked"_s);
    const auto explained = services::explainPair(session(), leak, patient);
    QCOMPARE(explained->first().decision, u"same"_s);
    QVERIFY(!explained->first().sentence.isEmpty());
    const auto all = services::explainPair(session(), leak, {});
    QVERIFY(std::ranges::any_of(
        *all, [&, p = patient](const auto &pair) { return pair.patientRef == p; }));
    const qint64 after = persons();
    QVERIFY(after == before + 1 || after == before);
    QVERIFY(services::runMatching(session(), m_progress)); // outlives a run
    QCOMPARE(persons(), after);
    const auto undone = services::undoDecision(session());
    QVERIFY(undone && undone->has_value());
    QCOMPARE((*undone)->pairId, 0);
    QCOMPARE((*undone)->leakRef, leak);
    QCOMPARE((*undone)->patientRef, patient);
    QCOMPARE(persons(), before);
    QCOMPARE(services::explainPair(session(), leak, patient)->first().decision, QString());
}

void ReviewServiceTest::aLinkNeedsOneRowOfEachFile()
{
    const auto [leak, patient] = strangers();
    QCOMPARE(services::linkByReference(session(), u"no-such-row"_s, patient).error().kind,
             base::Error::Kind::Input);
    QCOMPARE(services::linkByReference(session(), leak, u"no-such-patient"_s).error().kind,
             base::Error::Kind::Input);
    QCOMPARE(services::linkRecords(session(), 999999999, 1).error().kind,
             base::Error::Kind::Conflict);
    QVERIFY(!services::undoDecision(session())->has_value());
}

void ReviewServiceTest::calibrationCountsWhatWasRead()
{
    const auto before = services::calibration(session());
    QCOMPARE(before->read, 0);
    qint64 pairs = 0;
    for (const services::CalibrationBin &bin : before->bins) {
        if (bin.band == services::PairBand::Review)
            pairs += bin.pairs;
        QVERIFY(bin.interval() == services::Interval());
    }
    QCOMPARE(pairs, services::reviewStats(session())->toReview);
    const auto pattern = addPattern(false);
    QVERIFY(
        services::decideSamePattern(session(), pattern.pairId, Verdict::Different, pattern.count));
    QCOMPARE(services::calibration(session())->read, 0); // a batch is no reading
    const auto pair = next();
    QVERIFY(services::decide(session(), pair.pairId, Verdict::Same));
    const auto unsure = next();
    QVERIFY(services::decide(session(), unsure.pairId, Verdict::Unsure));
    const auto after = services::calibration(session());
    QCOMPARE(after->read, 1);
    QVERIFY(!after->isEnough());
    const auto bin = std::ranges::find_if(after->bins, [](const auto &b) { return b.read > 0; });
    QVERIFY(bin != after->bins.end());
    QVERIFY(bin->band == services::PairBand::Review);
    QCOMPARE(bin->same, 1);
    QCOMPARE(bin->meanProbability, pair.probability);
    QVERIFY(bin->from <= pair.probability && pair.probability <= bin->to);
}

void ReviewServiceTest::thePaceLeavesBreaksOut()
{
    addPattern(false);
    QCOMPARE(services::reviewStats(session())->pairsPerHour, 0.0);
    QDateTime now = support::testTime();
    for (const int seconds : {0, 20, 40, 8 * 3600, 30}) { // a night between two sittings
        now = now.addSecs(seconds);
        m_vault->setNow(now);
        QVERIFY(services::decide(session(), next().pairId, Verdict::Unsure));
    }
    QCOMPARE(services::reviewStats(session())->pairsPerHour, 3 * 3600.0 / 90);
    QVERIFY(services::undoDecision(session()));
    QCOMPARE(services::reviewStats(session())->pairsPerHour, 2 * 3600.0 / 60);
}

QTEST_GUILESS_MAIN(ReviewServiceTest)
#include "tst_reviewservice.moc"
