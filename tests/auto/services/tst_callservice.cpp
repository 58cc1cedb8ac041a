// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The call desk: nothing is said before two facts agree, and no address changes
// without the reference of the letter.  All persons are invented.

#include "notices/callscript.h"
#include "notices/reference.h"
#include "services/callservice.h"
#include "services/incidentservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/personledger.h"
#include "services/postingservice.h"
#include "services/returnservice.h"
#include "services/stage.h"
#include "store/deathstore.h"
#include "store/instructionstore.h"
#include "store/recordstore.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

using namespace Qt::StringLiterals;
using services::CallTrust;

namespace {

const services::CallAnswers kJeanne{u"14/07/1958"_s, u"22300"_s};
const people::Address kElsewhere{u"14 QUAI DES INVENTIONS"_s, {}, u"35000"_s, u"RENNES"_s, {}};

} // namespace

class CallServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theListsAreComplete();
    void nothingIsShownBeforeTheAnswers();
    void trustFollowsTheAnswers_data();
    void trustFollowsTheAnswers();
    void namesAreFoundAsTheySound_data();
    void namesAreFoundAsTheySound();
    void theScriptFitsTheCase_data();
    void theScriptFitsTheCase();
    void anotherPersonsReferenceProvesNothing();
    void aMinorsLetterHasItsScript();
    void whatIsLockedIsReserved();
    void theSameAddressNeedsTwoFacts();
    void aNewAddressNeedsTheReference();
    void aCopyIsTheLetterAsPrinted();
    void aReplySaysYesOrNo_data();
    void aReplySaysYesOrNo();
    void callsAreNoted();
    void notesAreShortAndHoldNoNumber();

private:
    services::Session &session() { return m_vault->session(); }
    services::Ledger ledger() { return *services::ledger(session()); }
    QString referenceOf(const QString &patientRef);
    services::CallSubject byName(const QString &name, const QString &born);
    services::CallFile answered(const services::CallSubject &subject,
                                const services::CallAnswers &answers);

    std::unique_ptr<support::TestVault> m_model;
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void CallServiceTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    for (const auto &request : {support::patientsRequest(support::pipelineFile(u"patients.csv"_s)),
                                support::leakRequest(support::pipelineFile(u"leak.csv"_s))}) {
        const auto imported = services::importFile(session(), request, m_progress);
        QVERIFY2(imported, support::whyNot(imported).constData());
    }
    QVERIFY(services::runMatching(session(), m_progress));
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    const auto produced =
        services::produceLetters(session(), m_vault->beside(u"lots"_s), 100, m_progress);
    QVERIFY2(produced, support::whyNot(produced).constData());
    QVERIFY(services::markPosted(session(), 1, {.on = QDate(2021, 3, 10)}));
    m_model = std::move(m_vault);
    m_model->close();
}

void CallServiceTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_model->folder());
    m_vault->setNow(support::testTime().addDays(3));
}

QString CallServiceTest::referenceOf(const QString &patientRef)
{
    const auto person =
        services::personLedger(session(), {.reference = {}, .patientRef = patientRef});
    return person && !person->events.isEmpty() ? person->events.front().reference : QString();
}

services::CallSubject CallServiceTest::byName(const QString &name, const QString &born)
{
    const auto opened = services::openCall(session(), name, born, m_progress);
    return opened ? opened->subject : services::CallSubject();
}

services::CallFile CallServiceTest::answered(const services::CallSubject &subject,
                                             const services::CallAnswers &answers)
{
    return *services::verifyCall(session(), subject, answers);
}

void CallServiceTest::theListsAreComplete()
{
    QStringList keys;
    for (const notices::CallScript &script : notices::callScripts()) {
        QVERIFY2(!script.title.isEmpty() && !script.say.isEmpty() && !script.never.isEmpty(),
                 qPrintable(script.key));
        keys << script.key;
    }
    for (const char *key :
         {"adult", "representative", "guardian", "letter_due", "unproved", "not_verified",
          "under_review", "not_concerned", "not_found", "deceased_relative", "reserved"})
        QVERIFY2(keys.contains(QLatin1String(key)), key);
    for (const services::CallOutcomeRow &row : services::listCallOutcomes())
        QVERIFY(!row.text.isEmpty());
    // What is read out before the identity is known promises nothing.
    QVERIFY(notices::wordsBeforeIdentity(u"Laboratoire X"_s).front().contains(u"Laboratoire X"_s));
}

