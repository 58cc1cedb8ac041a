// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

#include "base/text.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void foldsToPlainCapitals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("accents go") << u"Hélène Ménager"_s << u"HELENE MENAGER"_s;
        QTest::newRow("cedilla and tréma go") << u"François Noël"_s << u"FRANCOIS NOEL"_s;
        QTest::newRow("oe opens") << u"Sœur Cœuré"_s << u"SOEUR COEURE"_s;
        QTest::newRow("ae opens") << u"Lætitia"_s << u"LAETITIA"_s;
        QTest::newRow("sharp s opens") << u"Strauß"_s << u"STRAUSS"_s;
        QTest::newRow("stroke letters become plain")
            << u"Łukasz Sørensen"_s << u"LUKASZ SORENSEN"_s;
        QTest::newRow("already decomposed") << u"He\u0301lene"_s << u"HELENE"_s;
        QTest::newRow("hyphen and apostrophe stay") << u"d'Arc-Lys"_s << u"D'ARC-LYS"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void foldsToPlainCapitals()
    {
        QFETCH(QString, text);
        QTEST(base::foldToUpper(text), "folded");
    }

    void groupsDigitsTheFrenchWay_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64(0) << u"0"_s;
        QTest::newRow("three digits") << qint64(999) << u"999"_s;
        QTest::newRow("four digits") << qint64(1000) << u"1\u202F000"_s;
        QTest::newRow("the whole leak") << qint64(491840) << u"491\u202F840"_s;
        QTest::newRow("millions") << qint64(1234567) << u"1\u202F234\u202F567"_s;
        QTest::newRow("negative three digits") << qint64(-123) << u"-123"_s;
        QTest::newRow("negative four digits") << qint64(-1234) << u"-1\u202F234"_s;
    }
    void groupsDigitsTheFrenchWay()
    {
        QFETCH(qint64, number);
        QTEST(base::frenchNumber(number), "text");
    }

    void blanksOfAllKindsCollapse()
    {
        QCOMPARE(base::simplified(u" LE \t\u00A0GOFF\u2003 "), u"LE GOFF"_s);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
