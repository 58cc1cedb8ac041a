// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/workbook.h"
#include "support/workbookread.h"
#include "support/zipwriter.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using test::ReadWorkbook;

namespace {

// Rows of texts; a blank cell is left out.
QByteArray rowsOf(const std::vector<std::vector<QByteArray>> &rows)
{
    QByteArray xml;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QByteArray number = QByteArray::number(static_cast<int>(i) + 1);
        xml += "<row r=\"" + number + "\">";
        for (std::size_t column = 0; column < rows[i].size(); ++column) {
            if (!rows[i][column].isEmpty())
                xml += "<c r=\"" + QByteArray(1, static_cast<char>('A' + column)) + number
                    + "\" t=\"inlineStr\"><is><t>" + rows[i][column] + "</t></is></c>";
        }
        xml += "</row>";
    }
    return xml;
}

QByteArray bookOf(const std::vector<std::vector<QByteArray>> &rows)
{
    return test::xlsxOfRows(rowsOf(rows));
}

const std::vector<std::vector<QByteArray>> kList{
    {"NOM", "PRENOM", "NE LE"}, {"DUPONT", "Jean", "12/03/1950"}, {"MARTIN", "Anne", "01/02/1960"}};

QByteArray withSheets(const std::vector<test::XlsxSheetPart> &sheets)
{
    test::XlsxParts parts;
    parts.sheets = sheets;
    return test::xlsx(parts);
}

// A compound file whose directory has an entry of this name.
QByteArray compoundFile(QStringView name)
{
    QByteArray file("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    file.resize(512 * 4, '\0');
    file[30] = 9; // sectors of 512 bytes
    file[48] = 2; // the directory is the third one
    const QByteArray bytes(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    return file.replace(512 * 3 + 128, bytes.size(), bytes);
}

} // namespace

class TestWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheHeader_data();
    void findsTheHeader();
    void takesTheHeaderThatWasNamed();
    void unnamedColumnsThatRowsFill();
    void refusesColumnsOfOneName();
    void choosesSheets();
    void namesSheets();
    void restarts();
    void hashAndPosition();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
};

void TestWorkbook::findsTheHeader_data()
{
    QTest::addColumn<QByteArray>("book");
    QTest::addColumn<int>("headerLine");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("first");
    const QStringList names{u"NOM"_s, u"PRENOM"_s, u"NE LE"_s};
    QTest::newRow("in the first row")
        << bookOf(kList) << 1 << names << u"2:DUPONT|Jean|12/03/1950"_s;
    QTest::newRow("below a title and a blank row") << bookOf({{"Liste des patients", "",
                                                               "\xC3\xA9"
                                                               "dit\xC3\xA9"
                                                               "e le 12/03/2021"},
                                                              {},
                                                              kList[0],
                                                              kList[1],
                                                              kList[2]})
                                                   << 3 << names
                                                   << u"1!title_line:Liste des patients\tédité"
                                                      "e le 12/03/2021"_s;
    QTest::newRow("of names that nobody knows")
        << bookOf({{"alpha", "beta", "gamma"}, {"x", "y", "z"}, {"x2", "y2", "z2"}}) << 1
        << QStringList({u"alpha"_s, u"beta"_s, u"gamma"_s}) << u"2:x|y|z"_s;
    QTest::newRow("none") << bookOf({kList[1], kList[2]}) << 0
                          << QStringList({u"column_1"_s, u"column_2"_s, u"column_3"_s})
                          << u"1:DUPONT|Jean|12/03/1950"_s;
    QTest::newRow("with a blank name")
        << bookOf({{"NOM", "", "PRENOM"}, {"DUPONT", "x", "Jean"}, {"MARTIN", "y", "Anne"}}) << 1
        << QStringList({u"NOM"_s, u"column_2"_s, u"PRENOM"_s}) << u"2:DUPONT|x|Jean"_s;
    QTest::newRow("in a column that is not the first")
        << bookOf({{"", "NOM", "PRENOM"}, {"", "DUPONT", "Jean"}, {"", "MARTIN", "Anne"}}) << 1
        << QStringList({u"column_1"_s, u"NOM"_s, u"PRENOM"_s}) << u"2:|DUPONT|Jean"_s;
    QTest::newRow("with blanks in the names")
        << bookOf({{" NOM \n de naissance ", "PRENOM"}, {"DUPONT", "Jean"}}) << 1
        << QStringList({u"NOM de naissance"_s, u"PRENOM"_s}) << u"2:DUPONT|Jean"_s;
}