void CallServiceTest::nothingIsShownBeforeTheAnswers()
{
    const auto opened = services::openCall(session(), referenceOf(u"P001"_s));
    QVERIFY(opened);
    QCOMPARE(opened->subject.patients.size(), 1);
    QCOMPARE(opened->questions.size(), 2);
    const QString shown = (opened->before + opened->questions).join(u' ') + opened->found;
    for (const QString &secret : {u"GOFF"_s, u"TANGUY"_s, u"1958"_s, u"22300"_s, u"LANNION"_s})
        QVERIFY2(!shown.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
    // Without a reference it is asked for first.
    const auto named = services::openCall(session(), u"le goff"_s, u"14/07/1958"_s, m_progress);
    QCOMPARE(named->questions.size(), 3);
    QVERIFY(!services::openCall(session(), u"7K3M-9QX2-4TB"_s));
}

void CallServiceTest::trustFollowsTheAnswers_data()
{
    QTest::addColumn<bool>("hasReference");
    QTest::addColumn<QString>("born");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("trust");
    QTest::newRow("all three") << true << u"14/07/1958"_s << u"22300"_s << u"reference"_s;
    QTest::newRow("written otherwise") << true << u"1958-07-14"_s << u" 22300 "_s << u"reference"_s;
    QTest::newRow("no reference") << false << u"14/07/1958"_s << u"22300"_s << u"facts"_s;
    QTest::newRow("another birth date") << true << u"14/07/1959"_s << u"22300"_s << u"none"_s;
    QTest::newRow("only the year") << true << u"1958"_s << u"22300"_s << u"none"_s;
    QTest::newRow("another postal code") << true << u"14/07/1958"_s << u"22301"_s << u"none"_s;
    QTest::newRow("no postal code") << true << u"14/07/1958"_s << QString() << u"none"_s;
    QTest::newRow("nothing") << true << QString() << QString() << u"none"_s;
}

void CallServiceTest::trustFollowsTheAnswers()
{
    QFETCH(const bool, hasReference);
    QFETCH(const QString, born);
    QFETCH(const QString, code);
    QFETCH(const QString, trust);
    const auto subject = hasReference
        ? services::openCall(session(), referenceOf(u"P001"_s))->subject
        : byName(u"Le Goff"_s, u"14/07/1958"_s);
    QCOMPARE(subject.patients.size(), 1);
    const services::CallFile file = answered(subject, {born, code});
    QCOMPARE(services::callTrustKey(file.trust), trust);
    QCOMPARE(file.name.isEmpty(), trust != "reference"_L1);
    QCOMPARE(file.canChangeAddress, trust == "reference"_L1);
    QCOMPARE(file.canSendAgain, trust != "none"_L1);
    if (file.trust == CallTrust::Reference)
        QCOMPARE(file.postedOn, std::optional(QDate(2021, 3, 10)));
    if (file.trust == CallTrust::None) {
        QCOMPARE(file.script, u"not_verified"_s);
        QCOMPARE(file.patient, 0);
    }
}

void CallServiceTest::namesAreFoundAsTheySound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("born");
    QTest::addColumn<int>("persons");
    QTest::newRow("as in the list") << u"LE GOFF Jeanne"_s << u"14/07/1958"_s << 1;
    QTest::newRow("the birth name") << u"jeanne tanguy"_s << u"14/07/1958"_s << 1;
    QTest::newRow("as it sounds") << u"Tangui"_s << u"14/07/1958"_s << 1;
    QTest::newRow("one man in two rows") << u"Quemeneur"_s << u"30/11/1947"_s << 1;
    QTest::newRow("twins") << u"Kervella"_s << u"03/06/2014"_s << 2;
    QTest::newRow("another birth date") << u"Le Goff"_s << u"15/07/1958"_s << 0;
    QTest::newRow("somebody else of that day") << u"Durand"_s << u"14/07/1958"_s << 0;
}

void CallServiceTest::namesAreFoundAsTheySound()
{
    QFETCH(const QString, name);
    QFETCH(const QString, born);
    QFETCH(const int, persons);
    QCOMPARE(byName(name, born).patients.size(), persons);
    QVERIFY(!services::openCall(session(), name, u"1958"_s, m_progress));
}

void CallServiceTest::theScriptFitsTheCase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("born");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("script");
    QTest::newRow("a letter went out")
        << u"Le Goff"_s << u"14/07/1958"_s << u"22300"_s << u"unproved"_s;
    QTest::newRow("not in the leak")
        << u"Collet"_s << u"01/01/1935"_s << u"56000"_s << u"not_concerned"_s;
    QTest::newRow("not in the list")
        << u"Durand"_s << u"01/01/1935"_s << u"56000"_s << u"not_found"_s;
}

