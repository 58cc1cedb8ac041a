// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/progress.h"
#include "store/journalstore.h"
#include "store/vault.h"
#include "vaulttest.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrent>

#include <csignal>
#include <numeric>
#include <set>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Access;
using store::Database;
using store::JournalStore;
using store::KeyDerivation;
using store::StoreError;
using store::Transaction;
using store::Vault;
using Kind = base::Error::Kind;

// A name that must not be readable in any file.
static const QByteArray kCanary = "Capucine Durand-Bellemare";
static const QDateTime kNow =
    QDateTime::fromString(u"2026-03-03T13:05:09.120Z"_s, Qt::ISODateWithMs);

class TestVault final : public QObject
{
    Q_OBJECT

private slots:
    void newFolderHoldsItsFiles();
    void newFolderIsPrivate();
    void createRefusesAFolderInUse();
    void createTakesAnEmptyFolder();
    void failedCreationLeavesNothing();
    void opensWithEachHoldersPassphrase();
    void wrongPassphrase();
    void missingFolder();
    void emptyStoreIsNotANewOne();
    void clearTextStore();
    void foreignStore();
    void truncatedStore();
    void damagedKeyFileIsReplacedByItsCopy();
    void lostKeyFileIsReplacedByItsCopy();
    void bothKeyFilesDamaged();
    void bothKeyFilesLost();
    void spoiltVersionIsDamage();
    void forgedKeyFile();
    void forgedKeyFileIsReplacedByItsCopy();
    void keyFileOfAnotherVaultIsReplacedByItsCopy();
    void whoeverWasShutOutDoesNotComeBackByTheCopy();
    void newerKeyFile();
    void fourRefusalsDiffer();
    void openTwice();
    void lockOfADeadProcessIsTakenOver();
    void readersBesideTheWriter();
    void readOnlyVaultRefusesToChange();
    void readOnlyFolder();
    void fullDisk();
    void fileSizeLimit();
    void passphraseChangeLeavesTheStore();
    void holdersComeAndGo();
    void holdersNeedAName_data();
    void holdersNeedAName();
    void namesAreTidied();
    void whoeverWasOvertakenChangesNoKeys();
    void keysOfWhichOneFileIsWrittenCount();
    void olderKeyFilePutBackIsTold();
    void lostAnchorCountsAsAChange();
    void recoveryAfterLosingEverythingElse();
    void recoveryKeepsHolders();
    void recoveryDespiteTheKeysOfAnotherVault();
    void recoveryWithACodeOfAnotherVault();
    void recoveryWithATypingMistake();
    void noNameInAnyFile();
    void noTemporaryFiles();
    void anchorIsKept();
    void olderStoreIsTold();
    void cutWalIsTold();
    void alteredAnchorIsTold();
    void anchorIsNotMovedByAnOlderStore();
    void healthyVaultVerifies();
    void flippedBits();
    void swappedPages();
    void zeroedPages();
    void changedJournalEntry();
    void journalIsOnlyAppendedTo_data();
    void journalIsOnlyAppendedTo();
    void verifyStops();
    void backupComesBack();
    void backupWhileWriting();
    void backupStops();
    void backupReplacesAnOlderOne();
    void damagedBackup_data();
    void damagedBackup();
    void restoreRefusesAFolderInUse();
    void connectionsInSeveralThreads();
    void facts();
    void journalStoreReadsAndExports();

private:
    base::NoProgress m_progress;
};

// A vault with `rows` rows that hold the canary, and as many journal entries.
static void fill(const Vault &vault, int rows)
{
    Database database = vault.connect(Access::ReadWrite);
    database.executeScript("CREATE TABLE IF NOT EXISTS canary(id INTEGER PRIMARY KEY, name TEXT)");
    Transaction transaction(database);
    for (int i = 0; i < rows; ++i) {
        database.statement("INSERT INTO canary(name) VALUES(?)")
            .bind(QString::fromUtf8(kCanary))
            .execute();
        JournalStore(database).append({u"operator"_s, u"test.row"_s, u"row:%1"_s.arg(i), {}}, kNow);
    }
    transaction.commit();
}

static int canaries(const Vault &vault)
{
    Database database = vault.connect(Access::ReadOnly);
    auto count = database.statement("SELECT count(*) FROM canary");
    count.step();
    return count.get<int>(0);
}

static void fillAndClose(const Folder &folder, int rows)
{
    const auto vault = folder.open();
    QVERIFY(vault.has_value());
    fill(*vault, rows);
    QVERIFY(vault->updateAnchor().has_value());
}

static std::set<Vault::Check::Kind> failedChecks(const Vault &vault, base::Progress &progress)
{
    std::set<Vault::Check::Kind> failed;
    const auto checks = vault.verify(progress);
    if (!checks || checks->size() != 5)
        throw std::runtime_error("verify did not answer");
    for (const auto &check : *checks) {
        if (!check.passed)
            failed.insert(check.kind);
    }
    return failed;
}

// --- Creating

void TestVault::newFolderHoldsItsFiles()
{
    const Folder folder;
    const auto made = folder.create();
    QVERIFY(made.has_value());
    QCOMPARE(made->vault.folder(), folder.path());
    QCOMPARE(made->vault.holder(), u"DPO"_s);
    QVERIFY(made->vault.warnings().isEmpty());
    for (const char *name :
         {"store.db", "keys.bin", "keys.bin.bak", "store.lock", "anchors/journal.json"})
        QVERIFY2(QFile::exists(folder.file(name)), name);
    QCOMPARE(contents(folder.file("keys.bin")), contents(folder.file("keys.bin.bak")));
}

void TestVault::newFolderIsPrivate()
{
    const Folder folder;
    const auto made = folder.create();
    QVERIFY(made.has_value());
    fill(made->vault, 1);
    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QStringList paths = filesIn(folder.path());
    paths += {folder.path(), folder.file("anchors")};
    paths.removeAll(folder.file("store.lock")); // Qt's; it holds a process number
    for (const QString &path : std::as_const(paths))
        QVERIFY2((QFile::permissions(path) & forOthers) == 0, qPrintable(path));
}

void TestVault::createRefusesAFolderInUse()
{
    const Folder folder;
    QVERIFY(QDir().mkpath(folder.path()));
    overwrite(folder.file("letter.odt"), "mine");
    const auto made = folder.create();
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().kind, Kind::Conflict);
    QCOMPARE(filesIn(folder.path()), QStringList{folder.file("letter.odt")});
}

