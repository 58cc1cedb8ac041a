// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What stops a mailing that would do harm, and who lets one go.
//
// Four mailings about breaches were breaches themselves: living patients told
// that they were dead or minors; names and addresses out of step; a letter in
// another person's envelope; a letter to a dead child.  Each is tried here on
// invented data, up to the refusal to print.

#include "people/nir.h"
#include "services/addressservice.h"
#include "services/deathservice.h"
#include "services/incidentservice.h"
#include "services/instructionservice.h"
#include "services/journalservice.h"
#include "services/keyrecord.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/preflightservice.h"
#include "services/releaseservice.h"
#include "services/releasesignatures.h"
#include "services/sourcecheck.h"
#include "services/stage.h"
#include "services/vaultservice.h"
#include "store/personstore.h"
#include "store/recordstore.h"
#include "support/demodata.h"
#include "support/holders.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatients = 2000;

const support::DemoFiles &demoFiles()
{
    static const support::DemoFiles files =
        support::makeDemo({.patients = kPatients, .leakRows = 1000, .overlapPermille = 800});
    return files;
}

// The patient list with its column of addresses one row further down, between
// two rows: what an export does when one cell is empty.
QByteArray slipped(const QByteArray &patients, std::size_t from, std::size_t to)
{
    auto rows = support::cutCsv(patients, ';', true);
    const qsizetype address = rows.front().indexOf(u"ADRESSE"_s);
    Q_ASSERT(address >= 0);
    for (std::size_t at = std::min(to, rows.size()) - 1; at > from; --at)
        rows[at][address] = rows[at - 1][address];
    QByteArray csv;
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        csv += row.join(u';').toUtf8() + "\r\n";
    }
    return csv;
}

bool blocks(const services::PreflightReport &report, const QString &key)
{
    return std::ranges::any_of(report.findings, [&key](const auto &finding) {
        return finding.key == key && finding.blocking;
    });
}

} // namespace

class ReleaseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anHonestMailingPasses();
    void livingAdultsAreNotWrittenToAsMinors();
    void addressesOutOfStepAreNotPrinted_data();
    void addressesOutOfStepAreNotPrinted();
    void aLetterOfAnotherPersonStopsItsLot();
    void theProbablyDeadAreDecidedFirst();
    void somebodyTwiceInTheListGetsOneLetter();
    void anAlarmIsAcceptedWithAReason();
    void anAcceptedAlarmThatGrowsIsAnAlarmAgain();
    void figuresAddUp();
    void withoutSignatureNothingIsPrinted();
    void twoSignaturesAreOfTwoHolders();
    void holdersMaySignUnderOneName();
    void theSecondHolderMaySignAlone();
    void theJournalNamesWhoSigned();
    void aDpoIsAmongTheSigners();
    void theSecondHolderProvesWhoTheyAre_data();
    void theSecondHolderProvesWhoTheyAre();
    void aReaderSignsNothing();
    void nobodyEndsFourEyesAlone();
    void signaturesFromBeforeRolesStayValid();
    void aSignatureIsForTheseTexts();
    void aSignatureIsForTheseRecipients_data();
    void aSignatureIsForTheseRecipients();
    void aSignatureEndsWithItsHolder();
    void aSignatureIsWorthNoMoreThanItsHolder();
    void whoComesUnderAnOldNameHasNotSigned();
    void whatChangesAMailing();
    void aSignatureIsUsedUp();
    void badRequestsAreRefused();

private:
    services::Session &session() { return m_vault->session(); }
    void matched(const QByteArray &patients);
    services::PreflightReport preflight();
    base::Result<services::ProduceReport> produce();
    QString sampleCode();
    base::Result<services::SecondHolder> proved(const QString &holder);

    std::unique_ptr<support::TestVault> m_ready; // matched, with an incident
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void ReleaseTest::matched(const QByteArray &patients)
{
    m_vault = std::make_unique<support::TestVault>();
    const auto list = services::importFile(
        session(), support::patientsRequest(m_vault->write(u"p.csv"_s, patients)), m_progress);
    QVERIFY2(list, support::whyNot(list).constData());
    auto request = support::leakRequest(m_vault->write(u"l.csv"_s, demoFiles().leak));
    request.confirmFullDump = true;
    const auto leak = services::importFile(session(), request, m_progress);
    QVERIFY2(leak, support::whyNot(leak).constData());
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    const auto report = services::runMatching(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->persons > 300);
}

