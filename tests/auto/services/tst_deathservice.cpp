// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Deaths proposed, decided by hand, and what that does to letters and ledger.
// All persons are invented.

#include "services/deathservice.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/preflightservice.h"
#include "services/vaultservice.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using services::DeathScope;
using services::DeathStatus;

namespace {

QByteArray line(const char *names, char sex, const char *birth, const char *place,
                const char *death)
{
    return QByteArray(names).leftJustified(80) + sex + QByteArray(birth) + QByteArray(place)
        + QByteArray("LANNION").leftJustified(60) + QByteArray(death) + "35238"
        + QByteArray("1042").leftJustified(9) + '\n';
}

// P001 of the list, sampled on 12 May 2018.
const QByteArray kJeanne = line("TANGUY*JEANNE MARIE/", '2', "19580714", "22113", "20201105");
// P006 and P007 of the list, one man written in two ways.
const QByteArray kHerve = line("QUEMENEUR*HERVE YVES/", '1', "19471130", "29019", "20201224");
const QByteArray kNobody = line("KERMARREC*SOIZIC/", '2', "19330303", "29019", "20201224");

class StopAtOnce final : public base::Progress
{
public:
    bool report(qsizetype, qsizetype) override { return false; }
};

} // namespace

class DeathServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutPatientsThereIsNothingToCompare();
    void aDryRunKeepsNothing();
    void onlyProposedDeathsAreKept();
    void proposalsShowBothPersonsAndWhy();
    void theSameFileChangesNothing();
    void newPatientsAreComparedAgain();
    void refusedFilesChangeNothing_data();
    void refusedFilesChangeNothing();
    void damagedLinesAreReported();
    void stoppedKeepsNothing();
    void aSampleAfterTheDeathExcludes();
    void severalDeathsOfOnePatientAreOnlyPossible();
    void theConfirmedDeadGetNoLetter();
    void undoingGivesTheLetterBack();
    void whoeverIsWrittenToStays();
    void oneDecisionHoldsForTheWholePerson();
    void refusedOnesAreNotProposedAgain();
    void onlyStrongOnesAreConfirmedTogether();
    void thoseWhoAreNotConcernedCanBeLeftAside();
    void anUnknownProposalChangesNothing();
    void theJournalHoldsCountsAndNumbersOnly();
    void takingThePatientsBackTakesTheProposals();

private:
    services::Session &session() { return m_vault->session(); }
    void importPatients();
    void matchPersons();
    base::Result<services::DeathImportReport> import(const QByteArray &bytes, bool again = false,
                                                     bool dryRun = false);
    services::DeathProposals proposals(const std::optional<DeathStatus> &status = {});
    qint64 idOf(const QString &patientRef);
    qint64 decided(const QList<qint64> &ids, DeathStatus status); // -1: refused
    qint64 confirmedStrong(DeathScope scope = DeathScope::AllPatients);
    services::Ledger ledger();
    qint64 entries();

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void DeathServiceTest::init()
{
    m_vault = std::make_unique<support::TestVault>();
}

void DeathServiceTest::importPatients()
{
    const auto patients = services::importFile(
        session(), support::patientsRequest(support::pipelineFile(u"patients.csv"_s)), m_progress);
    QVERIFY2(patients, support::whyNot(patients).constData());
}

// Seven persons, six with an address.
void DeathServiceTest::matchPersons()
{
    importPatients();
    const auto leak = services::importFile(
        session(), support::leakRequest(support::pipelineFile(u"leak.csv"_s)), m_progress);
    QVERIFY2(leak, support::whyNot(leak).constData());
    const auto matched = services::runMatching(session(), m_progress);
    QVERIFY2(matched, support::whyNot(matched).constData());
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
}

base::Result<services::DeathImportReport> DeathServiceTest::import(const QByteArray &bytes,
                                                                   bool again, bool dryRun)
{
    services::DeathImportRequest request;
    request.file = m_vault->write(u"deces.txt"_s, bytes);
    request.again = again;
    request.dryRun = dryRun;
    return services::importDeaths(session(), request, m_progress);
}

services::DeathProposals DeathServiceTest::proposals(const std::optional<DeathStatus> &status)
{
    const auto listed =
        services::listDeathProposals(session(), status, DeathScope::AllPatients, 0, 100);
    return listed ? *listed : services::DeathProposals{};
}

qint64 DeathServiceTest::idOf(const QString &patientRef)
{
    const auto rows = proposals().rows;
    const auto found = std::ranges::find(rows, patientRef, &services::DeathProposalRow::patientRef);
    return found == rows.end() ? 0 : found->id;
}

