// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/backuprecords.h"
#include "services/backupservice.h"
#include "services/journalservice.h"
#include "services/stage.h"
#include "services/vaultdoor.h"
#include "services/vaultservice.h"
#include "store/backup.h"
#include "store/incidentstore.h"
#include "support/testvault.h"

#include <QDir>
#include <QTest>

#include <sys/mount.h>

using namespace Qt::StringLiterals;
using services::BackupState;
using Kind = base::Error::Kind;

class TestBackupService final : public QObject
{
    Q_OBJECT

private slots:
    void oneADayWhenSomethingWasWritten();
    void noneWhenItIsOff();
    void aReaderMakesNone();
    void sevenDaysAndFourWeeksAreKept();
    void onlyItsOwnFilesAreRemoved();
    void aDamagedOneIsListedAndNotCounted();
    void anotherFolder();
    void aFolderThatIsGoneFallsBack();
    void unusableFolders_data();
    void unusableFolders();
    void aFailureIsRememberedAndForgotten();
    void aStopIsNoFailure();
    void whatWasRemovedCanLeaveTheBackupsToo();
    void onesThatNoRecordKnows();
    void onesThatKnowMoreThanTheVaultStay();
    void nothingGoesBeforeTheJournalKnows();
    void oneThatWasToGoGoes();
    void partsInAnEarlierFolderGo();
    void aBackupUnderAnOldKeyIsNoneForToday();
    void aClockThatWasWrongOnce();
    void theDoorProposesTheLatest();
    void drillOfTheNewest();
    void drillByNameOrFile();
    void drillSaysWhoOpensIt();
    void aFailedDrillIsRemembered();
    void thereIsNothingToTryYet();
    void theJournalTells();
    void recordsAreReadAsTheyWereWritten();

private:
    base::NoProgress m_progress;
};

static const QDateTime kMorning(QDate(2021, 3, 10), QTime(8, 0), Qt::UTC);

static void act(support::TestVault &vault)
{
    const auto done =
        services::writeStage(vault.session(), [](store::Database &, journal::Draft &entry) {
            entry.event = u"incident.saved"_s;
            return base::Result<void>();
        });
    QVERIFY2(done.has_value(), support::whyNot(done).constData());
}

static BackupState state(support::TestVault &vault)
{
    const auto state = services::backupState(vault.session());
    if (!state)
        qFatal("%s", qPrintable(state.error().message));
    return *state;
}

