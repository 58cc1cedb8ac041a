// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/spreadsheet.h"
#include "intake/csvtokenizer.h"
#include "intake/odsreader.h"
#include "support/workbookread.h"
#include "support/zipwriter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using test::ReadWorkbook;

namespace {

const QByteArray kHeader =
    "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>NOM</text:p>"
    "</table:table-cell><table:table-cell><text:p>PRENOM</text:p></table:table-cell>"
    "<table:table-cell><text:p>NAISSANCE</text:p></table:table-cell></table:table-row>";

QByteArray cell(const QByteArray &content, const QByteArray &attributes = {})
{
    return "<table:table-cell " + attributes + '>' + content + "</table:table-cell>";
}

QByteArray text(const QByteArray &text, const QByteArray &attributes = {})
{
    return cell("<text:p>" + text + "</text:p>", attributes);
}

QByteArray number(const QByteArray &value, const QByteArray &shown)
{
    return text(shown, "office:value-type=\"float\" office:value=\"" + value + '"');
}

QByteArray row(const QByteArray &cells, const QByteArray &attributes = {})
{
    return "<table:table-row " + attributes + '>' + cells + "</table:table-row>";
}

ReadWorkbook readRows(const QByteArray &rows)
{
    return test::readWorkbook(test::odsOfRows(kHeader + rows));
}

} // namespace

class TestOdsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void rows_data();
    void rows();
    void refuses_data();
    void refuses();
    void hiddenTables();
    void otherPrefixes();
    void readsOurOwnTables();
};

