// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/csvwriter.h"

#include <QBuffer>
#include <QtTest>

using namespace Qt::StringLiterals;
using demo::CsvWriter;

class TestCsvWriter final : public QObject
{
    Q_OBJECT

private slots:
    void writesRows_data();
    void writesRows();
    void leavesAQuoteOpen();
    void writesLongFilesWhole();
};

void TestCsvWriter::writesRows_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QByteArray>("bytes");
    const int utf8 = static_cast<int>(CsvWriter::Encoding::Utf8);
    const int cp1252 = static_cast<int>(CsvWriter::Encoding::Cp1252);
    QTest::newRow("plain") << utf8 << QStringList{u"A"_s, u""_s, u"B"_s} << QByteArray("A;;B\n");
    QTest::newRow("separator in a field")
        << utf8 << QStringList{u"A;B"_s} << QByteArray("\"A;B\"\n");
    QTest::newRow("quotes in a field") << utf8 << QStringList{u"Rés. \"Les Pins\""_s}
                                       << QByteArray("\"R\xC3\xA9s. \"\"Les Pins\"\"\"\n");
    QTest::newRow("line break in a field")
        << utf8 << QStringList{u"A\nB"_s} << QByteArray("\"A\nB\"\n");
    QTest::newRow("cp1252 accents") << cp1252 << QStringList{u"Bât."_s} << QByteArray("B\xE2t.\n");
    QTest::newRow("cp1252 ligatures")
        << cp1252 << QStringList{u"Sœur Œ"_s} << QByteArray("S\x9Cur \x8C\n");
    QTest::newRow("mojibake keeps its bytes")
        << cp1252 << QStringList{u"\u00C3\u0089"_s} << QByteArray("\xC3\x89\n");
    QTest::newRow("no byte that cp1252 leaves undefined")
        << cp1252 << QStringList{u"\u0081\u008D\u008F\u0090\u009D"_s} << QByteArray("?????\n");
    QTest::newRow("a letter that cp1252 has not")
        << cp1252 << QStringList{u"Ā"_s} << QByteArray("?\n");
}

void TestCsvWriter::writesRows()
{
    QFETCH(int, encoding);
    QFETCH(QStringList, fields);
    QFETCH(QByteArray, bytes);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {';', static_cast<CsvWriter::Encoding>(encoding), "\n"});
    writer.writeRow(fields);
    QVERIFY(writer.finish());
    QCOMPARE(buffer.data(), bytes);
}

void TestCsvWriter::leavesAQuoteOpen()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {',', CsvWriter::Encoding::Utf8, "\r\n"});
    writer.writeUnclosedRow({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s});
    QVERIFY(writer.finish());
    QCOMPARE(buffer.data(), QByteArray("A,\"B,C,D,E\r\n"));
}

void TestCsvWriter::writesLongFilesWhole()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {});
    const QString field(1000, u'x');
    for (int i = 0; i < 3000; ++i)
        writer.writeRow({field});
    QVERIFY(!writer.hasFailed());
    QVERIFY(writer.finish());
    QCOMPARE(buffer.size(), 3000 * 1001);
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
