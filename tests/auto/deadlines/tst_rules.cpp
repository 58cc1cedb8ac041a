// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/rules.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using deadlines::Deadline;
using State = deadlines::Deadline::State;

namespace {

QDateTime instant(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toUTC();
}

incident::Incident awareAt(const QDateTime &awareness, const QString &zone = u"Europe/Paris"_s)
{
    incident::Incident incident;
    incident.organisation.timeZone = zone;
    incident.organisation.postalCode = u"56000"_s;
    incident.awareness = awareness.toUTC();
    return incident;
}

Deadline find(const std::vector<Deadline> &all, const QString &key)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [&key](const Deadline &deadline) { return deadline.key == key; });
    return found == all.end() ? Deadline() : *found;
}

Deadline clockOf(const incident::Incident &incident, const QString &key,
                 const QString &now = u"2021-03-01T12:00:00Z"_s)
{
    return find(deadlines::deadlinesFor(incident, instant(now)), key);
}

QString wallClock(const std::optional<QDateTime> &moment)
{
    return moment ? moment->toString(u"yyyy-MM-dd HH:mm") : QString();
}

// ---- an independent calendar: integers only, the summer-time rule by hand ----

// Days since 1970-01-01 of a civil date (Hinnant).
qint64 daysFromCivil(qint64 year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const qint64 era = year / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

// 01:00 UTC on the last Sunday of a month of 31 days.
qint64 lastSunday(int year, int month)
{
    const qint64 last = daysFromCivil(year, month, 31);
    const qint64 weekday = (last + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
    return (last - weekday) * 86400 + 3600;
}

qint64 parisOffset(qint64 utc, int year)
{
    const bool summer = utc >= lastSunday(year, 3) && utc < lastSunday(year, 10);
    return summer ? 7200 : 3600;
}

int daysIn(int year, int month)
{
    return int(daysFromCivil(month == 12 ? year + 1 : year, month % 12 + 1, 1)
               - daysFromCivil(year, month, 1));
}

} // namespace

class TestRules final : public QObject
{
    Q_OBJECT

private slots:
    void seventyTwoHours_data();
    void seventyTwoHours();
    void seventyTwoHoursAgreeWithAnIndependentCalendar();
    void statesOfTheStrictClock_data();
    void statesOfTheStrictClock();
    void everyStateHasItsClock();
    void followUpIsSoft();
    void communicationAges();
    void otherReadings_data();
    void otherReadings();
    void otherReadingsAreOnlyInformation();
    void applicability_data();
    void applicability();
    void theOrderIsTheTableOfRegimes();
    void lastDayToAnswer_data();
    void lastDayToAnswer();
    void lastDayToAnswerAgreesWithAnIndependentCalendar();
    void rightsRequestAsAClock();
};

void TestRules::seventyTwoHours_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("awareness");
    QTest::addColumn<QString>("limit");

    const QString paris = u"Europe/Paris"_s;
    QTest::newRow("an ordinary week-end, Dedalus to CNIL")
        << paris << u"2021-02-26T18:00:00+01:00"_s << u"2021-03-01 18:00"_s;
    QTest::newRow("over the change to summer time")
        << paris << u"2021-03-26T10:00:00+01:00"_s << u"2021-03-29 11:00"_s;
    QTest::newRow("over the change to winter time and All Saints")
        << paris << u"2021-10-29T10:00:00+02:00"_s << u"2021-11-01 09:00"_s;
    QTest::newRow("the first laboratory, November 2020")
        << paris << u"2020-11-04T15:20:00+01:00"_s << u"2020-11-07 15:20"_s;
    QTest::newRow("ends in the hour that summer time skips")
        << paris << u"2021-03-25T02:30:00+01:00"_s << u"2021-03-28 03:30"_s;
    QTest::newRow("ends in the hour that winter time repeats, first time")
        << paris << u"2021-10-28T02:30:00+02:00"_s << u"2021-10-31 02:30"_s;
    QTest::newRow("over the end of February of a leap year")
        << paris << u"2024-02-27T09:00:00+01:00"_s << u"2024-03-01 09:00"_s;
    QTest::newRow("over New Year")
        << paris << u"2021-12-30T23:59:00+01:00"_s << u"2022-01-02 23:59"_s;
    QTest::newRow("no summer time on Martinique")
        << u"America/Martinique"_s << u"2021-03-26T10:00:00-04:00"_s << u"2021-03-29 10:00"_s;
    QTest::newRow("no summer time on La Réunion")
        << u"Indian/Reunion"_s << u"2021-10-29T10:00:00+04:00"_s << u"2021-11-01 10:00"_s;
    QTest::newRow("given with another offset than the laboratory's")
        << paris << u"2021-02-26T12:00:00-05:00"_s << u"2021-03-01 18:00"_s;
    QTest::newRow("an unknown zone is read as UTC")
        << u"Europe/Vannes"_s << u"2021-02-26T18:00:00+01:00"_s << u"2021-03-01 17:00"_s;
}