void TestOdsReader::cells_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QByteArray &cells, const QString &expected) {
        QTest::newRow(name) << cells << expected;
    };
    add("a text", text("Dupont"), u"2:Dupont||"_s);
    add("two paragraphs", cell("<text:p>a</text:p>\n <text:p>b</text:p>"), u"2:a\nb||"_s);
    add("white space is one blank", text("  a \n\t b  c"), u"2:a b c||"_s);
    add("blanks that are spelt out", text("a<text:s text:c=\"3\"/>b<text:tab/>c<text:s/>"),
        u"2:a   b\tc ||"_s);
    add("a blank, then spelt ones", text("a <text:s/>b"), u"2:a  b||"_s);
    add("a line break", text("a<text:line-break/>b"), u"2:a\nb||"_s);
    add("spans and links",
        text("<text:span>a <text:a>b</text:a></text:span><text:span> c</text:span>"),
        u"2:a b c||"_s);
    add("a comment",
        cell("<office:annotation><text:p>secret</text:p></office:annotation>"
             "<text:p>a</text:p>"),
        u"2:a||"_s);
    add("a comment inside the text",
        text("a<office:annotation><text:p>secret</text:p></office:annotation>b"), u"2:ab||"_s);
    add("a hint of pronunciation",
        text("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text>"
             "</text:ruby>"),
        u"2:a||"_s);
    add("a drawing",
        cell("<draw:frame><draw:text-box><text:p>x</text:p></draw:text-box>"
             "</draw:frame><text:p>a</text:p>"),
        u"2:a||"_s);
    add("a text that is only an attribute",
        cell({}, "office:value-type=\"string\" office:string-value=\"a\""), u"2:a||"_s);
    add("a number", number("75011", "75 011"), u"2:75011||"_s);
    add("a NIR", number("2.95109912611193E+014", "2,95E+14"), u"2:295109912611193||"_s);
    add("a number that is not exact", number("1.1000000000000001", "1,1"), u"2:1.1||"_s);
    add("a postcode as shown", number("1000", "01000"), u"2:01000||"_s);
    add("a phone number as shown", number("612345678", "06 12 34 56 78"), u"2:06 12 34 56 78||"_s);
    add("a phone number with narrow blanks",
        number("612345678",
               "06\xE2\x80\xAF"
               "12345678"),
        u"2:06\u202F12345678||"_s);
    add("only zeros", number("0", "00000"), u"2:00000||"_s);
    add("a plain zero", number("0", "0"), u"2:0||"_s);
    add("other digits than the value", number("1000", "01001"), u"2:1000||"_s);
    add("a decimal number is not padded", number("0.5", "0,50"), u"2:0.5||"_s);
    add("a percentage", text("50 %", "office:value-type=\"percentage\" office:value=\"0.5\""),
        u"2:0.5||"_s);
    add("a number without value", text("12", "office:value-type=\"float\""), u"2:12||"_s);
    add("a date", text("07/03/50", "office:value-type=\"date\" office:date-value=\"1950-03-07\""),
        u"2:1950-03-07||"_s);
    add("a date with a time",
        text("x", "office:value-type=\"date\" office:date-value=\"1950-03-07T10:30:00\""),
        u"2:1950-03-07||"_s);
    add("a time", text("10:30", "office:value-type=\"time\" office:time-value=\"PT10H30M00S\""),
        u"2:10:30||"_s);
    add("booleans",
        text("VRAI", "office:value-type=\"boolean\" office:boolean-value=\"true\"")
            + text("FAUX", "office:value-type=\"boolean\" office:boolean-value=\"false\""),
        u"2:1|0|"_s);
    add("an error is blank",
        text("#N/A", "office:value-type=\"string\" calcext:value-type=\"error\"") + text("a"),
        u"2:|a|"_s);
    add("a covered cell",
        text("a", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>" + text("c"),
        u"2:a||c"_s);
    add("blank cells repeated", cell({}, "table:number-columns-repeated=\"2\"") + text("c"),
        u"2:||c"_s);
    add("filled cells repeated", text("a", "table:number-columns-repeated=\"3\""), u"2:a|a|a"_s);
    add("blank cells to the end of the sheet",
        text("a") + cell({}, "table:number-columns-repeated=\"16383\""), u"2:a||"_s);
    add("filled cells to the end of the sheet",
        text("a") + text("b", "table:number-columns-repeated=\"2000000000\""),
        u"2!too_many_columns:a"_s + u"|b"_s.repeated(intake::kMaxColumns - 1));
    add("more cells than the header", text("a", "table:number-columns-repeated=\"4\""),
        u"2!wrong_column_count:a|a|a|a"_s);
    add("a text that is too long", text("a") + text(QByteArray(70'000, 'x')),
        u"2!field_too_long:a||"_s);
    add("two thousand million blanks", text("a<text:s text:c=\"2000000000\"/>b"),
        u"2!field_too_long:||"_s);
    add("a row of many long cells",
        text(QByteArray(60'000, 'x'), "table:number-columns-repeated=\"1000\""), QString());
}

void TestOdsReader::cells()
{
    QFETCH(const QByteArray, cells);
    QFETCH(const QString, expected);
    const ReadWorkbook read = readRows(row(cells) + row(text("9")));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows.size(), 2);
    if (expected.isEmpty())
        QVERIFY(read.rows[0].startsWith(u"2!line_too_long"_s));
    else
        QCOMPARE(read.rows[0], expected);
    QCOMPARE(read.rows[1], u"3:9||"_s);
    QCOMPARE(read.sha256.size(), 64);
}

void TestOdsReader::rows_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("expected");
    const QByteArray one = text("1");
    QTest::newRow("repeated rows are rows") << row(one, "table:number-rows-repeated=\"3\"")
            + row(text("2")) << QStringList({u"2:1||"_s, u"3:1||"_s, u"4:1||"_s, u"5:2||"_s});
    QTest::newRow("blank rows repeated are none")
        << row(one) + row(cell({}), "table:number-rows-repeated=\"1000\"") + row(one)
        << QStringList({u"2:1||"_s, u"1003:1||"_s});
    QTest::newRow("blank rows to the end of the sheet") << row(one)
            + row(cell({}, "table:number-columns-repeated=\"16384\""),
                  "table:number-rows-repeated=\"1048573\"")
                                                        << QStringList({u"2:1||"_s});
    QTest::newRow("blank rows beyond the end")
        << row(one) + row(cell({}), "table:number-rows-repeated=\"9223372036854775807\"")
        << QStringList({u"2:1||"_s});
    QTest::newRow("groups of rows") << "<table:table-row-group><table:table-rows>" + row(one)
            + "</table:table-rows></table:table-row-group><table:table-header-rows>" + row(one)
            + "</table:table-header-rows>"
                                    << QStringList({u"2:1||"_s, u"3:1||"_s});
    QTest::newRow("filtered rows are rows")
        << row(one, "table:visibility=\"filter\"") << QStringList({u"2:1||"_s});
    QTest::newRow("drawings of the sheet are no rows")
        << "<table:shapes><table:table-row>" + one + "</table:table-row></table:shapes>" + row(one)
        << QStringList({u"2:1||"_s});
}

void TestOdsReader::rows()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QStringList, expected);
    const ReadWorkbook read = readRows(rows);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows, expected);
}

