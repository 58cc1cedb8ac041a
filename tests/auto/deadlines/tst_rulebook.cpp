// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/rulebook.h"
#include "deadlines/rules.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using deadlines::Deadline;
using deadlines::RuleBook;
using State = deadlines::Deadline::State;

// Rules that a laboratory brings along: what is refused, and what they do.
class TestRuleBook final : public QObject
{
    Q_OBJECT

private slots:
    void theProgramsTableHasEveryRegime();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void theFaultIsNamed();
    void anOwnRuleReplacesOrIsAdded();
    void anOwnEventStartsAClock();
    void theContractIsEntered();
    void monthsEndOnAWorkingDay();
};

namespace {

const QByteArray kGood =
    R"({"key":"k","label":{"fr":"l","en":"l"},"ground":"g","kind":"strict","hours":72,)"
    R"("start":"awareness","met_by":""})";

QByteArray table(const QByteArray &entry, const QByteArray &more = {})
{
    return R"({"format":"avis34-regimes",)" + more + R"("regimes":[)" + entry + "]}";
}

QDateTime utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toUTC();
}

Deadline clockOf(const RuleBook &rules, const QString &key, const deadlines::Entered &entered = {})
{
    incident::Incident incident;
    incident.organisation.postalCode = u"56000"_s;
    incident.awareness = utc(u"2026-02-26T17:00:00Z"_s);
    incident.processorNotice = utc(u"2026-02-26T16:00:00Z"_s);
    const auto all = deadlines::deadlinesFor(incident, utc(u"2026-02-27T08:00:00Z"_s), rules,
                                             deadlines::Calendar::shipped(), entered);
    const auto found = std::ranges::find(all, key, &Deadline::key);
    return found == all.end() ? Deadline() : *found;
}

} // namespace

void TestRuleBook::theProgramsTableHasEveryRegime()
{
    const RuleBook book = deadlines::shippedRuleBook();
    QStringList keys;
    for (const deadlines::Regime &regime : book.regimes) {
        keys << regime.key;
        QVERIFY2(regime.enacted != (!regime.validFrom), qPrintable(regime.key));
        QVERIFY(!regime.isOwn);
    }
    for (const QString &key :
         {u"gdpr_art33"_s, u"gdpr_art33_follow_up"_s, u"gdpr_art34"_s, u"gdpr_art33_processor"_s,
          u"health_alert_2017"_s, u"health_alert_2022"_s, u"insurance_complaint"_s,
          u"nis2_early_warning"_s, u"nis2_notification"_s, u"nis2_final_report"_s,
          u"digital_omnibus"_s, u"rights_request"_s})
        QVERIFY2(keys.contains(key), qPrintable(key));
}

void TestRuleBook::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");

    const auto changed = [](const char *from, const QByteArray &to) {
        return table(QByteArray(kGood).replace(from, to));
    };
    QVERIFY(deadlines::ruleBookFromJson(table(kGood)));
    QTest::newRow("not JSON") << QByteArray("[");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("no rule in it") << table("");
    QTest::newRow("another format") << QByteArray(table(kGood)).replace("avis34", "avis35");
    QTest::newRow("a list in place of a rule") << table("[]");
    QTest::newRow("an unknown kind") << changed("strict", "severe");
    QTest::newRow("no kind") << changed(R"("kind":"strict",)", "");
    QTest::newRow("an unknown event") << changed("awareness", "dawn");
    QTest::newRow("an unknown end") << changed(R"("met_by":"")", R"("met_by":"dusk")");
    QTest::newRow("an unknown reading") << changed(R"("hours")", R"("reading":"free","hours")");
    QTest::newRow("an unknown key") << changed(R"("hours")", R"("hour":1,"hours")");
    QTest::newRow("an unknown key at the top") << table(kGood, R"("rules":[],)");
    QTest::newRow("a date that does not exist")
        << changed(R"("hours")", R"("valid_from":"2021-02-30","hours")");
    QTest::newRow("it ends before it begins")
        << changed(R"("hours")", R"("valid_from":"2021-02-03","valid_until":"2021-02-02","hours")");
    QTest::newRow("no figure") << changed(R"("hours":72,)", "");
    QTest::newRow("a figure that is a text") << changed("72", R"("72")");
    QTest::newRow("half an hour") << changed("72", "0.5");
    QTest::newRow("less than nothing") << changed("72", "-1");
    QTest::newRow("more than a year") << changed("72", "8761");
    QTest::newRow("hours and months") << changed("72", R"(72,"months":1)");
    QTest::newRow("a flag that is a text") << changed("72", R"(72,"enacted":"no")");
    QTest::newRow("no label") << changed(R"({"fr":"l","en":"l"})", R"("")");
    QTest::newRow("a label of two lines") << changed(R"({"fr":"l","en":"l"})", R"("a\nb")");
    QTest::newRow("a key with blanks") << changed(R"("key":"k")", R"("key":"a b")");
    QTest::newRow("the same rule twice") << table(kGood + "," + kGood);
    QTest::newRow("too large") << table(kGood) + QByteArray(300 * 1024, ' ');
}