void TestWorkbook::findsTheHeader()
{
    QFETCH(const QByteArray, book);
    QFETCH(const int, headerLine);
    QFETCH(const QStringList, columns);
    QFETCH(const QString, first);
    const ReadWorkbook read = test::readWorkbook(book);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.headerLine, headerLine);
    QCOMPARE(read.columns, columns);
    QCOMPARE(read.rows.value(0), first);
}

void TestWorkbook::takesTheHeaderThatWasNamed()
{
    const QByteArray book = bookOf({{"NOM", "PRENOM"}, {"a", "b"}, {"x", "y"}, {"1", "2"}});
    const ReadWorkbook third = test::readWorkbook(book, {.headerLine = 3});
    QCOMPARE(third.columns, QStringList({u"x"_s, u"y"_s}));
    QCOMPARE(third.rows,
             QStringList({u"1!title_line:NOM\tPRENOM"_s, u"2!title_line:a\tb"_s, u"4:1|2"_s}));
    const ReadWorkbook none = test::readWorkbook(book, {.header = false});
    QCOMPARE(none.columns, QStringList({u"column_1"_s, u"column_2"_s}));
    QCOMPARE(none.rows.size(), 4);
    const ReadWorkbook fromTwo = test::readWorkbook(book, {.header = false, .headerLine = 3});
    QCOMPARE(fromTwo.rows.value(2), u"3:x|y"_s);
    QVERIFY(test::readWorkbook(book, {.headerLine = 9}).error.contains(u"no header in row 9"_s));
    QVERIFY(test::readWorkbook(book, {.headerLine = 4}).error.contains(u"no row"_s));
}

void TestWorkbook::unnamedColumnsThatRowsFill()
{
    const ReadWorkbook read = test::readWorkbook(bookOf({{"NOM", "PRENOM"},
                                                         {"DUPONT", "Jean", "x"},
                                                         {"MARTIN", "Anne", "y"},
                                                         {"DURAND", "Luc"},
                                                         {"PETIT", "Zo\xC3\xA9", "x", "z"}}));
    QCOMPARE(read.columns, QStringList({u"NOM"_s, u"PRENOM"_s, u"column_3"_s}));
    QCOMPARE(read.rows.value(2), u"4:DURAND|Luc|"_s);
    QCOMPARE(read.rows.value(3), u"5!wrong_column_count:PETIT|Zoé|x|z"_s);
}

void TestWorkbook::refusesColumnsOfOneName()
{
    const ReadWorkbook read =
        test::readWorkbook(bookOf({{"NOM", "PRENOM", "Nom"}, {"a", "b", "c"}}));
    QVERIFY(read.error.contains(u"Two columns have the name “Nom”"_s));
}

void TestWorkbook::choosesSheets()
{
    const QByteArray rows = rowsOf(kList);
    const QByteArray book = withSheets({{.name = "Cach\xC3\xA9"
                                                 "e",
                                         .rows = rows,
                                         .state = "hidden"},
                                        {.name = "Vide"},
                                        {.name = "Patients", .rows = rows},
                                        {.name = "Autre", .rows = rows}});
    QCOMPARE(test::readWorkbook(book).sheet, u"Patients"_s);
    QCOMPARE(test::readWorkbook(book, {.sheet = u"autre"_s}).sheet, u"Autre"_s);
    QCOMPARE(test::readWorkbook(book, {.sheet = u"Cachée"_s}).rows.size(), 2);
    QVERIFY(test::readWorkbook(book, {.sheet = u"Vide"_s}).error.contains(u"“Vide” is empty"_s));
    QVERIFY(test::readWorkbook(book, {.sheet = u"?"_s})
                .error.contains(u"Cachée, Vide, Patients, Autre"_s));
    const QByteArray hidden = withSheets({{.name = "A", .rows = rows, .state = "veryHidden"}});
    QVERIFY(test::readWorkbook(hidden).error.contains(u"Only hidden sheets"_s));
    QVERIFY(test::readWorkbook(withSheets({{.name = "A"}})).error.contains(u"No sheet"_s));
}