void TestVault::createTakesAnEmptyFolder()
{
    const Folder folder;
    QVERIFY(QDir().mkpath(folder.path()));
    QVERIFY(folder.create().has_value());
}

void TestVault::failedCreationLeavesNothing()
{
    const Folder folder;
    const auto made =
        Vault::create(folder.path(), someone(u"DPO"_s, "x"),
                      KeyDerivation{.passes = 1, .memoryKiB = 1}); // below Argon2's least
    QVERIFY(!made.has_value());
    QVERIFY(!QFile::exists(folder.path()));
    QVERIFY(!Vault::create(folder.path(), someone(u"DPO"_s, "")).has_value());
    QVERIFY(!QFile::exists(folder.path()));
    QVERIFY(folder.create().has_value());
}

// --- Opening and its refusals

void TestVault::opensWithEachHoldersPassphrase()
{
    const Folder folder;
    {
        auto made = folder.create();
        QVERIFY(made.has_value());
        fill(made->vault, 3);
        QVERIFY(made->vault
                    .addHolder(someone(u"Direction"_s, "second"), store::Role::Dpo,
                               KeyDerivation::cheapest())
                    .has_value());
    }
    for (const char *passphrase : {"first passphrase", "second"}) {
        const auto vault = folder.open(passphrase);
        QVERIFY(vault.has_value());
        QCOMPARE(canaries(*vault), 3);
        QVERIFY(vault->warnings().isEmpty());
    }
}

void TestVault::wrongPassphrase()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    QVERIFY(folder.refusal("another").contains(u"not the passphrase"_s));
    QVERIFY(folder.refusal("").contains(u"not the passphrase"_s));
    QVERIFY(folder.open().has_value());
}

void TestVault::missingFolder()
{
    const Folder folder;
    QVERIFY(folder.refusal().contains(u"no vault"_s));
    QVERIFY(!QFile::exists(folder.path()));
    QVERIFY(QDir().mkpath(folder.path()));
    QVERIFY(folder.refusal().contains(u"no vault"_s));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestVault::emptyStoreIsNotANewOne()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    overwrite(folder.file("store.db"), {});
    QVERIFY(folder.refusal().contains(u"damaged"_s));
    QCOMPARE(contents(folder.file("store.db")).size(), 0);
}

void TestVault::clearTextStore()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    overwrite(folder.file("store.db"),
              QByteArray("SQLite format 3\0", 16).leftJustified(8192, 'x'));
    QVERIFY(folder.refusal().contains(u"not encrypted"_s));
}

void TestVault::foreignStore()
{
    const Folder folder;
    const Folder other;
    QVERIFY(folder.create().has_value());
    QVERIFY(other.create().has_value());
    overwrite(folder.file("store.db"), contents(other.file("store.db")));
    QVERIFY(folder.refusal().contains(u"damaged or does not belong"_s));
    overwrite(folder.file("store.db"), QByteArray(8192, 'x'));
    QVERIFY(folder.refusal().contains(u"damaged or does not belong"_s));
}

void TestVault::truncatedStore()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 50);
    const QByteArray whole = contents(folder.file("store.db"));
    for (const qsizetype size : {qsizetype(1), qsizetype(100), qsizetype(4095), qsizetype(5000)}) {
        overwrite(folder.file("store.db"), whole.first(size));
        QVERIFY2(folder.refusal().contains(u"damaged"_s), qPrintable(folder.refusal()));
    }
    // Whole pages are missing: it opens or not, but it never verifies.
    overwrite(folder.file("store.db"), whole.chopped(4096));
    const auto vault = folder.open();
    if (vault)
        QVERIFY(!failedChecks(*vault, m_progress).empty());
    else
        QVERIFY(vault.error().message.contains(u"damaged"_s));
}

void TestVault::damagedKeyFileIsReplacedByItsCopy()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray keys = contents(folder.file("keys.bin"));
    overwrite(folder.file("keys.bin"), keys.first(700));
    {
        const auto vault = folder.open();
        QVERIFY(vault.has_value());
        QCOMPARE(vault->warnings().size(), 1);
        QVERIFY(vault->warnings().first().contains(u"keys.bin"_s));
    }
    QCOMPARE(contents(folder.file("keys.bin")), keys);
    QVERIFY(folder.open()->warnings().isEmpty());
}

void TestVault::lostKeyFileIsReplacedByItsCopy()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    QVERIFY(QFile::remove(folder.file("keys.bin")));
    QVERIFY(folder.refusal("another").contains(u"not the passphrase"_s));
    QVERIFY(folder.open().has_value());
    QVERIFY(QFile::exists(folder.file("keys.bin")));
    // And the copy is made again from the file.
    QVERIFY(QFile::remove(folder.file("keys.bin.bak")));
    QVERIFY(folder.open().has_value());
    QVERIFY(QFile::exists(folder.file("keys.bin.bak")));
}

void TestVault::bothKeyFilesDamaged()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    overwrite(folder.file("keys.bin"), "x");
    overwrite(folder.file("keys.bin.bak"), {});
    QVERIFY(folder.refusal().contains(u"keys of the vault are damaged"_s));
}

void TestVault::bothKeyFilesLost()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    QVERIFY(QFile::remove(folder.file("keys.bin")) && QFile::remove(folder.file("keys.bin.bak")));
    QVERIFY(folder.refusal().contains(u"keys of the vault are missing"_s));
}

// One byte is another, and the checksum fits.
static QByteArray altered(QByteArray keys, qsizetype at)
{
    keys[at] = static_cast<char>(keys.at(at) + 1);
    const qsizetype body = keys.size() - 64;
    return keys.replace(
        body, 32,
        QCryptographicHash::hash(QByteArrayView(keys).first(body), QCryptographicHash::Sha256));
}

static constexpr qsizetype kVersionAt = 8;
static constexpr qsizetype kGenerationAt = 28; // only the MAC protects it

// A flipped bit that says "newer" must not send anybody looking for a newer program.
void TestVault::spoiltVersionIsDamage()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray keys = contents(folder.file("keys.bin"));
    QByteArray spoilt = keys;
    spoilt[kVersionAt + 2] = 1;
    overwrite(folder.file("keys.bin"), spoilt);
    {
        const auto vault = folder.open();
        QVERIFY(vault.has_value());
        QVERIFY(vault->warnings().constFirst().contains(u"its copy"_s));
    }
    QCOMPARE(contents(folder.file("keys.bin")), keys);
    overwrite(folder.file("keys.bin"), spoilt);
    overwrite(folder.file("keys.bin.bak"), spoilt);
    QVERIFY(folder.refusal().contains(u"keys of the vault are damaged"_s));
}

