// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations.h"
#include "store/reviewstore.h"
#include "vaulttest.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <functional>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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
    void eachVersionIsBackedUpAndUpgraded_data();
    void eachVersionIsBackedUpAndUpgraded();
    void vaultOfAnEarlierProgramOpens_data();
    void vaultOfAnEarlierProgramOpens();
    void copiesBeforeUpgradesCanGo();
    void newerStoreIsRefusedUntouched();
    void killedUpgradeCanBeRepeated();
    void noRoomForTheBackupMeansNoUpgrade();
    void fullDiskWithinTheUpgrade();
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

// A store of an earlier version, with something to lose in it.
static void makeOld(const Folder &folder, int version = 1)
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
    database.executeScript("PRAGMA user_version=0");
    std::vector<Migration> migrations = store::shippedMigrations();
    migrations.resize(std::size_t(version));
    store::migrate(database, migrations);
    database.executeScript("CREATE TABLE kept(x); INSERT INTO kept VALUES(42)");
}

static int newest()
{
    return store::newestVersion(store::shippedMigrations());
}

static QByteArray problemsOf(const store::Vault &vault)
{
    base::NoProgress progress;
    QStringList problems = vault.warnings();
    const auto checks = vault.verify(progress);
    if (!checks)
        return checks.error().message.toUtf8();
    for (const auto &check : *checks) {
        if (!check.passed)
            problems += check.message;
    }
    Database database = vault.connect(Access::ReadOnly);
    if (store::schemaVersion(database) != newest())
        problems += u"not the newest schema"_s;
    return problems.join(u'\n').toUtf8();
}

void TestMigrations::eachVersionIsBackedUpAndUpgraded_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < newest(); ++version)
        QTest::addRow("schema %d", version) << version;
}

void TestMigrations::eachVersionIsBackedUpAndUpgraded()
{
    QFETCH(const int, version);
    const Folder folder;
    QVERIFY(folder.create().has_value());
    makeOld(folder, version);
    {
        const auto vault = folder.open();
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QCOMPARE(problemsOf(*vault), QByteArray());
        Database upgraded = vault->connect(Access::ReadOnly);
        QVERIFY(tables(upgraded).contains(u"kept"_s));
        QCOMPARE(vault->copiesBeforeUpgrades().size(), 1);
    }
    // What was before comes back as it was.
    base::NoProgress progress;
    const QString back = folder.beside("back");
    const QString name = u"backups/schema-%1.avis34-backup"_s.arg(version, 2, 10, QChar(u'0'));
    const auto restored = store::Vault::restore(folder.path() + u'/' + name, back, progress);
    QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().message));
    const auto old = store::Vault::open(back, secret("first passphrase"), Access::ReadOnly);
    QVERIFY(!old.has_value());
    QVERIFY(old.error().message.contains(u"older version"_s));
    const auto again = store::Vault::open(back, secret("first passphrase"));
    QVERIFY(again.has_value());
    QCOMPARE(problemsOf(*again), QByteArray());
}

void TestMigrations::vaultOfAnEarlierProgramOpens_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<bool>("isRecovery");
    QTest::newRow("with the DPO's passphrase")
        << u"girafe lampe nuage sept tortue vélo marée"_s << false;
    QTest::newRow("with the deputy's") << u"balise corde fumée onze galet navire pluie"_s << false;
    QTest::newRow("with the recovery code")
        << u"TN5H-H0X5-C0EW-5XVQ-ZZ9F-1VVN-A1AZ-VCT0-94F2-HHAA-5APX-0WJD-HZ7Y-YVD8"_s << true;
}

// tests/data/store/README.md
void TestMigrations::vaultOfAnEarlierProgramOpens()
{
    QFETCH(const QString, passphrase);
    QFETCH(const bool, isRecovery);
    const Folder folder;
    base::NoProgress progress;
    QVERIFY(store::Vault::restore(QStringLiteral(TEST_DATA_DIR "/store/schema-15.avis34-backup"),
                                  folder.path(), progress)
                .has_value());
    const base::Secret shown = base::Secret::fromBytes(passphrase.toUtf8());
    const auto vault = isRecovery ? store::Vault::openWithRecovery(folder.path(), shown)
                                  : store::Vault::open(folder.path(), shown);
    QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
    QCOMPARE(problemsOf(*vault), QByteArray());
    Database database = vault->connect(Access::ReadOnly);
    auto names =
        database.statement("SELECT group_concat(name, ' ') FROM (SELECT birth_name || usual_name"
                           " AS name FROM record ORDER BY 1)");
    QVERIFY(names.step());
    QCOMPARE(names.get<QString>(0), u"DUMOULIN KERVELLA"_s);
    QCOMPARE(QFileInfo::exists(folder.file("backups/schema-15.avis34-backup")), newest() > 15);
}

