// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/smtpsyntax.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace mailing {

namespace {

bool isPrintable(char c)
{
    return c > ' ' && c <= '~';
}

void readCapability(const QByteArray &line, Capabilities &capabilities)
{
    // "AUTH=PLAIN LOGIN": as before RFC 2554, Exchange still says it.
    const QByteArrayList words = QByteArray(line).replace('=', ' ').simplified().split(' ');
    const QByteArray &keyword = words.first();
    if (keyword == "STARTTLS") {
        capabilities.hasStartTls = true;
    } else if (keyword == "DSN") {
        capabilities.hasDsn = true;
    } else if (keyword == "8BITMIME") {
        capabilities.has8BitMime = true;
    } else if (keyword == "SIZE") {
        capabilities.hasSize = true;
        capabilities.sizeLimit = std::max<qint64>(0, words.value(1).toLongLong());
    } else if (keyword == "AUTH") {
        capabilities.logins += words.mid(1);
    }
}

bool has8BitBytes(const QByteArray &message)
{
    return std::any_of(message.begin(), message.end(), [](char c) { return (c & 0x80) != 0; });
}

} // namespace

Capabilities readCapabilities(const QByteArrayList &lines)
{
    Capabilities capabilities;
    for (const QByteArray &line : lines.mid(1))
        readCapability(line.mid(4).toUpper(), capabilities);
    return capabilities;
}

bool isSafeAddress(const QString &address)
{
    return address.contains(u'@') && std::all_of(address.begin(), address.end(), [](QChar c) {
               return c > u' ' && c <= u'~' && c != u'<' && c != u'>';
           });
}

QByteArray mailCommand(const Envelope &envelope, const QByteArray &message,
                       const Capabilities &capabilities)
{
    QByteArray command = "MAIL FROM:<" + envelope.sender.toLatin1() + '>';
    if (capabilities.hasSize)
        command += " SIZE=" + QByteArray::number(message.size());
    if (capabilities.has8BitMime && has8BitBytes(message))
        command += " BODY=8BITMIME";
    if (capabilities.hasDsn) {
        command += " RET=HDRS";
        if (!envelope.id.isEmpty())
            command += " ENVID=" + xtext(envelope.id);
    }
    return command;
}

QByteArray recipientCommand(const Envelope &envelope, const Capabilities &capabilities)
{
    QByteArray command = "RCPT TO:<" + envelope.recipient.toLatin1() + '>';
    if (capabilities.hasDsn)
        command += " NOTIFY=FAILURE,DELAY ORCPT=rfc822;" + xtext(envelope.recipient);
    return command;
}

QByteArray xtext(const QString &text)
{
    QByteArray encoded;
    for (const char c : text.toUtf8()) {
        if (isPrintable(c) && c != '+' && c != '=')
            encoded += c;
        else
            encoded += '+' + QByteArray(1, c).toHex().toUpper();
    }
    return encoded;
}

QByteArray dotStuffed(const QByteArray &message)
{
    QByteArray data;
    data.reserve(message.size() + message.size() / 32 + 2);
    bool isLineStart = true;
    for (qsizetype at = 0; at < message.size(); ++at) {
        const char c = message[at];
        const bool isPair = c == '\r' && at + 1 < message.size() && message[at + 1] == '\n';
        if (isPair)
            continue;
        if (c == '\r' || c == '\n') {
            data += "\r\n";
            isLineStart = true;
            continue;
        }
        if (isLineStart && c == '.')
            data += '.';
        data += c;
        isLineStart = false;
    }
    if (!isLineStart)
        data += "\r\n";
    return data;
}

QByteArray plainAnswer(const QString &user, QByteArrayView password)
{
    QByteArray answer = '\0' + user.toUtf8() + '\0';
    answer.append(password);
    QByteArray encoded = answer.toBase64();
    wipe(answer);
    return encoded;
}

QByteArray cramMd5Answer(QByteArrayView challenge, const QString &user, QByteArrayView password)
{
    const QByteArray text = QByteArray::fromBase64(challenge.toByteArray());
    const QByteArray key = QByteArray::fromRawData(password.data(), password.size());
    const QByteArray digest = QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Md5);
    return QByteArray(user.toUtf8() + ' ' + digest.toHex()).toBase64();
}

QByteArray xoauth2Answer(const QString &user, QByteArrayView accessToken)
{
    QByteArray answer = "user=" + user.toUtf8() + "\1auth=Bearer ";
    answer.append(accessToken);
    answer += "\1\1";
    QByteArray encoded = answer.toBase64();
    wipe(answer);
    return encoded;
}

void wipe(QByteArray &secret)
{
    // volatile: a compiler may leave out writes that nobody reads.
    volatile char *bytes = secret.data();
    for (qsizetype at = 0; at < secret.size(); ++at)
        bytes[at] = 0;
}

} // namespace mailing
