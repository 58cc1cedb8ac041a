// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/smtpserver.h"

#include "support/temporaryfolder.h"
#include "support/testcertificates.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace support {

namespace {

TestCertificate certificateOf(SmtpServerOptions::Certificate kind)
{
    switch (kind) {
    case SmtpServerOptions::Certificate::Good:
        return testAuthority().issue();
    case SmtpServerOptions::Certificate::OtherHost:
        return testAuthority().issue(
            {"DNS:mail.autre.example,DNS:smtp.autre.example", "autre.example"});
    case SmtpServerOptions::Certificate::Expired:
        return testAuthority().issue({"DNS:localhost", "localhost", -60, -30});
    case SmtpServerOptions::Certificate::NotYetValid:
        return testAuthority().issue({"DNS:localhost", "localhost", 30, 60});
    case SmtpServerOptions::Certificate::SelfSigned:
        return TestAuthority::selfSigned();
    }
    Q_UNREACHABLE();
}

QString tlsArgument(SmtpServerOptions::Tls tls)
{
    switch (tls) {
    case SmtpServerOptions::Tls::Implicit:
        return QStringLiteral("implicit");
    case SmtpServerOptions::Tls::StartTls:
        return QStringLiteral("starttls");
    case SmtpServerOptions::Tls::None:
        return QStringLiteral("none");
    }
    Q_UNREACHABLE();
}

AcceptedMail acceptedMail(const QJsonObject &line)
{
    const auto text = [&line](const char *key) { return line[QLatin1String(key)].toString(); };
    return {.messageId = text("id"),
            .sender = text("from"),
            .recipient = line[QLatin1String("to")].toArray().first().toString(),
            .mailCommand = text("mail"),
            .recipientCommand = text("rcpt"),
            .helo = text("helo"),
            .size = line[QLatin1String("size")].toInteger(),
            .sha256 = text("sha256").toLatin1()};
}

} // namespace

SmtpServer::SmtpServer(const SmtpServerOptions &options)
    : m_folder(temporaryTemplate())
    , m_tls(options.tls)
{
    writeCertificate(options.certificate);
    m_process.start(QStringLiteral("smtpserver.py"), commandLine(options));
}

void SmtpServer::writeCertificate(SmtpServerOptions::Certificate kind)
{
    const TestCertificate certificate = certificateOf(kind);
    m_authorityPem = testAuthority().pem();
    m_sha256 = certificate.sha256;
    QFile file(m_folder.filePath(QStringLiteral("server.pem")));
    if (!file.open(QIODevice::WriteOnly) || file.write(certificate.pem) < 0)
        qFatal("The test server's certificate could not be written.");
}

QStringList SmtpServer::commandLine(const SmtpServerOptions &options) const
{
    QStringList line = {
        QStringLiteral("--tls"),         tlsArgument(options.tls),
        QStringLiteral("--certificate"), m_folder.filePath(QStringLiteral("server.pem")),
        QStringLiteral("--port"),        QString::number(options.port),
        QStringLiteral("--log"),         m_folder.filePath(QStringLiteral("accepted.jsonl"))};
    if (options.keepsMessages)
        line << QStringLiteral("--messages") << m_folder.path();
    return line + options.arguments;
}

mailing::Server SmtpServer::account() const
{
    mailing::Server server;
    server.host = QStringLiteral("localhost");
    server.port = port();
    server.encryption = m_tls == SmtpServerOptions::Tls::StartTls
        ? mailing::Encryption::StartTls
        : mailing::Encryption::ImplicitTls;
    server.user = QStringLiteral("notifications");
    server.password = base::Secret::fromBytes("secret");
    server.trust = mailing::Trust::Authority;
    server.authorityPem = m_authorityPem;
    return server;
}

QList<AcceptedMail> SmtpServer::accepted() const
{
    QList<AcceptedMail> mails;
    QFile file(m_folder.filePath(QStringLiteral("accepted.jsonl")));
    if (!file.open(QIODevice::ReadOnly))
        return mails;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.endsWith('\n')) // the last one may have been cut with the server
            mails << acceptedMail(QJsonDocument::fromJson(line).object());
    }
    return mails;
}

QByteArray SmtpServer::messageBytes(qsizetype index) const
{
    const QString name = QStringLiteral("%1.eml").arg(index + 1, 6, 10, QLatin1Char('0'));
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace support