void TestMigrations::copiesBeforeUpgradesCanGo()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    makeOld(folder);
    const auto vault = folder.open();
    overwrite(folder.file("store.db.v3"), "as the program left them once");
    QCOMPARE(vault->copiesBeforeUpgrades(),
             QStringList({u"store.db.v3"_s, u"backups/schema-01.avis34-backup"_s}));
    QCOMPARE(vault->removeCopiesBeforeUpgrades(), QStringList());
    QVERIFY(!QFile::exists(folder.file("store.db.v3")));
    QVERIFY(QDir(folder.file("backups")).isEmpty());
}

// All files of the vault with their bytes.
static QMap<QString, QByteArray> everything(const Folder &folder)
{
    QMap<QString, QByteArray> files;
    for (const QString &file : filesIn(folder.path()))
        files.insert(file, contents(file));
    return files;
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
    const auto before = everything(folder);
    QVERIFY(folder.refusal().contains(u"newer version"_s));
    const auto after = everything(folder);
    QCOMPARE(after.keys(), before.keys());
    for (auto file = before.begin(); file != before.end(); ++file)
        QVERIFY2(after.value(file.key()) == *file, qPrintable(file.key()));
}

static void copyFolder(const QString &from, const QString &to)
{
    std::filesystem::remove_all(to.toStdString());
    std::filesystem::copy(from.toStdString(), to.toStdString(),
                          std::filesystem::copy_options::recursive);
}

// Opens the vault in a process of its own, which does not come back.
static pid_t opened(const Folder &folder, const std::function<void()> &first)
{
    const pid_t child = ::fork();
    if (child == 0) {
        first();
        const auto vault = folder.open();
        ::_exit(vault ? 0 : 1);
    }
    return child;
}

// AVIS34_KILLS says how often.
void TestMigrations::killedUpgradeCanBeRepeated()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    makeOld(folder);
    copyFolder(folder.path(), folder.beside("old"));
    const int rounds = std::max(6, qEnvironmentVariableIntValue("AVIS34_KILLS"));
    for (int round = 0; round < rounds; ++round) {
        copyFolder(folder.beside("old"), folder.path());
        const pid_t child = opened(folder, [] {});
        QVERIFY(child > 0);
        ::usleep(QRandomGenerator::global()->bounded(150'000U));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto vault = folder.open();
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QCOMPARE(problemsOf(*vault), QByteArray());
        Database database = vault->connect(Access::ReadOnly);
        QVERIFY(tables(database).contains(u"kept"_s));
        for (const QString &file : filesIn(vault->backupFolder()))
            QVERIFY2(file.endsWith(u".avis34-backup"_s), qPrintable(file));
    }
}

void TestMigrations::noRoomForTheBackupMeansNoUpgrade()
{
    const QTemporaryDir mountPoint;
    const QByteArray path = QFile::encodeName(mountPoint.path());
    if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=4m") != 0)
        QSKIP("needs the right to mount a small disk");
    {
        const Folder folder;
        QVERIFY(folder.create().has_value());
        makeOld(folder);
        const QString small = mountPoint.filePath(u"vault"_s);
        copyFolder(folder.path(), small);
        const QByteArray before = contents(small + u"/store.db"_s);
        const auto refused = store::Vault::open(small, secret("first passphrase"));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, base::Error::Kind::Storage);
        QVERIFY2(refused.error().message.contains(u"no room for a backup"_s),
                 qPrintable(refused.error().message));
        QCOMPARE(contents(small + u"/store.db"_s), before);
        QVERIFY(::mount("tmpfs", path.constData(), "tmpfs", MS_REMOUNT, "size=64m") == 0);
        const auto vault = store::Vault::open(small, secret("first passphrase"));
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QCOMPARE(problemsOf(*vault), QByteArray());
    }
    QCOMPARE(::umount(path.constData()), 0);
}

// No file can grow beyond some size: that hits the backup, the WAL or the store in turn.
void TestMigrations::fullDiskWithinTheUpgrade()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    makeOld(folder);
    copyFolder(folder.path(), folder.beside("old"));
    int refused = 0;
    for (rlim_t bytes = 16'384; bytes < 1'500'000; bytes += bytes / 4) {
        copyFolder(folder.beside("old"), folder.path());
        const pid_t child = opened(folder, [bytes] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{.rlim_cur = bytes, .rlim_max = bytes};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY2(WIFEXITED(status), qPrintable(u"crashed at %1 bytes"_s.arg(bytes)));
        refused += WEXITSTATUS(status);
        const auto vault = folder.open();
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QCOMPARE(problemsOf(*vault), QByteArray());
        Database database = vault->connect(Access::ReadOnly);
        QVERIFY(tables(database).contains(u"kept"_s));
    }
    QVERIFY(refused > 3);
}

void TestMigrations::readingDoesNotUpgrade()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    makeOld(folder);
    const auto vault = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(!vault.has_value());
    QCOMPARE(vault.error().kind, base::Error::Kind::Permission);
    QVERIFY(!QFile::exists(folder.file("backups")));
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
