// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Backups as scripts see them: the one of the day, the list, drills, checks.

#include "console.h"
#include "incident/incident.h"
#include "store/vault.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

class TestBackups final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstWritingCommandOfTheDayMakesOne();
    void notWhenAskedNotTo();
    void notAfterACommandThatReads();
    void aFailureFailsNoCommand();
    void theListSaysWhatIsThere();
    void anotherFolder();
    void drills();
    void verifyNamesItsChecks();
    void everythingIsInFrench();

private:
    Run run(const QStringList &words, bool withBackups = true) const
    {
        return console::run(QStringList{u"--json"_s, u"--vault"_s, m_vault->folder(),
                                        u"--passphrase-file"_s, m_vault->passphraseFile()}
                                + words,
                            {{u"AVIS34_NO_BACKUP"_s, withBackups ? u"0"_s : u"1"_s}});
    }
    // A command that writes.
    Run write(bool withBackups = true) const
    {
        return run({u"incident"_s, u"set"_s, m_vault->beside(u"incident.json"_s)}, withBackups);
    }
    QStringList backups() const
    {
        return QDir(m_vault->folder() + u"/backups"_s).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<support::TestVault> m_vault;
};

void TestBackups::init()
{
    m_vault = std::make_unique<support::TestVault>();
    m_vault->write(u"incident.json"_s,
                   QJsonDocument(incident::toJson(testing::sampleIncident())).toJson());
    m_vault->close();
}

void TestBackups::theFirstWritingCommandOfTheDayMakesOne()
{
    const Run first = write();
    QVERIFY2(first.exitCode == 0, first.all().constData());
    QCOMPARE(backups().size(), 1);
    QVERIFY(first.err.contains(backups().first().toUtf8()));
    QVERIFY(!first.json.isEmpty()); // the answer alone is on standard output
    const Run second = write();
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(backups().size(), 1);
    const QJsonObject info = run({u"vault"_s, u"info"_s}).json;
    const QJsonObject state = info.value(u"backups"_s).toObject();
    QCOMPARE(state.value(u"automatic"_s).toBool(), true);
    QCOMPARE(state.value(u"count"_s).toInt(), 1);
    QVERIFY(state.value(u"last"_s).toObject().value(u"read_back"_s).isString());
    QVERIFY(state.value(u"failed"_s).isNull());
    QVERIFY(state.value(u"last_drill"_s).isNull());
    QCOMPARE(info.value(u"warnings"_s).toArray(), QJsonArray());
}

void TestBackups::notWhenAskedNotTo()
{
    QCOMPARE(write(false).exitCode, 0);
    QCOMPARE(run({u"--no-backup"_s, u"incident"_s, u"set"_s, m_vault->beside(u"incident.json"_s)})
                 .exitCode,
             0);
    QCOMPARE(backups(), QStringList());
    QCOMPARE(run({u"vault"_s, u"backups"_s, u"set"_s, u"--automatic"_s, u"off"_s}).exitCode, 0);
    QCOMPARE(write().exitCode, 0);
    QCOMPARE(backups(), QStringList());
    const Run now = run({u"vault"_s, u"backups"_s, u"now"_s});
    QVERIFY2(now.exitCode == 0, now.all().constData());
    QCOMPARE(backups().size(), 1);
}

void TestBackups::notAfterACommandThatReads()
{
    QCOMPARE(run({u"vault"_s, u"info"_s}).exitCode, 0);
    QCOMPARE(run({u"vault"_s, u"backups"_s, u"list"_s}).exitCode, 0);
    // Nor after one that was refused.
    QCOMPARE(run({u"incident"_s, u"set"_s, m_vault->passphraseFile()}).exitCode, 3);
    QCOMPARE(backups(), QStringList());
}

void TestBackups::aFailureFailsNoCommand()
{
    QFile obstacle(m_vault->folder() + u"/backups"_s);
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    const Run done = write();
    QCOMPARE(done.exitCode, 0);
    QVERIFY(QString::fromUtf8(done.err).contains(u"n’a PAS été faite"_s));
    const QJsonObject failed =
        run({u"vault"_s, u"info"_s}).json.value(u"backups"_s)[u"failed"_s].toObject();
    QVERIFY(failed.value(u"at"_s).isString());
    QVERIFY(!failed.value(u"message"_s).toString().isEmpty());
    QVERIFY(obstacle.remove());
    QCOMPARE(write().exitCode, 0);
    QVERIFY(run({u"vault"_s, u"info"_s}).json.value(u"backups"_s)[u"failed"_s].isNull());
}

