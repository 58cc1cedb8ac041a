// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/calendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using deadlines::Calendar;

class TestCalendar final : public QObject
{
    Q_OBJECT

private slots:
    void easterOfPublishedTables_data();
    void easterOfPublishedTables();
    void easterAgreesWithGauss();
    void holidaysOfAYear_data();
    void holidaysOfAYear();
    void territories_data();
    void territories();
    void workingDays_data();
    void workingDays();
    void theEighthOfMayIsRecent();
    void badTables_data();
    void badTables();
};

void TestCalendar::easterOfPublishedTables_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QDate>("sunday");

    QTest::newRow("the earliest possible") << 1818 << QDate(1818, 3, 22);
    QTest::newRow("the latest possible") << 1943 << QDate(1943, 4, 25);
    QTest::newRow("1954, an exception of the tables") << 1954 << QDate(1954, 4, 18);
    QTest::newRow("1981, the other exception") << 1981 << QDate(1981, 4, 19);
    QTest::newRow("a leap year of a century") << 2000 << QDate(2000, 4, 23);
    QTest::newRow("2020") << 2020 << QDate(2020, 4, 12);
    QTest::newRow("2021") << 2021 << QDate(2021, 4, 4);
    QTest::newRow("2022") << 2022 << QDate(2022, 4, 17);
    QTest::newRow("2024") << 2024 << QDate(2024, 3, 31);
    QTest::newRow("2026") << 2026 << QDate(2026, 4, 5);
    QTest::newRow("2038") << 2038 << QDate(2038, 4, 25);
}

void TestCalendar::easterOfPublishedTables()
{
    QFETCH(int, year);
    QTEST(deadlines::easterSunday(year), "sunday");
}

// Gauss's rule with its two exceptions, written independently.
static QDate gaussEaster(int year)
{
    const int k = year / 100;
    const int m = (15 - (13 + 8 * k) / 25 + k - k / 4) % 30;
    const int n = (4 + k - k / 4) % 7;
    const int d = (19 * (year % 19) + m) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
    QDate sunday = QDate(year, 3, 22).addDays(d + e);
    if (sunday == QDate(year, 4, 26))
        sunday = QDate(year, 4, 19);
    else if (sunday == QDate(year, 4, 25) && d == 28 && e == 6 && (11 * m + 11) % 30 < 19)
        sunday = QDate(year, 4, 18);
    return sunday;
}

void TestCalendar::easterAgreesWithGauss()
{
    for (int year = 1600; year <= 2500; ++year)
        QCOMPARE(deadlines::easterSunday(year), gaussEaster(year));
}

void TestCalendar::holidaysOfAYear_data()
{
    QTest::addColumn<QString>("territory");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("days");

    const QString of2021 = u"01-01 04-05 05-01 05-08 05-13 05-24 07-14 08-15 11-01 11-11 12-25"_s;
    QTest::newRow("2021 in Brittany") << u""_s << 2021 << of2021;
    QTest::newRow("2008, Ascension on 1 May")
        << u""_s << 2008 << u"01-01 03-24 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25"_s;
    QTest::newRow("2021 in Alsace-Moselle")
        << u"alsace_moselle"_s << 2021
        << u"01-01 04-02 04-05 05-01 05-08 05-13 05-24 07-14 08-15 11-01 11-11 12-25 12-26"_s;
    QTest::newRow("2021 on Mayotte")
        << u"mayotte"_s << 2021
        << u"01-01 04-05 04-27 05-01 05-08 05-13 05-24 07-14 08-15 11-01 11-11 12-25"_s;
    QTest::newRow("2021 on Martinique")
        << u"martinique"_s << 2021
        << u"01-01 04-05 05-01 05-08 05-13 05-22 05-24 07-14 08-15 11-01 11-11 12-25"_s;
    QTest::newRow("2021 on Guadeloupe")
        << u"guadeloupe"_s << 2021
        << u"01-01 04-05 05-01 05-08 05-13 05-24 05-27 07-14 08-15 11-01 11-11 12-25"_s;
    QTest::newRow("2021 on Saint-Martin")
        << u"saint_martin"_s << 2021
        << u"01-01 04-05 05-01 05-08 05-13 05-24 05-27 07-14 08-15 11-01 11-11 12-25"_s;
    QTest::newRow("2021 in Guyane")
        << u"guyane"_s << 2021
        << u"01-01 04-05 05-01 05-08 05-13 05-24 06-10 07-14 08-15 11-01 11-11 12-25"_s;
    QTest::newRow("2021 on Saint-Barthélemy")
        << u"saint_barthelemy"_s << 2021
        << u"01-01 04-05 05-01 05-08 05-13 05-24 07-14 08-15 10-09 11-01 11-11 12-25"_s;
    QTest::newRow("2021 on La Réunion")
        << u"la_reunion"_s << 2021
        << u"01-01 04-05 05-01 05-08 05-13 05-24 07-14 08-15 11-01 11-11 12-20 12-25"_s;
}

