// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The register of requests on a vault with printed letters: who asked, until when,
// what was answered; the rules that the laboratory brings; the calendar; the help for
// a complaint.

#include "services/complainthelp.h"
#include "services/deadlineservice.h"
#include "services/journalservice.h"
#include "services/personledger.h"
#include "services/requestservice.h"
#include "services/stage.h"
#include "store/noticestore.h"
#include "support/printedvault.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using base::Error;
using services::RequestFilter;

class RequestsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aRequestIsLinkedToTheLetterAndTheLedger();
    void badEntriesAreRefused_data();
    void badEntriesAreRefused();
    void theMonthRuns();
    void itIsExtendedWithinTheFirstMonthOnly();
    void aQuestionIsNeverOverdue();
    void anAnswerIsNotedOnceAndTakenBack();
    void theRegisterNamesNobody();
    void theNearestRequestIsAmongTheClocks();
    void theCalendarHoldsNoPersonalData();
    void ownRulesAreKeptCheckedAndJournaled();
    void theContractAndEventsAreEntered();
    void theComplaintHelpNamesNobody();
    void theComplaintHelpNeedsALetter();

private:
    services::Session &session() { return m_vault->session(); }
    qint64 add(const QString &kind, const QDate &received, const QString &reference = {});
    services::RequestRow row(qint64 id);
    QString lastEvent();
    QString content(const QString &file)
    {
        return QString::fromUtf8(support::contentsOf(m_vault->beside(file)));
    }

    std::unique_ptr<support::TestVault> m_ready;
    std::unique_ptr<support::TestVault> m_vault;
    QString m_reference;
    QString m_patientRef;
    QString m_name;
};

namespace {

const QDateTime kNow(QDate(2021, 3, 31), QTime(8, 0), Qt::UTC);

services::RequestEntry entry(const QString &kind, const QDate &received)
{
    return {.kind = kind, .channel = u"letter"_s, .receivedOn = received};
}

} // namespace

void RequestsTest::initTestCase()
{
    m_ready = support::printedVault();
    const auto first = services::readStage(m_ready->session(), [](store::Database &database) {
        QString reference;
        store::NoticeStore(database).forEach([&](const store::Notice &notice) {
            reference = notice.reference;
            return false;
        });
        return base::Result<QString>(reference);
    });
    QVERIFY(first);
    m_reference = *first;
    const auto person = services::personLedger(m_ready->session(), {m_reference, {}});
    QVERIFY2(person, support::whyNot(person).constData());
    m_patientRef = person->patientRef;
    m_name = person->name;
    m_ready->close();
}

void RequestsTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_ready->folder());
    m_vault->setNow(kNow);
}

qint64 RequestsTest::add(const QString &kind, const QDate &received, const QString &reference)
{
    auto wanted = entry(kind, received);
    wanted.reference = reference;
    const auto id = services::addRequest(session(), wanted);
    return id ? *id : 0;
}

services::RequestRow RequestsTest::row(qint64 id)
{
    const auto rows = services::listRequests(session());
    if (rows)
        for (const services::RequestRow &each : *rows)
            if (each.id == id)
                return each;
    return {};
}

QString RequestsTest::lastEvent()
{
    const auto rows = services::listJournal(session(), 0, 1);
    return rows && !rows->isEmpty() ? rows->front().eventKey : QString();
}

void RequestsTest::aRequestIsLinkedToTheLetterAndTheLedger()
{
    const qint64 id = add(u"access"_s, QDate(2021, 3, 25), m_reference.toLower());
    QVERIFY(id > 0);
    QCOMPARE(lastEvent(), u"request.noted"_s);
    QCOMPARE(row(id).reference, m_reference);
    QCOMPARE(row(id).patientRef, m_patientRef);
    QVERIFY(
        services::answerRequest(session(), id, {QDate(2021, 3, 30), u"granted"_s, u"letter"_s}));
    const auto person = services::personLedger(session(), {{}, m_patientRef});
    QVERIFY(person);
    QCOMPARE(std::ranges::count(person->events, u"request"_s, &services::PersonEvent::kind), 2);
}

