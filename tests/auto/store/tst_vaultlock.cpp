// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Who may write to a vault, with real processes: this program runs itself as one that has the
// vault open, and as several that all want it.
#include "store/vaultlock.h"
#include "vaulttest.h"

#include <QDateTime>
#include <QProcess>
#include <QSysInfo>
#include <QTest>

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Place;
using store::Vault;
using store::VaultLock;

namespace {

constexpr int kTurns = 300;

QByteArray lockOf(qint64 process, const QByteArray &program, const QByteArray &host,
                  const QByteArray &machine, const QByteArray &boot)
{
    return QByteArray::number(process) + '\n' + program + '\n' + host + '\n' + machine + '\n' + boot
        + '\n';
}

QByteArray lockOfADeadLaptop()
{
    return lockOf(1234, "avis34", "portable-mort", "0123456789abcdef0123456789abcdef",
                  "01234567-89ab-cdef-0123-456789abcdef");
}

// --- The other processes

int hold(const QString &folder)
{
    const auto vault = Vault::open(folder, secret("first passphrase"));
    if (!vault)
        return 1;
    std::puts("open");
    std::fflush(stdout);
    ::pause();
    return 0;
}

// What the server of a share does for a machine that has the vault open over it.
int lockForAnother(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder + u"/store.lock"_s).constData(), O_RDWR);
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (file < 0 || ::fcntl(file, F_SETLK, &whole) != 0)
        return 1;
    std::puts("locked");
    std::fflush(stdout);
    ::pause();
    return 0;
}

// Whoever has the lock makes a file that must not be there, and writes into the lock what a dead
// machine would leave, so that all the others try to take it over.
int compete(const QString &folder)
{
    const QByteArray inside = QFile::encodeName(folder + u"/../inside"_s);
    for (int turn = 0; turn < kTurns;) {
        const auto lock = VaultLock::take(folder + u"/store.lock"_s, Place{.path = folder});
        if (!lock)
            continue;
        ++turn;
        const int made = ::open(inside.constData(), O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (made < 0)
            return 2; // two at once
        ::close(made);
        QFile file(folder + u"/store.lock"_s);
        if (!file.open(QIODevice::ReadWrite) || file.write(lockOfADeadLaptop()) < 0)
            return 3; // somebody removed it from under us
        file.close();
        if (::unlink(inside.constData()) != 0)
            return 4;
    }
    return 0;
}

} // namespace

class TestVaultLock final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whoHasItKeepsIt();
    void ofAKilledProcess();
    void leftByWhoeverIsGone_data();
    void leftByWhoeverIsGone();
    void aCopyOfAnOpenVault();
    void openOverAShareOfThisDisk();
    void neverTwoOfMany();
    void noFile_data();
    void noFile();
    void onAShareItsWordCounts();
    void onAShareADeadProcessOfThisMachine();

private:
    struct Other {
        QProcess process;
        ~Other()
        {
            process.kill();
            process.waitForFinished();
        }
    };
    std::unique_ptr<Other> other(const QString &what) const;
    std::unique_ptr<Other> holder() const { return other(u"hold"_s); }
    QString lockFile() const { return m_folder->file("store.lock"); }

    std::unique_ptr<Folder> m_folder;
};

void TestVaultLock::init()
{
    m_folder = std::make_unique<Folder>();
    QVERIFY(m_folder->create());
}

