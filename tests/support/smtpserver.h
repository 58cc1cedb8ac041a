// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"
#include "support/serverprocess.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

// What the test server accepted: one line of its log.
struct AcceptedMail {
    QString messageId; // without <>
    QString sender;
    QString recipient;
    QString mailCommand; // what followed MAIL and RCPT
    QString recipientCommand;
    QString helo;
    qint64 size = 0;
    QByteArray sha256; // hex
};

struct SmtpServerOptions {
    enum class Tls { Implicit, StartTls, None };
    enum class Certificate { Good, OtherHost, Expired, NotYetValid, SelfSigned };
    Tls tls = Tls::Implicit;
    Certificate certificate = Certificate::Good;
    QStringList arguments = {};
    bool keepsMessages = false; // for messageBytes()
    quint16 port = 0;           // 0: any free one
};

// A real mail server over TLS in a process of its own (tests/support/smtpserver.py on
// Debian's aiosmtpd), with a certificate of an authority made for it.  Addresses order its
// faults: see the head of the script, as also for `arguments`.  Ends with the object.
class SmtpServer
{
public:
    // qFatal() when the server does not start: python3-aiosmtpd is missing.
    explicit SmtpServer(const SmtpServerOptions &options = {});
    SmtpServer(const SmtpServer &) = delete;
    SmtpServer &operator=(const SmtpServer &) = delete;

    quint16 port() const { return m_process.port(); }
    QByteArray authorityPem() const { return m_authorityPem; }
    QByteArray certificateSha256() const { return m_sha256; }
    // How to reach it: localhost, user "notifications", password "secret", its authority.
    mailing::Server account() const;

    // In the order in which they were accepted; also after stop().
    QList<AcceptedMail> accepted() const;
    // Of the n-th accepted message, from 0, dots unstuffed.
    QByteArray messageBytes(qsizetype index) const;

    // As by kill -9; nobody listens afterwards.
    void stop() { m_process.stop(); }

private:
    void writeCertificate(SmtpServerOptions::Certificate kind);
    QStringList commandLine(const SmtpServerOptions &options) const;

    QTemporaryDir m_folder;
    ServerProcess m_process;
    SmtpServerOptions::Tls m_tls;
    QByteArray m_authorityPem;
    QByteArray m_sha256;
};

} // namespace support
