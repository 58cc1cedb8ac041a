// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/folding.h"
#include "matching/namekey.h"
#include "matching/namevariants.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace matching;
using people::Sex;

class TestNameKey final : public QObject
{
    Q_OBJECT

private slots:
    void foldsToCapitals_data();
    void foldsToCapitals();
    void repairsMojibake_data();
    void repairsMojibake();
    void readsSurnames_data();
    void readsSurnames();
    void readsGivenNames_data();
    void readsGivenNames();
    void knowsTestPatients_data();
    void knowsTestPatients();
    void knowsVariants();
    void cutsCompounds();
};

void TestNameKey::foldsToCapitals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("folded");
    QTest::newRow("accents fall") << u"Élodie"_s << QByteArray("ELODIE");
    QTest::newRow("ligatures open") << u"Œuvrard"_s << QByteArray("OEUVRARD");
    QTest::newRow("a cedilla is a C") << u"François"_s << QByteArray("FRANCOIS");
    QTest::newRow("sharp s is two letters") << u"Strauß"_s << QByteArray("STRAUSS");
    QTest::newRow("hyphens are kept, blanks around them not")
        << u"Jean - Pierre"_s << QByteArray("JEAN-PIERRE");
    QTest::newRow("every hyphen is the same") << u"Jean\u2010Pierre"_s << QByteArray("JEAN-PIERRE");
    QTest::newRow("every apostrophe is the same") << u"D\u2019Almeida"_s << QByteArray("D'ALMEIDA");
    QTest::newRow("blanks are single and never outside")
        << u"  Le \u00A0 Goff  "_s << QByteArray("LE GOFF");
    QTest::newRow("a letter lost to a wrong encoding becomes E")
        << u"H\uFFFDl\uFFFDne"_s << QByteArray("HELENE");
    QTest::newRow("a question mark inside a word is a lost letter")
        << u"St?phane"_s << QByteArray("STEPHANE");
    QTest::newRow("a question mark alone is nothing") << u"?"_s << QByteArray("");
    QTest::newRow("a combining accent belongs to its letter")
        << u"Rene\u0301"_s << QByteArray("RENE");
    QTest::newRow("mojibake is repaired first") << u"HÃ©lÃ¨ne"_s << QByteArray("HELENE");
    QTest::newRow("other alphabets stay") << u"Иван"_s << QByteArray("ИВАН");
    QTest::newRow("empty") << QString() << QByteArray("");
}

void TestNameKey::foldsToCapitals()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, folded);
    QCOMPARE(QByteArray::fromStdString(fold(text)), folded);
}

void TestNameKey::repairsMojibake_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("repaired");
    QTest::newRow("UTF-8 read as Windows-1252") << u"Ã©tÃ©"_s << u"été"_s;
    QTest::newRow("twice over") << u"ÃƒÂ©tÃƒÂ©"_s << u"été"_s;
    QTest::newRow("with a sign of Windows-1252 only") << u"Å“uvre"_s << u"œuvre"_s;
    QTest::newRow("sound text stays") << u"Ångström Çelik"_s << u"Ångström Çelik"_s;
    QTest::newRow("a lone lead letter stays") << u"SÃO"_s << u"SÃO"_s;
}

void TestNameKey::repairsMojibake()
{
    QFETCH(QString, text);
    QFETCH(QString, repaired);
    QCOMPARE(repairMojibake(text), repaired);
}

void TestNameKey::readsSurnames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("otherIsBirth");
    QTest::addColumn<int>("sex");
    const auto row = [](const char *title, const QString &text, const char *name,
                        const char *other = "", bool birth = false, Sex sex = Sex::Unknown) {
        QTest::newRow(title) << text << QByteArray(name) << QByteArray(other) << birth
                             << static_cast<int>(sex);
    };
    row("a plain name", u"Martin"_s, "MARTIN");
    row("LE is glued", u"Le Goff"_s, "LEGOFF");
    row("DU is glued", u"du Bois"_s, "DUBOIS");
    row("DE is loose", u"de Gaulle"_s, "GAULLE");
    row("DE LA: one loose, one glued", u"de la Tour"_s, "LATOUR");
    row("a letter before an apostrophe is glued", u"L'Hostis"_s, "LHOSTIS");
    row("but D' is loose", u"d'Almeida"_s, "ALMEIDA");
    row("ST is SAINT", u"St-Martin"_s, "SAINTMARTIN");
    row("the parts of a compound", u"Martin-Dupont"_s, "MARTIN DUPONT");
    row("NEE gives the birth name", u"DUPONT NEE MARTIN"_s, "DUPONT", "MARTIN", true);
    row("EPOUSE gives the name of use", u"Martin ép. Dupont"_s, "MARTIN", "DUPONT");
    row("brackets hold the other name", u"Dupont (Martin)"_s, "DUPONT", "MARTIN");
    row("a widow has one name", u"VVE MARTIN"_s, "MARTIN");
    row("a title in front tells the sex", u"Mme Martin"_s, "MARTIN", "", false, Sex::Female);
    row("a title with a dot", u"M. Martin"_s, "MARTIN", "", false, Sex::Male);
    row("a title glued to the name", u"MMEDUPONT"_s, "DUPONT", "", false, Sex::Female);
    row("MRABET is no title", u"M'Rabet"_s, "MRABET");
    row("a particle alone is a name", u"De"_s, "DE");
    row("digits are dropped", u"Martin 2"_s, "MARTIN");
    row("a stand-in is nothing", u"INCONNU"_s, "");
}