void TestVault::forgedKeyFile()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray forged = altered(contents(folder.file("keys.bin")), kGenerationAt);
    overwrite(folder.file("keys.bin"), forged);
    overwrite(folder.file("keys.bin.bak"), forged);
    QVERIFY(folder.refusal().contains(u"altered"_s));
}

void TestVault::forgedKeyFileIsReplacedByItsCopy()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray keys = contents(folder.file("keys.bin"));
    overwrite(folder.file("keys.bin"), altered(keys, kGenerationAt));
    {
        const auto vault = folder.open();
        QVERIFY(vault.has_value());
        QCOMPARE(vault->warnings().size(), 1);
    }
    QCOMPARE(contents(folder.file("keys.bin")), keys);
}

void TestVault::keyFileOfAnotherVaultIsReplacedByItsCopy()
{
    const Folder folder;
    const Folder other;
    QVERIFY(folder.create().has_value() && other.create().has_value());
    const QByteArray keys = contents(folder.file("keys.bin"));
    overwrite(folder.file("keys.bin"), contents(other.file("keys.bin")));
    QVERIFY(folder.open().has_value());
    QCOMPARE(contents(folder.file("keys.bin")), keys);
    QCOMPARE(folder.open()->warnings(), QStringList());
}

// As a program leaves it that is killed between the two files.
void TestVault::whoeverWasShutOutDoesNotComeBackByTheCopy()
{
    const Folder folder;
    QByteArray before;
    {
        auto made = folder.create();
        Vault &vault = made->vault;
        QVERIFY(vault
                    .addHolder({u"Accueil"_s, secret("second"), {}}, store::Role::Operator,
                               KeyDerivation::cheapest())
                    .has_value());
        before = contents(folder.file("keys.bin"));
        QVERIFY(vault.removeHolder(u"Accueil"_s).has_value());
    }
    const QByteArray after = contents(folder.file("keys.bin"));
    overwrite(folder.file("keys.bin.bak"), before);
    QVERIFY(folder.refusal("second").contains(u"not the passphrase"_s));
    QCOMPARE(contents(folder.file("keys.bin")), after);
    overwrite(folder.file("keys.bin"), before);
    overwrite(folder.file("keys.bin.bak"), after);
    QVERIFY(folder.refusal("second").contains(u"not the passphrase"_s));
    QCOMPARE(folder.open()->warnings().size(), 1);
    QCOMPARE(contents(folder.file("keys.bin")), after);
}

void TestVault::newerKeyFile()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray keys = altered(contents(folder.file("keys.bin")), kVersionAt);
    overwrite(folder.file("keys.bin"), keys);
    QVERIFY(folder.refusal().contains(u"newer version"_s));
    QCOMPARE(contents(folder.file("keys.bin")), keys);
}

void TestVault::fourRefusalsDiffer()
{
    const Folder folder;
    auto made = folder.create();
    QVERIFY(made.has_value());
    std::set<QString> messages{folder.refusal()}; // open elsewhere
    {
        const Vault closing = std::move(made->vault);
    }
    messages.insert(folder.refusal("another"));
    const QByteArray keys = contents(folder.file("keys.bin"));
    overwrite(folder.file("keys.bin"), altered(keys, kVersionAt));
    messages.insert(folder.refusal());
    overwrite(folder.file("keys.bin"), keys);
    overwrite(folder.file("store.db"), QByteArray(8192, 'x'));
    messages.insert(folder.refusal());
    QCOMPARE(messages.size(), 4U);
    QVERIFY(!messages.contains(u"wrong kind"_s));
    QVERIFY(!messages.contains(u"it opened"_s));
}

void TestVault::openTwice()
{
    const Folder folder;
    {
        const auto made = folder.create();
        const QString refusal = folder.refusal();
        QVERIFY2(refusal.contains(u"already open"_s), qPrintable(refusal));
        QVERIFY(refusal.contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(refusal.contains(QSysInfo::machineHostName()));
    }
    QVERIFY(folder.open().has_value());
}

void TestVault::lockOfADeadProcessIsTakenOver()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    // 4194304 is above the kernel's largest process number.
    overwrite(folder.file("store.lock"),
              "4194304\navis34\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    QVERIFY(folder.open().has_value());
}

void TestVault::readersBesideTheWriter()
{
    const Folder folder;
    const auto writer = folder.create();
    QVERIFY(writer.has_value());
    fill(writer->vault, 2);
    const auto reader = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(reader.has_value());
    QCOMPARE(canaries(*reader), 2);
    fill(writer->vault, 1);
    QCOMPARE(canaries(*reader), 3);
}

void TestVault::readOnlyVaultRefusesToChange()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    auto vault = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(vault.has_value());
    const QByteArray keys = contents(folder.file("keys.bin"));
    QCOMPARE(vault->changePassphrase(secret("x"), KeyDerivation::cheapest()).error().kind,
             Kind::Conflict);
    QCOMPARE(vault->addHolder(someone(u"x"_s, "x"), store::Role::Dpo, KeyDerivation::cheapest())
                 .error()
                 .kind,
             Kind::Conflict);
    QCOMPARE(vault->updateAnchor().error().kind, Kind::Conflict);
    QCOMPARE(contents(folder.file("keys.bin")), keys);
    QCOMPARE(names(*vault), QStringList{u"DPO"_s});
}

// --- What the disk does to us

// Root may write everywhere; for a while we are nobody.
class Unprivileged
{
public:
    explicit Unprivileged(const QString &owned)
    {
        if (::geteuid() != 0)
            return;
        const QStringList paths = filesIn(owned) + QStringList{owned, owned + u"/anchors"_s};
        for (const QString &path : paths)
            (void)!::chown(QFile::encodeName(path).constData(), 65534, 65534);
        (void)!::seteuid(65534);
    }
    ~Unprivileged() { (void)!::seteuid(::getuid()); }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;
};

