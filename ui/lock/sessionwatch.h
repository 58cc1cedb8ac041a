// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>

#include <memory>

namespace ui {

class SessionWatch;

// Listens to the system for as long as it lives and tells the watch.  One implementation per
// system: systemlistenerdbus.cpp, systemlistenerwindows.cpp, systemlistenernone.cpp.
class SystemListener
{
public:
    SystemListener() = default;
    virtual ~SystemListener() = default;
    SystemListener(const SystemListener &) = delete;
    SystemListener &operator=(const SystemListener &) = delete;

    // Never waits for an answer of the system.
    static std::unique_ptr<SystemListener> make(SessionWatch &watch);
};

// Says that the user has left the computer: the desktop's screen was locked, or the machine is
// about to sleep.  Whether that locks the vault is a setting of the user's.
class SessionWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SessionWatch(QObject *parent = nullptr);
    ~SessionWatch() override;

    // From here on the system is listened to.
    void start();

    void setLocksOnScreenLock(bool isOn) { m_locksOnScreenLock = isOn; }
    void setLocksOnSleep(bool isOn) { m_locksOnSleep = isOn; }

    // What the system said.  When these return, whoever is connected has acted: the machine may
    // sleep.
    void hearScreenLock();
    void hearSleep();

signals:
    void left();

private:
    std::unique_ptr<SystemListener> m_listener;
    bool m_locksOnScreenLock = true;
    bool m_locksOnSleep = true;
};

} // namespace ui
