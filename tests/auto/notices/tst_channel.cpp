// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "notices/channel.h"
#include "support/sampleincident.h"

#include <QTest>

using namespace Qt::StringLiterals;
using notices::ChannelChoice;
using notices::Form;
using notices::Instructions;
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
    void aGuardianReceivesTheLetterOfAProtectedAdult();
    void aGuardianStandsInForTheParentsToo();
    void aGuardianNeedsAnAddress();
    void secretCareEndsWithMajority_data();
    void secretCareEndsWithMajority();
    void theGravestObstacleIsTold_data();
    void theGravestObstacleIsTold();
    void theFormFollowsTheInstructionThenTheCountry_data();
    void theFormFollowsTheInstructionThenTheCountry();
    void twoPersonsOfOneAddressGetTwoLetters();
    void obstacles_data();
    void obstacles();
};

namespace {

const QDate kSending(2021, 3, 1);
const Variant kToPerson;
const Variant kToParents{.audience = notices::Audience::Representative};

ChannelChoice choose(const people::SourceRecord &record, const QDate &on = kSending)
{
    return notices::chooseChannel(record, DataCategory::Identity, on);
}

ChannelChoice choose(const people::SourceRecord &record, const Instructions &instructions)
{
    return notices::chooseChannel(record, DataCategory::Identity, kSending, false, instructions);
}

Instructions guarded()
{
    return {.guardian = notices::AdultGuardian{
                u"UDAF DU MORBIHAN"_s, {u"12 rue Colbert"_s, {}, u"56100"_s, u"Lorient"_s, {}}}};
}

} // namespace

void ChannelTest::adultIsWrittenToInPerson()
{
    const ChannelChoice choice = choose(testing::sampleRecord());
    QVERIFY(choice.canBeSent());
    QCOMPARE(choice.variant, kToPerson);
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
    row("eighteen on the day itself", 2003, 3, 1, kToPerson);
    row("eighteen the day after", 2003, 3, 2, kToParents);
    row("a baby", 2020, 12, 24, kToParents);
    row("only the year, maybe minor", 2003, 0, 0, kToParents);
    row("only the year, surely of age", 2002, 0, 0, kToPerson);
    row("birth date unknown", 0, 0, 0, kToPerson);
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

void ChannelTest::aGuardianReceivesTheLetterOfAProtectedAdult()
{
    const ChannelChoice choice = choose(testing::sampleRecord(), guarded());
    QVERIFY(choice.canBeSent());
    QCOMPARE(choice.variant.audience, notices::Audience::Guardian);
    QCOMPARE(choice.block.lines,
             QStringList({u"UDAF DU MORBIHAN"_s, u"POUR Jeanne LE GOFF"_s, u"12 RUE COLBERT"_s,
                          u"56100 LORIENT"_s}));
}

void ChannelTest::aGuardianStandsInForTheParentsToo()
{
    const ChannelChoice choice = choose(testing::sampleChild(), guarded());
    QCOMPARE(choice.variant.audience, notices::Audience::Representative);
    QCOMPARE(choice.block.lines.first(), u"UDAF DU MORBIHAN"_s);
    QCOMPARE(choice.block.lines.last(), u"56100 LORIENT"_s);
}

// Never the address of the person instead: they may live with somebody else.
void ChannelTest::aGuardianNeedsAnAddress()
{
    Instructions instructions = guarded();
    instructions.guardian->address = {};
    QCOMPARE(choose(testing::sampleRecord(), instructions).obstacle, Obstacle::UnusableAddress);
}

void ChannelTest::secretCareEndsWithMajority_data()
{
    QTest::addColumn<int>("birthYear");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("a minor: the DPO decides") << 2006 << false;
    QTest::newRow("of age by now: written to in person") << 2003 << true;
}

void ChannelTest::secretCareEndsWithMajority()
{
    QFETCH(const int, birthYear);
    QFETCH(const bool, isSent);
    people::SourceRecord record = testing::sampleRecord();
    record.birthDate = {birthYear, 2, 1};
    const ChannelChoice choice = choose(record, Instructions{.secretCare = true});
    QCOMPARE(choice.canBeSent(), isSent);
    if (isSent)
        QCOMPARE(choice.variant.audience, notices::Audience::Person);
    else
        QCOMPARE(choice.obstacle, Obstacle::SecretCare);
}

void ChannelTest::theGravestObstacleIsTold_data()
{
    QTest::addColumn<bool>("isDeceased");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<bool>("isSecret");
    QTest::addColumn<int>("expected");
    QTest::newRow("deceased before everything") << true << true << true << int(Obstacle::Deceased);
    QTest::newRow("locked before secret care") << false << true << true << int(Obstacle::Locked);
    QTest::newRow("secret care before the address")
        << false << false << true << int(Obstacle::SecretCare);
    QTest::newRow("then the address") << false << false << false << int(Obstacle::UnusableAddress);
}

void ChannelTest::theGravestObstacleIsTold()
{
    QFETCH(const bool, isDeceased);
    QFETCH(const bool, isLocked);
    QFETCH(const bool, isSecret);
    QFETCH(const int, expected);
    people::SourceRecord record = testing::sampleChild();
    record.city.clear();
    const ChannelChoice choice = notices::chooseChannel(record, DataCategory::Identity, kSending,
                                                        isDeceased, {isSecret, isLocked, {}, {}});
    QCOMPARE(int(*choice.obstacle), expected);
}

void ChannelTest::theFormFollowsTheInstructionThenTheCountry_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<int>("instruction"); // -1: none
    QTest::addColumn<Form>("expected");
    const auto row = [](const char *name, const QString &country, int instruction, Form expected) {
        QTest::newRow(name) << country << instruction << expected;
    };
    row("nothing said, in France", {}, -1, Form::Standard);
    row("France as a word", u"France"_s, -1, Form::Standard);
    row("a territory overseas is France", u"La Réunion"_s, -1, Form::Standard);
    row("abroad", u"Irlande"_s, -1, Form::English);
    row("abroad, and French is wanted", u"Belgique"_s, int(Form::Standard), Form::Standard);
    row("large print", {}, int(Form::LargePrint), Form::LargePrint);
    row("English in France", {}, int(Form::English), Form::English);
}

void ChannelTest::theFormFollowsTheInstructionThenTheCountry()
{
    QFETCH(const QString, country);
    QFETCH(const int, instruction);
    QFETCH(const Form, expected);
    people::SourceRecord record = testing::sampleRecord();
    record.country = country;
    Instructions instructions;
    if (instruction >= 0)
        instructions.form = Form(instruction);
    QCOMPARE(choose(record, instructions).variant.form, expected);
}

// A letter about one person's samples is not for their household.
void ChannelTest::twoPersonsOfOneAddressGetTwoLetters()
{
    const people::SourceRecord mother = testing::sampleRecord();
    people::SourceRecord father = mother;
    father.givenNames = u"Yann"_s;
    father.title = u"M."_s;
    const ChannelChoice first = choose(mother);
    const ChannelChoice second = choose(father);
    QVERIFY(first.canBeSent());
    QVERIFY(second.canBeSent());
    QCOMPARE(first.block.lines.mid(1), second.block.lines.mid(1));
    QVERIFY(!first.block.lines.first().contains(u"Yann"_s));
    QVERIFY(!second.block.lines.first().contains(u"Jeanne"_s));
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