qint64 DeathServiceTest::decided(const QList<qint64> &ids, DeathStatus status)
{
    const auto changed = services::decideDeaths(session(), ids, status);
    return changed ? *changed : -1;
}

qint64 DeathServiceTest::confirmedStrong(DeathScope scope)
{
    const auto changed = services::confirmStrongDeaths(session(), scope);
    return changed ? *changed : -1;
}

services::Ledger DeathServiceTest::ledger()
{
    const auto sum = services::ledger(session());
    return sum ? *sum : services::Ledger{.persons = -1};
}

qint64 DeathServiceTest::entries()
{
    const auto info = services::vaultSummary(session());
    return info ? info->journalEntries : -1;
}

void DeathServiceTest::withoutPatientsThereIsNothingToCompare()
{
    const auto refused = import(kJeanne);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
}

void DeathServiceTest::aDryRunKeepsNothing()
{
    importPatients();
    const qint64 before = entries();
    const auto report = import(kJeanne + kNobody, false, true);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->importId, 0);
    QCOMPARE(report->strong, 1);
    QVERIFY(proposals().rows.isEmpty());
    QCOMPARE(entries(), before);
    QVERIFY(import(kJeanne + kNobody));
}

void DeathServiceTest::onlyProposedDeathsAreKept()
{
    importPatients();
    const qint64 before = entries();
    const auto report = import(kNobody + kJeanne + kJeanne);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->edition, u"fixed"_s);
    QCOMPARE(report->encoding, u"utf-8"_s);
    QCOMPARE(report->rowsRead, 3);
    QCOMPARE(report->rowsAccepted, 3);
    QCOMPARE(report->rowsRejected, 0);
    QCOMPARE(report->sha256.size(), 64);
    QCOMPARE(report->strong, 1); // twice in the file
    QCOMPARE(report->possible, 0);
    QCOMPARE(report->contradicted, 0);
    QCOMPARE(entries(), before + 1);
    const QByteArray content = m_vault->plainContent();
    QVERIFY(content.contains("JEANNE MARIE"));
    QVERIFY(!content.contains("KERMARREC"));
}

void DeathServiceTest::proposalsShowBothPersonsAndWhy()
{
    importPatients();
    QVERIFY(import(kJeanne));
    const auto listed = proposals();
    QCOMPARE(listed.rows.size(), 1);
    const services::DeathProposalRow &row = listed.rows.front();
    QCOMPARE(row.status, DeathStatus::Proposed);
    QVERIFY(row.isStrong);
    QCOMPARE(row.patientRef, u"P001"_s);
    QCOMPARE(row.patientBirthName, u"TANGUY"_s);
    QCOMPARE(row.patientUsualName, u"LE GOFF"_s);
    QCOMPARE(row.patientGivenNames, u"Jeanne Marie"_s);
    QCOMPARE(row.patientBirthDate, (people::PartialDate{1958, 7, 14}));
    QCOMPARE(row.deadBirthName, u"TANGUY"_s);
    QCOMPARE(row.deadGivenNames, u"JEANNE MARIE"_s);
    QCOMPARE(row.deadBirthDate, (people::PartialDate{1958, 7, 14}));
    QCOMPARE(row.deadBirthTown, u"LANNION"_s);
    QCOMPARE(row.deathDate, (people::PartialDate{2020, 11, 5}));
    QCOMPARE(row.deathPlace, u"35238"_s);
    QCOMPARE(row.reasons,
             QStringList({u"birth_date"_s, u"first_name"_s, u"birth_name"_s, u"birth_place"_s}));
    QCOMPARE(row.agrees.size(), 4);
    QVERIFY(row.against.isEmpty());
    QVERIFY(row.actor.isEmpty());
    QCOMPARE(listed.counts.strong, 1);
    QCOMPARE(listed.counts.toDecide(), 1);
}

void DeathServiceTest::theSameFileChangesNothing()
{
    importPatients();
    QVERIFY(import(kJeanne + kHerve));
    const qint64 before = entries();
    const qsizetype known = proposals().rows.size();
    const auto refused = import(kJeanne + kHerve);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(refused.error().message.contains(u"2021-03-10"_s));
    QCOMPARE(entries(), before);
    QCOMPARE(proposals().rows.size(), known);
}

