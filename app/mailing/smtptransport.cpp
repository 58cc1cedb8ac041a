// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/smtptransport.h"

#include "mailing/failure.h"
#include "mailing/smtpsyntax.h"
#include "mailing/tlssocket.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace mailing {

namespace {

using Fault = std::optional<Failure>;

// Until the login is over nobody waits five minutes: a wrong port is noticed sooner.
constexpr std::chrono::seconds kOpeningTime = 60s;
constexpr auto kGoodByeTime = 1s;
constexpr auto kAnswerAfterStop = 10s;
constexpr qsizetype kReplyLimit = 64 * 1024;
// What this machine is called is nobody's business (RFC 5321 §4.1.3 allows it).
constexpr char kHello[] = "EHLO [127.0.0.1]";

struct Answer {
    Reply reply;
    QByteArrayList lines;
};

// A reply that the server would give, found out without asking it.
Failure foreseen(Step step, int code, const char *enhanced, const char *text)
{
    return replyFailure(step, {code, QString::fromLatin1(enhanced), QString::fromLatin1(text)});
}

Fault checkAddresses(const Envelope &envelope)
{
    if (!isSafeAddress(envelope.sender))
        return foreseen(Step::Sender, 553, "5.1.7", "not an address");
    if (!isSafeAddress(envelope.recipient))
        return foreseen(Step::Recipient, 553, "5.1.3", "not an address");
    return {};
}

Failure noStartTlsFailure()
{
    return permanentFailure(
        Step::Tls,
        QCoreApplication::translate(
            "mailing",
            "The mail server does not offer encryption (STARTTLS) at this port. Nothing was sent: "
            "a session in clear is never used. Try TLS from the start (port 465)."));
}

QString uncertainText(const QString &why)
{
    return QCoreApplication::translate(
               "mailing",
               "%1 The whole message was handed over before: only the server's log tells whether "
               "it was accepted.")
        .arg(why);
}

QString wrongPortText(const QString &why)
{
    return QCoreApplication::translate(
               "mailing",
               "%1 If this port wants TLS from the start (465 most often), choose that in place of "
               "STARTTLS.")
        .arg(why);
}

QByteArray mechanismName(LoginMethod method)
{
    switch (method) {
    case LoginMethod::Plain:
        return "PLAIN";
    case LoginMethod::Login:
        return "LOGIN";
    case LoginMethod::CramMd5:
        return "CRAM-MD5";
    case LoginMethod::XOAuth2:
        return "XOAUTH2";
    case LoginMethod::Automatic:
    case LoginMethod::None:
        break;
    }
    return {};
}

Failure noLoginMethodFailure(const QByteArrayList &offered)
{
    if (offered.isEmpty())
        return permanentFailure(
            Step::Login,
            QCoreApplication::translate(
                "mailing",
                "The mail server offers no login here. Choose “no login” if it knows this machine, "
                "or another port."));
    return permanentFailure(
        Step::Login,
        QCoreApplication::translate(
            "mailing", "The mail server does not offer this way to log in; it offers %1.")
            .arg(QString::fromLatin1(offered.join(", "))));
}

class SmtpConnection final : public Connection
{
public:
    SmtpConnection(std::shared_ptr<const Server> server, std::function<bool()> isStopped);

    // Connected, encrypted, verified and logged in.
    Fault open(ConnectionFacts &facts);

    Fault begin(const Envelope &envelope, const QByteArray &message) override;
    Fault finish(Reply &accepted) override;
    bool isOpen() const override { return m_socket.isOpen(); }
    void close() override;

private:
    Patience patience() const { return {m_replyTime, m_isStopped}; }
    Fault greet();
    Fault sayHello();
    Fault startTls();
    Fault secure();
    Fault logIn();
    Fault logInBy(LoginMethod method);
    Fault logInByPlain();
    Fault logInByLogin();
    Fault logInByCramMd5();
    Fault logInByXOAuth2();
    LoginMethod loginMethod() const;
    void tell(ConnectionFacts &facts) const;

