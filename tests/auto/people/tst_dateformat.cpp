// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/dateformat.h"

#include <QTest>

using namespace Qt::StringLiterals;
using people::DateFormat;
using people::PartialDate;

namespace {

constexpr int kLatestYear = 2026;
constexpr int kRefused = -1;

int packed(const std::optional<PartialDate> &date)
{
    return date ? date->packed() : kRefused;
}

} // namespace

class TestDateFormat final : public QObject
{
    Q_OBJECT

private slots:
    void oneReadingWhateverTheFormat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        QTest::newRow("ISO") << u"1950-03-12"_s << 19500312;
        QTest::newRow("other separators") << u" 1950/03/12 "_s << 19500312;
        QTest::newRow("with a time") << u"1950-03-12T00:00:00"_s << 19500312;
        QTest::newRow("French") << u"12/03/1950"_s << kRefused;
        QTest::newRow("no date") << u"1950-13-12"_s << kRefused;
        QTest::newRow("digits") << u"19500312"_s << kRefused;
        QTest::newRow("blank") << u""_s << kRefused;
    }
    void oneReadingWhateverTheFormat()
    {
        QFETCH(QString, text);
        QTEST(packed(people::isoDate(text, kLatestYear)), "expected");
    }

    void anotherOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("another");
        QTest::newRow("its own") << u"12/03/1950"_s << false;
        QTest::newRow("the month first") << u"03/13/1950"_s << true;
        QTest::newRow("no date at all") << u"31/31/1950"_s << false;
        QTest::newRow("words") << u"inconnue"_s << false;
        QTest::newRow("blank") << QString() << false;
    }
    void anotherOrder()
    {
        QFETCH(QString, text);
        const DateFormat french = DateFormat::fromPattern(u"dd/MM/yyyy").value();
        QTEST(french.isOfAnotherOrder(text, kLatestYear), "another");
    }

    void parses_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const QString &pattern, const QString &text,
                            int expected) { QTest::newRow(name) << pattern << text << expected; };
        const QString french = u"dd/MM/yyyy"_s;
        row("French", french, u"12/03/1950"_s, 19500312);
        row("one-digit day and month", french, u"2/3/1950"_s, 19500302);
        row("other separators", french, u"12-03.1950"_s, 19500312);
        row("blanks as separators", french, u"12 03 1950"_s, 19500312);
        row("surrounded by blanks", french, u" 12/03/1950 "_s, 19500312);
        row("with a time", french, u"12/03/1950 00:00:00"_s, 19500312);
        row("leap day", french, u"29/02/2000"_s, 20000229);
        row("no leap day", french, u"29/02/1900"_s, kRefused);
        row("31 February", french, u"31/02/1950"_s, kRefused);
        row("month 13 is not swapped", french, u"03/13/1950"_s, kRefused);
        row("day and month unknown", french, u"00/00/1950"_s, 19500000);
        row("day unknown", french, u"00/03/1950"_s, 19500300);
        row("31 of an unknown month", french, u"31/00/1950"_s, 19500031);
        row("all unknown", french, u"00/00/0000"_s, 0);
        row("year alone", french, u"1950"_s, 19500000);
        row("month and year", french, u"03/1950"_s, 19500300);
        row("year and month", french, u"1950-03"_s, 19500300);
        row("blank", french, u"  "_s, 0);
        row("two-digit year under a four-digit format", french, u"12/03/50"_s, kRefused);
        row("year first under another order", french, u"1950-03-12"_s, kRefused);
        row("words", french, u"12 mars 1950"_s, kRefused);
        row("too many parts", french, u"12/03/1950/1"_s, kRefused);
        row("empty part", french, u"12//1950"_s, kRefused);
        row("Arabic digits are not read by halves", french, u"١٢/03/1950"_s, kRefused);
        row("days from 1900", u"excel"_s, u"18334"_s, 19500312);
        row("days and a time of day", u"excel"_s, u"18334.75"_s, 19500312);
        row("days and a time of day, French", u"excel"_s, u"18334,75"_s, 19500312);
        row("the day before the leap day that never was", u"excel"_s, u"59"_s, 19000228);
        row("the day behind it", u"excel"_s, u"61"_s, 19000301);
        row("days from 1904", u"excel1904"_s, u"16872"_s, 19500312);
        row("no day", u"excel"_s, u"0"_s, 0);
        row("a year among days", u"excel"_s, u"1950"_s, 19500000);
        row("more days than there are", u"excel"_s, u"9999999"_s, kRefused);
        row("a date among days", u"excel"_s, u"12/03/1950"_s, kRefused);
        row("words among days", u"excel"_s, u"18334x"_s, kRefused);
        row("very long number", french, u"99999999999999999999"_s, kRefused);
        row("ISO", u"yyyy-MM-dd"_s, u"1950-03-12"_s, 19500312);
        row("ISO with T and time", u"yyyy-MM-dd"_s, u"1950-03-12T10:20:30"_s, 19500312);
        row("ISO of the 17th century", u"yyyy-MM-dd"_s, u"1630-08-01"_s, 16300801);
        row("American", u"MM/dd/yyyy"_s, u"03/12/1950"_s, 19500312);
        row("compact", u"yyyyMMdd"_s, u"19500312"_s, 19500312);
        row("compact and partial", u"yyyyMMdd"_s, u"19500000"_s, 19500000);
        row("compact, too short", u"yyyyMMdd"_s, u"1950031"_s, kRefused);
        row("compact French", u"ddMMyyyy"_s, u"12031950"_s, 19500312);
        row("compact two-digit year", u"ddMMyy"_s, u"120350"_s, 19500312);
        row("two-digit year of this century", u"dd/MM/yy"_s, u"12/03/26"_s, 20260312);
        row("two-digit year of the last one", u"dd/MM/yy"_s, u"12/03/27"_s, 19270312);
        row("four-digit year is read all the same", u"dd/MM/yy"_s, u"12/03/1919"_s, 19190312);
        row("no year in two digits", u"dd/MM/yy"_s, u"00/00/00"_s, 0);
        row("year first, two digits", u"yy/MM/dd"_s, u"50/03/12"_s, 19500312);
    }
    void parses()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        const std::optional<DateFormat> format = DateFormat::fromPattern(pattern);
        QVERIFY(format);
        QCOMPARE(format->pattern(), pattern);
        QTEST(packed(format->parse(text, kLatestYear)), "expected");
    }

    void refusesPatterns()
    {
        for (const QString &pattern :
             {QString(), u"dd/yyyy"_s, u"DD/MM/YYYY"_s, u"yyyyddMM"_s, u"dd MMM yyyy"_s})
            QVERIFY2(!DateFormat::fromPattern(pattern), qPrintable(pattern));
    }

    void knownPatternsReadThemselves()
    {
        for (const DateFormat &format : DateFormat::known())
            QCOMPARE(DateFormat::fromPattern(format.pattern()), std::optional(format));
    }

    void readsThreeColumns()
    {
        QCOMPARE(packed(people::dateFromParts(u"12", u"3", u"1950", kLatestYear)), 19500312);
        QCOMPARE(packed(people::dateFromParts(u"", u"3", u"1950", kLatestYear)), 19500300);
        QCOMPARE(packed(people::dateFromParts(u"12", u"3", u"50", kLatestYear)), 19500312);
        QCOMPARE(packed(people::dateFromParts(u"", u"", u"", kLatestYear)), 0);
        QCOMPARE(packed(people::dateFromParts(u"00", u"00", u"1950", kLatestYear)), 19500000);
        QCOMPARE(packed(people::dateFromParts(u"32", u"3", u"1950", kLatestYear)), kRefused);
        QCOMPARE(packed(people::dateFromParts(u"a", u"3", u"1950", kLatestYear)), kRefused);
        QCOMPARE(packed(people::dateFromParts(u"1", u"3", u"19500", kLatestYear)), kRefused);
    }

    void partialDates()
    {
        const PartialDate date{.year = 1950, .month = 3, .day = 0};
        QCOMPARE(date.toIsoText(), u"1950-03-00"_s);
        QVERIFY(!date.toDate().isValid());
        QCOMPARE(PartialDate::fromPacked(date.packed()), date);
        QCOMPARE(PartialDate().toIsoText(), QString());
        QCOMPARE((PartialDate{.year = 1950, .month = 3, .day = 12}.toDate()), QDate(1950, 3, 12));
    }
};

QTEST_APPLESS_MAIN(TestDateFormat)
#include "tst_dateformat.moc"
