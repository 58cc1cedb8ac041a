// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The tables, one store after the other, in memory.

#include "store/callstore.h"
#include "store/incidentstore.h"
#include "store/migrations.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/quarantinestore.h"
#include "store/recordstore.h"
#include "store/returnstore.h"
#include "store/reviewstore.h"
#include "store/runstore.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace store;
using people::DataCategory;
using people::RecordId;

namespace {

const QDateTime kNow(QDate(2021, 3, 10), QTime(8, 0), Qt::UTC);

people::SourceRecord fullRecord()
{
    people::SourceRecord record;
    record.line = 12;
    record.ref = u"P001"_s;
    record.birthName = u"TANGUY"_s;
    record.usualName = u"LE GOFF"_s;
    record.givenNames = u"Jeanne Marie"_s;
    record.firstGivenName = u"Jeanne"_s;
    record.birthDate = {1958, 7, 0};
    record.sex = people::Sex::Female;
    record.nir = u"258072211310169"_s;
    record.ins = u"1"_s;
    record.phone = u"2"_s;
    record.mobile = u"3"_s;
    record.email = u"4"_s;
    record.address = u"5"_s;
    record.address2 = u"6"_s;
    record.postalCode = u"22300"_s;
    record.city = u"LANNION"_s;
    record.country = u"7"_s;
    record.title = u"Mme"_s;
    record.guardianName = u"8"_s;
    record.sampleDate = {2018, 5, 12};
    record.leaked = DataCategory::Nir | DataCategory::Other;
    return record;
}

} // namespace

class StoresTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRecordComesBackWhole();
    void aRecordIsFoundByItsReference();
    void recordsCanBeStopped();
    void anImportTakesItsRowsAlong();
    void theSameFileIsKnownByItsHash();
    void countsThatDoNotReconcileAreRefused();
    void aRowAcceptedLaterMovesBetweenTheCounts();
    void anUpdateIsTakenBack();
    void profilesAreReplaced();
    void aPairComesBackWhole();
    void aNewRunReplacesPairsNotDecisions();
    void undoBringsBackWhatHeldBefore();
    void readersWhoDifferLeaveNoDecision();
    void aReaderIsKnownHoweverTheNameIsWritten();
    void aBatchCountsAsOneActAndAsNoReading();
    void surePairsMakePersonsOnce();
    void decisionsOverruleClasses();
    void refreshAgreesWithRebuild();
    void aPersonWithALetterStays();
    void aPersonWithALetterKeepsIt();
    void statesFollowTheLetters();
    void whatWasDecidedAboutAReturnHolds();
    void theDeadWhomNoLetterReachedNeedNone();
    void aReturnIsNotTakenBackBesideASecondLetter();
    void callsOutliveTheList();
    void nobodyHasTwoLetters();
    void moreThatLeakedLaterIsDueASupplement();
    void aSupplementThatCameBackIsReturned();
    void noTwoLettersTellTheSame_data();
    void noTwoLettersTellTheSame();
    void obstaclesComeAndGo();
    void aLotIsPostedAsAWhole();
    void settingsAndIncident();

private:
    ImportId import(const QString &kind);
    RecordId insert(ImportId id, people::DataCategories leaked = {});
    void pair(RecordId leak, RecordId patient, matching::PairClass cls, double probability = 0.99);
    void decide(RecordId leak, RecordId patient, const QString &verdict);
    void read(const std::vector<RecordPair> &pairs, Round round, const QString &verdict,
              const QString &reader);
    NoticeId letter(PersonId person, LotId lot, const QString &reference,
                    people::DataCategories told = people::DataCategory::Identity,
                    NoticeId completes = {});
    LotId lot();
    std::vector<RecordId> persons();

    std::unique_ptr<Database> m_database;
    ImportId m_patients;
    ImportId m_leak;
    RunId m_run;
};

void StoresTest::init()
{
    m_database = std::make_unique<Database>(Database::inMemory());
    migrate(*m_database, shippedMigrations());
    m_database->executeScript("PRAGMA foreign_keys = ON");
    m_patients = import(u"patients"_s);
    m_leak = import(u"leak"_s);
    m_run = RunStore(*m_database).replaceRun(kNow, u"{}"_s, u"{}"_s);
}

ImportId StoresTest::import(const QString &kind)
{
    ImportStore imports(*m_database);
    Import import;
    import.kind = kind;
    import.fileName = kind + u".csv"_s;
    import.provenance = u"laboratory"_s;
    import.receivedOn = kNow.date();
    import.importedUtc = kNow;
    import.id = imports.beginImport(import);
    import.sha256 = kind + QString::number(import.id.value);
    imports.closeImport(import);
    return import.id;
}

