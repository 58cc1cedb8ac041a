// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Corrected addresses and instructions: they follow the person, not the row.

#include "store/addressstore.h"
#include "store/instructionstore.h"
#include "store/migrations.h"
#include "store/recordstore.h"
#include "store/runstore.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace store;
using notices::Form;
using notices::InstructionKind;
using notices::Instructions;
using people::RecordId;

namespace {

const QDateTime kNow(QDate(2021, 3, 10), QTime(8, 0), Qt::UTC);
const QString kActor = u"DPO"_s;

people::Address inLannion(const QString &street)
{
    return {street, {}, u"22300"_s, u"LANNION"_s, {}};
}

people::SourceRecord patient(const QString &ref = u"P001"_s)
{
    people::SourceRecord record;
    record.ref = ref;
    record.birthName = u"TANGUY"_s;
    record.givenNames = u"Jeanne"_s;
    record.birthDate = {1958, 7, 14};
    return record;
}

} // namespace

class AddressesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theNewestCorrectionHolds();
    void theHistoryIsKept();
    void correctionsHoldForEveryRecordOfThePerson();
    void aCorrectionWaitsForTheNewerList_data();
    void aCorrectionWaitsForTheNewerList();
    void aLockOutlivesItsList();
    void instructionsComeBackWhole();
    void partsAreSetAndClearedOnTheirOwn();
    void instructionsAreCountedByPerson();

private:
    ImportId import();
    RecordId insert(const people::SourceRecord &record) { return insert(m_list, record); }
    RecordId insert(ImportId list, const people::SourceRecord &record);
    void markDuplicate(RecordId duplicate, RecordId representative);

    std::unique_ptr<Database> m_database;
    ImportId m_list;
    int m_imports = 0;
};

void AddressesTest::init()
{
    m_database = std::make_unique<Database>(Database::inMemory());
    migrate(*m_database, shippedMigrations());
    m_database->executeScript("PRAGMA foreign_keys = ON");
    m_list = import();
}

ImportId AddressesTest::import()
{
    Import import;
    import.kind = u"patients"_s;
    import.receivedOn = kNow.date();
    import.importedUtc = kNow;
    ImportStore imports(*m_database);
    import.id = imports.beginImport(import);
    import.sha256 = QString::number(++m_imports);
    imports.closeImport(import);
    return import.id;
}

RecordId AddressesTest::insert(ImportId list, const people::SourceRecord &record)
{
    return RecordStore(*m_database).insert(list, record);
}

void AddressesTest::markDuplicate(RecordId duplicate, RecordId representative)
{
    RunStore(*m_database).insertDuplicate(duplicate, representative);
}

void AddressesTest::theNewestCorrectionHolds()
{
    AddressStore addresses(*m_database);
    const RecordId id = insert(patient());
    QVERIFY(addresses.isEmpty());
    QVERIFY(!addresses.of(id));
    const people::Address abroad{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s};
    addresses.correct(id, inLannion(u"1 RUE A"_s), AddressSource::Rnvp, kNow, kActor);
    addresses.correct(id, abroad, AddressSource::Call, kNow, kActor);
    QVERIFY(!addresses.isEmpty());
    QVERIFY(addresses.of(id) == abroad);
    QVERIFY(!addresses.of(insert(patient(u"P002"_s))));
}

void AddressesTest::theHistoryIsKept()
{
    AddressStore addresses(*m_database);
    const RecordId id = insert(patient());
    addresses.correct(id, inLannion(u"1 RUE A"_s), AddressSource::Return, kNow, kActor);
    addresses.correct(id, inLannion(u"2 RUE B"_s), AddressSource::Manual, kNow, u"Adjointe"_s);
    const auto history = addresses.history(id);
    QCOMPARE(history.size(), std::size_t(2));
    QCOMPARE(history[0].address.address, u"2 RUE B"_s);
    QCOMPARE(history[0].actor, u"Adjointe"_s);
    QCOMPARE(history[1].source, AddressSource::Return);
    QCOMPARE(history[1].madeUtc, kNow);
}

void AddressesTest::correctionsHoldForEveryRecordOfThePerson()
{
    AddressStore addresses(*m_database);
    const RecordId representative = insert(patient());
    const RecordId duplicate = insert(patient(u"P002"_s));
    const RecordId other = insert(patient(u"P003"_s));
    markDuplicate(duplicate, representative);
    markDuplicate(other, representative);
    addresses.correct(duplicate, inLannion(u"1 RUE A"_s), AddressSource::Call, kNow, kActor);
    for (const RecordId id : {representative, duplicate, other})
        QVERIFY(addresses.of(id) == inLannion(u"1 RUE A"_s));
}