void ReleaseTest::initTestCase()
{
    matched(demoFiles().patients);
    QVERIFY(support::addHolder(*m_vault, session(), u"Biologiste"_s, services::Role::Operator));
    QVERIFY(support::addHolder(*m_vault, session(), u"Lecteur"_s, services::Role::Reader));
    m_vault->close();
    m_ready = std::move(m_vault);
}

void ReleaseTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_ready->folder());
}

services::PreflightReport ReleaseTest::preflight()
{
    const auto report = services::preflightLetters(session(), m_progress);
    return report ? *report : services::PreflightReport();
}

base::Result<services::ProduceReport> ReleaseTest::produce()
{
    return services::produceLetters(session(), m_vault->beside(u"lots"_s), 100, m_progress);
}

QString ReleaseTest::sampleCode()
{
    const auto sample = services::releaseSample(session());
    return sample ? sample->code : QString();
}

base::Result<services::SecondHolder> ReleaseTest::proved(const QString &holder)
{
    return services::SecondHolder::prove(session(), support::credentialsOf(holder));
}

void ReleaseTest::anHonestMailingPasses()
{
    const auto report = preflight();
    for (const auto &finding : report.findings)
        QVERIFY2(!finding.blocking, qPrintable(finding.message));
    QVERIFY(report.passes());
}

// Saint Alphonsus: a merge fault told living patients that they were minors.
// Here the clock of the PC is wrong, which makes everybody young.
void ReleaseTest::livingAdultsAreNotWrittenToAsMinors()
{
    m_vault->setNow(QDateTime({1968, 3, 10}, {8, 0}, Qt::UTC));
    QVERIFY(blocks(preflight(), u"many_minors"_s));
    const auto refused = produce();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!QDir(m_vault->beside(u"lots"_s)).exists());
}

void ReleaseTest::addressesOutOfStepAreNotPrinted_data()
{
    QTest::addColumn<std::size_t>("from");
    QTest::addColumn<std::size_t>("to");
    QTest::addColumn<QString>("key");
    QTest::newRow("the whole list")
        << std::size_t(1) << std::size_t(kPatients + 1) << u"slipped_addresses"_s;
    QTest::newRow("a stretch of it")
        << std::size_t(900) << std::size_t(1300) << u"slipped_stretch"_s;
}

// Alive Hospice: an export put wrong names on the letters.
void ReleaseTest::addressesOutOfStepAreNotPrinted()
{
    QFETCH(const std::size_t, from);
    QFETCH(const std::size_t, to);
    QFETCH(const QString, key);
    matched(slipped(demoFiles().patients, from, to));
    QVERIFY(blocks(preflight(), key));
    const auto refused = produce();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!QDir(m_vault->beside(u"lots"_s)).exists());
}

// Michigan Medicine: letters and envelopes were mismatched.  The address is on
// the letter itself, behind a window; whether it is that of its person is looked
// up once more for every letter of a finished file.
void ReleaseTest::aLetterOfAnotherPersonStopsItsLot()
{
    const auto checked = [this](bool isExchanged) {
        return services::readStage(session(), [&](store::Database &database) {
            store::PersonStore persons(database);
            const auto page = persons.page({}, 2);
            printing::LotContent content;
            std::vector<store::Notice> notices;
            for (const auto &listed : page) {
                const QString reference = u"REF-%1"_s.arg(listed.person.id.value);
                const auto &named = page[isExchanged ? 1 - notices.size() : notices.size()];
                store::Notice notice;
                notice.person = listed.person.id;
                notice.reference = reference;
                notices.push_back(notice);
                printing::LotEntry entry;
                entry.rank = int(notices.size());
                entry.reference = reference;
                entry.personName = persons.namesOf(named.person.id);
                content.letters.push_back(entry);
            }
            return services::checkAgainstSource(database, content, notices);
        });
    };
    QVERIFY(checked(false));
    const auto refused = checked(true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Storage);
}

