// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/pace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using mailing::Limits;
using mailing::Pace;

namespace {

const QTimeZone kParis("Europe/Paris");

QDateTime at(int hour, int minute = 0, int day = 10)
{
    return {QDate(2021, 3, day), QTime(hour, minute), Qt::UTC};
}

} // namespace

class PaceTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutLimitsEverythingLeavesAtOnce()
    {
        Pace pace({}, kParis);
        for (int number = 0; number < 1000; ++number) {
            QCOMPARE(pace.next(u""_s, at(3)), at(3));
            pace.sent(u""_s, at(3));
        }
    }

    void anHourHoldsSoMany()
    {
        Pace pace({.perHour = 3}, kParis);
        for (int minute : {0, 10, 20}) {
            QCOMPARE(pace.next(u""_s, at(9, minute)), at(9, minute));
            pace.sent(u""_s, at(9, minute));
        }
        QCOMPARE(pace.next(u""_s, at(9, 30)), at(10, 0));
        QCOMPARE(pace.next(u""_s, at(10, 0)), at(10, 0));
        pace.sent(u""_s, at(10, 0));
        QCOMPARE(pace.next(u""_s, at(10, 1)), at(10, 10));
    }

    void aDayHoldsSoMany()
    {
        Pace pace({.perHour = 2, .perDay = 3}, kParis);
        pace.sent(u""_s, at(9));
        pace.sent(u""_s, at(11));
        pace.sent(u""_s, at(13));
        QCOMPARE(pace.next(u""_s, at(20)), at(9, 0, 11));
    }

    void aProviderHasALimitOfItsOwn()
    {
        Pace pace({.groups = {{u"Orange"_s, {u"orange.fr"_s, u"wanadoo.fr"_s}, 1}}}, kParis);
        QCOMPARE(pace.groupOf(u"orange.fr"), u"Orange"_s);
        QCOMPARE(pace.groupOf(u"wanadoo.fr"), u"Orange"_s);
        QCOMPARE(pace.groupOf(u"exemple.fr"), u"exemple.fr"_s);
        QVERIFY(pace.isLimited(u"Orange"_s));
        QVERIFY(!pace.isLimited(u"exemple.fr"_s));
        pace.sent(u"Orange"_s, at(9));
        QCOMPARE(pace.next(u"Orange"_s, at(9, 30)), at(10));
        QCOMPARE(pace.next(u""_s, at(9, 30)), at(9, 30));
    }

    void onlyInTheHoursOfSending_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("next");
        const QTime eight(8, 0);
        const QTime twenty(20, 0);
        // Paris is an hour ahead of UTC in winter.
        QTest::newRow("by day") << eight << twenty << at(12) << at(12);
        QTest::newRow("before the morning") << eight << twenty << at(5) << at(7);
        QTest::newRow("the first minute") << eight << twenty << at(7) << at(7);
        QTest::newRow("the last minute is over") << eight << twenty << at(19) << at(7, 0, 11);
        QTest::newRow("late in the evening") << eight << twenty << at(22) << at(7, 0, 11);
        QTest::newRow("over midnight, at night") << twenty << eight << at(23) << at(23);
        QTest::newRow("over midnight, by day") << twenty << eight << at(12) << at(19);
        QTest::newRow("the whole day") << eight << eight << at(3) << at(3);
    }
    void onlyInTheHoursOfSending()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, to);
        QFETCH(QDateTime, now);
        QFETCH(QDateTime, next);
        Pace pace({.from = from, .to = to}, kParis);
        QCOMPARE(pace.next(u""_s, now), next);
    }

    void theHourFollowsTheClockOfThePlace()
    {
        // The night of 27 to 28 March 2021 has an hour less.
        Pace pace({.from = QTime(8, 0), .to = QTime(20, 0)}, kParis);
        QCOMPARE(pace.next(u""_s, at(22, 0, 27)), at(6, 0, 28));
    }

    void aRestHoldsEverybodyBack()
    {
        Pace pace({}, kParis);
        pace.restUntil(at(9, 5));
        pace.restUntil(at(9, 2)); // never earlier
        QCOMPARE(pace.next(u""_s, at(9)), at(9, 5));
        QCOMPARE(pace.next(u""_s, at(9, 5)), at(9, 5));
    }

    void retriesBecomeRarerAndEnd()
    {
        const auto after = [](int attempts, std::chrono::seconds since, quint64 seed = 1) {
            return mailing::retryAfter(attempts, since, seed);
        };
        std::chrono::seconds last = 0s;
        for (int attempt = 1; attempt <= 5; ++attempt) {
            const auto wait = after(attempt, 0s);
            QVERIFY(wait && *wait > last);
            last = *wait;
        }
        QVERIFY(after(1, 0s) >= 60s);
        QVERIFY(after(1, 0s) <= 72s);
        QVERIFY(after(100, 47h) <= 2h + 24min);
        QVERIFY(!after(1, 48h));
        QVERIFY(after(1, 0s, 1) != after(1, 0s, 2)); // not all at once
    }

    void limitsSurviveTheVault()
    {
        const Limits shipped = mailing::shippedLimits();
        QVERIFY(shipped.perHour > 0);
        QVERIFY(!shipped.groups.empty());
        QCOMPARE(mailing::limitsFromJson(mailing::limitsToJson(shipped)), shipped);
        const Limits own{.perHour = 7,
                         .perDay = 9,
                         .connections = 3,
                         .perConnection = 2,
                         .from = QTime(6, 30),
                         .to = QTime(22, 15),
                         .groups = {{u"Ici"_s, {u"ici.example"_s}, 4}}};
        QCOMPARE(mailing::limitsFromJson(mailing::limitsToJson(own)), own);
    }
};

QTEST_GUILESS_MAIN(PaceTest)
#include "tst_pace.moc"