void AddressesTest::aCorrectionWaitsForTheNewerList_data()
{
    QTest::addColumn<QString>("oldRef");
    QTest::addColumn<QString>("newRef");
    QTest::addColumn<QString>("newName");
    QTest::addColumn<int>("rows"); // of the newer list
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const QString &oldRef, const QString &newRef,
                        const QString &newName, int rows, bool isFound) {
        QTest::newRow(name) << oldRef << newRef << newName << rows << isFound;
    };
    row("the same patient", u"P001"_s, u"P001"_s, u"TANGUY"_s, 1, true);
    row("in two lists", u"P001"_s, u"P001"_s, u"TANGUY"_s, 2, true);
    row("somebody else has the number now", u"P001"_s, u"P001"_s, u"RIOU"_s, 1, false);
    row("a namesake with another number", u"P001"_s, u"P009"_s, u"TANGUY"_s, 1, false);
    row("lists without numbers", {}, {}, u"TANGUY"_s, 1, true);
    row("no number, and two fit", {}, {}, u"TANGUY"_s, 2, false);
}

void AddressesTest::aCorrectionWaitsForTheNewerList()
{
    QFETCH(const QString, oldRef);
    QFETCH(const QString, newRef);
    QFETCH(const QString, newName);
    QFETCH(const int, rows);
    QFETCH(const bool, isFound);
    AddressStore addresses(*m_database);
    const RecordId old = insert(patient(oldRef));
    addresses.correct(old, inLannion(u"1 RUE A"_s), AddressSource::Call, kNow, kActor);
    ImportStore(*m_database).removeImport(m_list);
    QCOMPARE(addresses.countWaiting(), 1);
    people::SourceRecord newer = patient(newRef);
    newer.birthName = newName;
    RecordId last;
    for (int at = 0; at < rows; ++at)
        last = insert(import(), newer);
    addresses.reattach();
    QCOMPARE(addresses.of(last).has_value(), isFound);
    QCOMPARE(addresses.countWaiting(), isFound ? 0 : 1);
}

void AddressesTest::aLockOutlivesItsList()
{
    InstructionStore instructions(*m_database);
    const RecordId old = insert(patient());
    instructions.set(old, {.locked = true}, kNow, kActor);
    ImportStore(*m_database).removeImport(m_list);
    QCOMPARE(instructions.countWaiting(), 1);
    const RecordId again = insert(import(), patient());
    QVERIFY(!instructions.of(again).locked);
    instructions.reattach();
    QVERIFY(instructions.of(again).locked);
    QCOMPARE(instructions.countWaiting(), 0);
}

void AddressesTest::instructionsComeBackWhole()
{
    InstructionStore instructions(*m_database);
    const RecordId id = insert(patient());
    const Instructions all{
        .secretCare = true,
        .locked = true,
        .guardian = notices::AdultGuardian{u"UDAF"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}},
        .form = Form::EasyRead,
        .channel = notices::Channel::Email};
    instructions.set(id, all, kNow, kActor);
    QVERIFY(instructions.of(id) == all);
    QVERIFY(instructions.of(insert(patient(u"P002"_s))).isEmpty());
}

void AddressesTest::partsAreSetAndClearedOnTheirOwn()
{
    InstructionStore instructions(*m_database);
    const RecordId id = insert(patient());
    const RecordId duplicate = insert(patient(u"P002"_s));
    markDuplicate(duplicate, id);
    instructions.set(id, {.locked = true, .form = Form::LargePrint}, kNow, kActor);
    instructions.set(duplicate, {.form = Form::English}, kNow, kActor);
    QVERIFY(instructions.of(id) == (Instructions{.locked = true, .form = Form::English}));
    QVERIFY(instructions.clear(duplicate, InstructionKind::Locked));
    QVERIFY(!instructions.clear(duplicate, InstructionKind::Locked));
    QVERIFY(instructions.of(id) == Instructions{.form = Form::English});
}

void AddressesTest::instructionsAreCountedByPerson()
{
    InstructionStore instructions(*m_database);
    QVERIFY(instructions.isEmpty());
    const RecordId id = insert(patient());
    const RecordId duplicate = insert(patient(u"P002"_s));
    instructions.set(id, {.locked = true}, kNow, kActor);
    instructions.set(duplicate, {.locked = true}, kNow, kActor);
    markDuplicate(duplicate, id); // found to be the same person afterwards
    instructions.set(insert(patient(u"P003"_s)), {.secretCare = true}, kNow, kActor);
    QVERIFY(!instructions.isEmpty());
    const auto counts = instructions.counts();
    QCOMPARE(counts.at(InstructionKind::Locked), 1);
    QCOMPARE(counts.at(InstructionKind::SecretCare), 1);
    QVERIFY(!counts.contains(InstructionKind::Form));
}

QTEST_APPLESS_MAIN(AddressesTest)
#include "tst_addresses.moc"
