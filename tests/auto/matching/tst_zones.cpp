// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/zones.h"
#include "support/population.h"

#include <QTest>

#include <algorithm>

using namespace matching;

class TestZones final : public QObject
{
    Q_OBJECT

private slots:
    void cleanFilesKeepTheUsualEdges();
    void sureBeginsHigherWhenTooManyWouldBeWrong();
    void guardedPairsDoNotCount();
    void reviewBeginsLowerWhenTooManyWouldBeLost();
    void reviewNeverBeginsBelowItsLeast();
    void aRowIsLostOnlyWithAllItsPairs();
    void noPairs();
    void pairsFoundByOneKeyOnlyTellOfUnseenOnes();
    void keepsTheTargetsOnAnything_data();
    void keepsTheTargetsOnAnything();
};

namespace {

// One leak row a pair.
std::vector<JudgedPair> rows(const std::vector<std::pair<int, double>> &counts, bool mayBeSure)
{
    std::vector<JudgedPair> pairs;
    for (const auto &[count, probability] : counts) {
        for (int i = 0; i < count; ++i)
            pairs.push_back({static_cast<quint32>(pairs.size()), probability, mayBeSure, 0});
    }
    return pairs;
}

struct Cost {
    double wrongShare = 0;
    double lostShare = 0;
};

// The definitions, one by one: each leak row holds one pair.
Cost costOf(const std::vector<JudgedPair> &pairs, const Zones &zones)
{
    double sure = 0;
    double wrong = 0;
    double findable = 0;
    double lost = 0;
    for (const JudgedPair &pair : pairs) {
        findable += pair.probability;
        if (pair.probability < zones.review)
            lost += pair.probability;
        if (pair.mayBeSure && pair.probability >= zones.sure) {
            sure += 1;
            wrong += 1 - pair.probability;
        }
    }
    return {sure > 0 ? wrong / sure : 0, findable > 0 ? lost / findable : 0};
}

} // namespace

void TestZones::cleanFilesKeepTheUsualEdges()
{
    const Parameters parameters;
    const Zones zones =
        chosenZones(rows({{1000, 0.9999}, {20, 0.5}, {20, 0.05}}, true), parameters);
    QCOMPARE(zones.sure, parameters.sureProbability);
    QCOMPARE(zones.review, parameters.reviewProbability);
    QVERIFY(std::abs(zones.lost - 1.0) < 1e-9);
    QVERIFY(std::abs(zones.findable - (999.9 + 10 + 1)) < 1e-6);
}

void TestZones::sureBeginsHigherWhenTooManyWouldBeWrong()
{
    // All at 0.992 would be 0.8 % wrong; with 50 of them the share is 0.2 %.
    const Zones zones = chosenZones(rows({{300, 0.992}, {300, 0.9995}}, true), Parameters());
    QVERIFY(zones.sure > 0.992);
    QVERIFY(zones.sure <= 0.9995);
}

void TestZones::guardedPairsDoNotCount()
{
    std::vector<JudgedPair> pairs = rows({{100, 0.9999}}, true);
    for (const JudgedPair &guarded : rows({{900, 0.99}}, false))
        pairs.push_back({guarded.leak + 100, guarded.probability, false, 0});
    QCOMPARE(chosenZones(pairs, Parameters()).sure, Parameters().sureProbability);
}

void TestZones::reviewBeginsLowerWhenTooManyWouldBeLost()
{
    const Zones zones =
        chosenZones(rows({{1000, 0.9999}, {200, 0.07}, {20, 0.03}}, true), Parameters());
    QCOMPARE(zones.review, 0.07); // 14 rows of 1015 would be lost, 0.6 are
    QVERIFY(std::abs(zones.lost - 0.6) < 1e-9);
}

void TestZones::reviewNeverBeginsBelowItsLeast()
{
    const Parameters parameters;
    const Zones zones = chosenZones(rows({{100, 0.9999}, {5000, 0.01}}, true), parameters);
    QCOMPARE(zones.review, parameters.leastReviewProbability);
    QVERIFY(std::abs(zones.lost - 50) < 1e-9); // and it is said how much that costs
}

void TestZones::aRowIsLostOnlyWithAllItsPairs()
{
    std::vector<JudgedPair> pairs;
    for (quint32 row = 0; row < 100; ++row) {
        pairs.push_back({row, 0.9, true, 0});
        pairs.push_back({row, 0.05, true, 0});
    }
    const Zones zones = chosenZones(pairs, Parameters());
    QCOMPARE(zones.review, Parameters().reviewProbability);
    QCOMPARE(zones.lost, 0.0);
    QVERIFY(std::abs(zones.findable - 95) < 1e-9);
}

void TestZones::noPairs()
{
    const Zones zones = chosenZones({}, Parameters());
    QCOMPARE(zones.sure, Parameters().sureProbability);
    QCOMPARE(zones.review, Parameters().reviewProbability);
    QCOMPARE(zones.lost, 0.0);
}

void TestZones::pairsFoundByOneKeyOnlyTellOfUnseenOnes()
{
    std::vector<JudgedPair> pairs;
    const auto add = [&](int count, quint8 keys) {
        for (int i = 0; i < count; ++i)
            pairs.push_back({static_cast<quint32>(pairs.size()), 1.0, true, keys});
    };
    add(1000, 9);
    QCOMPARE(expectedUnseen(pairs), 0.0);
    add(41, 1);
    add(81, 2);
    QVERIFY(std::abs(expectedUnseen(pairs) - 10) < 1e-9); // 41 · 40 / 2 / 82
    add(1122, 0);                                         // from an earlier run, as many again
    QVERIFY(std::abs(expectedUnseen(pairs) - 20) < 1e-9);
    QCOMPARE(expectedUnseen({}), 0.0);
}

void TestZones::keepsTheTargetsOnAnything_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestZones::keepsTheTargetsOnAnything()
{
    QFETCH(int, seed);
    support::Dice dice(static_cast<quint64>(seed));
    const double clean = dice.unit();
    std::vector<JudgedPair> pairs;
    for (quint32 row = 0; row < 2000; ++row) {
        const double probability =
            dice.chance(clean) ? 1 - dice.unit() * 0.003 : std::pow(dice.unit(), 3.0);
        pairs.push_back({row, probability, dice.chance(0.9), 0});
    }
    const Parameters parameters;
    const Zones zones = chosenZones(pairs, parameters);
    const Cost cost = costOf(pairs, zones);
    QVERIFY(cost.wrongShare <= parameters.mostWrongInSure + 1e-12);
    QVERIFY(cost.lostShare <= parameters.mostLost + 1e-12
            || zones.review <= parameters.leastReviewProbability);
    QVERIFY(std::abs(cost.lostShare * zones.findable - zones.lost) < 1e-6);
    // A little wider would break the target.
    if (zones.sure > parameters.sureProbability)
        QVERIFY(costOf(pairs, {std::nextafter(zones.sure, 0.0), zones.review, 0, 0}).wrongShare
                > parameters.mostWrongInSure);
    if (zones.review < parameters.reviewProbability)
        QVERIFY(costOf(pairs, {zones.sure, std::nextafter(zones.review, 1.0), 0, 0}).lostShare
                > parameters.mostLost);
}

QTEST_APPLESS_MAIN(TestZones)
#include "tst_zones.moc"