RecordId StoresTest::insert(ImportId id, people::DataCategories leaked)
{
    people::SourceRecord record;
    record.birthName = u"BOZEC"_s;
    record.leaked = leaked;
    return RecordStore(*m_database).insert(id, record);
}

void StoresTest::pair(RecordId leak, RecordId patient, matching::PairClass cls, double probability)
{
    matching::Pair pair;
    pair.leak = leak;
    pair.patient = patient;
    pair.cls = cls;
    pair.probability = probability;
    RunStore(*m_database).insertPair(m_run, pair);
}

void StoresTest::decide(RecordId leak, RecordId patient, const QString &verdict)
{
    read({{leak, patient}}, Round::First, verdict, u"DPO"_s);
}

void StoresTest::read(const std::vector<RecordPair> &pairs, Round round, const QString &verdict,
                      const QString &reader)
{
    ReviewStore review(*m_database);
    review.addStep(review.addReader(reader), round, verdict, pairs, kNow);
}

LotId StoresTest::lot()
{
    NoticeStore notices(*m_database);
    Lot lot;
    lot.id = notices.nextLot();
    lot.producedUtc = kNow;
    lot.fileName = u"lot.pdf"_s;
    lot.context = u"{}"_s;
    lot.letters = 2;
    notices.insertLot(lot);
    return lot.id;
}

NoticeId StoresTest::letter(PersonId person, LotId lot, const QString &reference,
                            people::DataCategories told, NoticeId completes)
{
    Notice notice;
    notice.person = person;
    notice.channel = u"letter"_s;
    notice.variant = u"adult"_s;
    notice.reference = reference;
    notice.state = u"printed"_s;
    notice.lot = lot;
    notice.rank = 1;
    notice.recipient = u"{}"_s;
    notice.told = told;
    notice.completes = completes;
    NoticeStore notices(*m_database);
    notices.insertNotice(notice);
    return notices.byReference(reference)->id;
}

std::vector<RecordId> StoresTest::persons()
{
    std::vector<RecordId> patients;
    PersonStore(*m_database).forEach([&](const PersonInList &listed) {
        patients.push_back(listed.person.patient);
        return true;
    });
    std::sort(patients.begin(), patients.end());
    return patients;
}

void StoresTest::aRecordComesBackWhole()
{
    RecordStore records(*m_database);
    people::SourceRecord record = fullRecord();
    record.id = records.insert(m_leak, record);
    QVERIFY(records.record(record.id) == record);
    QVERIFY(!records.record({999}));
}

void StoresTest::aRecordIsFoundByItsReference()
{
    RecordStore records(*m_database);
    people::SourceRecord record = fullRecord();
    records.insert(m_patients, record);
    record.ref.clear();
    records.insert(m_patients, record);
    QCOMPARE(records.recordsByRef(u"patients"_s, u"P001"_s).size(), std::size_t(1));
    QCOMPARE(records.recordsByRef(u"patients"_s, u"line:12"_s).size(), std::size_t(1));
    QVERIFY(records.recordsByRef(u"leak"_s, u"P001"_s).empty());
    QVERIFY(records.recordsByRef(u"patients"_s, u"line:13"_s).empty());
    QVERIFY(records.recordsByRef(u"patients"_s, u"line:x"_s).empty());
    QVERIFY(records.recordsByRef(u"patients"_s, QString()).empty());
}

void StoresTest::recordsCanBeStopped()
{
    for (int at = 0; at < 5; ++at)
        insert(m_patients);
    RecordStore records(*m_database);
    ImportStore imports(*m_database);
    Import whole = *imports.importById(m_patients);
    whole.rowsRead = whole.rowsAccepted = 5;
    imports.closeImport(whole);
    QCOMPARE(records.countRecords(u"patients"_s), 5);
    QCOMPARE(records.countRecords(u"leak"_s), 0);
    int seen = 0;
    QVERIFY(!records.forEach(u"patients"_s, [&](const auto &) { return ++seen < 3; }));
    QCOMPARE(seen, 3);
    QVERIFY(records.forEach(u"patients"_s, [&](const auto &) { return true; }));
}