void CallServiceTest::theScriptFitsTheCase()
{
    QFETCH(const QString, name);
    QFETCH(const QString, born);
    QFETCH(const QString, code);
    QFETCH(const QString, script);
    QCOMPARE(answered(byName(name, born), {born, code}).script, script);
}

void CallServiceTest::anotherPersonsReferenceProvesNothing()
{
    services::CallSubject subject = byName(u"Le Goff"_s, u"14/07/1958"_s);
    subject.reference = referenceOf(u"P010"_s);
    QCOMPARE(answered(subject, kJeanne).trust, CallTrust::Facts);
    const auto other = services::openCall(session(), referenceOf(u"P010"_s));
    QCOMPARE(answered(other->subject, kJeanne).trust, CallTrust::None);
}

void CallServiceTest::aMinorsLetterHasItsScript()
{
    const QString reference = referenceOf(u"P002"_s);
    QVERIFY(!reference.isEmpty());
    const auto opened = services::openCall(session(), reference);
    const auto file = answered(opened->subject, {u"03/06/2014"_s, u"29200"_s});
    QCOMPARE(file.trust, CallTrust::Reference);
    QCOMPARE(file.script, u"representative"_s);
}

void CallServiceTest::whatIsLockedIsReserved()
{
    const auto opened = services::openCall(session(), referenceOf(u"P001"_s));
    const auto locked = services::writeStage(
        session(), [&](store::Database &database, journal::Draft &) -> base::Result<void> {
            store::InstructionStore(database).set({opened->subject.patients.front()},
                                                  {.locked = true}, session().now(), u"test"_s);
            return {};
        });
    QVERIFY2(locked, support::whyNot(locked).constData());
    const auto file = answered(opened->subject, kJeanne);
    QCOMPARE(file.script, u"reserved"_s);
    QVERIFY(file.name.isEmpty() && !file.canSendAgain && !file.canChangeAddress);
    QVERIFY(!services::sendAgainAfterCall(session(), opened->subject, kJeanne, {}));
    QCOMPARE(ledger().returned, 0);
}

void CallServiceTest::theSameAddressNeedsTwoFacts()
{
    const auto subject = byName(u"Le Goff"_s, u"14/07/1958"_s);
    QVERIFY(!services::sendAgainAfterCall(session(), subject, {u"14/07/1958"_s, u"35000"_s}, {}));
    QCOMPARE(ledger().toDo, 0);
    const auto sent = services::sendAgainAfterCall(session(), subject, kJeanne, {});
    QVERIFY2(sent, support::whyNot(sent).constData());
    QCOMPARE(ledger().toDo, 1);
    QVERIFY(ledger().closes());
    const auto returns = services::listReturns(session(), false, 10);
    QCOMPARE(returns->rows.front().reason, u"not_received"_s);
    const auto produced =
        services::produceLetters(session(), m_vault->beside(u"lots-2"_s), 100, m_progress);
    QVERIFY2(produced, support::whyNot(produced).constData());
    QCOMPARE(produced->letters, 1);
    // The second letter is printed and not posted: there is nothing to send again.
    QVERIFY(!services::sendAgainAfterCall(session(), subject, kJeanne, {}));
}

void CallServiceTest::aNewAddressNeedsTheReference()
{
    const auto named = byName(u"Le Goff"_s, u"14/07/1958"_s);
    const auto refused = services::sendAgainAfterCall(session(), named, kJeanne, kElsewhere);
    QVERIFY(!refused);
    QCOMPARE(ledger().toDo, 0);
    const auto opened = services::openCall(session(), referenceOf(u"P001"_s));
    QVERIFY(!services::sendAgainAfterCall(session(), opened->subject, kJeanne,
                                          people::Address{{}, {}, u"35000"_s, {}, {}}));
    QCOMPARE(ledger().toDo, 0);
    const auto sent = services::sendAgainAfterCall(session(), opened->subject, kJeanne, kElsewhere);
    QVERIFY2(sent, support::whyNot(sent).constData());
    QCOMPARE(ledger().toDo, 1);
    const auto person =
        services::personLedger(session(), {.reference = {}, .patientRef = u"P001"_s});
    QStringList kinds;
    for (const services::PersonEvent &event : person->events)
        kinds << event.kind;
    QVERIFY(kinds.contains(u"address_corrected"_s) && kinds.contains(u"decided"_s));
}