void TestWorkbook::namesSheets()
{
    QByteArray book = withSheets(
        {{.name = "A &amp; B", .rows = rowsOf(kList)}, {.name = "C", .state = "hidden"}});
    QBuffer buffer(&book);
    buffer.open(QIODevice::ReadOnly);
    const base::Result<QStringList> names = intake::sheetNames(buffer);
    QVERIFY(names.has_value());
    QCOMPARE(*names, QStringList({u"A & B"_s, u"C"_s}));
    const auto reader = intake::WorkbookReader::open(buffer, {});
    QVERIFY(reader.has_value());
    const std::vector<intake::SheetInfo> &sheets = (*reader)->sheets();
    QVERIFY(sheets[0].hasRows && !sheets[0].isHidden);
    QVERIFY(!sheets[1].hasRows && sheets[1].isHidden);
}

// After a look at some rows, and after the end, all come again.
void TestWorkbook::restarts()
{
    std::vector<std::vector<QByteArray>> rows{{"Liste"}, kList[0]};
    for (int i = 0; i < 300; ++i)
        rows.push_back({"DUPONT", QByteArray::number(i), "12/03/1950"});
    QByteArray book = bookOf(rows);
    QBuffer buffer(&book);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = intake::WorkbookReader::open(buffer, {});
    QVERIFY(reader.has_value());
    intake::Row row;
    QStringList before;
    for (const int looks : {10, 250, 400}) {
        QStringList read;
        for (int i = 0; i < looks; ++i) {
            const base::Result<bool> more = (*reader)->next(row);
            QVERIFY(more.has_value());
            if (!*more)
                break;
            read.append(test::shown(row));
        }
        QCOMPARE(read.first(before.size()), before);
        before = read;
        QVERIFY((*reader)->restart().has_value());
        QCOMPARE((*reader)->sha256(), QByteArray());
    }
    QCOMPARE(before.size(), 301);
    QCOMPARE(before.front(), u"1!title_line:Liste"_s);
}

void TestWorkbook::hashAndPosition()
{
    QByteArray book = bookOf(kList);
    QBuffer buffer(&book);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = intake::WorkbookReader::open(buffer, {});
    QVERIFY(reader.has_value());
    intake::Row row;
    qint64 position = (*reader)->position();
    for (;;) {
        const base::Result<bool> more = (*reader)->next(row);
        QVERIFY(more.has_value());
        QVERIFY((*reader)->position() >= position);
        position = (*reader)->position();
        if (!*more)
            break;
        QCOMPARE((*reader)->sha256(), QByteArray());
    }
    QCOMPARE(position, book.size());
    QCOMPARE((*reader)->sha256(),
             QCryptographicHash::hash(book, QCryptographicHash::Sha256).toHex());
    QVERIFY(!*(*reader)->next(row));
}

void TestWorkbook::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("message");
    QTest::newRow("a workbook with a password")
        << compoundFile(u"EncryptedPackage") << u"protected by a password"_s;
    QTest::newRow("a workbook of Excel 97") << compoundFile(u"Workbook") << u"(.xls)"_s;
    QTest::newRow("a workbook of Excel 5") << compoundFile(u"Book") << u"(.xls)"_s;
    QTest::newRow("a document of Word 97")
        << compoundFile(u"WordDocument") << u"old office program"_s;
    QTest::newRow("the beginning of a compound file")
        << QByteArray("\xD0\xCF\x11\xE0", 4) << u"old office program"_s;
    QTest::newRow("a flat spreadsheet")
        << QByteArray("<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"x\">")
        << u"one XML text"_s;
    QTest::newRow("an XML Spreadsheet 2003") << QByteArray(
        "\xEF\xBB\xBF<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>")
                                             << u"one XML text"_s;
    QTest::newRow("a web page") << QByteArray("\n<html><table><tr><td>NOM</td>")
                                << u"one XML text"_s;
    QTest::newRow("a binary workbook")
        << test::zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.bin", "x"}})
        << u".xlsb"_s;
    QTest::newRow("a text of Word")
        << test::zipOf({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<a/>"}})
        << u"no spreadsheet"_s;
    QTest::newRow("any archive") << test::zipOf({{"a.txt", "a"}}) << u"no spreadsheet"_s;
}

void TestWorkbook::refusesOtherFiles()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, message);
    const ReadWorkbook read = test::readWorkbook(file);
    QVERIFY2(read.error.contains(message), qPrintable(read.error));
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
