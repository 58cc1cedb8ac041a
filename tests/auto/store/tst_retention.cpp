// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What the retention rules remove: every column of every table is classed, no value of a
// class with a rule is left when all were carried out, and none of it is in the pages of the
// file, used or free.
#include "store/migrations.h"
#include "store/personstore.h"
#include "store/retentionstore.h"
#include "store/runstore.h"
#include "support/storepages.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Database;
using store::Removal;
using store::RetentionStore;

namespace {

constexpr Removal kAll[] = {Removal::Quarantine,   Removal::UnconcernedPatients,
                            Removal::DeathMatches, Removal::LeakRows,
                            Removal::CallNotes,    Removal::Contact,
                            Removal::Requests,     Removal::Proofs,
                            Removal::Identities};
const QDate kLater(2031, 1, 1);

// table → column → class
QJsonObject classes()
{
    QFile file(QStringLiteral(RETENTION_DIR "/columns.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value("tables"_L1).toObject();
}

bool isRemoved(const QString &cls)
{
    return cls == u"identity" || cls == u"contact" || cls == u"scan";
}

// 1: patients 1 (concerned, told), 2 (nobody's) and 3 (in doubt); 2: the leak, rows 11 (about
// 1) and 12 (may be 3).  One row or more in every table about persons.
constexpr auto kRows = R"(
    INSERT INTO import (id, kind, file_name, sha256, bytes, provenance, received_on, imported_utc,
        encoding, separator, mapping, rows_read, rows_accepted, rows_quarantined, warnings)
    VALUES (1, 'patients', 'p.csv', 'h1', 1, 'laboratory', '2021-02-26',
            '2021-03-01T08:00:00.000Z', 'UTF-8', ';', '{}', 3, 3, 0, 0),
           (2, 'leak', 'l.csv', 'h2', 1, 'cnil', '2021-02-26',
            '2021-03-02T08:00:00.000Z', 'UTF-8', ';', '{}', 3, 2, 1, 0);
    INSERT INTO import_file (id, import_id, kind, name, sha256, bytes, format, encoding, separator,
        mapping, columns, rows_read, rows_accepted, rows_quarantined)
    VALUES (1, 1, 'patients', 'p.csv', 'h1', 1, 'delimited', '', '', '', '[]', 3, 3, 0),
           (2, 2, 'leak', 'l.csv', 'h2', 1, 'delimited', '', '', '', '[]', 3, 2, 1);
    WITH n(id, import_id) AS (VALUES (1, 1), (2, 1), (3, 1), (11, 2), (12, 2))
    INSERT INTO record (id, import_id, line, ref, birth_name, usual_name, given_names,
        first_given_name, birth_date, sex, nir, ins, phone, mobile, email, address, address2,
        postal_code, city, country, title, guardian_name, sample_date, leaked)
    SELECT id, import_id, id, '', '', '', '', '', 0, 0, '', '', '', '', '', '', '', '', '', '', '',
           '', 0, 1 FROM n;
    INSERT INTO record_before VALUES (1, 2, '[]');
    INSERT INTO record_warning VALUES (2, 'email', 'odd');
    INSERT INTO quarantine (import_id, line, column_name, reason, cells, state)
    VALUES (2, 7, '', 'too_few', '["x"]', 'dismissed');
    INSERT INTO match_run VALUES (1, '2021-03-10', '{}', '{}');
    INSERT INTO match_pair (run_id, leak_record_id, patient_record_id, class, probability, reasons,
        weight, rarities)
    VALUES (1, 11, 1, 2, 0.99, 0, 0, 0), (1, 11, 2, 1, 0.55, 0, 0, 0), (1, 12, 3, 1, 0.6, 0, 0, 0);
    INSERT INTO reader VALUES (1, 'Anne');
    INSERT INTO review_step VALUES (1, 1, 1, '2021-03-11'), (2, 1, 1, '2021-03-11');
    INSERT INTO reading VALUES (11, 2, 1, 1, 'different'), (12, 3, 2, 1, 'unsure');
    INSERT INTO decision VALUES (11, 2, 'different'), (12, 3, 'unsure');
    INSERT INTO person (id, patient_record_id, leaked) VALUES (1, 1, 3);
    INSERT INTO notice (id, person_id, channel, variant, reference, state, rank, pages, recipient,
        told)
    VALUES (1, 1, 'email', 'adult', 'R1', 'posted', 1, 1, '{}', 3);
    INSERT INTO email_mailing VALUES (1, '2021-03-12', '{}', '{}');
    INSERT INTO email (notice_id, mailing_id, address, state, changed_utc, due_utc, sent_utc)
    VALUES (1, 1, 'x', 'accepted', '2021-03-12', '2021-03-12', '2021-03-12T09:00:00.000Z');
    INSERT INTO bounce (sha256, read_utc, place, kind, status, diagnostic, sender, subject,
        is_settled)
    VALUES ('b', '2021-03-13', '', '', '', 'x', 'x', 'x', 1);
    INSERT INTO death_import VALUES (1, 'd', 'h3', 1, '2021-03-10', 'csv', '', 1, 1, 0, 1, 1);
    INSERT INTO death_proposal (import_id, record_id, birth_name, given_names, birth_date,
        birth_town, death_date, death_place, grade, reasons, status, actor, decided_utc)
    VALUES (1, 1, '', '', 0, '', 1, '', 1, 0, 'confirmed', 'dpo', '2021-03-11'),
           (1, 1, '', '', 0, '', 2, '', 1, 0, 'refused', 'dpo', '2021-03-11'),
           (1, 2, '', '', 0, '', 1, '', 1, 0, 'proposed', '', '');
    INSERT INTO address_correction (record_id, ref, birth_name, given_names, birth_date, address,
        address2, postal_code, city, country, source, made_utc, actor)
    VALUES (1, '', '', '', 0, '', '', '', '', '', 'call', '', ''),
           (2, '', '', '', 0, '', '', '', '', '', 'call', '', '');
    INSERT INTO instruction (record_id, ref, birth_name, given_names, birth_date, kind, made_utc,
        actor)
    VALUES (1, '', '', '', 0, 'guardian', '', ''), (2, '', '', '', 0, 'secret_care', '', '');
    INSERT INTO call (at_utc, patient_record_id, trust, script, outcome, note)
    VALUES ('2021-03-13', 2, 'none', '', '', 'x');
    INSERT INTO rights_request (kind, received_on, channel, patient_record_id, notice_id, identity,
        extension_reason, answered_on, answer, answer_channel, note, noted_utc)
    VALUES ('access', '2021-03-14', 'email', 1, 1, '', '', '2021-04-01', 'given', 'email', 'x', '');
    INSERT INTO lot (id, produced_utc, file_name, sha256, letters, pages, first_postal_code,
        last_postal_code, context)
    VALUES (1, '2021-03-12', 'lot.pdf', 'h4', 1, 1, '', '', '{}');
    INSERT INTO posting_proof (lot_id, file_name, sha256, added_utc, document)
    VALUES (1, 's.png', 'h5', '2021-03-12', x'00');
)";

class World
{
public:
    explicit World(Database database = Database::inMemory())
        : m_database(std::move(database))
    {
        store::migrate(m_database, store::shippedMigrations());
        m_database.executeScript(kRows);
    }

    Database &database() { return m_database; }
    RetentionStore retention() { return RetentionStore(m_database); }

    // A value in every column of a class with a rule: texts that name their place.
    void plant()
    {
        const QJsonObject tables = classes();
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            const QJsonObject columns = table->toObject();
            for (auto column = columns.begin(); column != columns.end(); ++column) {
                if (isRemoved(column->toString()))
                    plantIn(table.key(), column.key());
            }
        }
    }
    void removeAll()
    {
        for (const Removal removal : kAll)
            retention().remove(removal, kLater);
    }
    // "table.column" of every class with a rule that still holds something.
    QStringList leftOver()
    {
        m_database.executeScript("CREATE TEMP TABLE IF NOT EXISTS left_over (place, rows);"
                                 "DELETE FROM left_over");
        const QJsonObject tables = classes();
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            const QJsonObject columns = table->toObject();
            for (auto column = columns.begin(); column != columns.end(); ++column) {
                if (isRemoved(column->toString()))
                    countIn(table.key(), column.key());
            }
        }
        QStringList places;
        auto query = m_database.statement("SELECT place FROM left_over WHERE rows > 0");
        while (query.step())
            places << query.get<QString>(0);
        return places;
    }
    qint64 count(store::Sql sql)
    {
        auto query = m_database.statement(sql);
        query.step();
        return query.get<qint64>(0);
    }

private:
    static bool isNumber(const QString &column)
    {
        return column.endsWith("_date"_L1) || column == u"sex" || column.endsWith("_id"_L1);
    }
    void plantIn(const QString &table, const QString &column)
    {
        if (column.endsWith("_id"_L1)) // set already: it must point to a row
            return;
        const QString value = column == u"sex" ? u"1"_s
            : isNumber(column)                 ? u"19510322 + rowid"_s
            : column == u"document" && table == u"posting_proof"
            ? u"CAST('PLANTED-%1-%2' AS BLOB)"_s.arg(table, column)
            : u"'PLANTED-%1-%2'"_s.arg(table, column);
        // A table WITHOUT ROWID has no dates of its own.
        m_database.executeScript(u"UPDATE %1 SET %2 = %3"_s.arg(table, column, value).toUtf8());
    }
    void countIn(const QString &table, const QString &column)
    {
        m_database.executeScript(
            u"INSERT INTO left_over SELECT '%1.%2', count(*) FROM %1 WHERE %2 IS NOT NULL "
            "AND %2 NOT IN ('', 0, '[]', x'')"_s.arg(table, column)
                .toUtf8());
    }

