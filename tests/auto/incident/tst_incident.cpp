// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/incident.h"
#include "incident/nearestkey.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

// Every member differs from its default, so that a forgotten one shows.
incident::Incident fullIncident()
{
    incident::Incident incident;
    incident.reference = u"V-2021-03"_s;
    incident.title = u"Extrait publié"_s;
    incident.organisation = {.name = u"Laboratoire des Ajoncs"_s,
                             .siren = u"123456782"_s,
                             .withoutSiren = true,
                             .vatNumber = u"FR00123456782"_s,
                             .sector = u"Santé humaine et action sociale"_s,
                             .headcount = u"42"_s,
                             .address = u"1 rue des Ajoncs"_s,
                             .postalCode = u"56000"_s,
                             .city = u"VANNES"_s,
                             .country = u"France"_s,
                             .timeZone = u"America/Martinique"_s,
                             .legalRepresentative = {u"Mme"_s, u"LE GOFF"_s, u"Anne"_s,
                                                     u"Présidente"_s, u"a@exemple.fr"_s,
                                                     u"+33 2 00 00 00 00"_s},
                             .contact = {u"M."_s, u"PETIT"_s, u"Luc"_s, u"DPO"_s,
                                         u"dpo@exemple.fr"_s, u"02 00 00 00 01"_s},
                             .website = u"https://exemple.fr"_s};
    incident.otherParties = {{u"Éditeur"_s, u"processor"_s, u"securite@exemple.fr"_s},
                             {u"Autre"_s, u"joint_controller"_s, u""_s}};
    incident.begin = utc(u"2020-10-01T00:00:00Z"_s);
    incident.end = utc(u"2021-02-24T10:11:12.345Z"_s);
    incident.ongoing = true;
    incident.datesEstimated = true;
    incident.awareness = utc(u"2021-02-26T17:00:00Z"_s);
    incident.awarenessJustification = u"Message du sous-traitant"_s;
    incident.datesComment = u"c"_s;
    incident.discovery = u"Presse"_s;
    incident.delayReasons = u"d"_s;
    incident.processorNotice = utc(u"2021-02-26T16:30:00Z"_s);
    incident.natures = {u"confidentiality"_s};
    incident.origins = {u"hacking"_s, u"other"_s};
    incident.cause = u"external_malicious"_s;
    incident.description = u"Deux lignes\nde texte"_s;
    incident.categories = people::DataCategory::Identity | people::DataCategory::Nir;
    incident.dataTypes = {u"nir"_s};
    incident.sensitiveData = {u"health"_s};
    incident.subjectCategories = {u"patients"_s};
    incident.priorMeasures = u"m"_s;
    incident.consequences = {u"spread"_s};
    incident.harms = {u"fraud"_s};
    incident.severity = u"maximal"_s;
    incident.severityReasoning = u"s"_s;
    incident.severityAnswers = {u"sensitive"_s,   u"none"_s,      u"maximal"_s, u"anybody"_s,
                                u"recoverable"_s, u"temporary"_s, u"yes"_s};
    incident.severityConfirmation = {.level = u"maximal"_s,
                                     .reason = u"r"_s,
                                     .answers = incident.severityAnswers,
                                     .categories = people::DataCategory::Nir,
                                     .by = u"Luc PETIT"_s,
                                     .at = utc(u"2021-03-01T11:00:00Z"_s)};
    incident.laterMeasures = u"l"_s;
    incident.communication = u"planned"_s;
    incident.communicationPlannedOn = QDate(2021, 3, 15);
    incident.communicatedOn = QDate(2021, 3, 16);
    incident.communicationMeans = u"Courrier"_s;
    incident.communicationContent = u"Texte"_s;
    incident.noCommunicationReason = u"no_high_risk"_s;
    incident.crossBorder = u"no"_s;
    incident.otherAuthorities = u"no"_s;
    incident.otherNotifications = u"yes"_s;
    incident.otherTexts = {{u"origins"_s, u"autre"_s}, {u"other_notifications"_s, u"ARS"_s}};
    incident.letterFacts = u"f"_s;
    incident.letterMeasures = u"g"_s;
    incident.letterFactsEasy = u"h"_s;
    incident.letterMeasuresEasy = u"i"_s;
    incident.letterFactsEnglish = u"j"_s;
    incident.letterMeasuresEnglish = u"k"_s;
    incident.initialFiling = utc(u"2021-03-01T10:00:00Z"_s);
    incident.initialFilingNumber = u"N1"_s;
    incident.followUpFiling = utc(u"2021-03-03T10:00:00Z"_s);
    incident.healthAlertFiling = utc(u"2021-03-04T10:00:00Z"_s);
    incident.complaintFiling = utc(u"2021-03-05T10:00:00Z"_s);
    return incident;
}

} // namespace

