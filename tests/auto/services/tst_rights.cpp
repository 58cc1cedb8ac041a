// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/acceptservice.h"
#include "services/addressservice.h"
#include "services/bounceservice.h"
#include "services/bundleservice.h"
#include "services/callservice.h"
#include "services/cnilservice.h"
#include "services/complainthelp.h"
#include "services/deadlineservice.h"
#include "services/deathservice.h"
#include "services/doubtservice.h"
#include "services/emailaccount.h"
#include "services/emailservice.h"
#include "services/envelopeservice.h"
#include "services/filingservice.h"
#include "services/handoverservice.h"
#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/instructionservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/overviewservice.h"
#include "services/personledger.h"
#include "services/postingservice.h"
#include "services/preflightservice.h"
#include "services/previewservice.h"
#include "services/quarantineservice.h"
#include "services/registerservice.h"
#include "services/releaseservice.h"
#include "services/requestservice.h"
#include "services/returnimport.h"
#include "services/returnservice.h"
#include "services/reviewservice.h"
#include "services/rights.h"
#include "services/rnvpservice.h"
#include "services/searchservice.h"
#include "services/secondreadingservice.h"
#include "services/severityservice.h"
#include "services/stage.h"
#include "services/templateservice.h"
#include "services/vaultservice.h"
#include "store/incidentstore.h"
#include "support/holders.h"
#include "support/sampleincident.h"

#include <QBuffer>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using services::Right;
using services::Role;
using services::Session;

