// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "mailing/smtpreply.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace mailing {

enum class Encryption {
    ImplicitTls, // TLS from the first byte, port 465 (RFC 8314 §3.3)
    StartTls,    // required, never without: port 587 (RFC 3207)
};

enum class LoginMethod { Automatic, None, Plain, Login, CramMd5, XOAuth2 };

// By what the server's certificate is trusted.  The host name is verified in every case
// but Pinned, which knows the certificate itself.
enum class Trust {
    System,    // the authorities of this machine
    Authority, // one authority of one's own, as PEM
    Pinned,    // this very certificate, by its SHA-256
};

// The laboratory's own mail server, through which everything is sent.
struct Server {
    QString host = {};
    quint16 port = 465;
    Encryption encryption = Encryption::ImplicitTls;
    LoginMethod login = LoginMethod::Automatic; // the first of Plain, Login, CramMd5 that it offers
    QString user = {};
    base::Secret password = {}; // XOAuth2: the access token
    Trust trust = Trust::System;
    QByteArray authorityPem = {};
    QByteArray pinnedSha256 = {}; // 32 bytes, of the certificate's DER
    // RFC 5321 §4.5.3.2: after the final dot a server may think for ten minutes, and who
    // gives up sooner sends twice.
    std::chrono::seconds connectTimeout{30};
    std::chrono::seconds replyTimeout{300};
    std::chrono::seconds finalTimeout{600};
};

// Whom the message is from and to on the envelope.
struct Envelope {
    QString sender; // where bounces go
    QString recipient;
    QString id; // DSN's ENVID (RFC 3461 §4.4), where the server knows it
};

// Why something was not done.
struct Failure {
    Step step = Step::Connect;
    // None: the connection failed, or was cut.
    std::optional<Reply> reply = {};
    // In the user's language: what happened and what to do; no address, no password.
    QString message = {};
    bool isCancelled = false;
    // What the server refused is known: for the certificate, the protocol, the login no
    // later attempt can go better.
    bool isPermanent = false;

    // AccountRefused when permanent, by verdictOf() with a reply, else Busy: the next
    // connection may go better.
    Verdict verdict() const;
};

struct Accepted {
    Reply reply;
};

// One conversation with the server.  After a failure of a step before Message the
// connection may be used again if isOpen().  One thread at a time.
class Connection
{
public:
    virtual ~Connection() = default;
    // Sender, recipient and the whole message but for its final dot: until then the
    // server cannot have accepted it.  `message` as mimeMessage() made it.
    virtual std::optional<Failure> begin(const Envelope &envelope, const QByteArray &message) = 0;
    // The final dot and what the server says to it.  A Failure of the step Message without
    // reply: nobody knows whether the message was accepted.  One of the step Data: the
    // connection was lost before the dot, the message was not accepted.
    virtual std::optional<Failure> finish(Reply &accepted) = 0;
    virtual bool isOpen() const = 0;
    // Says good-bye.
    virtual void close() = 0;

protected:
    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
};

// What was found when a connection was made: for the test of an account.
struct ConnectionFacts {
    QString protocol;    // "TLSv1.3"
    QString certificate; // "CN=smtp.labo.example"
    QString issuer;
    QDateTime validUntil;
    QByteArray sha256;
    QString login; // "PLAIN"; empty without
    bool hasDsn = false;
    qint64 sizeLimit = 0; // bytes; 0: none given
};

struct Connected {
    std::unique_ptr<Connection> connection; // or
    std::optional<Failure> failure;
    ConnectionFacts facts = {};
};

// The world receives a letter.  Thread-safe.
class Transport
{
public:
    virtual ~Transport() = default;
    // Connected, encrypted, verified and logged in.  `isStopped` is asked several times a
    // second while waiting for the server, also later by the connection: true ends the
    // wait with a cancelled Failure (after the final dot only ten seconds later, since the
    // answer is worth them).
    virtual Connected connect(const std::function<bool()> &isStopped) = 0;

protected:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
};

} // namespace mailing