void TestRules::seventyTwoHours()
{
    QFETCH(QString, zone);
    QFETCH(QString, awareness);
    const Deadline clock = clockOf(awareAt(instant(awareness), zone), u"gdpr_art33"_s);
    QTEST(wallClock(clock.limit), "limit");
    QCOMPARE(clock.start->secsTo(*clock.limit), 72 * 3600);
    QCOMPARE(*clock.start, instant(awareness));
}

void TestRules::seventyTwoHoursAgreeWithAnIndependentCalendar()
{
    // Every 37 h 11 min of six years: 1,400 instants, with all twelve changes.
    const auto rules = deadlines::shippedRuleBook();
    const auto calendar = deadlines::Calendar::shipped();
    for (int year = 2018; year < 2024; ++year) {
        const qint64 yearStart =
            std::max(daysFromCivil(year, 1, 1), daysFromCivil(2018, 6, 1)) * 86400;
        const qint64 yearEnd = daysFromCivil(year, 12, 28) * 86400;
        for (qint64 start = yearStart; start < yearEnd; start += 133'860) {
            const QDateTime awareness = QDateTime::fromSecsSinceEpoch(start).toUTC();
            const Deadline clock =
                find(deadlines::deadlinesFor(awareAt(awareness), awareness, rules, calendar),
                     u"gdpr_art33"_s);
            const qint64 limit = start + 259'200;
            QCOMPARE(clock.limit->toSecsSinceEpoch(), limit);
            QCOMPARE(qint64(clock.limit->offsetFromUtc()), parisOffset(limit, year));
            QCOMPARE(qint64(clock.start->offsetFromUtc()), parisOffset(start, year));
        }
    }
}

void TestRules::statesOfTheStrictClock_data()
{
    QTest::addColumn<QString>("filed");
    QTest::addColumn<QString>("now");
    QTest::addColumn<State>("state");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<bool>("reasonsAsked");

    // Aware on 26 February at 17:00 UTC; the limit is 1 March, 17:00 UTC.
    QTest::newRow("just aware") << u""_s << u"2021-02-26T17:00:00Z"_s << State::Running
                                << qint64(259200) << false;
    QTest::newRow("a second before the limit")
        << u""_s << u"2021-03-01T16:59:59Z"_s << State::Running << qint64(1) << false;
    QTest::newRow("at the limit") << u""_s << u"2021-03-01T17:00:00Z"_s << State::Running
                                  << qint64(0) << false;
    QTest::newRow("a second after the limit")
        << u""_s << u"2021-03-01T17:00:01Z"_s << State::Overdue << qint64(-1) << false;
    QTest::newRow("filed in time") << u"2021-03-01T16:00:00Z"_s << u"2021-04-01T00:00:00Z"_s
                                   << State::Met << qint64(3600) << false;
    QTest::newRow("filed late") << u"2021-03-01T18:00:00Z"_s << u"2021-04-01T00:00:00Z"_s
                                << State::Met << qint64(-3600) << true;
    QTest::newRow("seen before it was filed")
        << u"2021-03-01T16:00:00Z"_s << u"2021-03-01T15:00:00Z"_s << State::Running << qint64(7200)
        << false;
}

