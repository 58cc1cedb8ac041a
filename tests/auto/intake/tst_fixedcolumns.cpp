// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fixedcolumns.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::FixedColumn;
using intake::FixedColumns;
using intake::Record;

namespace {

using Columns = std::vector<FixedColumn>;

QList<QByteArray> cut(const Columns &columns, const QByteArray &line, bool utf8, Record &record)
{
    FixedColumns(columns, utf8).cut(line, record);
    QList<QByteArray> cells;
    for (const Record::Cell &cell : record.cells)
        cells.append(line.sliced(cell.begin, cell.end - cell.begin));
    return cells;
}

QList<int> widthsOf(const Columns &columns)
{
    QList<int> widths;
    for (const FixedColumn &column : columns)
        widths.append(column.width);
    return widths;
}

const std::vector<QString> kList{
    u"ID    NOM DE NAISSANCE  PRENOM"_s,
    u"    1 LE GOFF           JEANNE"_s,
    u"    2 LE BIHAN          MARIE LOUISE"_s,
    u"  303 LE ROUX           YANN"_s,
};

} // namespace

class TestFixedColumns final : public QObject
{
    Q_OBJECT

private slots:
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("utf8");
        QTest::addColumn<QList<QByteArray>>("cells");
        using Cells = QList<QByteArray>;
        QTest::newRow("all columns")
            << QByteArray("AB  12 RENNES") << false << Cells{"AB  ", "12 ", "RENNES"};
        QTest::newRow("short line") << QByteArray("AB") << false << Cells{"AB", "", ""};
        QTest::newRow("empty line") << QByteArray() << false << Cells{"", "", ""};
        QTest::newRow("the last column has no end") << QByteArray("AB  12 RENNES CEDEX 35") << false
                                                    << Cells{"AB  ", "12 ", "RENNES CEDEX 35"};
        QTest::newRow("letters of two bytes are one place")
            << QByteArray("\xC3\x89\xC3\x8F  12 X") << true
            << Cells{"\xC3\x89\xC3\x8F  ", "12 ", "X"};
        QTest::newRow("the same bytes are four places in Windows-1252")
            << QByteArray("\xC3\x89\xC3\x8F"
                          "12 X")
            << false << Cells{"\xC3\x89\xC3\x8F", "12 ", "X"};
        QTest::newRow("an accent at the border") << QByteArray("ABC\xC3\x89"
                                                               "12 X")
                                                 << true << Cells{"ABC\xC3\x89", "12 ", "X"};
    }
    void cuts()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, utf8);
        Record record;
        QTEST(cut({{4, false}, {3, false}, {9, false}}, line, utf8, record), "cells");
        QVERIFY(!record.fault);
    }

    void textAcrossAGutterIsAFault_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("fault");
        QTest::newRow("a blank between") << QByteArray("ABC 12") << false;
        QTest::newRow("none") << QByteArray("ABCD12") << true;
        QTest::newRow("a column that is full") << QByteArray("ABCD 2") << false;
        QTest::newRow("the line ends there") << QByteArray("ABCD") << false;
    }
    void textAcrossAGutterIsAFault()
    {
        QFETCH(QByteArray, line);
        Record record;
        cut({{4, true}, {2, false}}, line, false, record);
        QTEST(record.fault == intake::Reason::TextAcrossColumns, "fault");
        Record touching;
        cut({{4, false}, {2, false}}, line, false, touching);
        QVERIFY(!touching.fault);
    }

    void aCellThatIsTooLongIsAFault()
    {
        Record record;
        cut({{4, false}, {2, false}}, QByteArray(70'000, 'x'), false, record);
        QVERIFY(record.fault == intake::Reason::FieldTooLong);
    }

    void findsColumns()
    {
        const Columns columns = intake::findFixedColumns(kList, true);
        QCOMPARE(widthsOf(columns), (QList<int>{6, 18, 12}));
        QVERIFY(columns.front().gutter && !columns.back().gutter);
    }

    // Without the names, LE in front of every name looks like a column.
    void theHeaderHoldsColumnsTogether()
    {
        const std::vector<QString> rows(kList.begin() + 1, kList.end());
        QCOMPARE(widthsOf(intake::findFixedColumns(rows, false)), (QList<int>{6, 3, 15, 12}));
    }

    void oneShiftedRowInAHundredDoesNotMatter()
    {
        std::vector<QString> rows(150, u"ABC   12   RENNES"_s);
        rows[70] = u"ABCDEFGHIJKLMNOPQ"_s;
        QCOMPARE(widthsOf(intake::findFixedColumns(rows, false)), (QList<int>{6, 5, 6}));
    }

    void oneColumnIsNone()
    {
        QCOMPARE(intake::findFixedColumns({u"NOM"_s, u"RIOU"_s, u"MORVAN"_s}, true).size(),
                 std::size_t{1});
        QCOMPARE(intake::findFixedColumns({}, true).size(), std::size_t{1});
    }

    void widthsThatAreKnown()
    {
        const Columns columns = intake::fixedColumnsOf({4, 2, 6}, {u"ABC 12RENNES"_s, u"AB  34"_s});
        QVERIFY(columns[0].gutter);
        QVERIFY(!columns[1].gutter);
        QVERIFY(!columns[2].gutter);
    }
};

QTEST_APPLESS_MAIN(TestFixedColumns)
#include "tst_fixedcolumns.moc"
