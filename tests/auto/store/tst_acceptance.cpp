// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Which leaked rows stay when the matching is accepted, and that of those that go nothing
// is left: not in the tables, nor in the pages of the file, used or free.
#include "store/acceptancestore.h"
#include "store/migrations.h"
#include "store/personstore.h"
#include "store/recordstore.h"
#include "store/reviewstore.h"
#include "support/storepages.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using store::AcceptanceStore;
using store::Database;

namespace {

constexpr qint64 kPatients = 1; // the imports
constexpr qint64 kLeak = 2;

class World
{
public:
    explicit World(Database database = Database::inMemory())
        : m_database(std::move(database))
    {
        store::migrate(m_database, store::shippedMigrations());
        addImport(kPatients, u"patients"_s);
        addImport(kLeak, u"leak"_s);
        m_database.executeScript("INSERT INTO match_run VALUES (1, '2021-03-10', '{}', '{}');"
                                 "INSERT INTO reader VALUES (1, 'Anne'), (2, 'Paul')");
    }

    Database &database() { return m_database; }

    void addImport(qint64 id, const QString &kind)
    {
        m_database
            .statement(R"(
                INSERT INTO import (id, kind, file_name, sha256, bytes, provenance, received_on,
                                    imported_utc, encoding, separator, mapping, rows_read,
                                    rows_accepted, rows_quarantined, warnings)
                VALUES (?1, ?2, 'a.csv', 'hash' || ?1, 1, 'cnil', '2021-02-26',
                        '2021-03-01T08:00:00.000Z', 'UTF-8', ';', '{}', 10, 10, 0, 0))")
            .bind(id, kind)
            .execute();
    }
    qint64 add(qint64 import, const QString &name)
    {
        m_database
            .statement(R"(
                INSERT INTO record (import_id, line, ref, birth_name, usual_name, given_names,
                                    first_given_name, birth_date, sex, nir, ins, phone, mobile,
                                    email, address, address2, postal_code, city, country, title,
                                    guardian_name, sample_date, leaked)
                VALUES (?1, 1, 'ref ' || ?2, ?2, '', '', '', 0, 0, '', '', '', '', '', ?2, '', '',
                        '', '', '', '', 0, 1))")
            .bind(import, name)
            .execute();
        return m_database.lastInsertId();
    }
    void pair(qint64 leak, qint64 patient, int cls, double probability = 0.5)
    {
        m_database
            .statement(R"(
                INSERT INTO match_pair (run_id, leak_record_id, patient_record_id, class,
                                        probability, reasons, weight, rarities)
                VALUES (1, ?, ?, ?, ?, 0, 0, 0))")
            .bind(leak, patient, cls, probability)
            .execute();
    }
    void read(qint64 leak, qint64 patient, int round, const QString &verdict)
    {
        store::ReviewStore(m_database)
            .addStep({round}, store::Round(round), verdict, {{{leak}, {patient}}}, {});
    }
    // A person of a patient, with a letter that said what leaked.
    void writeTo(qint64 patient)
    {
        m_database.statement("INSERT INTO person (patient_record_id, leaked) VALUES (?, 1)")
            .bind(patient)
            .execute();
        m_database
            .statement(R"(
                INSERT INTO notice (person_id, channel, variant, reference, state, rank, pages,
                                    recipient, told)
                VALUES (?1, 'letter', 'adult', 'R' || ?1, 'printed', 1, 1, '{}', 1))")
            .bind(m_database.lastInsertId())
            .execute();
    }
    void quarantine(const QString &state)
    {
        m_database
            .statement(R"(
                INSERT INTO quarantine (import_id, line, column_name, reason, cells, state)
                VALUES (2, 7, '', 'too_few', '["TANGUY"]', ?))")
            .bind(state)
            .execute();
    }
    store::LeakRows judged() { return AcceptanceStore(m_database).judge().front(); }
    qint64 remove()
    {
        AcceptanceStore acceptances(m_database);
        acceptances.judge();
        return acceptances.removeNobody();
    }
    qint64 count(store::Sql sql)
    {
        auto query = m_database.statement(sql);
        query.step();
        return query.get<qint64>(0);
    }

private:
    Database m_database;
};

} // namespace