void TestVault::readOnlyFolder()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    QFile::setPermissions(QFileInfo(folder.path()).path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup
                              | QFile::ExeOther);
    const auto before = filesIn(folder.path());
    const QByteArray store = contents(folder.file("store.db"));
    {
        const Unprivileged nobody(folder.path());
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto vault = folder.open();
        QFile::setPermissions(folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!vault.has_value());
        QVERIFY2(vault.error().kind == Kind::Storage, qPrintable(vault.error().message));
        QVERIFY(vault.error().message.contains(u"could not be written"_s));
    }
    QCOMPARE(filesIn(folder.path()), before);
    QCOMPARE(contents(folder.file("store.db")), store);
}

// Writes until the store refuses; the number of rows that were acknowledged.
static int fillUntilRefused(const Vault &vault, base::Error &error)
{
    fill(vault, 0);
    int rows = 0;
    try {
        Database database = vault.connect(Access::ReadWrite);
        for (;; ++rows)
            database.executeScript("INSERT INTO canary(name) VALUES(hex(randomblob(8000)))");
    } catch (const StoreError &refusal) {
        error = store::storeErrorToError(refusal);
    }
    return rows;
}

void TestVault::fullDisk()
{
    QTemporaryDir mountPoint;
    const QByteArray path = QFile::encodeName(mountPoint.path());
    if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=1500k") != 0)
        QSKIP("needs the right to mount a small disk");
    {
        const QString folder = mountPoint.filePath(u"vault"_s);
        const auto made = Vault::create(folder, someone(u"DPO"_s, "x"), KeyDerivation::cheapest());
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        base::Error error;
        const int rows = fillUntilRefused(made->vault, error);
        QVERIFY(rows > 0);
        QCOMPARE(error.kind, Kind::Storage);
        QVERIFY2(error.message.contains(u"disk is full"_s), qPrintable(error.message));
        QVERIFY(made->vault.backupTo(folder + u"/../backup"_s, m_progress).error().kind
                == Kind::Storage);
        QVERIFY(!QFile::exists(mountPoint.filePath(u"backup"_s)));
        QVERIFY(::mount("tmpfs", path.constData(), "tmpfs", MS_REMOUNT, "size=8m") == 0);
        QCOMPARE(canaries(made->vault), rows);
        fill(made->vault, 1);
        QVERIFY(failedChecks(made->vault, m_progress).empty());
    }
    QCOMPARE(::umount(path.constData()), 0);
}

void TestVault::fileSizeLimit()
{
    const Folder folder;
    const auto made = folder.create();
    QVERIFY(made.has_value());
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{.rlim_cur = 400'000, .rlim_max = old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    base::Error error;
    const int rows = fillUntilRefused(made->vault, error);
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    QVERIFY(rows > 0);
    QCOMPARE(error.kind, Kind::Storage);
    QCOMPARE(canaries(made->vault), rows);
    QVERIFY(failedChecks(made->vault, m_progress).empty());
}

// --- Holders

void TestVault::passphraseChangeLeavesTheStore()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 5);
    const QByteArray store = contents(folder.file("store.db"));
    const QByteArray keys = contents(folder.file("keys.bin"));
    {
        auto vault = folder.open();
        QVERIFY(vault->changePassphrase(secret("new one"), KeyDerivation::cheapest()).has_value());
    }
    QCOMPARE(contents(folder.file("store.db")), store);
    QVERIFY(contents(folder.file("keys.bin")) != keys);
    QCOMPARE(contents(folder.file("keys.bin")), contents(folder.file("keys.bin.bak")));
    QVERIFY(folder.refusal().contains(u"not the passphrase"_s));
    QCOMPARE(canaries(*folder.open("new one")), 5);
}

void TestVault::holdersComeAndGo()
{
    const Folder folder;
    auto made = folder.create();
    Vault &vault = made->vault;
    const auto cheap = KeyDerivation::cheapest();
    QCOMPARE(vault.removeHolder(u"DPO"_s).error().kind, Kind::Conflict);
    QCOMPARE(vault.addHolder(someone(u"DPO"_s, "x"), store::Role::Dpo, cheap).error().kind,
             Kind::Conflict);
    QCOMPARE(vault.addHolder(someone(u"x"_s, ""), store::Role::Dpo, cheap).error().kind,
             Kind::Input);
    for (int i = 2; i <= int(store::KeyFile::kSlots); ++i)
        QVERIFY(
            vault.addHolder(someone(QString::number(i), "x"), store::Role::Dpo, cheap).has_value());
    QCOMPARE(vault.addHolder(someone(u"seventeenth"_s, "x"), store::Role::Dpo, cheap).error().kind,
             Kind::Conflict);
    QVERIFY(vault.removeHolder(u"5"_s).has_value());
    QCOMPARE(vault.removeHolder(u"5"_s).error().kind, Kind::Conflict);
    QCOMPARE(vault.holders().size(), store::KeyFile::kSlots - 1);
    QVERIFY(vault.warnings().isEmpty());
}

void TestVault::olderKeyFilePutBackIsTold()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray old = contents(folder.file("keys.bin"));
    {
        auto vault = folder.open();
        QVERIFY(vault->changePassphrase(secret("new one"), KeyDerivation::cheapest()).has_value());
    }
    overwrite(folder.file("keys.bin"), old);
    overwrite(folder.file("keys.bin.bak"), old);
    for (int opening = 0; opening < 2; ++opening) {
        const auto vault = folder.open();
        QVERIFY(vault.has_value());
        QCOMPARE(vault->warnings().size(), 1);
        QVERIFY(vault->warnings().first().contains(u"older than the vault"_s));
        QVERIFY(vault->updateAnchor().has_value());
    }
    const quint64 known = 2;
    {
        auto vault = folder.open();
        QVERIFY(vault->changePassphrase(secret("third"), KeyDerivation::cheapest()).has_value());
        QVERIFY(vault->keyGeneration() > known);
    }
    QCOMPARE(folder.open("third")->warnings(), QStringList());
}

// Somebody may have taken it away to put an old store in place.
void TestVault::lostAnchorCountsAsAChange()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    QVERIFY(QFile::remove(folder.file("anchors/journal.json")));
    QVERIFY2(!folder.open()->wasChangedOutside(), "nothing can be missing in an empty store");
    fillAndClose(folder, 3);
    QVERIFY(QFile::remove(folder.file("anchors/journal.json")));
    QVERIFY(folder.open()->wasChangedOutside());
}

