// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What happens to a lot between the printer and the post: counted, posted with a
// proof that the vault keeps, taken back while nothing relies on it.

#include "services/ledgerservice.h"
#include "services/postingservice.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "store/noticestore.h"
#include "support/printedvault.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2021, 3, 10);

QString textOf(const QString &file)
{
    QPdfDocument pdf;
    if (pdf.load(file) != QPdfDocument::Error::None)
        return {};
    QString text;
    for (int page = 0; page < pdf.pageCount(); ++page)
        text += pdf.getAllText(page).text() + u' ';
    return text.simplified();
}

} // namespace

class PostingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aDifferenceStopsPostingUntilExplained();
    void theCountMayComeWithThePosting();
    void theProofIsKeptAndComesBack();
    void severalProofsAreKeptApart();
    void badProofsAreRefused_data();
    void badProofsAreRefused();
    void aWrongDayIsTakenBack();
    void whatCameBackWasPosted();
    void whatTheCnilWasToldStays();
    void theSlipSaysWhatIsInTheLots();
    void lotsThatAreNotThere();

private:
    services::Session &session() { return m_vault->session(); }
    services::LotStanding standing(qsizetype at)
    {
        return services::lotStandings(session())->at(at);
    }
    QString journal();

    std::unique_ptr<support::TestVault> m_ready;
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void PostingTest::initTestCase()
{
    m_ready = support::printedVault();
    m_ready->close();
}

void PostingTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_ready->folder());
}

QString PostingTest::journal()
{
    QString all;
    store::Database database = session().vault().connect(store::Access::ReadOnly);
    for (const journal::Entry &entry : store::JournalStore(database).read(1, 1000))
        all += entry.event + u' ';
    return all;
}

void PostingTest::aDifferenceStopsPostingUntilExplained()
{
    const qint64 expected = standing(0).lot.letters;
    QVERIFY(services::countLot(session(), 1, expected - 1, {}));
    QVERIFY(standing(0).hasOpenDifference());
    const auto refused = services::markPosted(session(), 1, {.on = kDay});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!standing(0).lot.postedOn);

    QVERIFY(services::countLot(session(), 1, expected - 1, u"un pli abîmé, détruit"_s));
    QVERIFY(!standing(0).hasOpenDifference());
    QVERIFY(services::markPosted(session(), 1, {.on = kDay}));
    QCOMPARE(standing(0).lot.postedOn, kDay);
    QCOMPARE(standing(0).counted, expected - 1);
    QCOMPARE(standing(0).explanation, u"un pli abîmé, détruit"_s);
    QVERIFY(journal().contains(u"letters.counted"_s));
}

void PostingTest::theCountMayComeWithThePosting()
{
    const qint64 expected = standing(0).lot.letters;
    QVERIFY(!services::markPosted(session(), 1, {.on = kDay, .counted = expected + 1}));
    QVERIFY(!standing(0).counted); // nothing of a refused stage stays
    QVERIFY(services::markPosted(session(), 1, {.on = kDay, .counted = expected}));
    QCOMPARE(standing(0).counted, expected);
    QCOMPARE(services::ledger(session())->informed, expected);
}

void PostingTest::theProofIsKeptAndComesBack()
{
    const QByteArray scan = "%PDF-1.4 invented " + QByteArray(70000, 'x');
    const QString file = m_vault->write(u"bordereau.pdf"_s, scan);
    QVERIFY(services::markPosted(session(), 1, {.on = kDay, .proofFile = file}));
    QVERIFY(QFile::remove(file));
    const auto proofs = standing(0).proofs;
    QCOMPARE(proofs.size(), 1);
    QCOMPARE(proofs.first().fileName, u"bordereau.pdf"_s);
    QCOMPARE(proofs.first().bytes, scan.size());
    const QString again = m_vault->beside(u"encore.pdf"_s);
    const auto written = services::exportProof(session(), 1, 1, again);
    QVERIFY2(written, support::whyNot(written).constData());
    QCOMPARE(support::contentsOf(again), scan);
    QVERIFY(!services::exportProof(session(), 1, 2, again));
    QVERIFY(!services::exportProof(session(), 1, 0, again));
}

void PostingTest::severalProofsAreKeptApart()
{
    const QString pdf = m_vault->write(u"a.pdf"_s, "%PDF-1.4 a");
    const QString picture = m_vault->write(u"b.jpg"_s, "\xFF\xD8\xFF\xE0 b");
    QVERIFY(services::addProof(session(), 1, pdf));
    QVERIFY(services::addProof(session(), 1, picture));
    const auto twice = services::addProof(session(), 1, pdf);
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, base::Error::Kind::Conflict);
    QVERIFY(services::addProof(session(), 2, pdf)); // one slip may serve two lots
    QCOMPARE(standing(0).proofs.size(), 2);
    QCOMPARE(standing(1).proofs.size(), 1);
    const QString out = m_vault->beside(u"out.jpg"_s);
    QVERIFY(services::exportProof(session(), 1, 2, out));
    QCOMPARE(support::contentsOf(out), support::contentsOf(picture));
}