void DeathServiceTest::newPatientsAreComparedAgain()
{
    importPatients();
    QVERIFY(import(kJeanne + kNobody));
    QCOMPARE(decided({idOf(u"P001"_s)}, DeathStatus::Refused), 1);
    const QString more =
        m_vault->write(u"more.csv"_s,
                       "NUM_PATIENT;NOM_NAISSANCE;NOM_USAGE;PRENOMS;DATE_NAISSANCE;SEXE;ADRESSE;"
                       "CODE_POSTAL;VILLE\n"
                       "N1;KERMARREC;;Soizic;03/03/1933;F;1 RUE DU PORT;29200;BREST\n"
                       "N2;BOZEC;;Fanch;29/09/1969;M;2 RUE DU PORT;29200;BREST\n");
    const auto added = services::importFile(session(), support::patientsRequest(more), m_progress);
    QVERIFY2(added, support::whyNot(added).constData());
    const auto report = import(kJeanne + kNobody, true);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->known, 1);
    QCOMPARE(report->strong, 1);
    QVERIFY(idOf(u"N1"_s) != 0);
    QCOMPARE(proposals(DeathStatus::Refused).rows.size(), 1);
}

void DeathServiceTest::refusedFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("the list of patients")
        << support::contentsOf(support::pipelineFile(u"patients.csv"_s));
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\x00\x00\x00\x00\x00", 8);
    QTest::newRow("mostly damaged") << kJeanne + "x\ny\n";
}

void DeathServiceTest::refusedFilesChangeNothing()
{
    QFETCH(const QByteArray, bytes);
    importPatients();
    const qint64 before = entries();
    const auto refused = import(bytes);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY(!refused.error().message.contains(u"TANGUY"_s));
    QCOMPARE(entries(), before);
    QVERIFY(proposals().rows.isEmpty());
}

void DeathServiceTest::damagedLinesAreReported()
{
    importPatients();
    const auto report = import(kJeanne + "cut off\n" + kNobody
                               + line("KERMARREC*YVES/", '9', "19330303", "29019", "20201224"));
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->rowsRead, 4);
    QCOMPARE(report->rowsRejected, 2);
    QCOMPARE(report->rejected.size(), 2);
    QCOMPARE(report->firstRejected.size(), 2);
    QCOMPARE(report->firstRejected[0].line, 2);
    QCOMPARE(report->firstRejected[0].key, u"too_short"_s);
    QCOMPARE(report->firstRejected[1].line, 4);
    QCOMPARE(report->firstRejected[1].key, u"bad_sex"_s);
}

void DeathServiceTest::stoppedKeepsNothing()
{
    importPatients();
    const qint64 before = entries();
    StopAtOnce stop;
    services::DeathImportRequest request;
    request.file = m_vault->write(u"deces.txt"_s, kJeanne);
    const auto stopped = services::importDeaths(session(), request, stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
    QCOMPARE(entries(), before);
    QVERIFY(proposals().rows.isEmpty());
}

// The date is in the leak, not in the list.
void DeathServiceTest::aSampleAfterTheDeathExcludes()
{
    matchPersons();
    const auto report =
        import(line("TANGUY*JEANNE MARIE/", '2', "19580714", "22113", "20180511") + kNobody);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->contradicted, 1);
    QVERIFY(proposals().rows.isEmpty());
}

void DeathServiceTest::severalDeathsOfOnePatientAreOnlyPossible()
{
    importPatients();
    const auto report =
        import(kJeanne + line("TANGUY*JEANNE/", '2', "19580714", "22113", "20190203"));
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->strong, 0);
    QCOMPARE(report->possible, 2);
    const auto listed = proposals();
    QCOMPARE(listed.rows.size(), 2);
    for (const services::DeathProposalRow &row : listed.rows) {
        QVERIFY(!row.isStrong);
        QCOMPARE(row.reasons.last(), u"several_deaths"_s);
        QCOMPARE(row.against.size(), 1);
    }
}