void StoresTest::anImportTakesItsRowsAlong()
{
    RecordStore records(*m_database);
    const RecordId leak = insert(m_leak, DataCategory::Identity);
    const RecordId patient = insert(m_patients);
    ImportStore imports(*m_database);
    QuarantineStore quarantine(*m_database);
    quarantine.insertWarning(leak, {}, u"baby"_s);
    quarantine.insert({.import = m_leak, .line = 7, .column = u"NOM"_s, .reason = u"no_name"_s});
    QCOMPARE(quarantine.countByState(m_leak)[u"open"_s], 1);
    pair(leak, patient, matching::PairClass::Sure);
    decide(leak, patient, u"same"_s);
    PersonStore(*m_database).rebuild();
    imports.removeImport(m_leak);
    PersonStore(*m_database).rebuild();
    QVERIFY(persons().empty());
    QVERIFY(!records.record(leak));
    QVERIFY(records.record(patient));
    QVERIFY(quarantine.countByState({}).empty());
    QVERIFY(quarantine.countWarnings({}).empty());
    QVERIFY(!RunStore(*m_database).pairOf(leak, patient));
    QVERIFY(!ReviewStore(*m_database).undoLastStep());
    QVERIFY(!imports.importById(m_leak));
}

void StoresTest::theSameFileIsKnownByItsHash()
{
    ImportStore imports(*m_database);
    ImportFile file{.import = m_leak, .kind = u"leak"_s, .name = u"a.csv"_s};
    file.id = imports.beginFile(file);
    file.sha256 = u"abc"_s;
    imports.closeFile(file);
    QVERIFY(imports.hasFile(u"leak"_s, u"abc"_s));
    QVERIFY(!imports.hasFile(u"patients"_s, u"abc"_s));
    ImportFile again{.import = m_leak, .kind = u"leak"_s, .name = u"b.csv"_s};
    again.id = imports.beginFile(again);
    again.sha256 = u"abc"_s;
    QVERIFY_THROWS_EXCEPTION(StoreError, imports.closeFile(again));
}

void StoresTest::countsThatDoNotReconcileAreRefused()
{
    ImportStore imports(*m_database);
    Import import = *imports.importById(m_leak);
    import.rowsRead = 10;
    import.rowsAccepted = 8;
    import.rowsQuarantined = 1;
    QVERIFY_THROWS_EXCEPTION(StoreError, imports.closeImport(import));
    ImportFile file{.import = m_leak, .kind = u"leak"_s};
    file.id = imports.beginFile(file);
    file.rowsRead = 2;
    QVERIFY_THROWS_EXCEPTION(StoreError, imports.closeFile(file));
}

void StoresTest::aRowAcceptedLaterMovesBetweenTheCounts()
{
    ImportStore imports(*m_database);
    Import import = *imports.importById(m_leak);
    import.rowsRead = import.rowsQuarantined = 1;
    imports.closeImport(import);
    ImportFile file{.import = m_leak, .kind = u"leak"_s};
    file.id = imports.beginFile(file);
    file.rowsRead = file.rowsQuarantined = 1;
    imports.closeFile(file);
    imports.acceptLater(m_leak, file.id);
    import = *imports.importById(m_leak);
    QCOMPARE(import.rowsAccepted, 1);
    QCOMPARE(import.rowsQuarantined, 0);
    QCOMPARE(import.revision, 1);
    QCOMPARE(imports.fileById(file.id)->rowsAccepted, 1);
}

void StoresTest::anUpdateIsTakenBack()
{
    RecordStore records(*m_database);
    const RecordId changed = insert(m_patients);
    const RecordId gone = insert(m_patients);
    const ImportId update = import(u"patients"_s);
    people::SourceRecord after = *records.record(changed);
    const people::SourceRecord before = after;
    after.usualName = u"QUÉRÉ \"d'en haut\""_s;
    after.birthDate = {1950, 3, 0};
    records.replaceByUpdate(update, after);
    QVERIFY(records.markVanished(update, gone));
    QVERIFY(!records.markVanished(update, gone));
    QCOMPARE(*records.record(changed), after);
    QCOMPARE(records.lastUpdateOf(m_patients), std::optional(update));
    records.undoUpdate(update);
    QCOMPARE(*records.record(changed), before);
    QVERIFY(!records.isVanished(gone));
    QCOMPARE(ImportStore(*m_database).importById(m_patients)->revision, 1);
    ImportStore(*m_database).removeImport(update);
    QVERIFY(!records.lastUpdateOf(m_patients));
}

