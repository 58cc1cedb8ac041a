// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.h"
#include "store/drill.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "vaulttest.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Access;
using store::Database;
using store::Vault;
using Kind = base::Error::Kind;

class TestBackups final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreTimes_data();
    void namesAreTimes();
    void rotation_data();
    void rotation();
    void aNewestOneIsAlwaysKept();
    void aClockThatWasWrongOnce();
    void deadWorkingFilesGo();
    void roomIsAskedFor_data();
    void roomIsAskedFor();
    void headsNeedNoKey();
    void ownOnesLieInTheVault();
    void leftoversGo();
    void otherVaultsPartsStay();
    void aStoppedOneLeavesNothing();
    void aReaderMakesNone();
    void drillPasses();
    void drillOfADamagedOne_data();
    void drillOfADamagedOne();
    void drillOfAnotherVaults();
    void drillAfterGoingBackInTime();
    void drillCountsRows();
    void drillStops();
    void drillFollowsNoLink();
    void drillSaysWhoOpensIt();
    void missingTrigger_data();
    void missingTrigger();

private:
    base::NoProgress m_progress;
};

static const QDateTime kNow(QDate(2026, 3, 3), QTime(13, 5), Qt::UTC);

static void act(const Vault &vault)
{
    Database database = vault.connect(Access::ReadWrite);
    store::Transaction transaction(database);
    store::JournalStore(database).append({u"DPO"_s, u"incident.saved"_s, u"incident"_s, {}}, kNow);
    transaction.commit();
}

// --- Names, rotation, room

void TestBackups::namesAreTimes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as it is written")
        << u"2026-03-03-1405.avis34-backup"_s << u"2026-03-03 14:05:00"_s;
    QTest::newRow("the third of a minute")
        << u"2026-03-03-1405-3.avis34-backup"_s << u"2026-03-03 14:05:02"_s;
    QTest::newRow("the last of a minute")
        << u"2026-03-03-1405-59.avis34-backup"_s << u"2026-03-03 14:05:58"_s;
    QTest::newRow("no such day") << u"2026-02-30-1405.avis34-backup"_s << u""_s;
    QTest::newRow("a user's own name") << u"avant import.avis34-backup"_s << u""_s;
    QTest::newRow("a user's copy") << u"2026-03-03-1405 (copie).avis34-backup"_s << u""_s;
    QTest::newRow("something in front") << u"x2026-03-03-1405.avis34-backup"_s << u""_s;
    QTest::newRow("before an upgrade") << u"schema-15.avis34-backup"_s << u""_s;
    QTest::newRow("another ending") << u"2026-03-03-1405.avis34backup"_s << u""_s;
}

void TestBackups::namesAreTimes()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    const auto time = store::backupTime(name);
    QCOMPARE(time ? time->toString(u"yyyy-MM-dd HH:mm:ss") : QString(), expected);
    if (time) {
        const int number = time->time().second() + 1;
        QCOMPARE(store::backupName(*time, number), name);
    }
}

void TestBackups::rotation_data()
{
    QTest::addColumn<QString>("made"); // days of March 2026 (negative: before), with hours
    QTest::addColumn<QString>("kept");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("one") << u"3.8"_s << u"3.8"_s;
    QTest::newRow("seven days") << u"1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s
                                << u"1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s;
    QTest::newRow("only the last one of a day") << u"3.8 3.12 3.18 4.8"_s << u"3.18 4.8"_s;
    // 1 March 2026 is a Sunday.
    QTest::newRow("of older days, the last one of each week")
        << u"2.8 3.8 4.8 9.8 10.8 11.8 12.8 13.8 14.8 15.8"_s
        << u"4.8 9.8 10.8 11.8 12.8 13.8 14.8 15.8"_s;
    QTest::newRow("days without a backup do not count")
        << u"-60.8 -50.8 -40.8 -30.8 -20.8 -10.8 1.8"_s
        << u"-60.8 -50.8 -40.8 -30.8 -20.8 -10.8 1.8"_s;
    QTest::newRow("weeks without a backup do not count either")
        << u"-200.8 -100.8 -99.8 1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s
        << u"-200.8 -99.8 1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s;
    QTest::newRow("four weeks and no more")
        << u"-41.8 -34.8 -27.8 -20.8 -13.8 1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s
        << u"-34.8 -27.8 -20.8 -13.8 1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s;
    QTest::newRow("weeks of different years are different")
        << u"-61.8 -426.8 1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s
        << u"-426.8 -61.8 1.8 2.8 3.8 4.8 5.8 6.8 7.8"_s;
}

