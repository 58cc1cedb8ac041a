// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/normaliser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace matching;
using people::SourceRecord;

class TestNormaliser final : public QObject
{
    Q_OBJECT

private slots:
    void phones_data();
    void phones();
    void emails_data();
    void emails();
    void streets_data();
    void streets();
    void towns_data();
    void towns();
    void postalCodes_data();
    void postalCodes();
    void packsNirs_data();
    void packsNirs();
    void takesNamesFromBothFields();
    void keepsAllGivenNames();
    void dropsStandInDates();
    void keepsPartialDates();
    void titleTellsTheSex();
    void judgesWhoseNumberItIs();
    void leavesOutTestPatients_data();
    void leavesOutTestPatients();
};

void TestNormaliser::phones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint32>("digits");
    QTest::newRow("blanks") << u"06 12 34 56 78"_s << 612345678U;
    QTest::newRow("dots") << u"06.12.34.56.78"_s << 612345678U;
    QTest::newRow("international") << u"+33 6 12 34 56 78"_s << 612345678U;
    QTest::newRow("with two zeros") << u"0033612345678"_s << 612345678U;
    QTest::newRow("the zero lost in a spreadsheet") << u"612345678"_s << 612345678U;
    QTest::newRow("too short") << u"1234"_s << 0U;
    QTest::newRow("nothing but zeros") << u"0000000000"_s << 0U;
    QTest::newRow("all the same") << u"0666666666"_s << 0U;
    QTest::newRow("counted up") << u"0102030405"_s << 0U;
    QTest::newRow("empty") << QString() << 0U;
}

void TestNormaliser::phones()
{
    QFETCH(QString, text);
    QFETCH(quint32, digits);
    QCOMPARE(phoneDigits(text), digits);
}

void TestNormaliser::emails_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("domain");
    QTest::newRow("case does not matter")
        << u"Jeanne.Martin@Example.org"_s << QByteArray("JEANNE.MARTIN")
        << QByteArray("EXAMPLE.ORG");
    QTest::newRow("a tag is dropped")
        << u"j+lab@example.org"_s << QByteArray("J") << QByteArray("EXAMPLE.ORG");
    QTest::newRow("no address") << u"aucun"_s << QByteArray() << QByteArray();
    QTest::newRow("nobody's address") << u"pasdemail@example.org"_s << QByteArray() << QByteArray();
    QTest::newRow("without a domain") << u"jeanne@"_s << QByteArray() << QByteArray();
}

void TestNormaliser::emails()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, domain);
    const EmailParts parts = emailParts(text);
    QCOMPARE(QByteArray::fromStdString(parts.user), user);
    QCOMPARE(QByteArray::fromStdString(parts.domain), domain);
}

void TestNormaliser::streets_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("street");
    QTest::newRow("type and fillers do not count")
        << u"12 rue de l'Église"_s << 12 << QByteArray("EGLISE");
    QTest::newRow("nor does an abbreviated type")
        << u"12, av. Général de Gaulle"_s << 12 << QByteArray("GENERALGAULLE");
    QTest::newRow("abbreviations are spelled out")
        << u"3 bd Gal Leclerc"_s << 3 << QByteArray("GENERALLECLERC");
    QTest::newRow("BIS is no street") << u"12 bis rue Pasteur"_s << 12 << QByteArray("PASTEUR");
    QTest::newRow("glued to the number") << u"12B rue Pasteur"_s << 12 << QByteArray("PASTEUR");
    QTest::newRow("a flat is no house")
        << u"Appt 4 Bat C 12 rue Pasteur"_s << 12 << QByteArray("PASTEUR");
    QTest::newRow("a place without a number") << u"Le Bourg"_s << 0 << QByteArray("BOURG");
    QTest::newRow("nothing but a type remains") << u"La Cité"_s << 0 << QByteArray("LACITE");
    QTest::newRow("empty") << QString() << 0 << QByteArray();
}

void TestNormaliser::streets()
{
    QFETCH(QString, address);
    QFETCH(int, number);
    QFETCH(QByteArray, street);
    const StreetParts parts = streetParts(address);
    QCOMPARE(int(parts.number), number);
    QCOMPARE(QByteArray::fromStdString(parts.street), street);
}

void TestNormaliser::towns_data()
{
    QTest::addColumn<QString>("city");
    QTest::addColumn<QByteArray>("town");
    QTest::newRow("hyphens and accents") << u"Pleumeur-Bodou"_s << QByteArray("PLEUMEURBODOU");
    QTest::newRow("ST is SAINT") << u"ST MALO"_s << QByteArray("SAINTMALO");
    QTest::newRow("CEDEX and its number fall") << u"Vannes CEDEX 9"_s << QByteArray("VANNES");
    QTest::newRow("an article in front falls") << u"Le Mans"_s << QByteArray("MANS");
}

void TestNormaliser::towns()
{
    QFETCH(QString, city);
    QFETCH(QByteArray, town);
    QCOMPARE(QByteArray::fromStdString(townName(city)), town);
}

