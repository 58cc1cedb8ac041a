// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/lock/sessionwatch.h"

namespace ui {

SessionWatch::SessionWatch(QObject *parent)
    : QObject(parent)
{
}

SessionWatch::~SessionWatch() = default;

void SessionWatch::start()
{
    m_listener = SystemListener::make(*this);
}

void SessionWatch::hearScreenLock()
{
    if (m_locksOnScreenLock)
        emit left();
}

void SessionWatch::hearSleep()
{
    if (m_locksOnSleep)
        emit left();
}

} // namespace ui
