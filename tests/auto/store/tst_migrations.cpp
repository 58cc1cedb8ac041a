// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations.h"
#include "store/reviewstore.h"
#include "vaulttest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Access;
using store::Database;
using store::Migration;

class TestMigrations final : public QObject
{
    Q_OBJECT

private slots:
    void shippedOnesAreNumberedWithoutGaps();
    void freshStoreIsNewest();
    void shippedSchemaIsSound();
    void decisionsBecomeReadings();
    void onlyWhatIsMissingRuns();
    void aFailureLeavesTheVersionBefore();
    void doneOnesAreNotRepeated();
    void upgradeCopiesTheStoreFirst();
    void newerStoreIsRefusedUntouched();
    void readingDoesNotUpgrade();
    void lettersOfBeforeAreTakenAsTelling_data();
    void lettersOfBeforeAreTakenAsTelling();
    void instructionsOfBeforeStay();
};

static const std::vector<Migration> kThree{{1, "CREATE TABLE a(x); INSERT INTO a VALUES(1)"},
                                           {2, "CREATE TABLE b(x)"},
                                           {3, "CREATE TABLE c(x)"}};

static QStringList tables(Database &database)
{
    QStringList names;
    auto query =
        database.statement("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1");
    while (query.step())
        names += query.get<QString>(0);
    return names;
}

static QStringList views(Database &database)
{
    QStringList names;
    auto query = database.statement("SELECT name FROM sqlite_schema WHERE type = 'view'");
    while (query.step())
        names += query.get<QString>(0);
    return names;
}

void TestMigrations::shippedOnesAreNumberedWithoutGaps()
{
    const auto migrations = store::shippedMigrations();
    QVERIFY(!migrations.empty());
    int expected = 0;
    for (const Migration &migration : migrations) {
        QCOMPARE(migration.version, ++expected);
        QVERIFY(!migration.sql.isEmpty());
    }
    QCOMPARE(store::newestVersion(migrations), expected);
}

void TestMigrations::freshStoreIsNewest()
{
    Database database = Database::inMemory();
    QCOMPARE(store::schemaVersion(database), 0);
    store::migrate(database, kThree);
    QCOMPARE(store::schemaVersion(database), 3);
    QCOMPARE(tables(database), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestMigrations::shippedSchemaIsSound()
{
    Database database = Database::inMemory();
    store::migrate(database, store::shippedMigrations());
    QVERIFY(tables(database).contains(u"journal"_s));
    auto strict = database.statement(
        "SELECT group_concat(name) FROM pragma_table_list"
        " WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'");
    QVERIFY(strict.step());
    QCOMPARE(strict.get<QString>(0), QString());
    auto references = database.statement("PRAGMA foreign_key_check");
    QVERIFY(!references.step());
}

void TestMigrations::decisionsBecomeReadings()
{
    Database database = Database::inMemory();
    const auto migrations = store::shippedMigrations();
    store::migrate(database, {migrations.begin(), migrations.begin() + 2});
    database.executeScript(R"(
        PRAGMA foreign_keys = OFF; -- the records are of no interest here
        INSERT INTO decision (leak_record_id, patient_record_id, verdict, actor, decided_utc)
        VALUES (1, 11, 'same', 'DPO', '2021-03-10T08:00:00.000Z'),
               (2, 12, 'unsure', 'DPO', '2021-03-10T08:01:00.000Z'),
               (3, 13, 'different', 'RSSI', '2021-03-10T08:02:00.000Z'))");
    store::migrate(database, migrations);
    store::ReviewStore review(database);
    QCOMPARE(review.decision({{1}, {11}}), u"same"_s);
    QCOMPARE(review.decision({{2}, {12}}), u"unsure"_s);
    const auto readings = review.readings({{3}, {13}});
    QVERIFY(readings.first && !readings.second);
    QVERIFY(readings.first->reader == review.findReader(u"RSSI"_s));
    // They are taken back in the order in which they were made.
    QVERIFY(review.undoLastStep()->pairs == std::vector<store::RecordPair>({{{3}, {13}}}));
    QVERIFY(review.undoLastStep()->pairs == std::vector<store::RecordPair>({{{2}, {12}}}));
    QCOMPARE(review.decision({{2}, {12}}), QString());
    QCOMPARE(review.decision({{1}, {11}}), u"same"_s);
}

void TestMigrations::onlyWhatIsMissingRuns()
{
    Database database = Database::inMemory();
    store::migrate(database, {kThree.at(0), kThree.at(1)});
    database.executeScript("DROP TABLE a");
    store::migrate(database, kThree);
    QCOMPARE(tables(database), QStringList({u"b"_s, u"c"_s}));
}

void TestMigrations::aFailureLeavesTheVersionBefore()
{
    Database database = Database::inMemory();
    const std::vector<Migration> broken{
        kThree.at(0), {2, "CREATE TABLE b(x); INSERT INTO nowhere VALUES(1)"}, kThree.at(2)};
    QVERIFY_THROWS_EXCEPTION(store::StoreError, store::migrate(database, broken));
    QCOMPARE(store::schemaVersion(database), 1);
    QCOMPARE(tables(database), QStringList({u"a"_s}));
    store::migrate(database, kThree);
    QCOMPARE(store::schemaVersion(database), 3);
}

void TestMigrations::doneOnesAreNotRepeated()
{
    Database database = Database::inMemory();
    store::migrate(database, kThree);
    store::migrate(database, kThree);
    auto count = database.statement("SELECT count(*) FROM a");
    QVERIFY(count.step());
    QCOMPARE(count.get<int>(0), 1);
}

// A store as it was before the first migration, with something to lose in it.
static void makeOld(const Folder &folder)
{
    const auto vault = folder.open();
    QVERIFY(vault.has_value());
    Database database = vault->connect(Access::ReadWrite);
    database.executeScript("PRAGMA foreign_keys=OFF");
    for (const QString &name : views(database))
        database.executeScript("DROP VIEW " + name.toUtf8());
    QStringList doomed = tables(database);
    doomed.removeIf([](const QString &name) { return name.startsWith(u"sqlite_"_s); });
    for (const QString &name : doomed)
        database.executeScript("DROP TABLE " + name.toUtf8());
    database.executeScript("CREATE TABLE kept(x); INSERT INTO kept VALUES(42);"
                           "PRAGMA user_version=0");
}

void TestMigrations::upgradeCopiesTheStoreFirst()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    makeOld(folder);
    overwrite(folder.file("store.db.v0"), "half a copy, from an upgrade that was killed");
    {
        const auto vault = folder.open();
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        Database upgraded = vault->connect(Access::ReadOnly);
        QCOMPARE(store::schemaVersion(upgraded), store::newestVersion(store::shippedMigrations()));
        QVERIFY(tables(upgraded).contains(u"kept"_s));
    }
    // The copy opens with the same keys.
    QVERIFY(!contents(folder.file("store.db.v0")).isEmpty());
    QVERIFY(QFile::remove(folder.file("store.db")));
    QVERIFY(QFile::rename(folder.file("store.db.v0"), folder.file("store.db")));
    const auto old = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(!old.has_value());
    QVERIFY(old.error().message.contains(u"older version"_s));
}

void TestMigrations::newerStoreIsRefusedUntouched()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    {
        const auto vault = folder.open();
        Database database = vault->connect(Access::ReadWrite);
        database.executeScript("PRAGMA user_version=9999");
    }
    const QByteArray before = contents(folder.file("store.db"));
    QVERIFY(folder.refusal().contains(u"newer version"_s));
    QCOMPARE(contents(folder.file("store.db")), before);
}