void TestNameKey::readsSurnames()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, other);
    QFETCH(bool, otherIsBirth);
    QFETCH(int, sex);
    const ParsedSurname parsed = parseSurname(text);
    QCOMPARE(QByteArray::fromStdString(parsed.name), name);
    QCOMPARE(QByteArray::fromStdString(parsed.otherName), other);
    QCOMPARE(parsed.otherIsBirth, otherIsBirth);
    QCOMPARE(static_cast<int>(parsed.sex), sex);
}

void TestNameKey::readsGivenNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one name") << u"Jeanne"_s << QStringList{u"JEANNE"_s};
    QTest::newRow("blanks and commas separate")
        << u"Jeanne, Marie Louise"_s << QStringList{u"JEANNE"_s, u"MARIE"_s, u"LOUISE"_s};
    QTest::newRow("a hyphen joins")
        << u"Jean-Pierre Marie"_s << QStringList{u"JEAN PIERRE"_s, u"MARIE"_s};
    QTest::newRow("an apostrophe is no separator") << u"N'Golo"_s << QStringList{u"NGOLO"_s};
    QTest::newRow("a baby without a name") << u"BEBE"_s << QStringList();
    QTest::newRow("a title in front") << u"Mme Jeanne"_s << QStringList{u"JEANNE"_s};
    QTest::newRow("an initial is kept") << u"J."_s << QStringList{u"J"_s};
    QTest::newRow("no given name known") << u"non renseigné"_s << QStringList();
}

void TestNameKey::readsGivenNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QStringList read;
    for (const std::string &name : parseGivenNames(text).names)
        read.append(QString::fromStdString(name));
    QCOMPARE(read, names);
}

void TestNameKey::knowsTestPatients_data()
{
    QTest::addColumn<QString>("surname");
    QTest::addColumn<bool>("isTest");
    QTest::newRow("TEST") << u"TEST"_s << true;
    QTest::newRow("a test among other words") << u"PATIENT TEST 3"_s << true;
    QTest::newRow("ZZZ") << u"zzz"_s << true;
    QTest::newRow("ZZTEST with a number") << u"ZZTEST01"_s << true;
    QTest::newRow("a name that begins like it") << u"TESTARD"_s << false;
    QTest::newRow("an ordinary name") << u"MARTIN"_s << false;
}

void TestNameKey::knowsTestPatients()
{
    QFETCH(QString, surname);
    QFETCH(bool, isTest);
    QCOMPARE(parseSurname(surname).isTest, isTest);
}

void TestNameKey::knowsVariants()
{
    QVERIFY(variantsOf("CATHERINE").meets(variantsOf("CATHY")));
    QVERIFY(variantsOf("JACKY").meets(variantsOf("JACQUES")));
    QVERIFY(variantsOf("JACKY").meets(variantsOf("JACQUELINE")));
    QVERIFY(!variantsOf("JACQUES").meets(variantsOf("JACQUELINE")));
    QVERIFY(!variantsOf("MARTIN").meets(variantsOf("KERMARREC")));
}

void TestNameKey::cutsCompounds()
{
    QCOMPARE(joined("MARTIN DUPONT"), std::string("MARTINDUPONT"));
    QCOMPARE(compoundParts("MARTIN DUPONT").size(), std::size_t(2));
    QCOMPARE(compoundParts("MARTIN").size(), std::size_t(0));
    QCOMPARE(compoundParts("LE MARTIN").size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestNameKey)
#include "tst_namekey.moc"