namespace {

base::NoProgress progress;

using Outcome = std::optional<base::Error>;
using Call = std::function<Outcome(const Session &)>;

template<typename T>
Outcome outcomeOf(const base::Result<T> &result)
{
    return result ? Outcome() : Outcome(result.error());
}

// Something that somebody may ask for; what it answers to those who may is not the point.
struct Asked {
    const char *name;
    Right right;
    Call call;
};

// Where somebody who may not writes nothing.
QString nowhere()
{
    static const QTemporaryDir folder(support::temporaryTemplate());
    return folder.filePath(u"output"_s);
}

QIODevice &sink()
{
    static QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return buffer;
}

// What a role may be refused, through the services that people use.
const std::vector<Asked> &changes()
{
    static const std::vector<Asked> asked{
        {"an import", Right::Import,
         [](const Session &s) {
             return outcomeOf(
                 services::importFile(s, support::patientsRequest(nowhere()), progress));
         }},
        {"an import taken back", Right::Import,
         [](const Session &s) { return outcomeOf(services::undoImport(s, 1, progress)); }},
        {"a corrected row of the quarantine", Right::Import,
         [](const Session &s) { return outcomeOf(services::correctRow(s, 1, {u"a"_s})); }},
        {"a file of corrected rows", Right::Import,
         [](const Session &s) {
             return outcomeOf(services::retryRows(s, 1, nowhere(), progress));
         }},
        {"the matching", Right::Review,
         [](const Session &s) { return outcomeOf(services::runMatching(s, progress)); }},
        {"a verdict", Right::Review,
         [](const Session &s) {
             return outcomeOf(services::decide(s, 1, services::Verdict::Same));
         }},
        {"shown values", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::noteReveal(s, 1)); }},
        {"a corrected address", Right::EditPersons,
         [](const Session &s) {
             return outcomeOf(services::correctAddress(s, people::RecordId{1}, {}));
         }},
        {"addresses for validation", Right::EditPersons,
         [](const Session &s) {
             return outcomeOf(services::exportForRnvp(s, nowhere(), progress));
         }},
        {"the letters", Right::PrepareMailing,
         [](const Session &s) {
             return outcomeOf(services::produceLetters(s, nowhere(), 100, progress));
         }},
        {"a lot printed again", Right::PrepareMailing,
         [](const Session &s) {
             return outcomeOf(services::reprintLetters(s, 1, 1, 1, nowhere(), progress));
         }},
        {"the sending of e-mails", Right::PrepareMailing,
         [](const Session &s) { return outcomeOf(services::sendEmails(s, {}, progress)); }},
        {"the envelope", Right::PrepareMailing,
         [](const Session &s) { return outcomeOf(services::setDuplex(s, true)); }},
        {"a signature", Right::SignMailing,
         [](const Session &s) {
             return outcomeOf(services::signRelease(s, {}, u"00000000"_s, progress));
         }},
        {"a returned letter", Right::HandleReturns,
         [](const Session &s) {
             return outcomeOf(services::markReturned(s, u"x"_s, u"unknown"_s));
         }},
        {"a file of returns", Right::HandleReturns,
         [](const Session &s) {
             return outcomeOf(services::importReturns(s, nowhere(), false, progress));
         }},
        {"a reason of returns", Right::HandleReturns,
         [](const Session &s) {
             return outcomeOf(services::addReturnReason(s, u"chien"_s, u"chien méchant"_s));
         }},
        {"a call", Right::AnswerPersons,
         [](const Session &s) { return outcomeOf(services::logCall(s, {})); }},
        {"a ledger of one person", Right::AnswerPersons,
         [](const Session &s) {
             return outcomeOf(services::exportPersonLedger(
                 s, {.reference = {}, .patientRef = u"1"_s}, nowhere()));
         }},
        {"a backup", Right::BackUp,
         [](const Session &s) {
             return outcomeOf(services::backupVault(s, s.folder() + u"/inside"_s, progress));
         }},
        {"an accepted alarm", Right::DecideMailing,
         [](const Session &s) {
             return outcomeOf(services::acceptAlarm(s, u"titles"_s, u"motif"_s, progress));
         }},
        {"the number of signatures", Right::DecideMailing,
         [](const Session &s) { return outcomeOf(services::setSignaturesRequired(s, 1)); }},
        {"a text as shipped", Right::DecideMailing,
         [](const Session &s) { return outcomeOf(services::resetTemplate(s, u"letter_adult"_s)); }},
        {"the incident", Right::EditIncident,
         [](const Session &s) {
             return outcomeOf(services::saveIncident(s, testing::sampleIncident()));
         }},
        {"the hours of the contract", Right::EditIncident,
         [](const Session &s) { return outcomeOf(services::setContractHours(s, 24)); }},
        {"a frozen version for the CNIL", Right::FileWithCnil,
         [](const Session &s) {
             return outcomeOf(services::freezeFiling(s, services::FilingKind::Initial));
         }},
        {"the bundle", Right::FileWithCnil,
         [](const Session &s) {
             return outcomeOf(
                 services::writeBundle(s, services::FilingKind::Initial, nowhere(), progress));
         }},
        {"the reasons of the register", Right::FileWithCnil,
         [](const Session &s) { return outcomeOf(services::setMotivation(s, 0, {})); }},
        {"an accepted matching", Right::Purge,
         [](const Session &s) { return outcomeOf(services::acceptMatching(s, {}, progress)); }},
        {"another holder", Right::ManageVault,
         [](const Session &s) {
             return outcomeOf(services::removeHolder(s, u"Personne de ce nom"_s));
         }},
    };
    return asked;
}

