// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/incident.h"
#include "services/incidentcheck.h"
#include "services/incidentservice.h"
#include "services/severityservice.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using people::DataCategory;
using State = cnil::SeverityAssessment::State;

namespace {

// One answer; the others as proposed.
incident::SeverityAnswers malice(const QString &answer)
{
    incident::SeverityAnswers answers;
    answers.malice = answer;
    return answers;
}

} // namespace

class TestSeverityService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theProposalIsMarkedUntilConfirmed();
    void aConfirmationSaysWhoAndWhen();
    void anotherLevelDemandsAReason();
    void badDecisions_data();
    void badDecisions();
    void theMarkComesBackWithTheCategories();
    void savingTheSheetNeitherGivesNorTakesAConfirmation();
    void wrongAnswersAreNotSaved();
    void aSheetFromBeforeIsRead();
    void theCheckSaysWhatLettersLack();

private:
    cnil::SeverityAssessment severity() const
    {
        const auto assessed = services::severityOf(m_vault->session());
        return assessed ? *assessed : cnil::SeverityAssessment();
    }
    QString lastEvent() const;

    std::unique_ptr<support::TestVault> m_vault;
};

void TestSeverityService::init()
{
    m_vault = std::make_unique<support::TestVault>();
    incident::Incident incident = testing::sampleIncident();
    incident.categories = DataCategory::Identity | DataCategory::Nir;
    incident.severity.clear();
    QVERIFY(services::saveIncident(m_vault->session(), incident));
}

QString TestSeverityService::lastEvent() const
{
    QString last;
    const auto read = services::readStage(m_vault->session(),
                                          [&](store::Database &database) -> base::Result<void> {
                                              store::JournalStore journal(database);
                                              last = journal.read(journal.head().n, 1).at(0).event;
                                              return {};
                                          });
    return read ? last : QString();
}

void TestSeverityService::theProposalIsMarkedUntilConfirmed()
{
    QCOMPARE(severity().state, State::Proposed);
    QCOMPARE(severity().computed, u"maximal"_s);
    QVERIFY(services::confirmSeverity(m_vault->session(), {}));
    QCOMPARE(severity().state, State::Confirmed);
    QCOMPARE(severity().chosen, u"maximal"_s); // the answer on the CNIL's form
}

void TestSeverityService::aConfirmationSaysWhoAndWhen()
{
    QVERIFY(services::confirmSeverity(m_vault->session(), {.level = {}, .reason = {}, .by = {}}));
    const incident::Contact contact = testing::sampleIncident().organisation.contact;
    QCOMPARE(severity().confirmation.by,
             QString(contact.firstName + u' ' + contact.lastName).simplified());
    QCOMPARE(severity().confirmation.at, support::testTime());
    QCOMPARE(lastEvent(), u"incident.severity_confirmed"_s);
    QVERIFY(services::confirmSeverity(m_vault->session(),
                                      {.level = {}, .reason = {}, .by = u" Direction  "_s}));
    QCOMPARE(severity().confirmation.by, u"Direction"_s);
}

void TestSeverityService::anotherLevelDemandsAReason()
{
    services::SeverityDecision decision{.level = u"significant"_s, .reason = u" "_s, .by = {}};
    const auto refused = services::confirmSeverity(m_vault->session(), decision);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(severity().state, State::Proposed); // nothing was changed
    decision.reason = u"Fichier chiffré, clé non divulguée"_s;
    QVERIFY(services::confirmSeverity(m_vault->session(), decision));
    QCOMPARE(severity().chosen, u"significant"_s);
    QCOMPARE(severity().level(), u"significant"_s);
    QCOMPARE(severity().computed, u"maximal"_s);
}

void TestSeverityService::badDecisions_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<QString>("said");

    QTest::newRow("no level of the form") << u"maximum"_s << u"Petit"_s << u"“maximal”"_s;
    QTest::newRow("nobody answers for it") << u"maximal"_s << u""_s << u"who answers"_s;
}

void TestSeverityService::badDecisions()
{
    QFETCH(QString, level);
    QFETCH(QString, contact);
    QFETCH(QString, said);
    incident::Incident incident = testing::sampleIncident();
    incident.organisation.contact.firstName.clear();
    incident.organisation.contact.lastName = contact;
    QVERIFY(services::saveIncident(m_vault->session(), incident));
    const auto refused =
        services::confirmSeverity(m_vault->session(), {.level = level, .reason = u"x"_s, .by = {}});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(said), qPrintable(refused.error().message));
}

