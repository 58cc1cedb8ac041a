// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What a bad disk, a clumsy hand or somebody without a passphrase does to the files of a vault.
// Each time: it does not open and says so, or it opens and says or finds what is wrong, or
// nothing of its content is touched; never a crash, never other content.  And the backup that
// was made before restores.
//
// AVIS34_DAMAGES says how many random damages of each kind (default 20), AVIS34_SEED which.
#include "store/journalstore.h"
#include "support/disklog.h"
#include "vaulttest.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Access;
using store::Database;
using store::JournalStore;
using store::StoreError;
using store::Transaction;
using store::Vault;
using support::Tree;

namespace {

constexpr qsizetype kPage = 4096;
const QString kStore = u"store.db"_s;
const QString kLog = u"store.db-wal"_s;
const QString kKeys = u"keys.bin"_s;
const QString kKeysCopy = u"keys.bin.bak"_s;
const QDateTime kNow(QDate(2026, 3, 3), QTime(13, 5), Qt::UTC);

// One transaction, as a stage of the program does it.
void addRows(const Vault &vault, int rows)
{
    Database database = vault.connect(Access::ReadWrite);
    database.executeScript("CREATE TABLE IF NOT EXISTS work(id INTEGER PRIMARY KEY, text TEXT)");
    Transaction transaction(database);
    for (int row = 0; row < rows; ++row)
        database.statement("INSERT INTO work(text) VALUES(hex(randomblob(1000)))").execute();
    JournalStore(database).append({u"test"_s, u"test.rows"_s, u"work"_s, {}}, kNow);
    transaction.commit();
}

// Pages that stay as they are built, with other values in them.
void changeRows(const Vault &vault)
{
    Database database = vault.connect(Access::ReadWrite);
    database.executeScript("UPDATE work SET text = hex(randomblob(1000)) WHERE id % 4 = 0");
}

// Everything that the case consists of.
QByteArray content(const Vault &vault)
{
    Database database = vault.connect(Access::ReadOnly);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    auto work = database.statement("SELECT id || text FROM work ORDER BY id");
    while (work.step())
        hash.addData(work.get<QByteArray>(0));
    auto journal = database.statement("SELECT head FROM journal ORDER BY n");
    while (journal.step())
        hash.addData(journal.get<QByteArray>(0));
    return hash.result();
}

enum class Outcome {
    Refused, // it does not open
    Told,    // it opens with a warning
    Found,   // verify finds it
    Untouched,
    Silent, // other content, and not a word
};

const char *name(Outcome outcome)
{
    static constexpr std::array names{"refused", "told", "found", "untouched", "silent"};
    return names.at(std::size_t(outcome));
}

} // namespace

class DamageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void flippedBitsOfTheStore();
    void swappedPages();
    void blankPages();
    void otherLengths();
    void foreignStore();
    void olderStore();
    void olderPages();
    void cutLogs();
    void flippedBitsOfTheLog();
    void flippedBitsOfTheKeys();
    void oneKeyFileDamaged();
    void olderKeys();
    void damagedBackups();
    void lockRemovedByHand();
    void lockCutShort();
    void beginningsOfAnInterruptedRotation();
    void olderStoreAsThatOfARotation();

private:
    int damages() const
    {
        const int wanted = qEnvironmentVariableIntValue("AVIS34_DAMAGES");
        return wanted > 0 ? wanted : 20;
    }
    QByteArray store() const { return *m_closed.at(kStore); }
    qsizetype somewhere(const QByteArray &bytes)
    {
        return qsizetype(m_random.bounded(quint64(bytes.size())));
    }
    void flip(QByteArray &bytes)
    {
        const qsizetype at = somewhere(bytes);
        bytes[at] = char(bytes.at(at) ^ (1 << m_random.bounded(8)));
    }
    qsizetype somePage() { return qsizetype(m_random.bounded(quint64(store().size() / kPage))); }

    Outcome outcomeOf(const Tree &damaged, const QByteArray &expected) const;
    // Of the closed vault with another store.
    Outcome withStore(const QByteArray &bytes) const;
    void tally(Outcome outcome) { ++m_tally[outcome]; }
    void report();

    Tree m_older;  // closed, with fewer rows
    Tree m_closed; // closed
    Tree m_open;   // as a running program leaves it: the last steps only in the WAL
    QByteArray m_content;
    QByteArray m_openContent;
    QByteArray m_backup;
    std::map<Outcome, int> m_tally;
    QRandomGenerator m_random;
};