void DeathServiceTest::theConfirmedDeadGetNoLetter()
{
    matchPersons();
    const services::Ledger before = ledger();
    QVERIFY(import(kJeanne));
    QCOMPARE(ledger().toDo, before.toDo); // proposed is not decided
    const auto undecided = services::preflightLetters(session(), m_progress);
    QVERIFY2(undecided, support::whyNot(undecided).constData());
    QVERIFY(std::ranges::any_of(undecided->findings, [](const auto &finding) {
        return finding.key == u"deaths_undecided"_s && finding.count == 1 && finding.blocking;
    }));
    QCOMPARE(decided({idOf(u"P001"_s)}, DeathStatus::Confirmed), 1);
    const services::Ledger after = ledger();
    QCOMPARE(after.deceased, 1);
    QCOMPARE(after.toDo, before.toDo - 1);
    QVERIFY(after.closes());
    const auto preflight = services::preflightLetters(session(), m_progress);
    QVERIFY2(preflight, support::whyNot(preflight).constData());
    QCOMPARE(preflight->obstacles, 2);
    QVERIFY(std::ranges::any_of(preflight->findings, [](const auto &finding) {
        return finding.key == u"deceased"_s && finding.count == 1 && !finding.blocking;
    }));
    const auto produced =
        services::produceLetters(session(), m_vault->beside(u"lots"_s), 100, m_progress);
    QVERIFY2(produced, support::whyNot(produced).constData());
    QCOMPARE(produced->letters, preflight->toPrint);
    QCOMPARE(produced->obstacles, 2);
    QVERIFY(ledger().closes());
    QCOMPARE(ledger().deceased, 1);
    QBuffer csv;
    csv.open(QIODevice::WriteOnly);
    QVERIFY(services::exportLedger(session(), csv));
    QCOMPARE(csv.data().count(",deceased,"), 1);
    const auto row = proposals(DeathStatus::Confirmed).rows.front();
    QCOMPARE(row.actor, session().actor());
    QCOMPARE(row.decidedUtc, support::testTime());
}

void DeathServiceTest::undoingGivesTheLetterBack()
{
    matchPersons();
    QVERIFY(import(kJeanne));
    const qint64 id = idOf(u"P001"_s);
    QVERIFY(services::decideDeaths(session(), {id}, DeathStatus::Confirmed));
    const QString folder = m_vault->beside(u"lots"_s);
    const auto first = services::produceLetters(session(), folder, 100, m_progress);
    QVERIFY2(first, support::whyNot(first).constData());
    QCOMPARE(decided({id}, DeathStatus::Proposed), 1);
    QCOMPARE(ledger().deceased, 0);
    QCOMPARE(ledger().toDo, 1);
    QVERIFY(ledger().closes());
    const auto row = proposals(DeathStatus::Proposed).rows.front();
    QVERIFY(row.actor.isEmpty());
    QVERIFY(!row.decidedUtc.isValid());
    QVERIFY(!services::produceLetters(session(), folder, 100, m_progress)); // undecided
    QCOMPARE(decided({id}, DeathStatus::Refused), 1);
    const auto second = services::produceLetters(session(), folder, 100, m_progress);
    QVERIFY2(second, support::whyNot(second).constData());
    QCOMPARE(second->letters, 1);
}

void DeathServiceTest::whoeverIsWrittenToStays()
{
    matchPersons();
    const auto produced =
        services::produceLetters(session(), m_vault->beside(u"lots"_s), 100, m_progress);
    QVERIFY2(produced, support::whyNot(produced).constData());
    const services::Ledger before = ledger();
    QVERIFY(import(kJeanne));
    QCOMPARE(decided({idOf(u"P001"_s)}, DeathStatus::Confirmed), 1);
    QCOMPARE(ledger().inPreparation, before.inPreparation);
    QCOMPARE(ledger().deceased, 0);
    QVERIFY(ledger().closes());
}

void DeathServiceTest::oneDecisionHoldsForTheWholePerson()
{
    matchPersons();
    QVERIFY(import(kHerve));
    QVERIFY(idOf(u"P006"_s) != 0);
    const qint64 second = idOf(u"P007"_s);
    QVERIFY(second != 0);
    QCOMPARE(decided({second}, DeathStatus::Confirmed), 2);
    QCOMPARE(ledger().deceased, 1);
    QCOMPARE(proposals().counts.confirmed, 2);
    QCOMPARE(decided({second}, DeathStatus::Confirmed), 0);
    QCOMPARE(decided({idOf(u"P006"_s)}, DeathStatus::Proposed), 2);
    QCOMPARE(proposals().counts.confirmed, 0);
}

void DeathServiceTest::refusedOnesAreNotProposedAgain()
{
    importPatients();
    QVERIFY(import(kJeanne));
    QCOMPARE(decided({idOf(u"P001"_s)}, DeathStatus::Refused), 1);
    const auto report = import(kJeanne + kNobody); // another file with the same death
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->known, 1);
    QCOMPARE(report->strong, 0);
    QCOMPARE(proposals().counts.refused, 1);
    QCOMPARE(proposals().counts.toDecide(), 0);
}

