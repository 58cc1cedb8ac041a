// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/tlssocket.h"

#include "mailing/failure.h"

#include <QCoreApplication>

#include <Poco/Net/Context.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/Net.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <future>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using Poco::Net::IPAddress;
using Poco::Net::SecureStreamSocket;
using Poco::Net::Socket;
using Poco::Net::SocketAddress;

namespace mailing {

namespace {

using Addresses = std::vector<IPAddress>;

constexpr auto kSlice = 100ms;

Poco::Timespan slice()
{
    return Poco::Timespan(std::chrono::microseconds(kSlice).count());
}

Failure cutFailure()
{
    return connectionFailure(
        QCoreApplication::translate("mailing", "The mail server closed the connection."));
}

Failure unknownHostFailure(const QString &host)
{
    return connectionFailure(
        QCoreApplication::translate(
            "mailing",
            "The mail server “%1” was not found. Check its name and this machine's network.")
            .arg(host));
}

Failure unreachableFailure(const Server &server)
{
    return connectionFailure(
        QCoreApplication::translate(
            "mailing",
            "Nothing could be reached at %1, port %2. Check the network and its firewall.")
            .arg(server.host)
            .arg(server.port));
}

Failure refusedFailure(const Server &server)
{
    return connectionFailure(
        QCoreApplication::translate(
            "mailing", "%1 refuses connections at port %2. Check the server's name and its port.")
            .arg(server.host)
            .arg(server.port));
}

// Waiting for a name server cannot be broken off, so somebody else waits: its thread ends by
// itself, and nobody hears of it any more.
std::future<Addresses> lookUp(const std::string &host)
{
    std::packaged_task<Addresses()> task(
        [host] { return Poco::Net::DNS::hostByName(host, 0).addresses(); });
    std::future<Addresses> addresses = task.get_future();
    std::thread(std::move(task)).detach();
    return addresses;
}

std::optional<Failure> resolve(const Server &server, Addresses &addresses, Patience &patience)
{
    const std::string host = asciiHost(server.host).toStdString();
    IPAddress literal;
    if (IPAddress::tryParse(host, literal)) {
        addresses = {literal};
        return {};
    }
    try {
        std::future<Addresses> found = lookUp(host);
        while (found.wait_for(kSlice) != std::future_status::ready) {
            if (!patience.lasts())
                return patience.failure();
        }
        addresses = found.get();
    } catch (const std::exception &) { // Poco's, or no thread to be had
        addresses.clear();
    }
    if (addresses.empty())
        return unknownHostFailure(server.host);
    return {};
}

Poco::Net::Context::Ptr makeContext()
{
    Poco::Net::Context::Params parameters;
    parameters.verificationMode = Poco::Net::Context::VERIFY_STRICT;
    // Of TLS 1.2; those of 1.3 are all good.
    parameters.cipherList = "ECDHE+AESGCM:ECDHE+CHACHA20";
    Poco::Net::Context::Ptr context(
        new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, parameters));
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    // CertificateCheck has OpenSSL see to the host name; Poco's own look at it asks the name
    // server for other names.
    context->enableExtendedCertificateVerification(false);
    return context;
}

} // namespace

Patience::Patience(std::chrono::milliseconds time, std::function<bool()> isStopped,
                   std::chrono::milliseconds afterStop)
    : m_time(time)
    , m_isStopped(std::move(isStopped))
    , m_afterStop(afterStop)
    , m_deadline(time)
{
}

bool Patience::lasts()
{
    if (!m_wasStopped && m_isStopped && m_isStopped()) {
        m_wasStopped = true;
        m_deadline = QDeadlineTimer(std::min(m_afterStop, left()));
    }
    return !m_deadline.hasExpired();
}

Failure Patience::failure() const
{
    if (m_wasStopped)
        return {.message = QCoreApplication::translate("mailing", "Stopped at your request."),
                .isCancelled = true};
    return connectionFailure(
        QCoreApplication::translate("mailing", "The mail server did not answer within %1 s.")
            .arg(std::chrono::ceil<std::chrono::seconds>(m_time).count()));
}

