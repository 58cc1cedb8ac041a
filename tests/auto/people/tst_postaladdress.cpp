// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/postaladdress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using people::PostalBlock;
using people::SourceRecord;
using Problems = std::vector<PostalBlock::Problem>;

namespace {

SourceRecord at(const QString &address, const QString &address2, const QString &code,
                const QString &city, const QString &country = {})
{
    SourceRecord record;
    record.address = address;
    record.address2 = address2;
    record.postalCode = code;
    record.city = city;
    record.country = country;
    return record;
}

const QString kName = u"MME JEANNE LE GOFF"_s;

} // namespace

class TestPostalAddress final : public QObject
{
    Q_OBJECT

private slots:
    void blocks_data()
    {
        QTest::addColumn<SourceRecord>("record");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("plain address")
            << at(u"12, rue de l'\u00C9glise"_s, {}, u"56000"_s, u"Vannes"_s)
            << QStringList{u"12 RUE DE L EGLISE"_s, u"56000 VANNES"_s};
        QTest::newRow("complement in the second line stands above")
            << at(u"12 bis rue des Lilas"_s, u"B\u00E2t. B, appt 4"_s, u"35000"_s, u"Rennes"_s)
            << QStringList{u"BAT B APPT 4"_s, u"12 BIS RUE DES LILAS"_s, u"35000 RENNES"_s};
        QTest::newRow("complement in the first line")
            << at(u"R\u00E9sidence du Port"_s, u"3 quai Ouest"_s, u"22000"_s, u"Saint-Brieuc"_s)
            << QStringList{u"RESIDENCE DU PORT"_s, u"3 QUAI OUEST"_s, u"22000 SAINT BRIEUC"_s};
        QTest::newRow("box below the street, CEDEX kept")
            << at(u"BP 12"_s, u"1 place de la Mairie"_s, u"35042"_s, u"Rennes cedex"_s)
            << QStringList{u"1 PLACE DE LA MAIRIE"_s, u"BP 12"_s, u"35042 RENNES CEDEX"_s};
        QTest::newRow("hamlet only") << at(u"Kerhuel"_s, {}, u"22560"_s, u"Pleumeur-Bodou"_s)
                                     << QStringList{u"KERHUEL"_s, u"22560 PLEUMEUR BODOU"_s};
        QTest::newRow("lost leading zero")
            << at(u"1 rue Haute"_s, {}, u"1000"_s, u"Bourg-en-Bresse"_s)
            << QStringList{u"1 RUE HAUTE"_s, u"01000 BOURG EN BRESSE"_s};
        QTest::newRow("postal code in the town's column")
            << at(u"1 rue Haute"_s, {}, {}, u"27000 \u00C9vreux"_s)
            << QStringList{u"1 RUE HAUTE"_s, u"27000 EVREUX"_s};
        QTest::newRow("France is not written")
            << at(u"1 rue Haute"_s, {}, u"27000"_s, u"Evreux"_s, u"France"_s)
            << QStringList{u"1 RUE HAUTE"_s, u"27000 EVREUX"_s};
        QTest::newRow("abroad, with the country last")
            << at(u"Rue de la Loi, 16"_s, {}, u"1000"_s, u"Bruxelles"_s, u"Belgique"_s)
            << QStringList{u"RUE DE LA LOI 16"_s, u"1000 BRUXELLES"_s, u"BELGIQUE"_s};
        QTest::newRow("country code")
            << at(u"10 Downing Street"_s, {}, u"SW1A 2AA"_s, u"London"_s, u"gb"_s)
            << QStringList{u"10 DOWNING STREET"_s, u"SW1A 2AA LONDON"_s, u"ROYAUME UNI"_s};
        QTest::newRow("line breaks inside the cell")
            << at(u"Esc. C\r\n4 rue Basse"_s, {}, u"45000"_s, u"Orl\u00E9ans"_s)
            << QStringList{u"ESC C"_s, u"4 RUE BASSE"_s, u"45000 ORLEANS"_s};
        QTest::newRow("label of 32 characters is not shortened")
            << at(u"1 AVENUE ABCDEFGHIJ KLMNOPQRST UVW"_s, {}, u"45000"_s, u"Blois"_s)
            << QStringList{u"1 AVENUE ABCDEFGHIJ KLMNOPQRST UVW"_s, u"45000 BLOIS"_s};
        QTest::newRow("type of street shortened first")
            << at(u"125 boulevard du Docteur Alexandre Yersin"_s, {}, u"45000"_s, u"Blois"_s)
            << QStringList{u"125 BD DU DOCTEUR ALEXANDRE YERSIN"_s, u"45000 BLOIS"_s};
        QTest::newRow("then titles")
            << at(u"125 boulevard du Mar\u00E9chal de Lattre de Tassigny"_s, {}, u"45000"_s,
                  u"Blois"_s)
            << QStringList{u"125 BD DU MAL DE LATTRE DE TASSIGNY"_s, u"45000 BLOIS"_s};
        QTest::newRow("long town")
            << at(u"1 rue Haute"_s, {}, u"35000"_s, u"Saint-Germain-du-Pinel sous le Bois Joli"_s)
            << QStringList{u"1 RUE HAUTE"_s, u"35000 ST GERMAIN PINEL S LE BOIS JOLI"_s};
    }
    void blocks()
    {
        QFETCH(SourceRecord, record);
        QFETCH(QStringList, expected);
        const PostalBlock block = people::postalBlock(kName, record);
        QCOMPARE(block.lines, QStringList{kName} + expected);
        QVERIFY(block.isUsable());
        for (const QString &line : block.lines)
            QVERIFY2(line.size() <= 38, qPrintable(line));
    }

