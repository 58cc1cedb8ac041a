// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "support.h"
#include "support/testvault.h"
#include "ui/lock/captureguard.h"
#include "ui/lock/sessionwatch.h"
#include "ui/mainwindow.h"
#include "ui/settings/preferences.h"
#include "ui/singleinstance.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <latch>

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>

#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

// Locked screen, sleep, the second start of the program.
class TestLock final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void whatTheSystemSaysLocks_data();
    void whatTheSystemSaysLocks();
    void theWindowLocksWhenTheScreenDoes();
    void sleepWaitsUntilTheVaultIsLocked();
    void aScreenSaverLocks();
    void aSecondStartIsHeardAndEnds();
    void aFirstOneThatHangsKeepsNobodyOut();
    void whatACrashLeftIsNoFirstOne();
    void twoThatStartAtOnceAreOneFirst();
    void aSecondStartOffersItsVault();
    void vaultsAreRememberedAndForgotten();
    void screenshotsAreBlockedWhereTheSystemCan();

private:
    bool startBus();

    QTemporaryDir m_folder;
    QProcess m_bus;
};

#ifdef QT_DBUS_LIB
// What systemd-logind answers, as far as we ask.
class FakeLogin final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    // Readable at its end once nobody holds the inhibitor any more.
    int watchedEnd = -1;
    int inhibitors = 0;
    bool isAsked = false;

public slots:
    Q_SCRIPTABLE QDBusObjectPath GetSession(const QString &id)
    {
        isAsked = id == u"auto";
        return QDBusObjectPath(u"/org/freedesktop/login1/session/_37"_s);
    }
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &,
                                                 const QString &, const QString &mode)
    {
        int ends[2] = {-1, -1};
        if (what != u"sleep" || mode != u"delay" || pipe(ends) != 0)
            return {};
        ++inhibitors;
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
        if (watchedEnd >= 0)
            close(watchedEnd);
        watchedEnd = ends[0];
        const QDBusUnixFileDescriptor held(ends[1]);
        close(ends[1]);
        return held;
    }

public:
    bool isHeld() const
    {
        char byte = 0;
        return watchedEnd >= 0 && read(watchedEnd, &byte, 1) != 0; // 0: nobody writes any more
    }
};
#endif

namespace {

struct Heard {
    explicit Heard(ui::SessionWatch &watch)
        : left(&watch, &ui::SessionWatch::left)
    {
    }
    QSignalSpy left;
};

} // namespace

void TestLock::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere");
    if (startBus()) {
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    }
}

void TestLock::cleanupTestCase()
{
    m_bus.terminate();
    m_bus.waitForFinished();
}

// One private bus stands for both.
bool TestLock::startBus()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    return m_bus.waitForStarted() && m_bus.waitForReadyRead();
}

void TestLock::whatTheSystemSaysLocks_data()
{
    QTest::addColumn<bool>("onScreenLock");
    QTest::addColumn<bool>("onSleep");
    QTest::newRow("both by default") << true << true;
    QTest::newRow("the screen only") << true << false;
    QTest::newRow("sleep only") << false << true;
    QTest::newRow("neither, by the user's choice") << false << false;
}

void TestLock::whatTheSystemSaysLocks()
{
    QFETCH(const bool, onScreenLock);
    QFETCH(const bool, onSleep);
    ui::SessionWatch watch;
    watch.setLocksOnScreenLock(onScreenLock);
    watch.setLocksOnSleep(onSleep);
    Heard heard(watch);
    watch.hearScreenLock();
    QCOMPARE(heard.left.size(), onScreenLock ? 1 : 0);
    heard.left.clear();
    watch.hearSleep();
    QCOMPARE(heard.left.size(), onSleep ? 1 : 0);
}

void TestLock::theWindowLocksWhenTheScreenDoes()
{
    support::TestVault vault;
    vault.close();
    PreparedDialogs dialogs;
    ui::MainWindow window(dialogs);
    window.show();
    window.openVault(vault.folder(), base::Secret::fromBytes(support::testPassphrase()));
    settle(window);
    QVERIFY(window.session().isOpen());
    window.findChild<ui::SessionWatch *>()->hearScreenLock();
    QVERIFY(window.session().isLocked());
    settle(window);
    QVERIFY(!window.session().isOpen());
    QVERIFY(window.findChild<QWidget *>(u"openVault"_s)->isVisible());
    QVERIFY(window.findChild<QWidget *>(u"otherVault"_s)->isVisible());
}