Outcome DamageTest::outcomeOf(const Tree &damaged, const QByteArray &expected) const
{
    const Folder folder;
    support::writeTree(damaged, folder.path());
    const auto vault = folder.open();
    if (!vault)
        return vault.error().message.isEmpty() ? Outcome::Silent : Outcome::Refused;
    bool isSame = true; // what can be read at all
    try {
        isSame = content(*vault) == expected;
    } catch (const StoreError &) { // verify must find it too
    }
    QStringList warnings = vault->warnings();
    // What an interrupted change of the key left is told and gone: nothing is lost.
    warnings.removeIf([](const QString &each) { return each.contains(u"is taken back"_s); });
    if (!warnings.isEmpty())
        return Outcome::Told;
    base::NoProgress progress;
    const auto checks = vault->verify(progress);
    if (!checks || !std::ranges::all_of(*checks, &Vault::Check::passed))
        return Outcome::Found;
    return isSame ? Outcome::Untouched : Outcome::Silent;
}

Outcome DamageTest::withStore(const QByteArray &bytes) const
{
    Tree damaged = m_closed;
    damaged[kStore] = bytes;
    return outcomeOf(damaged, m_content);
}

// How many of each, into the log of the test.
void DamageTest::report()
{
    QStringList parts;
    for (const auto &[outcome, count] : std::exchange(m_tally, {}))
        parts += u"%1 %2"_s.arg(count).arg(QLatin1String(name(outcome)));
    qInfo("%s", qPrintable(parts.join(u", "_s)));
}

void DamageTest::initTestCase()
{
    m_random.seed(qEnvironmentVariableIsSet("AVIS34_SEED")
                      ? quint32(qEnvironmentVariableIntValue("AVIS34_SEED"))
                      : 1U);
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const auto grow = [&](int rows) {
        const auto vault = folder.open();
        addRows(*vault, rows);
        return vault->updateAnchor().has_value();
    };
    QVERIFY(grow(400));
    m_older = support::readTree(folder.path());
    changeRows(*folder.open());
    QVERIFY(grow(200));
    m_closed = support::readTree(folder.path());
    const auto vault = folder.open();
    m_content = content(*vault);
    base::NoProgress progress;
    QVERIFY(vault->backupTo(folder.beside("backup"), progress));
    m_backup = contents(folder.beside("backup"));
    const Database stays = vault->connect(Access::ReadWrite); // nobody empties the WAL
    for (int step = 0; step < 5; ++step) {
        addRows(*vault, 3);
        QVERIFY(vault->updateAnchor());
    }
    m_open = support::readTree(folder.path());
    m_openContent = content(*vault);
    m_open.erase(u"store.lock"_s);
    m_open.erase(u"store.db-shm"_s);
    QVERIFY(m_open.at(kLog)->size() > 5 * kPage);
    QCOMPARE(outcomeOf(m_closed, m_content), Outcome::Untouched);
    QCOMPARE(outcomeOf(m_open, m_openContent), Outcome::Untouched);
}

void DamageTest::flippedBitsOfTheStore()
{
    for (int damage = 0; damage < damages(); ++damage) {
        QByteArray bytes = store();
        flip(bytes);
        const Outcome outcome = withStore(bytes);
        tally(outcome);
        QVERIFY2(outcome != Outcome::Untouched && outcome != Outcome::Silent, name(outcome));
    }
    report();
}

void DamageTest::swappedPages()
{
    for (int damage = 0; damage < damages(); ++damage) {
        QByteArray bytes = store();
        const qsizetype one = kPage * somePage();
        const qsizetype other = (one + kPage * (1 + somePage())) % bytes.size();
        if (one == other)
            continue;
        bytes.replace(one, kPage, store().mid(other, kPage));
        bytes.replace(other, kPage, store().mid(one, kPage));
        const Outcome outcome = withStore(bytes);
        tally(outcome);
        QVERIFY2(outcome != Outcome::Untouched && outcome != Outcome::Silent, name(outcome));
    }
    report();
}

void DamageTest::blankPages()
{
    for (int damage = 0; damage < damages(); ++damage) {
        QByteArray bytes = store();
        bytes.replace(kPage * somePage(), kPage, QByteArray(kPage, '\0'));
        const Outcome outcome = withStore(bytes);
        tally(outcome);
        QVERIFY2(outcome != Outcome::Untouched && outcome != Outcome::Silent, name(outcome));
    }
    report();
}

