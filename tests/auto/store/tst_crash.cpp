// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/journalstore.h"
#include "vaulttest.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Access;
using store::Database;
using store::JournalStore;
using store::KeyDerivation;
using store::Transaction;
using store::Vault;

// kill -9 at any moment.  This program runs itself as a worker, which says what it has
// committed, and kills it; then the vault must open and hold all of that, whole.
// AVIS34_KILLS=1000 makes the run long.

constexpr int kRowsPerCommit = 20;
static const QDateTime kNow(QDate(2026, 3, 3), QTime(13, 5), Qt::UTC);

// --- The worker

static void say(int number)
{
    std::printf("%d\n", number);
    std::fflush(stdout);
}

// kRowsPerCommit rows and the journal entry about them.
static void writeOnce(Database &database, int number)
{
    for (int i = 0; i < kRowsPerCommit; ++i)
        database.statement("INSERT INTO work(number) VALUES(?)").bind(number).execute();
    JournalStore(database).append({u"test"_s, u"test.commit"_s, u"commit"_s, {}}, kNow);
}

static void commitOnce(Database &database, int number)
{
    Transaction transaction(database);
    writeOnce(database, number);
    transaction.commit();
}

static int commitForEver(const Vault &vault)
{
    Database database = vault.connect(Access::ReadWrite);
    database.executeScript("CREATE TABLE IF NOT EXISTS work(number INTEGER)");
    say(0);
    for (int number = 1;; ++number) {
        commitOnce(database, number);
        say(number);
        if (number % 10 == 0)
            database.checkpoint();
    }
}

static int changePassphraseForEver(Vault &vault)
{
    say(0);
    for (int number = 1;; ++number) {
        const QByteArray next = number % 2 == 1 ? "odd" : "first passphrase";
        if (!vault.changePassphrase(secret(next.constData()), KeyDerivation::cheapest()))
            return 1;
        say(number);
    }
}

static int backUpForEver(const Vault &vault, const QString &file)
{
    base::NoProgress progress;
    if (!vault.backupTo(file, progress))
        return 1;
    say(0);
    for (int number = 1;; ++number) {
        if (!vault.backupTo(file, progress))
            return 1;
        say(number);
    }
}

static int rotateForEver(Vault &vault)
{
    vault.connect(Access::ReadWrite)
        .executeScript("CREATE TABLE IF NOT EXISTS work(number INTEGER)");
    base::NoProgress progress;
    say(0);
    for (int number = 1;; ++number) {
        Vault::Rotation rotation{
            .kept = {},
            .keepCode = [](const base::Secret &) { return base::Result<void>(); },
            .writeDown = [&](Database &next, quint64) { writeOnce(next, number); }};
        rotation.kept.push_back({.holder = u"DPO"_s, .passphrase = secret("first passphrase")});
        if (!vault.rotate(rotation, progress))
            return 1;
        say(number);
    }
}

static int work(const QString &what, const QString &folder)
{
    auto vault = Vault::open(folder, secret("first passphrase"));
    if (!vault)
        return 1;
    if (what == u"commit"_s)
        return commitForEver(*vault);
    if (what == u"passphrase"_s)
        return changePassphraseForEver(*vault);
    if (what == u"rotate"_s)
        return rotateForEver(*vault);
    return backUpForEver(*vault, folder + u"/../backup.avis34"_s);
}

// --- The test

static int rounds()
{
    const int wanted = qEnvironmentVariableIntValue("AVIS34_KILLS");
    return wanted > 0 ? wanted : 8;
}

class TestCrash final : public QObject
{
    Q_OBJECT

private slots:
    void commits() { acknowledgedWorkStays(u"commit"_s); }
    void rotations() { acknowledgedWorkStays(u"rotate"_s); }
    void passphraseChanges();
    void backups();

private:
    void acknowledgedWorkStays(const QString &what);
    // Lets a worker run for a random moment after its first line; its last number.
    int killedAfter(const QString &what, const Folder &folder);

    QRandomGenerator m_random{34};
    base::NoProgress m_progress;
};

int TestCrash::killedAfter(const QString &what, const Folder &folder)
{
    QProcess worker;
    worker.start(QCoreApplication::applicationFilePath(), {u"work"_s, what, folder.path()});
    if (!worker.waitForReadyRead(20'000))
        qFatal("the worker did not start");
    // Several changes of each kind.
    QThread::usleep(m_random.bounded(what == u"rotate"_s ? 400'000U : 40'000U));
    worker.kill();
    worker.waitForFinished();
    if (worker.exitStatus() != QProcess::CrashExit)
        qFatal("the worker ended by itself");
    QByteArrayList lines = worker.readAllStandardOutput().split('\n');
    lines.removeLast(); // empty, or half a number
    return lines.last().toInt();
}

static int count(Database &database, store::Sql sql)
{
    auto query = database.statement(sql);
    query.step();
    return query.get<int>(0);
}

void TestCrash::acknowledgedWorkStays(const QString &what)
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    int acknowledged = 0;
    for (int round = 0; round < rounds(); ++round) {
        acknowledged += killedAfter(what, folder);
        const auto vault = folder.open();
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QStringList warnings = vault->warnings();
        if (what == u"rotate"_s) // that it was interrupted is no loss
            warnings.removeIf([](const QString &each) { return each.contains(u"interrupted"_s); });
        QCOMPARE(warnings, QStringList());
        Database database = vault->connect(Access::ReadWrite);
        const int rows = count(database, "SELECT count(*) FROM work");
        const int entries = count(database, "SELECT count(*) FROM journal");
        QCOMPARE(rows, entries * kRowsPerCommit);
        QVERIFY2(entries >= acknowledged && entries <= acknowledged + round + 1,
                 "at most one commit a round that was done and not yet said");
        acknowledged = entries;
        QVERIFY(vault->updateAnchor().has_value());
    }
    const auto vault = folder.open();
    const auto checks = vault->verify(m_progress);
    for (const auto &check : *checks)
        QVERIFY2(check.passed, qPrintable(check.message));
}

void TestCrash::passphraseChanges()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    for (int round = 0; round < rounds(); ++round) {
        const int number = killedAfter(u"passphrase"_s, folder);
        // The one that was said, or the one after.
        const char *said = number % 2 == 1 ? "odd" : "first passphrase";
        const char *next = number % 2 == 1 ? "first passphrase" : "odd";
        auto vault = folder.open(said);
        if (!vault)
            vault = folder.open(next);
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QVERIFY2(vault->warnings().isEmpty(), qPrintable(vault->warnings().join(u' ')));
        QVERIFY(vault->changePassphrase(secret("first passphrase"), KeyDerivation::cheapest())
                    .has_value());
        QCOMPARE(contents(folder.file("keys.bin")), contents(folder.file("keys.bin.bak")));
    }
}

void TestCrash::backups()
{
    const Folder folder;
    {
        const auto made = folder.create();
        Database database = made->vault.connect(Access::ReadWrite);
        database.executeScript("CREATE TABLE work(number INTEGER)");
        commitOnce(database, 1);
    }
    for (int round = 0; round < rounds(); ++round) {
        killedAfter(u"backup"_s, folder);
        const Folder restored;
        const auto back =
            Vault::restore(folder.beside("backup.avis34"), restored.path(), m_progress);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message));
        QVERIFY(restored.open().has_value());
        QVERIFY(folder.open().has_value());
    }
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"work"_s)
        return work(arguments.at(2), arguments.at(3));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
