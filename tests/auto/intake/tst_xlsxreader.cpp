// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/csvtokenizer.h"
#include "intake/sharedstrings.h"
#include "intake/xlsxreader.h"
#include "support/workbookread.h"
#include "support/zipwriter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::ReadWorkbook;

namespace {

// Under a header of three columns, so that row 2 is the first one.
const QByteArray kHeader = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NOM</t></is></c>"
                           "<c r=\"B1\" t=\"inlineStr\"><is><t>PRENOM</t></is></c>"
                           "<c r=\"C1\" t=\"inlineStr\"><is><t>NAISSANCE</t></is></c></row>";

test::XlsxParts withRows(const QByteArray &rows)
{
    test::XlsxParts parts;
    parts.sheets.push_back({.rows = kHeader + rows});
    parts.texts = "<si><t>zero</t></si>"
                  "<si><r><rPr><b/></rPr><t>Du</t></r><r><t xml:space=\"preserve\">pont </t></r>"
                  "<r><t>\xC3\x89ric</t></r><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh></si>"
                  "<si><t>a_x000D_\nb_x005F_x000D_</t></si>"
                  "<si/>"
                  "<si><t>&lt;A&amp;B&gt;</t></si>"
                  "<si><t>_xD83D__xDE00_ _x00e9_ _x12_ _xZZZZ_</t></si>"
                  "<si><t>x_x0000_y</t></si>"
                  "<si><t>seven</t></si>"
                  "<si><t>"
        + QByteArray(intake::kMaxFieldBytes + 1, 'x') + "</t></si>";
    parts.numberFormats = "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                          "<numFmt numFmtId=\"165\" formatCode=\"00000\"/>"
                          "<numFmt numFmtId=\"166\" formatCode=\"0#&quot; &quot;##&quot; "
                          "&quot;##&quot; &quot;##&quot; &quot;##\"/>";
    parts.cellFormats = "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                        "<xf numFmtId=\"166\"/><xf numFmtId=\"47\"><alignment/></xf>";
    return parts;
}

ReadWorkbook readRows(const QByteArray &rows)
{
    return test::readWorkbook(test::xlsx(withRows(rows)));
}

QByteArray row(const QByteArray &cells, const QByteArray &attributes = "r=\"2\"")
{
    return "<row " + attributes + '>' + cells + "</row>";
}

} // namespace

class TestXlsxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void rows_data();
    void rows();
    void dates1904();
    void strictAndTransitionalAreAlike();
    void prefixedElements();
    void partsElsewhere();
    void damaged_data();
    void damaged();
    void refuses_data();
    void refuses();
    void sharedTextsAreBounded();
};