void TestMigrations::readingDoesNotUpgrade()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    makeOld(folder);
    const auto vault = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(!vault.has_value());
    QCOMPARE(vault.error().kind, base::Error::Kind::Permission);
    QVERIFY(!QFile::exists(folder.file("store.db.v0")));
}

void TestMigrations::lettersOfBeforeAreTakenAsTelling_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<int>("told");
    QTest::newRow("what the letter says") << uR"({"leaked":3,"city":"Rennes"})"_s << 3;
    QTest::newRow("else what is known of the person") << u"{}"_s << 7;
    QTest::newRow("also when it cannot be read") << u"Rennes"_s << 7;
}

// Schema 4 writes down what each letter told.
void TestMigrations::lettersOfBeforeAreTakenAsTelling()
{
    QFETCH(const QString, recipient);
    QFETCH(const int, told);
    std::vector<Migration> before = store::shippedMigrations();
    std::erase_if(before, [](const Migration &migration) { return migration.version > 3; });
    Database database = Database::inMemory();
    store::migrate(database, before);
    database.executeScript(R"(
        INSERT INTO import VALUES (1, 'patients', 'p.csv', '', 0, '', '', '', '', '', '', 0, 0, 0, 0);
        INSERT INTO record VALUES (1, 1, 2, 'P1', 'BOZEC', '', '', '', 0, 0, '', '', '', '', '', '',
                                   '', '', '', '', '', '', 0, 0);
        INSERT INTO person VALUES (1, 1, 7);
        INSERT INTO notice (id, person_id, channel, variant, reference, state, rank, pages,
                            recipient)
        VALUES (1, 1, 'letter', 'adult', 'R1', 'printed', 1, 1, ''))");
    database.statement("UPDATE notice SET recipient = ?").bind(recipient).execute();
    store::migrate(database, store::shippedMigrations());
    auto query = database.statement("SELECT told, completes FROM notice");
    QVERIFY(query.step());
    QCOMPARE(query.get<int>(0), told);
    QVERIFY(query.isNull(1));
}

// Schema 10 makes their table anew.
void TestMigrations::instructionsOfBeforeStay()
{
    std::vector<Migration> before = store::shippedMigrations();
    std::erase_if(before, [](const Migration &migration) { return migration.version > 9; });
    Database database = Database::inMemory();
    store::migrate(database, before);
    database.executeScript(R"(
        INSERT INTO instruction (id, ref, birth_name, given_names, birth_date, kind, name, city,
                                 form, made_utc, actor)
        VALUES (7, 'P1', 'BOZEC', 'Anne', 19580714, 'guardian', 'UDAF', 'Lorient', '', 'u', 'DPO'),
               (9, 'P1', 'BOZEC', 'Anne', 19580714, 'form', '', '', 'english', 'v', 'RSSI'))");
    store::migrate(database, store::shippedMigrations());
    auto query = database.statement(
        "SELECT group_concat(id || ref || birth_name || given_names || birth_date || kind || name"
        " || city || form || channel || made_utc || actor, ' ') FROM instruction ORDER BY id");
    QVERIFY(query.step());
    QCOMPARE(query.get<QString>(0),
             u"7P1BOZECAnne19580714guardianUDAFLorientuDPO "
             "9P1BOZECAnne19580714formenglishvRSSI"_s);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
