// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fulldump.h"

#include <QTest>

using namespace Qt::StringLiterals;
using intake::FullDumpSign;
using intake::FullDumpWatch;
using Signs = std::vector<FullDumpSign>;

namespace {

void addPostalCodes(FullDumpWatch &watch, const QString &code, int rows)
{
    for (int i = 0; i < rows; ++i)
        watch.addPostalCode(code);
}

void addLabs(FullDumpWatch &watch, int labs, int rowsEach)
{
    for (int lab = 0; lab < labs; ++lab) {
        for (int i = 0; i < rowsEach; ++i)
            watch.addLabCode(QByteArray::number(lab));
    }
}

} // namespace

class TestFullDump final : public QObject
{
    Q_OBJECT

private slots:
    void rowCount()
    {
        FullDumpWatch watch;
        for (qint64 i = 0; i < intake::kFullDumpRows; ++i)
            watch.addRow();
        QCOMPARE(watch.signs(), Signs());
        watch.addRow();
        QCOMPARE(watch.signs(), Signs{FullDumpSign::RowCount});
    }

    void postalCodes_data()
    {
        QTest::addColumn<QList<int>>("rows"); // Vannes, Evreux, Orléans, Paris
        QTest::addColumn<bool>("suspicious");
        QTest::newRow("one region") << QList<int>{2000, 0, 0, 100} << false;
        QTest::newRow("some patients who moved") << QList<int>{1930, 30, 40, 100} << false;
        QTest::newRow("two regions") << QList<int>{900, 100, 0, 0} << true;
        QTest::newRow("all three, as in the published file")
            << QList<int>{480, 200, 250, 70} << true;
        QTest::newRow("too few rows to say") << QList<int>{200, 200, 99, 0} << false;
        QTest::newRow("just enough rows") << QList<int>{200, 200, 100, 0} << true;
    }
    void postalCodes()
    {
        QFETCH(QList<int>, rows);
        QFETCH(bool, suspicious);
        FullDumpWatch watch;
        addPostalCodes(watch, u"56000"_s, rows[0]);
        addPostalCodes(watch, u"27000"_s, rows[1]);
        addPostalCodes(watch, u"45000"_s, rows[2]);
        addPostalCodes(watch, u"75001"_s, rows[3]);
        addPostalCodes(watch, u"odd"_s, 5000);
        QCOMPARE(watch.signs(), suspicious ? Signs{FullDumpSign::FarApart} : Signs());
    }

    void labCodes_data()
    {
        QTest::addColumn<int>("labs");
        QTest::addColumn<int>("rowsEach");
        QTest::addColumn<bool>("suspicious");
        QTest::newRow("four codes") << 4 << 200 << false;
        QTest::newRow("five codes") << 5 << 200 << true;
        QTest::newRow("five codes, too few rows") << 5 << 99 << false;
        QTest::newRow("a code for every row is no laboratory") << 600 << 1 << false;
    }
    void labCodes()
    {
        QFETCH(int, labs);
        QFETCH(int, rowsEach);
        QFETCH(bool, suspicious);
        FullDumpWatch watch;
        addLabs(watch, labs, rowsEach);
        watch.addLabCode(" ");
        QCOMPARE(watch.signs(), suspicious ? Signs{FullDumpSign::ManyLabCodes} : Signs());
    }

    void texts()
    {
        for (const FullDumpSign sign :
             {FullDumpSign::RowCount, FullDumpSign::FarApart, FullDumpSign::ManyLabCodes}) {
            QVERIFY(!intake::fullDumpSignKey(sign).isEmpty());
            QVERIFY(!intake::fullDumpSignText(sign).isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(TestFullDump)
#include "tst_fulldump.moc"
