// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The register of breaches: several of them, notified or not, with the reasons.

#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/registerservice.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

incident::Breach lostLaptop(const QString &reference = u"V-2020-01"_s)
{
    incident::Breach breach;
    breach.incident.reference = reference;
    breach.incident.title = u"Ordinateur portable égaré"_s;
    breach.incident.awareness = QDateTime::fromString(u"2020-06-02T09:00:00+02:00"_s, Qt::ISODate);
    breach.incident.natures = {u"confidentiality"_s};
    breach.incident.description = u"Un portable chiffré oublié dans un train."_s;
    breach.incident.dataTypes = {u"contact_details"_s};
    breach.incident.communication = u"not_planned"_s;
    breach.persons = 12;
    breach.motivation = {incident::FilingDecision::NotToFile,
                         u"Disque chiffré : pas de risque pour les personnes."_s,
                         u"Données inintelligibles (art. 34, § 3, a)."_s};
    return breach;
}

} // namespace

class RegisterServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theVaultsOwnBreachComesFirst();
    void aBreachThatWasNotNotifiedIsKept();
    void whatComesInComesBack();
    void aReferenceStandsOnce();
    void unknownKeysAreRefused();
    void aRemovedEntryStaysWithItsReason();
    void reasonsOfTheOwnBreachAreKept();
    void exportsHoldEveryBreach_data();
    void exportsHoldEveryBreach();
    void everyChangeIsInTheJournal();

private:
    services::Session &session() { return m_vault->session(); }

    std::unique_ptr<support::TestVault> m_vault;
};

void RegisterServiceTest::init()
{
    m_vault = std::make_unique<support::TestVault>();
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
}

void RegisterServiceTest::theVaultsOwnBreachComesFirst()
{
    const auto lines = services::listRegister(session());
    QVERIFY2(lines, support::whyNot(lines).constData());
    QCOMPARE(lines->size(), 1);
    QCOMPARE(lines->constFirst().number, services::kOwnBreach);
    QCOMPARE(lines->constFirst().reference, testing::sampleIncident().reference);
}

void RegisterServiceTest::aBreachThatWasNotNotifiedIsKept()
{
    const auto number = services::addBreach(session(), lostLaptop());
    QVERIFY2(number, support::whyNot(number).constData());
    QCOMPARE(*number, 1);
    const auto lines = services::listRegister(session());
    QVERIFY(lines);
    QCOMPARE(lines->size(), 2);
    const services::RegisterLine &line = lines->at(1);
    QCOMPARE(line.awareness, u"02/06/2020 09:00"_s);
    QCOMPARE(line.persons, u"12"_s);
    QCOMPARE(line.filing, u"Non notifiée"_s);
    QCOMPARE(line.communication, u"Non ils ne le seront pas"_s);
    QVERIFY(line.gaps.contains(u"Mesures prises"_s));
    QVERIFY(!line.gaps.contains(u"Motivation : notification à la CNIL (art. 33, § 1)"_s));
}

void RegisterServiceTest::whatComesInComesBack()
{
    const incident::Breach breach = lostLaptop();
    QVERIFY(services::addBreach(session(), breach));
    const auto kept = services::registerBreach(session(), 1);
    QVERIFY(kept);
    QVERIFY(*kept == breach);
    incident::Breach changed = breach;
    changed.incident.laterMeasures = u"Effacement à distance."_s;
    QVERIFY(services::changeBreach(session(), 1, changed));
    QVERIFY(*services::registerBreach(session(), 1) == changed);
    QVERIFY(!services::registerBreach(session(), 2));
    QVERIFY(!services::changeBreach(session(), 2, lostLaptop(u"V-3"_s)));
}

void RegisterServiceTest::aReferenceStandsOnce()
{
    QVERIFY(services::addBreach(session(), lostLaptop()));
    QVERIFY(services::changeBreach(session(), 1, lostLaptop()));
    for (const QString &taken : {u"V-2020-01"_s, testing::sampleIncident().reference}) {
        const auto refused = services::addBreach(session(), lostLaptop(taken));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::Input);
        QVERIFY(refused.error().message.contains(taken));
    }
    QVERIFY(!services::addBreach(session(), lostLaptop(QString())));
}