void TestXlsxReader::cells_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("expected");
    const auto cell = [](const char *name, const QByteArray &cells, const QString &expected) {
        QTest::newRow(name) << cells << expected;
    };
    cell("a shared text", R"(<c r="A2" t="s"><v>0</v></c>)", u"2:zero||"_s);
    cell("runs are joined, phonetic hints left out", R"(<c r="A2" t="s"><v>1</v></c>)",
         u"2:Dupont Éric||"_s);
    cell("escapes and line breaks", R"(<c r="A2" t="s"><v>2</v></c>)", u"2:a\nb_x000D_||"_s);
    cell("a blank text beside another",
         R"(<c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>0</v></c>)", u"2:|zero|"_s);
    cell("entities", R"(<c r="A2" t="s"><v>4</v></c>)", u"2:<A&B>||"_s);
    cell("escapes of pairs, and what only looks like one", R"(<c r="A2" t="s"><v>5</v></c>)",
         u"2:😀 é _x12_ _xZZZZ_||"_s);
    cell("a NUL", R"(<c r="A2" t="s"><v>6</v></c><c r="B2" t="s"><v>0</v></c>)",
         u"2!nul_byte:|zero|"_s);
    cell("a text that is too long", R"(<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>8</v></c>)",
         u"2!field_too_long:zero||"_s);
    cell("an inline text",
         R"(<c r="A2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>)",
         u"2:inline||"_s);
    cell("an inline text that is too long",
         "<c r=\"A2\" t=\"inlineStr\"><is><t>" + QByteArray(200'000, 'x') + "</t></is></c>",
         u"2!field_too_long:||"_s);
    cell("a formula with its result", R"(<c r="A2" t="str"><f>B1&amp;"x"</f><v>done</v></c>)",
         u"2:done||"_s);
    cell("a formula of numbers", R"(<c r="A2"><f>1+1</f><v>2</v></c>)", u"2:2||"_s);
    cell("a formula that was never calculated", R"(<c r="A2"><f>1+1</f></c><c r="B2"><v>1</v></c>)",
         u"2:|1|"_s);
    cell("booleans", R"(<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c>)", u"2:1|0|"_s);
    cell("errors are blank", R"(<c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c>)",
         u"2:|1|"_s);
    cell("a NIR as a number", R"(<c r="A2"><v>2.95109912611193E14</v></c>)",
         u"2:295109912611193||"_s);
    cell("a number with a point", R"(<c r="A2" t="n"><v>75011.0</v></c>)", u"2:75011||"_s);
    cell("a date by its built-in format", R"(<c r="C2" s="1"><v>18329</v></c>)",
         u"2:||1950-03-07"_s);
    cell("a date by its code", R"(<c r="C2" s="2"><v>18329</v></c>)", u"2:||1950-03-07"_s);
    cell("the day that never was", R"(<c r="C2" s="1"><v>60</v></c>)", u"2:||1900-02-29"_s);
    cell("a date as ISO 8601", R"(<c r="C2" t="d"><v>1950-03-07T00:00:00</v></c>)",
         u"2:||1950-03-07"_s);
    cell("a postcode", R"(<c r="A2" s="3"><v>1000</v></c>)", u"2:01000||"_s);
    cell("a phone number", R"(<c r="A2" s="4"><v>612345678</v></c>)", u"2:06 12 34 56 78||"_s);
    cell("a time", R"(<c r="A2" s="5"><v>0.75</v></c>)", u"2:18:00:00||"_s);
    cell("a format that the workbook does not have", R"(<c r="A2" s="99"><v>12</v></c>)",
         u"2:12||"_s);
    cell("blanks around a number", R"(<c r="A2"><v> 12 </v></c>)", u"2:12||"_s);
    cell("gaps", R"(<c r="C2"><v>3</v></c>)", u"2:||3"_s);
    cell("cells without reference", R"(<c><v>1</v></c><c/><c><v>3</v></c>)", u"2:1||3"_s);
    cell("a reference, then none", R"(<c r="B2"><v>2</v></c><c><v>3</v></c>)", u"2:|2|3"_s);
    cell("cells in another order", R"(<c r="C2"><v>3</v></c><c r="A2"><v>1</v></c>)", u"2:1||3"_s);
    cell("a cell that stands twice", R"(<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>)",
         u"2!wrong_column_count:2||"_s);
    cell("more cells than the header", R"(<c r="A2"><v>1</v></c><c r="D2"><v>4</v></c>)",
         u"2!wrong_column_count:1|||4"_s);
    cell("blank cells beyond the header", R"(<c r="A2"><v>1</v></c><c r="XFD2" s="1"/>)",
         u"2:1||"_s);
    cell("a cell beyond the last column that is read",
         R"(<c r="A2"><v>1</v></c><c r="XFD2"><v>4</v></c>)", u"2!too_many_columns:1||"_s);
    cell("the header again", kHeader.mid(11).chopped(6),
         u"2!repeated_header:NOM|PRENOM|NAISSANCE"_s);
    cell("what else a cell may hold",
         R"(<c r="A2"><extLst><ext><v>9</v></ext></extLst><v>1</v></c>)", u"2:1||"_s);
}

void TestXlsxReader::cells()
{
    QFETCH(const QByteArray, cells);
    QFETCH(const QString, expected);
    // A second row, as a header needs one below it.
    const ReadWorkbook read = readRows(row(cells) + row("<c><v>9</v></c>", "r=\"3\""));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.columns, QStringList({u"NOM"_s, u"PRENOM"_s, u"NAISSANCE"_s}));
    QCOMPARE(read.rows, QStringList({expected, u"3:9||"_s}));
    QCOMPARE(read.sha256.size(), 64);
    QVERIFY(read.position > 0);
}