TlsSocket::TlsSocket(std::shared_ptr<const Server> server)
    : m_server(std::move(server))
    , m_check(*m_server)
{
    Poco::Net::initializeNetwork(); // Windows; Poco does it by itself with one compiler only
}

TlsSocket::~TlsSocket()
{
    close();
    Poco::Net::uninitializeNetwork(); // counted
}

std::optional<Failure> TlsSocket::fail(const Failure &failure)
{
    close();
    return failure;
}

// Poco says in exceptions what happened; also std::out_of_range and the like.  Of writing to a
// closed connection it makes one too: it blocks SIGPIPE for the program when that starts.
template<typename Function>
std::optional<Failure> TlsSocket::guarded(Function function)
{
    // Poco tries again for ever when OpenSSL fails and an older EINTR stands here.
    errno = 0;
    try {
        const std::optional<Failure> failure = function();
        return failure ? fail(*failure) : failure;
    } catch (const Poco::Net::ConnectionRefusedException &) {
        return fail(refusedFailure(*m_server));
    } catch (const Poco::Exception &) {
        return fail(m_isOpen ? cutFailure() : unreachableFailure(*m_server));
    } catch (const std::exception &) {
        return fail(cutFailure());
    }
}

std::optional<Failure> TlsSocket::connect(Patience &patience)
{
    Addresses addresses;
    if (const std::optional<Failure> failure = resolve(*m_server, addresses, patience))
        return failure;
    std::optional<Failure> failure;
    for (std::size_t at = 0; at < addresses.size(); ++at) {
        const SocketAddress address(addresses[at], m_server->port);
        // Its share of the time, so that a silent first address does not take all of it.
        Patience share(patience.left() / int(addresses.size() - at),
                       [&patience] { return !patience.lasts(); });
        failure = guarded([&] { return connectTo(address, share); });
        if (!failure || !patience.lasts())
            break;
    }
    return failure && !patience.lasts() ? patience.failure() : failure;
}

std::optional<Failure> TlsSocket::connectTo(const SocketAddress &address, Patience &patience)
{
    m_socket = Poco::Net::StreamSocket();
    m_socket.connectNB(address);
    while (!m_socket.poll(slice(), Socket::SELECT_WRITE | Socket::SELECT_ERROR)) {
        if (!patience.lasts())
            return unreachableFailure(*m_server);
    }
    const int error = m_socket.impl()->socketError();
    if (error == POCO_ECONNREFUSED)
        return refusedFailure(*m_server);
    if (error != 0)
        return unreachableFailure(*m_server);
    // A conversation of short lines: without it each waits 40 ms for the one before.
    m_socket.setNoDelay(true);
    m_isOpen = true;
    return {};
}

std::optional<Failure> TlsSocket::startTls(Patience &patience)
{
    m_received.clear();
    std::optional<Failure> failure = guarded([&]() -> std::optional<Failure> {
        try {
            return shakeHands(patience);
        } catch (const Poco::Net::SSLConnectionUnexpectedlyClosedException &) {
            return cutFailure();
        } catch (const Poco::Net::SSLException &error) {
            const std::optional<Failure> refusal = m_check.refusal();
            return refusal ? *refusal
                           : handshakeFailure(QByteArray::fromStdString(error.message()));
        }
    });
    if (failure)
        failure->step = Step::Tls;
    return failure;
}