class TestAcceptance final : public QObject
{
    Q_OBJECT

private slots:
    void whatBecomesOfARow_data();
    void whatBecomesOfARow();
    void whatALetterRestsOnStays();
    void aRowOfALetterGoesWhereAnotherTellsIt();
    void anotherRecordOfAPatientIsTheSamePatient();
    void thePersonsAreTheSameAfterwards();
    void theImportKnowsWhatWent();
    void theReadersFiguresStay();
    void figuresGoWithTheirImport();
    void quarantinedRowsStayWithoutValues();
    void acceptancesAreNeverChanged();
    void theValuesLeaveTheFile_data();
    void theValuesLeaveTheFile();
};

// Pairs and verdicts of one leaked row, with patients A and B: "A1" is a pair to review with
// A, "A2" a sure one, "A0" one below; "A=", "A!", "A?" a reader's same, different, unsure;
// "A#" two readers differ.
void TestAcceptance::whatBecomesOfARow_data()
{
    QTest::addColumn<QStringList>("about");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("nobody resembles it") << QStringList() << u"removed"_s;
    QTest::newRow("a pair below the band") << QStringList{u"A0"_s} << u"removed"_s;
    QTest::newRow("a sure pair") << QStringList{u"A2"_s} << u"linked"_s;
    QTest::newRow("a sure pair that was refused") << QStringList{u"A2"_s, u"A!"_s} << u"removed"_s;
    QTest::newRow("a sure pair, in doubt") << QStringList{u"A2"_s, u"A?"_s} << u"unsure"_s;
    QTest::newRow("a pair to review") << QStringList{u"A1"_s} << u"to review"_s;
    QTest::newRow("decided different") << QStringList{u"A1"_s, u"A!"_s} << u"removed"_s;
    QTest::newRow("decided same") << QStringList{u"A1"_s, u"A="_s} << u"linked"_s;
    QTest::newRow("left in doubt") << QStringList{u"A1"_s, u"A?"_s} << u"unsure"_s;
    QTest::newRow("two readers differ") << QStringList{u"A1"_s, u"A#"_s} << u"disputed"_s;
    QTest::newRow("different from one, not yet from the other")
        << QStringList{u"A1"_s, u"A!"_s, u"B1"_s} << u"to review"_s;
    QTest::newRow("different from both")
        << QStringList{u"A1"_s, u"A!"_s, u"B1"_s, u"B!"_s} << u"removed"_s;
    QTest::newRow("one is it, the other waits") << QStringList{u"A2"_s, u"B1"_s} << u"linked"_s;
    QTest::newRow("in doubt with one, waiting with the other")
        << QStringList{u"A1"_s, u"A?"_s, u"B1"_s} << u"to review"_s;
    QTest::newRow("below the band, and linked by hand")
        << QStringList{u"A0"_s, u"A="_s} << u"linked"_s;
    QTest::newRow("linked by hand without a pair") << QStringList{u"A="_s} << u"linked"_s;
    QTest::newRow("in doubt without a pair of this run") << QStringList{u"A?"_s} << u"unsure"_s;
    QTest::newRow("two readers differ, no pair of this run")
        << QStringList{u"A#"_s} << u"disputed"_s;
}

