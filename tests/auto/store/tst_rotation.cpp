// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/progress.h"
#include "store/backup.h"
#include "store/incidentstore.h"
#include "store/journalstore.h"
#include "store/keyslots.h"
#include "store/vault.h"
#include "vaulttest.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Access;
using store::Credentials;
using store::Database;
using store::JournalStore;
using store::KeyDerivation;
using store::Role;
using store::Vault;
using Kind = base::Error::Kind;

static const QDateTime kNow =
    QDateTime::fromString(u"2026-03-03T13:05:09.120Z"_s, Qt::ISODateWithMs);
constexpr int kRows = 200;

// A DPO, an operator with a key file, a reader; something in every kind of table.
static base::Secret fill(const Folder &folder)
{
    auto made = folder.create();
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    Vault &vault = made->vault;
    Credentials withKeyFile = someone(u"Opérateur"_s, "second");
    withKeyFile.keyFile = store::keyFileDigest("a photograph");
    const bool added =
        vault.addHolder(withKeyFile, Role::Operator, KeyDerivation::cheapest()).has_value()
        && vault.addHolder(someone(u"Lectrice"_s, "third"), Role::Reader, KeyDerivation::cheapest())
               .has_value();
    if (!added)
        qFatal("no holder");
    Database database = vault.connect(Access::ReadWrite);
    store::Transaction transaction(database);
    for (int i = 0; i < kRows; ++i) {
        store::IncidentStore(database).setSetting(u"key %1"_s.arg(i), u"value"_s);
        JournalStore(database).append({u"DPO"_s, u"test.row"_s, u"row:%1"_s.arg(i), {}}, kNow);
    }
    transaction.commit();
    database.checkpoint();
    return std::move(made->recoveryCode);
}

static Vault::Rotation keepingTheDpo()
{
    Vault::Rotation rotation;
    rotation.kept.push_back(someone({}, "first passphrase"));
    rotation.keepCode = [](const base::Secret &) { return base::Result<void>(); };
    rotation.writeDown = [](Database &database, quint64 keyGeneration) {
        Vault::tellKeyGeneration(database, keyGeneration);
        JournalStore(database).append({u"DPO"_s, u"vault.keys_rotated"_s, u"vault"_s, {}}, kNow);
    };
    return rotation;
}

// What must be there whatever happened: nothing lost, nothing twice, nothing wrong.
static QString fault(const Vault &vault)
{
    base::NoProgress progress;
    const auto checks = vault.verify(progress);
    if (!checks)
        return checks.error().message;
    for (const Vault::Check &check : *checks) {
        if (!check.passed)
            return check.message;
    }
    Database database = vault.connect(Access::ReadOnly);
    const qint64 entries = JournalStore(database).head().n;
    for (int i = 0; i < kRows; ++i) {
        if (store::IncidentStore(database).setting(u"key %1"_s.arg(i)) != u"value"_s)
            return u"row %1 is lost"_s.arg(i);
    }
    if (entries != kRows && entries != kRows + 1)
        return u"%1 entries in the journal"_s.arg(entries);
    return vault.warnings().join(u' ');
}

class TestRotation final : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsThereUnderTheNewKey();
    void onlyWhoIsKeptOpensIt();
    void whoIsKeptIsAsBefore();
    void oldSheetOpensNothing();
    void oldKeyFileOpensNothing();
    void refused_data();
    void refused();
    void readerStandsInTheWay();
    void readOnlyVaultRefuses();
    void stoppedLeavesAllAsItWas_data();
    void stoppedLeavesAllAsItWas();
    void sheetThatCannotBeKeptStops();
    void killedAtEveryStep_data();
    void killedAtEveryStep();
    void whoeverIsNotKeptDoesNotTakeItBack();
    void olderStoreBesideIsNoRotation();
    void readerWaitsForTheEnd();
    void damagedNewStoreIsNotThrownAway();
    void copiesBeforeUpgradesGo();
    void twice();

private:
    base::NoProgress m_progress;
};

