// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "auto/cnil/completeincident.h"
#include "cnil/severityassessment.h"
#include "cnil/severitymethod.h"
#include "cnil/vocabulary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using cnil::Severity;
using cnil::SeverityAssessment;
using people::DataCategories;
using people::DataCategory;

namespace {

// One answer to each of the seven questions, by its place in the table.
incident::SeverityAnswers answersOf(const QStringList &keys)
{
    incident::SeverityAnswers answers;
    for (qsizetype i = 0; i < keys.size(); ++i)
        cnil::severityAnswer(answers, cnil::severityFactors().at(i)) = keys.at(i);
    return answers;
}

SeverityAssessment assess(const QStringList &keys)
{
    incident::Incident incident;
    incident.severityAnswers = answersOf(keys);
    return cnil::assessSeverity(incident, {});
}

// A sheet whose severity the DPO has confirmed as it is computed.
incident::Incident confirmedIncident()
{
    incident::Incident incident = completeincident::incident();
    incident.categories = DataCategory::Identity | DataCategory::Nir;
    const auto assessment = cnil::assessSeverity(incident, incident.categories);
    incident.severity = assessment.computed;
    incident.severityConfirmation = {.level = assessment.computed,
                                     .reason = {},
                                     .answers = assessment.answers(),
                                     .categories = assessment.leaked,
                                     .by = u"Luc PETIT"_s,
                                     .at = completeincident::utc("2021-03-01T09:00:00Z")};
    return incident;
}

QJsonObject shippedTable()
{
    QFile file(u":/cnil/severity.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

// Every text in the language, wherever it stands in the table.
void collect(const QJsonValue &value, const QString &language, QStringList &texts)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == language)
            texts += it->toString();
        collect(*it, language, texts);
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue item : array)
        collect(item, language, texts);
}

} // namespace

class TestSeverity final : public QObject
{
    Q_OBJECT

private slots:
    void everyCombinationHasItsLevel();
    void everyCombinationOfAnswersGivesTheFormulasLevel();
    void aGraverAnswerNeverLowersTheScore();
    void levelsOnTheThreeScales_data();
    void levelsOnTheThreeScales();
    void laboratoriesAreProposed_data();
    void laboratoriesAreProposed();
    void anAccidentIsProposedAsNoMalice();
    void theDpoAnswersBeforeTheProposal();
    void anAdjustmentFallsWithItsContext();
    void unknownAnswersAreNamed_data();
    void unknownAnswersAreNamed();
    void theReasoningSpellsTheSumOut();
    void theMarkComesBack_data();
    void theMarkComesBack();
    void theDocumentHoldsQuestionsSumAndDecision();
    void theDocumentMarksWhatIsMissing();
    void badTables_data();
    void badTables();
    void theTableIsFrenchAsPrinted();
};

// The levels in quarters of a point, from the table of the publication and not
// from the code: DPC × EI, each circumstance, malice.
void TestSeverity::everyCombinationHasItsLevel()
{
    // Row: DPC 1…4; column: EI 0.25, 0.5, 0.75, 1; value: quarters.
    constexpr int products[4][4] = {{1, 2, 3, 4}, {2, 4, 6, 8}, {3, 6, 9, 12}, {4, 8, 12, 16}};
    const QString levels = u"NNNNNNNNLLLLSSSSMMMMMMMMMMMMMMMMM"_s; // by quarters, 0…32
    const std::map<QChar, QString> keys{{u'N', u"negligible"_s},
                                        {u'L', u"limited"_s},
                                        {u'S', u"significant"_s},
                                        {u'M', u"maximal"_s}};
    int tried = 0;
    for (int context = 0; context < 4; ++context)
        for (int identification = 0; identification < 4; ++identification)
            for (int circumstance = 0; circumstance < 27 * 2; ++circumstance) {
                const int loss[3] = {circumstance % 3, circumstance / 3 % 3, circumstance / 9 % 3};
                const bool malicious = circumstance >= 27;
                const int quarters = products[context][identification] + loss[0] + loss[1] + loss[2]
                    + (malicious ? 2 : 0);
                const Severity severity{.dataContext = context + 1,
                                        .identification = (identification + 1) / 4.0,
                                        .confidentiality = loss[0] / 4.0,
                                        .integrity = loss[1] / 4.0,
                                        .availability = loss[2] / 4.0,
                                        .malicious = malicious};
                QCOMPARE(severity.score(), quarters / 4.0); // quarters are exact
                QCOMPARE(cnil::severityKey(severity.level()), keys.at(levels.at(quarters)));
                ++tried;
            }
    QCOMPARE(tried, 864);
}

