// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importservice.h"
#include "services/ledgerservice.h"
#include "services/matchservice.h"
#include "services/vaultservice.h"
#include "support/demodata.h"
#include "support/testvault.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace {

class Stopped final : public base::Progress
{
public:
    bool report(qsizetype, qsizetype) override { return false; }
};

} // namespace

// On generated data: enough rows for all three classes.
class MatchServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingToMatchIsSaid();
    void aStoppedRunChangesNothing();
    void theReportAgreesWithThePairs();
    void theSameRunAgainIsTheSame();
    void aSecondExtractIsMatchedAlone();
    void whatWasTakenBackIsMatchedAgain();
    void theParametersAreKeptWithTheRun();
    void theExportHasTheColumnsOfTheContract();
    void theFloorOfTheExportIsTheCallers_data();
    void theFloorOfTheExportIsTheCallers();
    void theExportFailsOnAFullDisk();
    void pagesGoThroughAllPairsOnce();
    void theHistogramCountsEveryPair();
    void aPairIsExplainedByItsReferences();
    void anUnknownReferenceIsRefused();

private:
    services::Session &session() { return m_vault->session(); }
    QList<QStringList> exported(std::optional<double> floor);
    QList<services::PairRow> allOf(services::PairBand band, int page);

    std::unique_ptr<support::TestVault> m_vault;
    support::DemoFiles m_files;
    base::NoProgress m_progress;
    qint64 m_secondExtract = 0;
};

void MatchServiceTest::initTestCase()
{
    m_files = support::makeDemo({.patients = 1500, .leakRows = 600, .overlapPermille = 300});
    m_vault = std::make_unique<support::TestVault>();
}

QList<QStringList> MatchServiceTest::exported(std::optional<double> floor)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto rows = services::exportPairs(session(), buffer, floor);
    QList<QStringList> lines;
    for (const QStringList &line : support::cutCsv(buffer.data(), ',', true))
        lines << line;
    return rows && *rows == lines.size() - 1 ? lines : QList<QStringList>();
}

QList<services::PairRow> MatchServiceTest::allOf(services::PairBand band, int page)
{
    QList<services::PairRow> all;
    for (;;) {
        const auto rows =
            services::listPairs(session(), band, all.isEmpty() ? 0 : all.last().pairId, page);
        if (!rows || rows->isEmpty())
            return all;
        all += *rows;
    }
}

void MatchServiceTest::nothingToMatchIsSaid()
{
    const auto empty = services::runMatching(session(), m_progress);
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!services::lastMatchReport(session())->has_value());
    const auto patients = services::importFile(
        session(), support::patientsRequest(m_vault->write(u"p.csv"_s, m_files.patients)),
        m_progress);
    QVERIFY2(patients, support::whyNot(patients).constData());
    QVERIFY(!services::runMatching(session(), m_progress));
    auto request = support::leakRequest(m_vault->write(u"l.csv"_s, m_files.leak));
    request.confirmFullDump = true; // generated from several laboratories
    const auto leak = services::importFile(session(), request, m_progress);
    QVERIFY2(leak, support::whyNot(leak).constData());
}

