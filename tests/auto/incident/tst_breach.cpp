// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/breach.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

incident::Breach fullBreach()
{
    incident::Breach breach;
    breach.incident.reference = u"V-2020-01"_s;
    breach.incident.title = u"Ordinateur égaré"_s;
    breach.incident.awareness = QDateTime::fromString(u"2020-06-02T07:00:00Z"_s, Qt::ISODate);
    breach.persons = 12;
    breach.records = 0;
    breach.informed = 3;
    breach.motivation = {incident::FilingDecision::NotToFile, u"Disque chiffré"_s,
                         u"Inintelligible"_s};
    return breach;
}

} // namespace

class TestBreach final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead();
    void everyDecisionHasItsKey();
    void refusals_data();
    void refusals();
    void whatIsAbsentIsUnknown();
};

void TestBreach::whatIsWrittenIsRead()
{
    const auto read = incident::breachFromJson(incident::toJson(fullBreach()));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == fullBreach());
    const auto motivation = incident::motivationFromJson(incident::toJson(fullBreach().motivation));
    QVERIFY(motivation && *motivation == fullBreach().motivation);
}

void TestBreach::everyDecisionHasItsKey()
{
    using incident::FilingDecision;
    for (const auto decision :
         {FilingDecision::Undecided, FilingDecision::ToFile, FilingDecision::NotToFile})
        QCOMPARE(incident::filingDecisionFromKey(incident::filingDecisionKey(decision)), decision);
    QVERIFY(!incident::filingDecisionFromKey(u"maybe"));
}

void TestBreach::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *json, const QString &named) {
        QTest::newRow(name) << QByteArray(json) << named;
    };
    row("an unknown key", R"({"personnes": 12})", u"persons"_s);
    row("a key that belongs to the sheet", R"({"incident": {"titel": "x"}})", u"title"_s);
    row("a count as text", R"({"incident": {"reference": "r", "title": "t"}, "persons": "12"})",
        u"persons"_s);
    row("fewer than nobody", R"({"incident": {"reference": "r", "title": "t"}, "informed": -1})",
        u"informed"_s);
    row("half a person", R"({"incident": {"reference": "r", "title": "t"}, "records": 1.5})",
        u"records"_s);
    row("a decision that is none", R"({"motivation": {"filing": "maybe"}})", u"filing"_s);
    row("reasons that are no text", R"({"motivation": {"filing_reasons": 1}})",
        u"filing_reasons"_s);
    row("a list instead of the sheet", R"({"incident": []})", u"incident"_s);
    row("no reference", R"({"incident": {"title": "t"}})", u"reference"_s);
    row("a blank title", R"({"incident": {"reference": "r", "title": "  "}})", u"title"_s);
}

void TestBreach::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto read = incident::breachFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::Error::Kind::Input);
    QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
}

void TestBreach::whatIsAbsentIsUnknown()
{
    const auto read = incident::breachFromJson(
        QJsonDocument::fromJson(R"({"incident": {"reference": "r", "title": "t"}})").object());
    QVERIFY(read);
    QVERIFY(!read->persons && !read->records);
    QCOMPARE(read->informed, 0);
    QVERIFY(read->motivation == incident::Motivation());
}

QTEST_APPLESS_MAIN(TestBreach)
#include "tst_breach.moc"