// The same through the keys of the sheet: the table of answers holds ENISA's numbers.
void TestSeverity::everyCombinationOfAnswersGivesTheFormulasLevel()
{
    const std::vector<std::pair<QStringList, int>> contexts{
        {{u"simple"_s, u"none"_s}, 1},
        {{u"simple"_s, u"simple_profile"_s}, 2},
        {{u"simple"_s, u"simple_assumption"_s}, 3},
        {{u"simple"_s, u"simple_vulnerable"_s}, 4},
        {{u"behavioural"_s, u"none"_s}, 2},
        {{u"behavioural"_s, u"behavioural_little"_s}, 1},
        {{u"behavioural"_s, u"behavioural_profile"_s}, 3},
        {{u"behavioural"_s, u"behavioural_sensitive"_s}, 4},
        {{u"financial"_s, u"none"_s}, 3},
        {{u"financial"_s, u"financial_little"_s}, 1},
        {{u"financial"_s, u"financial_some"_s}, 2},
        {{u"financial"_s, u"financial_full"_s}, 4},
        {{u"sensitive"_s, u"none"_s}, 4},
        {{u"sensitive"_s, u"sensitive_public"_s}, 1},
        {{u"sensitive"_s, u"sensitive_general"_s}, 2},
        {{u"sensitive"_s, u"sensitive_assumption"_s}, 3},
    };
    const QStringList recognised{u"negligible"_s, u"limited"_s, u"significant"_s, u"maximal"_s};
    const QStringList published{u"none"_s, u"known_recipients"_s, u"anybody"_s};
    const std::vector<std::pair<QStringList, int>> others{
        {{u"none"_s, u"none"_s, u"no"_s}, 0},      {{u"recoverable"_s, u"none"_s, u"no"_s}, 1},
        {{u"lost"_s, u"temporary"_s, u"no"_s}, 3}, {{u"none"_s, u"lost"_s, u"yes"_s}, 4},
        {{u"lost"_s, u"lost"_s, u"yes"_s}, 6},
    };
    for (const auto &[context, dpc] : contexts)
        for (int ei = 0; ei < 4; ++ei)
            for (int read = 0; read < 3; ++read)
                for (const auto &[other, quarters] : others) {
                    const auto severity = assess(
                        context + QStringList{recognised.at(ei), published.at(read)} + other);
                    QCOMPARE(severity.factors.score(), (dpc * (ei + 1) + read + quarters) / 4.0);
                }
}

void TestSeverity::aGraverAnswerNeverLowersTheScore()
{
    const auto method = cnil::severityMethod();
    for (const QString &key : cnil::severityFactors()) {
        double last = -1000;
        for (const auto &option : method.factor(key).options) {
            if (!option.context.isEmpty())
                continue; // adjustments go both ways, beside their own context
            incident::Incident incident;
            cnil::severityAnswer(incident.severityAnswers, key) = option.key;
            const double score = cnil::assessSeverity(incident, {}).factors.score();
            QVERIFY2(score > last, qPrintable(key + u'.' + option.key));
            last = score;
        }
    }
    // Nor does one more category that leaked.
    for (const DataCategory first : people::kAllDataCategories)
        for (const DataCategory second : people::kAllDataCategories)
            QVERIFY(cnil::assessSeverity({}, first | second).factors.score()
                    >= cnil::assessSeverity({}, first).factors.score());
}