// NH DHHS: a letter to a child who had been dead for eight years.
void ReleaseTest::theProbablyDeadAreDecidedFirst()
{
    const auto dead = services::readStage(
        session(), [](store::Database &database) -> base::Result<people::SourceRecord> {
            store::RecordStore records(database);
            for (const auto &listed : store::PersonStore(database).page({}, 1000)) {
                const auto record = *records.record(listed.person.patient);
                const auto nir = people::parseNir(record.nir);
                if (nir && nir->key == people::Nir::Key::Good && record.birthDate.isComplete()
                    && people::nirVerdict(*nir, record.sex, record.birthDate)
                        == people::NirVerdict::Agrees
                    && record.sampleDate.isEmpty() && !record.birthName.contains(u' '))
                    return record;
            }
            return base::Error{base::Error::Kind::Input, {}};
        });
    QVERIFY(dead);
    const QByteArray csv = "nomprenom;sexe;datenaiss;lieunaiss;commnaiss;paysnaiss;datedeces;"
                           "lieudeces;actedeces\r\n"
        + QString(dead->birthName + u'*' + dead->givenNames + u"/;"_s).toUpper().toUtf8()
        + (dead->sex == people::Sex::Male ? "1;" : "2;")
        + QByteArray::number(dead->birthDate.packed()) + ';' + dead->nir.mid(5, 5).toUtf8()
        + ";RENNES;;20210105;35238;1\r\n";
    const auto import =
        services::importDeaths(session(), {m_vault->write(u"deces.csv"_s, csv), {}}, m_progress);
    QVERIFY2(import, support::whyNot(import).constData());
    QCOMPARE(import->strong, 1);
    QVERIFY(blocks(preflight(), u"deaths_undecided"_s));
    QVERIFY(!produce());
    const auto proposals = services::listDeathProposals(session(), services::DeathStatus::Proposed,
                                                        services::DeathScope::AllPatients, 0, 10);
    QVERIFY(proposals);
    const qint64 due = preflight().toPrint;
    QVERIFY(services::decideDeaths(session(), {proposals->rows.front().id},
                                   services::DeathStatus::Confirmed));
    const auto printed = produce();
    QVERIFY2(printed, support::whyNot(printed).constData());
    QCOMPARE(printed->letters, due - 1);
}

// The second of two rows that the matching did not merge waits for a human.
void ReleaseTest::somebodyTwiceInTheListGetsOneLetter()
{
    const auto second = services::writeStage(
        session(),
        [](store::Database &database, journal::Draft &) -> base::Result<people::RecordId> {
            const auto page = store::PersonStore(database).page({}, 2);
            database
                .statement("UPDATE record SET (birth_name, first_given_name, given_names, "
                           "birth_date, postal_code) = (SELECT birth_name, first_given_name, "
                           "given_names, birth_date, postal_code FROM record WHERE id = ?) "
                           "WHERE id = ?")
                .bind(page[0].person.patient, page[1].person.patient)
                .execute();
            return page[1].person.patient;
        });
    QVERIFY(second);
    const auto before = preflight();
    QVERIFY(std::ranges::any_of(before.findings, [](const auto &finding) {
        return finding.key == u"double"_s && finding.count == 1 && !finding.blocking;
    }));
    const auto printed = produce();
    QVERIFY2(printed, support::whyNot(printed).constData());
    QCOMPARE(printed->letters, before.toPrint);
    const auto again = produce();
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->letters, 0);
    QVERIFY(services::setInstructions(session(), *second, {.distinct = true}));
    const auto both = produce();
    QVERIFY2(both, support::whyNot(both).constData());
    QCOMPARE(both->letters, 1);
}