static std::vector<QDateTime> times(const QString &text)
{
    std::vector<QDateTime> list;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts))
        list.emplace_back(QDate(2026, 3, 1).addDays(one.section(u'.', 0, 0).toInt() - 1),
                          QTime(one.section(u'.', 1).toInt(), 0), Qt::UTC);
    return list;
}

void TestBackups::rotation()
{
    QFETCH(const QString, made);
    QFETCH(const QString, kept);
    std::vector<QDateTime> rest = times(made);
    for (const QDateTime &gone :
         store::expiredBackups(rest, rest.empty() ? kNow : std::ranges::max(rest)))
        QCOMPARE(std::erase(rest, gone), std::size_t(1));
    std::vector<QDateTime> expected = times(kept);
    std::ranges::sort(rest);
    std::ranges::sort(expected);
    QCOMPARE(rest, expected);
}

void TestBackups::aNewestOneIsAlwaysKept()
{
    std::vector<QDateTime> kept;
    for (int day = 0; day < 400; ++day) {
        kept.emplace_back(QDate(2025, 1, 1).addDays(day), QTime(18, 0), Qt::UTC);
        const QDateTime newest = kept.back();
        for (const QDateTime &gone : store::expiredBackups(kept, newest))
            std::erase(kept, gone);
        QVERIFY(std::ranges::count(kept, newest) == 1);
        QVERIFY(kept.size() <= 7 + 4);
    }
    QCOMPARE(kept.size(), std::size_t(7 + 4));
    QVERIFY(kept.front().daysTo(kept.back()) >= 7 + 2 * 7 + 1);
}

// Nine days in 2030, then the present again.
void TestBackups::aClockThatWasWrongOnce()
{
    std::vector<QDateTime> kept;
    const auto live = [&kept](const QDateTime &now) {
        kept.push_back(now);
        for (const QDateTime &gone : store::expiredBackups(kept, now))
            std::erase(kept, gone);
        return std::ranges::count(kept, now) == 1;
    };
    for (int day = 0; day < 9; ++day)
        QVERIFY(live(kNow.addYears(4).addDays(day)));
    for (int day = 0; day < 7; ++day)
        QVERIFY(live(kNow.addDays(day)));
    for (int day = 0; day < 7; ++day)
        QVERIFY(std::ranges::count(kept, kNow.addDays(day)) == 1);
    QVERIFY(kept.size() <= 7 + 4);
    for (int day = 7; day < 60; ++day)
        QVERIFY(live(kNow.addDays(day)));
    QVERIFY(
        std::ranges::none_of(kept, [](const QDateTime &time) { return time > kNow.addYears(1); }));
    QCOMPARE(kept.size(), std::size_t(7 + 4));
    QVERIFY(!store::isFromFuture(kNow.addSecs(3600), kNow)); // a change of the hour
    QVERIFY(store::isFromFuture(kNow.addDays(2), kNow));
}

void TestBackups::deadWorkingFilesGo()
{
    const Folder folder;
    const QString place = folder.beside("disk");
    QVERIFY(QDir().mkpath(place));
    const QString id(32, u'a');
    const QStringList dead{u".%1.part"_s.arg(id), u".%1.part.store"_s.arg(id),
                           u".%1.part.AbCdEf"_s.arg(id)};
    const QStringList others{u".notes.partial"_s, u".ffff.part"_s, u".%1.parts"_s.arg(id),
                             u"x.%1.part"_s.arg(id)};
    const QDateTime then = QDateTime::currentDateTimeUtc();
    for (const QString &name : dead + others)
        overwrite(place + u'/' + name, "half");
    const auto names = [&place] {
        return QDir(place).entryList(QDir::Files | QDir::Hidden, QDir::Name).size();
    };
    store::removeDeadWorkingFiles(place, then.addSecs(3600)); // may be written still
    QCOMPARE(names(), 7);
    store::removeDeadWorkingFiles(place, then.addDays(2));
    QCOMPARE(names(), 4);
    for (const QString &name : others)
        QVERIFY2(QFile::exists(place + u'/' + name), qPrintable(name));
}

void TestBackups::roomIsAskedFor_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("available");
    QTest::addColumn<bool>("enough");
    QTest::newRow("plenty") << qint64(1000) << (qint64(1) << 40) << true;
    QTest::newRow("unknown is no reason to refuse") << qint64(1000) << qint64(-1) << true;
    QTest::newRow("just not enough with what others write")
        << qint64(1000) << qint64(1000 + (16 << 20) - 1) << false;
    QTest::newRow("just enough") << qint64(1000) << qint64(1000 + (16 << 20)) << true;
}