void TestSeverity::levelsOnTheThreeScales_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("edpb");

    QTest::newRow("low") << u"negligible"_s << u"Négligeable"_s << u"minor"_s;
    QTest::newRow("medium") << u"limited"_s << u"Limité"_s << u"moderate"_s;
    QTest::newRow("high") << u"significant"_s << u"Important"_s << u"severe"_s;
    QTest::newRow("very high") << u"maximal"_s << u"Maximal"_s << u"severe"_s;
    QTest::newRow("not decided") << u""_s << u""_s << u""_s;
}

void TestSeverity::levelsOnTheThreeScales()
{
    QFETCH(QString, key);
    QTEST(cnil::edpbSeverityKey(key), "edpb");
    QTEST(cnil::currentVocabulary().labels(u"incident.severity"_s, {key}).value(0), "label");
}

void TestSeverity::laboratoriesAreProposed_data()
{
    QTest::addColumn<DataCategories>("leaked");
    QTest::addColumn<double>("identification");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("level");

    QTest::newRow("nothing known yet") << DataCategories() << 0.5 << 3.0 << u"significant"_s;
    QTest::newRow("a code of the laboratory alone")
        << DataCategories(DataCategory::LabCode) << 0.5 << 3.0 << u"significant"_s;
    QTest::newRow("a login, which often repeats the name")
        << (DataCategory::Login | DataCategory::Password) << 0.75 << 4.0 << u"maximal"_s;
    QTest::newRow("identity and a comment on health")
        << (DataCategory::Identity | DataCategory::HealthComment) << 1.0 << 5.0 << u"maximal"_s;
    QTest::newRow("the number alone")
        << DataCategories(DataCategory::Nir) << 1.0 << 5.0 << u"maximal"_s;
}

void TestSeverity::laboratoriesAreProposed()
{
    QFETCH(DataCategories, leaked);
    const auto severity = cnil::assessSeverity({}, leaked);
    QTEST(severity.factors.identification, "identification");
    QTEST(severity.factors.score(), "score");
    QTEST(severity.computed, "level");
    for (const auto &part : severity.parts)
        QVERIFY2(part.isProposed, qPrintable(part.factor));
    // A sentence for each category, and one for what needs no category.
    QCOMPARE(severity.evidence.size(), 1 + qPopulationCount(quint32(leaked.toInt())));
}

void TestSeverity::anAccidentIsProposedAsNoMalice()
{
    incident::Incident incident;
    incident.cause = u"internal_accidental"_s;
    QVERIFY(!cnil::assessSeverity(incident, {}).factors.malicious);
    incident.cause = u"unknown"_s; // it cannot be excluded
    QVERIFY(cnil::assessSeverity(incident, {}).factors.malicious);
}

void TestSeverity::theDpoAnswersBeforeTheProposal()
{
    incident::Incident incident;
    incident.severityAnswers.confidentiality = u"known_recipients"_s;
    const auto severity = cnil::assessSeverity(incident, DataCategory::Identity);
    QCOMPARE(severity.factors.confidentiality, 0.25);
    for (const auto &part : severity.parts)
        QCOMPARE(part.isProposed, part.factor != u"confidentiality"_s);
    QCOMPARE(severity.answers().confidentiality, u"known_recipients"_s);
    QCOMPARE(severity.answers().malice, u"yes"_s);
}

void TestSeverity::anAdjustmentFallsWithItsContext()
{
    incident::Incident incident;
    // The proposed context is the sensitive one: no need to repeat it.
    incident.severityAnswers.contextAdjustment = u"sensitive_assumption"_s;
    QCOMPARE(cnil::assessSeverity(incident, {}).factors.dataContext, 3);
    incident.severityAnswers.dataContext = u"financial"_s;
    QCOMPARE(cnil::assessSeverity(incident, {}).factors.dataContext, 3);
    QVERIFY(!cnil::checkSeverityAnswers(incident.severityAnswers, cnil::severityMethod()));
    incident.severityAnswers.contextAdjustment = u"financial_full"_s;
    QCOMPARE(cnil::assessSeverity(incident, {}).factors.dataContext, 4);
    QVERIFY(cnil::checkSeverityAnswers(incident.severityAnswers, cnil::severityMethod()));
}