void RequestsTest::badEntriesAreRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QDate>("received");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("note");

    const QDate day(2021, 3, 25);
    QTest::newRow("an unknown kind")
        << u"wish"_s << u"letter"_s << day << QString() << QString() << QString();
    QTest::newRow("an unknown channel")
        << u"access"_s << u"pigeon"_s << day << QString() << QString() << QString();
    QTest::newRow("tomorrow") << u"access"_s << u"letter"_s << QDate(2021, 4, 1) << QString()
                              << QString() << QString();
    QTest::newRow("no day") << u"access"_s << u"letter"_s << QDate() << QString() << QString()
                            << QString();
    QTest::newRow("no such letter")
        << u"access"_s << u"letter"_s << day << u"0000-0000-000"_s << QString() << QString();
    QTest::newRow("an unknown way to verify")
        << u"access"_s << u"letter"_s << day << QString() << u"by_voice"_s << QString();
    QTest::newRow("a social-security number in the note")
        << u"access"_s << u"letter"_s << day << QString() << QString() << u"1 55 08 14 168 025"_s;
    QTest::newRow("a long note") << u"access"_s << u"letter"_s << day << QString() << QString()
                                 << QString(301, u'x');
}

void RequestsTest::badEntriesAreRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, channel);
    QFETCH(QDate, received);
    QFETCH(QString, reference);
    QFETCH(QString, identity);
    QFETCH(QString, note);
    const auto added = services::addRequest(session(),
                                            {.kind = kind,
                                             .channel = channel,
                                             .receivedOn = received,
                                             .reference = reference,
                                             .identity = identity,
                                             .note = note});
    QVERIFY(!added);
    QVERIFY(!added.error().message.isEmpty());
    QVERIFY(services::listRequests(session())->isEmpty());
}

void RequestsTest::theMonthRuns()
{
    const qint64 id = add(u"access"_s, QDate(2021, 3, 31));
    QCOMPARE(row(id).due, QDate(2021, 4, 30));
    QCOMPARE(row(id).state, u"open"_s);
    m_vault->setNow(kNow.addDays(23));
    QCOMPARE(row(id).state, u"due_soon"_s);
    m_vault->setNow(QDateTime(QDate(2021, 4, 30), QTime(21, 59, 59), Qt::UTC));
    QCOMPARE(row(id).state, u"due_soon"_s); // the last second in Paris
    m_vault->setNow(QDateTime(QDate(2021, 4, 30), QTime(22, 0), Qt::UTC));
    QCOMPARE(row(id).state, u"overdue"_s);
    QCOMPARE(services::listRequests(session(), RequestFilter::Overdue)->size(), 1);
    QVERIFY(services::answerRequest(session(), id, {QDate(2021, 5, 1), u"granted"_s, u"letter"_s}));
    QCOMPARE(row(id).state, u"answered_late"_s);
    QVERIFY(services::listRequests(session(), RequestFilter::Open)->isEmpty());
}