void DamageTest::otherLengths()
{
    std::vector<qsizetype> lengths{0, 1, 15, 16, 17, kPage - 1, kPage, kPage + 1, 2 * kPage};
    for (int damage = 0; damage < damages(); ++damage)
        lengths.push_back(damage % 2 == 0 ? somewhere(store()) : kPage * somePage());
    for (const qsizetype length : lengths) {
        const Outcome outcome = withStore(store().first(length));
        tally(outcome);
        QVERIFY2(outcome != Outcome::Untouched && outcome != Outcome::Silent,
                 qPrintable(u"%1 of %2 bytes: %3"_s.arg(length)
                                .arg(store().size())
                                .arg(QLatin1String(name(outcome)))));
    }
    // What is behind the last page is not the store's.
    QVERIFY(withStore(store() + QByteArray(kPage, 'x')) != Outcome::Silent);
    report();
}

void DamageTest::foreignStore()
{
    const Folder other;
    QVERIFY(other.create().has_value());
    QCOMPARE(withStore(contents(other.file("store.db"))), Outcome::Refused);
    QCOMPARE(withStore(QByteArray(store().size(), 'x')), Outcome::Refused);
}

void DamageTest::olderStore()
{
    QCOMPARE(withStore(*m_older.at(kStore)), Outcome::Told);
    // With everything that belongs to it: only what is printed elsewhere can tell.
    QByteArray older;
    {
        const Folder folder;
        support::writeTree(m_older, folder.path());
        older = content(*folder.open());
    }
    QCOMPARE(outcomeOf(m_older, older), Outcome::Untouched);
}

// Each authentic, but of another time.
void DamageTest::olderPages()
{
    const QByteArray older = *m_older.at(kStore);
    int tried = 0;
    for (qsizetype at = 0; at < older.size(); at += kPage) {
        const QByteArrayView page = QByteArrayView(older).sliced(at, kPage);
        if (page == QByteArrayView(store()).sliced(at, kPage))
            continue;
        QByteArray bytes = store();
        bytes.replace(at, kPage, page.toByteArray());
        const Outcome outcome = withStore(bytes);
        tally(outcome);
        QVERIFY2(outcome != Outcome::Untouched && outcome != Outcome::Silent,
                 qPrintable(u"page %1: %2"_s.arg(at / kPage).arg(QLatin1String(name(outcome)))));
        if (++tried >= damages())
            break;
    }
    QVERIFY(tried > 0);
    report();
}

void DamageTest::cutLogs()
{
    const QByteArray log = *m_open.at(kLog);
    for (int damage = 0; damage < damages(); ++damage) {
        Tree damaged = m_open;
        damaged[kLog] = log.first(damage == 0 ? 0 : somewhere(log));
        const Outcome outcome = outcomeOf(damaged, m_openContent);
        tally(outcome);
        QVERIFY2(outcome != Outcome::Silent, name(outcome));
    }
    Tree without = m_open;
    without.erase(kLog);
    QVERIFY(outcomeOf(without, m_openContent) != Outcome::Silent);
    QVERIFY(outcomeOf(without, m_openContent) != Outcome::Untouched);
    report();
}

void DamageTest::flippedBitsOfTheLog()
{
    for (int damage = 0; damage < damages(); ++damage) {
        Tree damaged = m_open;
        flip(*damaged[kLog]);
        const Outcome outcome = outcomeOf(damaged, m_openContent);
        tally(outcome);
        QVERIFY2(outcome != Outcome::Silent, name(outcome));
    }
    report();
}

void DamageTest::flippedBitsOfTheKeys()
{
    for (int damage = 0; damage < damages(); ++damage) {
        Tree damaged = m_closed;
        flip(*damaged[kKeys]);
        flip(*damaged[kKeysCopy]);
        const Outcome outcome = outcomeOf(damaged, m_content);
        tally(outcome);
        QVERIFY2(outcome == Outcome::Refused, name(outcome));
    }
    report();
}