void TestXlsxReader::rows_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("expected");
    const QByteArray one = "<c><v>1</v></c>";
    QTest::newRow("rows without number")
        << row(one, "") + row(one, "") << QStringList({u"2:1||"_s, u"3:1||"_s});
    QTest::newRow("gaps between rows")
        << row(one, "r=\"7\"") + row(one, "") << QStringList({u"7:1||"_s, u"8:1||"_s});
    QTest::newRow("rows that are not sorted")
        << row(one, "r=\"9\"") + row(one, "r=\"4\"") << QStringList({u"9:1||"_s, u"4:1||"_s});
    QTest::newRow("a row that stands twice")
        << row(one) + row(one) << QStringList({u"2:1||"_s, u"2:1||"_s});
    QTest::newRow("blank rows are none") << row(one) + row("<c r=\"A3\" s=\"1\"/>", "r=\"3\"")
            + row("", "r=\"4\"") + row("<c t=\"inlineStr\"><is><t> \n</t></is></c>", "r=\"5\"")
            + row(one, "r=\"6\"") << QStringList({u"2:1||"_s, u"6:1||"_s});
    QTest::newRow("hidden rows are rows")
        << row(one, "r=\"2\" hidden=\"1\"") << QStringList({u"2:1||"_s});
    QTest::newRow("the last row of all")
        << row(one, "r=\"1048576\"") << QStringList({u"1048576:1||"_s});
}

void TestXlsxReader::rows()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QStringList, expected);
    const ReadWorkbook read = readRows(rows);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows, expected);
}

void TestXlsxReader::dates1904()
{
    test::XlsxParts parts = withRows(row("<c r=\"C2\" s=\"1\"><v>42769</v></c>"));
    for (const QByteArray value : {"1", "true"}) {
        parts.properties = "date1904=\"" + value + '"';
        QCOMPARE(test::readWorkbook(test::xlsx(parts)).rows, QStringList{u"2:||2021-02-04"_s});
    }
}

void TestXlsxReader::strictAndTransitionalAreAlike()
{
    test::XlsxParts parts = withRows(row("<c r=\"A2\" t=\"s\"><v>0</v></c>"));
    parts.isStrict = true;
    const ReadWorkbook read = test::readWorkbook(test::xlsx(parts));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows, QStringList{u"2:zero||"_s});
}

// Libraries of .NET write <x:row>.
void TestXlsxReader::prefixedElements()
{
    std::vector<test::ZipPart> files =
        test::xlsxParts(withRows(row("<c r=\"A2\" t=\"s\"><v>0</v></c>")));
    for (test::ZipPart &file : files) {
        if (!file.name.startsWith("xl/") || file.name.endsWith(".rels"))
            continue;
        file.bytes.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?");
        file.bytes.replace("xmlns=", "xmlns:x=");
    }
    QCOMPARE(test::readWorkbook(test::zipOf(files)).rows, QStringList{u"2:zero||"_s});
}

void TestXlsxReader::partsElsewhere()
{
    std::vector<test::ZipPart> files =
        test::xlsxParts(withRows(row("<c r=\"A2\" t=\"s\"><v>0</v></c>")));
    for (test::ZipPart &file : files) {
        file.name.replace("xl/workbook.xml", "book/main.xml");
        file.name.replace("xl/_rels/workbook.xml.rels", "book/_rels/main.xml.rels");
        file.name.replace("xl/worksheets/sheet1.xml", "data/Sheet.xml");
        file.bytes.replace("\"xl/workbook.xml\"", "\"/book/main.xml\"");
        file.bytes.replace("\"worksheets/sheet1.xml\"", "\"../data/sheet.xml\"");
        file.bytes.replace("\"sharedStrings.xml\"", "\"/xl/sharedStrings.xml\"");
    }
    const ReadWorkbook read = test::readWorkbook(test::zipOf(files));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows, QStringList{u"2:zero||"_s});
}