void RequestsTest::itIsExtendedWithinTheFirstMonthOnly()
{
    const qint64 inTime = add(u"erasure"_s, QDate(2021, 3, 15));
    QVERIFY(services::extendRequest(session(), inTime, QDate(2021, 3, 31), u"complexity"_s));
    QCOMPARE(lastEvent(), u"request.extended"_s);
    QCOMPARE(row(inTime).due, QDate(2021, 6, 15));
    QVERIFY(!services::extendRequest(session(), inTime, QDate(2021, 3, 31), u"number"_s));
    const qint64 late = add(u"access"_s, QDate(2021, 2, 26));
    const auto refused =
        services::extendRequest(session(), late, QDate(2021, 3, 30), u"complexity"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QVERIFY(services::extendRequest(session(), late, QDate(2021, 3, 26), u"complexity"_s));
    const qint64 other = add(u"access"_s, QDate(2021, 3, 20));
    QVERIFY(!services::extendRequest(session(), other, QDate(2021, 3, 21), u"laziness"_s));
    QVERIFY(!services::extendRequest(session(), other, QDate(2021, 4, 1), u"number"_s));
    QVERIFY(!services::extendRequest(session(), 4711, QDate(2021, 3, 21), u"number"_s));
}

void RequestsTest::aQuestionIsNeverOverdue()
{
    const qint64 id = add(u"question"_s, QDate(2021, 1, 5));
    QCOMPARE(row(id).clock.state, deadlines::Deadline::State::Soft);
    QVERIFY(row(id).state != u"overdue"_s);
    QVERIFY(services::listRequests(session(), RequestFilter::Overdue)->isEmpty());
    QVERIFY(!services::extendRequest(session(), id, QDate(2021, 1, 6), u"number"_s));
}

void RequestsTest::anAnswerIsNotedOnceAndTakenBack()
{
    const qint64 id = add(u"rectification"_s, QDate(2021, 3, 20));
    QVERIFY(
        !services::answerRequest(session(), id, {QDate(2021, 3, 19), u"granted"_s, u"letter"_s}));
    QVERIFY(!services::answerRequest(session(), id, {QDate(2021, 3, 21), u"maybe"_s, u"letter"_s}));
    QVERIFY(services::answerRequest(session(), id, {QDate(2021, 3, 21), u"refused"_s, u"email"_s}));
    QVERIFY(
        !services::answerRequest(session(), id, {QDate(2021, 3, 22), u"granted"_s, u"letter"_s}));
    QVERIFY(services::changeRequest(session(), id, {.reopen = true}));
    QCOMPARE(lastEvent(), u"request.reopened"_s);
    QVERIFY(!row(id).answeredOn);
    QVERIFY(services::changeRequest(session(), id, {.identity = u"in_person"_s}));
    QCOMPARE(row(id).identity, u"in_person"_s);
    QCOMPARE(row(id).kind, u"rectification"_s);
}

void RequestsTest::theRegisterNamesNobody()
{
    auto wanted = entry(u"access"_s, QDate(2021, 3, 20));
    wanted.reference = m_reference;
    wanted.note = u"Appelle souvent"_s;
    QVERIFY(services::addRequest(session(), wanted));
    const auto rows = services::exportRequests(session(), m_vault->beside(u"requests.csv"_s));
    QVERIFY(rows);
    QCOMPARE(*rows, qint64(1));
    const QString csv = content(u"requests.csv"_s);
    QVERIFY(csv.contains(m_reference) && csv.contains(u"2021-04-20"));
    QVERIFY(!csv.contains(u"Appelle"));
    const QStringList words = m_name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        QVERIFY2(!csv.contains(word, Qt::CaseInsensitive), qPrintable(word));
}

void RequestsTest::theNearestRequestIsAmongTheClocks()
{
    const auto clock = [this] {
        const auto clocks = services::deadlinesOf(session());
        const auto found =
            std::ranges::find(*clocks, u"rights_request"_s, &deadlines::Deadline::key);
        return *found;
    };
    QCOMPARE(clock().state, deadlines::Deadline::State::Waiting);
    add(u"question"_s, QDate(2021, 3, 1));
    QCOMPARE(clock().state, deadlines::Deadline::State::Waiting);
    add(u"access"_s, QDate(2021, 3, 31));
    add(u"erasure"_s, QDate(2021, 3, 10));
    QCOMPARE(clock().limit->date(), QDate(2021, 4, 12)); // 10 April is a Saturday
    QCOMPARE(clock().state, deadlines::Deadline::State::Running);
    QCOMPARE(services::allClocks(session())->size(), services::deadlinesOf(session())->size() + 2);
}

void RequestsTest::theCalendarHoldsNoPersonalData()
{
    add(u"access"_s, QDate(2021, 3, 31), m_reference);
    const auto entries = services::exportCalendar(session(), m_vault->beside(u"clocks.ics"_s));
    QVERIFY2(entries, support::whyNot(entries).constData());
    QVERIFY(*entries >= 1);
    const QString text = content(u"clocks.ics"_s);
    QVERIFY(text.contains(u"UID:rights_request_1-"));
    QVERIFY(!text.contains(m_reference) && !text.contains(m_patientRef));
    const QStringList words = m_name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        QVERIFY2(!text.contains(word, Qt::CaseInsensitive), qPrintable(word));
}

void RequestsTest::ownRulesAreKeptCheckedAndJournaled()
{
    const QByteArray rule =
        R"({"format":"avis34-regimes","regimes":[{"key":"insurer","label":"Assureur",)"
        R"("ground":"Contrat","kind":"strict","hours":120,"start":"awareness"}]})";
    const auto bad = services::importRules(
        session(), m_vault->write(u"bad.json"_s, QByteArray(rule).replace("120", "-1")));
    QVERIFY(!bad);
    QVERIFY(!services::removeOwnRules(session()));
    const auto report = services::importRules(session(), m_vault->write(u"own.json"_s, rule));
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->added, QStringList{u"insurer"_s});
    QCOMPARE(lastEvent(), u"deadlines.rules_imported"_s);
    QVERIFY(services::deadlinesOf(session())->back().isOwnRule);
    QVERIFY(services::listRules(session())->back().isOwn);
    QVERIFY(services::removeOwnRules(session()));
    QCOMPARE(lastEvent(), u"deadlines.rules_removed"_s);
    QVERIFY(!services::deadlinesOf(session())->back().isOwnRule);
}