void TestRotation::everythingIsThereUnderTheNewKey()
{
    const Folder folder;
    fill(folder);
    const QByteArray before = contents(folder.file("store.db"));
    QString id;
    {
        auto vault = folder.open();
        QVERIFY(vault.has_value());
        id = vault->facts()->storeId;
        QVERIFY(vault->rotate(keepingTheDpo(), m_progress).has_value());
        QVERIFY(vault->facts()->storeId != id);
        QCOMPARE(fault(*vault), QString()); // it goes on under the new key
    }
    const auto vault = folder.open();
    QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
    QCOMPARE(fault(*vault), QString());
    QCOMPARE(vault->facts()->journalEntries, kRows + 1);
    QCOMPARE(contents(folder.file("keys.bin")), contents(folder.file("keys.bin.bak")));
    QVERIFY(!QFile::exists(folder.file("store.db.next")));
    // Every page is another one.
    const QByteArray after = contents(folder.file("store.db"));
    QVERIFY(after.size() > 4096 * 8);
    for (qsizetype page = 0; page + 4096 <= qMin(before.size(), after.size()); page += 4096)
        QVERIFY(before.mid(page, 4096) != after.mid(page, 4096));
}

void TestRotation::onlyWhoIsKeptOpensIt()
{
    const Folder folder;
    fill(folder);
    QVERIFY(folder.open()->rotate(keepingTheDpo(), m_progress).has_value());
    QVERIFY(folder.refusal("second").contains(u"not the passphrase"_s));
    QVERIFY(folder.refusal("third").contains(u"not the passphrase"_s));
    QCOMPARE(names(*folder.open()), QStringList{u"DPO"_s});
}

void TestRotation::whoIsKeptIsAsBefore()
{
    const Folder folder;
    fill(folder);
    Vault::Rotation rotation = keepingTheDpo();
    Credentials withKeyFile = someone(u"Opérateur"_s, "second");
    withKeyFile.keyFile = store::keyFileDigest("a photograph");
    rotation.kept.push_back(withKeyFile.copy());
    rotation.kept.push_back(someone(u"Lectrice"_s, "third"));
    std::vector<store::Holder> holders;
    {
        auto vault = folder.open();
        holders = vault->holders();
        QVERIFY(vault->rotate(rotation, m_progress).has_value());
    }
    QCOMPARE(Vault::holdersOf(folder.path()), holders);
    QCOMPARE(Vault::open(folder.path(), withKeyFile)->role(), Role::Operator);
    QCOMPARE(folder.open("third")->role(), Role::Reader);
    QVERIFY(!Vault::open(folder.path(), someone(u"Opérateur"_s, "second")).has_value());
}

void TestRotation::oldSheetOpensNothing()
{
    const Folder folder;
    const base::Secret old = fill(folder);
    base::Secret fresh;
    Vault::Rotation rotation = keepingTheDpo();
    rotation.keepCode = [&fresh](const base::Secret &code) {
        fresh = code.copy();
        return base::Result<void>();
    };
    QVERIFY(folder.open()->rotate(rotation, m_progress).has_value());
    const auto refused = Vault::openWithRecovery(folder.path(), old);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, Kind::Permission);
    QVERIFY(refused.error().message.contains(u"before its key was changed"_s));
    {
        const auto vault = folder.open();
        QCOMPARE(vault->proveRecovery(old).error().kind, Kind::Permission);
        QVERIFY(vault->proveRecovery(fresh).has_value());
    }
    const auto vault = Vault::openWithRecovery(folder.path(), fresh);
    QVERIFY(vault.has_value());
    QCOMPARE(fault(*vault), QString());
}

void TestRotation::oldKeyFileOpensNothing()
{
    const Folder folder;
    fill(folder);
    const QByteArray old = contents(folder.file("keys.bin"));
    QVERIFY(folder.open()->rotate(keepingTheDpo(), m_progress).has_value());
    overwrite(folder.file("keys.bin"), old);
    QVERIFY2(folder.open().has_value(), "the copy is not taken");
    overwrite(folder.file("keys.bin"), old);
    overwrite(folder.file("keys.bin.bak"), old);
    QVERIFY(folder.refusal().contains(u"damaged or does not belong"_s));
    QVERIFY(folder.refusal("second").contains(u"not the passphrase"_s));
}

void TestRotation::refused_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<bool>("withDpo");
    QTest::newRow("a wrong passphrase") << u"Lectrice"_s << QByteArray("fourth") << true;
    QTest::newRow("a missing key file") << u"Opérateur"_s << QByteArray("second") << true;
    QTest::newRow("somebody unknown") << u"Personne"_s << QByteArray("second") << true;
    QTest::newRow("without oneself") << u"Lectrice"_s << QByteArray("third") << false;
    QTest::newRow("an empty passphrase") << u"Lectrice"_s << QByteArray() << true;
}