void TestLock::sleepWaitsUntilTheVaultIsLocked()
{
#ifdef QT_DBUS_LIB
    if (m_bus.state() != QProcess::Running)
        QSKIP("no dbus-daemon on this machine");
    const QString address = qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
    QDBusConnection system = QDBusConnection::connectToBus(address, u"login"_s);
    FakeLogin login;
    QVERIFY(system.registerService(u"org.freedesktop.login1"_s));
    QVERIFY(system.registerObject(u"/org/freedesktop/login1"_s, &login,
                                  QDBusConnection::ExportScriptableSlots));
    ui::SessionWatch watch;
    Heard heard(watch);
    bool wasHeldWhenHeard = false;
    connect(&watch, &ui::SessionWatch::left, &watch, [&] { wasHeldWhenHeard = login.isHeld(); });
    watch.start();
    QVERIFY(QTest::qWaitFor([&] { return login.inhibitors == 1 && login.isAsked; }));
    QVERIFY(QTest::qWaitFor([&] { return login.isHeld(); }));
    const auto say = [&](const QString &path, const QString &interface, const QString &name,
                         const QVariantList &arguments) {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        return system.send(signal);
    };
    const QString manager = u"org.freedesktop.login1.Manager"_s;
    QVERIFY(say(u"/org/freedesktop/login1"_s, manager, u"PrepareForSleep"_s, {true}));
    QVERIFY(QTest::qWaitFor([&] { return heard.left.size() == 1; }));
    QVERIFY(wasHeldWhenHeard);
    QVERIFY(QTest::qWaitFor([&] { return !login.isHeld(); }));
    QVERIFY(say(u"/org/freedesktop/login1"_s, manager, u"PrepareForSleep"_s, {false}));
    QVERIFY(QTest::qWaitFor([&] { return login.inhibitors == 2; })); // for the next time
    QCOMPARE(heard.left.size(), 1);
    const QString session = u"org.freedesktop.login1.Session"_s;
    QVERIFY(say(u"/org/freedesktop/login1/session/_99"_s, session, u"Lock"_s, {})); // of another
    QVERIFY(say(u"/org/freedesktop/login1/session/_37"_s, session, u"Lock"_s, {}));
    QVERIFY(QTest::qWaitFor([&] { return heard.left.size() == 2; }));
    QTest::qWait(50);
    QCOMPARE(heard.left.size(), 2);
#else
    QSKIP("built without D-Bus");
#endif
}

void TestLock::aScreenSaverLocks()
{
#ifdef QT_DBUS_LIB
    if (m_bus.state() != QProcess::Running)
        QSKIP("no dbus-daemon on this machine");
    QDBusConnection desktop = QDBusConnection::connectToBus(
        qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s);
    ui::SessionWatch watch;
    Heard heard(watch);
    watch.start();
    const auto say = [&](bool isActive) {
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/gnome/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s);
        signal.setArguments({isActive});
        return desktop.send(signal);
    };
    QVERIFY(say(false));
    QVERIFY(say(true));
    QVERIFY(QTest::qWaitFor([&] { return heard.left.size() == 1; }));
    QTest::qWait(50);
    QCOMPARE(heard.left.size(), 1);
#else
    QSKIP("built without D-Bus");
#endif
}

