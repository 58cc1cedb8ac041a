// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/lock/captureguard.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace ui {

namespace {

#ifdef Q_OS_WIN
void protect(const QWidget &window, bool isOn)
{
    constexpr DWORD kExcludeFromCapture = 0x11; // Windows 10 2004 and later
    const auto handle = reinterpret_cast<HWND>(window.winId());
    if (!isOn)
        SetWindowDisplayAffinity(handle, WDA_NONE);
    else if (!SetWindowDisplayAffinity(handle, kExcludeFromCapture))
        SetWindowDisplayAffinity(handle, WDA_MONITOR); // a black surface in its place
}
#else
void protect(const QWidget &, bool) { }
#endif

} // namespace

CaptureGuard::CaptureGuard(QObject *parent)
    : QObject(parent)
{
    if (isPossible())
        QCoreApplication::instance()->installEventFilter(this);
}

bool CaptureGuard::isPossible()
{
#ifdef Q_OS_WIN
    return true;
#else
    return false;
#endif
}

void CaptureGuard::setOn(bool isOn)
{
    m_isOn = isOn;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows)
        if (window->isVisible())
            protect(*window, m_isOn);
}

// Dialogs and menus are windows of their own.
bool CaptureGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        if (const auto *widget = qobject_cast<QWidget *>(watched); widget && widget->isWindow())
            protect(*widget, m_isOn);
    return QObject::eventFilter(watched, event);
}

} // namespace ui