void TestRuleBook::badFilesAreRefused()
{
    QFETCH(QByteArray, json);
    const auto book = deadlines::ruleBookFromJson(json);
    QVERIFY(!book);
    QCOMPARE(book.error().kind, base::Error::Kind::Input);
    QVERIFY(!book.error().message.isEmpty());
}

void TestRuleBook::theFaultIsNamed()
{
    const auto book = deadlines::ruleBookFromJson(
        table(kGood + "," + QByteArray(kGood).replace("\"k\"", "\"other\"").replace("72", "-72")));
    QVERIFY(!book);
    QVERIFY2(book.error().message.contains(u"regimes[1].hours"), qPrintable(book.error().message));
    const auto misspelt =
        deadlines::ruleBookFromJson(table(QByteArray(kGood).replace("\"hours\"", "\"hourss\"")));
    QVERIFY(!misspelt);
}

void TestRuleBook::anOwnRuleReplacesOrIsAdded()
{
    const QByteArray longer =
        QByteArray(kGood).replace(R"("key":"k")", R"("key":"gdpr_art33")").replace("72", "96");
    const auto own = deadlines::ruleBookFromJson(table(longer + "," + kGood));
    QVERIFY(own);
    const RuleBook shipped = deadlines::shippedRuleBook();
    const RuleBook both = deadlines::withOwnRules(shipped, *own);
    QCOMPARE(both.regimes.size(), shipped.regimes.size() + 1);
    QCOMPARE(both.regimes.front().key, u"gdpr_art33"_s);
    QCOMPARE(both.regimes.back().key, u"k"_s);
    const Deadline clock = clockOf(both, u"gdpr_art33"_s);
    QVERIFY(clock.isOwnRule);
    QCOMPARE(clock.limit->toUTC(), utc(u"2026-03-02T17:00:00Z"_s));
    QVERIFY(!clockOf(shipped, u"gdpr_art33"_s).isOwnRule);
}

void TestRuleBook::anOwnEventStartsAClock()
{
    const auto own = deadlines::ruleBookFromJson(
        table(QByteArray(kGood).replace("awareness", "insurer_told"),
              R"("events":[{"key":"insurer_told","label":"Assureur prévenu"}],)"));
    QVERIFY(own);
    const RuleBook rules = deadlines::withOwnRules(deadlines::shippedRuleBook(), *own);
    QCOMPARE(clockOf(rules, u"k"_s).state, State::Waiting);
    deadlines::Entered entered;
    entered.instants[u"insurer_told"_s] = utc(u"2026-02-27T07:00:00Z"_s);
    QCOMPARE(*clockOf(rules, u"k"_s, entered).secondsLeft, qint64(71 * 3600));
}

void TestRuleBook::theContractIsEntered()
{
    const RuleBook rules = deadlines::shippedRuleBook();
    const QString key = u"gdpr_art33_processor"_s;
    QCOMPARE(clockOf(rules, key).state, State::Waiting);
    deadlines::Entered entered;
    entered.instants[u"processor_awareness"_s] = utc(u"2026-02-23T09:00:00Z"_s);
    QVERIFY(!clockOf(rules, key, entered).limit);
    entered.contractHours = 48;
    const Deadline late = clockOf(rules, key, entered);
    QCOMPARE(late.state, State::Met); // and never overdue: it is not the laboratory's duty
    QCOMPARE(late.limit->toUTC(), utc(u"2026-02-25T09:00:00Z"_s));
    QVERIFY(*late.secondsLeft < 0);
    QVERIFY(late.explanation.contains(u"48"));
}

void TestRuleBook::monthsEndOnAWorkingDay()
{
    const auto own =
        deadlines::ruleBookFromJson(table(QByteArray(kGood)
                                              .replace(R"("hours":72)", R"("months":1)")
                                              .replace("awareness", "nis2_notification_sent")));
    QVERIFY2(own, own ? "" : qPrintable(own.error().message));
    deadlines::Entered entered;
    entered.instants[u"nis2_notification_sent"_s] = utc(u"2026-01-31T10:00:00Z"_s);
    const RuleBook rules = deadlines::withOwnRules(deadlines::shippedRuleBook(), *own);
    QCOMPARE(clockOf(rules, u"k"_s, entered).limit->toString(u"yyyy-MM-dd HH:mm:ss"),
             u"2026-03-02 23:59:59"_s); // 28 February is a Saturday
}

QTEST_APPLESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