static QStringList names(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

// Works and is backed up on that day.
static void live(support::TestVault &vault, const QDateTime &utc)
{
    base::NoProgress progress;
    vault.setNow(utc);
    act(vault);
    const auto made = services::backupIfDue(vault.session(), progress);
    QVERIFY2(made.has_value(), support::whyNot(made).constData());
    QVERIFY(made->has_value());
}

void TestBackupService::oneADayWhenSomethingWasWritten()
{
    support::TestVault vault;
    QVERIFY(state(vault).isDue); // the vault was created
    live(vault, kMorning);
    QVERIFY(!state(vault).isDue);
    act(vault);
    QVERIFY(!state(vault).isDue); // once a day
    vault.setNow(kMorning.addDays(1));
    QVERIFY(state(vault).isDue);
    live(vault, kMorning.addDays(1));
    vault.setNow(kMorning.addDays(2));
    QVERIFY(!state(vault).isDue); // nothing was written but the backup's own entry
    const auto none = services::backupIfDue(vault.session(), m_progress);
    QVERIFY(none.has_value() && !none->has_value());
    const BackupState now = state(vault);
    QCOMPARE(now.backups.size(), 2);
    QVERIFY(now.backups.first().made > now.backups.last().made);
    QVERIFY(now.backups.first().readBackUtc);
    QCOMPARE(now.folder, vault.session().vault().backupFolder());
    // The zone of the tests is Paris.
    QCOMPARE(names(now.folder),
             QStringList({u"2021-03-10-0900.avis34-backup"_s, u"2021-03-11-0900.avis34-backup"_s}));
}

void TestBackupService::noneWhenItIsOff()
{
    support::TestVault vault;
    QVERIFY(services::setBackups(vault.session(), {.isAutomatic = false}).has_value());
    QVERIFY(!state(vault).isDue);
    const auto asked = services::makeBackup(vault.session(), m_progress); // asked is asked
    QVERIFY(asked.has_value());
    const auto again = services::makeBackup(vault.session(), m_progress); // in the same minute
    QVERIFY(again.has_value());
    QVERIFY(again->file.endsWith(u"-2.avis34-backup"_s));
}

void TestBackupService::aReaderMakesNone()
{
    support::TestVault vault;
    const auto reader = services::Session::open(
        vault.folder(), base::Secret::fromBytes(support::testPassphrase()), services::Access::Read);
    QVERIFY(reader.has_value());
    QVERIFY(!services::backupState(*reader)->isDue);
    const auto none = services::backupIfDue(*reader, m_progress);
    QVERIFY(none.has_value() && !none->has_value());
    QVERIFY(!services::makeBackup(*reader, m_progress).has_value());
}

void TestBackupService::sevenDaysAndFourWeeksAreKept()
{
    support::TestVault vault;
    for (int day = 0; day < 60; ++day)
        live(vault, kMorning.addDays(day));
    const BackupState now = state(vault);
    QCOMPARE(now.backups.size(), 11);
    QCOMPARE(now.backups.at(6).made.daysTo(now.backups.first().made), 6);
    for (int at = 8; at < 11; ++at)
        QCOMPARE(now.backups.at(at).made.date().dayOfWeek(), 7); // the last of its week
}

void TestBackupService::onlyItsOwnFilesAreRemoved()
{
    support::TestVault vault;
    support::TestVault other;
    // A copy of the vault and the vault back up to one disk; a user copied a backup and gave
    // another a name of the program's form.
    const QString disk = vault.beside(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    for (support::TestVault *one : {&vault, &other})
        QVERIFY(services::setBackups(one->session(), {.folder = disk}).has_value());
    live(other, kMorning.addDays(-300));
    live(vault, kMorning.addDays(-290));
    const QString first = state(vault).backups.first().file;
    const QString copy = disk + u"/garder.avis34-backup"_s;
    QVERIFY(QFile::copy(first, copy));
    QVERIFY(vault.session()
                .vault()
                .backupTo(disk + u"/2020-01-01-0800.avis34-backup"_s, m_progress)
                .has_value());
    for (int day = 0; day < 60; ++day)
        live(vault, kMorning.addDays(day));
    const QStringList left = names(disk);
    QVERIFY(!left.contains(QFileInfo(first).fileName()));
    QVERIFY(left.contains(u"garder.avis34-backup"_s));
    QVERIFY(left.contains(u"2020-01-01-0800.avis34-backup"_s));
    QCOMPARE(left.size(), 11 + 3);
    // They are this vault's by their keys, and not known to have been read back.
    const BackupState now = state(vault);
    QCOMPARE(now.backups.size(), 13);
    QVERIFY(!now.backups.last().readBackUtc);
}

void TestBackupService::aDamagedOneIsListedAndNotCounted()
{
    support::TestVault vault;
    live(vault, kMorning);
    const QString file = state(vault).backups.first().file;
    QVERIFY(QFile::resize(file, QFileInfo(file).size() - 1));
    const BackupState now = state(vault);
    QCOMPARE(now.backups.size(), 1);
    QVERIFY(!now.backups.first().journalEntries);
    QVERIFY(now.isDue); // so another one is made the same day
}

void TestBackupService::anotherFolder()
{
    support::TestVault vault;
    live(vault, kMorning);
    const QString disk = vault.beside(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    QVERIFY(services::setBackups(vault.session(), {.folder = disk}).has_value());
    BackupState now = state(vault);
    QCOMPARE(now.folder, disk);
    QVERIFY(now.isDue); // there is none there yet
    live(vault, kMorning.addSecs(60));
    now = state(vault);
    QCOMPARE(now.backups.size(), 2); // those of the vault's folder are shown too
    QCOMPARE(names(disk).size(), 1);
}

void TestBackupService::aFolderThatIsGoneFallsBack()
{
    support::TestVault vault;
    const QString disk = vault.beside(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    QVERIFY(services::setBackups(vault.session(), {.folder = disk}).has_value());
    QVERIFY(QDir(disk).removeRecursively());
    const auto made = services::backupIfDue(vault.session(), m_progress);
    QVERIFY(made.has_value() && made->has_value());
    QVERIFY((*made)->fallback.contains(u"connect its disk"_s));
    QVERIFY((*made)->file.startsWith(vault.session().vault().backupFolder()));
    // Back again: it has none of today yet.
    QVERIFY(QDir().mkpath(disk));
    act(vault);
    const BackupState now = state(vault);
    QVERIFY(now.fallback.isEmpty());
    QCOMPARE(now.folder, disk);
    QVERIFY(now.isDue);
    // A disk that is not mounted may leave its folder behind.
    const QByteArray path = QFile::encodeName(disk);
    if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=64m") != 0)
        QSKIP("needs the right to mount a small disk");
    const auto mounted = services::setBackups(vault.session(), {.folder = disk});
    const QString within = state(vault).fallback;
    QCOMPARE(::umount(path.constData()), 0);
    QVERIFY(mounted.has_value());
    QCOMPARE(within, QString());
    QVERIFY(!state(vault).fallback.isEmpty());
}

void TestBackupService::unusableFolders_data()
{
    QTest::addColumn<QString>("folder"); // beside the vault
    QTest::newRow("not there") << u"nowhere"_s;
    QTest::newRow("a file") << u"passphrase"_s;
    QTest::newRow("in the vault") << u"Laboratoire.avis34/anchors"_s;
    QTest::newRow("the vault") << u"Laboratoire.avis34"_s;
}

void TestBackupService::unusableFolders()
{
    QFETCH(const QString, folder);
    support::TestVault vault;
    const auto set = services::setBackups(vault.session(), {.folder = vault.beside(folder)});
    QVERIFY(!set.has_value());
    QCOMPARE(set.error().kind, Kind::Input);
    QCOMPARE(state(vault).settings, services::BackupSettings());
}

void TestBackupService::aFailureIsRememberedAndForgotten()
{
    support::TestVault vault;
    // Nothing can be made where a file has the folder's name.
    const QString inside = vault.session().vault().backupFolder();
    QFile obstacle(inside);
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    const auto failed = services::backupIfDue(vault.session(), m_progress);
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().kind, Kind::Storage);
    QVERIFY(state(vault).failure);
    QCOMPARE(state(vault).failure->message, failed.error().message);
    QCOMPARE(services::backupTasks(vault.session())->size(), 1);
    QVERIFY(state(vault).isDue);
    QVERIFY(QFile::remove(inside));
    live(vault, kMorning);
    QVERIFY(!state(vault).failure);
    QCOMPARE(*services::backupTasks(vault.session()), QStringList());
}

namespace {

class Stopping final : public base::Progress
{
public:
    bool report(qsizetype, qsizetype) override { return false; }
};

} // namespace

void TestBackupService::aStopIsNoFailure()
{
    support::TestVault vault;
    Stopping stopping;
    QCOMPARE(services::backupIfDue(vault.session(), stopping).error().kind, Kind::Cancelled);
    QVERIFY(!state(vault).failure);
    QCOMPARE(names(state(vault).folder), QStringList());
}

void TestBackupService::whatWasRemovedCanLeaveTheBackupsToo()
{
    support::TestVault vault;
    const QString disk = vault.beside(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    live(vault, kMorning);
    live(vault, kMorning.addDays(1));
    QVERIFY(services::setBackups(vault.session(), {.folder = disk}).has_value());
    live(vault, kMorning.addDays(2));
    QVERIFY(QFile::copy(state(vault).backups.first().file, disk + u"/garder.avis34-backup"_s));
    const auto made = services::renewBackups(vault.session(), m_progress);
    QVERIFY2(made.has_value(), support::whyNot(made).constData());
    QCOMPARE(made->removed, 3);
    QCOMPARE(state(vault).backups.size(), 1);
    QCOMPARE(state(vault).backups.first().file, made->file);
    QVERIFY(names(disk).contains(u"garder.avis34-backup"_s)); // the user's own
    QCOMPARE(made->left, QStringList{disk + u"/garder.avis34-backup"_s});
    QCOMPARE(made->missing, 0);
}

namespace {

services::BackupRecords recordsOf(support::TestVault &vault)
{
    store::Database database = vault.session().vault().connect(store::Access::ReadOnly);
    return services::parseBackupRecords(
        store::IncidentStore(database).setting(u"backup_records"_s).value_or(QString()));
}

void setRecords(support::TestVault &vault, const services::BackupRecords &records)
{
    store::Database database = vault.session().vault().connect(store::Access::ReadWrite);
    store::IncidentStore(database).setSetting(u"backup_records"_s, services::serialise(records));
}

} // namespace

// Killed between its name and its record.
void TestBackupService::onesThatNoRecordKnows()
{
    support::TestVault vault;
    live(vault, kMorning);
    setRecords(vault, {});
    vault.setNow(kMorning.addDays(1));
    auto made = services::renewBackups(vault.session(), m_progress);
    QVERIFY(made.has_value());
    QCOMPARE(made->removed, 1); // in the vault's own folder it is the vault's
    QCOMPARE(made->left, QStringList());
    QCOMPARE(names(state(vault).folder).size(), 1);
    const QString disk = vault.beside(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    QVERIFY(services::setBackups(vault.session(), {.folder = disk}).has_value());
    live(vault, kMorning.addDays(2));
    const QString unknown = state(vault).backups.first().file;
    setRecords(vault, {});
    vault.setNow(kMorning.addDays(3));
    made = services::renewBackups(vault.session(), m_progress);
    QCOMPARE(made->left, QStringList{unknown}); // who made it there cannot be told
    QCOMPARE(names(disk).size(), 2);
}

// The store was put back to an older state: they may be all there is of what came after.
void TestBackupService::onesThatKnowMoreThanTheVaultStay()
{
    support::TestVault vault;
    vault.close();
    const QByteArray older = support::contentsOf(vault.folder() + u"/store.db"_s);
    vault.reopen();
    live(vault, kMorning);
    const QString lost = state(vault).backups.first().file;
    vault.close();
    QFile store(vault.folder() + u"/store.db"_s);
    QVERIFY(store.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(store.write(older), older.size());
    store.close();
    vault.reopen();
    const BackupState now = state(vault);
    QCOMPARE(now.backups.size(), 1);
    QVERIFY(!now.backups.first().isOfThisJournal);
    QVERIFY(!now.backups.first().isOwn);
    vault.setNow(kMorning.addSecs(60)); // the same day
    QVERIFY(services::makeBackup(vault.session(), m_progress).has_value());
    QVERIFY(QFile::exists(lost));
    QVERIFY(state(vault).backups.first().isOfThisJournal);
    const auto made = services::renewBackups(vault.session(), m_progress);
    QCOMPARE(made->left, QStringList{lost});
}

void TestBackupService::nothingGoesBeforeTheJournalKnows()
{
    support::TestVault vault;
    live(vault, kMorning);
    const QString older = state(vault).backups.first().file;
    vault.setNow(kMorning.addDays(1));
    store::Database other = vault.session().vault().connect(store::Access::ReadWrite);
    other.executeScript("BEGIN IMMEDIATE"); // nothing else can be written
    QVERIFY(!services::renewBackups(vault.session(), m_progress).has_value());
    QVERIFY(QFile::exists(older));
    other.executeScript("ROLLBACK");
    QVERIFY(services::renewBackups(vault.session(), m_progress).has_value());
    QVERIFY(!QFile::exists(older));
}

// Killed after the entry, before it was removed.
void TestBackupService::oneThatWasToGoGoes()
{
    support::TestVault vault;
    live(vault, kMorning);
    live(vault, kMorning.addDays(1));
    services::BackupRecords known = recordsOf(vault);
    for (auto &record : known)
        record.isOver = true;
    setRecords(vault, known);
    vault.setNow(kMorning.addDays(2));
    const auto made = services::makeBackup(vault.session(), m_progress);
    QCOMPARE(made->removed, 2);
    QCOMPARE(recordsOf(vault).size(), 1);
    // One that went is not missed, one that somebody took away is.
    known = recordsOf(vault);
    known.insert(QByteArray(32, 'x'), {.readBackUtc = kMorning, .rows = 1, .drilledUtc = {}});
    QCOMPARE(state(vault).missing, 0);
    setRecords(vault, known);
    QCOMPARE(state(vault).missing, 1);
    known[QByteArray(32, 'x')].isOver = true;
    setRecords(vault, known);
    QCOMPARE(state(vault).missing, 0);
}

// Of an old key, or of any: nobody writes to it any more.
void TestBackupService::partsInAnEarlierFolderGo()
{
    support::TestVault vault;
    vault.setNow(QDateTime::currentDateTimeUtc().addDays(2));
    const QString part = vault.write(u'.' + QString(32, u'a') + u".part.store"_s, "half");
    QVERIFY(services::setBackups(vault.session(), {.folder = vault.root()}).has_value());
    const QString disk = vault.beside(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    QVERIFY(services::setBackups(vault.session(), {.folder = disk}).has_value());
    QVERIFY(services::makeBackup(vault.session(), m_progress).has_value());
    QVERIFY(!QFile::exists(part));
}

void TestBackupService::aBackupUnderAnOldKeyIsNoneForToday()
{
    support::TestVault vault;
    live(vault, kMorning);
    std::vector<services::Credentials> kept;
    kept.push_back({u"DPO"_s, base::Secret::fromBytes(support::testPassphrase()), {}});
    const auto rotated =
        services::rotateKeys(vault.session(), kept, vault.beside(u"f.txt"_s), m_progress);
    QVERIFY2(rotated.has_value(), support::whyNot(rotated).constData());
    QVERIFY(!state(vault).backups.first().isUnderPresentKey);
    QVERIFY(state(vault).isDue);
    const auto made = services::backupIfDue(vault.session(), m_progress);
    QVERIFY(made.has_value() && made->has_value());
    QVERIFY(!state(vault).isDue);
    QCOMPARE(state(vault).backups.first().file, (*made)->file);
    QVERIFY(state(vault).backups.first().isUnderPresentKey);
    const auto drill = services::drillBackup(vault.session(), {}, m_progress);
    QCOMPARE(drill->file, (*made)->file);
    QVERIFY(drill->passed());
}

void TestBackupService::aClockThatWasWrongOnce()
{
    support::TestVault vault;
    const QDateTime wrong(QDate(2030, 11, 22), QTime(8, 0), Qt::UTC);
    for (int day = 0; day < 9; ++day)
        live(vault, wrong.addDays(day));
    for (int day = 0; day < 7; ++day)
        live(vault, kMorning.addDays(day));
    const BackupState now = state(vault);
    QCOMPARE(now.backups.first().made.toUTC(), kMorning.addDays(6));
    for (int day = 0; day < 7; ++day) {
        QCOMPARE(now.backups.at(day).made.toUTC(), kMorning.addDays(6 - day));
        QVERIFY(!now.backups.at(day).isFromFuture);
    }
    QVERIFY(now.backups.size() <= 11);
    QVERIFY(now.backups.last().isFromFuture);
    QVERIFY(now.backups.last().isOfThisJournal);
    const auto drill = services::drillBackup(vault.session(), {}, m_progress);
    QCOMPARE(drill->file, now.backups.first().file);
    QCOMPARE(services::doorFacts(vault.folder()).latestBackup, now.backups.first().file);
}

void TestBackupService::theDoorProposesTheLatest()
{
    support::TestVault vault;
    QCOMPARE(services::doorFacts(vault.folder()).latestBackup, QString());
    live(vault, kMorning);
    live(vault, kMorning.addDays(1));
    const QString latest = state(vault).backups.first().file;
    const QString folder = state(vault).folder;
    // Such as an upgrade leaves, and what no name of ours is, and one that is cut short.
    const QString oldest = state(vault).backups.last().file;
    QVERIFY(QFile::copy(oldest, folder + u"/schema-05.avis34-backup"_s));
    QVERIFY(QFile::copy(oldest, folder + u"/z.avis34-backup"_s));
    QFile cut(folder + u"/2029-01-01-0800.avis34-backup"_s);
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.close();
    QCOMPARE(services::doorFacts(vault.folder()).latestBackup, latest);
}

// --- Drills

void TestBackupService::drillOfTheNewest()
{
    support::TestVault vault;
    live(vault, kMorning);
    live(vault, kMorning.addDays(1));
    const QString folder = vault.session().vault().backupFolder();
    const QStringList before = support::filesUnder(folder);
    const auto result = services::drillBackup(vault.session(), {}, m_progress);
    QVERIFY2(result.has_value(), support::whyNot(result).constData());
    QVERIFY2(result->passed(), qPrintable(result->findings.join(u'\n')));
    QVERIFY(result->file.endsWith(u"2021-03-11-0900.avis34-backup"_s));
    QCOMPARE(result->checks.size(), 5);
    QCOMPARE(result->checks.first().name, u"pages"_s);
    QVERIFY(result->rows > 0);
    const BackupState now = state(vault);
    QVERIFY(now.lastDrill && now.lastDrill->passed);
    QCOMPARE(now.lastDrill->utc, vault.session().now());
    QVERIFY(now.backups.first().drilledUtc);
    QVERIFY(!now.backups.last().drilledUtc);
    QCOMPARE(support::filesUnder(folder), before);
}

void TestBackupService::drillByNameOrFile()
{
    support::TestVault vault;
    live(vault, kMorning);
    live(vault, kMorning.addDays(1));
    const auto named =
        services::drillBackup(vault.session(), u"2021-03-10-0900.avis34-backup"_s, m_progress);
    QVERIFY(named.has_value() && named->passed());
    const QString file = vault.beside(u"sauvegarde"_s);
    QVERIFY(services::backupVault(vault.session(), file, m_progress).has_value());
    const auto given = services::drillBackup(vault.session(), file, m_progress);
    QVERIFY(given.has_value() && given->passed());
    QCOMPARE(services::drillBackup(vault.session(), u"nothing"_s, m_progress).error().kind,
             Kind::Input);
}

void TestBackupService::drillSaysWhoOpensIt()
{
    support::TestVault vault;
    live(vault, kMorning);
    auto result = services::drillBackup(vault.session(), {}, m_progress);
    QCOMPARE(result->openers.size(), 1);
    QVERIFY(result->openers.first().asToday);
    QCOMPARE(result->opensWith,
             u"It opens with the passphrases of 10 mars 2021: DPO (today's passphrase: yes)."_s);
    QVERIFY(services::changePassphrase(vault.session(), base::Secret::fromBytes("another one"))
                .has_value());
    result = services::drillBackup(vault.session(), {}, m_progress);
    QVERIFY(result->passed());
    QVERIFY(!result->openers.first().asToday);
    QVERIFY2(result->opensWith.contains(u"No passphrase of today"_s),
             qPrintable(result->opensWith));
}

void TestBackupService::aFailedDrillIsRemembered()
{
    support::TestVault vault;
    live(vault, kMorning);
    const QString file = state(vault).backups.first().file;
    {
        QFile spoiled(file);
        QVERIFY(spoiled.open(QIODevice::ReadWrite) && spoiled.seek(200'000));
        QCOMPARE(spoiled.write("spoiled"), 7);
    }
    const auto result = services::drillBackup(vault.session(), {}, m_progress);
    QVERIFY(result.has_value());
    QVERIFY(!result->passed());
    QVERIFY(result->findings.first().contains(u"damaged"_s));
    QVERIFY(!state(vault).lastDrill->passed);
    QCOMPARE(services::backupTasks(vault.session())->size(), 1);
}

void TestBackupService::thereIsNothingToTryYet()
{
    support::TestVault vault;
    QCOMPARE(services::drillBackup(vault.session(), {}, m_progress).error().kind, Kind::Conflict);
}

void TestBackupService::theJournalTells()
{
    support::TestVault vault;
    live(vault, kMorning);
    QVERIFY(services::drillBackup(vault.session(), {}, m_progress).has_value());
    QVERIFY(services::setBackups(vault.session(), {.isAutomatic = false}).has_value());
    const auto rows = services::listJournal(vault.session(), 0, 3);
    QVERIFY(rows.has_value());
    QStringList events;
    for (const auto &row : *rows) {
        events += row.eventKey;
        QVERIFY2(row.event != row.eventKey, qPrintable(row.eventKey)); // it has a name
        QVERIFY(!row.details.contains(u"avis34-backup"_s));
    }
    QCOMPARE(events,
             QStringList({u"vault.backups_set"_s, u"vault.drill_passed"_s, u"vault.backed_up"_s}));
    const auto verified = services::verifyVault(vault.session(), m_progress);
    QVERIFY(verified.has_value());
    QCOMPARE(verified->findings, QStringList());
    QCOMPARE(verified->checks.size(), 5);
}

void TestBackupService::recordsAreReadAsTheyWereWritten()
{
    services::BackupRecords records;
    for (int number = 0; number < 120; ++number)
        records.insert(QByteArray::number(1000 + number).rightJustified(32, '0'),
                       {.readBackUtc = kMorning.addDays(number),
                        .rows = number,
                        .drilledUtc = number % 2 == 0 ? std::optional(kMorning) : std::nullopt,
                        .isOver = number == 119});
    const auto read = services::parseBackupRecords(services::serialise(records));
    QCOMPARE(read.size(), 100); // the latest
    for (auto one = read.begin(); one != read.end(); ++one)
        QVERIFY(records.value(one.key()) == *one);
    QVERIFY(read.contains(QByteArray("1019").rightJustified(32, '0')));
    QVERIFY(!read.contains(QByteArray("1018").rightJustified(32, '0')));
    QVERIFY(!read.contains(QByteArray("1119").rightJustified(32, '0'))); // over: the first to go
    for (const QString &nonsense : {u""_s, u"{"_s, u"[1,{}]"_s, u"[{\"sha256\":\"zz\"}]"_s}) {
        QVERIFY(services::parseBackupRecords(nonsense).isEmpty());
        QVERIFY(!services::parseLastDrill(nonsense));
        QVERIFY(!services::parseBackupFailure(nonsense));
    }
}

QTEST_GUILESS_MAIN(TestBackupService)
#include "tst_backupservice.moc"