void DamageTest::oneKeyFileDamaged()
{
    for (int damage = 0; damage < damages(); ++damage) {
        const bool isCopy = damage % 2 == 1;
        Tree damaged = m_closed;
        QByteArray &bytes = *damaged[isCopy ? kKeysCopy : kKeys];
        if (damage % 4 < 2)
            flip(bytes);
        else
            bytes.truncate(somewhere(bytes));
        const Folder folder;
        support::writeTree(damaged, folder.path());
        const auto vault = folder.open();
        // A version number that was struck passes for one of a newer program.
        const bool saysNewer = !vault && vault.error().message.contains(u"newer"_s);
        QVERIFY2(vault || saysNewer, vault ? "" : qPrintable(vault.error().message));
        if (saysNewer)
            continue;
        QCOMPARE(vault->warnings().isEmpty(), isCopy);
        QCOMPARE(content(*vault), m_content);
        QCOMPARE(contents(folder.file("keys.bin")), contents(folder.file("keys.bin.bak")));
    }
}

void DamageTest::olderKeys()
{
    const Folder folder;
    support::writeTree(m_closed, folder.path());
    {
        auto vault = folder.open();
        QVERIFY(vault->changePassphrase(secret("new one"), store::KeyDerivation::cheapest()));
    }
    overwrite(folder.file("keys.bin"), *m_closed.at(kKeys));
    overwrite(folder.file("keys.bin.bak"), *m_closed.at(kKeysCopy));
    const auto vault = folder.open();
    QVERIFY(vault);
    QVERIFY(!vault->warnings().isEmpty());
    QCOMPARE(content(*vault), m_content);
}

void DamageTest::damagedBackups()
{
    base::NoProgress progress;
    const auto restored = [&](const QByteArray &bytes, const Folder &folder) {
        overwrite(folder.beside("backup"), bytes);
        return Vault::restore(folder.beside("backup"), folder.path(), progress);
    };
    for (int damage = 0; damage < damages(); ++damage) {
        QByteArray bytes = m_backup;
        if (damage % 2 == 0)
            flip(bytes);
        else
            bytes.truncate(somewhere(bytes));
        const Folder folder;
        const auto back = restored(bytes, folder);
        QVERIFY(!back);
        QVERIFY(!back.error().message.isEmpty());
        QVERIFY2(!QFile::exists(folder.path()), "something was restored");
    }
    const Folder folder;
    const auto back = restored(m_backup, folder);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(content(*folder.open()), m_content);
}

// By a power cut or a kill while it was written; the process may well have been given to another.
void DamageTest::lockCutShort()
{
    const QByteArray whole = QByteArray::number(QCoreApplication::applicationPid()) + "\navis34\n"
        + QSysInfo::machineHostName().toUtf8() + "\n0123456789abcdef\n0123456789abcdef\n";
    for (qsizetype length = 0; length < whole.size(); length += 7) {
        Tree left = m_closed;
        left[u"store.lock"_s] = whole.first(length);
        QCOMPARE(outcomeOf(left, m_content), Outcome::Untouched);
        left[u"store.lock"_s] = QByteArray(length, '\0');
        QCOMPARE(outcomeOf(left, m_content), Outcome::Untouched);
    }
}

// An empty file opens with every key, and must not pass for the store under the new one.
void DamageTest::beginningsOfAnInterruptedRotation()
{
    const QString next = u"store.db.next"_s;
    for (const qsizetype length : {qsizetype(0), qsizetype(100), kPage - 1, kPage, 3 * kPage}) {
        Tree left = m_closed;
        left[next] = QByteArray(length, 'x');
        QCOMPARE(outcomeOf(left, m_content), Outcome::Untouched);
        left[next] = store().first(length); // under the old key
        QCOMPARE(outcomeOf(left, m_content), Outcome::Untouched);
    }
}

// By somebody who wants the vault to forget what was done since.
void DamageTest::olderStoreAsThatOfARotation()
{
    Tree left = m_closed;
    left[u"store.db.next"_s] = *m_older.at(kStore);
    QCOMPARE(outcomeOf(left, m_content), Outcome::Untouched);
    left[kStore] = QByteArray(store().size(), 'x');
    QCOMPARE(outcomeOf(left, m_content), Outcome::Refused);
}

// The folder itself stays locked.
void DamageTest::lockRemovedByHand()
{
    const Folder folder;
    support::writeTree(m_closed, folder.path());
    {
        const auto one = folder.open();
        QVERIFY(one);
        QVERIFY(!folder.open());
        QVERIFY(QFile::remove(folder.file("store.lock")));
        QVERIFY(!folder.open());
        addRows(*one, 1);
        QVERIFY(one->updateAnchor());
    }
    const auto vault = folder.open();
    QVERIFY2(vault, vault ? "" : qPrintable(vault.error().message));
    QVERIFY(vault->warnings().isEmpty());
}

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