    Database m_database;
};

} // namespace

class TestRetention final : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnIsClassed();
    void everyClassWithARuleIsFilled();
    void nothingOfAClassWithARuleIsLeft();
    void whatIsCountedIsWhatGoes_data();
    void whatIsCountedIsWhatGoes();
    void aPatientInDoubtStays();
    void theReadersFiguresStay();
    void instructionsOfPatientsThatGoStay();
    void personsOutliveTheirLeakedRows();
    void aPatientWhoIsTwiceInTheListStaysOnePerson();
    void onlyRequestsAnsweredLongAgoGo();
    void onlyNotesOfEarlierCallsGo();
    void whoAskedStaysAsLongAsTheAnswerProves();
    void theIdentityBehindARecentAnswerStays();
    void purgesAreNeverChanged();
    void theListMayBeImportedAgain();
    void theValuesLeaveTheFile_data();
    void theValuesLeaveTheFile();
};

void TestRetention::everyColumnIsClassed()
{
    const QSet<QString> known{u"identity"_s, u"contact"_s, u"scan"_s,       u"link"_s,
                              u"category"_s, u"staff"_s,   u"laboratory"_s, u"technical"_s};
    World world;
    QSet<QString> classed;
    const QJsonObject tables = classes();
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QJsonObject columns = table->toObject();
        for (auto column = columns.begin(); column != columns.end(); ++column) {
            const QString place = table.key() + u'.' + column.key();
            QVERIFY2(known.contains(column->toString()), qPrintable(place));
            classed.insert(place);
        }
    }
    auto query = world.database().statement(R"(
        SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%')");
    QSet<QString> present;
    while (query.step()) {
        const QString place = query.get<QString>(0);
        present.insert(place);
        QVERIFY2(classed.contains(place),
                 qPrintable(place + u" is not in resources/retention/columns.json"));
    }
    QVERIFY2(present.contains(classed), "columns.json has columns that no table has");
}