void TestBackups::roomIsAskedFor()
{
    QFETCH(const qint64, bytes);
    QFETCH(const qint64, available);
    QFETCH(const bool, enough);
    const auto room = store::requireRoom(u"/media/disque"_s, bytes, available);
    QCOMPARE(room.has_value(), enough);
    if (!enough) {
        QCOMPARE(room.error().kind, Kind::Storage);
        QVERIFY(room.error().message.contains(u"/media/disque"_s));
    }
}

// --- Making them

static const QString kName = u"2026-03-03-1405.avis34-backup"_s;

void TestBackups::headsNeedNoKey()
{
    const Folder folder;
    const auto made = folder.create();
    act(made->vault);
    const auto facts = made->vault.backUp(made->vault.backupFolder(), kName, m_progress);
    QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().message));
    const auto head = store::readBackupHead(made->vault.backupFolder() + u'/' + kName);
    QVERIFY(head);
    QCOMPARE(head->checksum, facts->checksum);
    QCOMPARE(head->bytes, facts->bytes);
    QCOMPARE(head->journalEntries, 1);
    QCOMPARE(QString::fromLatin1(head->journalHead.toHex()), made->vault.facts()->journalHead);
    QCOMPARE(head->keys, contents(folder.file("keys.bin")));
    QCOMPARE(facts->journalEntries, 1);
    QVERIFY(facts->rows > 0);
    QCOMPARE(QString::fromLatin1(head->storeId.toHex()), made->vault.facts()->storeId);
    QVERIFY(!store::readBackupHead(folder.file("store.db")));
    overwrite(folder.beside("short"),
              contents(made->vault.backupFolder() + u'/' + kName).chopped(1));
    QVERIFY(!store::readBackupHead(folder.beside("short")));
}

void TestBackups::ownOnesLieInTheVault()
{
    const Folder folder;
    {
        const auto made = folder.create();
        act(made->vault);
        const Vault &vault = made->vault;
        QVERIFY(vault.backUp(vault.backupFolder(), kName, m_progress).has_value());
        const QFileInfo file(vault.backupFolder() + u'/' + kName);
        QCOMPARE(file.permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
        QCOMPARE(QFileInfo(vault.backupFolder()).permissions()
                     & (QFile::ReadOther | QFile::ReadGroup | QFile::ExeOther),
                 QFile::Permissions());
        QCOMPARE(QDir(vault.backupFolder()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{kName});
        // But a user's file does not go there, nor a backup into another vault.
        QCOMPARE(vault.backupTo(folder.file("backups/x"), m_progress).error().kind, Kind::Input);
        const Folder other;
        QVERIFY(other.create().has_value());
        QCOMPARE(vault.backUp(other.path(), kName, m_progress).error().kind, Kind::Input);
    }
    const QString back = folder.beside("back");
    QVERIFY(Vault::restore(folder.file("backups/") + kName, back, m_progress).has_value());
    const auto restored = Vault::open(back, secret("first passphrase"));
    QVERIFY(restored.has_value());
    QCOMPARE(restored->facts()->journalEntries, 1);
}

void TestBackups::leftoversGo()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    QVERIFY(QDir().mkpath(folder.file("backups/.drill/anchors")));
    overwrite(folder.file("backups/.drill/store.db"), "half");
    overwrite(folder.file("backups/.0123456789abcdef0123456789abcdef.part"), "half");
    overwrite(folder.file("backups/.0123456789abcdef0123456789abcdef.part.store"), "half");
    overwrite(folder.file("backups/notes.txt"), "not ours");
    const auto vault = folder.open();
    QVERIFY(vault.has_value());
    QCOMPARE(QDir(vault->backupFolder())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"notes.txt"_s});
}

// Two vaults may share a disk for their backups.
void TestBackups::otherVaultsPartsStay()
{
    const Folder folder;
    const auto made = folder.create();
    const QString place = folder.beside("disk");
    QVERIFY(QDir().mkpath(place));
    const QString own = u'.' + made->vault.facts()->storeId + u".part"_s;
    overwrite(place + u"/.ffff.part"_s, "another vault is at it");
    overwrite(place + u'/' + own + u".AbCdEf"_s, "left by us");
    QVERIFY(made->vault.backUp(place, kName, m_progress).has_value());
    QCOMPARE(QDir(place).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             QStringList({u".ffff.part"_s, kName}));
}

