// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/similarity.h"
#include "support/naivematcher.h"
#include "support/population.h"

#include <QTest>

using namespace matching;

class TestSimilarity final : public QObject
{
    Q_OBJECT

private slots:
    void knownValues_data();
    void knownValues();
    void equalsTheTextbook();
    void boundIsAnUpperBound();
    void longTextsAreSafe();
    void osaKnownValues_data();
    void osaKnownValues();
    void osaEqualsTheTextbook();
};

namespace {

// Few letters, so that matches and exchanges abound.
std::string randomText(support::Dice &dice, int longest, int letters)
{
    std::string text(static_cast<std::size_t>(dice.between(0, longest)), 'A');
    for (char &c : text)
        c = static_cast<char>('A' + dice.between(0, letters - 1));
    return text;
}

} // namespace

void TestSimilarity::knownValues_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<double>("expected");
    // Winkler 1990 and the tables that cite it.
    QTest::newRow("MARTHA, MARHTA") << QByteArray("MARTHA") << QByteArray("MARHTA") << 0.9611;
    QTest::newRow("DIXON, DICKSONX") << QByteArray("DIXON") << QByteArray("DICKSONX") << 0.8133;
    QTest::newRow("DWAYNE, DUANE") << QByteArray("DWAYNE") << QByteArray("DUANE") << 0.8400;
    QTest::newRow("nothing in common") << QByteArray("ABC") << QByteArray("XYZ") << 0.0;
    QTest::newRow("equal") << QByteArray("MARTIN") << QByteArray("MARTIN") << 1.0;
    QTest::newRow("one is empty") << QByteArray("") << QByteArray("MARTIN") << 0.0;
}

void TestSimilarity::knownValues()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(double, expected);
    QVERIFY(std::abs(jaroWinkler(a.toStdString(), b.toStdString()) - expected) < 5e-5);
}

void TestSimilarity::equalsTheTextbook()
{
    support::Dice dice(1);
    for (int i = 0; i < 20'000; ++i) {
        const std::string a = randomText(dice, 14, 5);
        const std::string b = randomText(dice, 14, 5);
        QVERIFY2(std::abs(jaroWinkler(a, b) - support::textbookJaroWinkler(a, b)) < 1e-12,
                 qPrintable(QString::fromStdString(a + ' ' + b)));
    }
}

void TestSimilarity::boundIsAnUpperBound()
{
    support::Dice dice(2);
    for (int i = 0; i < 20'000; ++i) {
        const std::string a = randomText(dice, 10, 8);
        const std::string b = randomText(dice, 10, 8);
        const double bound
            = jaroWinklerBound(a.size(), letterMask(a), b.size(), letterMask(b));
        QVERIFY2(bound >= jaroWinkler(a, b) - 1e-12, qPrintable(QString::fromStdString(a + ' ' + b)));
    }
}

void TestSimilarity::longTextsAreSafe()
{
    const std::string a(300, 'A');
    const std::string b = std::string(64, 'A') + std::string(200, 'B');
    QCOMPARE(jaroWinkler(a, b), 1.0);
    QCOMPARE(osaDistance(a, a, 3), 0);
}

void TestSimilarity::osaKnownValues_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("expected");
    QTest::newRow("equal") << QByteArray("19500412") << QByteArray("19500412") << 1 << 0;
    QTest::newRow("one digit") << QByteArray("19500412") << QByteArray("19500413") << 1 << 1;
    QTest::newRow("two neighbours exchanged")
        << QByteArray("19500412") << QByteArray("19500421") << 1 << 1;
    QTest::newRow("a digit too many") << QByteArray("123") << QByteArray("1234") << 1 << 1;
    QTest::newRow("beyond the limit") << QByteArray("19500412") << QByteArray("19601412") << 1 << 2;
    QTest::newRow("lengths alone are beyond the limit")
        << QByteArray("1") << QByteArray("12345") << 2 << 3;
}

void TestSimilarity::osaKnownValues()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, limit);
    QFETCH(int, expected);
    QCOMPARE(osaDistance(a.toStdString(), b.toStdString(), limit), expected);
}

void TestSimilarity::osaEqualsTheTextbook()
{
    support::Dice dice(3);
    for (int i = 0; i < 20'000; ++i) {
        const std::string a = randomText(dice, 8, 3);
        const std::string b = randomText(dice, 8, 3);
        const int limit = dice.between(0, 4);
        QCOMPARE(osaDistance(a, b, limit), std::min(limit + 1, support::textbookOsa(a, b)));
    }
}

QTEST_APPLESS_MAIN(TestSimilarity)
#include "tst_similarity.moc"
