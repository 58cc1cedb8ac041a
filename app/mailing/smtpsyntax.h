// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"

#include <QByteArrayList>

// What is written to a mail server, without a connection.
namespace mailing {

// What the server offers in its answer to EHLO.
struct Capabilities {
    bool hasStartTls = false;
    bool hasDsn = false;
    bool has8BitMime = false;
    bool hasSize = false;
    qint64 sizeLimit = 0;       // bytes; 0: none given
    QByteArrayList logins = {}; // "PLAIN", in capitals
};
// From the lines of the reply as they came ("250-SIZE 33554432"), the greeting first.
Capabilities readCapabilities(const QByteArrayList &lines);

// Whether an address can stand in a command: printable ASCII with an @, no blank, no bracket.
bool isSafeAddress(const QString &address);

// "MAIL FROM:<…>", no blank after the colon (RFC 5321 §3.3), with what the server offers:
// size, headers only in a bounce, envelope id (RFC 3461 §4.3, §4.4), 8BITMIME where `message`
// needs it.  Without line end.
QByteArray mailCommand(const Envelope &envelope, const QByteArray &message,
                       const Capabilities &capabilities);
// "RCPT TO:<…>", and bounces and delays asked for (RFC 3461 §4.1, §4.2).
QByteArray recipientCommand(const Envelope &envelope, const Capabilities &capabilities);

// RFC 3461 §4: what is no printable ASCII, and + and =, as +hexadecimal.
QByteArray xtext(const QString &text);

// The message for DATA but for its final dot: every line end CRLF, also the last, and a dot
// more before each line that begins with one (RFC 5321 §4.5.2).
QByteArray dotStuffed(const QByteArray &message);

// Answers to AUTH, in base64.  Whoever has sent them wipes them.
QByteArray plainAnswer(const QString &user, QByteArrayView password);   // RFC 4616
QByteArray cramMd5Answer(QByteArrayView challenge, const QString &user, // RFC 2195; the
                         QByteArrayView password);                      // challenge in base64
QByteArray xoauth2Answer(const QString &user, QByteArrayView accessToken);
void wipe(QByteArray &secret);

} // namespace mailing
