// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/anchor.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/pagedigest.h"
#include "store/vault.h"
#include "vaulttest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Access;
using store::Anchor;
using store::Database;
using store::JournalStore;
using store::Transaction;
using store::Vault;

static const QDateTime kNow(QDate(2026, 3, 3), QTime(13, 5, 9, 120), Qt::UTC);
constexpr qsizetype kPage = 4096;
constexpr int kPasses = 200; // pages put back
constexpr int kWals = 1'000; // WALs cut or spoiled

static base::Secret key()
{
    return base::Secret::fromBytes(QByteArray(32, 'k'));
}

class TestAnchor final : public QObject
{
    Q_OBJECT

private slots:
    void anchorsOfEarlierVersionsAreRead();
    void closedAnchorComesBack();
    void everyAlteredByteIsRefused();
    void digestOfOpenAndClosed();
    void olderPagesPutBackAreTold();
    void olderPagesAreTwoThingsToSqlCipher();
    void olderStoreWithItsLengthIsTold();
    void filesThatWouldBeReplayedAreTold_data();
    void filesThatWouldBeReplayedAreTold();
    void changeIsToldUntilItIsWrittenDown();
    void spoiledWals();
    void afterACrashTheChainSpeaks();
};

static void change(const Vault &vault, int from, int rows)
{
    Database database = vault.connect(Access::ReadWrite);
    database.executeScript("CREATE TABLE IF NOT EXISTS patient(id INTEGER PRIMARY KEY, name TEXT)");
    Transaction transaction(database);
    for (int row = from; row < from + rows; ++row)
        database.statement("INSERT OR REPLACE INTO patient VALUES(?, hex(randomblob(200)))")
            .bind(row)
            .execute();
    JournalStore(database).append({u"DPO"_s, u"test.changed"_s, u"row:%1"_s.arg(from), {}}, kNow);
    transaction.commit();
}

static void changeAndClose(const Folder &folder, int from, int rows)
{
    const auto vault = folder.open();
    QVERIFY(vault.has_value());
    change(*vault, from, rows);
    QVERIFY(vault->updateAnchor().has_value());
}

static bool isClosed(const Folder &folder)
{
    return contents(folder.file("anchors/journal.json")).contains("\"pages\"");
}

// Refused, or told.
static bool isNoticed(const Folder &folder)
{
    const auto vault = folder.open("first passphrase", Access::ReadOnly);
    return !vault || vault->warnings().size() == 1;
}

// --- The file

void TestAnchor::anchorsOfEarlierVersionsAreRead()
{
    // Made with Python's hmac and json.
    const QByteArray bytes = R"({"entries":3,"format":"avis34-anchor","generation":2,"head":")"
        + QByteArray(64, 'a')
        + R"(","mac":")"
          "efc6952eaa12a5d2fbd8a9498feb0af24c85ab86dd089cd1e27197fe525b6c28"
          R"(","store":"00112233445566778899aabbccddeeff","version":1})"
          "\n";
    const auto anchor = store::parseAnchor(bytes, key());
    QVERIFY(anchor.has_value());
    QCOMPARE(anchor->entries, 3);
    QCOMPARE(anchor->generation, 2U);
    QCOMPARE(anchor->head, QByteArray(32, '\xaa'));
    QVERIFY(anchor->pages.isEmpty());
    QCOMPARE(store::serialiseAnchor(*anchor, key()), bytes);
}

static Anchor closedAnchor()
{
    return {.entries = 7,
            .head = QByteArray(32, 'h'),
            .generation = 4,
            .storeId = QByteArray(16, 's'),
            .pages = QByteArray(32, 'p')};
}

void TestAnchor::closedAnchorComesBack()
{
    const QByteArray bytes = store::serialiseAnchor(closedAnchor(), key());
    QVERIFY(bytes.contains(R"("version":2)"));
    QCOMPARE(store::parseAnchor(bytes, key()), closedAnchor());
    QVERIFY(!store::parseAnchor(bytes, base::Secret::fromBytes(QByteArray(32, 'x'))));
}

void TestAnchor::everyAlteredByteIsRefused()
{
    const QByteArray bytes = store::serialiseAnchor(closedAnchor(), key());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray altered = bytes;
        altered[at] = static_cast<char>(altered.at(at) ^ 1);
        QVERIFY2(!store::parseAnchor(altered, key()), QByteArray::number(at).constData());
    }
}

// --- The pages

void TestAnchor::digestOfOpenAndClosed()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    QVERIFY(isClosed(folder));
    {
        const auto vault = folder.open();
        QVERIFY(!isClosed(folder));
        change(*vault, 0, 10);
    }
    QVERIFY(isClosed(folder));
    const QByteArray anchor = contents(folder.file("anchors/journal.json"));
    QVERIFY(folder.open("first passphrase", Access::ReadOnly)->warnings().isEmpty());
    QCOMPARE(contents(folder.file("anchors/journal.json")), anchor);
    QVERIFY(folder.open()->warnings().isEmpty());
}

