// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/severity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using cnil::Severity;

class TestSeverity final : public QObject
{
    Q_OBJECT

private slots:
    void scores_data();
    void scores();
    void theLaboratoryLeakIsMaximal();
    void theReasoningShowsTheSum();
};

void TestSeverity::scores_data()
{
    QTest::addColumn<int>("context");
    QTest::addColumn<double>("identification");
    QTest::addColumn<double>("circumstances");
    QTest::addColumn<bool>("malicious");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("key");

    QTest::newRow("simple data, hardly identifiable")
        << 1 << 0.25 << 0.0 << false << 0.25 << u"negligible"_s;
    QTest::newRow("just under 2") << 1 << 1.0 << 0.25 << true << 1.75 << u"negligible"_s;
    QTest::newRow("2 is medium") << 2 << 1.0 << 0.0 << false << 2.0 << u"limited"_s;
    QTest::newRow("3 is high") << 3 << 1.0 << 0.0 << false << 3.0 << u"significant"_s;
    QTest::newRow("just under 4") << 3 << 1.0 << 0.25 << true << 3.75 << u"significant"_s;
    QTest::newRow("4 is very high") << 4 << 1.0 << 0.0 << false << 4.0 << u"maximal"_s;
    QTest::newRow("this leak") << 4 << 1.0 << 0.5 << true << 5.0 << u"maximal"_s;
}

void TestSeverity::scores()
{
    QFETCH(int, context);
    QFETCH(double, identification);
    QFETCH(double, circumstances);
    QFETCH(bool, malicious);
    QFETCH(double, score);
    const Severity severity{.dataContext = context,
                            .identification = identification,
                            .confidentiality = circumstances,
                            .malicious = malicious};
    QCOMPARE(severity.score(), score); // quarters are exact
    QTEST(cnil::severityKey(severity.level()), "key");
}

void TestSeverity::theLaboratoryLeakIsMaximal()
{
    using people::DataCategory;
    QCOMPARE(cnil::laboratorySeverity(DataCategory::Identity | DataCategory::HealthComment).score(),
             5.0);
    QCOMPARE(cnil::laboratorySeverity(DataCategory::LabCode).score(), 3.0);
}

void TestSeverity::theReasoningShowsTheSum()
{
    const QStringList sentences =
        cnil::severityReasoning(cnil::laboratorySeverity(people::DataCategory::Identity));
    QCOMPARE(sentences.size(), 4);
    QVERIFY2(sentences.last().endsWith(u"4 × 1 + 1 = 5."), qPrintable(sentences.last()));
}

QTEST_APPLESS_MAIN(TestSeverity)
#include "tst_severity.moc"