void PostingTest::badProofsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("posté hier");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a program") << QByteArray("\x7F"
                                             "ELF");
    QTest::newRow("more than twenty megabytes")
        << QByteArray("%PDF-1.4") + QByteArray(20 * 1024 * 1024, 'x');
}

void PostingTest::badProofsAreRefused()
{
    QFETCH(QByteArray, bytes);
    const QString file = m_vault->write(u"preuve"_s, bytes);
    for (const auto &refused : {services::markPosted(session(), 1, {.on = kDay, .proofFile = file}),
                                services::addProof(session(), 1, file)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    }
    QVERIFY(!standing(0).lot.postedOn);
    QVERIFY(standing(0).proofs.isEmpty());
}

void PostingTest::aWrongDayIsTakenBack()
{
    QVERIFY(!services::undoPosted(session(), 1));
    const QString proof = m_vault->write(u"a.pdf"_s, "%PDF-1.4 a");
    QVERIFY(services::markPosted(session(), 1, {.on = kDay, .proofFile = proof}));
    QVERIFY(services::undoPosted(session(), 1));
    QVERIFY(!standing(0).lot.postedOn);
    QCOMPARE(services::ledger(session())->informed, 0);
    QVERIFY(services::ledger(session())->closes());
    QCOMPARE(standing(0).proofs.size(), 1); // a document is not lost with a date
    QVERIFY(services::markPosted(session(), 1, {.on = kDay.addDays(1)}));
    QCOMPARE(standing(0).lot.postedOn, kDay.addDays(1));
    QVERIFY(journal().contains(u"letters.posting_undone"_s));
}

void PostingTest::whatCameBackWasPosted()
{
    QVERIFY(services::markPosted(session(), 1, {.on = kDay}));
    store::Database database = session().vault().connect(store::Access::ReadOnly);
    const auto notice = store::NoticeStore(database).ofLot({1}, 1, 1).front();
    store::Database writing = session().vault().connect(store::Access::ReadWrite);
    store::NoticeStore(writing).markReturned(notice.id, kDay, u"unknown"_s);
    const auto refused = services::undoPosted(session(), 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QCOMPARE(standing(0).lot.postedOn, kDay);
}

void PostingTest::whatTheCnilWasToldStays()
{
    QVERIFY(services::markPosted(session(), 1, {.on = kDay}));
    {
        store::Database database = session().vault().connect(store::Access::ReadWrite);
        store::IncidentStore(database).insertFiling({.kind = u"complete"_s,
                                                     .madeUtc = session().now().addSecs(60),
                                                     .number = {},
                                                     .fileName = u"dossier.zip"_s,
                                                     .sha256 = {},
                                                     .document = "x"});
    }
    const auto refused = services::undoPosted(session(), 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
}

void PostingTest::theSlipSaysWhatIsInTheLots()
{
    const QString file = m_vault->beside(u"bordereau.pdf"_s);
    QVERIFY(services::countLot(session(), 2, standing(1).lot.letters, {}));
    const auto written = services::writeDepositSlip(session(), {1, 2}, file, m_progress);
    QVERIFY2(written, support::whyNot(written).constData());
    const QString text = textOf(file);
    store::Database database = session().vault().connect(store::Access::ReadOnly);
    for (const qint64 lot : {1, 2}) {
        const auto row = standing(qsizetype(lot) - 1).lot;
        const auto letters = store::NoticeStore(database).ofLot({lot}, 1, int(row.letters));
        QVERIFY(text.contains(letters.front().reference));
        QVERIFY(text.contains(letters.back().reference));
        QVERIFY(text.contains(row.sha256.first(32)));
    }
    QVERIFY(text.contains(u"%1 plis"_s.arg(standing(1).lot.letters)));
    // Départements and abroad add up to the letters.
    qint64 sum = 0;
    static const QRegularExpression destination(
        u"(?:^| )(?:[0-9][0-9AB][0-9]?(?: \\(expéditeur\\))?|Étranger) (\\d+)\\splis?"_s);
    for (auto it = destination.globalMatch(text); it.hasNext();)
        sum += it.next().captured(1).toLongLong();
    QCOMPARE(sum, standing(0).lot.letters + standing(1).lot.letters);
}

void PostingTest::lotsThatAreNotThere()
{
    const QString file = m_vault->beside(u"x.pdf"_s);
    const QString proof = m_vault->write(u"a.pdf"_s, "%PDF-1.4 a");
    QVERIFY(!services::markPosted(session(), 99, {.on = kDay}));
    QVERIFY(!services::undoPosted(session(), 99));
    QVERIFY(!services::countLot(session(), 99, 1, {}));
    QVERIFY(!services::countLot(session(), 1, -1, {}));
    QVERIFY(!services::addProof(session(), 99, proof));
    QVERIFY(!services::exportProof(session(), 99, 1, file));
    QVERIFY(!services::writeDepositSlip(session(), {1, 99}, file, m_progress));
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(PostingTest)
#include "tst_posting.moc"
