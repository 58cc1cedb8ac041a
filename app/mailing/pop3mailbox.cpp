// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/pop3mailbox.h"

#include "mailing/failure.h"
#include "mailing/smtpsyntax.h"
#include "mailing/tlssocket.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace mailing {

namespace {

using Fault = std::optional<Failure>;

constexpr qint64 kMessageLimit = 50 * 1024 * 1024;
// Some senders break no lines.
constexpr qsizetype kMessageLineLimit = 1024 * 1024;
constexpr qsizetype kMessagesLimit = 1'000'000;
constexpr auto kGoodByeTime = 1s;

// The number that a message has in this session, and the name that it keeps (RFC 1939 §7).
struct Entry {
    int number = 0;
    QString uniqueId;
};

Failure tooBigFailure()
{
    return connectionFailure(QCoreApplication::translate(
        "mailing", "A message in the mailbox of bounces is bigger than 50 MB; it was not read."));
}

Failure refusedLoginFailure()
{
    return permanentFailure(
        Step::Login,
        QCoreApplication::translate(
            "mailing",
            "The server of the mailbox refuses the user name or the password. Many services ask "
            "for an application password, and for POP3 to be allowed in the account's settings."));
}

Failure refusedCommandFailure()
{
    return connectionFailure(QCoreApplication::translate(
        "mailing", "The server of the mailbox refused to list or to hand out a message."));
}

class Pop3Session final
{
public:
    Pop3Session(std::shared_ptr<const Server> server, std::function<bool()> isStopped)
        : m_server(std::move(server))
        , m_isStopped(std::move(isStopped))
        , m_socket(m_server)
    {
    }

    Fault open();
    Fault list(QList<Entry> &entries);
    Fault retrieve(int number, QByteArray &message);
    void close();

private:
    Patience patience() const { return {m_server->replyTimeout, m_isStopped}; }
    // The status line: a Failure, or whether it was +OK.
    Fault command(QByteArray line, bool &isOk);
    Fault readStatus(bool &isOk);
    Fault logIn();