class TestIncident final : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldSurvivesTheRoundTrip();
    void noFieldOfTheSampleIsAtItsDefault();
    void anEmptyObjectIsTheDefault();
    void instantsAreKeptInUtcAndWrittenWithTheOffsetOfTheLaboratory();
    void badSheets_data();
    void badSheets();
    void theDemonstrationSheetIsAccepted();
    void nearestKeys_data();
    void nearestKeys();
};

void TestIncident::everyFieldSurvivesTheRoundTrip()
{
    const incident::Incident original = fullIncident();
    // Through text, as the console and the vault do.
    const QByteArray text = QJsonDocument(incident::toJson(original)).toJson();
    const auto read = incident::fromJson(QJsonDocument::fromJson(text).object());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == original);
}

void TestIncident::noFieldOfTheSampleIsAtItsDefault()
{
    const QJsonObject sample = incident::toJson(fullIncident());
    const QJsonObject empty = incident::toJson({});
    QCOMPARE(sample.keys(), empty.keys());
    for (const QString &key : sample.keys())
        QVERIFY2(sample[key] != empty[key], qPrintable(key));
}

void TestIncident::anEmptyObjectIsTheDefault()
{
    const auto read = incident::fromJson({});
    QVERIFY(read);
    QVERIFY(*read == incident::Incident());
    const auto again = incident::fromJson(incident::toJson({}));
    QVERIFY(again);
    QVERIFY(*again == incident::Incident());
}

void TestIncident::instantsAreKeptInUtcAndWrittenWithTheOffsetOfTheLaboratory()
{
    const auto read = incident::fromJson({{u"awareness"_s, u"2021-02-26T18:00:00+01:00"_s}});
    QVERIFY(read);
    QCOMPARE(read->awareness->timeSpec(), Qt::UTC);
    QCOMPARE(read->awareness->toString(Qt::ISODate), u"2021-02-26T17:00:00Z"_s);
    QCOMPARE(incident::toJson(*read)["awareness"_L1].toString(), u"2021-02-26T18:00:00+01:00"_s);
    QCOMPARE(incident::toJson(fullIncident())["end"_L1].toString(),
             u"2021-02-24T06:11:12.345-04:00"_s);
}

