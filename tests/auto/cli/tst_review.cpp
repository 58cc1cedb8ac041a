// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The clerical review from the console, with two readers.

#include "console.h"
#include "services/importservice.h"
#include "services/matchservice.h"
#include "support/demodata.h"
#include "support/testvault.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

class CliReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theOldKeysStay();
    void alikeAreShownDecidedAndTakenBack();
    void aBatchOfAnotherSizeIsRefused();
    void contradictedPairsAreNotAcceptedTogether();
    void twoReadersAndAThirdVerdict();
    void theSameReaderIsRefused();
    void aPatientIsSearchedAndPairedByHand();
    void wrongUsage_data();
    void wrongUsage();
    void inWords();

private:
    Run cli(const QStringList &words) const
    {
        return console::run(options() + QStringList{u"--json"_s, u"review"_s} + words);
    }
    QStringList options() const
    {
        return {u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s, m_vault->passphraseFile()};
    }
    QString nextPair() const
    {
        return QString::number(cli({u"next"_s}).json.value(u"pair"_s).toInteger());
    }
    QJsonObject stats() const { return cli({u"stats"_s}).json; }

    std::unique_ptr<support::TestVault> m_matched;
    std::unique_ptr<support::TestVault> m_vault;
};

void CliReviewTest::initTestCase()
{
    const auto files =
        support::makeDemo({.patients = 1200, .leakRows = 400, .overlapPermille = 400});
    m_matched = std::make_unique<support::TestVault>();
    base::NoProgress progress;
    auto leak = support::leakRequest(m_matched->write(u"l.csv"_s, files.leak));
    leak.confirmFullDump = true;
    QVERIFY(services::importFile(
        m_matched->session(),
        support::patientsRequest(m_matched->write(u"p.csv"_s, files.patients)), progress));
    QVERIFY(services::importFile(m_matched->session(), leak, progress));
    QVERIFY(services::runMatching(m_matched->session(), progress));
    m_matched->close();
}

void CliReviewTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_matched->folder());
    m_vault->close();
}