void ReleaseTest::anAlarmIsAcceptedWithAReason()
{
    m_vault->setNow(QDateTime({1968, 3, 10}, {8, 0}, Qt::UTC));
    QVERIFY(!services::acceptAlarm(session(), u"many_minors"_s, u"  "_s, m_progress));
    QVERIFY(!services::acceptAlarm(session(), u"titles"_s, u"non"_s, m_progress));
    QVERIFY(!services::acceptAlarm(session(), u"letter_text"_s, u"non"_s, m_progress));
    const auto accepted = services::acceptAlarm(session(), u"many_minors"_s,
                                                u"Laboratoire pédiatrique"_s, m_progress);
    QVERIFY2(accepted, support::whyNot(accepted).constData());
    const auto report = preflight();
    const auto finding = std::ranges::find_if(
        report.findings, [](const auto &found) { return found.key == u"many_minors"_s; });
    QVERIFY(finding != report.findings.end());
    QVERIFY(!finding->blocking);
    QCOMPARE(finding->acceptedReason, u"Laboratoire pédiatrique"_s);
    QCOMPARE(finding->acceptedBy, session().actor());
}

void ReleaseTest::anAcceptedAlarmThatGrowsIsAnAlarmAgain()
{
    m_vault->setNow(QDateTime({1990, 3, 10}, {8, 0}, Qt::UTC));
    QVERIFY(services::acceptAlarm(session(), u"many_minors"_s, u"enfants"_s, m_progress));
    QVERIFY(!blocks(preflight(), u"many_minors"_s));
    m_vault->setNow(QDateTime({1968, 3, 10}, {8, 0}, Qt::UTC));
    QVERIFY(blocks(preflight(), u"many_minors"_s));
}

void ReleaseTest::figuresAddUp()
{
    const auto report = preflight();
    const auto sum = [](const auto &counts) {
        qint64 total = 0;
        for (const auto &[key, count] : counts)
            total += count;
        return total;
    };
    QVERIFY(report.toPrint > 0);
    qint64 variants = 0;
    for (const services::VariantCount &variant : report.figures.variants)
        variants += variant.letters;
    QCOMPARE(variants, report.toPrint);
    QCOMPARE(sum(report.figures.byDepartement), report.toPrint);
    QCOMPARE(sum(report.figures.byWeightStep), report.toPrint);
    QVERIFY(report.figures.pages >= report.toPrint);
    QVERIFY(report.figures.sheets >= report.toPrint);
    QVERIFY(report.figures.sheets <= report.figures.pages);
    const auto printed = produce();
    QVERIFY2(printed, support::whyNot(printed).constData());
    QCOMPARE(printed->letters, report.toPrint);
    QCOMPARE(printed->pages, 2 * report.figures.sheets); // of the file, with blank versos
}

void ReleaseTest::withoutSignatureNothingIsPrinted()
{
    QVERIFY(services::setSignaturesRequired(session(), 1));
    QVERIFY(blocks(preflight(), u"signatures_missing"_s));
    QVERIFY(!produce());
    const QString file = m_vault->beside(u"cas.pdf"_s);
    const auto sample = services::writeReleaseSample(session(), file, m_progress);
    QVERIFY2(sample, support::whyNot(sample).constData());
    QVERIFY(sample->cases.size() >= 3);
    QVERIFY(support::contentsOf(file).startsWith("%PDF"));
    const auto wrong = services::signRelease(session(), u"DPO"_s, u"00000000"_s, m_progress);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, base::Error::Kind::Conflict);
    const auto signedFor = services::signRelease(session(), u"DPO"_s, sample->code, m_progress);
    QVERIFY2(signedFor, support::whyNot(signedFor).constData());
    QCOMPARE(preflight().signers, QStringList{u"DPO"_s});
    QVERIFY(services::signRelease(session(), u" "_s, sample->code, m_progress));
    QCOMPARE(preflight().signers, QStringList{session().actor()});
    QVERIFY(produce());
}

