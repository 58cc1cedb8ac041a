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
    void oneSlip_data();
    void oneSlip();
    void oneSlipIsTheTextbookDistance();
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
        const double bound = jaroWinklerBound(a.size(), letterMask(a), b.size(), letterMask(b));
        QVERIFY2(bound >= jaroWinkler(a, b) - 1e-12,
                 qPrintable(QString::fromStdString(a + ' ' + b)));
    }
}

void TestSimilarity::longTextsAreSafe()
{
    const std::string a(300, 'A');
    const std::string b = std::string(64, 'A') + std::string(200, 'B');
    QCOMPARE(jaroWinkler(a, b), 1.0);
}

void TestSimilarity::oneSlip_data()
{
    QTest::addColumn<quint64>("a");
    QTest::addColumn<quint64>("b");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("equal") << quint64(0x19500412) << quint64(0x19500412) << false;
    QTest::newRow("one digit") << quint64(0x19500412) << quint64(0x19500413) << true;
    QTest::newRow("the first digit") << quint64(0x19500412) << quint64(0x29500412) << true;
    QTest::newRow("two neighbours exchanged") << quint64(0x19500412) << quint64(0x19500421) << true;
    QTest::newRow("two neighbours replaced") << quint64(0x19500412) << quint64(0x19500434) << false;
    QTest::newRow("two distant digits") << quint64(0x19500412) << quint64(0x29500413) << false;
}

void TestSimilarity::oneSlip()
{
    QFETCH(quint64, a);
    QFETCH(quint64, b);
    QFETCH(bool, isOne);
    QCOMPARE(isOneSlipApart(a, b), isOne);
}

void TestSimilarity::oneSlipIsTheTextbookDistance()
{
    support::Dice dice(3);
    for (int i = 0; i < 20'000; ++i) {
        std::string a(5, '0');
        std::string b(5, '0');
        quint64 packedA = 0;
        quint64 packedB = 0;
        for (std::size_t k = 0; k < a.size(); ++k) {
            const int digitA = dice.between(0, 3);
            const int digitB = dice.chance(0.6) ? digitA : dice.between(0, 3);
            a[k] = static_cast<char>('0' + digitA);
            b[k] = static_cast<char>('0' + digitB);
            packedA = packedA << 4U | quint64(digitA);
            packedB = packedB << 4U | quint64(digitB);
        }
        QCOMPARE(isOneSlipApart(packedA, packedB), support::textbookOsa(a, b) == 1);
    }
}

QTEST_APPLESS_MAIN(TestSimilarity)
#include "tst_similarity.moc"