void TestOdsReader::refuses_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("message");
    const QByteArray rows = kHeader + row(text("1"));
    QTest::newRow("rows repeated beyond the end of the sheet")
        << test::odsOfRows(kHeader + row(text("1"), "table:number-rows-repeated=\"1048576\""))
        << u"1,048,576"_s;
    QTest::newRow("bytes that are no UTF-8")
        << test::odsOfRows(kHeader + row(text("\xC3("))) << u"not written as"_s;
    QTest::newRow("encrypted parts")
        << test::zipOf({{"mimetype", "x"},
                        {"content.xml", "noise"},
                        {"META-INF/manifest.xml", "<m><e><manifest:encryption-data/></e></m>"}})
        << u"password"_s;
    QTest::newRow("an encrypted package")
        << test::zipOf({{"encrypted-package", "noise"},
                        {"META-INF/manifest.xml", "<m><e><m:encryption-data/></e></m>"}})
        << u"password"_s;
    QTest::newRow("a text document")
        << test::zipOf({{"content.xml", "<a><body><text/></body></a>"}}) << u"no spreadsheet"_s;
    QTest::newRow("no content") << test::zipOf({{"META-INF/manifest.xml", "<m/>"}})
                                << u"no spreadsheet"_s;
    QTest::newRow("a document type")
        << test::zipOf({{"content.xml", "<!DOCTYPE a><a/>"}}) << u"DOCTYPE"_s;
    QTest::newRow("an empty table") << test::odsOfRows({}) << u"No sheet of the workbook"_s;
    QTest::newRow("half of a table")
        << test::zipOf({{"content.xml", test::ods({}).first(0) + "<a><b><spreadsheet><table>"}})
        << u"damaged"_s;
}

void TestOdsReader::refuses()
{
    QFETCH(const QByteArray, zip);
    QFETCH(const QString, message);
    const ReadWorkbook read = test::readWorkbook(zip);
    QVERIFY2(read.error.contains(message), qPrintable(read.error));
}

void TestOdsReader::hiddenTables()
{
    const QByteArray rows = kHeader + row(text("1"));
    const QByteArray zip = test::ods(
        "<table:tracked-changes><table:table table:name=\"no\">" + rows
            + "</table:table></table:tracked-changes>"
              "<table:table table:name=\"A\" table:style-name=\"ta2\">"
            + rows
            + "</table:table><table:table table:name=\"B\" table:style-name=\"ta1\"/>"
              "<table:table table:name=\"C\" table:style-name=\"ta1\">"
            + rows + "</table:table>",
        "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
        "table:display=\"true\"/></style:style><style:style style:name=\"ta2\" "
        "style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>");
    QCOMPARE(test::readWorkbook(zip).sheet, u"C"_s);
    QCOMPARE(test::readWorkbook(zip, {.sheet = u"a"_s}).rows, QStringList{u"2:1||"_s});
    QVERIFY(test::readWorkbook(zip, {.sheet = u"B"_s}).error.contains(u"is empty"_s));
    QVERIFY(test::readWorkbook(zip, {.sheet = u"no"_s}).error.contains(u"A, B, C"_s));
}

void TestOdsReader::otherPrefixes()
{
    const QByteArray scheme = "urn:oasis:names:tc:opendocument:xmlns:";
    const QByteArray zip = test::zipOf(
        {{"content.xml",
          "<o:document-content xmlns:o=\"" + scheme + "office:1.0\" xmlns:t=\"" + scheme
              + "table:1.0\" xmlns:x=\"" + scheme
              + "text:1.0\"><o:body><o:spreadsheet><t:table t:name=\"A\"><t:table-row>"
                "<t:table-cell><x:p>NOM<x:s x:c=\"2\"/>X</x:p></t:table-cell></t:table-row>"
                "<t:table-row><t:table-cell o:value-type=\"float\" o:value=\"5\"><x:p>5,0</x:p>"
                "</t:table-cell></t:table-row></t:table></o:spreadsheet></o:body>"
                "</o:document-content>"}});
    const ReadWorkbook read = test::readWorkbook(zip);
    QCOMPARE(read.columns, QStringList{u"NOM X"_s});
    QCOMPARE(read.rows, QStringList{u"2:5"_s});
}

// What the bundle's tables are written with is read back as it was.
void TestOdsReader::readsOurOwnTables()
{
    const QStringList pieces{u"a"_s,     u" "_s,  u"  "_s, u"\t"_s, u"\n"_s,      u"é"_s,
                             u"<&>\""_s, u"01"_s, u"😀"_s,  u"="_s,  u"_x000D_"_s, u"12/03/1950"_s};
    QRandomGenerator random(34);
    std::vector<QStringList> rows{{u"NOM"_s, u"PRENOM"_s, u"ADRESSE"_s}};
    QStringList expected;
    for (int i = 0; i < 300; ++i) {
        QStringList cells;
        for (int column = 0; column < 3; ++column) {
            QString cell = u"x"_s;
            for (int n = random.bounded(6); n > 0; --n)
                cell += pieces[random.bounded(static_cast<int>(pieces.size()))];
            cells.append(cell);
        }
        rows.push_back(cells);
        expected.append(u"%1:"_s.arg(i + 2) + cells.join(u'|'));
    }
    const ReadWorkbook read = test::readWorkbook(cnil::odsTable(u"Liste"_s, rows));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.sheet, u"Liste"_s);
    QCOMPARE(read.columns, rows.front());
    QCOMPARE(read.rows, expected);
}

QTEST_GUILESS_MAIN(TestOdsReader)
#include "tst_odsreader.moc"
