// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/numberformat.h"

#include <QDate>
#include <QTest>

using intake::DateSystem;
using intake::NumberFormat;

class TestNumberFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainNumbers_data();
    void plainNumbers();
    void shows_data();
    void shows();
    void builtIns_data();
    void builtIns();
    void everyDayFrom1900();
    void from1904();
};

void TestNumberFormat::plainNumbers_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("meant");
    const auto row = [](const char *name, const char *stored, const char *meant) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(meant);
    };
    row("a whole number stays", "75011", "75011");
    row("a negative number stays", "-12", "-12");
    row("a NIR in scientific notation", "2.95109912611193E14", "295109912611193");
    row("a NIR without key in scientific notation", "2.95109912611E+12", "2951099126110");
    row("the zeros of a scientific notation", "1E5", "100000");
    row("a point and nothing behind it", "75011.0", "75011");
    row("sums that are not exact", "1.1000000000000001", "1.1");
    row("seventeen digits of a third", "0.33333333333333331", "0.333333333333333");
    row("a decimal number", "12.5", "12.5");
    row("what has lost digits already", "1.23456789012346E+17", "1.23456789012346E+17");
    row("sixteen digits stay", "1234567890123456", "1234567890123456");
    row("leading zeros stay", "007", "007");
    row("zero", "0", "0");
    row("less than nothing", "-0.0", "0");
    row("no number", "abc", "abc");
    row("infinite", "1E999", "1E999");
    row("nothing", "", "");
}

void TestNumberFormat::plainNumbers()
{
    QFETCH(const QByteArray, stored);
    QFETCH(const QByteArray, meant);
    QByteArray shown;
    intake::appendPlainNumber(stored, shown);
    QCOMPARE(shown, meant);
}

void TestNumberFormat::shows_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *name, const char *code, const char *stored, const char *shown) {
        QTest::newRow(name) << QByteArray(code) << QByteArray(stored) << QByteArray(shown);
    };
    row("General", "General", "44231", "44231");
    row("text", "@", "44231", "44231");
    row("a date", "dd/mm/yyyy", "44231", "2021-02-04");
    row("a French date with its locale", "[$-40C]d\\ mmmm\\ yyyy;@", "18329", "1950-03-07");
    row("a date written in French", "jj/mm/aaaa", "44231", "2021-02-04");
    row("a month and a year", "mmm\\-yy", "44231", "2021-02-04");
    row("capital letters", "DD/MM/YYYY", "44231", "2021-02-04");
    row("a date and a time", "dd/mm/yyyy hh:mm", "44231.75", "2021-02-04");
    row("a time that rounds to the next day", "dd/mm/yyyy", "44230.999999999996", "2021-02-04");
    row("a time", "hh:mm:ss", "0.75", "18:00:00");
    row("a time with its noon", "h:mm AM/PM", "0.5", "12:00:00");
    row("minutes and seconds", "mm:ss.0", "0.5", "12:00:00");
    row("hours beyond a day", "[h]:mm", "0.25", "06:00:00");
    row("a date under a format of times", "h:mm", "44231.5", "2021-02-04");
    row("a colour is no day", "[Red]0.00", "5", "5");
    row("letters in quotes are no day", "0\" days\"", "5", "5 days");
    row("an escaped letter is no day", "0\\d", "5", "5d");
    row("the width of a letter is no day", "0_d", "5", "5");
    row("euros", "#,##0.00\\ \"\xE2\x82\xAC\"", "12.5", "12.5");
    row("percent", "0.00%", "0.5", "0.5");
    row("a date before 1900", "dd/mm/yyyy", "-5", "-5");
    row("a date beyond the last one", "dd/mm/yyyy", "2958466", "2958466");
    row("the last date", "dd/mm/yyyy", "2958465", "9999-12-31");
    row("no number under a date", "dd/mm/yyyy", "12 mars", "12 mars");
    row("a postcode", "00000", "1000", "01000");
    row("a postcode with locale", "[$-40C]00000", "1000", "01000");
    row("a postcode that is stored as decimal", "00000", "1000.0", "01000");
    row("a phone number", "0#\" \"##\" \"##\" \"##\" \"##", "612345678", "06 12 34 56 78");
    row("a phone number with escapes", "00\\ 00\\ 00\\ 00\\ 00", "612345678", "06 12 34 56 78");
    row("a NIR", "0\\ 00\\ 00\\ 00\\ 000\\ 000", "2950199126111", "2 95 01 99 126 111");
    row("a department of Corsica is no number", "00000", "2A004", "2A004");
    row("a number of a patient with letters", "\"P\"000000", "123", "P000123");
    row("more digits than places", "000", "12345", "12345");
    row("as many digits as places", "000", "123", "123");
    row("nothing but a zero", "00000", "0", "00000");
    row("only the first section counts", "00000;-00000;\"no\"", "75", "00075");
    row("a single zero is plain", "0", "12", "12");
    row("conditions are plain", "[<1000]000;0", "12", "12");
    row("decimals are plain", "000.00", "12", "12");
    row("a decimal number under zeros", "00000", "12.5", "12.5");
    row("a negative number under zeros", "00000", "-12", "-12");
    row("an open quote", "\"00", "12", "12");
}