void TestCalendar::holidaysOfAYear()
{
    QFETCH(QString, territory);
    QFETCH(int, year);
    const Calendar calendar = Calendar::shipped();
    QStringList days;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
        if (calendar.isHoliday(day, territory))
            days += day.toString(u"MM-dd");
    QTEST(days.join(u' '), "days");
}

void TestCalendar::territories_data()
{
    QTest::addColumn<QString>("postalCode");
    QTest::addColumn<QString>("territory");

    QTest::newRow("Vannes") << u"56000"_s << u""_s;
    QTest::newRow("Strasbourg") << u"67000"_s << u"alsace_moselle"_s;
    QTest::newRow("Metz") << u"57000"_s << u"alsace_moselle"_s;
    QTest::newRow("Pointe-à-Pitre") << u"97110"_s << u"guadeloupe"_s;
    QTest::newRow("Saint-Martin lies within the codes of Guadeloupe")
        << u"97150"_s << u"saint_martin"_s;
    QTest::newRow("Saint-Barthélemy too") << u"97133"_s << u"saint_barthelemy"_s;
    QTest::newRow("Saint-Denis") << u"97400"_s << u"la_reunion"_s;
    QTest::newRow("no code") << u""_s << u""_s;
}

void TestCalendar::territories()
{
    QFETCH(QString, postalCode);
    QTEST(Calendar::shipped().territoryOf(postalCode), "territory");
}

void TestCalendar::workingDays_data()
{
    QTest::addColumn<QString>("territory");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("next");

    QTest::newRow("a Friday stays") << u""_s << QDate(2021, 2, 26) << QDate(2021, 2, 26);
    QTest::newRow("a Saturday goes to Monday") << u""_s << QDate(2021, 2, 27) << QDate(2021, 3, 1);
    QTest::newRow("Easter Saturday goes to Tuesday")
        << u""_s << QDate(2021, 4, 3) << QDate(2021, 4, 6);
    QTest::newRow("Good Friday in Rennes") << u""_s << QDate(2021, 4, 2) << QDate(2021, 4, 2);
    QTest::newRow("Good Friday in Metz")
        << u"alsace_moselle"_s << QDate(2021, 4, 2) << QDate(2021, 4, 6);
    QTest::newRow("over the turn of the year") << u""_s << QDate(2022, 12, 31) << QDate(2023, 1, 2);
}

void TestCalendar::workingDays()
{
    QFETCH(QString, territory);
    QFETCH(QDate, from);
    QTEST(Calendar::shipped().nextWorkingDay(from, territory), "next");
}

void TestCalendar::theEighthOfMayIsRecent()
{
    const Calendar calendar = Calendar::shipped();
    QVERIFY(!calendar.isHoliday(QDate(1980, 5, 8), {}));
    QVERIFY(calendar.isHoliday(QDate(1982, 5, 8), {}));
}

void TestCalendar::badTables_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("a day that does not exist")
        << QByteArray(R"({"holidays":[{"key":"x","month":2,"day":30,"name":{"en":"x"}}]})");
    QTest::newRow("fixed and moving at once") << QByteArray(
        R"({"holidays":[{"key":"x","month":2,"day":3,"easter_offset":1,"name":{"en":"x"}}]})");
    QTest::newRow("without a name")
        << QByteArray(R"({"holidays":[{"key":"x","month":2,"day":3}]})");
}

void TestCalendar::badTables()
{
    QFETCH(QByteArray, json);
    QVERIFY(!Calendar::fromJson(json));
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
