// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/clerk.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using demo::Difficulty;
using demo::Random;
using demo::Stream;
using people::PartialDate;

namespace {

constexpr demo::ErrorRates kNever{.typedName = 0,
                                  .swappedNames = 0,
                                  .otherGivenName = 0,
                                  .wrongDay = 0,
                                  .swappedDayMonth = 0,
                                  .wrongYear = 0,
                                  .firstOfJanuary = 0,
                                  .wrongDayAndMonth = 0,
                                  .partialDate = 0,
                                  .noDate = 0,
                                  .typedNir = 0,
                                  .strangersNir = 0,
                                  .typedStreet = 0,
                                  .otherTelephone = 0,
                                  .mojibake = 0};
constexpr int kAlways = 10'000;

demo::ErrorRates only(int demo::ErrorRates::*rate)
{
    demo::ErrorRates rates = kNever;
    rates.*rate = kAlways;
    return rates;
}

} // namespace

Q_DECLARE_METATYPE(int demo::ErrorRates::*)

class TestClerk final : public QObject
{
    Q_OBJECT

private slots:
    void typingErrorIsSmall();
    void shortNamesStay();
    void misdialledNumberHasAsManyDigits();
    void dateErrorsAreOfTheirKind_data();
    void dateErrorsAreOfTheirKind();
    void carefulClerkWritesTheDate();
    void datesStayOnTheCalendar_data();
    void datesStayOnTheCalendar();
    void mojibakeIsUtf8ReadAsLatin1();
    void ratesGrowWithDifficulty();
};

void TestClerk::typingErrorIsSmall()
{
    QSet<QString> seen;
    int changed = 0;
    for (quint64 i = 0; i < 500; ++i) {
        Random random(1, Stream::LeakRow, i);
        const QString wrong = demo::mistyped(u"GUILLAUMET"_s, random);
        QVERIFY(std::abs(wrong.size() - 10) <= 1);
        QCOMPARE(wrong[0], u'G'); // the first letter is rarely wrong
        QCOMPARE(wrong, wrong.toUpper());
        seen.insert(wrong);
        changed += wrong != u"GUILLAUMET";
    }
    QVERIFY(changed > 450); // two like letters exchanged change nothing
    QVERIFY(seen.size() > 20);
}

void TestClerk::shortNamesStay()
{
    Random random(1, Stream::LeakRow, 0);
    QCOMPARE(demo::mistyped(u"LE"_s, random), u"LE"_s);
    QCOMPARE(demo::mistyped(QString(), random), QString());
    QCOMPARE(demo::misdialled(u"12"_s, random), u"12"_s);
}

void TestClerk::misdialledNumberHasAsManyDigits()
{
    const QString number = u"266019202532213"_s;
    for (quint64 i = 0; i < 500; ++i) {
        Random random(1, Stream::LeakRow, i);
        const QString wrong = demo::misdialled(number, random);
        QCOMPARE(wrong.size(), number.size());
        QVERIFY(wrong != number);
    }
}

void TestClerk::dateErrorsAreOfTheirKind_data()
{
    QTest::addColumn<int demo::ErrorRates::*>("rate");
    QTest::addColumn<bool>("yearStays");
    QTest::addColumn<bool>("monthStays");
    QTest::addColumn<bool>("dayStays");
    QTest::newRow("wrong day") << &demo::ErrorRates::wrongDay << true << true << false;
    QTest::newRow("wrong year") << &demo::ErrorRates::wrongYear << false << true << true;
    QTest::newRow("wrong day and month")
        << &demo::ErrorRates::wrongDayAndMonth << true << false << false;
    QTest::newRow("day and month exchanged")
        << &demo::ErrorRates::swappedDayMonth << true << false << false;
    QTest::newRow("first of January")
        << &demo::ErrorRates::firstOfJanuary << true << false << false;
    QTest::newRow("00/00/1966") << &demo::ErrorRates::partialDate << true << false << false;
    QTest::newRow("no date") << &demo::ErrorRates::noDate << false << false << false;
}

void TestClerk::dateErrorsAreOfTheirKind()
{
    using Rate = int demo::ErrorRates::*;
    QFETCH(Rate, rate);
    QFETCH(bool, yearStays);
    QFETCH(bool, monthStays);
    QFETCH(bool, dayStays);
    const PartialDate date{1966, 5, 9};
    for (quint64 i = 0; i < 200; ++i) {
        Random random(1, Stream::LeakRow, i);
        const PartialDate wrong = demo::misdated(date, only(rate), random);
        QCOMPARE(wrong.year == date.year, yearStays);
        QCOMPARE(wrong.month == date.month, monthStays);
        QCOMPARE(wrong.day == date.day, dayStays);
    }
}

void TestClerk::carefulClerkWritesTheDate()
{
    const PartialDate date{1966, 5, 9};
    for (quint64 i = 0; i < 200; ++i) {
        Random random(1, Stream::LeakRow, i);
        QCOMPARE(demo::misdated(date, kNever, random), date);
    }
}

void TestClerk::datesStayOnTheCalendar_data()
{
    QTest::addColumn<int>("packed");
    QTest::newRow("29 February") << 20000229;
    QTest::newRow("last day of a year") << 19311231;
    QTest::newRow("first day of a year") << 20200101;
}

void TestClerk::datesStayOnTheCalendar()
{
    QFETCH(int, packed);
    demo::ErrorRates often = kNever;
    often.wrongDay = often.swappedDayMonth = often.wrongYear = often.wrongDayAndMonth = 2500;
    for (quint64 i = 0; i < 500; ++i) {
        Random random(1, Stream::LeakRow, i);
        const PartialDate wrong = demo::misdated(PartialDate::fromPacked(packed), often, random);
        QVERIFY2(wrong.toDate().isValid(), qPrintable(wrong.toIsoText()));
    }
}

void TestClerk::mojibakeIsUtf8ReadAsLatin1()
{
    QCOMPARE(demo::mojibake(u"ZOE"_s), u"ZOE"_s);
    QCOMPARE(demo::mojibake(u"ZOÉ"_s), u"ZO\u00C3\u0089"_s);
}

void TestClerk::ratesGrowWithDifficulty()
{
    const demo::ErrorRates easy = demo::errorRates(Difficulty::Easy);
    const demo::ErrorRates medium = demo::errorRates(Difficulty::Medium);
    const demo::ErrorRates hard = demo::errorRates(Difficulty::Hard);
    for (const auto rate :
         {&demo::ErrorRates::typedName, &demo::ErrorRates::wrongDay, &demo::ErrorRates::noDate,
          &demo::ErrorRates::typedNir, &demo::ErrorRates::mojibake}) {
        QVERIFY(easy.*rate < medium.*rate);
        QVERIFY(medium.*rate < hard.*rate);
    }
}

QTEST_APPLESS_MAIN(TestClerk)
#include "tst_clerk.moc"