void TestRotation::refused()
{
    QFETCH(QString, holder);
    QFETCH(QByteArray, passphrase);
    QFETCH(bool, withDpo);
    const Folder folder;
    fill(folder);
    Vault::Rotation rotation = keepingTheDpo();
    if (!withDpo)
        rotation.kept.clear();
    rotation.kept.push_back(someone(holder, passphrase.constData()));
    auto vault = folder.open();
    const QByteArray keys = contents(folder.file("keys.bin"));
    const auto rotated = vault->rotate(rotation, m_progress);
    QVERIFY(!rotated.has_value());
    QCOMPARE(rotated.error().kind, Kind::Input);
    QCOMPARE(contents(folder.file("keys.bin")), keys);
    QVERIFY(!QFile::exists(folder.file("store.db.next")));
    QCOMPARE(fault(*vault), QString());
}

void TestRotation::readerStandsInTheWay()
{
    const Folder folder;
    fill(folder);
    auto vault = folder.open();
    {
        const auto reader = folder.open("third", Access::ReadOnly);
        const Database reading = reader->connect(Access::ReadOnly);
        const auto rotated = vault->rotate(keepingTheDpo(), m_progress);
        QVERIFY(!rotated.has_value());
        QCOMPARE(rotated.error().kind, Kind::Conflict);
        QVERIFY(rotated.error().message.contains(u"nothing was changed"_s));
    }
    QCOMPARE(fault(*vault), QString());
    QVERIFY(vault->rotate(keepingTheDpo(), m_progress).has_value());
}

void TestRotation::readOnlyVaultRefuses()
{
    const Folder folder;
    fill(folder);
    auto vault = folder.open("first passphrase", Access::ReadOnly);
    QCOMPARE(vault->rotate(keepingTheDpo(), m_progress).error().kind, Kind::Conflict);
}

// Stops, or does something else, when it hears a step for the first time.
class AtStep final : public base::Progress
{
public:
    AtStep(qsizetype step, std::function<bool()> act)
        : m_step(step)
        , m_act(std::move(act))
    {
    }
    bool report(qsizetype done, qsizetype) override { return done != m_step || m_act(); }

private:
    qsizetype m_step;
    std::function<bool()> m_act;
};

void TestRotation::stoppedLeavesAllAsItWas_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("before it is copied") << 1;
    QTest::newRow("before the new keys are written") << 2;
}

void TestRotation::stoppedLeavesAllAsItWas()
{
    QFETCH(int, step);
    const Folder folder;
    const base::Secret code = fill(folder);
    auto vault = folder.open();
    AtStep stop(step, [] { return false; });
    QCOMPARE(vault->rotate(keepingTheDpo(), stop).error().kind, Kind::Cancelled);
    QVERIFY(!QFile::exists(folder.file("store.db.next")));
    QCOMPARE(fault(*vault), QString());
    QVERIFY(vault->proveRecovery(code).has_value());
    QCOMPARE(vault->holders().size(), 3U);
}

void TestRotation::sheetThatCannotBeKeptStops()
{
    const Folder folder;
    const base::Secret code = fill(folder);
    auto vault = folder.open();
    Vault::Rotation rotation = keepingTheDpo();
    rotation.keepCode = [](const base::Secret &) {
        return base::Result<void>(base::Error{Kind::Storage, u"no paper"_s});
    };
    QCOMPARE(vault->rotate(rotation, m_progress).error().message, u"no paper"_s);
    QVERIFY(vault->proveRecovery(code).has_value());
    QCOMPARE(fault(*vault), QString());
}

// In a process of its own that ends there, as by kill -9: nothing is closed or cleaned up.
static void rotateAndDie(const Folder &folder, int step, bool inTheNewStore)
{
    const pid_t child = ::fork();
    if (child != 0) {
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(WEXITSTATUS(status), 9);
        return;
    }
    auto vault = folder.open();
    const auto die = []() -> bool { ::_exit(9); };
    AtStep dying(step, die);
    Vault::Rotation rotation = keepingTheDpo();
    if (inTheNewStore)
        rotation.writeDown = [&die](Database &, quint64) { die(); };
    (void)vault->rotate(rotation, dying);
    ::_exit(1);
}

void TestRotation::killedAtEveryStep_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("inTheNewStore");
    QTest::addColumn<bool>("isRotated");
    QTest::newRow("before it is copied") << 1 << false << false;
    QTest::newRow("within the new store") << 0 << true << false;
    QTest::newRow("before the new keys are written") << 2 << false << false;
    QTest::newRow("after the new keys were written") << 3 << false << true;
}