void TestAcceptance::whatBecomesOfARow()
{
    QFETCH(const QStringList, about);
    QFETCH(const QString, becomes);
    World world;
    const qint64 a = world.add(kPatients, u"ANDRIEU"_s);
    const qint64 b = world.add(kPatients, u"BERTHOU"_s);
    const qint64 row = world.add(kLeak, u"TANGUY"_s);
    for (const QString &what : about) {
        const qint64 patient = what.front() == u'A' ? a : b;
        const QChar sign = what.back();
        if (sign.isDigit())
            world.pair(row, patient, sign.digitValue());
        else if (sign == u'#') {
            world.read(row, patient, 1, u"same"_s);
            world.read(row, patient, 2, u"different"_s);
        } else
            world.read(row, patient, 1,
                       sign == u'='       ? u"same"_s
                           : sign == u'!' ? u"different"_s
                                          : u"unsure"_s);
    }
    const store::LeakRows rows = world.judged();
    QCOMPARE(rows.kept() + rows.nobody, 1);
    QCOMPARE(rows.linked, qint64(becomes == u"linked"));
    QCOMPARE(rows.disputed, qint64(becomes == u"disputed"));
    QCOMPARE(rows.toReview, qint64(becomes == u"to review"));
    QCOMPARE(rows.unsure, qint64(becomes == u"unsure"));
    QCOMPARE(rows.told, 0);
    QCOMPARE(world.remove(), qint64(becomes == u"removed"));
    QCOMPARE(bool(store::RecordStore(world.database()).record({row})), becomes != u"removed");
    // The patients stay whatever happens.
    QCOMPARE(world.count("SELECT count(*) FROM record WHERE import_id = 1"), 2);
    QCOMPARE(world.count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

void TestAcceptance::whatALetterRestsOnStays()
{
    World world;
    const qint64 patient = world.add(kPatients, u"ANDRIEU"_s);
    const qint64 row = world.add(kLeak, u"ANDRIEU"_s);
    world.add(kLeak, u"TANGUY"_s);
    world.pair(row, patient, 2);
    world.writeTo(patient);
    QCOMPARE(world.judged().linked, 1);
    world.read(row, patient, 1, u"different"_s); // the letter is out
    QCOMPARE(world.judged().told, 1);
    QCOMPARE(world.judged().nobody, 1);
    QCOMPARE(world.remove(), 1);
    QVERIFY(store::RecordStore(world.database()).record({row}));
}

void TestAcceptance::aRowOfALetterGoesWhereAnotherTellsIt()
{
    World world;
    const qint64 patient = world.add(kPatients, u"ANDRIEU"_s);
    world.pair(world.add(kLeak, u"ANDRIEU"_s), patient, 2);
    world.pair(world.add(kLeak, u"ANDRE"_s), patient, 0, 0.02);
    world.writeTo(patient);
    QCOMPARE(world.judged().linked, 1);
    QCOMPARE(world.judged().nobody, 1);
}

void TestAcceptance::anotherRecordOfAPatientIsTheSamePatient()
{
    World world;
    const qint64 patient = world.add(kPatients, u"ANDRIEU"_s);
    const qint64 again = world.add(kPatients, u"ANDRIEU"_s);
    world.database()
        .statement("INSERT INTO patient_duplicate VALUES (?, ?)")
        .bind(again, patient)
        .execute();
    const qint64 row = world.add(kLeak, u"ANDRIEU"_s);
    world.pair(row, again, 1);
    world.read(row, again, 1, u"different"_s);
    world.writeTo(patient);
    QCOMPARE(world.judged().told, 1);
}

void TestAcceptance::thePersonsAreTheSameAfterwards()
{
    World world;
    const qint64 a = world.add(kPatients, u"ANDRIEU"_s);
    const qint64 b = world.add(kPatients, u"BERTHOU"_s);
    const qint64 both = world.add(kLeak, u"ANDRIEU"_s);
    world.pair(both, a, 2);
    world.pair(both, b, 1);
    world.read(both, b, 1, u"different"_s);
    world.pair(world.add(kLeak, u"TANGUY"_s), b, 0);
    store::PersonStore persons(world.database());
    persons.rebuild();
    QCOMPARE(persons.count(), 1);
    QCOMPARE(persons.countLeakRecords(), 1);
    QCOMPARE(world.remove(), 1);
    persons.rebuild();
    QCOMPARE(persons.count(), 1);
    QCOMPARE(persons.countLeakRecords(), 1);
}

void TestAcceptance::theImportKnowsWhatWent()
{
    World world;
    world.addImport(3, u"leak"_s);
    world.add(kLeak, u"TANGUY"_s);
    world.add(kLeak, u"TANGUY"_s);
    world.add(3, u"TANGUY"_s);
    QCOMPARE(world.remove(), 3);
    QCOMPARE(world.count("SELECT rows_purged FROM import WHERE id = 2"), 2);
    QCOMPARE(world.count("SELECT rows_purged FROM import WHERE id = 3"), 1);
    QCOMPARE(world.count("SELECT rows_purged FROM import WHERE id = 1"), 0);
    world.add(kLeak, u"TANGUY"_s);
    QCOMPARE(world.remove(), 1);
    QCOMPARE(world.count("SELECT rows_purged FROM import WHERE id = 2"), 3);
    QCOMPARE(world.count("SELECT rows_read FROM import WHERE id = 2"), 10);
}

void TestAcceptance::theReadersFiguresStay()
{
    World world;
    const qint64 patient = world.add(kPatients, u"ANDRIEU"_s);
    const qint64 kept = world.add(kLeak, u"ANDRIEU"_s);
    world.pair(kept, patient, 1, 0.75);
    world.read(kept, patient, 1, u"same"_s);
    const qint64 gone = world.add(kLeak, u"TANGUY"_s);
    world.pair(gone, patient, 1, 0.71);
    world.read(gone, patient, 1, u"different"_s);
    world.read(gone, patient, 2, u"different"_s);
    store::ReviewStore review(world.database());
    store::RunStore runs(world.database());
    const store::ReadBin before = review.bins().at(0);
    QCOMPARE(before.read, 2);
    QCOMPARE(before.same, 1);
    QCOMPARE(world.remove(), 1);
    const auto bins = review.bins();
    QCOMPARE(bins.size(), 1);
    QCOMPARE(bins[0].tenth, 7);
    QCOMPARE(bins[0].pairs, before.pairs);
    QCOMPARE(bins[0].read, before.read);
    QCOMPARE(bins[0].same, before.same);
    QCOMPARE(bins[0].meanProbability, before.meanProbability);
    QCOMPARE(runs.reviewCounts().band, 2);
    QCOMPARE(runs.reviewCounts().different, 1);
    const auto agreement = review.removedAgreement();
    QCOMPARE(agreement.size(), 1);
    QCOMPARE(agreement[0].firstVerdict, u"different"_s);
    QCOMPARE(agreement[0].secondVerdict, u"different"_s);
    QCOMPARE(agreement[0].pairs, 1);
}

void TestAcceptance::figuresGoWithTheirImport()
{
    World world;
    const qint64 patient = world.add(kPatients, u"ANDRIEU"_s);
    const qint64 gone = world.add(kLeak, u"TANGUY"_s);
    world.pair(gone, patient, 1, 0.71);
    world.read(gone, patient, 1, u"different"_s);
    world.remove();
    QCOMPARE(store::ReviewStore(world.database()).bins().size(), 1);
    store::ImportStore(world.database()).removeImport({kLeak});
    QCOMPARE(store::ReviewStore(world.database()).bins().size(), 0);
}

void TestAcceptance::quarantinedRowsStayWithoutValues()
{
    World world;
    for (const QString &state : {u"open"_s, u"dismissed"_s, u"corrected"_s})
        world.quarantine(state);
    QCOMPARE(world.judged().quarantined, 1);
    QCOMPARE(world.remove(), 0);
    QCOMPARE(world.count("SELECT count(*) FROM quarantine"), 3);
    QCOMPARE(world.count("SELECT count(*) FROM quarantine WHERE state = 'dismissed'"
                         " AND cells = '[]'"),
             1);
    QCOMPARE(world.count("SELECT count(*) FROM quarantine WHERE state = 'open'"
                         " AND cells <> '[]'"),
             1);
}

void TestAcceptance::acceptancesAreNeverChanged()
{
    World world;
    Database &database = world.database();
    database.executeScript("INSERT INTO journal VALUES (1, '', '', '', '', x'', '', x'', x'')");
    store::Acceptance acceptance;
    acceptance.acceptedUtc = QDateTime(QDate(2021, 3, 10), QTime(8, 0), Qt::UTC);
    acceptance.actor = u"operator"_s;
    acceptance.run = {1};
    acceptance.entry = 1;
    acceptance.imports = {{.import = {kLeak}, .linked = 2, .nobody = 5, .quarantined = 1}};
    acceptance.certificateText = u"Certificat"_s;
    acceptance.certificatePdf = "%PDF";
    AcceptanceStore acceptances(database);
    QVERIFY(acceptances.add(acceptance));
    const auto all = acceptances.all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].acceptedUtc, acceptance.acceptedUtc);
    QCOMPARE(all[0].certificatePdf, acceptance.certificatePdf);
    QCOMPARE(all[0].imports.size(), 1);
    QCOMPARE(all[0].imports[0].nobody, 5);
    QCOMPARE(all[0].imports[0].quarantined, 1);
    QVERIFY_THROWS_EXCEPTION(store::StoreError,
                             database.statement("DELETE FROM acceptance").execute());
    QVERIFY_THROWS_EXCEPTION(store::StoreError,
                             database.statement("UPDATE acceptance SET actor = ''").execute());
    store::ImportStore(database).removeImport({kLeak}); // what was done stays written
    QCOMPARE(acceptances.all()[0].imports.size(), 1);
}