void TestSeverityService::theMarkComesBackWithTheCategories()
{
    QVERIFY(services::confirmSeverity(m_vault->session(), {}));
    auto incident = services::loadIncident(m_vault->session());
    QVERIFY(incident);
    incident->categories |= DataCategory::Password;
    QVERIFY(services::saveIncident(m_vault->session(), *incident));
    QCOMPARE(severity().state, State::CategoriesChanged);
    QVERIFY(services::confirmSeverity(m_vault->session(), {}));
    QCOMPARE(severity().state, State::Confirmed);
    QVERIFY(services::setSeverityAnswers(m_vault->session(), malice(u"no"_s)));
    QCOMPARE(severity().state, State::AnswersChanged);
    QCOMPARE(lastEvent(), u"incident.severity_answered"_s);
}

void TestSeverityService::savingTheSheetNeitherGivesNorTakesAConfirmation()
{
    auto incident = services::loadIncident(m_vault->session());
    QVERIFY(incident);
    incident->severity = u"maximal"_s;
    incident->severityConfirmation = {.level = u"maximal"_s,
                                      .reason = {},
                                      .answers = severity().answers(),
                                      .categories = incident->categories,
                                      .by = u"Personne"_s,
                                      .at = support::testTime()};
    QVERIFY(services::saveIncident(m_vault->session(), *incident));
    QCOMPARE(severity().state, State::Proposed);
    QVERIFY(services::confirmSeverity(m_vault->session(), {}));
    incident->severityConfirmation = {};
    QVERIFY(services::saveIncident(m_vault->session(), *incident));
    QCOMPARE(severity().state, State::Confirmed);
}

void TestSeverityService::wrongAnswersAreNotSaved()
{
    QVERIFY(!services::setSeverityAnswers(m_vault->session(), malice(u"oui"_s)));
    auto incident = services::loadIncident(m_vault->session());
    QVERIFY(incident);
    incident->severityAnswers.malice = u"oui"_s;
    const auto refused = services::saveIncident(m_vault->session(), *incident);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"malice"), qPrintable(refused.error().message));
}

// A document of the vault from before there were answers and confirmations.
void TestSeverityService::aSheetFromBeforeIsRead()
{
    incident::Incident incident = testing::sampleIncident();
    incident.severity = u"significant"_s;
    QJsonObject document = incident::toJson(incident);
    document.remove(u"severity_answers"_s);
    document.remove(u"severity_confirmation"_s);
    const auto written = services::writeStage(
        m_vault->session(), [&](store::Database &database, journal::Draft &) -> base::Result<void> {
            store::IncidentStore(database).save(QString::fromUtf8(QJsonDocument(document).toJson()),
                                                support::testTime());
            return {};
        });
    QVERIFY(written);
    QCOMPARE(severity().state, State::Proposed);
    QCOMPARE(severity().chosen, u"significant"_s);
}

void TestSeverityService::theCheckSaysWhatLettersLack()
{
    auto checked = services::checkIncident(m_vault->session(), services::FilingKind::Initial);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
    QVERIFY2(checked->lettersCanBeWritten(), qPrintable(checked->letters.join(u'\n')));
    QVERIFY(!checked->severity.isEmpty());
    incident::Incident incident = testing::sampleIncident();
    incident.letterFacts.clear();
    incident.letterMeasures = u"Voyez https://exemple.fr"_s;
    QVERIFY(services::saveIncident(m_vault->session(), incident));
    QVERIFY(services::confirmSeverity(m_vault->session(), {}));
    checked = services::checkIncident(m_vault->session(), services::FilingKind::Initial);
    QVERIFY(checked);
    QVERIFY(!checked->lettersCanBeWritten());
    const QString letters = checked->letters.join(u'\n');
    QVERIFY2(letters.contains(u"letter_facts"), qPrintable(letters));
    QVERIFY2(letters.contains(u"letter_measures: "), qPrintable(letters));
    QVERIFY(checked->severity.isEmpty());
    QCOMPARE(checked->emails.size(), 1); // no account is set up
}

QTEST_GUILESS_MAIN(TestSeverityService)
#include "tst_severityservice.moc"