    std::shared_ptr<const Server> m_server;
    std::function<bool()> m_isStopped;
    TlsSocket m_socket;
};

Fault Pop3Session::readStatus(bool &isOk)
{
    QByteArray line;
    Patience time = patience();
    if (Fault fault = m_socket.readLine(line, time))
        return fault;
    isOk = line.startsWith("+OK");
    if (isOk || line.startsWith("-ERR"))
        return {};
    m_socket.close();
    return protocolFailure(Step::Connect);
}

// Takes the line to wipe it: it may hold the password.
Fault Pop3Session::command(QByteArray line, bool &isOk)
{
    Patience time = patience();
    const Fault fault = m_socket.write(line, time);
    wipe(line);
    return fault ? fault : readStatus(isOk);
}

Fault Pop3Session::open()
{
    Patience time(m_server->connectTimeout, m_isStopped);
    if (Fault fault = m_socket.connect(time))
        return fault;
    if (Fault fault = m_socket.startTls(time))
        return fault;
    bool isOk = false;
    if (Fault fault = readStatus(isOk))
        return fault;
    return isOk ? logIn() : protocolFailure(Step::Connect);
}

Fault Pop3Session::logIn()
{
    const auto isControl = [](char c) { return static_cast<uchar>(c) < ' ' || c == 0x7f; };
    const QByteArray user = m_server->user.toUtf8();
    const QByteArrayView password = m_server->password.view();
    if (std::any_of(user.begin(), user.end(), isControl)
        || std::any_of(password.begin(), password.end(), isControl))
        return refusedLoginFailure();
    bool isOk = false;
    if (Fault fault = command("USER " + user + "\r\n", isOk))
        return fault;
    if (!isOk)
        return refusedLoginFailure();
    QByteArray line;
    line.reserve(password.size() + 8);
    line.append("PASS ").append(password).append("\r\n");
    if (Fault fault = command(std::move(line), isOk))
        return fault;
    return isOk ? Fault() : refusedLoginFailure();
}

Fault Pop3Session::list(QList<Entry> &entries)
{
    bool isOk = false;
    if (Fault fault = command("UIDL\r\n", isOk))
        return fault;
    if (!isOk)
        return refusedCommandFailure();
    Patience time = patience();
    while (entries.size() < kMessagesLimit) {
        QByteArray line;
        if (Fault fault = m_socket.readLine(line, time))
            return fault;
        if (line == ".")
            return {};
        const QByteArrayList words = line.simplified().split(' ');
        const int number = words.first().toInt();
        if (number <= 0 || words.size() != 2)
            break;
        entries.append({number, QString::fromLatin1(words[1])});
    }
    m_socket.close();
    return protocolFailure(Step::Connect);
}

Fault Pop3Session::retrieve(int number, QByteArray &message)
{
    bool isOk = false;
    if (Fault fault = command("RETR " + QByteArray::number(number) + "\r\n", isOk))
        return fault;
    if (!isOk)
        return refusedCommandFailure();
    message.clear();
    for (;;) {
        // For each line anew: a big message over a slow line is no silence.
        Patience time = patience();
        QByteArray line;
        if (Fault fault = m_socket.readLine(line, time, kMessageLineLimit))
            return fault;
        if (line == ".")
            return {};
        message.append(QByteArrayView(line).sliced(line.startsWith('.') ? 1 : 0)).append("\r\n");
        if (message.size() > kMessageLimit) {
            m_socket.close();
            return tooBigFailure();
        }
    }
}

void Pop3Session::close()
{
    Patience time(kGoodByeTime, {});
    QByteArray line;
    if (m_socket.isOpen() && !m_socket.write("QUIT\r\n", time))
        m_socket.readLine(line, time);
    m_socket.close();
}

base::Error errorOf(const Failure &failure)
{
    if (failure.isCancelled)
        return base::cancelled();
    return {.kind = base::Error::Kind::Network, .message = failure.message};
}

// What a user sees, also while a server is waited for.
class Watcher final
{
public:
    explicit Watcher(base::Progress &progress)
        : m_progress(progress)
    {
    }
    bool isStopped() { return !m_progress.report(m_done, m_total); }
    bool isStoppedAt(qsizetype done, qsizetype total)
    {
        m_done = done;
        m_total = total;
        return isStopped();
    }

private:
    base::Progress &m_progress;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
};

using IsKnown = std::function<bool(const QString &)>;
using Visit = std::function<bool(const QString &, const QByteArray &)>;

Fault visitUnknown(Pop3Session &session, const IsKnown &isKnown, const Visit &visit,
                   Watcher &watcher, qint64 &visited)
{
    QList<Entry> entries;
    if (Fault fault = session.list(entries))
        return fault;
    for (qsizetype at = 0; at < entries.size(); ++at) {
        if (watcher.isStoppedAt(at, entries.size()))
            return Failure{.isCancelled = true};
        const Entry &entry = entries[at];
        if (isKnown(entry.uniqueId))
            continue;
        QByteArray message;
        if (Fault fault = session.retrieve(entry.number, message))
            return fault;
        ++visited;
        if (!visit(entry.uniqueId, message))
            break;
    }
    return {};
}

// Server is not to be copied, for its password; this is a reader of one call only.
std::shared_ptr<const Server> borrowed(const Server &server)
{
    return {std::shared_ptr<void>(), &server};
}

} // namespace

base::Result<qint64> forEachMailboxMessage(
    const Server &server, const std::function<bool(const QString &uniqueId)> &isKnown,
    const std::function<bool(const QString &uniqueId, const QByteArray &bytes)> &visit,
    base::Progress &progress)
{
    Watcher watcher(progress);
    Pop3Session session(borrowed(server), [&watcher] { return watcher.isStopped(); });
    qint64 visited = 0;
    Fault fault = session.open();
    if (!fault)
        fault = visitUnknown(session, isKnown, visit, watcher, visited);
    session.close();
    if (fault)
        return errorOf(*fault);
    return visited;
}

} // namespace mailing