void TestXlsxReader::damaged_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("message");
    QTest::newRow("a shared text that does not exist")
        << row("<c t=\"s\"><v>99</v></c>") << u"damaged in row 2"_s;
    QTest::newRow("bytes that are no UTF-8")
        << row("<c t=\"inlineStr\"><is><t>\xC3(</t></is></c>") << u"not written as"_s;
    QTest::newRow("a shared text that is no number")
        << row("<c t=\"s\"><v>x</v></c>") << u"damaged in row 2"_s;
    QTest::newRow("a reference without letters")
        << row("<c r=\"2\"><v>1</v></c>") << u"damaged in row 2"_s;
    QTest::newRow("a column beyond the last")
        << row("<c r=\"XFE2\"><v>1</v></c>") << u"damaged in row 2"_s;
    QTest::newRow("a row of no number") << row("", "r=\"x\"") << u"damaged in row 2"_s;
    QTest::newRow("row 0") << row("", "r=\"0\"") << u"damaged in row 2"_s;
    QTest::newRow("a row beyond the last") << row("", "r=\"1048577\"") << u"1,048,576"_s;
    QTest::newRow("tags that do not match") << QByteArray("<row></c>") << u"damaged"_s;
    QTest::newRow("nothing but a header") << QByteArray() << u"a header and no row"_s;
}

void TestXlsxReader::damaged()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QString, message);
    const ReadWorkbook read = readRows(rows);
    QVERIFY2(read.error.contains(message), qPrintable(read.error));
}

void TestXlsxReader::refuses_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const auto change = [](const char *name, const char *part, const QByteArray &from,
                           const QByteArray &to, const QString &message) {
        QTest::newRow(name) << QByteArray(part) << from << to << message;
    };
    change("a document type in a sheet", "sheet1.xml", "<worksheet",
           "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet", u"DOCTYPE"_s);
    change("a document type in the texts", "sharedStrings.xml", "<sst", "<!DOCTYPE s><sst",
           u"DOCTYPE"_s);
    change("a document type in the styles", "styles.xml", "<styleSheet", "<!DOCTYPE s><styleSheet",
           u"DOCTYPE"_s);
    change("a huge tag", "sheet1.xml", "<sheetData>",
           "<sheetData x=\"" + QByteArray(100'000, 'x') + "\">", u"64 KiB"_s);
    change("a sheet that is missing", "workbook.xml.rels", "sheet1.xml", "sheet7.xml",
           u"one of its sheets is missing"_s);
    change("a relationship that is missing", "workbook.xml.rels", "Id=\"rId1\"", "Id=\"rId7\"",
           u"one of its sheets is missing"_s);
    change("only a sheet of charts", "workbook.xml.rels", "relationships/worksheet",
           "relationships/chartsheet", u"no spreadsheet"_s);
    change("another document", ".rels", "xl/workbook.xml", "word/document.xml", QString());
    change("no workbook inside its part", "workbook.xml", "workbook", "document",
           u"no spreadsheet"_s);
}

void TestXlsxReader::refuses()
{
    QFETCH(const QByteArray, part);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, message);
    std::vector<test::ZipPart> files =
        test::xlsxParts(withRows(row("<c r=\"A2\" t=\"s\"><v>0</v></c>")));
    bool isChanged = false;
    for (test::ZipPart &file : files) {
        if (!file.name.endsWith(part) || !file.bytes.contains(from))
            continue;
        file.bytes.replace(from, to);
        isChanged = true;
    }
    QVERIFY(isChanged);
    const ReadWorkbook read = test::readWorkbook(test::zipOf(files));
    QVERIFY2(message.isEmpty() ? read.error.isEmpty() : read.error.contains(message),
             qPrintable(read.error));
}

// Different texts of 1 KiB each: the memory is bounded, not their number.
void TestXlsxReader::sharedTextsAreBounded()
{
    const QByteArray text = "<si><t>" + QByteArray(1000, 'x') + "</t></si>";
    qint64 given = 0;
    QByteArray rest("<sst>");
    intake::XmlScanner xml([&](char *to, qsizetype size) -> base::Result<qsizetype> {
        if (rest.isEmpty()) {
            rest = text;
            ++given;
        }
        const qsizetype piece = std::min(rest.size(), size);
        std::copy_n(rest.constData(), piece, to);
        rest.remove(0, piece);
        return piece;
    });
    intake::SharedStrings texts;
    const base::Result<void> read = texts.read(xml);
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(u"160 MiB"_s));
    QVERIFY(given * 1000 > intake::SharedStrings::kMaxBytes * 9 / 10);
    QVERIFY(given * 1000 < intake::SharedStrings::kMaxBytes * 11 / 10);
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