void RequestsTest::theContractAndEventsAreEntered()
{
    QVERIFY(!services::setContractHours(session(), -1));
    QVERIFY(!services::setRuleEvent(session(), u"full_moon"_s, kNow));
    QVERIFY(services::setContractHours(session(), 48));
    const QDateTime at(QDate(2021, 2, 23), QTime(9, 0), Qt::UTC);
    QVERIFY(services::setRuleEvent(session(), u"processor_awareness"_s, at));
    const auto clocks = services::deadlinesOf(session());
    const auto clock =
        std::ranges::find(*clocks, u"gdpr_art33_processor"_s, &deadlines::Deadline::key);
    QCOMPARE(clock->limit->toUTC(), at.addDays(2));
    QCOMPARE(services::enteredFacts(session())->contractHours, 48);
    QVERIFY(services::setRuleEvent(session(), u"processor_awareness"_s, {}));
    QVERIFY(!services::enteredFacts(session())->events.front().at);
}

void RequestsTest::theComplaintHelpNamesNobody()
{
    const auto written =
        services::writeComplaintHelp(session(), m_reference, m_vault->beside(u"help.txt"_s));
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    const QString text = content(u"help.txt"_s);
    QVERIFY(text.contains(m_reference));
    QVERIFY(text.contains(u"10\u00A0mars\u00A02021"));
    QVERIFY(text.contains(u"procureur de la République"));
    QVERIFY2(!text.contains(u"{{"), "a name was not filled in");
    QVERIFY(!text.contains(m_patientRef));
    QVERIFY(!text.contains(m_name, Qt::CaseInsensitive));
    QVERIFY(services::writeComplaintHelp(session(), m_reference, m_vault->beside(u"help.pdf"_s)));
    QVERIFY(support::contentsOf(m_vault->beside(u"help.pdf"_s)).startsWith("%PDF"));
}

void RequestsTest::theComplaintHelpNeedsALetter()
{
    const QString file = m_vault->beside(u"none.txt"_s);
    QCOMPARE(services::writeComplaintHelp(session(), u"nonsense"_s, file).error().kind,
             Error::Kind::Input);
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requestservice.moc"