// Every way to the name of a person.
const std::vector<Asked> &looks()
{
    static const std::vector<Asked> asked{
        {"the list of persons", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::listPersons(s, 0, 10)); }},
        {"hard cases", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::hardCases(s, services::CaseScope::Everybody));
         }},
        {"a letter", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::previewLetter(s, 1)); }},
        {"a text with a person of the list", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::previewTemplate(s, u"letter_adult"_s, u"x"_s, 1));
         }},
        {"the sample to sign", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::releaseSample(s)); }},
        {"the sample as a file", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::writeReleaseSample(s, nowhere(), progress));
         }},
        {"a search", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::searchPatients(s, u"Martin"_s, 10, progress));
         }},
        {"pairs", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::listPairs(s, services::PairBand::Review, 0, 10));
         }},
        {"one pair", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::pairDetail(s, 1)); }},
        {"the next pair", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::nextReview(s)); }},
        {"alike pairs", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::samePattern(s, 1)); }},
        {"a second reading", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::nextSecondReading(s, u"Anne"_s)); }},
        {"disputes", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::listDisputes(s)); }},
        {"an explanation", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::explainPair(s, u"1"_s, {})); }},
        {"all pairs as a file", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::exportPairs(s, sink(), {})); }},
        {"a file that came in", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::exportImport(s, 1, nowhere(), progress));
         }},
        {"a preview of a file", Right::Import,
         [](const Session &s) {
             return outcomeOf(services::previewFile(s, support::patientsRequest(nowhere())));
         }},
        {"the quarantine", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::listQuarantine(s, {}, 0, 10)); }},
        {"the quarantine as a file", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::exportQuarantine(s, 1, nowhere())); }},
        {"doubtful rows", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::exportWarnings(s, 1, nowhere())); }},
        {"proposed deaths", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::listDeathProposals(
                 s, services::DeathStatus::Proposed, services::DeathScope::AllPatients, 0, 10));
         }},
        {"the card of a person", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::showPerson(s, people::RecordId{1})); }},
        {"whether somebody is in the list", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::findPatient(s, u"1"_s)); }},
        {"addresses", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::checkAddresses(s, progress)); }},
        {"addresses as a file", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::writeAddressReport(s, nowhere(), progress));
         }},
        {"the ledger by person", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::exportLedger(s, sink())); }},
        {"the ledger of one person", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::personLedger(s, {.reference = {}, .patientRef = u"1"_s}));
         }},
        {"e-mails", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::listEmails(s, services::EmailFilter::All, 0, 10));
         }},
        {"an e-mail", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::previewEmail(s, 1)); }},
        {"who gets e-mails", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::emailCandidates(s, 10)); }},
        {"an e-mail as it was sent", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::exportEmail(s, u"x"_s, nowhere())); }},
        {"bounces", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::openBounces(s, 10)); }},
        {"returned letters", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::listReturns(s, false, 10)); }},
        {"calls", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::listCalls(s, 10)); }},
        {"a caller", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::openCall(s, u"Martin"_s, u"14/07/1958"_s, progress));
         }},
        {"what a caller said", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::verifyCall(s, {}, {})); }},
        {"a copy of a letter", Right::SeePersons,
         [](const Session &s) {
             return outcomeOf(services::copyLetter(s, u"x"_s, nowhere(), progress));
         }},
        {"requests", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::listRequests(s)); }},
        {"requests as a file", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::exportRequests(s, nowhere())); }},
        {"a proof of posting", Right::SeePersons,
         [](const Session &s) { return outcomeOf(services::exportProof(s, 1, 1, nowhere())); }},
    };
    return asked;
}

// What everybody may know.
const std::vector<Asked> &figures()
{
    static const std::vector<Asked> asked{
        {"the overview", {}, [](const Session &s) { return outcomeOf(services::overview(s)); }},
        {"the ledger in numbers",
         {},
         [](const Session &s) { return outcomeOf(services::ledger(s)); }},
        {"the clocks", {}, [](const Session &s) { return outcomeOf(services::allClocks(s)); }},
        {"the journal",
         {},
         [](const Session &s) { return outcomeOf(services::listJournal(s, 0, 10)); }},
        {"the incident", {}, [](const Session &s) { return outcomeOf(services::loadIncident(s)); }},
        {"the imports", {}, [](const Session &s) { return outcomeOf(services::listImports(s)); }},
        {"the lots", {}, [](const Session &s) { return outcomeOf(services::lotStandings(s)); }},
        {"the check before printing",
         {},
         [](const Session &s) { return outcomeOf(services::preflightLetters(s, progress)); }},
        {"the texts", {}, [](const Session &s) { return outcomeOf(services::listTemplates(s)); }},
        {"the register", {}, [](const Session &s) { return outcomeOf(services::listRegister(s)); }},
        {"the figures of the review",
         {},
         [](const Session &s) { return outcomeOf(services::reviewStats(s)); }},
        {"where the e-mails stand",
         {},
         [](const Session &s) { return outcomeOf(services::emailStatus(s)); }},
        {"the vault", {}, [](const Session &s) { return outcomeOf(services::vaultSummary(s)); }},
    };
    return asked;
}

} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyEventOfTheSourcesIsListed();
    void everyListedEventIsWrittenSomewhere();
    void everyEventHasWords();
    void everyRightIsTried();
    void rolesMayDoWhatTheyMay_data();
    void rolesMayDoWhatTheyMay();
    void everybodySeesTheFigures_data();
    void everybodySeesTheFigures();
    void aForbiddenStageLeavesNothing_data();
    void aForbiddenStageLeavesNothing();
    void whoActsIsTheHolder();
    void theJournalIsFilteredByHolder();