void StoresTest::profilesAreReplaced()
{
    ImportStore imports(*m_database);
    QVERIFY(!imports.profile(u"leak"_s, u"f"_s));
    imports.saveProfile({u"leak"_s, u"f"_s, u"old"_s, u"1"_s});
    imports.saveProfile({u"leak"_s, u"f"_s, u"new"_s, u"2"_s});
    QCOMPARE(imports.profile(u"leak"_s, u"f"_s)->mapping, u"2"_s);
    QVERIFY(!imports.profile(u"patients"_s, u"f"_s));
    QCOMPARE(imports.profileByName(u"leak"_s, u"new"_s)->mapping, u"2"_s);
    QVERIFY(!imports.profileByName(u"leak"_s, u"old"_s));
    QVERIFY(!imports.removeProfile(u"patients"_s, u"new"_s));
    QVERIFY(imports.removeProfile(u"leak"_s, u"new"_s));
    QVERIFY(imports.profiles().empty());
}

void StoresTest::aPairComesBackWhole()
{
    matching::Pair pair;
    pair.leak = insert(m_leak);
    pair.patient = insert(m_patients);
    pair.cls = matching::PairClass::Review;
    pair.probability = 0.123456789;
    pair.weightBits = 3.5F;
    pair.reasons = matching::ReasonSet(0x8000000000000001ULL);
    pair.surnameRarity = 5;
    pair.firstNameRarity = 3;
    RunStore runs(*m_database);
    runs.insertPair(m_run, pair);
    const auto stored = runs.pairOf(pair.leak, pair.patient);
    QVERIFY(stored);
    QVERIFY(stored->pair == pair);
    QCOMPARE(stored->verdict, QString());
    QCOMPARE(runs.pairsOfLeak(pair.leak).size(), std::size_t(1));
    QVERIFY(runs.nextUndecided() == stored->id);
}

void StoresTest::aNewRunReplacesPairsNotDecisions()
{
    const RecordId leak = insert(m_leak);
    const RecordId patient = insert(m_patients);
    pair(leak, patient, matching::PairClass::Review);
    decide(leak, patient, u"different"_s);
    RunStore runs(*m_database);
    m_run = runs.replaceRun(kNow, u"{}"_s, u"{}"_s);
    QVERIFY(!runs.pairOf(leak, patient));
    pair(leak, patient, matching::PairClass::Review);
    QCOMPARE(runs.pairOf(leak, patient)->verdict, u"different"_s);
    QVERIFY(!runs.nextUndecided());
    QCOMPARE(runs.reviewCounts().different, 1);
}

void StoresTest::undoBringsBackWhatHeldBefore()
{
    const RecordPair one{insert(m_leak), insert(m_patients)};
    const RecordPair two{insert(m_leak), insert(m_patients)};
    ReviewStore review(*m_database);
    read({one}, Round::First, u"unsure"_s, u"A"_s);
    read({one, two}, Round::First, u"different"_s, u"A"_s);
    QCOMPARE(review.decision(one), u"different"_s);
    QCOMPARE(review.decision(two), u"different"_s);
    auto undone = review.undoLastStep();
    QCOMPARE(undone->pairs.size(), std::size_t(2));
    QCOMPARE(review.decision(one), u"unsure"_s);
    QCOMPARE(review.decision(two), QString());
    undone = review.undoLastStep();
    QVERIFY(undone->pairs == std::vector{one});
    QCOMPARE(review.decision(one), QString());
    QVERIFY(!review.undoLastStep());
}

void StoresTest::readersWhoDifferLeaveNoDecision()
{
    const RecordPair both{insert(m_leak, DataCategory::Nir), insert(m_patients)};
    pair(both.leak, both.patient, matching::PairClass::Sure);
    ReviewStore review(*m_database);
    PersonStore store(*m_database);
    const auto isTold = [&](Round round, const char *verdict, const char *reader) {
        read({both}, round, QLatin1String(verdict), QLatin1String(reader));
        store.refresh(both.patient);
        const bool refreshed = !persons().empty();
        store.rebuild();
        return refreshed && !persons().empty();
    };
    QVERIFY(isTold(Round::First, "same", "A"));
    QVERIFY(!isTold(Round::Second, "different", "B"));
    QCOMPARE(review.decision(both), u"disputed"_s);
    QCOMPARE(RunStore(*m_database).disputed().size(), std::size_t(1));
    QVERIFY(isTold(Round::Final, "same", "C"));
    QCOMPARE(review.decision(both), u"same"_s);
    QVERIFY(RunStore(*m_database).disputed().empty());
    QVERIFY(review.undoLastStep());
    QCOMPARE(review.decision(both), u"disputed"_s);
    const auto read = review.readPairs();
    QCOMPARE(read.size(), std::size_t(1));
    QCOMPARE(read.front().firstVerdict, u"same"_s);
    QCOMPARE(read.front().secondVerdict, u"different"_s);
}