void TestLock::aSecondStartIsHeardAndEnds()
{
    const QString name = m_folder.filePath(u"one.socket"_s);
    ui::SingleInstance first(name);
    QCOMPARE(first.start({}), ui::SingleInstance::Standing::First);
    QSignalSpy summoned(&first, &ui::SingleInstance::summoned);
    // Another process in truth: it waits while this one's events run.
    ui::SingleInstance::Standing standing = ui::SingleInstance::Standing::Alone;
    std::unique_ptr<QThread> second(QThread::create([&] {
        ui::SingleInstance another(name);
        standing = another.start(u"/coffres/Baie.avis34"_s);
    }));
    second->start();
    QVERIFY(QTest::qWaitFor([&] { return second->isFinished(); }, 10'000));
    QCOMPARE(standing, ui::SingleInstance::Standing::Second);
    QVERIFY(QTest::qWaitFor([&] { return summoned.size() == 1; }));
    QCOMPARE(summoned.first().first().toString(), u"/coffres/Baie.avis34"_s);
    QCOMPARE(QFileInfo(name).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
}

void TestLock::aFirstOneThatHangsKeepsNobodyOut()
{
    const QString name = m_folder.filePath(u"hung.socket"_s);
    QLocalServer hung; // listens, and never answers
    QVERIFY(hung.listen(name));
    ui::SingleInstance second(name);
    QCOMPARE(second.start(u"/coffre"_s), ui::SingleInstance::Standing::Alone);
}

void TestLock::whatACrashLeftIsNoFirstOne()
{
    const QString name = m_folder.filePath(u"crashed.socket"_s);
    QFile left(name);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    ui::SingleInstance next(name);
    QCOMPARE(next.start({}), ui::SingleInstance::Standing::First);
}

void TestLock::twoThatStartAtOnceAreOneFirst()
{
    const QString name = m_folder.filePath(u"race.socket"_s);
    std::atomic<int> firsts = 0;
    std::latch everyone(4); // nobody goes before the last one has asked
    std::vector<std::unique_ptr<QThread>> starts;
    for (int i = 0; i < 4; ++i) {
        starts.emplace_back(QThread::create([&] {
            ui::SingleInstance instance(name);
            firsts += instance.start({}) == ui::SingleInstance::Standing::First;
            everyone.arrive_and_wait();
        }));
        starts.back()->start();
    }
    for (const auto &start : starts)
        QVERIFY(start->wait(60'000));
    QCOMPARE(firsts.load(), 1);
}

void TestLock::aSecondStartOffersItsVault()
{
    support::TestVault vault;
    vault.close();
    PreparedDialogs dialogs;
    ui::MainWindow window(dialogs);
    window.show();
    const auto *folder = window.findChild<QLineEdit *>(u"vaultFolder"_s);
    window.summon(u"/coffres/Baie.avis34"_s); // nothing is open: offered at once
    QCOMPARE(folder->text(), u"/coffres/Baie.avis34"_s);
    window.openVault(vault.folder(), base::Secret::fromBytes(support::testPassphrase()));
    settle(window);
    QVERIFY(window.session().isOpen());
    window.summon(vault.folder()); // the same: only raised
    QVERIFY(dialogs.asked.isEmpty());
    window.summon(u"/coffres/Autre.avis34"_s); // "no"
    QCOMPARE(dialogs.asked.size(), 1);
    QVERIFY(window.session().isOpen());
    dialogs.confirmations = {true};
    window.summon(u"/coffres/Autre.avis34"_s);
    settle(window);
    QVERIFY(!window.session().isOpen());
    QCOMPARE(folder->text(), u"/coffres/Autre.avis34"_s);
    QVERIFY(folder->isEnabled());
}

void TestLock::vaultsAreRememberedAndForgotten()
{
    ui::Preferences preferences;
    for (int i = 0; i < 12; ++i)
        preferences.rememberVault(u"/coffre-%1"_s.arg(i));
    preferences.rememberVault(u"/coffre-9"_s);
    QCOMPARE(preferences.recentVaults.size(), ui::Preferences::kMostRecentVaults);
    QCOMPARE(preferences.lastVault(), u"/coffre-9"_s);
    QCOMPARE(preferences.recentVaults.count(u"/coffre-9"_s), 1);
    preferences.locksOnSleep = false;
    preferences.save();
    const ui::Preferences read = ui::Preferences::load();
    QCOMPARE(read.recentVaults, preferences.recentVaults);
    QVERIFY(!read.locksOnSleep);
    QVERIFY(read.locksOnScreenLock);
}

void TestLock::screenshotsAreBlockedWhereTheSystemCan()
{
#ifdef Q_OS_WIN
    QVERIFY(ui::CaptureGuard::isPossible());
#else
    QVERIFY(!ui::CaptureGuard::isPossible());
    PreparedDialogs dialogs;
    ui::MainWindow window(dialogs);
    const auto *box = window.findChild<QCheckBox *>(u"blockScreenshots"_s);
    QVERIFY(!box->isEnabled());
    QVERIFY(!box->isChecked());
#endif
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
