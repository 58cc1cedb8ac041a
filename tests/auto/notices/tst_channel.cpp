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
    void aNamedRepresentativeIsWrittenTo_data();
    void aNamedRepresentativeIsWrittenTo();
    void aNamedRepresentativeIsNotForAdults();
    void theConfirmedDeadAreNotWrittenTo();
    void obstacles_data();
    void obstacles();
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

void ChannelTest::aNamedRepresentativeIsWrittenTo_data()
{
    QTest::addColumn<QString>("guardian");
    QTest::addColumn<QString>("child");
    QTest::addColumn<QString>("complement");
    QTest::addColumn<QStringList>("above"); // the street, or its complement
    const auto row = [](const char *name, const QString &guardian, const QString &child,
                        const QString &complement, const QStringList &above) {
        QTest::newRow(name) << guardian << child << complement << above;
    };
    const QString none;
    const QString oneLine = u"Bâtiment B"_s;
    const QString twoLines = u"Appartement 12\nBâtiment B"_s;
    const QString threeLines = u"Appartement 12\nBâtiment B\nRésidence des Ajoncs"_s;
    row("a woman", u"Mme KERVELLA Nolwenn"_s, u"Malo"_s, none,
        {u"MME KERVELLA Nolwenn"_s, u"REPRESENTANTE LEGALE DE"_s, u"Malo LE GOFF"_s});
    row("a man", u"M. LE GOFF Yann"_s, u"Malo"_s, none,
        {u"M LE GOFF Yann"_s, u"REPRESENTANT LEGAL DE"_s, u"Malo LE GOFF"_s});
    row("both parents", u"M. et Mme LE GOFF"_s, u"Malo"_s, none,
        {u"M ET MME LE GOFF"_s, u"REPRESENTANTS LEGAUX DE"_s, u"Malo LE GOFF"_s});
    row("no civility", u"KERVELLA Nolwenn"_s, u"Malo"_s, oneLine,
        {u"KERVELLA Nolwenn"_s, u"REPRESENTANT LEGAL DE"_s, u"Malo LE GOFF"_s});
    row("room for two lines", u"Mme KERVELLA Nolwenn"_s, u"Malo"_s, twoLines,
        {u"MME KERVELLA Nolwenn"_s, u"REPRESENTANTE LEGALE DE Malo LE GOFF"_s});
    row("room for two lines, a longer name", u"Mme KERVELLA Nolwenn"_s, u"Maximilien"_s, twoLines,
        {u"MME KERVELLA Nolwenn"_s, u"POUR Maximilien LE GOFF"_s});
    row("room for one line", u"Mme KERVELLA Nolwenn"_s, u"Malo"_s, threeLines,
        {u"MME KERVELLA Nolwenn"_s});
    row("a representative too long for a line",
        u"Mme DE KERGOURLAY DE LA VILLEMARQUE Marie-Christine"_s, u"Malo"_s, none,
        {u"AUX REPRESENTANTS LEGAUX DE"_s, u"Malo LE GOFF"_s});
    row("a relation only", u"Mère"_s, u"Malo"_s, none,
        {u"AUX REPRESENTANTS LEGAUX DE"_s, u"Malo LE GOFF"_s});
}

void ChannelTest::aNamedRepresentativeIsWrittenTo()
{
    QFETCH(const QString, guardian);
    QFETCH(const QString, child);
    QFETCH(const QString, complement);
    QFETCH(const QStringList, above);
    people::SourceRecord record = testing::sampleChild();
    record.guardianName = guardian;
    record.givenNames = child;
    record.address2 = complement;
    const ChannelChoice choice = choose(record);
    QVERIFY(choice.canBeSent());
    QCOMPARE(choice.block.lines.mid(0, above.size()), above);
    QVERIFY(choice.block.lines.size() <= 6);
    QCOMPARE(choice.block.lines.size(),
             above.size() + complement.split(u'\n').size() + 2 - (complement.isEmpty() ? 1 : 0));
    for (const QString &line : choice.block.lines)
        QVERIFY2(line.size() <= 38, qPrintable(line));
}

// The column may be years old: who came of age is written to in person.
void ChannelTest::aNamedRepresentativeIsNotForAdults()
{
    people::SourceRecord record = testing::sampleRecord();
    record.guardianName = u"Mme KERVELLA Nolwenn"_s;
    QCOMPARE(choose(record).block.lines, choose(testing::sampleRecord()).block.lines);
}

void ChannelTest::theConfirmedDeadAreNotWrittenTo()
{
    people::SourceRecord record = testing::sampleRecord();
    const people::DataCategories leaked = DataCategory::Identity;
    QVERIFY(notices::chooseChannel(record, leaked, kSending, false).canBeSent());
    QCOMPARE(*notices::chooseChannel(record, leaked, kSending, true).obstacle, Obstacle::Deceased);
    record.city.clear(); // nor is the address asked for any more
    QCOMPARE(*notices::chooseChannel(record, leaked, kSending, true).obstacle, Obstacle::Deceased);
    QCOMPARE(notices::obstacleKey(Obstacle::Deceased), u"deceased"_s);
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
        "a name that nobody knew", [](auto &r) { r.usualName = u"XXX"_s; }, identity,
        Obstacle::NoName);
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

QTEST_APPLESS_MAIN(ChannelTest)
#include "tst_channel.moc"