void StoresTest::aReaderIsKnownHoweverTheNameIsWritten()
{
    ReviewStore review(*m_database);
    const ReaderId reader = review.addReader(u"Hélène  Le Goff"_s);
    QVERIFY(review.addReader(u"HELENE LE GOFF"_s) == reader);
    QVERIFY(review.findReader(u" hélène le goff "_s) == reader);
    QVERIFY(!review.findReader(u"Jeanne"_s));
    QVERIFY(review.addReader(u"Jeanne"_s) != reader);
}

void StoresTest::aBatchCountsAsOneActAndAsNoReading()
{
    std::vector<RecordPair> batch;
    for (int at = 0; at < 5; ++at) {
        batch.push_back({insert(m_leak), insert(m_patients)});
        pair(batch.back().leak, batch.back().patient, matching::PairClass::Review, 0.55);
    }
    ReviewStore review(*m_database);
    read({batch.front()}, Round::First, u"same"_s, u"A"_s);
    batch.erase(batch.begin());
    read(batch, Round::First, u"different"_s, u"A"_s);
    QCOMPARE(review.lastSteps(20).size(), std::size_t(2));
    const auto bins = review.bins();
    QCOMPARE(bins.size(), std::size_t(1));
    QCOMPARE(bins.front().tenth, 5);
    QCOMPARE(bins.front().pairs, 5);
    QCOMPARE(bins.front().read, 1);
    QCOMPARE(bins.front().same, 1);
    QCOMPARE(bins.front().meanProbability, 0.55);
}

void StoresTest::surePairsMakePersonsOnce()
{
    const RecordId patient = insert(m_patients);
    const RecordId duplicate = insert(m_patients);
    const RecordId other = insert(m_patients);
    RunStore(*m_database).insertDuplicate(duplicate, patient);
    pair(insert(m_leak, DataCategory::Nir), patient, matching::PairClass::Sure);
    pair(insert(m_leak, DataCategory::Phone), duplicate, matching::PairClass::Sure);
    pair(insert(m_leak, DataCategory::Email), other, matching::PairClass::Review);
    PersonStore store(*m_database);
    store.rebuild();
    QVERIFY(persons() == std::vector{patient});
    QCOMPARE(store.page({}, 10).front().person.leaked,
             people::DataCategories(DataCategory::Nir | DataCategory::Phone));
    QCOMPARE(store.countLeakRecords(), 2);
    const auto counts = store.countByCategory();
    QCOMPARE(counts.at(DataCategory::Nir), 1);
    QVERIFY(!counts.contains(DataCategory::Email));
}

void StoresTest::decisionsOverruleClasses()
{
    const RecordId refused = insert(m_patients);
    const RecordId confirmed = insert(m_patients);
    const RecordId unsure = insert(m_patients);
    const RecordId lone = insert(m_leak);
    const RecordId leak = insert(m_leak);
    pair(lone, refused, matching::PairClass::Sure);
    pair(leak, confirmed, matching::PairClass::Review);
    pair(leak, unsure, matching::PairClass::Sure);
    decide(lone, refused, u"different"_s);
    decide(leak, confirmed, u"same"_s);
    decide(leak, unsure, u"unsure"_s);
    PersonStore(*m_database).rebuild();
    QVERIFY(persons() == std::vector{confirmed});
}

void StoresTest::refreshAgreesWithRebuild()
{
    const RecordId patient = insert(m_patients);
    const RecordId duplicate = insert(m_patients);
    RunStore(*m_database).insertDuplicate(duplicate, patient);
    const RecordId leak = insert(m_leak, DataCategory::Nir);
    pair(leak, duplicate, matching::PairClass::Review);
    PersonStore store(*m_database);
    for (const char *verdict : {"same", "different", "same", "unsure"}) {
        decide(leak, duplicate, QLatin1String(verdict));
        store.refresh(duplicate);
        const auto refreshed = persons();
        store.rebuild();
        QVERIFY2(persons() == refreshed, verdict);
        QCOMPARE(refreshed.size(), std::size_t(QLatin1String(verdict) == "same"_L1 ? 1 : 0));
    }
}