void TestSeverity::unknownAnswersAreNamed_data()
{
    QTest::addColumn<QString>("factor");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("nearest");

    QTest::newRow("French for English") << u"malice"_s << u"oui"_s << u"“no”"_s;
    QTest::newRow("misspelt") << u"identification"_s << u"maximum"_s << u"“maximal”"_s;
    QTest::newRow("of another question") << u"integrity"_s << u"temporary"_s << u"recoverable"_s;
    QTest::newRow("an adjustment of another context")
        << u"context_adjustment"_s << u"financial_full"_s << u"sensitive_general"_s;
}

void TestSeverity::unknownAnswersAreNamed()
{
    QFETCH(QString, factor);
    QFETCH(QString, answer);
    QFETCH(QString, nearest);
    incident::SeverityAnswers answers;
    cnil::severityAnswer(answers, factor) = answer;
    const auto checked = cnil::checkSeverityAnswers(answers, cnil::severityMethod());
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, base::Error::Kind::Input);
    for (const QString &said : {factor, answer, nearest})
        QVERIFY2(checked.error().message.contains(said), qPrintable(checked.error().message));
}

void TestSeverity::theReasoningSpellsTheSumOut()
{
    const auto severity = assess({u"sensitive"_s, u"sensitive_assumption"_s, u"significant"_s,
                                  u"anybody"_s, u"recoverable"_s, u"none"_s, u"no"_s});
    QCOMPARE(severity.reasoning.size(), 5);
    QVERIFY(severity.reasoning.at(0).endsWith(u"(−1). DPC = 3 of 4."));
    QVERIFY(severity.reasoning.at(1).endsWith(u"EI = 0.75 of 1."));
    QVERIFY(severity.reasoning.at(2).endsWith(u"CB = 0.75."));
    QCOMPARE(severity.reasoning.at(3), u"SE = DPC × EI + CB = 3 × 0.75 + 0.75 = 3."_s);
    QVERIFY(severity.reasoning.at(4).startsWith(u"3, that is from 3 to below 4: “Important”"));
    QVERIFY(severity.reasoning.at(4).endsWith(severity.meaning));
}