void TestRules::statesOfTheStrictClock()
{
    QFETCH(QString, filed);
    QFETCH(QString, now);
    QFETCH(bool, reasonsAsked);
    incident::Incident incident = awareAt(instant(u"2021-02-26T17:00:00Z"_s));
    if (!filed.isEmpty())
        incident.initialFiling = instant(filed);
    const Deadline clock = clockOf(incident, u"gdpr_art33"_s, now);
    QTEST(clock.state, "state");
    QTEST(*clock.secondsLeft, "left");
    QCOMPARE(clock.metAt.has_value(), clock.state == State::Met);
    QCOMPARE(clock.explanation.contains(u"Done after the limit"), reasonsAsked);
}

void TestRules::everyStateHasItsClock()
{
    const auto fresh = deadlines::deadlinesFor({}, instant(u"2021-03-01T12:00:00Z"_s));
    QCOMPARE(find(fresh, u"gdpr_art33"_s).state, State::Waiting);
    QVERIFY(!find(fresh, u"gdpr_art33"_s).secondsLeft);
    QCOMPARE(find(fresh, u"rights_request"_s).state, State::Waiting);
    QCOMPARE(deadlines::stateKey(State::NotApplicable), u"not_applicable"_s);
    QCOMPARE(deadlines::stateKey(State::Ageing), u"ageing"_s);
    for (const Deadline &deadline : fresh) {
        QVERIFY2(!deadline.label.isEmpty() && !deadline.ground.isEmpty(), qPrintable(deadline.key));
        QVERIFY2(!deadline.explanation.isEmpty(), qPrintable(deadline.key));
    }
}

void TestRules::followUpIsSoft()
{
    incident::Incident incident = awareAt(instant(u"2021-02-26T17:00:00Z"_s));
    const QString key = u"gdpr_art33_follow_up"_s;
    QCOMPARE(clockOf(incident, key).state, State::Waiting);
    incident.initialFiling = instant(u"2021-02-28T09:00:00Z"_s);
    const Deadline late = clockOf(incident, key, u"2021-03-10T00:00:00Z"_s);
    QCOMPARE(late.state, State::Soft);
    QCOMPARE(*late.limit, instant(u"2021-03-03T09:00:00Z"_s));
    QVERIFY(*late.secondsLeft < 0);
    incident.followUpFiling = instant(u"2021-03-02T09:00:00Z"_s);
    QCOMPARE(clockOf(incident, key, u"2021-03-10T00:00:00Z"_s).state, State::Met);
}

void TestRules::communicationAges()
{
    incident::Incident incident = awareAt(instant(u"2021-02-26T17:00:00Z"_s));
    const Deadline ageing = clockOf(incident, u"gdpr_art34"_s, u"2021-03-08T17:00:00Z"_s);
    QCOMPARE(ageing.state, State::Ageing);
    QVERIFY(!ageing.limit);
    QCOMPARE(*ageing.secondsLeft, qint64(-10 * 86400));
    incident.communicatedOn = QDate(2021, 3, 10);
    const Deadline met = clockOf(incident, u"gdpr_art34"_s, u"2021-04-01T00:00:00Z"_s);
    QCOMPARE(met.state, State::Met);
    QCOMPARE(*met.metAt, instant(u"2021-03-09T23:00:00Z"_s));
}

void TestRules::otherReadings_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("awareness");
    QTest::addColumn<QString>("limit");

    const QString hour = u"gdpr_art33_hour_not_counted"_s;
    QTest::newRow("14:20 counts from 15:00")
        << hour << u"2021-02-24T14:20:00+01:00"_s << u"2021-02-27 15:00"_s;
    QTest::newRow("the hour that begins with the event is not counted either")
        << hour << u"2021-02-26T18:00:00+01:00"_s << u"2021-03-01 19:00"_s;
    QTest::newRow("the hour before a change of time")
        << hour << u"2021-03-26T10:20:00+01:00"_s << u"2021-03-29 12:00"_s;

    const QString days = u"gdpr_art33_two_working_days"_s;
    QTest::newRow("Monday to Thursday holds three working days")
        << days << u"2021-03-01T10:00:00+01:00"_s << u"2021-03-04 10:00"_s;
    QTest::newRow("Friday to Monday holds one, so Tuesday")
        << days << u"2021-02-26T18:00:00+01:00"_s << u"2021-03-02 18:00"_s;
    QTest::newRow("Thursday to Sunday holds one, so Monday")
        << days << u"2021-02-25T18:00:00+01:00"_s << u"2021-03-01 18:00"_s;
    QTest::newRow("over Easter") << days << u"2021-04-02T09:00:00+02:00"_s << u"2021-04-07 09:00"_s;
}