    void problems_data()
    {
        using enum PostalBlock::Problem;
        QTest::addColumn<QString>("name");
        QTest::addColumn<SourceRecord>("record");
        QTest::addColumn<Problems>("expected");
        QTest::newRow("no name") << QString() << at(u"1 rue Haute"_s, {}, u"27000"_s, u"Evreux"_s)
                                 << Problems{NoName};
        QTest::newRow("nothing but a town")
            << kName << at({}, {}, u"27000"_s, u"Evreux"_s) << Problems{NoStreet};
        QTest::newRow("no postal code")
            << kName << at(u"1 rue Haute"_s, {}, {}, u"Evreux"_s) << Problems{NoPostalCode};
        QTest::newRow("no town") << kName << at(u"1 rue Haute"_s, {}, u"27000"_s, {})
                                 << Problems{NoCity};
        QTest::newRow("odd postal code")
            << kName << at(u"1 rue Haute"_s, {}, u"27"_s, u"Evreux"_s) << Problems{OddPostalCode};
        QTest::newRow("no address at all")
            << kName << SourceRecord() << Problems{NoStreet, NoCity, NoPostalCode};
        QTest::newRow("a word that nothing shortens")
            << kName << at(u"1 "_s + QString(37, u'X'), {}, u"27000"_s, u"Evreux"_s)
            << Problems{LineTooLong};
        QTest::newRow("too many lines")
            << kName << at(u"a\nb\nc\nd\n1 rue Haute"_s, {}, u"27000"_s, u"Evreux"_s)
            << Problems{TooManyLines};
        QTest::newRow("abroad needs no French code")
            << kName << at(u"1 rue Haute"_s, {}, {}, u"Londres"_s, u"GB"_s) << Problems{};
    }
    void problems()
    {
        QFETCH(QString, name);
        QFETCH(SourceRecord, record);
        QTEST(people::postalBlock(name, record).problems, "expected");
    }

    void longAddresseesAreCutAtAWord()
    {
        const PostalBlock block = people::postalBlock(
            u"AUX REPRESENTANTS LEGAUX DE MARIE CHRISTINE"_s, at(u"1 r"_s, {}, u"27000"_s, u"X"_s));
        QCOMPARE(block.lines.front(), u"AUX REPRESENTANTS LEGAUX DE MARIE"_s);
        QCOMPARE(people::postalBlock(QString(38, u'A'), SourceRecord()).lines.front().size(), 38);
        QCOMPARE(people::postalBlock(QString(39, u'A'), SourceRecord()).lines.front().size(), 38);
    }

    void postalCodes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("five digits") << u"35000"_s << u"35000"_s;
        QTest::newRow("with a blank") << u"35 000"_s << u"35000"_s;
        QTest::newRow("leading zero lost") << u"1000"_s << u"01000"_s;
        QTest::newRow("international prefix") << u"F-35000"_s << u"35000"_s;
        QTest::newRow("made a number by a spreadsheet") << u"35000.0"_s << u"35000"_s;
        QTest::newRow("overseas") << u"97400"_s << u"97400"_s;
        QTest::newRow("army") << u"00100"_s << u"00100"_s;
        QTest::newRow("three digits") << u"350"_s << QString();
        QTest::newRow("six digits") << u"350000"_s << QString();
        QTest::newRow("letters") << u"2A004"_s << QString();
        QTest::newRow("zeros") << u"00000"_s << QString();
        QTest::newRow("nowhere") << u"99999"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void postalCodes()
    {
        QFETCH(QString, text);
        QTEST(people::frenchPostalCode(text), "expected");
    }
};

QTEST_APPLESS_MAIN(TestPostalAddress)
#include "tst_postaladdress.moc"
