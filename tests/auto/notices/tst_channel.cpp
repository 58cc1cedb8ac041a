// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "notices/channel.h"
#include "support/sampleincident.h"

#include <QTest>

using namespace Qt::StringLiterals;
using notices::ChannelChoice;
using notices::Obstacle;
using notices::Variant;
using people::DataCategory;

class ChannelTest final : public QObject
{
    Q_OBJECT

private slots:
    void adultIsWrittenToInPerson();
    void ageCountsOnTheDayOfSending_data();
    void ageCountsOnTheDayOfSending();
    void representativesStandAboveTheChild();
    void representativesFitWhenTheAddressIsFull();
    void obstacles_data();
    void obstacles();
    void testPatients_data();
    void testPatients();
};

namespace {

const QDate kSending(2021, 3, 1);

ChannelChoice choose(const people::SourceRecord &record, const QDate &on = kSending)
{
    return notices::chooseChannel(record, DataCategory::Identity, on);
}

} // namespace

void ChannelTest::adultIsWrittenToInPerson()
{
    const ChannelChoice choice = choose(testing::sampleRecord());
    QVERIFY(choice.canBeSent());
    QCOMPARE(choice.variant, Variant::Adult);
    QCOMPARE(base::foldToUpper(choice.block.lines.first()), u"MME JEANNE LE GOFF"_s);
    QCOMPARE(choice.block.lines.last(), u"22300 LANNION"_s);
}

void ChannelTest::ageCountsOnTheDayOfSending_data()
{
    QTest::addColumn<people::PartialDate>("birth");
    QTest::addColumn<Variant>("expected");
    const auto row = [](const char *name, int year, int month, int day, Variant expected) {
        QTest::newRow(name) << people::PartialDate{year, month, day} << expected;
    };
    row("eighteen on the day itself", 2003, 3, 1, Variant::Adult);
    row("eighteen the day after", 2003, 3, 2, Variant::Representative);
    row("a baby", 2020, 12, 24, Variant::Representative);
    row("only the year, maybe minor", 2003, 0, 0, Variant::Representative);
    row("only the year, surely of age", 2002, 0, 0, Variant::Adult);
    row("birth date unknown", 0, 0, 0, Variant::Adult);
}

void ChannelTest::ageCountsOnTheDayOfSending()
{
    QFETCH(people::PartialDate, birth);
    QFETCH(Variant, expected);
    people::SourceRecord record = testing::sampleRecord();
    record.birthDate = birth;
    QCOMPARE(choose(record).variant, expected);
}

void ChannelTest::representativesStandAboveTheChild()
{
    const ChannelChoice choice = choose(testing::sampleChild());
    QVERIFY(choice.canBeSent());
    QCOMPARE(choice.block.lines.value(0), u"AUX REPRESENTANTS LEGAUX DE"_s);
    QVERIFY(base::foldToUpper(choice.block.lines.value(1)).contains(u"MALO LE GOFF"_s));
}

void ChannelTest::representativesFitWhenTheAddressIsFull()
{
    people::SourceRecord record = testing::sampleChild();
    record.address2 = u"Appartement 12, bâtiment B, résidence des Ajoncs"_s;
    const ChannelChoice choice = choose(record);
    QVERIFY(choice.block.lines.size() <= 6);
    for (const QString &line : choice.block.lines)
        QVERIFY2(line.size() <= 38, qPrintable(line));
    QVERIFY(choice.block.lines.join(u' ').contains(u"REPRESENTANTS LEGAUX"_s));
}

void ChannelTest::obstacles_data()
{
    QTest::addColumn<people::SourceRecord>("record");
    QTest::addColumn<quint32>("leaked");
    QTest::addColumn<int>("expected");
    const quint32 identity = quint32(DataCategory::Identity);
    const auto row = [](const char *name, auto change, quint32 leaked, Obstacle expected) {
        people::SourceRecord record = testing::sampleRecord();
        change(record);
        QTest::newRow(name) << record << leaked << int(expected);
    };
    row(
        "no town", [](auto &r) { r.city.clear(); }, identity, Obstacle::UnusableAddress);
    row(
        "no postal code", [](auto &r) { r.postalCode.clear(); }, identity,
        Obstacle::UnusableAddress);
    row(
        "no street", [](auto &r) { r.address.clear(); }, identity, Obstacle::UnusableAddress);
    row(
        "no name at all", [](auto &r) { r.usualName = r.birthName = r.givenNames = QString(); },
        identity, Obstacle::NoName);
    row(
        "a test entry", [](auto &r) { r.usualName = u"ZZTEST"_s; }, identity,
        Obstacle::TestPatient);
    row(
        "nothing known of the leak", [](auto &) {}, 0, Obstacle::NothingKnown);
}

void ChannelTest::obstacles()
{
    QFETCH(people::SourceRecord, record);
    QFETCH(quint32, leaked);
    QFETCH(int, expected);
    const ChannelChoice choice =
        notices::chooseChannel(record, people::DataCategories::fromInt(leaked), kSending);
    QVERIFY(!choice.canBeSent());
    QCOMPARE(int(*choice.obstacle), expected);
    QVERIFY(!notices::obstacleKey(*choice.obstacle).isEmpty());
    QVERIFY(!notices::obstacleText(*choice.obstacle).isEmpty());
}

void ChannelTest::testPatients_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("expected");
    QTest::newRow("TEST") << u"TEST"_s << true;
    QTest::newRow("in a sentence") << u"Patient essai"_s << true;
    QTest::newRow("Zs only") << u"zzz"_s << true;
    QTest::newRow("Testard is a family") << u"Testard"_s << false;
    QTest::newRow("Zzaoui is a family") << u"Zzaoui"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void ChannelTest::testPatients()
{
    QFETCH(QString, name);
    QFETCH(bool, expected);
    people::SourceRecord record = testing::sampleRecord();
    record.birthName = name;
    QCOMPARE(notices::isTestPatient(record), expected);
}

QTEST_APPLESS_MAIN(ChannelTest)
#include "tst_channel.moc"