void TestVault::holdersNeedAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("only spaces") << u" \t\u00a0"_s;
    QTest::newRow("63 letters") << QString(63, u'a');
    QTest::newRow("32 letters of two bytes") << QString(32, u'é');
    QTest::newRow("what turns the text round") << u"a\u202eb"_s;
    QTest::newRow("a control character") << u"a\u0007b"_s;
}

void TestVault::holdersNeedAName()
{
    QFETCH(QString, name);
    const Folder folder;
    const auto cheap = KeyDerivation::cheapest();
    QCOMPARE(Vault::create(folder.path(), someone(name, "x"), cheap).error().kind, Kind::Input);
    QVERIFY(!QFile::exists(folder.path()));
    auto made = folder.create();
    QCOMPARE(made->vault.addHolder(someone(name, "x"), store::Role::Reader, cheap).error().kind,
             Kind::Input);
}

void TestVault::namesAreTidied()
{
    const Folder folder;
    {
        auto made = folder.create();
        const auto add = [&](const QString &name) {
            return made->vault
                .addHolder(someone(name, "second"), store::Role::Operator,
                           KeyDerivation::cheapest())
                .has_value();
        };
        QVERIFY(add(u" He\u0301le\u0300ne\n Accueil "_s));
        QVERIFY(!add(u"Hélène Accueil"_s));
        QVERIFY(add(QString(62, u'a')));
        QCOMPARE(names(made->vault),
                 QStringList({u"DPO"_s, u"Hélène Accueil"_s, QString(62, u'a')}));
    }
    QVERIFY(Vault::open(folder.path(), someone(u"Hélène  Accueil "_s, "second")).has_value());
}

// Another program changed them meanwhile, whatever became of the lock.
void TestVault::whoeverWasOvertakenChangesNoKeys()
{
    const Folder folder;
    const Folder other;
    auto overtaken = folder.create();
    QVERIFY(other.create().has_value());
    const QByteArray keys = contents(other.file("keys.bin"));
    overwrite(folder.file("keys.bin"), keys);
    const auto changed =
        overtaken->vault.changePassphrase(secret("second"), KeyDerivation::cheapest());
    QCOMPARE(changed.error().kind, Kind::Conflict);
    QVERIFY(changed.error().message.contains(u"since you opened it"_s));
    Vault::Rotation rotation{.kept = {},
                             .keepCode = [](const base::Secret &) { return base::Result<void>(); },
                             .writeDown = [](Database &, quint64) {}};
    rotation.kept.push_back(someone(u"DPO"_s, "first passphrase"));
    QCOMPARE(overtaken->vault.rotate(rotation, m_progress).error().kind, Kind::Conflict);
    QCOMPARE(contents(folder.file("keys.bin")), keys);
}

void TestVault::keysOfWhichOneFileIsWrittenCount()
{
    const Folder folder;
    {
        auto made = folder.create();
        QVERIFY(QFile::remove(folder.file("keys.bin.bak")));
        QVERIFY(QDir().mkpath(folder.file("keys.bin.bak/in the way")));
        const auto changed =
            made->vault.changePassphrase(secret("second"), KeyDerivation::cheapest());
        QCOMPARE(changed.error().kind, Kind::Storage);
        QVERIFY2(changed.error().message.contains(u"written as asked"_s),
                 qPrintable(changed.error().message));
        QCOMPARE(made->vault.keyGeneration(), 2U);
        QVERIFY(QDir(folder.file("keys.bin.bak")).removeRecursively());
    }
    QVERIFY(folder.refusal().contains(u"not the passphrase"_s));
    QVERIFY(folder.open("second").has_value());
}

// --- Recovery

void TestVault::recoveryAfterLosingEverythingElse()
{
    const Folder folder;
    base::Secret code;
    {
        auto made = folder.create();
        code = std::move(made->recoveryCode);
        fill(made->vault, 4);
    }
    QVERIFY(QFile::remove(folder.file("keys.bin")) && QFile::remove(folder.file("keys.bin.bak")));
    {
        auto vault = Vault::openWithRecovery(folder.path(), code);
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QCOMPARE(canaries(*vault), 4);
        QVERIFY(vault->holders().empty());
        QVERIFY(vault->changePassphrase(secret("new one"), KeyDerivation::cheapest()).has_value());
        QCOMPARE(vault->holders().size(), 1U);
    }
    const auto vault = folder.open("new one");
    QVERIFY(vault.has_value());
    QVERIFY(vault->warnings().isEmpty());
    QVERIFY(vault->recoveryCode().equals(code));
}

void TestVault::recoveryKeepsHolders()
{
    const Folder folder;
    base::Secret code;
    {
        auto made = folder.create();
        code = std::move(made->recoveryCode);
        QVERIFY(made->vault
                    .addHolder(someone(u"Direction"_s, "second"), store::Role::Dpo,
                               KeyDerivation::cheapest())
                    .has_value());
    }
    {
        auto vault = Vault::openWithRecovery(folder.path(), code);
        QVERIFY(vault.has_value());
        QCOMPARE(vault->holder(), u"DPO"_s);
        QVERIFY(vault->changePassphrase(secret("new one"), KeyDerivation::cheapest()).has_value());
    }
    QVERIFY(folder.refusal().contains(u"not the passphrase"_s));
    QVERIFY(folder.open("new one").has_value());
    QVERIFY(folder.open("second").has_value());
}

void TestVault::recoveryDespiteTheKeysOfAnotherVault()
{
    const Folder folder;
    const Folder other;
    base::Secret code;
    {
        auto made = folder.create();
        code = std::move(made->recoveryCode);
        fill(made->vault, 4);
        QVERIFY(made->vault.updateAnchor().has_value());
    }
    QVERIFY(other.create().has_value());
    for (const char *name : {"keys.bin", "keys.bin.bak"})
        overwrite(folder.file(name), contents(other.file(name)));
    {
        auto vault = Vault::openWithRecovery(folder.path(), code);
        QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
        QCOMPARE(canaries(*vault), 4);
        QCOMPARE(vault->warnings().size(), 1);
        QVERIFY(vault->warnings().constFirst().contains(u"Add the other holders"_s));
        QVERIFY(vault->keyGeneration() > 1);
        QVERIFY(vault->changePassphrase(secret("new one"), KeyDerivation::cheapest()).has_value());
    }
    QCOMPARE(folder.open("new one")->warnings(), QStringList());
}