private:
    Session &as(Role role);

    support::TestVault m_vault;
    std::optional<Session> m_session;
    std::optional<Role> m_role;
};

// One vault with a holder of each role; it is open as one of them at a time.
void RightsTest::initTestCase()
{
    Session &dpo = m_vault.session();
    QVERIFY(services::saveIncident(dpo, testing::sampleIncident()));
    const auto list = services::importFile(
        dpo, support::patientsRequest(support::pipelineFile(u"patients.csv"_s)), progress);
    QVERIFY2(list, support::whyNot(list).constData());
    QVERIFY(support::addHolder(m_vault, dpo, u"Chef"_s, Role::Dpo));
    QVERIFY(support::addHolder(m_vault, dpo, u"Opératrice"_s, Role::Operator));
    QVERIFY(support::addHolder(m_vault, dpo, u"Lecteur"_s, Role::Reader));
    m_vault.close();
}

Session &RightsTest::as(Role role)
{
    if (m_role != role) {
        m_session.reset();
        const std::array names{u"Chef"_s, u"Opératrice"_s, u"Lecteur"_s};
        auto opened = support::openAs(m_vault, names.at(std::size_t(role)));
        if (!opened)
            qFatal("not opened: %s", qPrintable(opened.error().message));
        m_session.emplace(*std::move(opened));
        m_role = role;
    }
    return *m_session;
}

// "group.thing" in the services; the rest of such literals are names of files.
QSet<QString> eventsOfTheSources()
{
    static const QRegularExpression literal(u"u\"([a-z_]+\\.[a-z_]+)\"_s"_s);
    static const QRegularExpression fileName(
        u"\\.(csv|db|html|ics|json|jsonl|lock|md|motivation|ods|pdf|sql|tmp|txt|xml|zip|eml)$"_s);
    QSet<QString> events;
    QDirIterator files(QStringLiteral(SOURCE_DIR "/app/services"), {u"*.cpp"_s, u"*.h"_s},
                       QDir::Files);
    while (files.hasNext()) {
        const QString name = files.next();
        if (name.endsWith(u"/rights.cpp"_s) || name.endsWith(u"/journalservice.cpp"_s))
            continue; // the two lists
        const QString text = QString::fromUtf8(support::contentsOf(name));
        for (auto found = literal.globalMatch(text); found.hasNext();) {
            const QString event = found.next().captured(1);
            if (!event.contains(fileName))
                events.insert(event);
        }
    }
    return events;
}

void RightsTest::everyEventOfTheSourcesIsListed()
{
    const QSet<QString> events = eventsOfTheSources();
    QVERIFY(events.size() > 70);
    for (const QString &event : events)
        QVERIFY2(services::rightOf(event), qPrintable(u"not in services/rights.cpp: "_s + event));
}

void RightsTest::everyListedEventIsWrittenSomewhere()
{
    const QSet<QString> events = eventsOfTheSources();
    for (const QString &event : services::listedEvents())
        QVERIFY2(events.contains(event), qPrintable(u"nobody writes it: "_s + event));
}

void RightsTest::everyEventHasWords()
{
    support::TestVault vault;
    const QStringList events = services::listedEvents();
    for (const QString &event : events) {
        const auto written = services::writeStage(
            vault.session(), [&](store::Database &, journal::Draft &entry) -> base::Result<void> {
                entry.event = event;
                entry.object = u"vault"_s;
                return {};
            });
        QVERIFY2(written, support::whyNot(written).constData());
    }
    const auto rows = services::listJournal(vault.session(), 0, int(events.size()));
    QVERIFY(rows);
    for (const auto &row : *rows)
        QVERIFY2(row.event != row.eventKey, qPrintable(u"no words for "_s + row.eventKey));
}

void RightsTest::everyRightIsTried()
{
    for (const Right right : services::allRights()) {
        const auto tries = [right](const Asked &asked) { return asked.right == right; };
        QVERIFY2(right == Right::OwnPassphrase || std::ranges::any_of(changes(), tries),
                 qPrintable(services::rightKey(right)));
    }
}

void RightsTest::rolesMayDoWhatTheyMay_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<const Asked *>("asked");
    const std::array names{"DPO", "operator", "reader"};
    for (const int role : {0, 1, 2}) {
        for (const auto *group : {&changes(), &looks()}) {
            for (const Asked &asked : *group)
                QTest::addRow("%s: %s", names.at(std::size_t(role)), asked.name) << role << &asked;
        }
    }
}