// Or the next test would find nothing because nothing was there.
void TestRetention::everyClassWithARuleIsFilled()
{
    World world;
    world.plant();
    QStringList expected;
    const QJsonObject tables = classes();
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QJsonObject columns = table->toObject();
        for (auto column = columns.begin(); column != columns.end(); ++column) {
            if (isRemoved(column->toString()))
                expected << table.key() + u'.' + column.key();
        }
    }
    QStringList filled = world.leftOver();
    expected.sort();
    filled.sort();
    QCOMPARE(filled, expected);
}

void TestRetention::nothingOfAClassWithARuleIsLeft()
{
    World world;
    world.plant();
    world.removeAll();
    QCOMPARE(world.leftOver(), QStringList());
    // What counts and proves stays.
    QCOMPARE(world.count("SELECT count(*) FROM person WHERE leaked = 3"), 1);
    QCOMPARE(world.count("SELECT count(*) FROM notice WHERE reference = 'R1' AND told = 3"), 1);
    QCOMPARE(world.count("SELECT count(*) FROM email WHERE sent_utc IS NOT NULL"), 1);
    QCOMPARE(world.count("SELECT count(*) FROM posting_proof WHERE sha256 = 'h5'"), 1);
    QCOMPARE(world.count("SELECT count(*) FROM call"), 1);
    QCOMPARE(world.count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

void TestRetention::whatIsCountedIsWhatGoes_data()
{
    QTest::addColumn<int>("index");
    const QStringList names{u"quarantined rows"_s, u"patients"_s, u"deaths"_s,
                            u"leaked rows"_s,      u"calls"_s,    u"contact"_s,
                            u"requests"_s,         u"proofs"_s,   u"identities"_s};
    for (int index = 0; index < int(names.size()); ++index)
        QTest::newRow(qPrintable(names[index])) << index;
}

void TestRetention::whatIsCountedIsWhatGoes()
{
    QFETCH(const int, index);
    World world;
    world.plant();
    RetentionStore retention = world.retention();
    const auto counted = retention.count(kAll[index], kLater);
    QVERIFY(!counted.empty());
    const auto removed = retention.remove(kAll[index], kLater);
    QCOMPARE(removed.size(), counted.size());
    for (std::size_t at = 0; at < counted.size(); ++at) {
        QCOMPARE(removed[at].what, counted[at].what);
        QCOMPARE(removed[at].rows, counted[at].rows);
    }
    QVERIFY(retention.count(kAll[index], kLater).empty()); // it can be run again
    QVERIFY(retention.remove(kAll[index], kLater).empty());
}

void TestRetention::aPatientInDoubtStays()
{
    World world;
    world.plant();
    world.retention().remove(Removal::UnconcernedPatients);
    QCOMPARE(world.count("SELECT count(*) FROM record WHERE import_id = 1"), 2);
    QCOMPARE(world.count("SELECT count(*) FROM record WHERE id = 3 AND birth_name <> ''"), 1);
    QCOMPARE(world.count("SELECT rows_purged FROM import WHERE id = 1"), 1);
    QCOMPARE(world.count("SELECT rows_purged FROM import WHERE id = 2"), 0);
}

void TestRetention::theReadersFiguresStay()
{
    World world;
    store::RunStore runs(world.database());
    const auto before = runs.reviewCounts();
    QCOMPARE(before.different, 1);
    world.retention().remove(Removal::UnconcernedPatients);
    const auto after = runs.reviewCounts();
    QCOMPARE(after.band, before.band);
    QCOMPARE(after.different, before.different);
    QCOMPARE(after.unsure, before.unsure);
    QCOMPARE(world.count("SELECT read FROM removed_bin"), 1);
}

void TestRetention::instructionsOfPatientsThatGoStay()
{
    World world;
    world.plant();
    world.retention().remove(Removal::UnconcernedPatients);
    QCOMPARE(world.count("SELECT count(*) FROM instruction WHERE record_id IS NULL"
                         " AND kind = 'secret_care' AND birth_name <> ''"),
             1);
    QCOMPARE(world.count("SELECT count(*) FROM address_correction"), 1);
}

void TestRetention::personsOutliveTheirLeakedRows()
{
    World world;
    world.plant();
    store::PersonStore persons(world.database());
    const qint64 rows = persons.countLeakRecords();
    world.retention().remove(Removal::LeakRows);
    QCOMPARE(persons.countLeakRecords(), rows);
    // As a run that finds nothing any more.
    world.database().executeScript("DELETE FROM rights_request; DELETE FROM email;"
                                   "DELETE FROM notice; DELETE FROM match_pair");
    persons.rebuild();
    QCOMPARE(persons.count(), 1);
    QCOMPARE(world.count("SELECT leaked FROM record WHERE id = 11"), 1);
}

// A run knows duplicates of matched patients only.
void TestRetention::aPatientWhoIsTwiceInTheListStaysOnePerson()
{
    World world;
    world.database().executeScript(R"(
        INSERT INTO patient_duplicate VALUES (3, 1);
        DELETE FROM decision WHERE patient_record_id = 3;
        INSERT INTO decision VALUES (12, 3, 'same');
        INSERT INTO match_pair (run_id, leak_record_id, patient_record_id, class, probability,
            reasons, weight, rarities) VALUES (1, 11, 3, 2, 0.99, 0, 0, 0))");
    store::PersonStore persons(world.database());
    persons.rebuild();
    QCOMPARE(persons.count(), 1);
    world.retention().remove(Removal::LeakRows);
    QCOMPARE(persons.countLeakRecords(), 2);
    world.database().executeScript("DELETE FROM match_pair; DELETE FROM patient_duplicate");
    persons.rebuild();
    QCOMPARE(persons.count(), 1);
    QCOMPARE(persons.countLeakRecords(), 2);
}

void TestRetention::onlyRequestsAnsweredLongAgoGo()
{
    World world;
    RetentionStore retention = world.retention();
    QVERIFY(retention.remove(Removal::Requests, QDate(2021, 3, 31)).empty());
    QCOMPARE(retention.firstAnswer(), std::optional(QDate(2021, 4, 1)));
    QCOMPARE(retention.remove(Removal::Requests, QDate(2021, 4, 1)).size(), 1);
    QCOMPARE(retention.firstAnswer(), std::nullopt);
    QCOMPARE(world.count("SELECT count(*) FROM rights_request WHERE answer = 'given'"), 1);
}

void TestRetention::onlyNotesOfEarlierCallsGo()
{
    World world;
    RetentionStore retention = world.retention();
    QCOMPARE(retention.firstCall(), std::optional(QDate(2021, 3, 13)));
    QVERIFY(retention.remove(Removal::CallNotes, QDate(2021, 3, 12)).empty());
    QCOMPARE(retention.remove(Removal::CallNotes, QDate(2021, 3, 13)).size(), 1);
    QCOMPARE(retention.firstCall(), std::nullopt);
}

// "Am I in it?" is asked by those who are not, too.
void TestRetention::whoAskedStaysAsLongAsTheAnswerProves()
{
    World world;
    world.plant();
    world.database().executeScript("UPDATE rights_request SET patient_record_id = 2");
    RetentionStore retention = world.retention();
    retention.remove(Removal::UnconcernedPatients);
    QCOMPARE(world.count("SELECT count(*) FROM record WHERE id = 2"), 1);
    QCOMPARE(world.count("SELECT count(*) FROM rights_request WHERE patient_record_id = 2"), 1);
    retention.remove(Removal::Requests, kLater);
    retention.remove(Removal::UnconcernedPatients);
    QCOMPARE(world.count("SELECT count(*) FROM record WHERE id = 2"), 0);
}

// The request is answered on 1 April 2021, about patient 1.
void TestRetention::theIdentityBehindARecentAnswerStays()
{
    for (const QByteArray link : {"patient_record_id", "notice_id"}) {
        World world;
        world.plant();
        world.database().executeScript("UPDATE rights_request SET " + link + " = 1, "
                                       + (link == "notice_id" ? "patient_record_id" : "notice_id")
                                       + " = NULL");
        RetentionStore retention = world.retention();
        retention.remove(Removal::Identities, QDate(2021, 3, 31));
        QCOMPARE(world.count("SELECT count(*) FROM record WHERE birth_name <> ''"), 1);
        QCOMPARE(world.count("SELECT count(*) FROM record WHERE id = 1 AND nir <> ''"), 1);
        QCOMPARE(world.count("SELECT count(*) FROM rights_request WHERE note <> ''"), 1);
        QVERIFY(retention.count(Removal::Identities, QDate(2021, 3, 31)).empty());
        retention.remove(Removal::Identities, QDate(2021, 4, 1));
        QCOMPARE(world.count("SELECT count(*) FROM record WHERE birth_name <> ''"), 0);
        QCOMPARE(world.count("SELECT count(*) FROM rights_request WHERE note <> ''"), 0);
    }
}

void TestRetention::purgesAreNeverChanged()
{
    World world;
    Database &database = world.database();
    database.executeScript("INSERT INTO journal VALUES (1, '', '', '', '', x'', '', x'', x''),"
                           " (2, '', '', '', '', x'', '', x'', x'')");
    RetentionStore retention(database);
    const QDateTime now(QDate(2026, 3, 10), QTime(8, 0), Qt::UTC);
    const QDate day = now.date();
    retention.add(store::Purge{.rule = u"contact"_s,
                               .period = u"P1Y"_s,
                               .dueOn = day,
                               .madeUtc = now,
                               .actor = u"dpo"_s,
                               .entry = 1,
                               .removed = {{u"bounces"_s, 3}}});
    QVERIFY_THROWS_EXCEPTION(store::StoreError,
                             database.statement("UPDATE purge SET rule = ''").execute());
    const auto id = retention.add(store::PurgeCertificate{
        .issuedUtc = now, .actor = u"dpo"_s, .entry = 2, .text = u"Certificat"_s, .pdf = "%PDF"});
    const auto purges = retention.purges();
    QCOMPARE(purges.size(), 1);
    QCOMPARE(purges[0].certificate, id);
    QCOMPARE(purges[0].dueOn, day);
    QCOMPARE(purges[0].removed.size(), 1);
    QCOMPARE(purges[0].removed[0].rows, 3);
    QCOMPARE(retention.lastPurge(u"contact"_s), std::optional(now));
    QCOMPARE(retention.certificates().front().pdf, QByteArray("%PDF"));
    for (const char *change :
         {"UPDATE purge SET certificate_id = NULL", "DELETE FROM purge",
          "UPDATE purge_certificate SET text = 'x'", "DELETE FROM purge_certificate"})
        QVERIFY_THROWS_EXCEPTION(store::StoreError, database.executeScript(change));
}

void TestRetention::theListMayBeImportedAgain()
{
    World world;
    Database &database = world.database();
    const QByteArray again =
        "INSERT INTO import_file (import_id, kind, name, sha256, bytes, format, encoding, "
        "separator, mapping, columns, rows_read, rows_accepted, rows_quarantined) "
        "SELECT import_id, kind, name, sha256, bytes, format, encoding, separator, mapping, "
        "columns, 0, 0, 0 FROM import_file WHERE import_id = ";
    QVERIFY_THROWS_EXCEPTION(store::StoreError, database.executeScript(again + '1'));
    world.retention().remove(Removal::UnconcernedPatients);
    database.executeScript(again + '1');
    QVERIFY_THROWS_EXCEPTION(store::StoreError, database.executeScript(again + '1'));
    QVERIFY_THROWS_EXCEPTION(store::StoreError, database.executeScript(again + '2'));
}

void TestRetention::theValuesLeaveTheFile_data()
{
    QTest::addColumn<bool>("overwritten");
    QTest::addColumn<bool>("rewritten");
    QTest::addColumn<bool>("left");
    QTest::newRow("overwritten and written anew, as the program does") << true << true << false;
    QTest::newRow("written anew alone") << false << true << false;
    // secure_delete zeroes what is freed, not what stays behind when a page moves its rows.
    QTest::newRow("overwritten alone") << true << false << true;
    // Without both, the search does find them: so it is able to.
    QTest::newRow("as SQLite deletes by itself") << false << false << true;
}

void TestRetention::theValuesLeaveTheFile()
{
    QFETCH(const bool, overwritten);
    QFETCH(const bool, rewritten);
    QFETCH(const bool, left);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"store.db"_s);
    const base::Secret key = base::Secret::random(32);
    World world(Database::create(file, key));
    world.database().executeScript(R"(
        WITH RECURSIVE n(id) AS (VALUES (100) UNION ALL SELECT id + 1 FROM n WHERE id < 3000)
        INSERT INTO record (id, import_id, line, ref, birth_name, usual_name, given_names,
            first_given_name, birth_date, sex, nir, ins, phone, mobile, email, address, address2,
            postal_code, city, country, title, guardian_name, sample_date, leaked)
        SELECT id, 1 + id % 2, id, '', '', '', '', '', 0, 0, '', '', '', '', '', '', '', '', '',
               '', '', '', 0, 1 FROM n)");
    world.plant();
    QVERIFY(world.database().checkpoint());
    const QByteArray before = support::pagesOf(file, key);
    QVERIFY(before.contains("PLANTED-record-nir"));
    QVERIFY(before.contains("PLANTED-email-address"));
    if (!overwritten)
        world.database().executeScript("PRAGMA secure_delete=OFF");
    QCOMPARE(world.retention().isOverwriting(), overwritten);
    {
        store::Transaction transaction(world.database());
        world.removeAll();
        transaction.commit();
    }
    QVERIFY(world.database().checkpoint());
    if (rewritten) {
        world.retention().compact();
        QVERIFY(world.database().checkpoint());
        QCOMPARE(world.retention().freePages(), 0);
    }
    QCOMPARE(QFileInfo(file + u"-wal"_s).size(), 0);
    const QByteArray pages = support::pagesOf(file, key);
    QVERIFY(pages.contains("SQLite format 3"));
    QCOMPARE(pages.contains("PLANTED"), left);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