void TestNormaliser::postalCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("as it is") << u"56000"_s << QByteArray("56000");
    QTest::newRow("with a blank") << u"56 000"_s << QByteArray("56000");
    QTest::newRow("the zero lost in a spreadsheet") << u"1000"_s << QByteArray("01000");
    QTest::newRow("a British one") << u"tq13 8df"_s << QByteArray("TQ138DF");
    QTest::newRow("nothing but zeros") << u"00000"_s << QByteArray();
}

void TestNormaliser::postalCodes()
{
    QFETCH(QString, code);
    QFETCH(QByteArray, key);
    QCOMPARE(QByteArray::fromStdString(postalCodeKey(code)), key);
}

void TestNormaliser::packsNirs_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("digits") << u"2551014168025"_s;
    QTest::newRow("Corse du Sud") << u"253072A073004"_s;
    QTest::newRow("Haute-Corse") << u"253072B073004"_s;
}

void TestNormaliser::packsNirs()
{
    QFETCH(QString, number);
    QCOMPARE(QString::fromStdString(unpackedNir(packedNir(number))), number);
    QCOMPARE(packedNir(u"123"), quint64(0));
    QCOMPARE(packedNir(u"25510141680XX"), quint64(0));
}

void TestNormaliser::takesNamesFromBothFields()
{
    SourceRecord record;
    record.usualName = u"DUPONT NEE MARTIN"_s;
    const NormalRecord normal = normalise(record);
    QCOMPARE(normal.birthName, std::string("MARTIN"));
    QCOMPARE(normal.usualName, std::string("DUPONT"));

    record.birthName = u"Martin"_s;
    record.usualName = u"Martin"_s;
    QVERIFY(normalise(record).usualName.empty());
}

void TestNormaliser::keepsAllGivenNames()
{
    SourceRecord record;
    record.givenNames = u"Jean Pierre Marie"_s;
    NormalRecord normal = normalise(record);
    QCOMPARE(normal.givenNames.size(), std::size_t(3));
    QCOMPARE(normal.givenPair, std::string("JEAN PIERRE"));

    record.firstGivenName = u"Jean-Pierre"_s;
    normal = normalise(record);
    QCOMPARE(normal.givenNames.front(), std::string("JEAN PIERRE"));
}

void TestNormaliser::dropsStandInDates()
{
    SourceRecord record;
    for (const people::PartialDate &date :
         {people::PartialDate{1900, 1, 1}, people::PartialDate{0, 4, 12},
          people::PartialDate{9999, 12, 31}}) {
        record.birthDate = date;
        QVERIFY(normalise(record).birthDate.isEmpty());
    }
}

void TestNormaliser::keepsPartialDates()
{
    SourceRecord record;
    record.birthDate = {1950, 0, 0};
    QCOMPARE(normalise(record).birthDate, record.birthDate);
}

void TestNormaliser::titleTellsTheSex()
{
    SourceRecord record;
    record.title = u"Mme"_s;
    QCOMPARE(normalise(record).sex, people::Sex::Female);
    record.title = u"Dr"_s;
    QCOMPARE(normalise(record).sex, people::Sex::Unknown);
    record.sex = people::Sex::Male;
    record.title = u"Mme"_s; // the column wins over the title
    QCOMPARE(normalise(record).sex, people::Sex::Male);
}

void TestNormaliser::judgesWhoseNumberItIs()
{
    SourceRecord record;
    record.nir = u"255081416802538"_s;
    record.sex = people::Sex::Female;
    record.birthDate = {1955, 8, 3};
    QCOMPARE(normalise(record).nirVerdict, people::NirVerdict::Agrees);
    record.birthDate = {1984, 2, 1};
    QCOMPARE(normalise(record).nirVerdict, people::NirVerdict::Contradicts);
    record.nir = u"0000000000000"_s;
    QCOMPARE(normalise(record).nir, quint64(0));
}

void TestNormaliser::leavesOutTestPatients_data()
{
    QTest::addColumn<QString>("surname");
    QTest::addColumn<QString>("givenNames");
    QTest::addColumn<QString>("ins");
    QTest::addColumn<bool>("isTest");
    QTest::newRow("a test surname") << u"TEST"_s << u"Jeanne"_s << QString() << true;
    QTest::newRow("a test given name") << u"MARTIN"_s << u"Essai"_s << QString() << true;
    QTest::newRow("the OID of test identities")
        << u"MARTIN"_s << u"Jeanne"_s << u"255081416802538^1.2.250.1.213.1.4.10"_s << true;
    QTest::newRow("the OID of real identities")
        << u"MARTIN"_s << u"Jeanne"_s << u"255081416802538^1.2.250.1.213.1.4.8"_s << false;
}

void TestNormaliser::leavesOutTestPatients()
{
    QFETCH(QString, surname);
    QFETCH(QString, givenNames);
    QFETCH(QString, ins);
    QFETCH(bool, isTest);
    SourceRecord record;
    record.birthName = surname;
    record.givenNames = givenNames;
    record.ins = ins;
    QCOMPARE(normalise(record).isTest, isTest);
}

QTEST_APPLESS_MAIN(TestNormaliser)
#include "tst_normaliser.moc"