void CallServiceTest::aCopyIsTheLetterAsPrinted()
{
    const QString file = m_vault->beside(u"copie.pdf"_s);
    const QString reference = referenceOf(u"P001"_s);
    const auto copied = services::copyLetter(session(), reference, file, m_progress);
    QVERIFY2(copied, support::whyNot(copied).constData());
    QVERIFY(support::contentsOf(file).startsWith("%PDF"));
    QVERIFY(!services::copyLetter(session(), notices::makeReference(1), file, m_progress));
}

void CallServiceTest::aReplySaysYesOrNo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("born");
    QTest::addColumn<QString>("postalCode");
    QTest::addColumn<QString>("said"); // in the reply; empty: refused
    QTest::newRow("concerned, with a letter")
        << u"Le Goff"_s << u"14/07/1958"_s << u"22300"_s << u"numéro de sécurité sociale"_s;
    QTest::newRow("in the list, not in the leak")
        << u"Collet"_s << u"01/01/1935"_s << u"56000"_s << u"ce jour"_s;
    QTest::newRow("a wrong answer") << u"Le Goff"_s << u"14/07/1958"_s << u"75001"_s << QString();
    QTest::newRow("nobody") << u"Durand"_s << u"01/01/1950"_s << u"22300"_s << QString();
}

void CallServiceTest::aReplySaysYesOrNo()
{
    QFETCH(const QString, name);
    QFETCH(const QString, born);
    QFETCH(const QString, postalCode);
    QFETCH(const QString, said);
    const QString file = m_vault->beside(u"reponse.pdf"_s);
    const auto replied =
        services::replyAfterCall(session(), byName(name, born), {born, postalCode}, file);
    QCOMPARE(bool(replied), !said.isEmpty());
    QCOMPARE(QFile::exists(file), !said.isEmpty());
    if (!replied) {
        QCOMPARE(replied.error().kind, base::Error::Kind::Conflict);
        return;
    }
    QPdfDocument pdf;
    QCOMPARE(pdf.load(file), QPdfDocument::Error::None);
    QString text;
    for (int page = 0; page < pdf.pageCount(); ++page)
        text += pdf.getAllText(page).text();
    QVERIFY2(text.contains(said), qPrintable(text));
    QCOMPARE(*replied, text.contains(u"numéro de sécurité sociale"_s));
}

void CallServiceTest::callsAreNoted()
{
    const QString reference = referenceOf(u"P001"_s);
    QVERIFY(services::logCall(session(),
                              {.reference = reference,
                               .trust = CallTrust::Reference,
                               .script = u"adult"_s,
                               .outcome = u"answered"_s,
                               .note = u"Rappellera lundi."_s}));
    m_vault->setNow(support::testTime().addDays(4));
    QVERIFY(services::logCall(session(),
                              {.patientRef = u"P011"_s,
                               .trust = CallTrust::Facts,
                               .script = u"not_concerned"_s,
                               .outcome = u"told_not_concerned"_s}));
    QVERIFY(services::logCall(session(), {.outcome = u"not_found"_s}));
    QVERIFY(!services::logCall(session(), {.outcome = u"content"_s}));
    QVERIFY(!services::logCall(session(), {.patientRef = u"P999"_s, .outcome = u"other"_s}));
    const auto calls = services::listCalls(session(), 10);
    QCOMPARE(calls->size(), 3);
    QCOMPARE(calls->back().reference, reference);
    QCOMPARE(calls->at(1).patientRef, u"P011"_s);
    const auto figures = services::callFigures(session());
    QCOMPARE(figures->calls, 3);
    QCOMPARE(figures->days.size(), 2);
    QCOMPARE(figures->days.front().calls + figures->days.back().calls, 3);
    QCOMPARE(figures->posted, 6);
    const auto person =
        services::personLedger(session(), {.reference = reference, .patientRef = {}});
    QCOMPARE(person->events.back().kind, u"call"_s);
    QVERIFY(person->events.back().text.contains(u"Rappellera lundi."_s));
}

void CallServiceTest::notesAreShortAndHoldNoNumber()
{
    QVERIFY(!services::logCall(session(), {.outcome = u"other"_s, .note = QString(301, u'a')}));
    QVERIFY(!services::logCall(session(),
                               {.outcome = u"other"_s, .note = u"NIR 2 58 07 22 113 101 69"_s}));
    QVERIFY(services::logCall(session(),
                              {.outcome = u"other"_s, .note = u"Rappeler au 06 00 00 00 01"_s}));
}

QTEST_GUILESS_MAIN(CallServiceTest)
#include "tst_callservice.moc"