void TestSeverity::theMarkComesBack_data()
{
    using Change = std::function<void(incident::Incident &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("state");

    const auto row = [](const char *name, const char *state, const Change &change) {
        QTest::newRow(name) << change << QString::fromLatin1(state);
    };
    row("nothing changed", "confirmed", [](auto &) {});
    row("a description that has no part in it", "confirmed",
        [](auto &it) { it.description = u"x"_s; });
    row("one category more", "categories_changed",
        [](auto &it) { it.categories |= DataCategory::Password; });
    row("one category less", "categories_changed",
        [](auto &it) { it.categories = DataCategory::Identity; });
    row("another answer", "answers_changed", [](auto &it) { it.severityAnswers.malice = u"no"_s; });
    row("the answer that was proposed", "confirmed",
        [](auto &it) { it.severityAnswers.malice = u"yes"_s; });
    row("a cause that changes the proposal", "answers_changed",
        [](auto &it) { it.cause = u"external_accidental"_s; });
    row("another level typed into the sheet", "answers_changed",
        [](auto &it) { it.severity = u"limited"_s; });
    row("other reasons typed into the sheet", "answers_changed",
        [](auto &it) { it.severityReasoning = u"x"_s; });
    row("a sheet from before there were confirmations", "proposed",
        [](auto &it) { it.severityConfirmation = {}; });
}

void TestSeverity::theMarkComesBack()
{
    QFETCH(std::function<void(incident::Incident &)>, change);
    incident::Incident incident = confirmedIncident();
    change(incident);
    const auto severity = cnil::assessSeverity(incident, incident.categories);
    QTEST(cnil::severityStateKey(severity.state), "state");
    QVERIFY(!cnil::severityStateText(severity).isEmpty());
    // The level that counts is the chosen one only while it is confirmed.
    const bool isConfirmed = severity.state == SeverityAssessment::State::Confirmed;
    QCOMPARE(severity.level(), isConfirmed ? severity.chosen : severity.computed);
}

void TestSeverity::theDocumentHoldsQuestionsSumAndDecision()
{
    const incident::Incident incident = confirmedIncident();
    const auto severity = cnil::assessSeverity(incident, incident.categories);
    const cnil::Document document = cnil::severityDocument(incident, severity);
    QCOMPARE(document.sections.size(), size_t(3));
    QCOMPARE(document.sections[0].rows.size(), size_t(7));
    QString all;
    for (const auto &section : document.sections)
        for (const auto &row : section.rows) {
            QVERIFY2(!row.missing, qPrintable(row.label));
            all += row.label + u'\t' + row.value + u'\n';
        }
    for (const QString &said : {severity.reasoning.at(3), severity.evidence.last(), u"Luc PETIT"_s,
                                u"Maximal"_s, u"01/03/2021 10:00"_s}) // on the laboratory's clock
        QVERIFY2(all.contains(said), qPrintable(said));
}

void TestSeverity::theDocumentMarksWhatIsMissing()
{
    const cnil::Document document = cnil::severityDocument({}, cnil::assessSeverity({}, {}));
    QStringList missing;
    for (const auto &row : document.sections.back().rows)
        if (row.missing)
            missing += row.label;
    QCOMPARE(missing,
             QStringList({u"Severity"_s, u"Own reasons"_s, u"Confirmed by"_s, u"Confirmed on"_s}));
}

void TestSeverity::badTables_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replace");
    QTest::addColumn<QString>("named");

    QTest::newRow("another format") << u"avis34-severity"_s << u"avis35"_s << u"format"_s;
    QTest::newRow("no JSON at all") << u"{"_s << u"["_s << u""_s;
    QTest::newRow("a factor is missing") << u"\"malice\""_s << u"\"malices\""_s << u"malice"_s;
    QTest::newRow("a value out of ENISA's range")
        << u"\"value\": 0.75"_s << u"\"value\": 1.75"_s << u"identification.significant"_s;
    QTest::newRow("a value that is not there")
        << u"\"value\": 0.75"_s << u"\"valeur\": 0.75"_s << u"identification.significant"_s;
    QTest::newRow("an adjustment out of 1 to 4")
        << u"\"for\": \"financial\""_s << u"\"for\": \"sensitive\""_s
        << u"context_adjustment.financial_full"_s;
    QTest::newRow("a proposal that is no answer")
        << u"\"confidentiality\": \"anybody\""_s << u"\"confidentiality\": \"all\""_s
        << u"proposal.confidentiality"_s;
    QTest::newRow("a category without a line")
        << u"\"blood_group\""_s << u"\"blood\""_s << u"categories.blood_group"_s;
    QTest::newRow("a proposal without its reason")
        << u"\"reason\""_s << u"\"why\""_s << u"proposal.reason"_s;
    QTest::newRow("a level without its meaning")
        << u"\"meaning\""_s << u"\"sense\""_s << u"levels.negligible"_s;
}

void TestSeverity::badTables()
{
    QFETCH(QString, find);
    QFETCH(QString, replace);
    QFETCH(QString, named);
    QString json = QString::fromUtf8(QJsonDocument(shippedTable()).toJson());
    QVERIFY(json.contains(find));
    json.replace(find, replace);
    const auto method = cnil::severityMethodFromJson(json.toUtf8());
    QVERIFY(!method);
    QVERIFY2(method.error().message.contains(named), qPrintable(method.error().message));
}

void TestSeverity::theTableIsFrenchAsPrinted()
{
    QStringList french;
    QStringList english;
    collect(shippedTable(), u"fr"_s, french);
    collect(shippedTable(), u"en"_s, english);
    QVERIFY(french.size() > 60);
    QCOMPARE(french.size(), english.size());
    // As tests/auto/translations demands of the rest.
    static const QRegularExpression wrong(
        u"(?:[ \\x{00a0}](?=[;!?])| (?=[:»])|« )|\\p{L}'\\p{L}"_s);
    for (const QString &text : french) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(wrong), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestSeverity)
#include "tst_severity.moc"
