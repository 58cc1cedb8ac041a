// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/serverprocess.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace support {

void ServerProcess::start(const QString &script, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Not whichever python3 comes first in PATH: aiosmtpd is a package of Debian's.
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    QStringList(QStringLiteral(TEST_SUPPORT_DIR "/") + script) + arguments);
    if (!m_process.waitForReadyRead(20'000))
        qFatal("A test server did not start: is the package python3-aiosmtpd installed?");
    const QByteArray line = m_process.readLine();
    m_port = quint16(QJsonDocument::fromJson(line).object()[QLatin1String("port")].toInt());
}

void ServerProcess::stop()
{
    m_process.kill();
    m_process.waitForFinished(5'000);
}

} // namespace support
