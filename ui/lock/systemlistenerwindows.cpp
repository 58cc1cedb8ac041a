// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Remote Desktop Services tell a registered window of the session's lock (WM_WTSSESSION_CHANGE),
// power management every top-level window of the coming sleep (WM_POWERBROADCAST).
#include "ui/lock/sessionwatch.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QWindow>
#include <qt_windows.h>

#include <wtsapi32.h>

namespace ui {

namespace {

bool isDeparture(WPARAM reason)
{
    return reason == WTS_SESSION_LOCK || reason == WTS_SESSION_LOGOFF
        || reason == WTS_CONSOLE_DISCONNECT || reason == WTS_REMOTE_DISCONNECT;
}

class MessageListener final : public QAbstractNativeEventFilter, public SystemListener
{
public:
    explicit MessageListener(SessionWatch &watch)
        : m_watch(watch)
    {
        m_window.create(); // never shown: it is there to be told
        WTSRegisterSessionNotification(handle(), NOTIFY_FOR_THIS_SESSION);
        QCoreApplication::instance()->installNativeEventFilter(this);
    }

    ~MessageListener() override
    {
        QCoreApplication::instance()->removeNativeEventFilter(this);
        WTSUnRegisterSessionNotification(handle());
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *told = static_cast<const MSG *>(message);
        if (told->hwnd != handle())
            return false;
        if (told->message == WM_WTSSESSION_CHANGE && isDeparture(told->wParam))
            m_watch.hearScreenLock();
        if (told->message == WM_POWERBROADCAST && told->wParam == PBT_APMSUSPEND)
            m_watch.hearSleep();
        return false;
    }

private:
    HWND handle() const { return reinterpret_cast<HWND>(m_window.winId()); }

    SessionWatch &m_watch;
    QWindow m_window;
};

} // namespace

std::unique_ptr<SystemListener> SystemListener::make(SessionWatch &watch)
{
    return std::make_unique<MessageListener>(watch);
}

} // namespace ui
