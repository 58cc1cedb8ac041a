// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/icalendar.h"
#include "deadlines/reminder.h"
#include "deadlines/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using deadlines::Deadline;
using Stage = deadlines::Reminder::Stage;

// What a calendar program and a person at the desk are told.
class TestCalendarFile final : public QObject
{
    Q_OBJECT

private slots:
    void itIsWhatRfc5545Wants();
    void linesAreFoldedBetweenCharacters();
    void theSameClockKeepsItsUid();
    void onlyWhatRunsIsInIt();
    void aReminderIsSaidOnce_data();
    void aReminderIsSaidOnce();
    void aTargetIsNeverCalledOverdue();
};

namespace {

const QDateTime kNow = QDateTime(QDate(2021, 2, 27), QTime(9, 0), Qt::UTC);

std::vector<Deadline> clocksAt(const QDateTime &now)
{
    incident::Incident incident;
    incident.organisation.postalCode = u"56000"_s;
    incident.awareness = QDateTime(QDate(2021, 2, 26), QTime(17, 0), Qt::UTC);
    return deadlines::deadlinesFor(incident, now);
}

QByteArray unfolded(QByteArray text)
{
    return text.replace("\r\n ", "");
}

} // namespace

void TestCalendarFile::itIsWhatRfc5545Wants()
{
    const QByteArray text =
        deadlines::toICalendar(deadlines::calendarEntries(clocksAt(kNow), u"0123"_s), kNow);
    QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(text.count('\n'), text.count("\r\n"));
    const QByteArray lines = unfolded(text);
    QVERIFY(lines.contains("UID:gdpr_art33-0123@avis34.invalid\r\n"));
    QVERIFY(lines.contains("DTSTAMP:20210227T090000Z\r\n"));
    QVERIFY(lines.contains("DTSTART:20210301T170000Z\r\n")); // UTC, not Paris
    QVERIFY(lines.contains("TRIGGER:-PT1440M\r\n"));
    QVERIFY(lines.contains("TRIGGER:-PT240M\r\n"));
    QCOMPARE(lines.count("BEGIN:VEVENT"), lines.count("END:VEVENT"));
    QCOMPARE(lines.count("BEGIN:VALARM"), lines.count("ACTION:DISPLAY"));
}

void TestCalendarFile::linesAreFoldedBetweenCharacters()
{
    const deadlines::CalendarEntry entry{.uid = u"u"_s,
                                         .summary = QString(200, u'é'),
                                         .description = u"a, b; c\\d\ne"_s,
                                         .at = kNow};
    const QByteArray text = deadlines::toICalendar({entry}, kNow);
    const auto lines = text.split('\n');
    for (const QByteArray &line : lines) {
        QVERIFY(line.size() <= 76); // 75 octets and the CR
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    const QByteArray summary = QString(200, u'é').toUtf8();
    QVERIFY(unfolded(text).contains(QByteArray("SUMMARY:").append(summary).append("\r\n")));
    QVERIFY(unfolded(text).contains("DESCRIPTION:a\\, b\\; c\\\\d\\ne\r\n"));
}

void TestCalendarFile::theSameClockKeepsItsUid()
{
    const auto first = deadlines::calendarEntries(clocksAt(kNow), u"0123"_s);
    const auto later = deadlines::calendarEntries(clocksAt(kNow.addDays(1)), u"0123"_s);
    QVERIFY(!first.empty());
    QCOMPARE(first.size(), later.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        QCOMPARE(first[i].uid, later[i].uid);
    QVERIFY(deadlines::calendarEntries(clocksAt(kNow), u"4567"_s).front().uid != first.front().uid);
}

void TestCalendarFile::onlyWhatRunsIsInIt()
{
    const auto entries = deadlines::calendarEntries(clocksAt(kNow), u"0123"_s);
    QCOMPARE(entries.size(), std::size_t(1)); // no other reading, no rule that came later
}

void TestCalendarFile::aReminderIsSaidOnce_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QList<int>>("stages");

    const QDateTime limit(QDate(2021, 3, 1), QTime(17, 0), Qt::UTC);
    QTest::newRow("more than a day left") << limit.addSecs(-86401) << QList<int>();
    QTest::newRow("a day left") << limit.addSecs(-86400) << QList<int>{int(Stage::Day)};
    QTest::newRow("just more than four hours left")
        << limit.addSecs(-14401) << QList<int>{int(Stage::Day)};
    QTest::newRow("four hours left") << limit.addSecs(-14400) << QList<int>{int(Stage::Hours)};
    QTest::newRow("at the limit") << limit << QList<int>{int(Stage::Hours)};
    QTest::newRow("a second after it") << limit.addSecs(1) << QList<int>{int(Stage::Passed)};
    QTest::newRow("a week after it") << limit.addDays(7) << QList<int>{int(Stage::Passed)};
    QTest::newRow("no news any more") << limit.addDays(7).addSecs(1) << QList<int>();
}

void TestCalendarFile::aReminderIsSaidOnce()
{
    QFETCH(QDateTime, now);
    QFETCH(QList<int>, stages);
    const auto due = deadlines::dueReminders(clocksAt(now), {});
    QCOMPARE(qsizetype(due.size()), stages.size());
    QStringList said;
    for (std::size_t i = 0; i < due.size(); ++i) {
        QCOMPARE(int(due[i].stage), stages[qsizetype(i)]);
        QVERIFY(!due[i].text.isEmpty());
        said += due[i].saidKeys;
    }
    QVERIFY(deadlines::dueReminders(clocksAt(now), said).empty());
}

void TestCalendarFile::aTargetIsNeverCalledOverdue()
{
    auto clocks = clocksAt(kNow.addDays(30));
    for (Deadline &clock : clocks) {
        if (clock.state == Deadline::State::Overdue)
            clock.state = Deadline::State::Soft;
        clock.secondsLeft = -10;
    }
    QVERIFY(deadlines::dueReminders(clocks, {}).empty());
}

QTEST_APPLESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