void TestAcceptance::theValuesLeaveTheFile_data()
{
    QTest::addColumn<bool>("overwritten");
    QTest::newRow("as every connection deletes") << true;
    // Without overwriting, the search does find them: so it is able to.
    QTest::newRow("as SQLite deletes by itself") << false;
}

void TestAcceptance::theValuesLeaveTheFile()
{
    QFETCH(const bool, overwritten);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"store.db"_s);
    const base::Secret key = base::Secret::random(32);
    {
        World world(Database::create(file, key));
        const qint64 patient = world.add(kPatients, u"ANDRIEU-PATIENT"_s);
        world.database().executeScript("BEGIN");
        for (int row = 0; row < 2000; ++row) {
            const qint64 leak = world.add(kLeak, u"TANGUY-PURGE-%1"_s.arg(row));
            world.pair(leak, patient, row % 2, 0.1);
            world.read(leak, patient, 1, u"different"_s);
        }
        world.pair(world.add(kLeak, u"ANDRIEU-LINKED"_s), patient, 2);
        world.quarantine(u"dismissed"_s);
        world.database().executeScript("COMMIT");
        world.database().checkpoint();
        QVERIFY(support::pagesOf(file, key).contains("TANGUY-PURGE"));
        if (!overwritten)
            world.database().executeScript("PRAGMA secure_delete=OFF");
        {
            store::Transaction transaction(world.database());
            QCOMPARE(world.remove(), 2000);
            transaction.commit();
        }
        QVERIFY(world.database().checkpoint());
        QVERIFY(world.count("PRAGMA freelist_count") > 10);
        QCOMPARE(QFileInfo(file + u"-wal"_s).size(), 0);
        const QByteArray pages = support::pagesOf(file, key);
        QVERIFY(pages.contains("ANDRIEU-LINKED"));
        QVERIFY(pages.contains("ANDRIEU-PATIENT"));
        QCOMPARE(pages.contains("TANGUY"), !overwritten);
    }
}

QTEST_GUILESS_MAIN(TestAcceptance)
#include "tst_acceptance.moc"