void TestRules::otherReadings()
{
    QFETCH(QString, key);
    QFETCH(QString, awareness);
    QTEST(wallClock(clockOf(awareAt(instant(awareness)), key).limit), "limit");
}

void TestRules::otherReadingsAreOnlyInformation()
{
    const incident::Incident incident = awareAt(instant(u"2021-02-26T17:00:00Z"_s));
    for (const QString &now : {u"2021-02-27T00:00:00Z"_s, u"2022-02-27T00:00:00Z"_s})
        for (const Deadline &deadline : deadlines::deadlinesFor(incident, instant(now)))
            if (deadline.ground.contains(u"1182/71") && deadline.key != u"rights_request") {
                QCOMPARE(deadline.state, State::Information);
                QVERIFY(deadline.explanation.contains(u"never a right"));
            }
}

void TestRules::applicability_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("awareness");
    QTest::addColumn<bool>("applies");

    const QString leak = u"2021-02-26T18:00:00+01:00"_s;
    QTest::newRow("the GDPR in 2021") << u"gdpr_art33"_s << leak << true;
    QTest::newRow("the GDPR the day before it applied")
        << u"gdpr_art33"_s << u"2018-05-24T23:59:00+02:00"_s << false;
    QTest::newRow("the GDPR on its first day, by the laboratory's clock")
        << u"gdpr_art33"_s << u"2018-05-25T00:30:00+02:00"_s << true;
    QTest::newRow("serious incidents in 2021") << u"health_alert_2017"_s << leak << true;
    QTest::newRow("significant incidents in 2021") << u"health_alert_2022"_s << leak << false;
    QTest::newRow("the old health rule on its last day")
        << u"health_alert_2017"_s << u"2022-04-28T12:00:00+02:00"_s << true;
    QTest::newRow("the old health rule one day later")
        << u"health_alert_2017"_s << u"2022-04-29T12:00:00+02:00"_s << false;
    QTest::newRow("the new health rule on its first day")
        << u"health_alert_2022"_s << u"2022-04-29T12:00:00+02:00"_s << true;
    QTest::newRow("LOPMI in 2021") << u"insurance_complaint"_s << leak << false;
    QTest::newRow("LOPMI the day before")
        << u"insurance_complaint"_s << u"2023-04-23T12:00:00Z"_s << false;
    QTest::newRow("LOPMI on its first day")
        << u"insurance_complaint"_s << u"2023-04-24T12:00:00Z"_s << true;
    QTest::newRow("NIS 2, early warning") << u"nis2_early_warning"_s << leak << false;
    QTest::newRow("NIS 2, not promulgated in 2026")
        << u"nis2_notification"_s << u"2026-06-01T12:00:00Z"_s << false;
    QTest::newRow("the Digital Omnibus is a proposal")
        << u"digital_omnibus"_s << u"2026-06-01T12:00:00Z"_s << false;
}

void TestRules::applicability()
{
    QFETCH(QString, key);
    QFETCH(QString, awareness);
    QFETCH(bool, applies);
    const Deadline clock = clockOf(awareAt(instant(awareness)), key);
    QCOMPARE(clock.key, key);
    QCOMPARE(clock.state != State::NotApplicable, applies);
    QCOMPARE(clock.limit.has_value() || clock.start.has_value(), applies);
    QCOMPARE(clock.explanation.startsWith(u"Not applicable at the date of the facts"), !applies);
}

void TestRules::theOrderIsTheTableOfRegimes()
{
    const auto regimes = deadlines::shippedRuleBook().regimes;
    const auto clocks = deadlines::deadlinesFor({}, instant(u"2021-03-01T12:00:00Z"_s));
    QCOMPARE(clocks.size(), regimes.size());
    for (size_t i = 0; i < clocks.size(); ++i)
        QCOMPARE(clocks[i].key, regimes[i].key);
    QCOMPARE(clocks.front().key, u"gdpr_art33"_s);
}