void TestRotation::killedAtEveryStep()
{
    QFETCH(int, step);
    QFETCH(bool, inTheNewStore);
    QFETCH(bool, isRotated);
    const Folder folder;
    const base::Secret code = fill(folder);
    rotateAndDie(folder, step, inTheNewStore);
    QVERIFY(QFile::exists(folder.file("store.db.next")) || step == 1);
    {
        const auto vault = folder.open();
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        const bool isNoticed = step != 1; // nothing was there yet
        QCOMPARE(vault->warnings().size(), isNoticed ? 1 : 0);
        QVERIFY(!isNoticed
                || vault->warnings().constFirst().contains(isRotated ? u"now finished"_s
                                                                     : u"taken back"_s));
        QCOMPARE(vault->tookBackRotation(), isNoticed && !isRotated);
        QCOMPARE(vault->proveRecovery(code).has_value(), !isRotated);
        QCOMPARE(vault->holders().size(), isRotated ? 1U : 3U);
        QVERIFY(!QFile::exists(folder.file("store.db.next")));
    }
    QCOMPARE(contents(folder.file("keys.bin")), contents(folder.file("keys.bin.bak")));
    QCOMPARE(fault(*folder.open()), QString());
    QCOMPARE(folder.open()->warnings(), QStringList());
}

// The keys were written, the store not yet exchanged; the copy of the keys is the old one.
void TestRotation::whoeverIsNotKeptDoesNotTakeItBack()
{
    const Folder folder;
    fill(folder);
    const QByteArray old = contents(folder.file("keys.bin"));
    rotateAndDie(folder, 3, false);
    overwrite(folder.file("keys.bin.bak"), old);
    QVERIFY(folder.refusal("third").contains(u"not the passphrase"_s));
    QVERIFY(folder.open().has_value());
    QCOMPARE(contents(folder.file("keys.bin")), contents(folder.file("keys.bin.bak")));
}

// An old copy of the store passes for an unfinished rotation when the store itself is spoilt.
void TestRotation::olderStoreBesideIsNoRotation()
{
    const Folder folder;
    fill(folder);
    QVERIFY(folder.open()->rotate(keepingTheDpo(), m_progress).has_value());
    const QByteArray old = contents(folder.file("store.db"));
    {
        auto vault = folder.open();
        QVERIFY(vault->changePassphrase(secret("fourth"), store::KeyDerivation::cheapest())
                    .has_value());
        Database database = vault->connect(Access::ReadWrite);
        Vault::tellKeyGeneration(database, vault->keyGeneration());
    }
    overwrite(folder.file("store.db.next"), old);
    overwrite(folder.file("store.db"), QByteArray(old.size(), 'x'));
    QVERIFY(QFile::remove(folder.file("anchors/journal.json")));
    QVERIFY(folder.refusal("fourth").contains(u"damaged"_s));
    QCOMPARE(contents(folder.file("store.db.next")), old);
}

void TestRotation::readerWaitsForTheEnd()
{
    const Folder folder;
    fill(folder);
    rotateAndDie(folder, 3, false);
    const auto reader = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(!reader.has_value());
    QVERIFY(reader.error().message.contains(u"was interrupted"_s));
    QVERIFY(folder.open().has_value());
    QVERIFY(folder.open("first passphrase", Access::ReadOnly).has_value());
}

// Both files are spoilt: whatever can still be saved from them stays there.
void TestRotation::damagedNewStoreIsNotThrownAway()
{
    const Folder folder;
    fill(folder);
    rotateAndDie(folder, 3, false);
    overwrite(folder.file("store.db.next"), QByteArray(8192, 'x'));
    QVERIFY(folder.refusal().contains(u"damaged"_s));
    QVERIFY(QFile::exists(folder.file("store.db.next")));
}

void TestRotation::copiesBeforeUpgradesGo()
{
    const Folder folder;
    fill(folder);
    overwrite(folder.file("store.db.v14"), "an old store under the old key");
    auto vault = folder.open();
    QCOMPARE(vault->copiesBeforeUpgrades().size(), 1);
    QVERIFY(vault->rotate(keepingTheDpo(), m_progress).has_value());
    QVERIFY(vault->copiesBeforeUpgrades().isEmpty());
}

void TestRotation::twice()
{
    const Folder folder;
    fill(folder);
    auto vault = folder.open();
    QVERIFY(vault->rotate(keepingTheDpo(), m_progress).has_value());
    QVERIFY(vault->rotate(keepingTheDpo(), m_progress).has_value());
    QCOMPARE(vault->facts()->journalEntries, kRows + 2);
    QVERIFY(vault->facts()->keyGeneration > 3);
}

QTEST_GUILESS_MAIN(TestRotation)
#include "tst_rotation.moc"