void TestVault::recoveryWithACodeOfAnotherVault()
{
    const Folder folder;
    const Folder other;
    QVERIFY(folder.create().has_value());
    const auto foreign = other.create();
    const QByteArray keys = contents(folder.file("keys.bin"));
    const auto vault = Vault::openWithRecovery(folder.path(), foreign->recoveryCode);
    QCOMPARE(vault.error().kind, Kind::Permission);
    QVERIFY(vault.error().message.contains(u"belongs to vault"_s));
    // Without the keys to compare with, the store itself refuses.
    QVERIFY(QFile::remove(folder.file("keys.bin")));
    overwrite(folder.file("keys.bin.bak"), "x");
    const auto again = Vault::openWithRecovery(folder.path(), foreign->recoveryCode);
    QCOMPARE(again.error().kind, Kind::Permission);
    QVERIFY2(!QFile::exists(folder.file("keys.bin")), "written before the code was proved");
}

void TestVault::recoveryWithATypingMistake()
{
    const Folder folder;
    const auto made = folder.create();
    QByteArray typed = made->recoveryCode.view().toByteArray();
    typed[0] = typed.at(0) == '7' ? '8' : '7';
    const auto vault = Vault::openWithRecovery(folder.path(), base::Secret::fromBytes(typed));
    QCOMPARE(vault.error().kind, Kind::Input);
    QVERIFY(vault.error().message.contains(u"does not match"_s));
}

// --- No clear text

void TestVault::noNameInAnyFile()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 200);
    QVERIFY(made->vault.backupTo(folder.beside("backup.avis34"), m_progress).has_value());
    Database stillOpen = made->vault.connect(Access::ReadWrite);
    const QStringList files = filesIn(QFileInfo(folder.path()).path());
    QVERIFY(files.contains(folder.file("store.db-wal")));
    QVERIFY(files.contains(folder.beside("backup.avis34")));
    const QByteArray utf16(reinterpret_cast<const char *>(QString::fromUtf8(kCanary).utf16()),
                           kCanary.size() * 2);
    for (const QString &path : files) {
        const QByteArray bytes = contents(path);
        QVERIFY2(!bytes.contains(kCanary) && !bytes.contains("Durand"), qPrintable(path));
        QVERIFY2(!bytes.contains(utf16), qPrintable(path));
        QVERIFY2(!bytes.contains("first passphrase"), qPrintable(path));
        QVERIFY2(!bytes.contains("CREATE TABLE"), qPrintable(path));
    }
}

void TestVault::noTemporaryFiles()
{
    const Folder folder;
    QTemporaryDir temporary;
    const QByteArray old = qgetenv("SQLITE_TMPDIR");
    qputenv("SQLITE_TMPDIR", QFile::encodeName(temporary.path()));
    const auto made = folder.create();
    fill(made->vault, 20);
    Database database = made->vault.connect(Access::ReadWrite);
    database.executeScript("PRAGMA temp_store=FILE; PRAGMA cache_size=1; PRAGMA cache_spill=1");
    database.executeScript("CREATE TEMP TABLE names AS WITH RECURSIVE n(i) AS"
                           " (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)"
                           " SELECT i, (SELECT name FROM canary LIMIT 1) AS name FROM n");
    // The files are deleted while they are open, so ask the system what is open.
    for (const QFileInfo &handle :
         QDir(u"/proc/self/fd"_s).entryInfoList(QDir::System | QDir::Files))
        QVERIFY2(!handle.symLinkTarget().startsWith(temporary.path()),
                 qPrintable(handle.symLinkTarget()));
    qputenv("SQLITE_TMPDIR", old);
}

// --- Anchor

void TestVault::anchorIsKept()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 3);
    const QByteArray anchor = contents(folder.file("anchors/journal.json"));
    QVERIFY2(anchor.contains(R"("entries":3)"), anchor.constData());
    QVERIFY(folder.open()->warnings().isEmpty());
    // More entries than anchored: the program was stopped, nothing is missing.
    {
        const auto vault = folder.open();
        fill(*vault, 2);
    }
    QVERIFY(folder.open()->warnings().isEmpty());
}

void TestVault::olderStoreIsTold()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 3);
    const QByteArray old = contents(folder.file("store.db"));
    fillAndClose(folder, 3);
    overwrite(folder.file("store.db"), old);
    const auto vault = folder.open();
    QVERIFY(vault.has_value());
    QCOMPARE(vault->warnings().size(), 1);
    QVERIFY(vault->warnings().first().contains(u"older than its last anchor"_s));
    QCOMPARE(failedChecks(*vault, m_progress), std::set{Vault::Check::Kind::Anchor});
}

void TestVault::cutWalIsTold()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    // What a power cut, or a hand, leaves of a WAL that was never copied back.
    const Folder copy;
    QVERIFY(QDir().mkpath(copy.file("anchors")));
    {
        const auto vault = folder.open();
        Database open = vault->connect(Access::ReadWrite); // keeps the WAL from going
        fill(*vault, 10);
        QVERIFY(vault->updateAnchor().has_value());
        for (const char *name : {"store.db", "keys.bin", "anchors/journal.json"})
            QVERIFY(QFile::copy(folder.file(name), copy.file(name)));
        const QByteArray wal = contents(folder.file("store.db-wal"));
        overwrite(copy.file("store.db-wal"), wal.first(wal.size() / 2));
    }
    const auto vault = copy.open();
    QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
    QVERIFY(vault->warnings().join(u' ').contains(u"older than its last anchor"_s));
}

void TestVault::alteredAnchorIsTold()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 3);
    QByteArray anchor = contents(folder.file("anchors/journal.json"));
    overwrite(folder.file("anchors/journal.json"),
              anchor.replace(R"("entries":3)", R"("entries":2)"));
    QVERIFY(folder.open()->warnings().join(u' ').contains(u"missing or was altered"_s));
    QVERIFY(QFile::remove(folder.file("anchors/journal.json")));
    QVERIFY(folder.open()->warnings().join(u' ').contains(u"missing or was altered"_s));
}

void TestVault::anchorIsNotMovedByAnOlderStore()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const QByteArray old = contents(folder.file("store.db"));
    fillAndClose(folder, 3);
    const QByteArray anchor = contents(folder.file("anchors/journal.json"));
    overwrite(folder.file("store.db"), old);
    fillAndClose(folder, 7); // more entries than anchored, but others
    QCOMPARE(contents(folder.file("anchors/journal.json")), anchor);
    QCOMPARE(folder.open()->warnings().size(), 1);
}