std::optional<Failure> TlsSocket::shakeHands(Patience &patience)
{
    Poco::Net::Context::Ptr context = makeContext();
    if (std::optional<Failure> failure = m_check.install(context->sslContext()))
        return failure;
    // Server Name Indication has names only (RFC 6066 §3).
    IPAddress literal;
    const std::string host = asciiHost(m_server->host).toStdString();
    SecureStreamSocket socket = IPAddress::tryParse(host, literal)
        ? SecureStreamSocket::attach(m_socket, context)
        : SecureStreamSocket::attach(m_socket, host, context);
    m_socket = socket;
    m_isSecure = true;
    for (;;) {
        const int result = socket.completeHandshake();
        if (result == 1)
            return {};
        if (result == 0)
            return cutFailure();
        const bool wantsWrite = result == SecureStreamSocket::ERR_SSL_WANT_WRITE;
        if (std::optional<Failure> failure = waitFor(wantsWrite, patience))
            return failure;
    }
}

// Until bytes can be written, or else read.
std::optional<Failure> TlsSocket::waitFor(bool isWrite, Patience &patience)
{
    while (!m_socket.poll(slice(), isWrite ? Socket::SELECT_WRITE : Socket::SELECT_READ)) {
        if (!patience.lasts())
            return patience.failure();
    }
    return patience.lasts() ? std::optional<Failure>() : patience.failure();
}

std::optional<Failure> TlsSocket::write(QByteArrayView bytes, Patience &patience)
{
    return guarded([&]() -> std::optional<Failure> {
        while (!bytes.isEmpty()) {
            const int sent = m_socket.sendBytes(bytes.data(), int(bytes.size()));
            if (sent > 0) {
                bytes = bytes.sliced(sent);
                continue;
            }
            const bool wantsWrite = !m_isSecure || sent == SecureStreamSocket::ERR_SSL_WANT_WRITE;
            if (std::optional<Failure> failure = waitFor(wantsWrite, patience))
                return failure;
        }
        return {};
    });
}

// Answers what Poco does: how many bytes came, 0 for the end, less for none yet.
int TlsSocket::receiveNow()
{
    std::array<char, 4096> bytes;
    const int count = m_socket.receiveBytes(bytes.data(), int(bytes.size()));
    if (count > 0)
        m_received.append(bytes.data(), count);
    return count;
}

std::optional<Failure> TlsSocket::receive(Patience &patience)
{
    return guarded([&]() -> std::optional<Failure> {
        for (;;) {
            const int count = receiveNow();
            if (count > 0)
                return {};
            if (count == 0)
                return cutFailure();
            const bool wantsWrite = m_isSecure && count == SecureStreamSocket::ERR_SSL_WANT_WRITE;
            if (std::optional<Failure> failure = waitFor(wantsWrite, patience))
                return failure;
        }
    });
}

std::optional<Failure> TlsSocket::readLine(QByteArray &line, Patience &patience, qsizetype limit)
{
    qsizetype end = -1;
    while ((end = m_received.indexOf('\n')) < 0 && m_received.size() <= limit) {
        if (!m_isOpen)
            return cutFailure();
        if (std::optional<Failure> failure = receive(patience))
            return failure;
    }
    if (end < 0 || end > limit)
        return fail(protocolFailure(Step::Connect));
    line = m_received.first(end);
    if (line.endsWith('\r'))
        line.chop(1);
    m_received.remove(0, end + 1);
    return {};
}

std::optional<Failure> TlsSocket::read(QByteArray &bytes, qsizetype count, Patience &patience)
{
    while (m_received.size() < count && m_isOpen) {
        const std::optional<Failure> failure = receive(patience);
        if (failure && !patience.lasts())
            return failure;
    }
    bytes = m_received.first(qMin(count, m_received.size()));
    m_received.remove(0, bytes.size());
    return {};
}

bool TlsSocket::hasInput()
{
    bool isQuiet = false;
    if (m_received.isEmpty() && m_isOpen) {
        guarded([&]() -> std::optional<Failure> {
            const int count = receiveNow();
            isQuiet = count < 0;
            return count == 0 ? cutFailure() : std::optional<Failure>();
        });
    }
    return !isQuiet;
}

void TlsSocket::close()
{
    m_isOpen = false;
    try {
        m_socket.close();
    } catch (const std::exception &) {
        // Nothing is owed to a connection that is given up.
    }
}

} // namespace mailing
