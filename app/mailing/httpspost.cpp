// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/httpspost.h"

#include "mailing/failure.h"
#include "mailing/tlssocket.h"

namespace mailing {

namespace {

constexpr qsizetype kMaxBody = 256 * 1024;
constexpr int kMaxHeaders = 100;

// HTTP/1.0, so that the body comes in one piece and the connection ends with it (RFC 9112 §6).
QByteArray headOf(const HttpsRequest &request)
{
    const QByteArray port =
        request.server->port == 443 ? QByteArray() : ':' + QByteArray::number(request.server->port);
    return "POST " + request.target + " HTTP/1.0\r\nHost: " + asciiHost(request.server->host) + port
        + "\r\nContent-Type: " + request.contentType
        + "\r\nContent-Length: " + QByteArray::number(request.body.size())
        + "\r\nUser-Agent: avis34\r\nConnection: close\r\n\r\n";
}

// "HTTP/1.1 200 OK"; 0 for anything else.
int statusOf(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    return words.size() >= 2 && words[0].startsWith("HTTP/1.") && words[1].size() == 3
        ? words[1].toInt()
        : 0;
}

class Exchange final
{
public:
    Exchange(const HttpsRequest &request, const std::function<bool()> &isStopped)
        : m_request(request)
        , m_socket(request.server)
        , m_connecting(request.server->connectTimeout, isStopped)
        , m_waiting(request.server->replyTimeout, isStopped)
    {
    }

    HttpsReply run()
    {
        m_reply.failure = connected();
        if (!m_reply.failure)
            m_reply.failure = answered();
        m_socket.close();
        return std::move(m_reply);
    }

private:
    std::optional<Failure> connected()
    {
        if (std::optional<Failure> failure = m_socket.connect(m_connecting))
            return failure;
        return m_socket.startTls(m_connecting);
    }

    std::optional<Failure> answered()
    {
        const QByteArray sent = headOf(m_request) + m_request.body;
        if (std::optional<Failure> failure = m_socket.write(sent, m_waiting))
            return failure;
        QByteArray line;
        if (std::optional<Failure> failure = m_socket.readLine(line, m_waiting))
            return failure;
        m_reply.status = statusOf(line);
        if (m_reply.status == 0)
            return protocolFailure(Step::Connect);
        if (std::optional<Failure> failure = headers())
            return failure;
        return body();
    }

    std::optional<Failure> headers()
    {
        QByteArray line;
        for (int count = 0; count < kMaxHeaders; ++count) {
            if (std::optional<Failure> failure = m_socket.readLine(line, m_waiting))
                return failure;
            if (line.isEmpty())
                return {};
            const qsizetype colon = line.indexOf(':');
            const QByteArray name = line.first(qMax(colon, qsizetype(0))).toLower();
            const QByteArray value = line.mid(colon + 1).trimmed();
            if (name == "content-type")
                m_reply.contentType = value.split(';').first().trimmed().toLower();
            if (name == "content-length")
                m_length = value.toLongLong();
        }
        return protocolFailure(Step::Connect);
    }

    std::optional<Failure> body()
    {
        const qsizetype wanted = m_length.value_or(kMaxBody + 1);
        if (m_length && (wanted < 0 || wanted > kMaxBody))
            return protocolFailure(Step::Connect);
        if (std::optional<Failure> failure = m_socket.read(m_reply.body, wanted, m_waiting))
            return failure;
        const bool isWhole =
            m_length ? m_reply.body.size() == wanted : m_reply.body.size() <= kMaxBody;
        return isWhole ? std::optional<Failure>() : protocolFailure(Step::Connect);
    }

    const HttpsRequest &m_request;
    TlsSocket m_socket;
    Patience m_connecting;
    Patience m_waiting;
    HttpsReply m_reply;
    std::optional<qsizetype> m_length;
};

} // namespace

HttpsReply postByHttps(const HttpsRequest &request, const std::function<bool()> &isStopped)
{
    return Exchange(request, isStopped).run();
}

} // namespace mailing
