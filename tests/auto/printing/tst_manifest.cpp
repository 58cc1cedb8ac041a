// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/manifest.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ManifestTest final : public QObject
{
    Q_OBJECT

private slots:
    void linesStandInTheirPlace_data();
    void linesStandInTheirPlace();
    void thePrintShopFindsEveryLetter();
    void aCountryWithoutCodeIsNotGuessed();
    void headersNameEveryColumn();
};

namespace {

printing::LotEntry entryTo(const QStringList &lines, const QString &country = {})
{
    printing::LotEntry entry;
    entry.rank = 7;
    entry.reference = u"7K3M-9QX2-4TA"_s;
    entry.recipientLines = lines;
    entry.postalCode = u"35000"_s;
    entry.countryCode = country;
    entry.firstPage = 13;
    entry.pages = 2;
    entry.sheets = 1;
    return entry;
}

QStringList cells(const QByteArray &line)
{
    return QString::fromUtf8(line).trimmed().split(u';');
}

} // namespace

void ManifestTest::linesStandInTheirPlace_data()
{
    QTest::addColumn<QStringList>("block");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("expected"); // the six lines and the country
    const auto row = [](const char *name, const QString &block, const QString &expected,
                        const QString &country = {}) {
        QTest::newRow(name) << block.split(u'|') << country << expected;
    };
    row("who, street, town", u"MME LE GOFF|3 RUE DE L EGLISE|22300 LANNION"_s,
        u"MME LE GOFF;;;3 RUE DE L EGLISE;;22300 LANNION;FR"_s);
    row("a building", u"MME LE GOFF|RES DES PINS|3 RUE DE L EGLISE|22300 LANNION"_s,
        u"MME LE GOFF;;RES DES PINS;3 RUE DE L EGLISE;;22300 LANNION;FR"_s);
    row("a box", u"MME LE GOFF|3 RUE DE L EGLISE|BP 12|22300 LANNION"_s,
        u"MME LE GOFF;;;3 RUE DE L EGLISE;BP 12;22300 LANNION;FR"_s);
    row("a door and a building",
        u"MME LE GOFF|APPT 3|RES DES PINS|3 RUE DE L EGLISE|22300 LANNION"_s,
        u"MME LE GOFF;APPT 3;RES DES PINS;3 RUE DE L EGLISE;;22300 LANNION;FR"_s);
    row("six lines",
        u"MME LE GOFF|APPT 3|RES DES PINS|3 RUE DE L EGLISE|LIEU DIT KERVIR|22300 LANNION"_s,
        u"MME LE GOFF;APPT 3;RES DES PINS;3 RUE DE L EGLISE;LIEU DIT KERVIR;22300 LANNION;FR"_s);
    row("no street", u"MME LE GOFF|22300 LANNION"_s, u"MME LE GOFF;;;;;22300 LANNION;FR"_s);
    row("abroad", u"MME LE GOFF|RUE HAUTE 3|1000 BRUXELLES|BELGIQUE"_s,
        u"MME LE GOFF;;;RUE HAUTE 3;;1000 BRUXELLES;BE"_s, u"BELGIQUE"_s);
    row("a guardian abroad of somebody in France",
        u"M PEETERS|POUR MME LE GOFF|RUE HAUTE 3|1000 BRUXELLES|BELGIQUE"_s,
        u"M PEETERS;;POUR MME LE GOFF;RUE HAUTE 3;;1000 BRUXELLES;BE"_s);
}

void ManifestTest::linesStandInTheirPlace()
{
    QFETCH(QStringList, block);
    QFETCH(QString, country);
    QFETCH(QString, expected);
    const auto row = printing::mailevaRow(u"a.pdf"_s, entryTo(block, country));
    QVERIFY(row);
    QCOMPARE(QString::fromUtf8(*row), u"a.pdf;7K3M-9QX2-4TA;"_s + expected + u"\r\n"_s);
}

void ManifestTest::thePrintShopFindsEveryLetter()
{
    const auto entry = entryTo({u"MME LE GOFF"_s, u"3 RUE DE L EGLISE"_s, u"35000 RENNES"_s});
    QCOMPARE(QString::fromUtf8(printing::printShopRow(12, u"lot-0012.pdf"_s, entry)),
             u"lot-0012.pdf;12;7;13;2;1;7K3M-9QX2-4TA;MME LE GOFF;;;3 RUE DE L EGLISE;;"
             "35000 RENNES;;35000\r\n"_s);
}

void ManifestTest::aCountryWithoutCodeIsNotGuessed()
{
    const auto entry = entryTo(
        {u"MME LE GOFF"_s, u"GRAND PLACE 1"_s, u"1000 VILLE"_s, u"ATLANTIDE"_s}, u"ATLANTIDE"_s);
    QVERIFY(!printing::mailevaRow(u"a.pdf"_s, entry));
    // A print shop is given the name as it is printed.
    QVERIFY(printing::printShopRow(1, u"a.pdf"_s, entry).contains(";1000 VILLE;ATLANTIDE;"));
}

void ManifestTest::headersNameEveryColumn()
{
    const auto entry = entryTo({u"A"_s, u"1 B"_s, u"35000 C"_s});
    QCOMPARE(cells(printing::printShopHeader()).size(),
             cells(printing::printShopRow(1, u"a"_s, entry)).size());
    QCOMPARE(cells(printing::mailevaHeader()).size(),
             cells(*printing::mailevaRow(u"a"_s, entry)).size());
    QVERIFY(printing::mailevaHeader().contains("address_line_1;"));
    QVERIFY(printing::mailevaHeader().startsWith("\xEF\xBB\xBF"));
}

QTEST_GUILESS_MAIN(ManifestTest)
#include "tst_manifest.moc"
