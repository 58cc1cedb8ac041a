// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/sniffer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using intake::Dialect;
using intake::DialectHints;
using intake::Encoding;
using intake::LineEnding;

namespace {

const QByteArray kList = "NOM;PRENOM;DDN\nRIOU;ANNE;12/03/1950\nMORVAN;YANN;25/11/1981\n";

QByteArray utf16(const QByteArray &ascii, bool bigEndian)
{
    QByteArray bytes;
    for (const char c : ascii)
        bytes.append(bigEndian ? '\0' : c).append(bigEndian ? c : '\0');
    return bytes;
}

QByteArray withSeparator(char separator)
{
    return QByteArray(kList).replace(';', separator);
}

} // namespace

class TestSniffer final : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Dialect>("expected");
        const Dialect plain{.columns = 3};
        const auto like = [plain](auto change) {
            Dialect dialect = plain;
            change(dialect);
            return dialect;
        };
        QTest::newRow("plain ASCII") << kList << plain;
        QTest::newRow("comma") << withSeparator(',') << like([](Dialect &d) { d.separator = ','; });
        QTest::newRow("tab") << withSeparator('\t') << like([](Dialect &d) { d.separator = '\t'; });
        QTest::newRow("vertical bar")
            << withSeparator('|') << like([](Dialect &d) { d.separator = '|'; });
        QTest::newRow("UTF-8 with mark")
            << "\xEF\xBB\xBF" + kList << like([](Dialect &d) { d.byteOrderMark = 3; });
        QTest::newRow("UTF-16 LE with mark")
            << "\xFF\xFE" + utf16(kList, false) << like([](Dialect &d) {
                   d.byteOrderMark = 2;
                   d.encoding = Encoding::Utf16Le;
               });
        QTest::newRow("UTF-16 BE with mark")
            << "\xFE\xFF" + utf16(kList, true) << like([](Dialect &d) {
                   d.byteOrderMark = 2;
                   d.encoding = Encoding::Utf16Be;
               });
        QTest::newRow("UTF-16 LE without mark")
            << utf16(kList, false) << like([](Dialect &d) { d.encoding = Encoding::Utf16Le; });
        QTest::newRow("UTF-16 BE without mark")
            << utf16(kList, true) << like([](Dialect &d) { d.encoding = Encoding::Utf16Be; });
        QTest::newRow("CR LF") << QByteArray(kList).replace("\n", "\r\n") << plain;
        QTest::newRow("CR") << QByteArray(kList).replace('\n', '\r')
                            << like([](Dialect &d) { d.lineEnding = LineEnding::Cr; });
        QTest::newRow("no header")
            << kList.mid(kList.indexOf('\n') + 1) << like([](Dialect &d) { d.header = false; });
        QTest::newRow("Excel's separator line")
            << "sep=,\r\n" + withSeparator(',') << like([](Dialect &d) {
                   d.separator = ',';
                   d.separatorLine = true;
               });
        QTest::newRow("separator at the end of every row")
            << QByteArray("NOM;PRENOM;DDN\nRIOU;ANNE;12/03/1950;\nMORVAN;YANN;25/11/1981;\n")
            << like([](Dialect &d) {
                   d.columns = 4;
                   d.trailingSeparator = true;
               });
        QTest::newRow("quoted commas under semicolons") << QByteArray(
            "NOM;ADRESSE;DDN\nRIOU;\"1, rue, Haute\";12/03/1950\nMORVAN;\"2, rue\";25/11/1981\n")
                                                        << plain;
        QTest::newRow("apostrophes for quotes") << QByteArray(
            "NOM;PRENOM;DDN\n'RIOU';'ANNE';'12/03/1950'\n'MORVAN';'YANN';'25/11/1981'\n")
                                                << like([](Dialect &d) { d.quote = '\''; });
        QTest::newRow("names with apostrophes")
            << QByteArray("NOM;PRENOM;DDN\nL'HOSTIS;ANNE;12/03/1950\n'T HOOFT;YANN;25/11/1981\n")
            << plain;
        QTest::newRow("a title above the header")
            << "Liste des patients\n\n" + kList << like([](Dialect &d) { d.headerLine = 3; });
        QTest::newRow("a title filled up with separators")
            << "Liste des patients;;\n" + kList << like([](Dialect &d) { d.headerLine = 2; });
        QTest::newRow("a title behind Excel's separator line")
            << "sep=;\nListe\n" + kList << like([](Dialect &d) {
                   d.headerLine = 3;
                   d.separatorLine = true;
               });
        QTest::newRow("comments above the header")
            << "# a\n// b; c; d\n" + kList << like([](Dialect &d) { d.headerLine = 3; });
        QTest::newRow("columns of fixed width")
            << QByteArray("NOM      PRENOM  DDN\nRIOU     ANNE    12/03/1950\nMORVAN   YANN    "
                          "25/11/1981\nLE GALL  MARIE   01/01/1970\n")
            << like([](Dialect &d) {
                   d.format = intake::FileFormat::FixedWidth;
                   d.separator = '\0';
                   d.quote = '\0';
                   d.fixed = {{9, true}, {8, true}, {10, false}};
               });
        QTest::newRow("quotes that are letters")
            << QByteArray("NOM;TAILLE;DDN\nRIOU;\"5;12/03/1950\nMORVAN;\"6;25/11/1981\n")
            << like([](Dialect &d) { d.quote = '\0'; });
    }
    void recognises()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Dialect, expected);
        const base::Result<Dialect> dialect = intake::sniff(bytes, true);
        QVERIFY2(dialect, qPrintable(dialect ? QString() : dialect.error().message));
        QCOMPARE(intake::encodingName(dialect->encoding), intake::encodingName(expected.encoding));
        QCOMPARE(dialect->separator, expected.separator);
        QCOMPARE(dialect->columns, expected.columns);
        QVERIFY2(dialect->confidence >= 0.9, qPrintable(QString::number(dialect->confidence)));
        expected.confidence = dialect->confidence;
        QVERIFY(*dialect == expected);
    }

    void recognisesEncodings_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<Encoding>("encoding");
        QTest::newRow("UTF-8") << QByteArray("\xC3\x89LO\xC3\x8FSE") << Encoding::Utf8;
        QTest::newRow("Windows-1252") << QByteArray("\xC9LO\xCFSE") << Encoding::Windows1252;
        QTest::newRow("IBM 850") << QByteArray("\x90LO\xD8SE") << Encoding::Ibm850;
        QTest::newRow("Mac Roman") << QByteArray("\x83LO\xECSE") << Encoding::MacRoman;
        QTest::newRow("UTF-8 with one damaged row")
            << QByteArray("\xC3\x89LO\xC3\x8FSE\xC3\x89\xC3\x89;x;y\nA\xC9;B") << Encoding::Utf8;
    }
    void recognisesEncodings()
    {
        QFETCH(QByteArray, name);
        const base::Result<Dialect> dialect =
            intake::sniff(QByteArray(kList + "LE GALL;" + name + ";13/01/1990\n"), true);
        QVERIFY(dialect);
        QTEST(dialect->encoding, "encoding");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("only blanks") << QByteArray("\r\n \n") << u"empty"_s;
        QTest::newRow("only a byte-order mark") << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
        QTest::newRow("only half a byte-order mark and a byte")
            << QByteArray("\xFF\xFE\x0A") << u"empty"_s;
        QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14") << u"workbook"_s;
        QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << u"workbook"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n;") << u"not a text file"_s;
        QTest::newRow("database") << QByteArray("SQLite format 3\0", 16) << u"not a text file"_s;
        QTest::newRow("random bytes")
            << QByteArray("\x01\x02\x00\x05;\x07\x08\x00\x0B\x0C\x0E\n\x00\x03\x02\x04\x05;", 19)
            << u"not a text file"_s;
        QTest::newRow("one column") << QByteArray("NOM\nRIOU\nMORVAN\n") << u"separator"_s;
        QTest::newRow("half semicolons, half commas")
            << QByteArray("NOM;PRENOM;DDN\nA;B;12/03/1950\nC;D;13/03/1950\nE,F,14/03/1950\nG,H,15/"
                          "03/1950\nI;J;16/03/1950\n")
            << u"same separator"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const base::Result<Dialect> dialect = intake::sniff(bytes, true);
        QVERIFY(!dialect);
        QCOMPARE(dialect.error().kind, base::Error::Kind::Input);
        QVERIFY2(dialect.error().message.contains(word), qPrintable(dialect.error().message));
        QVERIFY(!dialect.error().message.contains(u"RIOU"));
    }

    void hintsAreNotQuestioned()
    {
        const DialectHints hints{.encoding = Encoding::Ibm850, .separator = ',', .header = false};
        const base::Result<Dialect> dialect = intake::sniff("a,b;c;d\n\x82,e;f;g\n", true, hints);
        QVERIFY(dialect);
        QCOMPARE(dialect->encoding, Encoding::Ibm850);
        QCOMPARE(dialect->separator, ',');
        QCOMPARE(dialect->header, false);
        QCOMPARE(dialect->confidence, 1.0);
    }

    void theLineOfTheHeaderIsBelieved()
    {
        const base::Result<Dialect> dialect =
            intake::sniff(QByteArray("a;b;c\nd;e;f\n" + kList), true, {.headerLine = 3});
        QVERIFY(dialect);
        QCOMPARE(dialect->headerLine, 3);
        QVERIFY(dialect->header);
    }

    void widthsAreBelieved()
    {
        const base::Result<Dialect> dialect =
            intake::sniff("RIOU12/03/1950\nLEON25/11/1981\nABEL01/01/1970\n", true,
                          {.header = false, .widths = {4, 10}});
        QVERIFY(dialect);
        QCOMPARE(dialect->format, intake::FileFormat::FixedWidth);
        QCOMPARE(dialect->columns, 2);
        QVERIFY(!dialect->fixed.front().gutter);
    }

    void fewRowsDoNotProveColumns()
    {
        const base::Result<Dialect> dialect = intake::sniff(
            "NOM      PRENOM  DDN\nRIOU     ANNE    12/03/1950\nMORVAN   YANN    25/11/1981\n",
            true);
        QVERIFY(dialect);
        QVERIFY(dialect->confidence < 0.9);
    }

    void aMarkDecidesTheByteOrderOfUtf16()
    {
        const base::Result<Dialect> dialect = intake::sniff(
            QByteArray("\xFE\xFF" + utf16(kList, true)), true, {.encoding = Encoding::Utf16Le});
        QVERIFY(dialect);
        QCOMPARE(dialect->encoding, Encoding::Utf16Be);
        QCOMPARE(dialect->byteOrderMark, 2);
    }

    void anUncertainHeaderIsNotSafe()
    {
        const base::Result<Dialect> dialect = intake::sniff("RIOU;ANNE\nMORVAN;YANN\n", true);
        QVERIFY(dialect);
        QVERIFY(dialect->confidence < 0.9);
    }

    void aFewDamagedRowsDoNotMatter()
    {
        QByteArray bytes = kList;
        for (int i = 0; i < 40; ++i)
            bytes += i % 10 == 0 ? "x;y\n" : "RIOU;ANNE;12/03/1950\n";
        const base::Result<Dialect> dialect = intake::sniff(bytes, true);
        QVERIFY(dialect);
        QCOMPARE(dialect->columns, 3);
    }

    void aCutSampleIsEnough()
    {
        const base::Result<Dialect> dialect =
            intake::sniff(QByteArray(kList + "LE GALL;\"AN"), false);
        QVERIFY(dialect);
        QCOMPARE(dialect->columns, 3);
    }

    void moreIsReadUntilAccentsAreSeen()
    {
        QVERIFY(!intake::decidesEncoding(kList));
        QVERIFY(intake::decidesEncoding(QByteArray(64, '\xE9')));
        QVERIFY(intake::decidesEncoding(QByteArray("\xEF\xBB\xBF" + kList)));
    }
};

QTEST_APPLESS_MAIN(TestSniffer)
#include "tst_sniffer.moc"