// Whatever names are typed, a holder signs once.
void ReleaseTest::twoSignaturesAreOfTwoHolders()
{
    QVERIFY(services::setSignaturesRequired(session(), 2));
    QVERIFY(services::signRelease(session(), u"DPO"_s, sampleCode(), m_progress));
    QVERIFY(
        services::signRelease(session(), u"Biologiste responsable"_s, sampleCode(), m_progress));
    QCOMPARE(preflight().signers, QStringList{u"Biologiste responsable"_s});
    QVERIFY(blocks(preflight(), u"signatures_missing"_s));
    QVERIFY(!produce());
    const auto second = proved(u"Biologiste"_s);
    QVERIFY2(second, support::whyNot(second).constData());
    const auto signedFor =
        services::signRelease(session(), u"Dr Roux"_s, sampleCode(), m_progress, &*second);
    QVERIFY2(signedFor, support::whyNot(signedFor).constData());
    QVERIFY(preflight().passes());
    QCOMPARE(preflight().signingHolders, QStringList({session().actor(), u"Biologiste"_s}));
    QVERIFY(produce());
}

// Two persons may have typed the same name.
void ReleaseTest::holdersMaySignUnderOneName()
{
    QVERIFY(services::setSignaturesRequired(session(), 2));
    QVERIFY(services::signRelease(session(), u"Direction"_s, sampleCode(), m_progress));
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::signRelease(session(), u"Direction"_s, sampleCode(), m_progress, &*second));
    QVERIFY(preflight().passes());
}

// The other holder at another time, in their own session.
void ReleaseTest::theSecondHolderMaySignAlone()
{
    QVERIFY(services::setSignaturesRequired(session(), 2));
    const QString code = sampleCode();
    QVERIFY(services::signRelease(session(), {}, code, m_progress));
    m_vault->close();
    {
        const auto theirs = support::openAs(*m_vault, u"Biologiste"_s);
        QVERIFY2(theirs, support::whyNot(theirs).constData());
        QVERIFY(services::signRelease(*theirs, {}, code, m_progress));
    }
    m_vault->reopen();
    QVERIFY(preflight().passes());
    const auto entry = services::listJournal(session(), 0, 1, {.eventKey = u"letters.released"_s});
    QVERIFY(entry);
    QCOMPARE(entry->first().actor, u"Biologiste"_s);
}

void ReleaseTest::theJournalNamesWhoSigned()
{
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress, &*second));
    const auto entry = services::listJournal(session(), 0, 1);
    QVERIFY(entry);
    QCOMPARE(entry->first().eventKey, u"letters.released"_s);
    QCOMPARE(entry->first().actor, u"Biologiste"_s);
    QVERIFY(entry->first().details.contains(u"session_of = "_s + session().actor()));
    QVERIFY(entry->first().details.contains(u"role = operator"_s));
}

void ReleaseTest::aDpoIsAmongTheSigners()
{
    QVERIFY(services::setSignaturesRequired(session(), 1));
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress, &*second));
    QVERIFY(blocks(preflight(), u"signature_of_dpo_missing"_s));
    QVERIFY(!produce());
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress));
    QVERIFY(preflight().passes());
}

void ReleaseTest::theSecondHolderProvesWhoTheyAre_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<int>("kind");
    const int permission = int(base::Error::Kind::Permission);
    const int conflict = int(base::Error::Kind::Conflict);
    QTest::newRow("a wrong passphrase") << u"Biologiste"_s << QByteArray("faux") << permission;
    QTest::newRow("the first one's passphrase under the second name")
        << u"Biologiste"_s << support::testPassphrase() << permission;
    QTest::newRow("nobody of that name")
        << u"Personne"_s << support::passphraseOf(u"Biologiste"_s) << permission;
    QTest::newRow("the same holder again") << u"DPO"_s << support::testPassphrase() << conflict;
    QTest::newRow("the same holder, without a name")
        << QString() << support::testPassphrase() << conflict;
}

void ReleaseTest::theSecondHolderProvesWhoTheyAre()
{
    QFETCH(const QString, holder);
    QFETCH(const QByteArray, passphrase);
    QFETCH(const int, kind);
    const auto second = services::SecondHolder::prove(
        session(), {.holder = holder, .passphrase = base::Secret::fromBytes(passphrase)});
    QVERIFY(!second);
    QCOMPARE(int(second.error().kind), kind);
}