void DeathServiceTest::onlyStrongOnesAreConfirmedTogether()
{
    importPatients();
    QVERIFY(import(kJeanne + kHerve));
    const auto before = proposals().counts;
    QVERIFY(before.strong > 0);
    QVERIFY(before.possible > 0);
    QCOMPARE(confirmedStrong(), before.strong);
    const auto after = proposals().counts;
    QCOMPARE(after.confirmed, before.strong);
    QCOMPARE(after.possible, before.possible);
    const qint64 written = entries();
    QCOMPARE(confirmedStrong(), 0);
    QCOMPARE(entries(), written);
}

// Of the two dead only Jeanne is in the leak.
void DeathServiceTest::thoseWhoAreNotConcernedCanBeLeftAside()
{
    const auto shown = [this](DeathScope scope) {
        const auto listed =
            services::listDeathProposals(session(), DeathStatus::Proposed, scope, 0, 100);
        return listed ? *listed : services::DeathProposals{};
    };
    const QByteArray outside = line("BOZEC*FANCH/", '1', "19690929", "29019", "20201224");
    const QString more = m_vault->write(
        u"more.csv"_s,
        "NUM_PATIENT;NOM_NAISSANCE;PRENOMS;DATE_NAISSANCE;SEXE;ADRESSE;CODE_POSTAL;VILLE\n"
        "N2;BOZEC;Fanch;29/09/1969;M;2 RUE DU PORT;29200;BREST\n");
    QVERIFY(services::importFile(session(), support::patientsRequest(more), m_progress));
    QVERIFY(import(outside));
    QVERIFY(!shown(DeathScope::PersonsConcerned).hasPersons);
    QCOMPARE(shown(DeathScope::PersonsConcerned).rows.size(), 1); // nobody is known yet
    matchPersons();
    QVERIFY(import(kJeanne));
    QVERIFY(shown(DeathScope::PersonsConcerned).hasPersons);
    QCOMPARE(shown(DeathScope::AllPatients).rows.size(), 2);
    QCOMPARE(shown(DeathScope::AllPatients).counts.strong, 2);
    QCOMPARE(shown(DeathScope::PersonsConcerned).rows.size(), 1);
    QCOMPARE(shown(DeathScope::PersonsConcerned).counts.strong, 1);
    QCOMPARE(confirmedStrong(DeathScope::PersonsConcerned), 1);
    QVERIFY(shown(DeathScope::PersonsConcerned).rows.isEmpty());
    QVERIFY(shown(DeathScope::PersonsConcerned).hasAny);
    QCOMPARE(shown(DeathScope::AllPatients).rows.front().patientRef, u"N2"_s);
}

void DeathServiceTest::anUnknownProposalChangesNothing()
{
    importPatients();
    QVERIFY(import(kJeanne));
    const auto refused =
        services::decideDeaths(session(), {idOf(u"P001"_s), 4711}, DeathStatus::Confirmed);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(proposals().counts.confirmed, 0);
}

void DeathServiceTest::theJournalHoldsCountsAndNumbersOnly()
{
    importPatients();
    QVERIFY(import(kJeanne + kHerve));
    QVERIFY(decided({idOf(u"P001"_s)}, DeathStatus::Confirmed) > 0);
    QVERIFY(decided({idOf(u"P001"_s)}, DeathStatus::Proposed) > 0);
    QVERIFY(confirmedStrong() > 0);
    const QString file = m_vault->beside(u"journal.jsonl"_s);
    QVERIFY(services::exportJournal(session(), file, m_progress));
    const QByteArray journal = support::contentsOf(file);
    QCOMPARE(journal.count("\"deaths.imported\""), 1);
    QCOMPARE(journal.count("\"deaths.decided\""), 3);
    for (const char *secret : {"TANGUY", "JEANNE", "QUEMENEUR", "P001", "LANNION", "1958"})
        QVERIFY2(!journal.contains(secret), secret);
}

void DeathServiceTest::takingThePatientsBackTakesTheProposals()
{
    importPatients();
    QVERIFY(import(kJeanne));
    const auto undone = services::undoImport(session(), 1, m_progress);
    QVERIFY2(undone, support::whyNot(undone).constData());
    QVERIFY(proposals().rows.isEmpty());
    QVERIFY(!m_vault->plainContent().contains("JEANNE MARIE"));
}

QTEST_GUILESS_MAIN(DeathServiceTest)
#include "tst_deathservice.moc"