void CliReviewTest::theOldKeysStay()
{
    const QJsonObject json = stats();
    for (const char *key : {"to_review", "same", "different", "unsure", "remaining", "disputed",
                            "pairs_per_hour", "second_reading", "calibration"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
    const QJsonObject calibration = json.value(u"calibration"_s).toObject();
    QCOMPARE(calibration.value(u"enough"_s), QJsonValue(false));
    const QJsonObject bin = calibration.value(u"bins"_s).toArray().first().toObject();
    for (const char *key : {"class", "from", "to", "pairs", "read", "same", "precision", "low",
                            "high", "mean_probability"})
        QVERIFY2(bin.contains(QLatin1String(key)), key);
    const QJsonObject second = json.value(u"second_reading"_s).toObject();
    QVERIFY(second.value(u"cohens_kappa"_s).isNull());
    QCOMPARE(second.value(u"first_by_second"_s).toArray().size(), 3);
}

void CliReviewTest::alikeAreShownDecidedAndTakenBack()
{
    const QString pair = nextPair();
    const Run shown = cli({u"similar"_s, pair});
    QVERIFY2(shown.exitCode == 0, shown.all().constData());
    const qint64 count = shown.json.value(u"count"_s).toInteger();
    QVERIFY(count >= 1);
    QCOMPARE(shown.json.value(u"examples"_s).toArray().size(), std::min<qint64>(count, 10));
    const qint64 before = stats().value(u"remaining"_s).toInteger();
    const Run decided = cli(
        {u"decide"_s, pair, u"different"_s, u"--similar"_s, u"--expect"_s, QString::number(count)});
    QVERIFY2(decided.exitCode == 0, decided.all().constData());
    QCOMPARE(decided.json.value(u"pairs"_s).toInteger(), count);
    QCOMPARE(stats().value(u"remaining"_s).toInteger(), before - count);
    const Run undone = cli({u"undo"_s});
    QCOMPARE(undone.json.value(u"pairs"_s).toInteger(), count);
    QCOMPARE(stats().value(u"remaining"_s).toInteger(), before);
}

void CliReviewTest::aBatchOfAnotherSizeIsRefused()
{
    const Run refused =
        cli({u"decide"_s, nextPair(), u"unsure"_s, u"--similar"_s, u"--expect"_s, u"987654"_s});
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.error().value(u"kind"_s).toString(), u"conflict"_s);
    QCOMPARE(stats().value(u"unsure"_s).toInteger(), 0);
}

void CliReviewTest::contradictedPairsAreNotAcceptedTogether()
{
    for (int at = 0; at < 100; ++at) {
        const QString pair = nextPair();
        const Run shown = cli({u"similar"_s, pair});
        if (shown.json.value(u"may_be_same"_s).toBool()) {
            QCOMPARE(cli({u"decide"_s, pair, u"unsure"_s, u"--similar"_s}).exitCode, 0);
            continue;
        }
        QVERIFY(!shown.json.value(u"contradictions"_s).toArray().isEmpty());
        const Run refused = cli({u"decide"_s, pair, u"same"_s, u"--similar"_s});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(stats().value(u"same"_s).toInteger(), 0);
        return;
    }
    QFAIL("no contradicted pair in the demonstration");
}

void CliReviewTest::twoReadersAndAThirdVerdict()
{
    const QStringList second{u"--second"_s, u"--reader"_s, u"Bea"_s};
    const QString pair = nextPair();
    QCOMPARE(cli({u"decide"_s, pair, u"same"_s, u"--reader"_s, u"Ada"_s}).exitCode, 0);
    const Run blind = cli(QStringList{u"next"_s} + second);
    QVERIFY2(blind.exitCode == 0, blind.all().constData());
    QCOMPARE(QString::number(blind.json.value(u"pair"_s).toInteger()), pair);
    QCOMPARE(blind.json.value(u"decision"_s).toString(), QString());
    const Run again = cli(QStringList{u"decide"_s, pair, u"different"_s} + second);
    QVERIFY2(again.exitCode == 0, again.all().constData());
    QVERIFY(!again.out.contains("same"));
    const QJsonArray disputes = cli({u"disputes"_s}).json.value(u"disputes"_s).toArray();
    QCOMPARE(disputes.size(), 1);
    QCOMPARE(disputes.first().toObject().value(u"first"_s).toString(), u"same"_s);
    QCOMPARE(disputes.first().toObject().value(u"second"_s).toString(), u"different"_s);
    QCOMPARE(stats().value(u"disputed"_s).toInteger(), 1);
    QCOMPARE(cli({u"settle"_s, pair, u"same"_s}).exitCode, 0);
    QCOMPARE(stats().value(u"disputed"_s).toInteger(), 0);
    QCOMPARE(stats().value(u"same"_s).toInteger(), 1);
    const QJsonObject agreement = stats().value(u"second_reading"_s).toObject();
    QCOMPARE(agreement.value(u"read_twice"_s).toInteger(), 1);
    QCOMPARE(agreement.value(u"agreed"_s).toInteger(), 0);
    QCOMPARE(agreement.value(u"observed_agreement"_s).toDouble(-1), 0.0);
}

void CliReviewTest::theSameReaderIsRefused()
{
    const QString pair = nextPair();
    QCOMPARE(cli({u"--reader"_s, u"Ada"_s, u"decide"_s, pair, u"same"_s}).exitCode, 0);
    const Run refused = cli({u"decide"_s, pair, u"same"_s, u"--second"_s, u"--reader"_s, u"ADA"_s});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(!refused.all().toLower().contains("ada "));
    const Run nameless = cli({u"next"_s, u"--second"_s});
    QCOMPARE(nameless.exitCode, 3);
    QCOMPARE(nameless.error().value(u"kind"_s).toString(), u"input"_s);
}

void CliReviewTest::aPatientIsSearchedAndPairedByHand()
{
    const Run shown = cli({u"next"_s});
    const QString leak = shown.json.value(u"leak_ref"_s).toString();
    const Run found = cli({u"search"_s, u"1958"_s, u"--limit"_s, u"5"_s});
    QVERIFY2(found.exitCode == 0, found.all().constData());
    const QJsonArray patients = found.json.value(u"patients"_s).toArray();
    QVERIFY(!patients.isEmpty() && patients.size() <= 5);
    QVERIFY(found.json.value(u"found"_s).toInteger() >= patients.size());
    const QString patient = patients.first().toObject().value(u"patient_ref"_s).toString();
    const Run linked = cli({u"link"_s, leak, patient});
    QVERIFY2(linked.exitCode == 0, linked.all().constData());
    const Run explained =
        console::run(options() + QStringList{u"--json"_s, u"match"_s, u"explain"_s, leak, patient});
    QCOMPARE(explained.json.value(u"pairs"_s)
                 .toArray()
                 .first()
                 .toObject()
                 .value(u"decision"_s)
                 .toString(),
             u"same"_s);
    const Run undone = cli({u"undo"_s});
    QCOMPARE(undone.json.value(u"leak_ref"_s).toString(), leak);
    QCOMPARE(undone.json.value(u"patient_ref"_s).toString(), patient);
    QCOMPARE(cli({u"link"_s, leak, u"nobody"_s}).exitCode, 3);
    QCOMPARE(cli({u"search"_s, u" - "_s}).exitCode, 3);
}

void CliReviewTest::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("a batch and a second reading") << u"decide 1 same --similar --second"_s;
    QTest::newRow("an expected number without a batch") << u"decide 1 same --expect 3"_s;
    QTest::newRow("settled without a verdict") << u"settle 1"_s;
    QTest::newRow("settled with an unknown verdict") << u"settle 1 perhaps"_s;
    QTest::newRow("similar to nothing") << u"similar"_s;
    QTest::newRow("a search for nothing") << u"search"_s;
    QTest::newRow("a search without results") << u"search x --limit 0"_s;
    QTest::newRow("a link with one end") << u"link L1"_s;
}

void CliReviewTest::wrongUsage()
{
    QFETCH(const QString, line);
    QCOMPARE(cli(line.split(u' ')).exitCode, 2);
}

void CliReviewTest::inWords()
{
    const QString pair = nextPair();
    QVERIFY(cli({u"decide"_s, pair, u"same"_s}).exitCode == 0);
    for (const QStringList &words : {QStringList{u"similar"_s, nextPair()}, QStringList{u"stats"_s},
                                     QStringList{u"disputes"_s},
                                     QStringList{u"search"_s, u"1958"_s}, QStringList{u"undo"_s}}) {
        const Run run = console::run(options() + QStringList{u"review"_s} + words);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.out.trimmed().size() > 10);
        QVERIFY2(!run.out.contains("%1"), run.out.constData());
    }
}

QTEST_GUILESS_MAIN(CliReviewTest)
#include "tst_review.moc"
