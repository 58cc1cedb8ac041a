// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace support {

// A server for tests, a script of this folder in a process of its own, which says first at
// what port it listens.  Ends with the object.
class ServerProcess
{
public:
    // qFatal() when it does not start.
    void start(const QString &script, const QStringList &arguments);
    // As by kill -9.
    void stop();
    ~ServerProcess() { stop(); }

    quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace support