// --- Verifying

void TestVault::healthyVaultVerifies()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 20);
    const auto checks = made->vault.verify(m_progress);
    QVERIFY(checks.has_value());
    QCOMPARE(checks->size(), 5U);
    for (const auto &check : *checks)
        QVERIFY2(check.passed && !check.message.isEmpty(), qPrintable(check.message));
}

void TestVault::flippedBits()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 100);
    const QByteArray whole = contents(folder.file("store.db"));
    QRandomGenerator random(34);
    for (int i = 0; i < 40; ++i) {
        QByteArray flipped = whole;
        const auto at = qsizetype(random.bounded(quint64(whole.size())));
        flipped[at] = static_cast<char>(flipped.at(at) ^ (1 << random.bounded(8)));
        overwrite(folder.file("store.db"), flipped);
        const auto vault = folder.open("first passphrase", Access::ReadOnly);
        if (!vault) {
            QVERIFY(vault.error().message.contains(u"damaged"_s));
            continue;
        }
        QVERIFY2(failedChecks(*vault, m_progress).contains(Vault::Check::Kind::Pages),
                 QByteArray::number(at).constData());
    }
}

void TestVault::swappedPages()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 100);
    constexpr qsizetype page = 4096;
    const QByteArray whole = contents(folder.file("store.db"));
    const qsizetype last = whole.size() / page - 1;
    QByteArray swapped = whole;
    swapped.replace(page * 2, page, whole.mid(page * last, page));
    swapped.replace(page * last, page, whole.mid(page * 2, page));
    overwrite(folder.file("store.db"), swapped);
    const auto vault = folder.open();
    if (vault)
        QVERIFY(failedChecks(*vault, m_progress).contains(Vault::Check::Kind::Pages));
    else
        QVERIFY(vault.error().message.contains(u"damaged"_s));
}

void TestVault::zeroedPages()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    fillAndClose(folder, 100);
    const QByteArray whole = contents(folder.file("store.db"));
    for (qsizetype page = 0; page < whole.size() / 4096; page += 7) {
        overwrite(folder.file("store.db"),
                  QByteArray(whole).replace(page * 4096, 4096, QByteArray(4096, '\0')));
        const auto vault = folder.open("first passphrase", Access::ReadOnly);
        if (vault)
            QVERIFY(failedChecks(*vault, m_progress).contains(Vault::Check::Kind::Pages));
        else
            QVERIFY(vault.error().message.contains(u"damaged"_s));
    }
}

void TestVault::changedJournalEntry()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 10);
    QVERIFY(made->vault.updateAnchor().has_value());
    Database database = made->vault.connect(Access::ReadWrite);
    // Whoever has the key can do this, too; that the triggers are gone shows in the structure.
    using Check = Vault::Check::Kind;
    database.executeScript("DROP TRIGGER journal_does_not_change; DROP TRIGGER journal_stays");
    database.executeScript("UPDATE journal SET actor = 'somebody else' WHERE n = 4");
    QCOMPARE(failedChecks(made->vault, m_progress), (std::set{Check::Structure, Check::Journal}));
    database.executeScript("UPDATE journal SET actor = 'operator' WHERE n = 4;"
                           "DELETE FROM journal WHERE n > 8");
    QCOMPARE(failedChecks(made->vault, m_progress), (std::set{Check::Structure, Check::Anchor}));
}

void TestVault::journalIsOnlyAppendedTo_data()
{
    QTest::addColumn<QByteArray>("sql");
    const QByteArray row = "utc, actor, event, object, salt, payload, leaf, head FROM journal";
    QTest::newRow("an entry changed") << QByteArray("UPDATE journal SET actor = 'x' WHERE n = 4");
    QTest::newRow("a payload erased") << QByteArray("UPDATE journal SET payload = NULL");
    QTest::newRow("an entry removed") << QByteArray("DELETE FROM journal WHERE n = 10");
    QTest::newRow("all removed") << QByteArray("DELETE FROM journal");
    QTest::newRow("an entry replaced")
        << "INSERT OR REPLACE INTO journal SELECT 4, " + row + " WHERE n = 5";
    QTest::newRow("a number left out") << "INSERT INTO journal SELECT 12, " + row + " WHERE n = 5";
}

void TestVault::journalIsOnlyAppendedTo()
{
    QFETCH(const QByteArray, sql);
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 10);
    Database database = made->vault.connect(Access::ReadWrite);
    try {
        database.executeScript(sql);
        QFAIL("it was done");
    } catch (const StoreError &error) {
        QVERIFY(error.isConstraint());
    }
    QVERIFY(failedChecks(made->vault, m_progress).empty());
}

class StopAt final : public base::Progress
{
public:
    explicit StopAt(int calls)
        : m_left(calls)
    {
    }
    bool report(qsizetype, qsizetype) override { return --m_left > 0; }

private:
    int m_left;
};

void TestVault::verifyStops()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 50);
    StopAt atOnce(1);
    const auto checks = made->vault.verify(atOnce);
    QVERIFY(!checks.has_value());
    QCOMPARE(checks.error().kind, Kind::Cancelled);
}

// --- Backups

void TestVault::backupComesBack()
{
    const Folder folder;
    const Folder restored;
    QByteArray anchored;
    {
        const auto made = folder.create();
        fill(made->vault, 25);
        QVERIFY(made->vault.backupTo(folder.beside("b.avis34"), m_progress).has_value());
        fill(made->vault, 5); // after the backup
    }
    QCOMPARE(filesIn(QFileInfo(folder.path()).path()).filter(u".part"_s), QStringList());
    QVERIFY(Vault::restore(folder.beside("b.avis34"), restored.path(), m_progress).has_value());
    const auto vault = restored.open();
    QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
    QVERIFY(vault->warnings().isEmpty());
    QCOMPARE(canaries(*vault), 25);
    QVERIFY(failedChecks(*vault, m_progress).empty());
    const auto forOthers = QFile::ReadGroup | QFile::ReadOther;
    QVERIFY((QFile::permissions(folder.beside("b.avis34")) & forOthers) == 0);
    QVERIFY((QFile::permissions(restored.file("store.db")) & forOthers) == 0);
}