void RegisterServiceTest::unknownKeysAreRefused()
{
    incident::Breach breach = lostLaptop();
    breach.incident.natures = {u"confidentialité"_s};
    QVERIFY(!services::addBreach(session(), breach));
    QCOMPARE(services::listRegister(session())->size(), 1);
}

void RegisterServiceTest::aRemovedEntryStaysWithItsReason()
{
    QVERIFY(services::addBreach(session(), lostLaptop()));
    QVERIFY(!services::removeBreach(session(), 1, u"  "_s));
    QVERIFY(services::removeBreach(session(), 1, u"Saisie en double"_s));
    const auto lines = services::listRegister(session());
    QVERIFY(lines);
    QCOMPARE(lines->at(1).removalReason, u"Saisie en double"_s);
    QVERIFY(!services::changeBreach(session(), 1, lostLaptop()));
    QVERIFY(!services::removeBreach(session(), 1, u"encore"_s));
    const QString file = m_vault->beside(u"registre.csv"_s);
    QVERIFY(services::exportRegister(session(), file));
    QVERIFY(!QString::fromUtf8(support::contentsOf(file)).contains(u"V-2020-01"));
    // Its number is not given again, its reference may be.
    QCOMPARE(*services::addBreach(session(), lostLaptop()), 2);
}

void RegisterServiceTest::reasonsOfTheOwnBreachAreKept()
{
    const incident::Motivation motivation{incident::FilingDecision::ToFile, u"Risque élevé"_s,
                                          u"Risque élevé aussi"_s};
    QVERIFY(services::setMotivation(session(), services::kOwnBreach, motivation));
    QVERIFY(*services::motivationOf(session(), services::kOwnBreach) == motivation);
    QVERIFY(services::addBreach(session(), lostLaptop()));
    QVERIFY(services::setMotivation(session(), 1, motivation));
    QVERIFY(*services::motivationOf(session(), 1) == motivation);
    QCOMPARE(services::listRegister(session())->at(1).filing, u"À notifier"_s);
}

void RegisterServiceTest::exportsHoldEveryBreach_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("a table") << u"registre.csv"_s << QByteArray("\xEF\xBB\xBFR");
    QTest::newRow("a spreadsheet") << u"registre.ODS"_s << QByteArray("PK\x03\x04");
    QTest::newRow("a document") << u"registre.pdf"_s << QByteArray("%PDF-1.7");
}

void RegisterServiceTest::exportsHoldEveryBreach()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    QVERIFY(services::addBreach(session(), lostLaptop()));
    const QString file = m_vault->beside(name);
    const auto exported = services::exportRegister(session(), file);
    QVERIFY2(exported, support::whyNot(exported).constData());
    const QByteArray bytes = support::contentsOf(file);
    QVERIFY(bytes.startsWith(begin));
    if (!name.endsWith(u".pdf")) {
        QVERIFY(bytes.contains("V-2020-01"));
        QVERIFY(bytes.contains(testing::sampleIncident().reference.toUtf8()));
    }
}

void RegisterServiceTest::everyChangeIsInTheJournal()
{
    QVERIFY(services::addBreach(session(), lostLaptop()));
    incident::Breach changed = lostLaptop();
    changed.persons = 13;
    QVERIFY(services::changeBreach(session(), 1, changed));
    QVERIFY(services::changeBreach(session(), 1, changed)); // nothing new: no entry
    QVERIFY(services::setMotivation(session(), services::kOwnBreach, {}));
    QVERIFY(services::removeBreach(session(), 1, u"Erreur"_s));
    const auto rows = services::listJournal(session(), 0, 4);
    QVERIFY(rows);
    QStringList events;
    for (const services::JournalRow &row : *rows)
        events.prepend(row.eventKey + u' ' + row.object);
    QCOMPARE(events,
             (QStringList{u"register.added register:1"_s, u"register.changed register:1"_s,
                          u"register.motivated register:0"_s, u"register.removed register:1"_s}));
}

QTEST_GUILESS_MAIN(RegisterServiceTest)
#include "tst_registerservice.moc"
