// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
//
// systemd-logind (org.freedesktop.login1(5)) on the system bus: Lock of our session,
// PrepareForSleep, and an inhibitor of kind "delay", which lets us lock before the machine
// sleeps.  The screen savers of the desktops on the session bus: ActiveChanged.
#include "ui/lock/sessionwatch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kLogin = u"org.freedesktop.login1"_s;
const QString kLoginPath = u"/org/freedesktop/login1"_s;
const QString kManager = u"org.freedesktop.login1.Manager"_s;
const QString kLoginSession = u"org.freedesktop.login1.Session"_s;

// Without an address libdbus would start a bus of its own, which is slow and of no use.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

class BusListener final : public QObject, public SystemListener
{
    Q_OBJECT

public:
    explicit BusListener(SessionWatch &watch)
        : m_watch(watch)
    {
        if (QDBusConnection bus = QDBusConnection::systemBus(); bus.isConnected())
            listenToLogin(bus);
        if (hasSessionBus())
            listenToScreenSavers(QDBusConnection::sessionBus());
    }

public slots:
    void onLock() { m_watch.hearScreenLock(); }

    void onScreenSaver(bool isActive)
    {
        if (isActive)
            m_watch.hearScreenLock();
    }

    void onSleep(bool begins)
    {
        if (!begins) {
            delaySleep();
            return;
        }
        m_watch.hearSleep();
        m_inhibitor = {}; // closed: now it may sleep
    }

private:
    void listenToLogin(QDBusConnection &bus)
    {
        bus.connect(kLogin, kLoginPath, kManager, u"PrepareForSleep"_s, this, SLOT(onSleep(bool)));
        delaySleep();
        // "auto": our session, or the one on the screen when a service manager started us.
        QDBusMessage question =
            QDBusMessage::createMethodCall(kLogin, kLoginPath, kManager, u"GetSession"_s);
        question << u"auto"_s;
        ask<QDBusObjectPath>(question, [this](const QDBusObjectPath &session) {
            QDBusConnection::systemBus().connect(kLogin, session.path(), kLoginSession, u"Lock"_s,
                                                 this, SLOT(onLock()));
        });
    }

    void listenToScreenSavers(QDBusConnection bus)
    {
        for (const QString &desktop :
             {u"freedesktop"_s, u"gnome"_s, u"cinnamon"_s, u"mate"_s, u"xfce"_s})
            bus.connect({}, {}, u"org."_s + desktop + u".ScreenSaver"_s, u"ActiveChanged"_s, this,
                        SLOT(onScreenSaver(bool)));
    }

    void delaySleep()
    {
        QDBusMessage question =
            QDBusMessage::createMethodCall(kLogin, kLoginPath, kManager, u"Inhibit"_s);
        question << u"sleep"_s << u"Avis 34"_s
                 << QCoreApplication::translate("ui::SessionWatch",
                                                "The vault is locked before the computer sleeps.")
                 << u"delay"_s;
        ask<QDBusUnixFileDescriptor>(
            question, [this](const QDBusUnixFileDescriptor &held) { m_inhibitor = held; });
    }

    // An error is an answer too: that service is not there, and nothing is lost.
    template<typename T, typename Done>
    void ask(const QDBusMessage &question, Done done)
    {
        auto *call =
            new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
        connect(call, &QDBusPendingCallWatcher::finished, this, [call, done] {
            call->deleteLater();
            const QDBusPendingReply<T> reply = *call;
            if (!reply.isError())
                done(reply.value());
        });
    }

    SessionWatch &m_watch;
    QDBusUnixFileDescriptor m_inhibitor;
};

} // namespace

std::unique_ptr<SystemListener> SystemListener::make(SessionWatch &watch)
{
    return std::make_unique<BusListener>(watch);
}

} // namespace ui

#include "systemlistenerdbus.moc"