void TestIncident::badSheets_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("said");

    QTest::newRow("a misspelt key proposes the nearest")
        << u"{\"awarenes\": null}"_s << u"“awarenes”"_s << u"“awareness”"_s;
    QTest::newRow("a misspelt nested key gives its path")
        << u"{\"organisation\": {\"contact\": {\"mail\": \"x\"}}}"_s
        << u"“organisation.contact.mail”"_s << u"“email”"_s;
    QTest::newRow("a misspelt key in a list gives its index")
        << u"{\"other_parties\": [{}, {\"nom\": \"x\"}]}"_s << u"“other_parties[1].nom”"_s
        << u"name"_s;
    QTest::newRow("a time without offset")
        << u"{\"awareness\": \"2021-02-26T18:00:00\"}"_s << u"“awareness”"_s << u"offset"_s;
    QTest::newRow("a day where an instant is meant")
        << u"{\"begin\": \"2021-02-26\"}"_s << u"“begin”"_s << u"offset"_s;
    QTest::newRow("an instant that does not exist")
        << u"{\"begin\": \"2021-02-30T10:00:00Z\"}"_s << u"“begin”"_s << u"offset"_s;
    QTest::newRow("a number where an instant is meant")
        << u"{\"end\": 3}"_s << u"“end”"_s << u"offset"_s;
    QTest::newRow("a date in French order") << u"{\"communication_planned_on\": \"15/03/2021\"}"_s
                                            << u"“communication_planned_on”"_s << u"2021-03-15"_s;
    QTest::newRow("a number where a text is meant")
        << u"{\"title\": 3}"_s << u"“title”"_s << u"text"_s;
    QTest::newRow("null where a text is meant")
        << u"{\"title\": null}"_s << u"“title”"_s << u"text"_s;
    QTest::newRow("a text where a flag is meant")
        << u"{\"ongoing\": \"oui\"}"_s << u"“ongoing”"_s << u"true or false"_s;
    QTest::newRow("a text where a list is meant")
        << u"{\"natures\": \"confidentiality\"}"_s << u"“natures”"_s << u"a list of texts"_s;
    QTest::newRow("a number in a list of texts")
        << u"{\"harms\": [\"fraud\", 1]}"_s << u"“harms”"_s << u"a list of texts"_s;
    QTest::newRow("an unknown data category proposes the nearest")
        << u"{\"categories\": [\"nirr\"]}"_s << u"“categories”"_s << u"“nir”"_s;
    QTest::newRow("an unknown time zone")
        << u"{\"organisation\": {\"time_zone\": \"Europe/Vannes\"}}"_s
        << u"“organisation.time_zone”"_s << u"Europe/Paris"_s;
    QTest::newRow("a list where an object is meant")
        << u"{\"organisation\": []}"_s << u"“organisation”"_s << u"an object"_s;
    QTest::newRow("a text among the other parties")
        << u"{\"other_parties\": [\"x\"]}"_s << u"“other_parties[0]”"_s << u"an object"_s;
    QTest::newRow("a misspelt answer about the severity")
        << u"{\"severity_answers\": {\"malic\": \"yes\"}}"_s << u"“severity_answers.malic”"_s
        << u"“malice”"_s;
    QTest::newRow("a text as the categories of a confirmation")
        << u"{\"severity_confirmation\": {\"categories\": \"nir\"}}"_s
        << u"“severity_confirmation.categories”"_s << u"a list of texts"_s;
    QTest::newRow("a number among the other texts")
        << u"{\"other_texts\": {\"origins\": 1}}"_s << u"“other_texts”"_s << u"origins"_s;
}

void TestIncident::badSheets()
{
    QFETCH(QString, json);
    QFETCH(QString, named);
    QFETCH(QString, said);
    const auto read = incident::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::Error::Kind::Input);
    QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
}

void TestIncident::theDemonstrationSheetIsAccepted()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/../../resources/demo/incident.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = incident::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->awareness.has_value());
}

void TestIncident::nearestKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("nearest");

    QTest::newRow("one letter too few") << u"orgin"_s << u"origin"_s;
    QTest::newRow("one letter replaced") << u"cauze"_s << u"cause"_s;
    QTest::newRow("capitals do not count") << u"CAUSE"_s << u"cause"_s;
    QTest::newRow("the first of two equally near") << u"xause"_s << u"cause"_s;
    QTest::newRow("nothing typed") << u""_s << u"cause"_s;
}

void TestIncident::nearestKeys()
{
    QFETCH(QString, key);
    QTEST(incident::nearestKey(key, {u"origin"_s, u"cause"_s, u"pause"_s}), "nearest");
    QCOMPARE(incident::nearestKey(key, {}), QString());
}

QTEST_APPLESS_MAIN(TestIncident)
#include "tst_incident.moc"
