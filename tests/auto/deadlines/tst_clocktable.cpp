// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/rules.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

// Several hundred dates, each computed twice: by the program and by a script that
// was written from the texts of the law (tests/support/deadline_reference.py).
class TestClockTable final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bothComputationsAgree_data();
    void bothComputationsAgree();

private:
    struct Case {
        QString name;
        QString kind;
        QString where;
        QString when;
        QString figure;
    };
    std::vector<Case> m_cases;
    QStringList m_expected;
};

namespace {

const QString kCases = u"" TEST_DATA_DIR "/deadlines/cases.tsv"_s;
const QString kReference = u"" TEST_DATA_DIR "/../support/deadline_reference.py"_s;

deadlines::RuleBook rulesOf(int hours)
{
    deadlines::Regime regime;
    regime.key = u"case"_s;
    regime.kind = deadlines::Regime::Kind::Strict;
    regime.hours = hours;
    regime.startEvent = u"awareness"_s;
    deadlines::RuleBook book;
    book.regimes = {regime};
    return book;
}

QString limitAfter(int hours, const QString &zone, const QString &start)
{
    incident::Incident incident;
    incident.organisation.timeZone = zone;
    incident.awareness = QDateTime::fromString(start, Qt::ISODate).toUTC();
    const auto clocks = deadlines::deadlinesFor(incident, *incident.awareness, rulesOf(hours),
                                                deadlines::Calendar::shipped());
    return clocks.front()
        .limit->toOffsetFromUtc(clocks.front().limit->offsetFromUtc())
        .toString(Qt::ISODate);
}

QString lastDay(const QString &code, const QString &received, int months)
{
    const auto calendar = deadlines::Calendar::shipped();
    return deadlines::lastDayToAnswer({.receivedOn = QDate::fromString(received, Qt::ISODate),
                                       .extended = months == 3,
                                       .answeredOn = {}},
                                      calendar, calendar.territoryOf(code))
        .toString(Qt::ISODate);
}

QString holiday(const QString &code, const QString &date)
{
    const auto calendar = deadlines::Calendar::shipped();
    return calendar.isHoliday(QDate::fromString(date, Qt::ISODate), calendar.territoryOf(code))
        ? u"yes"_s
        : u"no"_s;
}

} // namespace

void TestClockTable::initTestCase()
{
    QFile file(kCases);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(kCases));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        if (!line.startsWith(u'#') && cells.size() == 5)
            m_cases.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
    }
    QVERIFY(m_cases.size() > 100);
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {kReference, kCases});
    QVERIFY2(python.waitForFinished(60'000), "python3 did not answer");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    m_expected = QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(m_expected.size(), qsizetype(m_cases.size()));
}

void TestClockTable::bothComputationsAgree_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("expected");
    for (std::size_t row = 0; row < m_cases.size(); ++row)
        QTest::newRow(qPrintable(m_cases[row].name)) << int(row) << m_expected[qsizetype(row)];
}

void TestClockTable::bothComputationsAgree()
{
    QFETCH(int, row);
    const Case &each = m_cases[std::size_t(row)];
    QString computed;
    if (each.kind == "hours"_L1)
        computed = limitAfter(each.figure.toInt(), each.where, each.when);
    else if (each.kind == "request"_L1)
        computed = lastDay(each.where, each.when, each.figure.toInt());
    else if (each.kind == "easter"_L1)
        computed = deadlines::easterSunday(each.when.toInt()).toString(Qt::ISODate);
    else
        computed = holiday(each.where, each.when);
    QTEST(computed, "expected");
}

QTEST_APPLESS_MAIN(TestClockTable)
#include "tst_clocktable.moc"