void ReleaseTest::aReaderSignsNothing()
{
    const auto second = proved(u"Lecteur"_s);
    QVERIFY2(second, support::whyNot(second).constData());
    const auto refused = services::signRelease(session(), {}, sampleCode(), m_progress, &*second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Permission);
    QVERIFY(services::setSignaturesRequired(session(), 2));
    const auto kept = services::setSignaturesRequired(session(), 0, &*second);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, base::Error::Kind::Permission);
}

void ReleaseTest::nobodyEndsFourEyesAlone()
{
    QVERIFY(services::setSignaturesRequired(session(), 1));
    QVERIFY(services::setSignaturesRequired(session(), 0));
    QVERIFY(services::setSignaturesRequired(session(), 2));
    for (const int fewer : {0, 1}) {
        const auto refused = services::setSignaturesRequired(session(), fewer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    }
    QCOMPARE(preflight().signaturesRequired, 2);
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::setSignaturesRequired(session(), 1, &*second));
    QCOMPARE(preflight().signaturesRequired, 1);
    const auto entry = services::listJournal(session(), 0, 1);
    QVERIFY(entry);
    QVERIFY(entry->first().details.contains(u"second_holder = Biologiste"_s));
}

// From before there were roles: the name that was typed is all there is.
void ReleaseTest::signaturesFromBeforeRolesStayValid()
{
    QVERIFY(services::setSignaturesRequired(session(), 2));
    QVERIFY(services::signRelease(session(), u"Mme Duval"_s, sampleCode(), m_progress));
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::signRelease(session(), u"Dr Roux"_s, sampleCode(), m_progress, &*second));
    QVERIFY(services::writeStage(
        session(), [](store::Database &database, journal::Draft &) -> base::Result<void> {
            database.statement("UPDATE release_signature SET holder = NULL, role = NULL").execute();
            return {};
        }));
    QVERIFY(preflight().passes());
    QVERIFY(produce());
}

void ReleaseTest::aSignatureIsForTheseTexts()
{
    QVERIFY(services::setSignaturesRequired(session(), 1));
    const QString code = sampleCode();
    QVERIFY(services::signRelease(session(), u"DPO"_s, code, m_progress));
    QVERIFY(preflight().passes());
    auto changed = testing::sampleIncident();
    changed.letterMeasures += u" Le serveur a été arrêté le jour même."_s;
    QVERIFY(services::saveIncident(session(), changed));
    QVERIFY(blocks(preflight(), u"signatures_missing"_s));
    QVERIFY(sampleCode() != code);
}

void ReleaseTest::aSignatureIsForTheseRecipients_data()
{
    using Change = std::function<bool(const services::Session &)>;
    QTest::addColumn<Change>("change");
    const auto somebody = [](const services::Session &session) {
        store::Database database = session.vault().connect(store::Access::ReadOnly);
        return store::PersonStore(database).page({}, 1).front().person.patient;
    };
    QTest::newRow("another address") << Change([somebody](const services::Session &session) {
        const people::Address address{u"3 RUE NEUVE"_s, {}, u"56000"_s, u"VANNES"_s, {}};
        return services::correctAddress(session, somebody(session), address).has_value();
    });
    QTest::newRow("an instruction") << Change([somebody](const services::Session &session) {
        return services::setInstructions(session, somebody(session), {.distinct = true})
            .has_value();
    });
    QTest::newRow("another run of the matching") << Change([](const services::Session &session) {
        base::NoProgress progress;
        return services::runMatching(session, progress).has_value();
    });
}

// Their number and the texts are the same: neither shows that somebody else is written to.
void ReleaseTest::aSignatureIsForTheseRecipients()
{
    QFETCH(const std::function<bool(const services::Session &)>, change);
    QVERIFY(services::setSignaturesRequired(session(), 1));
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress));
    QVERIFY(preflight().passes());
    QVERIFY(change(session()));
    const auto report = preflight();
    QVERIFY(blocks(report, u"signatures_missing"_s));
    const auto lapsed = std::ranges::find(report.findings, u"signatures_lapsed"_s,
                                          &services::PreflightFinding::key);
    QVERIFY(lapsed != report.findings.end());
    QCOMPARE(lapsed->count, 1);
    QVERIFY(report.signers.isEmpty());
    QVERIFY(!produce());
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress));
    QVERIFY(preflight().passes());
}