void TestAnchor::olderPagesPutBackAreTold()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    changeAndClose(folder, 0, 3'000);
    const QByteArray old = contents(folder.file("store.db"));
    changeAndClose(folder, 0, 3'100);
    const QByteArray current = contents(folder.file("store.db"));
    std::vector<qsizetype> changed;
    for (qsizetype at = 0; at < old.size(); at += kPage)
        if (old.mid(at, kPage) != current.mid(at, kPage))
            changed.push_back(at);
    QVERIFY(changed.size() >= kPasses);
    QRandomGenerator random(34);
    for (int pass = 0; pass < kPasses; ++pass) {
        const std::size_t pick = random.bounded(quint32(changed.size()));
        const qsizetype at = changed.at(pick);
        changed.erase(changed.begin() + qptrdiff(pick));
        overwrite(folder.file("store.db"),
                  QByteArray(current).replace(at, kPage, old.mid(at, kPage)));
        QVERIFY2(isNoticed(folder), QByteArray::number(at / kPage).constData());
    }
    overwrite(folder.file("store.db"), current);
    QVERIFY(folder.open()->warnings().isEmpty());
}

// Why the digest is needed: such a page is authentic, and only what it says is old.
void TestAnchor::olderPagesAreTwoThingsToSqlCipher()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    changeAndClose(folder, 0, 500);
    const QByteArray old = contents(folder.file("store.db"));
    changeAndClose(folder, 100, 1);
    const QByteArray current = contents(folder.file("store.db"));
    int silent = 0;
    for (qsizetype at = kPage; at < old.size(); at += kPage) {
        const QByteArray page = old.mid(at, kPage);
        if (page == current.mid(at, kPage))
            continue;
        overwrite(folder.file("store.db"), QByteArray(current).replace(at, kPage, page));
        const auto vault = folder.open("first passphrase", Access::ReadOnly);
        QVERIFY(vault.has_value());
        QVERIFY(!vault->warnings().isEmpty());
        Database database = vault->connect(Access::ReadOnly);
        silent += store::pageFault(database) ? 0 : 1;
    }
    QVERIFY(silent > 0);
}

void TestAnchor::olderStoreWithItsLengthIsTold()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    changeAndClose(folder, 0, 500);
    const QByteArray whole = contents(folder.file("store.db"));
    overwrite(folder.file("store.db"), whole + whole.last(kPage));
    QVERIFY(isNoticed(folder));
    overwrite(folder.file("store.db"), whole.chopped(kPage));
    QVERIFY(isNoticed(folder));
    overwrite(folder.file("store.db"), whole);
    QVERIFY(!isNoticed(folder));
}

void TestAnchor::filesThatWouldBeReplayedAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a WAL of another day") << u"store.db-wal"_s;
    QTest::newRow("a rollback journal") << u"store.db-journal"_s;
}

void TestAnchor::filesThatWouldBeReplayedAreTold()
{
    QFETCH(const QString, name);
    const Folder folder;
    QVERIFY(folder.create().has_value());
    overwrite(folder.path() + u'/' + name, QByteArray(100, 'x'));
    QVERIFY(isNoticed(folder)); // SQLite may already refuse
}

void TestAnchor::changeIsToldUntilItIsWrittenDown()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    changeAndClose(folder, 0, 100);
    const QByteArray whole = contents(folder.file("store.db"));
    overwrite(folder.file("store.db"), whole + QByteArray(kPage, '\0'));
    for (int time = 0; time < 2; ++time) {
        const auto vault = folder.open();
        QVERIFY(vault.has_value());
        QVERIFY(vault->wasChangedOutside());
        QCOMPARE(vault->warnings().size(), 1);
    }
    {
        const auto vault = folder.open();
        change(*vault, 200, 1);
        QVERIFY(vault->updateAnchor().has_value());
    }
    QVERIFY(isClosed(folder));
    QVERIFY(!folder.open()->wasChangedOutside());
}

// --- The WAL

// A vault whose program was ended by force: the WAL holds `kept` commits, all anchored.
static void leaveLikeACrash(const Folder &folder, const Folder &copy, int kept)
{
    QVERIFY(folder.create().has_value());
    const auto vault = folder.open();
    const Database keepsTheWal = vault->connect(Access::ReadWrite);
    for (int commit = 0; commit < kept; ++commit) {
        change(*vault, commit, 1);
        QVERIFY(vault->updateAnchor().has_value());
    }
    QVERIFY(QDir().mkpath(copy.file("anchors")));
    for (const char *name : {"store.db", "store.db-wal", "keys.bin", "anchors/journal.json"})
        QVERIFY(QFile::copy(folder.file(name), copy.file(name)));
}

static qint64 entries(const Vault &vault)
{
    Database database = vault.connect(Access::ReadOnly);
    return JournalStore(database).head().n;
}

void TestAnchor::spoiledWals()
{
    constexpr int commits = 12;
    const Folder folder;
    const Folder copy;
    leaveLikeACrash(folder, copy, commits);
    const QByteArray wal = contents(copy.file("store.db-wal"));
    QRandomGenerator random(34);
    int told = 0;
    for (int i = 0; i < kWals; ++i) {
        QByteArray spoiled = wal;
        const auto at = qsizetype(random.bounded(quint64(wal.size())));
        if (i % 2 == 0)
            spoiled.truncate(at);
        else
            spoiled[at] = static_cast<char>(spoiled.at(at) ^ (1 << random.bounded(8)));
        overwrite(copy.file("store.db-wal"), spoiled);
        QFile::remove(copy.file("store.db-shm"));
        const auto vault = copy.open("first passphrase", Access::ReadOnly);
        const bool noticed = !vault || vault->warnings().size() == 1;
        told += noticed ? 1 : 0;
        QVERIFY2(noticed || entries(*vault) == commits, QByteArray::number(at).constData());
    }
    QVERIFY(told > kWals / 2);
}

// What is not promised: the program did not end, nobody looked at the pages.
void TestAnchor::afterACrashTheChainSpeaks()
{
    const Folder folder;
    const Folder copy;
    leaveLikeACrash(folder, copy, 3);
    QVERIFY(!isClosed(copy));
    {
        const auto vault = copy.open();
        QVERIFY(vault.has_value());
        QVERIFY(vault->warnings().isEmpty());
        QCOMPARE(entries(*vault), 3);
    }
    QVERIFY(isClosed(copy));
    QVERIFY(!isNoticed(copy));
}

QTEST_GUILESS_MAIN(TestAnchor)
#include "tst_anchor.moc"