namespace {

// Stops after so many reports.
class Patience final : public base::Progress
{
public:
    explicit Patience(int reports)
        : m_left(reports)
    {
    }
    bool report(qsizetype, qsizetype) override { return m_left-- > 0; }

private:
    int m_left;
};

} // namespace

void TestBackups::aStoppedOneLeavesNothing()
{
    const Folder folder;
    const auto made = folder.create();
    const Vault &vault = made->vault;
    int stopped = 0;
    for (int reports = 0;; ++reports) {
        Patience patience(reports);
        const auto facts = vault.backUp(vault.backupFolder(), kName, patience);
        if (facts)
            break;
        ++stopped;
        QCOMPARE(facts.error().kind, Kind::Cancelled);
        QCOMPARE(QDir(vault.backupFolder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
    QVERIFY(stopped > 1);
}

void TestBackups::aReaderMakesNone()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const auto reader = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(reader.has_value());
    QCOMPARE(reader->backUp(reader->backupFolder(), kName, m_progress).error().kind,
             Kind::Conflict);
    QCOMPARE(store::drill(*reader, kName, {}, m_progress).error().kind, Kind::Conflict);
    QVERIFY(!QFileInfo::exists(reader->backupFolder()));
}

// --- Drills

static QString backedUp(const Vault &vault)
{
    base::NoProgress progress;
    if (!vault.backUp(vault.backupFolder(), kName, progress))
        qFatal("no backup");
    return vault.backupFolder() + u'/' + kName;
}

void TestBackups::drillPasses()
{
    const Folder folder;
    const auto made = folder.create();
    act(made->vault);
    const QString backup = backedUp(made->vault);
    act(made->vault); // life goes on
    const auto before = filesIn(made->vault.backupFolder());
    const auto drill = store::drill(made->vault, backup, {}, m_progress);
    QVERIFY2(drill.has_value(), drill ? "" : qPrintable(drill.error().message));
    QVERIFY2(drill->passed(), qPrintable(drill->findings.join(u'\n')));
    QCOMPARE(drill->checks.size(), std::size_t(5));
    QCOMPARE(drill->journalEntries, 1);
    QVERIFY(drill->rows > 0);
    QVERIFY(drill->schemaVersion > 0);
    QCOMPARE(filesIn(made->vault.backupFolder()), before);
}

void TestBackups::drillOfADamagedOne_data()
{
    QTest::addColumn<int>("spoiled");
    QTest::newRow("a flipped bit of a page") << 100'000;
    QTest::newRow("of the keys") << 100;
    QTest::newRow("of the magic") << 3;
    QTest::newRow("of the checksum") << -5;
}

void TestBackups::drillOfADamagedOne()
{
    QFETCH(const int, spoiled);
    const Folder folder;
    const auto made = folder.create();
    const QString backup = backedUp(made->vault);
    QByteArray bytes = contents(backup);
    char &byte = bytes[spoiled < 0 ? bytes.size() + spoiled : spoiled];
    byte = char(byte ^ 4);
    overwrite(backup, bytes);
    const auto drill = store::drill(made->vault, backup, {}, m_progress);
    QVERIFY2(drill.has_value(), drill ? "" : qPrintable(drill.error().message));
    QCOMPARE(drill->findings.size(), 1);
    QVERIFY(!QFileInfo::exists(folder.file("backups/.drill")));
}

void TestBackups::drillOfAnotherVaults()
{
    const Folder folder;
    const Folder other;
    const auto made = folder.create();
    const auto drill = store::drill(made->vault, backedUp(other.create()->vault), {}, m_progress);
    QVERIFY(drill.has_value());
    QVERIFY(drill->findings.value(0).contains(u"another vault"_s));
    const auto missing = store::drill(made->vault, folder.beside("nothing"), {}, m_progress);
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().kind, Kind::Storage);
}

// The backup knows steps that the vault has lost.
void TestBackups::drillAfterGoingBackInTime()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray old = contents(folder.file("store.db"));
    {
        const auto vault = folder.open();
        act(*vault);
        backedUp(*vault);
    }
    overwrite(folder.file("store.db"), old);
    const auto vault = folder.open();
    QVERIFY(vault.has_value());
    const auto drill = store::drill(*vault, folder.file("backups/") + kName, {}, m_progress);
    QVERIFY(drill.has_value());
    QCOMPARE(drill->findings.size(), 1);
    QVERIFY2(drill->findings.first().contains(u"journal"_s), qPrintable(drill->findings.first()));
}

