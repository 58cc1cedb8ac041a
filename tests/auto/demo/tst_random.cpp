// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/random.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using demo::Random;
using demo::Stream;
using demo::Weights;

namespace {

// What a guide table must not change: the first index whose cumulated weight
// is above the value.
size_t slowDraw(const std::vector<quint32> &weights, quint32 value)
{
    size_t index = 0;
    while (value >= weights[index])
        value -= weights[index++];
    return index;
}

} // namespace

class TestRandom final : public QObject
{
    Q_OBJECT

private slots:
    void sameThingSameNumbers();
    void otherThingsOtherNumbers_data();
    void otherThingsOtherNumbers();
    void belowStaysBelow();
    void betweenReachesBothEnds();
    void chanceIsWhatItSays();
    void shuffleKeepsEverything();
    void guidedDrawEqualsTheSlowOne_data();
    void guidedDrawEqualsTheSlowOne();
};

void TestRandom::sameThingSameNumbers()
{
    Random first(34, Stream::Resident, 7);
    Random second(34, Stream::Resident, 7);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(first.next(), second.next());
}

void TestRandom::otherThingsOtherNumbers_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("stream");
    QTest::addColumn<quint64>("number");
    QTest::newRow("another seed") << quint64{35} << 1 << quint64{7};
    QTest::newRow("another purpose") << quint64{34} << 2 << quint64{7};
    QTest::newRow("another thing") << quint64{34} << 1 << quint64{8};
}

void TestRandom::otherThingsOtherNumbers()
{
    QFETCH(quint64, seed);
    QFETCH(int, stream);
    QFETCH(quint64, number);
    Random one(34, Stream::Resident, 7);
    Random other(seed, static_cast<Stream>(stream), number);
    for (int i = 0; i < 100; ++i)
        QVERIFY(one.next() != other.next());
}

void TestRandom::belowStaysBelow()
{
    Random random(1, Stream::Leak, 0);
    std::array<int, 10> seen{};
    for (int i = 0; i < 10'000; ++i)
        ++seen.at(random.below(10));
    for (const int count : seen)
        QVERIFY(count > 850 && count < 1150); // five standard deviations
    QCOMPARE(random.below(1), 0U);
}

void TestRandom::betweenReachesBothEnds()
{
    Random random(1, Stream::Leak, 1);
    int least = 100;
    int most = -100;
    for (int i = 0; i < 1000; ++i) {
        const int value = random.between(-3, 4);
        least = std::min(least, value);
        most = std::max(most, value);
    }
    QCOMPARE(least, -3);
    QCOMPARE(most, 4);
}

void TestRandom::chanceIsWhatItSays()
{
    Random random(1, Stream::Leak, 2);
    int happened = 0;
    for (int i = 0; i < 20'000; ++i) {
        happened += random.chance(2500);
        QVERIFY(random.chance(10'000));
        QVERIFY(!random.chance(0));
    }
    QVERIFY(std::abs(happened - 5000) < 310);
}

void TestRandom::shuffleKeepsEverything()
{
    std::vector<int> items(1000);
    std::iota(items.begin(), items.end(), 0);
    const std::vector<int> ordered = items;
    Random(1, Stream::Leak, 3).shuffle(items);
    QVERIFY(items != ordered);
    std::sort(items.begin(), items.end());
    QCOMPARE(items, ordered);
}

void TestRandom::guidedDrawEqualsTheSlowOne_data()
{
    QTest::addColumn<QList<uint>>("weights");
    QTest::newRow("one") << QList<uint>{5};
    QTest::newRow("some that never come") << QList<uint>{0, 3, 0, 0, 1, 0};
    QTest::newRow("one giant among dwarfs") << QList<uint>{1, 4'000'000'000U, 1};
    QList<uint> many;
    for (uint i = 0; i < 9000; ++i)
        many << i * 7919U % 1000U;
    QTest::newRow("more than there are guides") << many;
}

void TestRandom::guidedDrawEqualsTheSlowOne()
{
    QFETCH(QList<uint>, weights);
    const std::vector<quint32> plain(weights.begin(), weights.end());
    const quint32 total = std::accumulate(plain.begin(), plain.end(), quint32{0});
    Weights guided;
    for (const quint32 weight : plain)
        guided.add(weight);
    guided.finish();
    for (quint64 i = 0; i < 5000; ++i) {
        Random random(2, Stream::Leak, i);
        Random twin(2, Stream::Leak, i);
        const size_t drawn = guided.draw(random);
        QCOMPARE(drawn, slowDraw(plain, twin.below(total)));
    }
}

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