void ReleaseTest::aSignatureEndsWithItsHolder()
{
    QVERIFY(services::setSignaturesRequired(session(), 2));
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress));
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress, &*second));
    QVERIFY(preflight().passes());
    QVERIFY(services::changeRole(session(), u"Biologiste"_s, services::Role::Reader));
    QVERIFY(blocks(preflight(), u"signatures_missing"_s));
    QVERIFY(services::changeRole(session(), u"Biologiste"_s, services::Role::Operator));
    QVERIFY(preflight().passes());
    QVERIFY(services::removeHolder(session(), u"Biologiste"_s));
    QVERIFY(blocks(preflight(), u"signatures_missing"_s));
    QVERIFY(!produce());
}

// Signed as a DPO, an operator by now.
void ReleaseTest::aSignatureIsWorthNoMoreThanItsHolder()
{
    QVERIFY(services::setSignaturesRequired(session(), 1));
    QVERIFY(services::changeRole(session(), u"Biologiste"_s, services::Role::Dpo));
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress, &*second));
    QVERIFY(preflight().passes());
    QVERIFY(services::changeRole(session(), u"Biologiste"_s, services::Role::Operator));
    QVERIFY(blocks(preflight(), u"signature_of_dpo_missing"_s));
}

void ReleaseTest::whoComesUnderAnOldNameHasNotSigned()
{
    QVERIFY(services::setSignaturesRequired(session(), 2));
    const auto second = proved(u"Biologiste"_s);
    QVERIFY(second);
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress));
    QVERIFY(services::signRelease(session(), {}, sampleCode(), m_progress, &*second));
    QVERIFY(services::removeHolder(session(), u"Biologiste"_s));
    const services::KeyChange joined{u"vault.holder_added"_s, u"Biologiste"_s};
    QVERIFY(services::changeKeys(session(), joined, [&] {
        return support::addHolder(*m_vault, session(), u"Biologiste"_s, services::Role::Operator);
    }));
    QVERIFY(blocks(preflight(), u"signatures_missing"_s));
}

void ReleaseTest::whatChangesAMailing()
{
    for (const QString &event :
         {u"matching.finished"_s, u"review.decided"_s, u"import.finished"_s, u"import.undone"_s,
          u"address.corrected"_s, u"addresses.rnvp"_s, u"instructions.changed"_s,
          u"deaths.decided"_s, u"returns.decided"_s, u"call.resend"_s, u"record.corrected"_s})
        QVERIFY2(services::changesMailing(event), qPrintable(event));
    for (const QString &event :
         {u"addresses.exported"_s, u"letters.produced"_s, u"letters.released"_s,
          u"vault.backed_up"_s, u"email.sent"_s, u"call.logged"_s, u"matching.accepted"_s})
        QVERIFY2(!services::changesMailing(event), qPrintable(event));
}

void ReleaseTest::aSignatureIsUsedUp()
{
    QVERIFY(services::setSignaturesRequired(session(), 1));
    QVERIFY(services::signRelease(session(), u"DPO"_s, sampleCode(), m_progress));
    QVERIFY(produce());
    const auto left = services::readStage(session(), [](store::Database &database) {
        auto query =
            database.statement("SELECT count(*) FROM release_signature WHERE used_utc IS NULL");
        query.step();
        return base::Result<int>(query.get<int>(0));
    });
    QVERIFY(left);
    QCOMPARE(*left, 0);
}

void ReleaseTest::badRequestsAreRefused()
{
    for (const int signatures : {-1, 3}) {
        const auto refused = services::setSignaturesRequired(session(), signatures);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    }
}

QTEST_GUILESS_MAIN(ReleaseTest)
#include "tst_release.moc"