void MatchServiceTest::aStoppedRunChangesNothing()
{
    const auto before = services::vaultSummary(session());
    Stopped stop;
    const auto stopped = services::runMatching(session(), stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
    const auto after = services::vaultSummary(session());
    QCOMPARE(after->journalHead, before->journalHead);
    QVERIFY(!services::lastMatchReport(session())->has_value());
}

void MatchServiceTest::theReportAgreesWithThePairs()
{
    const auto report = services::runMatching(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    const auto summary = services::vaultSummary(session());
    QCOMPARE(report->patients, summary->patients);
    QCOMPARE(report->leakRows, summary->leakRows);
    QCOMPARE(report->persons, summary->persons);
    QCOMPARE(report->surePairs, allOf(services::PairBand::Sure, 1000).size());
    QCOMPARE(report->reviewPairs, allOf(services::PairBand::Review, 1000).size());
    QVERIFY(report->surePairs > 100);
    QVERIFY(report->reviewPairs > 0);
    QVERIFY(report->persons <= report->surePairs);
    const auto last = services::lastMatchReport(session());
    QVERIFY(last && last->has_value());
    QCOMPARE((*last)->runId, report->runId);
    QCOMPARE((*last)->persons, report->persons);
    QVERIFY(services::ledger(session())->closes());
}

void MatchServiceTest::theSameRunAgainIsTheSame()
{
    const auto before = exported(0.001);
    QVERIFY(before.size() > 1);
    const auto persons = services::vaultSummary(session())->persons;
    QVERIFY(services::runMatching(session(), m_progress));
    QCOMPARE(exported(0.001), before);
    QCOMPARE(services::vaultSummary(session())->persons, persons);
}

// Rows of the extract come again in a second file, under other numbers.
void MatchServiceTest::aSecondExtractIsMatchedAlone()
{
    const auto before = exported({});
    QByteArray second = m_files.leak.left(m_files.leak.indexOf('\n') + 1);
    for (const QByteArray &row : m_files.leak.split('\n').mid(1, 60))
        second += QByteArray(row).replace("L0", "M0") + '\n';
    auto request = support::leakRequest(m_vault->write(u"l2.csv"_s, second));
    request.confirmFullDump = true;
    const auto leak = services::importFile(session(), request, m_progress);
    QVERIFY2(leak, support::whyNot(leak).constData());

    const auto report = services::runMatching(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->newRows, leak->rowsAccepted);
    const auto added = exported({});
    services::MatchRequest request2;
    request2.fromScratch = true;
    const auto whole = services::runMatching(session(), m_progress, request2);
    QVERIFY2(whole, support::whyNot(whole).constData());
    QCOMPARE(whole->newRows, whole->patients + whole->leakRows);
    QVERIFY(report->candidatePairs < whole->candidatePairs);
    const auto classes = [](const QList<QStringList> &rows) {
        std::set<QStringList> found;
        for (const QStringList &row : rows)
            found.insert(row.first(3));
        return found;
    };
    QCOMPARE(classes(added), classes(exported({})));
    QVERIFY(classes(added) != classes(before));
    m_secondExtract = leak->importId;
}

// Who lost a competitor may rise: nothing of the earlier run may be relied on.
void MatchServiceTest::whatWasTakenBackIsMatchedAgain()
{
    QVERIFY(services::undoImport(session(), m_secondExtract, m_progress));
    const auto report = services::runMatching(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->newRows, report->patients + report->leakRows);
}

void MatchServiceTest::theParametersAreKeptWithTheRun()
{
    services::MatchRequest request;
    request.parameters.mostLost = 0.25;
    request.parameters.reestimate = true;
    QVERIFY(services::runMatching(session(), m_progress, request));
    const auto kept = services::matchingParameters(session());
    QVERIFY(kept);
    const auto read = matching::parametersFromJson(*kept);
    QVERIFY2(read, support::whyNot(read).constData());
    QCOMPARE(read->mostLost, 0.25);
    QVERIFY(read->reestimate);
    QVERIFY(services::runMatching(session(), m_progress)); // as the next tests expect it
}

void MatchServiceTest::theExportHasTheColumnsOfTheContract()
{
    const auto rows = exported({});
    QVERIFY(!rows.isEmpty());
    QCOMPARE(
        rows.first(),
        QStringList({u"leak_ref"_s, u"patient_ref"_s, u"class"_s, u"probability"_s, u"reasons"_s}));
    static const QRegularExpression probability(u"^[01]\\.[0-9]{6}$"_s);
    static const QRegularExpression reasons(u"^[a-z0-9_]+(\\+[a-z0-9_]+)*$"_s);
    std::set<std::pair<QString, QString>> seen;
    for (const QStringList &row : rows.mid(1)) {
        QCOMPARE(row.size(), 5);
        QVERIFY2(row[2] == u"sure" || row[2] == u"review", qPrintable(row[2]));
        QVERIFY2(probability.match(row[3]).hasMatch(), qPrintable(row[3]));
        QVERIFY2(reasons.match(row[4]).hasMatch(), qPrintable(row[4]));
        QVERIFY2(seen.emplace(row[0], row[1]).second, qPrintable(row[0] + u' ' + row[1]));
    }
}

void MatchServiceTest::theFloorOfTheExportIsTheCallers_data()
{
    QTest::addColumn<double>("floor");
    QTest::newRow("below everything stored") << 0.0;
    QTest::newRow("the lowest of the contract") << 0.001;
    QTest::newRow("high") << 0.9;
    QTest::newRow("certainty") << 1.0;
}

void MatchServiceTest::theFloorOfTheExportIsTheCallers()
{
    QFETCH(const double, floor);
    const auto byDefault = exported({});
    const auto rows = exported(floor);
    QVERIFY(!rows.isEmpty());
    qsizetype decidable = 0; // sure or to review
    for (const QStringList &row : rows.mid(1)) {
        QVERIFY(row[3].toDouble() >= floor - 0.0000005);
        QCOMPARE(byDefault.contains(row), row[2] != u"none");
        decidable += row[2] == u"none" ? 0 : 1;
    }
    if (floor <= 0.001)
        QCOMPARE(decidable, byDefault.size() - 1);
}

void MatchServiceTest::theExportFailsOnAFullDisk()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("no /dev/full here");
    const auto failed = services::exportPairs(session(), full, 0.001);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, base::Error::Kind::Storage);
}