void StoresTest::aPersonWithALetterStays()
{
    const RecordId leak = insert(m_leak);
    const RecordId patient = insert(m_patients);
    pair(leak, patient, matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    letter(store.page({}, 1).front().person.id, lot(), u"R1"_s);
    decide(leak, patient, u"different"_s);
    store.refresh(patient);
    store.rebuild();
    QVERIFY(persons() == std::vector{patient});
}

// A later run may find another row of the list to stand for the same person:
// whoever was written to must not be written to again under that one.
void StoresTest::aPersonWithALetterKeepsIt()
{
    const RecordId older = insert(m_patients);
    const RecordId written = insert(m_patients);
    const RecordId leak = insert(m_leak, DataCategory::Nir);
    pair(leak, written, matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    letter(store.page({}, 1).front().person.id, lot(), u"R1"_s);

    RunStore runs(*m_database);
    m_run = runs.replaceRun(kNow, u"{}"_s, u"{}"_s);
    pair(leak, older, matching::PairClass::Sure);
    pair(leak, written, matching::PairClass::Sure);
    runs.insertDuplicate(written, older);
    store.rebuild();
    QVERIFY(persons() == std::vector{written});
    store.refresh(older);
    QVERIFY(persons() == std::vector{written});
}

void StoresTest::statesFollowTheLetters()
{
    const RecordId patient = insert(m_patients);
    pair(insert(m_leak), patient, matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const auto isOnly = [&](PersonState state) {
        const auto counts = store.countByState();
        return counts.size() == 1 && counts.contains(state)
            && store.page({}, 1).front().state == state;
    };
    QVERIFY(isOnly(PersonState::ToDo));
    store.setObstacle(person, u"no_name"_s);
    QVERIFY(isOnly(PersonState::Blocked));
    QCOMPARE(store.obstacles().at(u"no_name"_s), 1);
    store.setObstacle(person, {});
    const LotId first = lot();
    const NoticeId notice = letter(person, first, u"R1"_s);
    QVERIFY(isOnly(PersonState::Printed));
    NoticeStore notices(*m_database);
    notices.markPosted(first, kNow.date(), {});
    QVERIFY(isOnly(PersonState::Posted));
    QVERIFY(notices.postedBetween()->first == kNow.date());
    notices.markReturned(notice, kNow.date(), u"NPAI"_s);
    QVERIFY(isOnly(PersonState::Returned));
    letter(person, first, u"R2"_s); // a second try
    QVERIFY(isOnly(PersonState::Printed));
}

void StoresTest::whatWasDecidedAboutAReturnHolds()
{
    const RecordId patient = insert(m_patients);
    pair(insert(m_leak), patient, matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const LotId first = lot();
    const NoticeId notice = letter(person, first, u"R1"_s);
    NoticeStore notices(*m_database);
    notices.markPosted(first, kNow.date(), {});
    notices.markReturned(notice, kNow.date(), u"moved"_s);
    ReturnStore returns(*m_database);
    const auto state = [&] { return store.inList(person)->state; };
    QCOMPARE(returns.letters(true, 10).size(), 1U);
    returns.decide(*returns.letter(notice), ReturnDecision::Resend, kNow);
    QCOMPARE(state(), PersonState::ToDo);
    QVERIFY(returns.letters(true, 10).empty());
    returns.putOnPublicList(person, {u"telephone"_s, u"email"_s}, kNow);
    QCOMPARE(state(), PersonState::PublicNotice);
    QVERIFY(isWrittenTo(state()));
    QCOMPARE(returns.publicList().front().searched, QStringList({u"telephone"_s, u"email"_s}));
    QCOMPARE(returns.publicList().front().letters, 1);
    returns.removeFromPublicList(person);
    const NoticeId second = letter(person, first, u"R2"_s);
    QVERIFY(returns.letter(notice)->isFollowed);
    notices.markReturned(second, kNow.date(), u"moved"_s);
    QCOMPARE(state(), PersonState::Returned); // the decision was about the first one
    QCOMPARE(returns.letter(second)->sending, 2);
    QCOMPARE(returns.figures().front().letters, 2);
    QCOMPARE(returns.figures().front().open, 1);
    returns.decide(*returns.letter(second), ReturnDecision::NewAddress, kNow);
    QCOMPARE(returns.letter(notice)->decision, std::optional(ReturnDecision::Resend));
}

void StoresTest::theDeadWhomNoLetterReachedNeedNone()
{
    const RecordId patient = insert(m_patients);
    pair(insert(m_leak), patient, matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const NoticeId notice = letter(person, lot(), u"R1"_s);
    m_database->executeScript(R"(
        INSERT INTO death_import VALUES (1, 'deces.txt', 'ab', 1, '2021', 'fixed', 'utf-8', 1, 1, 0, 1, 1);
        INSERT INTO death_proposal
        SELECT 1, 1, patient_record_id, 'A', 'B', 19580714, 'C', 20201105, '35238', 1, 0,
               'confirmed', 'DPO', '2021' FROM person)");
    QCOMPARE(store.inList(person)->state, PersonState::Printed);
    NoticeStore(*m_database).markReturned(notice, kNow.date(), u"unknown"_s);
    QCOMPARE(store.inList(person)->state, PersonState::Deceased);
}

void StoresTest::aReturnIsNotTakenBackBesideASecondLetter()
{
    pair(insert(m_leak), insert(m_patients), matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const NoticeId first = letter(person, lot(), u"R1"_s);
    NoticeStore(*m_database).markReturned(first, kNow.date(), u"moved"_s);
    ReturnStore returns(*m_database);
    returns.takeBack(first);
    QCOMPARE(store.inList(person)->state, PersonState::Posted);
    NoticeStore(*m_database).markReturned(first, kNow.date(), u"moved"_s);
    letter(person, lot(), u"R2"_s);
    QVERIFY_THROWS_EXCEPTION(StoreError, returns.takeBack(first));
}

void StoresTest::callsOutliveTheList()
{
    const RecordId patient = insert(m_patients);
    CallStore calls(*m_database);
    calls.insert({.id = {},
                  .atUtc = kNow,
                  .patient = patient,
                  .notice = {},
                  .reference = {},
                  .trust = u"facts"_s,
                  .script = u"not_concerned"_s,
                  .outcome = u"answered"_s,
                  .note = u"Rappellera."_s});
    QCOMPARE(calls.ofPatient(patient).size(), 1U);
    ImportStore(*m_database).removeImport(m_patients);
    QCOMPARE(calls.latest(5).size(), 1U);
    QVERIFY(!calls.latest(5).front().patient);
    QCOMPARE(calls.figures().front().calls, 1);
}

void StoresTest::nobodyHasTwoLetters()
{
    pair(insert(m_leak), insert(m_patients), matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const LotId first = lot();
    letter(person, first, u"R1"_s);
    QVERIFY_THROWS_EXCEPTION(StoreError, letter(person, first, u"R2"_s));
    pair(insert(m_leak), insert(m_patients), matching::PairClass::Sure);
    store.rebuild();
    const PersonId other = store.page(person, 1).front().person.id;
    // One reference, one letter.
    QVERIFY_THROWS_EXCEPTION(StoreError, letter(other, first, u"R1"_s));
    QCOMPARE(NoticeStore(*m_database).count(), 1);
}

void StoresTest::moreThatLeakedLaterIsDueASupplement()
{
    const RecordId patient = insert(m_patients);
    pair(insert(m_leak, DataCategory::Identity), patient, matching::PairClass::Sure);
    PersonStore store(*m_database);
    NoticeStore notices(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const auto standing = [&] { return *store.inList(person); };
    const LotId first = lot();
    const NoticeId notice = letter(person, first, u"R1"_s);
    notices.markPosted(first, kNow.date(), {});
    QCOMPARE(standing().state, PersonState::Posted);
    QVERIFY(!standing().news());

    pair(insert(m_leak, DataCategory::Identity | DataCategory::Nir), patient,
         matching::PairClass::Sure);
    store.rebuild();
    QCOMPARE(standing().state, PersonState::Supplement);
    QCOMPARE(standing().told, people::DataCategories(DataCategory::Identity));
    QCOMPARE(standing().news(), people::DataCategories(DataCategory::Nir));
    QCOMPARE(store.countByState()[PersonState::Supplement], 1);
    QCOMPARE(notices.firstLetterOf(person).reference, u"R1"_s);
    QCOMPARE(notices.firstLetterOf(person).date, kNow.date());
    store.setObstacle(person, u"unusable_address"_s);
    QCOMPARE(standing().state, PersonState::Blocked);
    store.setObstacle(person, {});

    const LotId second = lot();
    letter(person, second, u"R2"_s, DataCategory::Nir, notice);
    QCOMPARE(standing().state, PersonState::Printed);
    notices.markPosted(second, kNow.date(), {});
    QCOMPARE(standing().state, PersonState::Posted);
    QCOMPARE(notices.countInformed(), 1); // one person, two letters
    QCOMPARE(notices.firstLetterOf(person).reference, u"R1"_s);
}

void StoresTest::aSupplementThatCameBackIsReturned()
{
    const RecordId patient = insert(m_patients);
    pair(insert(m_leak, DataCategory::Identity | DataCategory::Nir), patient,
         matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const LotId first = lot();
    const NoticeId notice = letter(person, first, u"R1"_s);
    const NoticeId supplement = letter(person, first, u"R2"_s, DataCategory::Nir, notice);
    NoticeStore notices(*m_database);
    notices.markPosted(first, kNow.date(), {});
    notices.markReturned(supplement, kNow.date(), u"NPAI"_s);
    QCOMPARE(store.inList(person)->state, PersonState::Returned);
    QCOMPARE(notices.countInformed(), 1);
}

void StoresTest::noTwoLettersTellTheSame_data()
{
    using enum DataCategory;
    QTest::addColumn<quint32>("told");
    QTest::addColumn<bool>("isSupplement");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *name, people::DataCategories told, bool isSupplement,
                        bool isAllowed) {
        QTest::newRow(name) << told.toInt() << isSupplement << isAllowed;
    };
    row("news, as a supplement", Nir, true, true);
    row("news, as a second first letter", Nir, false, false);
    row("the same again", Identity | Phone, true, false);
    row("a part of the same", Phone, true, false);
    row("news and what was told", Phone | Nir, true, false);
    row("nothing", {}, true, false);
}

void StoresTest::noTwoLettersTellTheSame()
{
    QFETCH(const quint32, told);
    QFETCH(const bool, isSupplement);
    QFETCH(const bool, isAllowed);
    pair(insert(m_leak), insert(m_patients), matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    const NoticeId first =
        letter(person, lot(), u"R1"_s, DataCategory::Identity | DataCategory::Phone);
    const auto second = [&] {
        letter(person, lot(), u"R2"_s, people::DataCategories::fromInt(told),
               isSupplement ? first : NoticeId());
    };
    if (isAllowed)
        second();
    else
        QVERIFY_THROWS_EXCEPTION(StoreError, second());
    QCOMPARE(NoticeStore(*m_database).count(), isAllowed ? 2 : 1);
}

void StoresTest::obstaclesComeAndGo()
{
    pair(insert(m_leak), insert(m_patients), matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    const PersonId person = store.page({}, 1).front().person.id;
    store.setObstacle(person, u"no_name"_s);
    store.setObstacle(person, u"unusable_address"_s);
    QCOMPARE(store.obstacles().size(), std::size_t(1));
    QCOMPARE(store.page({}, 1).front().obstacle, u"unusable_address"_s);
    store.setObstacle(person, {});
    QVERIFY(store.obstacles().empty());
}

void StoresTest::aLotIsPostedAsAWhole()
{
    for (int at = 0; at < 2; ++at)
        pair(insert(m_leak), insert(m_patients), matching::PairClass::Sure);
    PersonStore store(*m_database);
    store.rebuild();
    NoticeStore notices(*m_database);
    const auto listed = store.page({}, 2);
    const LotId first = lot();
    const LotId second = lot();
    QVERIFY(second.value == first.value + 1);
    letter(listed[0].person.id, first, u"R1"_s);
    letter(listed[1].person.id, second, u"R2"_s);
    QVERIFY(!notices.postedBetween());
    notices.markPosted(second, kNow.date(), u"proof"_s);
    QCOMPARE(notices.byReference(u"R1"_s)->state, u"printed"_s);
    QCOMPARE(notices.byReference(u"R2"_s)->state, u"posted"_s);
    QVERIFY(!notices.lot(first)->postedOn);
    QVERIFY(notices.lot(second)->postedOn == kNow.date());
    QVERIFY(notices.hasReference(u"R1"_s));
    QVERIFY(!notices.hasReference(u"R3"_s));
    QCOMPARE(notices.ofLot(first, 1, 10).size(), std::size_t(1));
}

void StoresTest::settingsAndIncident()
{
    IncidentStore store(*m_database);
    QVERIFY(!store.document());
    store.save(u"{\"a\":1}"_s, kNow);
    store.save(u"{\"a\":2}"_s, kNow);
    QCOMPARE(store.document().value_or(QString()), u"{\"a\":2}"_s);
    QVERIFY(!store.setting(u"k"_s));
    store.setSetting(u"k"_s, u"1"_s);
    store.setSetting(u"k"_s, u"2"_s);
    QCOMPARE(store.setting(u"k"_s).value_or(QString()), u"2"_s);
}

QTEST_APPLESS_MAIN(StoresTest)
#include "tst_stores.moc"