    Fault checkSize(const QByteArray &message) const;
    Fault beginEnvelope(const Envelope &envelope, const QByteArray &message);
    Fault unexpectedInput(Step step);

    Fault write(Step step, QByteArrayView bytes);
    Fault readReply(Step step, Answer &answer, Patience &patience);
    Fault exchange(Step step, const QByteArray &command, Answer &answer);
    // Another reply than `code` is a Failure; 2 means any of 2xx.
    Fault demand(Step step, const QByteArray &command, int code);
    Fault demandSecretly(QByteArray answer, int code);
    Fault judge(Step step, const Reply &reply, int code);

    std::shared_ptr<const Server> m_server;
    std::function<bool()> m_isStopped;
    TlsSocket m_socket;
    std::chrono::seconds m_replyTime;
    Capabilities m_capabilities;
    QByteArray m_login;
    bool m_isInData = false;
};

SmtpConnection::SmtpConnection(std::shared_ptr<const Server> server,
                               std::function<bool()> isStopped)
    : m_server(std::move(server))
    , m_isStopped(std::move(isStopped))
    , m_socket(m_server)
    , m_replyTime(std::min(m_server->replyTimeout, kOpeningTime))
{
}

// ------------------------------------------------------------------------ conversation

Fault SmtpConnection::write(Step step, QByteArrayView bytes)
{
    Patience time = patience();
    Fault fault = m_socket.write(bytes, time);
    if (fault)
        fault->step = step;
    return fault;
}

Fault SmtpConnection::readReply(Step step, Answer &answer, Patience &patience)
{
    QByteArray lines;
    answer = {};
    for (bool isLast = false; !isLast;) {
        QByteArray line;
        if (Fault fault = m_socket.readLine(line, patience)) {
            if (fault->isPermanent) // no line at all
                return protocolFailure(step);
            fault->step = step;
            return fault;
        }
        isLast = line.size() < 4 || line[3] != '-';
        lines += (answer.lines.isEmpty() ? "" : "\n") + line;
        answer.lines << line;
        if (lines.size() > kReplyLimit)
            break;
    }
    const std::optional<Reply> reply = parseReply(lines);
    if (!reply) {
        m_socket.close();
        return protocolFailure(step);
    }
    answer.reply = *reply;
    return {};
}

Fault SmtpConnection::exchange(Step step, const QByteArray &command, Answer &answer)
{
    QByteArray line = command + "\r\n";
    Fault fault = write(step, line);
    wipe(line); // it may hold a password
    if (fault)
        return fault;
    Patience time = patience();
    return readReply(step, answer, time);
}

Fault SmtpConnection::judge(Step step, const Reply &reply, int code)
{
    if (reply.code == code || reply.code / 100 == code)
        return {};
    if (!reply.isPositive()) {
        // 421: the server hangs up by itself (RFC 5321 §3.8).
        if (reply.code == 421)
            m_socket.close();
        return replyFailure(step, reply);
    }
    m_socket.close();
    return protocolFailure(step);
}

Fault SmtpConnection::demand(Step step, const QByteArray &command, int code)
{
    Answer answer;
    if (Fault fault = exchange(step, command, answer))
        return fault;
    return judge(step, answer.reply, code);
}

Fault SmtpConnection::demandSecretly(QByteArray answer, int code)
{
    Fault fault = demand(Step::Login, answer, code);
    wipe(answer);
    return fault;
}

// ----------------------------------------------------------------------------- opening

Fault SmtpConnection::open(ConnectionFacts &facts)
{
    Patience time(m_server->connectTimeout, m_isStopped);
    Fault fault = m_socket.connect(time);
    if (!fault)
        fault = secure();
    if (!fault)
        fault = logIn();
    tell(facts);
    m_replyTime = m_server->replyTimeout;
    if (fault)
        close();
    return fault;
}

Fault SmtpConnection::secure()
{
    if (m_server->encryption == Encryption::ImplicitTls) {
        Patience time = patience();
        if (Fault fault = m_socket.startTls(time))
            return fault;
        return greet();
    }
    if (Fault fault = greet())
        return fault;
    return startTls();
}

Fault SmtpConnection::greet()
{
    Answer answer;
    Patience time = patience();
    if (Fault fault = readReply(Step::Connect, answer, time)) {
        if (m_server->encryption == Encryption::StartTls && !fault->isCancelled)
            fault->message = wrongPortText(fault->message);
        return fault;
    }
    if (Fault fault = judge(Step::Connect, answer.reply, 220))
        return fault;
    return sayHello();
}

Fault SmtpConnection::sayHello()
{
    Answer answer;
    if (Fault fault = exchange(Step::Connect, kHello, answer))
        return fault;
    m_capabilities = readCapabilities(answer.lines);
    return judge(Step::Connect, answer.reply, 250);
}

Fault SmtpConnection::startTls()
{
    if (!m_capabilities.hasStartTls)
        return noStartTlsFailure();
    if (Fault fault = demand(Step::Tls, "STARTTLS", 220))
        return fault;
    Patience time = patience();
    if (Fault fault = m_socket.startTls(time))
        return fault;
    // What it offered in clear does not count (RFC 3207 §4.2).
    return sayHello();
}

void SmtpConnection::tell(ConnectionFacts &facts) const
{
    const CertificateFacts &certificate = m_socket.certificate();
    facts = {.protocol = certificate.protocol,
             .certificate = certificate.subject,
             .issuer = certificate.issuer,
             .validUntil = certificate.validUntil,
             .sha256 = certificate.sha256,
             .login = QString::fromLatin1(m_login),
             .hasDsn = m_capabilities.hasDsn,
             .sizeLimit = m_capabilities.sizeLimit};
}

// ------------------------------------------------------------------------------- login

LoginMethod SmtpConnection::loginMethod() const
{
    if (m_server->login != LoginMethod::Automatic)
        return m_server->login;
    for (const LoginMethod method :
         {LoginMethod::Plain, LoginMethod::Login, LoginMethod::CramMd5}) {
        if (m_capabilities.logins.contains(mechanismName(method)))
            return method;
    }
    return LoginMethod::Automatic;
}

Fault SmtpConnection::logIn()
{
    const LoginMethod method = loginMethod();
    if (method == LoginMethod::None)
        return {};
    if (!m_capabilities.logins.contains(mechanismName(method)))
        return noLoginMethodFailure(m_capabilities.logins);
    Fault fault = logInBy(method);
    if (!fault)
        m_login = mechanismName(method);
    return fault;
}

Fault SmtpConnection::logInBy(LoginMethod method)
{
    switch (method) {
    case LoginMethod::Plain:
        return logInByPlain();
    case LoginMethod::Login:
        return logInByLogin();
    case LoginMethod::CramMd5:
        return logInByCramMd5();
    case LoginMethod::XOAuth2:
        return logInByXOAuth2();
    case LoginMethod::Automatic:
    case LoginMethod::None:
        break;
    }
    return {};
}

Fault SmtpConnection::logInByPlain()
{
    QByteArray answer = plainAnswer(m_server->user, m_server->password.view());
    Fault fault = demandSecretly("AUTH PLAIN " + answer, 235);
    wipe(answer);
    return fault;
}

// What the prompts say differs from server to server and is of no use: first the name, then
// the password.
Fault SmtpConnection::logInByLogin()
{
    if (Fault fault = demand(Step::Login, "AUTH LOGIN", 334))
        return fault;
    if (Fault fault = demand(Step::Login, m_server->user.toUtf8().toBase64(), 334))
        return fault;
    const base::Secret &password = m_server->password;
    const auto raw = QByteArray::fromRawData(password.view().data(), password.view().size());
    return demandSecretly(raw.toBase64(), 235);
}

Fault SmtpConnection::logInByCramMd5()
{
    Answer answer;
    if (Fault fault = exchange(Step::Login, "AUTH CRAM-MD5", answer))
        return fault;
    if (Fault fault = judge(Step::Login, answer.reply, 334))
        return fault;
    const QByteArray challenge = answer.lines.first().mid(4);
    return demandSecretly(cramMd5Answer(challenge, m_server->user, m_server->password.view()), 235);
}

Fault SmtpConnection::logInByXOAuth2()
{
    QByteArray answer = xoauth2Answer(m_server->user, m_server->password.view());
    QByteArray command = "AUTH XOAUTH2 " + answer;
    wipe(answer);
    Answer reply;
    Fault fault = exchange(Step::Login, command, reply);
    wipe(command);
    if (fault)
        return fault;
    // A refusal comes as a challenge with the reason, and as a reply after an empty answer.
    if (reply.reply.code == 334)
        return demand(Step::Login, {}, 235);
    return judge(Step::Login, reply.reply, 235);
}

// ----------------------------------------------------------------------------- message

Fault SmtpConnection::checkSize(const QByteArray &message) const
{
    const qint64 limit = m_capabilities.sizeLimit;
    if (limit == 0 || message.size() <= limit)
        return {};
    return foreseen(Step::Sender, 552, "5.3.4", "above the size that the server announces");
}

// Something that was said without being asked: a farewell (421), most often.
Fault SmtpConnection::unexpectedInput(Step step)
{
    if (!m_socket.hasInput())
        return {};
    Answer answer;
    Patience none({}, {});
    Fault fault = readReply(step, answer, none);
    m_socket.close();
    if (fault)
        return fault;
    return answer.reply.isPositive() ? protocolFailure(step) : replyFailure(step, answer.reply);
}

Fault SmtpConnection::beginEnvelope(const Envelope &envelope, const QByteArray &message)
{
    const QByteArray sender = mailCommand(envelope, message, m_capabilities);
    if (Fault fault = demand(Step::Sender, sender, 2))
        return fault;
    const QByteArray recipient = recipientCommand(envelope, m_capabilities);
    if (Fault fault = demand(Step::Recipient, recipient, 2))
        return fault;
    return demand(Step::Data, "DATA", 354);
}

Fault SmtpConnection::begin(const Envelope &envelope, const QByteArray &message)
{
    if (Fault fault = checkAddresses(envelope))
        return fault;
    if (Fault fault = checkSize(message))
        return fault;
    if (Fault fault = unexpectedInput(Step::Sender))
        return fault;
    if (Fault fault = beginEnvelope(envelope, message)) {
        if (isOpen() && demand(Step::Sender, "RSET", 2))
            m_socket.close();
        return fault;
    }
    m_isInData = true;
    return write(Step::Data, dotStuffed(message));
}

Fault SmtpConnection::finish(Reply &accepted)
{
    if (Fault fault = unexpectedInput(Step::Data))
        return fault;
    m_isInData = false;
    Answer answer;
    Patience time(m_server->finalTimeout, m_isStopped, kAnswerAfterStop);
    Fault fault = write(Step::Message, ".\r\n");
    if (!fault)
        fault = readReply(Step::Message, answer, time);
    if (fault) {
        fault->message = uncertainText(fault->message);
        return fault;
    }
    accepted = answer.reply;
    return judge(Step::Message, answer.reply, 2);
}

void SmtpConnection::close()
{
    // In the midst of a message QUIT would become part of it.
    if (isOpen() && !m_isInData) {
        Patience time(kGoodByeTime, {});
        Answer answer;
        if (!m_socket.write("QUIT\r\n", time))
            readReply(Step::Message, answer, time);
    }
    m_socket.close();
}

class SmtpTransport final : public Transport
{
public:
    explicit SmtpTransport(Server server)
        : m_server(std::make_shared<const Server>(std::move(server)))
    {
    }

    Connected connect(const std::function<bool()> &isStopped) override
    {
        Connected connected;
        auto connection = std::make_unique<SmtpConnection>(m_server, isStopped);
        connected.failure = connection->open(connected.facts);
        if (!connected.failure)
            connected.connection = std::move(connection);
        return connected;
    }

private:
    std::shared_ptr<const Server> m_server;
};

} // namespace

std::unique_ptr<Transport> smtpTransport(Server server)
{
    return std::make_unique<SmtpTransport>(std::move(server));
}

} // namespace mailing