void TestBackups::drillCountsRows()
{
    const Folder folder;
    const auto made = folder.create();
    const auto facts = made->vault.backUp(made->vault.backupFolder(), kName, m_progress);
    const QString backup = made->vault.backupFolder() + u'/' + kName;
    QVERIFY(store::drill(made->vault, backup, facts->rows, m_progress)->passed());
    const auto wrong = store::drill(made->vault, backup, facts->rows + 1, m_progress);
    QCOMPARE(wrong->findings.size(), 1);
}

void TestBackups::drillStops()
{
    const Folder folder;
    const auto made = folder.create();
    const QString backup = backedUp(made->vault);
    Patience patience(1);
    const auto drill = store::drill(made->vault, backup, {}, patience);
    QVERIFY(!drill.has_value());
    QCOMPARE(drill.error().kind, Kind::Cancelled);
    QVERIFY(!QFileInfo::exists(folder.file("backups/.drill")));
}

// Whoever may write in the folder of backups could have it empty another one.
void TestBackups::drillFollowsNoLink()
{
    const Folder folder;
    const auto made = folder.create();
    const QString backup = backedUp(made->vault);
    const QString victim = folder.beside("victim");
    QVERIFY(QDir().mkpath(victim));
    overwrite(victim + u"/letter.txt"_s, "somebody else's");
    QVERIFY(QFile::link(victim, folder.file("backups/.drill")));
    const auto drill = store::drill(made->vault, backup, {}, m_progress);
    QVERIFY2(drill.has_value(), drill ? "" : qPrintable(drill.error().message));
    QVERIFY(drill->passed());
    QCOMPARE(contents(victim + u"/letter.txt"_s), QByteArray("somebody else's"));
    QCOMPARE(QDir(victim).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"letter.txt"_s});
    QVERIFY(!QFileInfo(folder.file("backups/.drill")).isSymLink());
}

void TestBackups::drillSaysWhoOpensIt()
{
    const Folder folder;
    auto made = folder.create();
    Vault &vault = made->vault;
    QVERIFY(vault.addHolder(someone(u"Op"_s, "Op"), store::Role::Operator).has_value());
    QVERIFY(vault.addHolder(someone(u"Lu"_s, "Lu"), store::Role::Reader).has_value());
    const QString backup = backedUp(vault);
    const auto openers = [&] {
        QStringList said;
        const auto drill = store::drill(vault, backup, {}, m_progress);
        for (const store::BackupHolder &holder : drill->holders)
            said += holder.name + (holder.opensAsToday ? u" yes"_s : u" no"_s);
        return said;
    };
    QCOMPARE(openers(), QStringList({u"DPO yes"_s, u"Op yes"_s, u"Lu yes"_s}));
    QVERIFY(vault.changePassphrase(secret("second passphrase")).has_value());
    QVERIFY(vault.changeRole(u"Op"_s, store::Role::Reader).has_value()); // the same passphrase
    QVERIFY(vault.removeHolder(u"Lu"_s).has_value());
    QVERIFY(vault.addHolder(someone(u"Ann"_s, "Ann"), store::Role::Reader).has_value());
    QCOMPARE(openers(), QStringList({u"DPO no"_s, u"Op yes"_s, u"Lu no"_s}));
}

// --- The schema as it should be

void TestBackups::missingTrigger_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("fault");
    QTest::newRow("sound") << QByteArray("SELECT 1") << u""_s;
    QTest::newRow("an index is gone")
        << QByteArray("DROP INDEX import_once") << u"index import_once"_s;
    QTest::newRow("an index is another one")
        << QByteArray("DROP INDEX import_once; CREATE INDEX import_once ON import (kind)")
        << u"index import_once"_s;
    QTest::newRow("a trigger is gone")
        << QByteArray("DROP TRIGGER letter_text_is_kept") << u"trigger letter_text_is_kept"_s;
    QTest::newRow("a trigger too many")
        << QByteArray("CREATE TRIGGER quiet AFTER INSERT ON journal BEGIN SELECT 1; END")
        << u"trigger quiet"_s;
    QTest::newRow("a column too many")
        << QByteArray("ALTER TABLE setting ADD COLUMN x TEXT") << u"table setting"_s;
    QTest::newRow("a table too many does no harm") << QByteArray("CREATE TABLE other(x)") << u""_s;
}

void TestBackups::missingTrigger()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, fault);
    Database database = Database::inMemory();
    store::migrate(database, store::shippedMigrations());
    database.executeScript(sql);
    QCOMPARE(store::structureFault(database, store::shippedMigrations()).value_or(QString()),
             fault);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