void TestBackups::theListSaysWhatIsThere()
{
    QCOMPARE(write().exitCode, 0);
    const Run listed = run({u"vault"_s, u"backups"_s, u"list"_s});
    const QJsonArray rows = listed.json.value(u"backups"_s).toArray();
    QCOMPARE(rows.size(), 1);
    const QJsonObject row = rows.first().toObject();
    QVERIFY(row.value(u"file"_s).toString().endsWith(backups().first()));
    QVERIFY(row.value(u"bytes"_s).toInteger() > 100'000);
    QCOMPARE(row.value(u"journal_entries"_s).toInteger(), 2); // created, incident saved
    QVERIFY(row.value(u"read_back"_s).isString());
    QCOMPARE(row.value(u"before_upgrade"_s).toBool(), false);
}

void TestBackups::anotherFolder()
{
    const QString disk = m_vault->beside(u"disque"_s);
    QVERIFY(QDir().mkpath(disk));
    const Run set = run({u"vault"_s, u"backups"_s, u"set"_s, disk});
    QVERIFY2(set.exitCode == 0, set.all().constData());
    QCOMPARE(set.json.value(u"folder"_s).toString(), disk);
    // That command wrote, so it made the first one.
    QCOMPARE(QDir(disk).entryList(QDir::Files).size(), 1);
    QVERIFY(QDir(disk).removeRecursively());
    const Run fallen = write();
    QCOMPARE(fallen.exitCode, 0);
    QVERIFY(QString::fromUtf8(fallen.err).contains(u"branchez son disque"_s));
    QCOMPARE(backups().size(), 1);
    QCOMPARE(run({u"vault"_s, u"backups"_s, u"set"_s, disk}).exitCode, 3); // not there
    const Run inside = run({u"vault"_s, u"backups"_s, u"set"_s, u"--inside"_s});
    QCOMPARE(inside.exitCode, 0);
    QVERIFY(inside.json.value(u"fallback"_s).isNull());
    QCOMPARE(run({u"vault"_s, u"backups"_s, u"set"_s, disk, u"--inside"_s}).exitCode, 2);
}

void TestBackups::drills()
{
    QCOMPARE(run({u"vault"_s, u"drill"_s}, false).exitCode, 3); // nothing to try yet
    QCOMPARE(run({u"vault"_s, u"backups"_s, u"now"_s}).exitCode, 0);
    const Run passed = run({u"vault"_s, u"drill"_s});
    QVERIFY2(passed.exitCode == 0, passed.all().constData());
    QCOMPARE(passed.json.value(u"passed"_s).toBool(), true);
    QCOMPARE(passed.json.value(u"checks"_s).toArray().size(), 5);
    const QJsonArray openers = passed.json.value(u"openers"_s).toArray();
    QCOMPARE(openers.size(), 1);
    QCOMPARE(openers.first()[u"todays_passphrase"_s].toBool(), true);
    const auto lastDrill = [&] {
        return run({u"vault"_s, u"info"_s}).json.value(u"backups"_s)[u"last_drill"_s].toObject();
    };
    QCOMPARE(lastDrill().value(u"passed"_s).toBool(), true);
    QFile spoiled(m_vault->folder() + u"/backups/"_s + backups().first());
    QVERIFY(spoiled.open(QIODevice::ReadWrite) && spoiled.seek(150'000));
    QCOMPARE(spoiled.write("spoiled"), 7);
    spoiled.close();
    const Run failed = run({u"vault"_s, u"drill"_s, backups().first()});
    QCOMPARE(failed.exitCode, 1);
    QCOMPARE(failed.json.value(u"passed"_s).toBool(), false);
    QCOMPARE(failed.json.value(u"findings"_s).toArray().size(), 1);
    QCOMPARE(lastDrill().value(u"passed"_s).toBool(), false);
}

void TestBackups::verifyNamesItsChecks()
{
    const auto checks = [&] {
        QStringList names;
        for (const QJsonValue &check :
             run({u"vault"_s, u"verify"_s}).json.value(u"checks"_s).toArray())
            names += check[u"check"_s].toString()
                + (check[u"passed"_s].toBool() ? u" passed"_s : u" FAILED"_s);
        return names;
    };
    QCOMPARE(checks(),
             QStringList({u"pages passed"_s, u"structure passed"_s, u"references passed"_s,
                          u"journal passed"_s, u"anchor passed"_s}));
    m_vault->reopen();
    m_vault->session()
        .vault()
        .connect(store::Access::ReadWrite)
        .executeScript("DROP INDEX import_once");
    m_vault->close();
    QCOMPARE(checks().value(1), u"structure FAILED"_s);
    const Run verified = run({u"vault"_s, u"verify"_s});
    QCOMPARE(verified.exitCode, 1);
    QVERIFY(
        verified.json.value(u"findings"_s).toArray().first().toString().contains(u"import_once"_s));
}

void TestBackups::everythingIsInFrench()
{
    const auto spoken = [&](const QStringList &words) {
        const Run run = console::run(QStringList{u"--vault"_s, m_vault->folder(),
                                                 u"--passphrase-file"_s, m_vault->passphraseFile()}
                                     + words);
        return QString::fromUtf8(run.all());
    };
    QVERIFY(spoken({u"vault"_s, u"backups"_s, u"now"_s}).contains(u"Sauvegarde faite et relue"_s));
    QVERIFY(spoken({u"vault"_s, u"backups"_s, u"list"_s}).contains(u"relue le"_s));
    const QString drilled = spoken({u"vault"_s, u"drill"_s});
    QVERIFY2(drilled.contains(u"se restaure"_s), qPrintable(drilled));
    QVERIFY2(drilled.contains(u"s’ouvre avec les phrases"_s), qPrintable(drilled));
    QFile::copy(m_vault->folder() + u"/backups/"_s + backups().first(),
                m_vault->folder() + u"/backups/garder.avis34-backup"_s);
    const QString renewed = spoken({u"vault"_s, u"backups"_s, u"renew"_s});
    QVERIFY2(renewed.contains(u"ENCORE LÀ"_s), qPrintable(renewed));
    QVERIFY2(renewed.contains(u"garder.avis34-backup"_s), qPrintable(renewed));
    const QString info = spoken({u"vault"_s, u"info"_s});
    QVERIFY2(info.contains(u"Dernier essai de restauration"_s), qPrintable(info));
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