void TestVault::backupWhileWriting()
{
    const Folder folder;
    const Folder restored;
    const auto made = folder.create();
    fill(made->vault, 10);
    Database writer = made->vault.connect(Access::ReadWrite);
    Transaction unfinished(writer);
    writer.executeScript("DELETE FROM canary");
    QVERIFY(made->vault.backupTo(folder.beside("b.avis34"), m_progress).has_value());
    QVERIFY(Vault::restore(folder.beside("b.avis34"), restored.path(), m_progress).has_value());
    QCOMPARE(canaries(*restored.open()), 10);
    // Also from a vault opened for reading, beside the writer.
    const auto reader = folder.open("first passphrase", Access::ReadOnly);
    QVERIFY(reader->backupTo(folder.beside("c.avis34"), m_progress).has_value());
}

void TestVault::backupStops()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 50);
    for (int calls = 1; calls < 4; ++calls) {
        StopAt stop(calls);
        const auto backup = made->vault.backupTo(folder.beside("b.avis34"), stop);
        if (!backup)
            QCOMPARE(backup.error().kind, Kind::Cancelled);
        QCOMPARE(QFile::exists(folder.beside("b.avis34")), backup.has_value());
        QVERIFY(!QFile::exists(folder.beside("b.avis34.part")));
        if (calls == 1)
            QVERIFY(!backup.has_value());
    }
}

void TestVault::backupReplacesAnOlderOne()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 1);
    const QString file = folder.beside("b.avis34");
    QVERIFY(made->vault.backupTo(file, m_progress).has_value());
    const QByteArray first = contents(file);
    fill(made->vault, 1);
    QVERIFY(made->vault.backupTo(file, m_progress).has_value());
    QVERIFY(contents(file) != first);
}

void TestVault::damagedBackup_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << 0 << u"not a backup"_s;
    QTest::newRow("another file") << 1 << u"not a backup"_s;
    QTest::newRow("cut in the header") << 2 << u"not a backup"_s;
    QTest::newRow("cut in the keys") << 3 << u"damaged"_s;
    QTest::newRow("cut at its end") << 4 << u"damaged"_s;
    QTest::newRow("one bit in the store") << 5 << u"damaged"_s;
    QTest::newRow("one bit in a length") << 6 << u"damaged"_s;
    QTest::newRow("newer version") << 7 << u"newer version"_s;
    QTest::newRow("lengths that lie, with a fitting hash") << 8 << u"damaged"_s;
}

static QByteArray spoiled(QByteArray backup, int how)
{
    const auto flip = [&backup](qsizetype at) {
        backup[at] = static_cast<char>(backup.at(at) ^ 4);
    };
    switch (how) {
    case 0:
        return {};
    case 1:
        return "nom;prénom;naissance\n";
    case 2:
        return backup.first(10);
    case 3:
        return backup.first(1000);
    case 4:
        return backup.chopped(1);
    case 5:
        flip(backup.size() / 2);
        return backup;
    case 6:
        flip(12);
        return backup;
    case 7:
        backup[8] = 2;
        return backup;
    default:
        backup.chop(32);
        backup.replace(12, 8, QByteArray("\xff\xff\xff\xff\xff\xff\xff\x7f", 8));
        return backup + QCryptographicHash::hash(backup, QCryptographicHash::Sha256);
    }
}

void TestVault::damagedBackup()
{
    QFETCH(int, how);
    QFETCH(QString, part);
    const Folder folder;
    const Folder restored;
    const auto made = folder.create();
    fill(made->vault, 20);
    const QString file = folder.beside("b.avis34");
    QVERIFY(made->vault.backupTo(file, m_progress).has_value());
    overwrite(file, spoiled(contents(file), how));
    const auto result = Vault::restore(file, restored.path(), m_progress);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, Kind::Input);
    QVERIFY2(result.error().message.contains(part), qPrintable(result.error().message));
    QVERIFY(!QFile::exists(restored.path()));
}

void TestVault::restoreRefusesAFolderInUse()
{
    const Folder folder;
    const auto made = folder.create();
    const QString file = folder.beside("b.avis34");
    QVERIFY(made->vault.backupTo(file, m_progress).has_value());
    const QByteArray keys = contents(folder.file("keys.bin"));
    QCOMPARE(Vault::restore(file, folder.path(), m_progress).error().kind, Kind::Conflict);
    QCOMPARE(contents(folder.file("keys.bin")), keys);
}

// --- The rest

void TestVault::connectionsInSeveralThreads()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 10);
    QList<int> threads(8);
    std::iota(threads.begin(), threads.end(), 0);
    const Vault &vault = made->vault;
    QThreadPool pool; // its threads end here, and with them what OpenSSL keeps for each
    const QList<int> seen = QtConcurrent::blockingMapped(&pool, threads, [&vault](int number) {
        if (number == 0)
            fill(vault, 5);
        return canaries(vault);
    });
    for (const int rows : seen)
        QVERIFY(rows >= 10 && rows <= 15);
    QCOMPARE(canaries(vault), 15);
}

void TestVault::facts()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 2);
    const auto facts = made->vault.facts();
    QVERIFY(facts.has_value());
    QCOMPARE(facts->journalEntries, 2);
    QCOMPARE(facts->journalHead.size(), 64);
    QCOMPARE(facts->storeId.size(), 32);
    QCOMPARE(facts->keyGeneration, 1U);
    QVERIFY(facts->schemaVersion >= 1);
    QVERIFY(facts->cipherVersion.startsWith(u"4."_s));
    QVERIFY(facts->bytes > 4096);
}

void TestVault::journalStoreReadsAndExports()
{
    const Folder folder;
    const auto made = folder.create();
    fill(made->vault, 7);
    Database database = made->vault.connect(Access::ReadOnly);
    JournalStore journal(database);
    QCOMPARE(journal.read(3, 2).size(), 2U);
    QCOMPARE(journal.read(3, 2).front().n, 3);
    QCOMPARE(journal.read(8, 10).size(), 0U);
    QCOMPARE(journal.headAt(7), journal.head().hash);
    QCOMPARE(journal.headAt(8), std::nullopt);
    QCOMPARE(journal.read(1, 1).front().utc, kNow);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadWrite));
    QVERIFY(journal.exportTo(buffer, m_progress).has_value());
    buffer.seek(0);
    const auto verification = journal::verifyExport(buffer);
    QVERIFY(verification.has_value());
    QVERIFY(!verification->fault);
    QCOMPARE(verification->entries, 7);
    QCOMPARE(verification->head, journal.head().hash);
    QCOMPARE(verification->last, kNow);
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