std::unique_ptr<TestVaultLock::Other> TestVaultLock::other(const QString &what) const
{
    auto other = std::make_unique<Other>();
    other->process.start(QCoreApplication::applicationFilePath(), {what, m_folder->path()});
    if (!other->process.waitForReadyRead(20'000))
        qFatal("the other process did not get the lock");
    return other;
}

void TestVaultLock::whoHasItKeepsIt()
{
    const auto other = holder();
    const QString process = QString::number(other->process.processId());
    const QString refusal = m_folder->refusal();
    QVERIFY2(refusal.contains(u"already open"_s) && refusal.contains(process), qPrintable(refusal));
    overwrite(lockFile(), lockOfADeadLaptop());
    QVERIFY(m_folder->refusal().contains(u"already open"_s));
    QVERIFY(QFile::remove(lockFile()));
    const QString nameless = m_folder->refusal();
    QVERIFY2(nameless.contains(u"another program on this computer"_s), qPrintable(nameless));
    QVERIFY(!QFile::exists(lockFile()));
}

void TestVaultLock::ofAKilledProcess()
{
    holder().reset();
    QVERIFY(QFile::exists(lockFile()));
    QCOMPARE(m_folder->refusal(), u"it opened"_s);
    QVERIFY(!QFile::exists(lockFile()));
}

void TestVaultLock::leftByWhoeverIsGone_data()
{
    QTest::addColumn<QByteArray>("left");
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    const QByteArray machine = QSysInfo::machineUniqueId();
    const QByteArray boot = QSysInfo::bootUniqueId();
    const QByteArray program =
        QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8();
    const qint64 living = QCoreApplication::applicationPid();
    QTest::newRow("another machine") << lockOfADeadLaptop();
    QTest::newRow("another machine, of which only the name is known")
        << lockOf(1234, "avis34", "portable-mort", {}, {});
    QTest::newRow("a computer with this one's name")
        << lockOf(living, program, host, "0123456789abcdef", boot);
    QTest::newRow("a name that the system writes otherwise")
        << lockOf(living, program, "Poste-Élodie", {}, {});
    QTest::newRow("a number that this very program has now")
        << lockOf(living, program, host, machine, boot);
    QTest::newRow("before the last start") << lockOf(living, program, host, machine, "another");
    QTest::newRow("cut") << QByteArray("12");
    QTest::newRow("nonsense") << QByteArray("a\nb\nc\nd\ne\nf\n");
}

void TestVaultLock::leftByWhoeverIsGone()
{
    QFETCH(const QByteArray, left);
    overwrite(lockFile(), left);
    QCOMPARE(m_folder->refusal(), u"it opened"_s);
}

void TestVaultLock::aCopyOfAnOpenVault()
{
    const auto other = holder();
    const QString copy = m_folder->beside("Copie.avis34");
    QVERIFY(QDir().mkpath(copy));
    for (const char *name : {"store.db", "keys.bin", "store.lock"})
        QVERIFY(QFile::copy(m_folder->file(name), copy + u'/' + QLatin1StringView(name)));
    const auto opened = Vault::open(copy, secret("first passphrase"));
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    QVERIFY(m_folder->refusal().contains(u"already open"_s));
}

void TestVaultLock::openOverAShareOfThisDisk()
{
    overwrite(lockFile(), lockOfADeadLaptop());
    {
        const auto server = other(u"share"_s);
        const QString refusal = m_folder->refusal();
        QVERIFY2(refusal.contains(u"on machine portable-mort"_s), qPrintable(refusal));
        QCOMPARE(contents(lockFile()), lockOfADeadLaptop());
    }
    QCOMPARE(m_folder->refusal(), u"it opened"_s);
}

void TestVaultLock::neverTwoOfMany()
{
    std::array<QProcess, 4> all;
    for (QProcess &one : all)
        one.start(QCoreApplication::applicationFilePath(), {u"compete"_s, m_folder->path()});
    for (QProcess &one : all) {
        QVERIFY(one.waitForFinished(120'000));
        QCOMPARE(one.exitStatus(), QProcess::NormalExit);
        QCOMPARE(one.exitCode(), 0);
    }
    QVERIFY(!QFile::exists(lockFile()));
}

void TestVaultLock::noFile_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"a folder", "a pipe", "a link to nothing"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestVaultLock::noFile()
{
    QFETCH(const QString, what);
    const QByteArray path = QFile::encodeName(lockFile());
    if (what == u"a folder"_s)
        QCOMPARE(::mkdir(path.constData(), 0700), 0);
    else if (what == u"a pipe"_s)
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    else
        QCOMPARE(::symlink("/nowhere/at/all", path.constData()), 0);
    const QString refusal = m_folder->refusal();
    QVERIFY2(refusal.contains(u"should be a file"_s) && refusal.contains(lockFile()),
             qPrintable(refusal));
}

void TestVaultLock::onAShareItsWordCounts()
{
    const Place share{.path = m_folder->path(), .fileSystem = "nfs4"};
    overwrite(lockFile(), lockOfADeadLaptop());
    QFile file(lockFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2026, 3, 3), QTime(14, 5)),
                             QFileDevice::FileModificationTime));
    file.close();
    const auto lock = VaultLock::take(lockFile(), share);
    QVERIFY(!lock.has_value());
    QCOMPARE(lock.error().kind, base::Error::Kind::Permission);
    const QString &refusal = lock.error().message;
    QVERIFY2(refusal.contains(u"locked since 3 mars 2026, 14 h 05"_s), qPrintable(refusal));
    QVERIFY(refusal.contains(u"process 1234 on machine portable-mort"_s));
    QVERIFY(refusal.contains(u"delete the file \"%1\""_s.arg(lockFile())));
    QCOMPARE(contents(lockFile()), lockOfADeadLaptop());
    QVERIFY(QFile::remove(lockFile()));
    QVERIFY(VaultLock::take(lockFile(), share).has_value());
}

void TestVaultLock::onAShareADeadProcessOfThisMachine()
{
    holder().reset();
    QVERIFY(QFile::exists(lockFile()));
    const Place share{.path = m_folder->path(), .fileSystem = "cifs"};
    QVERIFY(VaultLock::take(lockFile(), share).has_value());
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"hold"_s)
        return hold(arguments.at(2));
    if (arguments.size() == 3 && arguments.at(1) == u"share"_s)
        return lockForAnother(arguments.at(2));
    if (arguments.size() == 3 && arguments.at(1) == u"compete"_s)
        return compete(arguments.at(2));
    TestVaultLock test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_vaultlock.moc"