void TestRules::lastDayToAnswer_data()
{
    QTest::addColumn<QDate>("received");
    QTest::addColumn<bool>("extended");
    QTest::addColumn<QString>("postalCode");
    QTest::addColumn<QDate>("last");

    const QString vannes = u"56000"_s;
    QTest::newRow("an ordinary month")
        << QDate(2021, 3, 15) << false << vannes << QDate(2021, 4, 15);
    QTest::newRow("31 January ends in February, then rolls over a Sunday")
        << QDate(2021, 1, 31) << false << vannes << QDate(2021, 3, 1);
    QTest::newRow("31 January of a leap year")
        << QDate(2024, 1, 31) << false << vannes << QDate(2024, 2, 29);
    QTest::newRow("31 March ends on 30 April")
        << QDate(2021, 3, 31) << false << vannes << QDate(2021, 4, 30);
    QTest::newRow("1 April ends on Labour Day, a Saturday")
        << QDate(2021, 4, 1) << false << vannes << QDate(2021, 5, 3);
    QTest::newRow("ends on Good Friday in Vannes")
        << QDate(2021, 3, 2) << false << vannes << QDate(2021, 4, 2);
    QTest::newRow("ends on Good Friday in Metz")
        << QDate(2021, 3, 2) << false << u"57000"_s << QDate(2021, 4, 6);
    QTest::newRow("ends on Christmas, then a week-end")
        << QDate(2020, 11, 25) << false << vannes << QDate(2020, 12, 28);
    QTest::newRow("over the year") << QDate(2021, 12, 10) << false << vannes << QDate(2022, 1, 10);
    QTest::newRow("extended: three months in all")
        << QDate(2021, 3, 15) << true << vannes << QDate(2021, 6, 15);
    QTest::newRow("extended, clamped: 30 November to the end of February")
        << QDate(2021, 11, 30) << true << vannes << QDate(2022, 2, 28);
}

void TestRules::lastDayToAnswer()
{
    QFETCH(QDate, received);
    QFETCH(bool, extended);
    QFETCH(QString, postalCode);
    const auto calendar = deadlines::Calendar::shipped();
    QTEST(
        deadlines::lastDayToAnswer({.receivedOn = received, .extended = extended, .answeredOn = {}},
                                   calendar, calendar.territoryOf(postalCode)),
        "last");
}

void TestRules::lastDayToAnswerAgreesWithAnIndependentCalendar()
{
    const auto calendar = deadlines::Calendar::shipped();
    for (QDate received(2020, 1, 1); received.year() < 2025; received = received.addDays(1)) {
        const int month = received.month() % 12 + 1;
        const int year = received.year() + (received.month() == 12 ? 1 : 0);
        QDate last(year, month, std::min(received.day(), daysIn(year, month)));
        while (last.dayOfWeek() > 5 || calendar.isHoliday(last, {}))
            last = last.addDays(1);
        QCOMPARE(
            deadlines::lastDayToAnswer({.receivedOn = received, .answeredOn = {}}, calendar, {}),
            last);
    }
}

void TestRules::rightsRequestAsAClock()
{
    incident::Organisation organisation;
    organisation.postalCode = u"56000"_s;
    deadlines::RightsRequest request{.receivedOn = QDate(2021, 4, 1), .answeredOn = {}};
    const QDateTime lastMinute = instant(u"2021-05-03T21:59:59Z"_s);
    const Deadline running = deadlines::rightsRequestDeadline(request, organisation, lastMinute);
    QCOMPARE(running.state, State::Running);
    QCOMPARE(*running.secondsLeft, qint64(0));
    QCOMPARE(wallClock(running.limit), u"2021-05-03 23:59"_s);
    QCOMPARE(deadlines::rightsRequestDeadline(request, organisation, lastMinute.addSecs(1)).state,
             State::Overdue);
    request.isDuty = false;
    QCOMPARE(deadlines::rightsRequestDeadline(request, organisation, lastMinute.addDays(9)).state,
             State::Soft);
    request.isDuty = true;
    request.answeredOn = QDate(2021, 4, 20);
    QCOMPARE(deadlines::rightsRequestDeadline(request, organisation, lastMinute).state, State::Met);
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