void TestNumberFormat::shows()
{
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, stored);
    QFETCH(const QByteArray, shown);
    QByteArray text;
    NumberFormat::fromCode(code).append(stored, DateSystem::From1900, text);
    QCOMPARE(text, shown);
}

void TestNumberFormat::builtIns_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<QByteArray>("half");
    const auto rows = [](int first, int last, const char *whole, const char *half) {
        for (int id = first; id <= last; ++id)
            QTest::addRow("%d", id) << id << QByteArray(whole) << QByteArray(half);
    };
    rows(0, 13, "61", "0.5");
    rows(14, 17, "1900-03-01", "1900-01-00");
    rows(18, 21, "1900-03-01", "12:00:00");
    rows(22, 22, "1900-03-01", "1900-01-00");
    rows(23, 26, "61", "0.5");
    rows(27, 36, "1900-03-01", "1900-01-00");
    rows(37, 44, "61", "0.5");
    rows(45, 47, "1900-03-01", "12:00:00");
    rows(48, 49, "61", "0.5");
    rows(50, 58, "1900-03-01", "1900-01-00");
    rows(59, 60, "61", "0.5");
}

void TestNumberFormat::builtIns()
{
    QFETCH(const int, id);
    QFETCH(const QByteArray, whole);
    QFETCH(const QByteArray, half);
    QByteArray text;
    NumberFormat::builtIn(id).append("61", DateSystem::From1900, text);
    QCOMPARE(text, whole);
    text.clear();
    NumberFormat::builtIn(id).append("0.5", DateSystem::From1900, text);
    QCOMPARE(text, half);
}

// Each day follows the one before, with 29 February 1900 as the only invention.
void TestNumberFormat::everyDayFrom1900()
{
    const NumberFormat format = NumberFormat::builtIn(14);
    QDate date(1900, 1, 1);
    for (int serial = 1; serial < 60'000; ++serial) {
        QByteArray text;
        format.append(QByteArray::number(serial), DateSystem::From1900, text);
        if (serial == 60) {
            QCOMPARE(text, QByteArray("1900-02-29"));
            continue;
        }
        QCOMPARE(text, date.toString(Qt::ISODate).toLatin1());
        date = date.addDays(1);
    }
}

void TestNumberFormat::from1904()
{
    const NumberFormat format = NumberFormat::builtIn(14);
    QByteArray text;
    format.append("0", DateSystem::From1904, text);
    format.append("60", DateSystem::From1904, text);
    format.append("42769", DateSystem::From1904, text);
    QCOMPARE(text, QByteArray("1904-01-011904-03-012021-02-04"));
}

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "tst_numberformat.moc"
