// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations.h"
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
    void onlyWhatIsMissingRuns();
    void aFailureLeavesTheVersionBefore();
    void doneOnesAreNotRepeated();
    void upgradeCopiesTheStoreFirst();
    void newerStoreIsRefusedUntouched();
    void readingDoesNotUpgrade();
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

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
