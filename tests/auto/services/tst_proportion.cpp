// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/proportion.h"

#include <QTest>

using services::VerdictTable;

class ProportionTest : public QObject
{
    Q_OBJECT

private slots:
    void wilson_data();
    void wilson();
    void kappa_data();
    void kappa();
    void kappaMayNotExist();
};

void ProportionTest::wilson_data()
{
    QTest::addColumn<qint64>("hits");
    QTest::addColumn<qint64>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("nothing is known without trials") << qint64(0) << qint64(0) << 0.0 << 1.0;
    // z²/(n+z²) = 3.8415/13.8415 and its mirror image.
    QTest::newRow("no hit in ten") << qint64(0) << qint64(10) << 0.0 << 0.27753;
    QTest::newRow("ten hits in ten") << qint64(10) << qint64(10) << 0.72247 << 1.0;
    // Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3.
    QTest::newRow("81 of 263") << qint64(81) << qint64(263) << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << qint64(15) << qint64(148) << 0.0624 << 0.1605;
    QTest::newRow("1 of 29") << qint64(1) << qint64(29) << 0.0061 << 0.1718;
}

void ProportionTest::wilson()
{
    QFETCH(const qint64, hits);
    QFETCH(const qint64, trials);
    QFETCH(const double, low);
    QFETCH(const double, high);
    const services::Interval interval = services::wilsonInterval(hits, trials);
    QVERIFY2(std::abs(interval.low - low) < 0.00005, qPrintable(QString::number(interval.low)));
    QVERIFY2(std::abs(interval.high - high) < 0.00005, qPrintable(QString::number(interval.high)));
}

void ProportionTest::kappa_data()
{
    QTest::addColumn<QList<qint64>>("cells");
    QTest::addColumn<double>("kappa");
    QTest::newRow("all agree") << QList<qint64>{5, 0, 0, 0, 7, 0, 0, 0, 2} << 1.0;
    QTest::newRow("as by chance") << QList<qint64>{25, 25, 0, 25, 25, 0, 0, 0, 0} << 0.0;
    QTest::newRow("the other way round") << QList<qint64>{0, 10, 0, 10, 0, 0, 0, 0, 0} << -1.0;
    // The 2 × 2 example of the textbooks: 35 of 50 agree, chance 0.5.
    QTest::newRow("35 of 50") << QList<qint64>{20, 5, 0, 10, 15, 0, 0, 0, 0} << 0.4;
}

void ProportionTest::kappa()
{
    QFETCH(const QList<qint64>, cells);
    QFETCH(const double, kappa);
    VerdictTable table{};
    for (qsizetype at = 0; at < cells.size(); ++at)
        table[std::size_t(at) / 3][std::size_t(at) % 3] = cells.at(at);
    const auto found = services::cohensKappa(table);
    QVERIFY(found);
    QVERIFY2(std::abs(*found - kappa) < 1e-9, qPrintable(QString::number(*found)));
}

void ProportionTest::kappaMayNotExist()
{
    VerdictTable table{};
    QVERIFY(!services::cohensKappa(table)); // no pairs
    table[1][1] = 40;
    QVERIFY(!services::cohensKappa(table)); // both always say the same
    QCOMPARE(services::agreedOf(table), 40);
    QCOMPARE(services::totalOf(table), 40);
}

QTEST_APPLESS_MAIN(ProportionTest)
#include "tst_proportion.moc"
