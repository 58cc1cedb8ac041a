// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/popserver.h"

#include "support/temporaryfolder.h"
#include "support/testcertificates.h"

#include <QFile>

namespace support {

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("A file of a test server could not be written.");
}

} // namespace

PopServer::PopServer(const QByteArrayList &messages, const QStringList &arguments)
    : m_folder(temporaryTemplate())
{
    const QString certificate = m_folder.filePath(QStringLiteral("server.pem"));
    writeFile(certificate, testAuthority().issue().pem);
    for (qsizetype at = 0; at < messages.size(); ++at)
        writeFile(m_folder.filePath(QStringLiteral("%1.eml").arg(at + 1, 4, 10, QLatin1Char('0'))),
                  messages[at]);
    m_process.start(QStringLiteral("popserver.py"),
                    QStringList{QStringLiteral("--certificate"), certificate,
                                QStringLiteral("--folder"), m_folder.path(),
                                QStringLiteral("--log"),
                                m_folder.filePath(QStringLiteral("commands.log"))}
                        + arguments);
}

mailing::Server PopServer::account() const
{
    mailing::Server server;
    server.host = QStringLiteral("localhost");
    server.port = m_process.port();
    server.user = QStringLiteral("retours");
    server.password = base::Secret::fromBytes("secret");
    server.trust = mailing::Trust::Authority;
    server.authorityPem = testAuthority().pem();
    return server;
}

QStringList PopServer::commands() const
{
    QFile file(m_folder.filePath(QStringLiteral("commands.log")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace support