void RightsTest::rolesMayDoWhatTheyMay()
{
    QFETCH(const int, role);
    QFETCH(const Asked *, asked);
    const Session &session = as(Role(role));
    const auto entries = [&] { return services::listJournal(session, 0, 1)->first().n; };
    const qint64 before = entries();
    QFile::remove(nowhere());
    QDir(nowhere()).removeRecursively();
    const Outcome outcome = asked->call(session);
    const bool isRefused = outcome && outcome->kind == base::Error::Kind::Permission;
    QVERIFY2(isRefused != services::mayDo(Role(role), asked->right),
             outcome ? qPrintable(outcome->message) : "it was done");
    if (!isRefused)
        return;
    QVERIFY2(outcome->message.startsWith(services::whoMay(asked->right))
                 || Role(role) == Role::Reader,
             qPrintable(outcome->message));
    QCOMPARE(entries(), before);
    QVERIFY(!QFileInfo::exists(nowhere()));
}

void RightsTest::everybodySeesTheFigures_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<const Asked *>("asked");
    const std::array names{"DPO", "operator", "reader"};
    for (const int role : {0, 1, 2}) {
        for (const Asked &asked : figures())
            QTest::addRow("%s: %s", names.at(std::size_t(role)), asked.name) << role << &asked;
    }
}

void RightsTest::everybodySeesTheFigures()
{
    QFETCH(const int, role);
    QFETCH(const Asked *, asked);
    const Outcome outcome = asked->call(as(Role(role)));
    QVERIFY2(!outcome, outcome ? qPrintable(outcome->message) : "");
}

void RightsTest::aForbiddenStageLeavesNothing_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("event");
    QTest::newRow("an operator's entry beyond the role") << 1 << u"incident.saved"_s;
    QTest::newRow("a reader's entry") << 2 << u"call.logged"_s;
    QTest::newRow("a reader's change without an entry") << 2 << QString();
    QTest::newRow("an event that nobody listed") << 0 << u"vault.painted"_s;
}

void RightsTest::aForbiddenStageLeavesNothing()
{
    QFETCH(const int, role);
    QFETCH(const QString, event);
    const Session &session = as(Role(role));
    const auto refused = services::writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::IncidentStore(database).setSetting(u"painted"_s, u"yes"_s);
            entry.event = event;
            return {};
        });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Permission);
    const auto kept = services::readStage(session, [](store::Database &database) {
        return base::Result<bool>(store::IncidentStore(database).setting(u"painted"_s).has_value());
    });
    QVERIFY(kept);
    QVERIFY(!*kept);
}

void RightsTest::whoActsIsTheHolder()
{
    QVERIFY(services::setDuplex(as(Role::Operator), true));
    const auto rows = services::listJournal(as(Role::Operator), 0, 1);
    QVERIFY(rows);
    QCOMPARE(rows->first().eventKey, u"letters.paper_chosen"_s);
    QCOMPARE(rows->first().actor, u"Opératrice"_s);
}

void RightsTest::theJournalIsFilteredByHolder()
{
    QVERIFY(services::setDuplex(as(Role::Operator), false));
    QVERIFY(services::setContractHours(as(Role::Dpo), 36));
    const auto all = services::listJournal(as(Role::Dpo), 0, 1000);
    const auto theirs = services::listJournal(as(Role::Dpo), 0, 1000, {.actor = u"opératrice"_s});
    QVERIFY(all && theirs);
    QVERIFY(!theirs->isEmpty() && theirs->size() < all->size());
    for (const auto &row : *theirs)
        QCOMPARE(row.actor, u"Opératrice"_s);
    const auto clocks = services::listJournal(as(Role::Dpo), 0, 1, {.eventKey = u"deadlines."_s});
    QVERIFY(clocks);
    QCOMPARE(clocks->size(), 1);
    QCOMPARE(clocks->first().eventKey, u"deadlines.contract_set"_s);
    QVERIFY(services::listJournal(as(Role::Dpo), 0, 9, {.eventKey = u"deadlines"_s})->isEmpty());
}

QTEST_GUILESS_MAIN(RightsTest)
#include "tst_rights.moc"
