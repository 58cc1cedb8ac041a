// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/certificatecheck.h"
#include "mailing/transport.h"

#include <QByteArrayView>
#include <QDeadlineTimer>

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <functional>

namespace mailing {

// How long something is waited for, unless the user stops it.
class Patience final
{
public:
    // `afterStop` is waited on even when stopped, for an answer that is worth it.
    Patience(std::chrono::milliseconds time, std::function<bool()> isStopped,
             std::chrono::milliseconds afterStop = {});

    // To be asked at least every 200 ms: false when it is over.
    bool lasts();
    // Why it was over.
    Failure failure() const;
    std::chrono::milliseconds left() const
    {
        return std::chrono::milliseconds(m_deadline.remainingTime());
    }

private:
    std::chrono::milliseconds m_time;
    std::function<bool()> m_isStopped;
    std::chrono::milliseconds m_afterStop;
    QDeadlineTimer m_deadline;
    bool m_wasStopped = false;
};

// One connection to a mail server, in clear at first, then by verified TLS 1.2 or newer.
// Every fault is a Failure (with the step Connect or Tls; whoever knows better sets it), after
// which the connection is closed; nothing throws.
class TlsSocket final
{
public:
    // RFC 5321 §4.5.3.1.5 allows 512.
    static constexpr qsizetype kReplyLineLimit = 8 * 1024;

    explicit TlsSocket(std::shared_ptr<const Server> server);
    ~TlsSocket();
    TlsSocket(const TlsSocket &) = delete;
    TlsSocket &operator=(const TlsSocket &) = delete;

    // TCP to the first of the host's addresses that answers.
    std::optional<Failure> connect(Patience &patience);
    // From here on by TLS.  What the server sent in clear ahead of it is forgotten: an
    // attacker may have put it there (CVE-2011-0411).
    std::optional<Failure> startTls(Patience &patience);

    std::optional<Failure> write(QByteArrayView bytes, Patience &patience);
    // The next line without its end; a permanent Failure when it is longer than
    // `limit` bytes: this is no such server.
    std::optional<Failure> readLine(QByteArray &line, Patience &patience,
                                    qsizetype limit = kReplyLineLimit);
    // The next `count` bytes, or fewer where the server hangs up.
    std::optional<Failure> read(QByteArray &bytes, qsizetype count, Patience &patience);
    // Whether the server said something, or hung up, that nobody read yet.  Does not wait.
    bool hasInput();

    bool isOpen() const { return m_isOpen; }
    void close();
    const CertificateFacts &certificate() const { return m_check.facts(); }

private:
    std::optional<Failure> connectTo(const Poco::Net::SocketAddress &address, Patience &patience);
    std::optional<Failure> shakeHands(Patience &patience);
    int receiveNow();
    std::optional<Failure> receive(Patience &patience);
    std::optional<Failure> waitFor(bool isWrite, Patience &patience);
    std::optional<Failure> fail(const Failure &failure);
    template<typename Function>
    std::optional<Failure> guarded(Function function);

    std::shared_ptr<const Server> m_server;
    CertificateCheck m_check;
    Poco::Net::StreamSocket m_socket;
    QByteArray m_received;
    bool m_isOpen = false;
    bool m_isSecure = false;
};

} // namespace mailing