void MatchServiceTest::pagesGoThroughAllPairsOnce()
{
    for (const auto band :
         {services::PairBand::Sure, services::PairBand::Review, services::PairBand::None}) {
        const auto atOnce = allOf(band, 100000);
        const auto paged = allOf(band, 7);
        QCOMPARE(paged.size(), atOnce.size());
        for (qsizetype at = 0; at < paged.size(); ++at) {
            QCOMPARE(paged[at].pairId, atOnce[at].pairId);
            QVERIFY(at == 0 || paged[at].probability <= paged[at - 1].probability);
        }
    }
}

void MatchServiceTest::theHistogramCountsEveryPair()
{
    const auto bands = services::probabilityHistogram(session());
    QVERIFY(bands);
    QCOMPARE(bands->size(), 20);
    qint64 total = 0;
    for (const qint64 count : *bands)
        total += count;
    QCOMPARE(total, exported(0.0).size() - 1);
}

void MatchServiceTest::aPairIsExplainedByItsReferences()
{
    const auto first = services::listPairs(session(), services::PairBand::Sure, 0, 1)->first();
    const auto details = services::explainPair(session(), first.leakRef, first.patientRef);
    QVERIFY2(details, support::whyNot(details).constData());
    QCOMPARE(details->size(), 1);
    const services::PairDetail &detail = details->first();
    QCOMPARE(detail.pairId, first.pairId);
    QCOMPARE(detail.band, services::PairBand::Sure);
    QVERIFY(!detail.sentence.isEmpty());
    QVERIFY(!detail.fields.isEmpty());
    QCOMPARE(detail.reasons.size(), detail.reasonCodes.size());
    const auto alone = services::explainPair(session(), first.leakRef, {});
    QVERIFY(alone);
    QVERIFY(!alone->isEmpty());
    const auto byId = services::pairDetail(session(), first.pairId);
    QVERIFY(byId);
    QCOMPARE(byId->sentence, detail.sentence);
}

void MatchServiceTest::anUnknownReferenceIsRefused()
{
    const auto first = services::listPairs(session(), services::PairBand::Sure, 0, 1)->first();
    QCOMPARE(services::explainPair(session(), u"nulle part"_s, {}).error().kind,
             base::Error::Kind::Input);
    const auto noPatient = services::explainPair(session(), first.leakRef, u"nulle part"_s);
    QVERIFY(!noPatient);
    QCOMPARE(noPatient.error().kind, base::Error::Kind::Input);
    QVERIFY(!services::pairDetail(session(), 999999999));
}

QTEST_GUILESS_MAIN(MatchServiceTest)
#include "tst_matchservice.moc"
