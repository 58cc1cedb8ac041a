// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The transport against a real mail server over real TLS, with every fault at every step.
#include "mailing/smtptransport.h"
#include "support/smtpserver.h"
#include "support/testcertificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QTest>

#include <atomic>
#include <csignal>
#include <memory>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using mailing::Connected;
using mailing::Encryption;
using mailing::Envelope;
using mailing::Failure;
using mailing::LoginMethod;
using mailing::Reply;
using mailing::Step;
using mailing::Trust;
using mailing::Verdict;
using support::AcceptedMail;
using support::SmtpServer;
using support::SmtpServerOptions;
using Tls = support::SmtpServerOptions::Tls;
using Certificate = support::SmtpServerOptions::Certificate;

namespace {

const auto kNeverStopped = [] { return false; };
const QString kSender = QStringLiteral("rgpd+7k3m9qx24ta@labo.example");

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromLatin1(text);
    return list;
}

QByteArray messageOf(const QByteArray &id, const QByteArray &body = "Bonjour.\r\n")
{
    return "Message-ID: <" + id + ">\r\nSubject: Information\r\n\r\n" + body;
}

// Each id once.
QByteArray newId()
{
    static int count = 0;
    return "m" + QByteArray::number(++count) + "@labo.example";
}

Envelope envelopeTo(const QString &recipient)
{
    return {kSender, recipient, QStringLiteral("7k3m9qx24ta")};
}

// Both halves of sending one message.
std::optional<Failure> send(mailing::Connection &connection, const Envelope &envelope,
                            const QByteArray &message, Reply *accepted = nullptr)
{
    if (std::optional<Failure> failure = connection.begin(envelope, message))
        return failure;
    Reply reply;
    std::optional<Failure> failure = connection.finish(reply);
    if (accepted != nullptr)
        *accepted = reply;
    return failure;
}

class TestSmtpTransport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void judgesCertificates_data();
    void judgesCertificates();
    void refusesAnAuthorityThatIsNone();
    void oldTlsIsRefused_data();
    void oldTlsIsRefused();
    void tls12IsEnough();
    void weakCiphersAreRefused();
    void clearTextIsRefused_data();
    void clearTextIsRefused();
    void startTlsIsNeverGivenUp_data();
    void startTlsIsNeverGivenUp();
    void whatCameInClearIsForgotten();
    void tellsWhatWasFound();

    void logsIn_data();
    void logsIn();
    void refusesLogins_data();
    void refusesLogins();

    void greetings_data();
    void greetings();
    void nobodyListens();
    void anAddressThatIsNowhere();
    void anUnknownHost();
    void aHostWithoutName();
    void aServerThatSaysNothing();
    void aPortOfAnotherProtocol();

    void refusals_data();
    void refusals();
    void aRefusalOnceIsNoRefusalLater();
    void brokenConversations_data();
    void brokenConversations();
    void slowAnswers_data();
    void slowAnswers();
    void aReplyThatNeverComes();

    void carriesEveryByte_data();
    void carriesEveryByte();
    void asksForBounces();
    void asksNothingThatIsNotOffered();
    void refusesWhatIsTooBig();
    void refusesOddAddresses_data();
    void refusesOddAddresses();

    void oneConnectionCarriesMany();
    void connectionsAtTheSameTime();
    void aServerThatHadEnough();
    void aClosedConnectionEndsNoProgram();
    void aDeadServerIsNoticed();
    void stopsWithinASecond();
    void waitsForTheLastAnswer();

private:
    SmtpServer &server(const SmtpServerOptions &options);
    SmtpServer &goodServer(Tls tls);
    Connected connectTo(const SmtpServer &server, LoginMethod login = LoginMethod::Automatic);
    static bool hasAccepted(const SmtpServer &server, const QByteArray &id);

    QHash<QString, std::shared_ptr<SmtpServer>> m_servers;
};

// One for each configuration, kept over the rows.
SmtpServer &TestSmtpTransport::server(const SmtpServerOptions &options)
{
    const QString key = QStringLiteral("%1 %2 ").arg(int(options.tls)).arg(int(options.certificate))
        + options.arguments.join(u' ');
    std::shared_ptr<SmtpServer> &entry = m_servers[key];
    if (!entry)
        entry = std::make_shared<SmtpServer>(options);
    return *entry;
}

SmtpServer &TestSmtpTransport::goodServer(Tls tls)
{
    return server({.tls = tls,
                   .arguments = {QStringLiteral("--mechanisms"),
                                 QStringLiteral("PLAIN,LOGIN,CRAM-MD5,XOAUTH2")},
                   .keepsMessages = true});
}

Connected TestSmtpTransport::connectTo(const SmtpServer &server, LoginMethod login)
{
    mailing::Server account = server.account();
    account.login = login;
    return mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
}

bool TestSmtpTransport::hasAccepted(const SmtpServer &server, const QByteArray &id)
{
    const QList<AcceptedMail> mails = server.accepted();
    return std::any_of(mails.begin(), mails.end(), [&id](const AcceptedMail &mail) {
        return mail.messageId == QString::fromLatin1(id);
    });
}

void TestSmtpTransport::initTestCase()
{
    // No test may depend on this machine's authorities.
    qputenv("SSL_CERT_DIR", "/nonexistent");
    qputenv("SSL_CERT_FILE", "/nonexistent");
}

void TestSmtpTransport::cleanupTestCase()
{
    m_servers.clear();
}

// ------------------------------------------------------------------------------ TLS

enum class Given { System, SystemWithAuthority, Authority, OtherAuthority, Pin, OtherPin };

void TestSmtpTransport::judgesCertificates_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<Given>("given");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("sentence"); // empty: connected

    struct Row {
        const char *name;
        Certificate certificate;
        Given given;
        const char *sentence;
        const char *host = "localhost";
    };
    const Row rows[] = {
        {"good, by its authority", Certificate::Good, Given::Authority, ""},
        {"good, by this machine's authorities", Certificate::Good, Given::SystemWithAuthority, ""},
        {"good, by its number", Certificate::Good, Given::Authority, "", "127.0.0.1"},
        {"good, of an unknown authority", Certificate::Good, Given::System, "not known here"},
        {"good, of another authority", Certificate::Good, Given::OtherAuthority, "not known here"},
        {"good and pinned", Certificate::Good, Given::Pin, ""},
        {"another one pinned", Certificate::Good, Given::OtherPin, "another certificate"},
        {"for another host, though local", Certificate::OtherHost, Given::Authority,
         "made for mail.autre.example, smtp.autre.example, not for localhost"},
        {"for another host, by number", Certificate::OtherHost, Given::Authority,
         "not for 127.0.0.1", "127.0.0.1"},
        {"for another host but pinned", Certificate::OtherHost, Given::Pin, ""},
        {"expired", Certificate::Expired, Given::Authority, "expired on"},
        {"expired though pinned", Certificate::Expired, Given::Pin, "expired on"},
        {"not yet valid", Certificate::NotYetValid, Given::Authority, "valid from"},
        {"signed by itself", Certificate::SelfSigned, Given::Authority, "signed its certificate"},
        {"signed by itself, this machine's authorities", Certificate::SelfSigned,
         Given::SystemWithAuthority, "signed its certificate"},
        {"signed by itself but pinned", Certificate::SelfSigned, Given::Pin, ""},
    };
    for (const Tls tls : {Tls::Implicit, Tls::StartTls}) {
        for (const Row &row : rows) {
            QTest::addRow("%s: %s", tls == Tls::Implicit ? "465" : "587", row.name)
                << tls << row.certificate << row.given << QString::fromLatin1(row.host)
                << QString::fromLatin1(row.sentence);
        }
    }
}

void giveTrust(mailing::Server &account, Given given, const SmtpServer &server)
{
    static const support::TestAuthority other;
    account.trust = Trust::Authority;
    switch (given) {
    case Given::Authority:
        break;
    case Given::OtherAuthority:
        account.authorityPem = other.pem();
        break;
    case Given::System:
    case Given::SystemWithAuthority:
        account.trust = Trust::System;
        break;
    case Given::Pin:
        account.trust = Trust::Pinned;
        account.pinnedSha256 = server.certificateSha256();
        break;
    case Given::OtherPin:
        account.trust = Trust::Pinned;
        account.pinnedSha256 = QByteArray(32, 'x');
        break;
    }
}

void TestSmtpTransport::judgesCertificates()
{
    QFETCH(const Tls, tls);
    QFETCH(const Certificate, certificate);
    QFETCH(const Given, given);
    QFETCH(const QString, host);
    QFETCH(const QString, sentence);

    SmtpServer &tested = certificate == Certificate::Good
        ? goodServer(tls)
        : server({.tls = tls, .certificate = certificate});
    mailing::Server account = tested.account();
    account.host = host;
    giveTrust(account, given, tested);
    QTemporaryDir folder;
    if (given == Given::SystemWithAuthority) {
        QFile file(folder.filePath(QStringLiteral("authorities.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(tested.authorityPem());
        qputenv("SSL_CERT_FILE", QFile::encodeName(file.fileName()));
    }
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    qputenv("SSL_CERT_FILE", "/nonexistent");

    QCOMPARE(connected.failure.has_value(), !sentence.isEmpty());
    QCOMPARE(connected.connection != nullptr, sentence.isEmpty());
    // Also of one that is refused, for whoever must decide about it.
    QCOMPARE(connected.facts.sha256, tested.certificateSha256());
    if (!connected.failure)
        return;
    QVERIFY2(connected.failure->message.contains(sentence), qPrintable(connected.failure->message));
    QCOMPARE(connected.failure->step, Step::Tls);
    QVERIFY(connected.failure->isPermanent);
    QCOMPARE(connected.failure->verdict(), Verdict::AccountRefused);
    QVERIFY(connected.facts.login.isEmpty());
}

void TestSmtpTransport::refusesAnAuthorityThatIsNone()
{
    mailing::Server account = goodServer(Tls::Implicit).account();
    account.authorityPem = "-----BEGIN CERTIFICATE-----\nrubbish\n-----END CERTIFICATE-----\n";
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QVERIFY(connected.failure->isPermanent);
    QVERIFY(connected.failure->message.contains(QStringLiteral("PEM")));
}

void TestSmtpTransport::oldTlsIsRefused_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<bool>("saysWhy");
    QTest::newRow("465, with an alert") << Tls::Implicit << true;
    QTest::newRow("587, and hangs up") << Tls::StartTls << false;
}

void TestSmtpTransport::oldTlsIsRefused()
{
    QFETCH(const Tls, tls);
    const Connected connected =
        connectTo(server({.tls = tls, .arguments = {QStringLiteral("--tls11")}}));
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->step, Step::Tls);
    QVERIFY2(connected.failure->message.contains(QStringLiteral("TLS 1.2")),
             qPrintable(connected.failure->message));
    QTEST(connected.failure->isPermanent, "saysWhy");
}

void TestSmtpTransport::tls12IsEnough()
{
    const Connected connected =
        connectTo(server({.tls = Tls::Implicit, .arguments = {QStringLiteral("--tls12")}}));
    QVERIFY(!connected.failure);
    QCOMPARE(connected.facts.protocol, QStringLiteral("TLSv1.2"));
}

void TestSmtpTransport::weakCiphersAreRefused()
{
    const Connected connected = connectTo(
        server({.tls = Tls::Implicit,
                .arguments = words({"--tls12", "--ciphers", "ECDHE-ECDSA-AES128-SHA256"})}));
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->step, Step::Tls);
}

void TestSmtpTransport::clearTextIsRefused_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("TLS wanted from the start")
        << Encryption::ImplicitTls << "does not begin with TLS";
    QTest::newRow("STARTTLS wanted") << Encryption::StartTls << "does not offer encryption";
}

void TestSmtpTransport::clearTextIsRefused()
{
    QFETCH(const Encryption, encryption);
    QFETCH(const QString, sentence);
    mailing::Server account = server({.tls = Tls::None}).account();
    account.encryption = encryption;
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QVERIFY2(connected.failure->message.contains(sentence), qPrintable(connected.failure->message));
    QCOMPARE(connected.failure->step, Step::Tls);
    QVERIFY(connected.failure->isPermanent);
}

void TestSmtpTransport::startTlsIsNeverGivenUp_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("not now") << "454 4.7.0 TLS not available" << Verdict::Busy;
    QTest::newRow("never") << "502 5.5.1 not implemented" << Verdict::AccountRefused;
    QTest::newRow("anything but 220") << "250 fine" << Verdict::Busy;
}

void TestSmtpTransport::startTlsIsNeverGivenUp()
{
    QFETCH(const QString, reply);
    mailing::Server account =
        server({.tls = Tls::None, .arguments = {QStringLiteral("--refuse-starttls"), reply}})
            .account();
    account.encryption = Encryption::StartTls;
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->step, Step::Tls);
    QTEST(connected.failure->verdict(), "verdict");
}

// CVE-2011-0411: what an attacker puts behind the reply to STARTTLS would be read as if it had
// come encrypted.
void TestSmtpTransport::whatCameInClearIsForgotten()
{
    const Connected connected = connectTo(
        server({.tls = Tls::StartTls, .arguments = {QStringLiteral("--inject-after-starttls")}}),
        LoginMethod::Login);
    QVERIFY2(!connected.failure, qPrintable(connected.failure.value_or(Failure()).message));
    QCOMPARE(connected.facts.sizeLimit, 33'554'432);
}

void TestSmtpTransport::tellsWhatWasFound()
{
    SmtpServer &tested = goodServer(Tls::StartTls);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    QVERIFY(connected.connection->isOpen());
    QVERIFY(connected.facts.protocol == QStringLiteral("TLSv1.3")
            || connected.facts.protocol == QStringLiteral("TLSv1.2"));
    QCOMPARE(connected.facts.certificate, QStringLiteral("CN=localhost"));
    QCOMPARE(connected.facts.issuer, QStringLiteral("CN=Test authority"));
    QVERIFY(connected.facts.validUntil > QDateTime::currentDateTimeUtc().addDays(28));
    QVERIFY(connected.facts.validUntil < QDateTime::currentDateTimeUtc().addDays(32));
    QCOMPARE(connected.facts.sha256, tested.certificateSha256());
    QCOMPARE(connected.facts.login, QStringLiteral("PLAIN"));
    QVERIFY(connected.facts.hasDsn);
    QCOMPARE(connected.facts.sizeLimit, 33'554'432);
}

// ---------------------------------------------------------------------------- login

void TestSmtpTransport::logsIn_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<LoginMethod>("method");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("login");

    const QStringList all = words({"--mechanisms", "PLAIN,LOGIN,CRAM-MD5,XOAUTH2"});
    for (const Tls tls : {Tls::Implicit, Tls::StartTls}) {
        const char *port = tls == Tls::Implicit ? "465" : "587";
        const auto row = [&](const char *name, LoginMethod method, const QStringList &arguments,
                             const char *login) {
            QTest::addRow("%s: %s", port, name) << tls << method << arguments << login;
        };
        row("PLAIN", LoginMethod::Plain, all, "PLAIN");
        row("LOGIN", LoginMethod::Login, all, "LOGIN");
        row("CRAM-MD5", LoginMethod::CramMd5, all, "CRAM-MD5");
        row("XOAUTH2", LoginMethod::XOAuth2, all, "XOAUTH2");
        row("the first that it offers", LoginMethod::Automatic, all, "PLAIN");
        row("the only one that it offers", LoginMethod::Automatic,
            words({"--mechanisms", "CRAM-MD5"}), "CRAM-MD5");
        row("LOGIN with odd prompts", LoginMethod::Login,
            words({"--login-prompts", "Qui va la ?|Le mot, s'il vous plait"}), "LOGIN");
        row("none wanted", LoginMethod::None, words({"--mechanisms", ""}), "");
    }
}

void TestSmtpTransport::logsIn()
{
    QFETCH(const Tls, tls);
    QFETCH(const LoginMethod, method);
    QFETCH(const QStringList, arguments);
    SmtpServer &tested = server({.tls = tls, .arguments = arguments, .keepsMessages = true});
    const Connected connected = connectTo(tested, method);
    QVERIFY2(!connected.failure, qPrintable(connected.failure.value_or(Failure()).message));
    QTEST(connected.facts.login, "login");
    const QByteArray id = newId();
    QVERIFY(!send(*connected.connection, envelopeTo(QStringLiteral("a@patients.example")),
                  messageOf(id)));
    QVERIFY(hasAccepted(tested, id));
}

void TestSmtpTransport::refusesLogins_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<LoginMethod>("method");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("code");

    const QStringList all = words({"--mechanisms", "PLAIN,LOGIN,CRAM-MD5,XOAUTH2"});
    for (const Tls tls : {Tls::Implicit, Tls::StartTls}) {
        const char *port = tls == Tls::Implicit ? "465" : "587";
        const auto row = [&](const char *name, LoginMethod method, const QStringList &arguments,
                             const char *sentence, int code) {
            QTest::addRow("%s: %s", port, name) << tls << method << arguments << sentence << code;
        };
        const char *wrong = "application password";
        row("wrong by PLAIN", LoginMethod::Plain, all, wrong, 535);
        row("wrong by LOGIN", LoginMethod::Login, all, wrong, 535);
        row("wrong by CRAM-MD5", LoginMethod::CramMd5, all, wrong, 535);
        row("wrong by XOAUTH2", LoginMethod::XOAuth2, all, wrong, 535);
        row("not offered", LoginMethod::XOAuth2, {}, "it offers LOGIN, PLAIN", 0);
        row("no login offered", LoginMethod::Automatic, words({"--mechanisms", ""}),
            "offers no login", 0);
        row("not logged in", LoginMethod::None, {}, "", 0);
        row("not now", LoginMethod::Plain,
            words({"--refuse-login", "454 4.7.0 Temporary authentication failure"}),
            "log in for now", 454);
        row("too many connections", LoginMethod::Login,
            words({"--refuse-login", "421 4.7.0 Too many connections"}), "log in for now", 421);
    }
}

void TestSmtpTransport::refusesLogins()
{
    QFETCH(const Tls, tls);
    QFETCH(const LoginMethod, method);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    QFETCH(const int, code);
    mailing::Server account =
        server({.tls = tls, .arguments = arguments, .keepsMessages = true}).account();
    account.login = method;
    account.password = base::Secret::fromBytes("wrong");
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    if (sentence.isEmpty()) { // noticed later, at the first message
        QVERIFY(!connected.failure);
        const std::optional<Failure> failure =
            connected.connection->begin(envelopeTo(QStringLiteral("a@b.example")), "x");
        QVERIFY(failure);
        QCOMPARE(failure->verdict(), Verdict::AccountRefused);
        return;
    }
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->step, Step::Login);
    QVERIFY2(connected.failure->message.contains(sentence), qPrintable(connected.failure->message));
    QVERIFY(!connected.failure->message.contains(QStringLiteral("wrong")));
    QCOMPARE(connected.failure->reply.value_or(Reply()).code, code);
    QCOMPARE(connected.failure->isPermanent, code == 0 || code >= 500);
}

// -------------------------------------------------------------------------- greeting

void TestSmtpTransport::greetings_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QString>("greeting");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, Tls tls, const QString &greeting, Verdict verdict,
                        const char *sentence) {
        QTest::newRow(name) << tls << greeting << verdict << QString::fromLatin1(sentence);
    };
    const QString many = QStringLiteral("421 4.3.2 too many connections");
    row("465: 421", Tls::Implicit, many, Verdict::Busy, "fewer connections");
    row("587: 421", Tls::StartTls, many, Verdict::Busy, "fewer connections");
    row("Orange's 421", Tls::Implicit,
        QStringLiteral("421 opmta1 smtp.orange.fr server not available OFR004_104"), Verdict::Busy,
        "fewer connections");
    row("554", Tls::StartTls, QStringLiteral("554 5.7.1 listed"), Verdict::AccountRefused,
        "from this machine");
    row("no reply", Tls::Implicit, QStringLiteral("Bonjour"), Verdict::AccountRefused,
        "does not speak");
    row("another protocol", Tls::StartTls, QStringLiteral("+OK POP3 ready"),
        Verdict::AccountRefused, "does not speak");
    row("a line of 100 KB", Tls::Implicit, QStringLiteral("220 ") + QString(100'000, u'x'),
        Verdict::AccountRefused, "does not speak");
    row("250", Tls::StartTls, QStringLiteral("250 hello"), Verdict::AccountRefused,
        "does not speak");
}

void TestSmtpTransport::greetings()
{
    QFETCH(const Tls, tls);
    QFETCH(const QString, greeting);
    QFETCH(const QString, sentence);
    SmtpServer tested({.tls = tls,
                       .arguments = {QStringLiteral("--greeting"), greeting,
                                     QStringLiteral("--greeting-count"), QStringLiteral("1")}});
    const Connected connected = connectTo(tested);
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->step, Step::Connect);
    QTEST(connected.failure->verdict(), "verdict");
    QVERIFY2(connected.failure->message.contains(sentence), qPrintable(connected.failure->message));
    QVERIFY2(!connectTo(tested).failure, "the second connection");
}

void TestSmtpTransport::nobodyListens()
{
    SmtpServer tested;
    tested.stop();
    const Connected connected = connectTo(tested);
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->verdict(), Verdict::Busy);
    QVERIFY2(connected.failure->message.contains(QStringLiteral("refuses connections")),
             qPrintable(connected.failure->message));
}

void TestSmtpTransport::anAddressThatIsNowhere()
{
    mailing::Server account = goodServer(Tls::Implicit).account();
    account.host = QStringLiteral("192.0.2.1"); // for documents only (RFC 5737)
    account.connectTimeout = 1s;
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->step, Step::Connect);
    QCOMPARE(connected.failure->verdict(), Verdict::Busy);
}

void TestSmtpTransport::anUnknownHost()
{
    mailing::Server account = goodServer(Tls::Implicit).account();
    account.host = QStringLiteral("smtp.labo.invalid");
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->verdict(), Verdict::Busy);
    QVERIFY2(connected.failure->message.contains(QStringLiteral("was not found")),
             qPrintable(connected.failure->message));
}

// OpenSSL would not look at the name of a certificate when it is asked for none.
void TestSmtpTransport::aHostWithoutName()
{
    for (const QString &host :
         {QString(), QString(QStringLiteral("local") + QChar(0) + QStringLiteral("host"))}) {
        mailing::Server account = goodServer(Tls::Implicit).account();
        account.host = host;
        const Connected connected =
            mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
        QVERIFY(connected.failure);
    }
}

void TestSmtpTransport::aServerThatSaysNothing()
{
    mailing::Server account =
        server({.tls = Tls::None, .arguments = {QStringLiteral("--silent")}}).account();
    account.encryption = Encryption::StartTls;
    account.replyTimeout = 1s;
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->verdict(), Verdict::Busy);
    QVERIFY(connected.failure->message.contains(QStringLiteral("within 1 s")));
    QVERIFY(connected.failure->message.contains(QStringLiteral("465")));
}

void TestSmtpTransport::aPortOfAnotherProtocol()
{
    // STARTTLS at a port that begins with TLS: both wait for the other.
    mailing::Server account = goodServer(Tls::Implicit).account();
    account.encryption = Encryption::StartTls;
    account.replyTimeout = 1s;
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QVERIFY(connected.failure->message.contains(QStringLiteral("465")));
}

// -------------------------------------------------------------------------- refusals

struct Fault {
    const char *code; // and enhanced code
    Verdict mail;
    Verdict recipient;
    Verdict data;
    Verdict dot;
};

void TestSmtpTransport::refusals_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Verdict>("verdict");

    constexpr auto busy = Verdict::Busy;
    constexpr auto later = Verdict::RetryLater;
    constexpr auto message = Verdict::MessageRefused;
    constexpr auto address = Verdict::AddressRefused;
    const Fault faults[] = {
        {"421-4.7.0", busy, busy, busy, busy},
        {"450-4.7.1", later, later, later, later},
        {"451", later, later, later, later},
        {"452-4.3.1", busy, busy, busy, busy},
        {"550-5.1.1", message, address, address, address},
        {"550-5.7.1", message, message, message, message},
        {"552-5.2.2", message, later, later, later},
        {"552-5.3.4", message, message, message, message},
        {"554", message, message, message, message},
    };
    for (const Tls tls : {Tls::Implicit, Tls::StartTls}) {
        for (const Fault &fault : faults) {
            const auto row = [&](const char *step, Verdict verdict) {
                QTest::addRow("%s: %s to %s", tls == Tls::Implicit ? "465" : "587", fault.code,
                              step)
                    << tls << QString::fromLatin1(step) << QString::fromLatin1(fault.code)
                    << verdict;
            };
            row("mail", fault.mail);
            row("rcpt", fault.recipient);
            row("data", fault.data);
            row("dot", fault.dot);
        }
    }
}

Step stepNamed(const QString &name)
{
    if (name == QStringLiteral("mail"))
        return Step::Sender;
    if (name == QStringLiteral("rcpt"))
        return Step::Recipient;
    return name == QStringLiteral("data") ? Step::Data : Step::Message;
}

// The sender orders faults of MAIL, the recipient all others.
Envelope ordering(const QString &fault)
{
    const QString address = fault + QStringLiteral("@ordre.example");
    if (fault.contains(QStringLiteral("-mail")))
        return {address, QStringLiteral("a@patients.example"), {}};
    return {kSender, address, {}};
}

void TestSmtpTransport::refusals()
{
    QFETCH(const Tls, tls);
    QFETCH(const QString, step);
    QFETCH(const QString, code);
    SmtpServer &tested = goodServer(tls);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);

    const QByteArray refused = newId();
    const QString order = QStringLiteral("refuse-%1-%2").arg(step, code);
    const std::optional<Failure> failure =
        send(*connected.connection, ordering(order), messageOf(refused));
    QVERIFY(failure);
    QCOMPARE(failure->step, stepNamed(step));
    QVERIFY(failure->reply);
    QCOMPARE(failure->reply->code, code.left(3).toInt());
    QCOMPARE(failure->reply->enhanced, code.mid(4));
    QTEST(failure->verdict(), "verdict");
    // The server repeats the address; the sentence does not.
    QVERIFY(failure->reply->text.contains(QStringLiteral("@ordre.example")));
    QVERIFY(!failure->message.contains(u'@'));
    QVERIFY(failure->message.contains(code.left(3)));
    QVERIFY(!hasAccepted(tested, refused));

    // The next one goes by the same connection, unless the server hung up.
    QCOMPARE(connected.connection->isOpen(), !code.startsWith(QStringLiteral("421")));
    if (!connected.connection->isOpen())
        return;
    const QByteArray next = newId();
    QVERIFY(!send(*connected.connection, envelopeTo(QStringLiteral("b@patients.example")),
                  messageOf(next)));
    QVERIFY(hasAccepted(tested, next));
}

void TestSmtpTransport::aRefusalOnceIsNoRefusalLater()
{
    SmtpServer &tested = goodServer(Tls::Implicit);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    const Envelope envelope = ordering(QStringLiteral("once-rcpt-451-4.7.1"));
    const QByteArray id = newId();
    const std::optional<Failure> first = send(*connected.connection, envelope, messageOf(id));
    QVERIFY(first);
    QCOMPARE(first->verdict(), Verdict::RetryLater);
    Reply reply;
    QVERIFY(!send(*connected.connection, envelope, messageOf(id), &reply));
    QCOMPARE(reply.code, 250);
    QCOMPARE(reply.text, QStringLiteral("OK queued as 4F2A1"));
    QVERIFY(hasAccepted(tested, id));
}

void TestSmtpTransport::brokenConversations_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QString>("order");
    QTest::addColumn<Step>("step");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<QString>("sentence");

    const char *cut = "closed the connection";
    const char *garbage = "does not speak";
    for (const Tls tls : {Tls::Implicit, Tls::StartTls}) {
        const auto row = [tls](const char *order, Step step, const char *sentence,
                               bool isAccepted = false) {
            QTest::addRow("%s: %s", tls == Tls::Implicit ? "465" : "587", order)
                << tls << QString::fromLatin1(order) << step << isAccepted
                << QString::fromLatin1(sentence);
        };
        row("drop-mail", Step::Sender, cut);
        row("drop-rcpt", Step::Recipient, cut);
        row("drop-data", Step::Data, cut);
        row("drop-body", Step::Data, cut);
        row("drop-dot", Step::Message, cut);
        row("drop-accepted", Step::Message, cut, true);
        row("garbage-mail", Step::Sender, garbage);
        row("garbage-rcpt", Step::Recipient, garbage);
        row("garbage-data", Step::Data, garbage);
        row("garbage-dot", Step::Message, garbage, true);
        row("long-mail", Step::Sender, garbage);
        row("long-rcpt", Step::Recipient, garbage);
        row("long-data", Step::Data, garbage);
        row("long-dot", Step::Message, garbage, true);
        row("many-rcpt", Step::Recipient, garbage);
        row("many-dot", Step::Message, garbage, true);
    }
}

void TestSmtpTransport::brokenConversations()
{
    QFETCH(const Tls, tls);
    QFETCH(const QString, order);
    QFETCH(const QString, sentence);
    QFETCH(const Step, step);
    SmtpServer &tested = goodServer(tls);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);

    const QByteArray id = newId();
    // More than all buffers on the way hold.
    const int lines = order == QStringLiteral("drop-body") ? 150'000 : 50;
    const QByteArray body = QByteArray(70, 'x').append("\r\n").repeated(lines);
    const std::optional<Failure> failure =
        send(*connected.connection, ordering(order), messageOf(id, body));
    QVERIFY(failure);
    QCOMPARE(failure->step, step);
    QVERIFY(!failure->reply);
    QVERIFY(!failure->isPermanent);
    QCOMPARE(failure->verdict(), Verdict::Busy);
    QVERIFY2(failure->message.contains(sentence), qPrintable(failure->message));
    QCOMPARE(failure->message.contains(QStringLiteral("only the server's log")),
             step == Step::Message);
    QVERIFY(!connected.connection->isOpen());
    QTEST(hasAccepted(tested, id), "isAccepted");
    QVERIFY2(connected.connection->begin(envelopeTo(QStringLiteral("a@b.example")), messageOf(id)),
             "a broken connection takes no more");
}

void TestSmtpTransport::slowAnswers_data()
{
    QTest::addColumn<QString>("step");
    QTest::newRow("RCPT") << "rcpt";
    QTest::newRow("the final dot") << "dot";
}

void TestSmtpTransport::slowAnswers()
{
    QFETCH(const QString, step);
    SmtpServer &tested = goodServer(Tls::Implicit);
    mailing::Server account = tested.account();
    account.replyTimeout = 2s;
    account.finalTimeout = 2s;
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(!connected.failure);
    const QByteArray patient = newId();
    QVERIFY(!send(*connected.connection, ordering(QStringLiteral("slow-%1-0.3").arg(step)),
                  messageOf(patient)));
    QVERIFY(hasAccepted(tested, patient));

    const std::optional<Failure> failure =
        send(*connected.connection, ordering(QStringLiteral("slow-%1-60").arg(step)),
             messageOf(newId()));
    QVERIFY(failure);
    QCOMPARE(failure->step, stepNamed(step));
    QVERIFY(!failure->reply);
    QVERIFY(failure->message.contains(QStringLiteral("within 2 s")));
    QVERIFY(!connected.connection->isOpen());
}

// A reply that drips is not answered for ever either: the time is for all of it.
void TestSmtpTransport::aReplyThatNeverComes()
{
    mailing::Server account =
        server({.tls = Tls::Implicit,
                .arguments = {QStringLiteral("--greeting-delay"), QStringLiteral("3")}})
            .account();
    account.replyTimeout = 1s;
    const Connected connected = mailing::smtpTransport(std::move(account))->connect(kNeverStopped);
    QVERIFY(connected.failure);
    QCOMPARE(connected.failure->step, Step::Connect);
}

// --------------------------------------------------------------------------- content

void TestSmtpTransport::carriesEveryByte_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("arrived");

    const auto same = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body << body;
    };
    same("a line", "Bonjour.\r\n");
    same("nothing", "");
    same("an empty line", "\r\n");
    same("a dot alone", ".\r\n");
    same("dots alone, at the start and at the end", ".\r\n..\r\n...\r\ntext\r\n.\r\n");
    same("dots that begin lines", ".one\r\n..two\r\nthree.\r\n. four\r\n");
    same("what would end the message", "text\r\n.\r\nMAIL FROM:<a@b.example>\r\n.\r\n");
    same("bytes beyond ASCII", "d\xc3\xa9j\xc3\xa0 \xe2\x82\xac \xff\xfe\x80\r\n");
    same("lines of 1 000 characters", QByteArray(998, 'x').append("\r\n").repeated(50));
    same("a line of 20 000 characters", QByteArray(20'000, 'y') + "\r\n");
    same("a dot at every place", QByteArray(".\r\n").repeated(3'000));
    same("300 KB", QByteArray(76, 'z').append("\r\n").repeated(4'000));
    QTest::newRow("no line end at the end") << QByteArray("text") << QByteArray("text\r\n");
    QTest::newRow("bare line feeds")
        << QByteArray("one\n.two\nthree\n") << QByteArray("one\r\n.two\r\nthree\r\n");
    QTest::newRow("bare carriage returns")
        << QByteArray("one\r.two\rthree") << QByteArray("one\r\n.two\r\nthree\r\n");
    QTest::newRow("the end of a message smuggled in")
        << QByteArray("one\n.\nMAIL FROM:<x@y.example>\n.\r\n")
        << QByteArray("one\r\n.\r\nMAIL FROM:<x@y.example>\r\n.\r\n");
}

void TestSmtpTransport::carriesEveryByte()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, arrived);
    SmtpServer &tested = goodServer(Tls::Implicit);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    const QByteArray id = newId();
    const qsizetype index = tested.accepted().size();
    QVERIFY(!send(*connected.connection, envelopeTo(QStringLiteral("a@patients.example")),
                  messageOf(id, body)));
    QCOMPARE(tested.accepted().size(), index + 1);
    QCOMPARE(tested.messageBytes(index), messageOf(id, arrived));
}

void TestSmtpTransport::asksForBounces()
{
    SmtpServer &tested = goodServer(Tls::StartTls);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    const QByteArray message = messageOf(newId());
    QVERIFY(!send(*connected.connection, envelopeTo(QStringLiteral("a+b=c@patients.example")),
                  message));
    const AcceptedMail mail = tested.accepted().last();
    QCOMPARE(mail.helo, QStringLiteral("[127.0.0.1]"));
    QCOMPARE(mail.sender, kSender);
    QCOMPARE(mail.recipient, QStringLiteral("a+b=c@patients.example"));
    QCOMPARE(mail.mailCommand,
             QStringLiteral("FROM:<%1> SIZE=%2 RET=HDRS ENVID=7k3m9qx24ta")
                 .arg(kSender)
                 .arg(message.size()));
    QCOMPARE(mail.recipientCommand,
             QStringLiteral("TO:<a+b=c@patients.example> NOTIFY=FAILURE,DELAY "
                            "ORCPT=rfc822;a+2Bb+3Dc@patients.example"));
}

void TestSmtpTransport::asksNothingThatIsNotOffered()
{
    SmtpServer &tested = server(
        {.tls = Tls::Implicit,
         .arguments = {QStringLiteral("--no-dsn"), QStringLiteral("--size"), QStringLiteral("0")}});
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    QVERIFY(!connected.facts.hasDsn);
    QVERIFY(!send(*connected.connection, envelopeTo(QStringLiteral("a@patients.example")),
                  messageOf(newId(), "d\xc3\xa9j\xc3\xa0\r\n")));
    const AcceptedMail mail = tested.accepted().last();
    QCOMPARE(mail.mailCommand, QStringLiteral("FROM:<%1> BODY=8BITMIME").arg(kSender));
    QCOMPARE(mail.recipientCommand, QStringLiteral("TO:<a@patients.example>"));
}

void TestSmtpTransport::refusesWhatIsTooBig()
{
    SmtpServer &tested = server(
        {.tls = Tls::Implicit, .arguments = {QStringLiteral("--size"), QStringLiteral("2000")}});
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    QCOMPARE(connected.facts.sizeLimit, 2000);
    const Envelope envelope = envelopeTo(QStringLiteral("a@patients.example"));
    const std::optional<Failure> failure =
        send(*connected.connection, envelope, messageOf(newId(), QByteArray(3000, 'x')));
    QVERIFY(failure);
    QCOMPARE(failure->verdict(), Verdict::MessageRefused);
    QVERIFY(failure->message.contains(QStringLiteral("bigger")));
    QVERIFY(!send(*connected.connection, envelope, messageOf(newId())));
}

void TestSmtpTransport::refusesOddAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("nothing") << "";
    QTest::newRow("no @") << "someone";
    QTest::newRow("a line end") << "a@b.example\r\nRCPT TO:<c@d.example>";
    QTest::newRow("a line feed") << "a@b.example\nDATA";
    QTest::newRow("a carriage return") << "a@b.example\rDATA";
    QTest::newRow("a NUL") << QString::fromLatin1("a@b.example\0x", 13);
    QTest::newRow("a blank") << "a@b.example NOTIFY=NEVER";
    QTest::newRow("a bracket") << "a@b.example> SIZE=1 <x";
    QTest::newRow("a tab") << "a\t@b.example";
    QTest::newRow("letters beyond ASCII") << QStringLiteral("ren\u00e9@b.example");
    QTest::newRow("a line separator of Unicode") << QStringLiteral("a@b.example\u2028c");
    QTest::newRow("a character that Latin-1 makes a line feed")
        << QString(QStringLiteral("a@b.example") + QChar(0x010a) + QStringLiteral("DATA"));
    QTest::newRow("delete") << QString(QStringLiteral("a@b.example") + QChar(0x7f));
}

void TestSmtpTransport::refusesOddAddresses()
{
    QFETCH(const QString, address);
    SmtpServer &tested = goodServer(Tls::Implicit);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    const qsizetype before = tested.accepted().size();

    const std::optional<Failure> recipient =
        send(*connected.connection, {kSender, address, {}}, messageOf(newId()));
    QVERIFY(recipient);
    QCOMPARE(recipient->verdict(), Verdict::AddressRefused);
    const std::optional<Failure> sender =
        send(*connected.connection, {address, QStringLiteral("a@patients.example"), {}},
             messageOf(newId()));
    QVERIFY(sender);
    QCOMPARE(sender->verdict(), Verdict::MessageRefused);

    QVERIFY(!send(*connected.connection, envelopeTo(QStringLiteral("a@patients.example")),
                  messageOf(newId())));
    QCOMPARE(tested.accepted().size(), before + 1);
}

// ----------------------------------------------------------------------- connections

void TestSmtpTransport::oneConnectionCarriesMany()
{
    SmtpServer &tested = goodServer(Tls::StartTls);
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    const qsizetype before = tested.accepted().size();
    for (int n = 0; n < 100; ++n) {
        const QString recipient = QStringLiteral("p%1@patients.example").arg(n);
        QVERIFY(!send(*connected.connection, envelopeTo(recipient), messageOf(newId())));
    }
    connected.connection->close();
    QVERIFY(!connected.connection->isOpen());
    connected.connection->close();
    const QList<AcceptedMail> mails = tested.accepted().mid(before);
    QCOMPARE(mails.size(), 100);
    for (int n = 0; n < 100; ++n)
        QCOMPARE(mails[n].recipient, QStringLiteral("p%1@patients.example").arg(n));
}

void TestSmtpTransport::connectionsAtTheSameTime()
{
    SmtpServer &tested = goodServer(Tls::Implicit);
    const qsizetype before = tested.accepted().size();
    const std::unique_ptr<mailing::Transport> transport = mailing::smtpTransport(tested.account());
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&transport, &failures, thread] {
            const Connected connected = transport->connect(kNeverStopped);
            for (int n = 0; connected.connection && n < 25; ++n) {
                const QString recipient = QStringLiteral("t%1n%2@p.example").arg(thread).arg(n);
                failures +=
                    send(*connected.connection, envelopeTo(recipient), messageOf("x@y")) ? 1 : 0;
            }
            failures += connected.failure ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(tested.accepted().size(), before + 100);
}

void TestSmtpTransport::aServerThatHadEnough()
{
    SmtpServer &tested =
        server({.tls = Tls::Implicit,
                .arguments = {QStringLiteral("--per-connection"), QStringLiteral("2")}});
    const Connected connected = connectTo(tested);
    QVERIFY(!connected.failure);
    const Envelope envelope = envelopeTo(QStringLiteral("a@patients.example"));
    QVERIFY(!send(*connected.connection, envelope, messageOf(newId())));
    QVERIFY(!send(*connected.connection, envelope, messageOf(newId())));
    const std::optional<Failure> failure =
        send(*connected.connection, envelope, messageOf(newId()));
    QVERIFY(failure);
    QCOMPARE(failure->verdict(), Verdict::Busy);
    QCOMPARE(failure->step, Step::Sender);
    QVERIFY(!connected.connection->isOpen());
    QVERIFY(!send(*connectTo(tested).connection, envelope, messageOf(newId())));
}

// Writing to a closed connection would end the program, did Poco not block the signal.
void TestSmtpTransport::aClosedConnectionEndsNoProgram()
{
    sigset_t blocked;
    QCOMPARE(pthread_sigmask(SIG_BLOCK, nullptr, &blocked), 0);
    QCOMPARE(sigismember(&blocked, SIGPIPE), 1);
}

void TestSmtpTransport::aDeadServerIsNoticed()
{
    SmtpServer tested;
    const Connected idle = connectTo(tested);
    const Connected busy = connectTo(tested);
    QVERIFY(!idle.failure && !busy.failure);
    const Envelope envelope = envelopeTo(QStringLiteral("a@patients.example"));
    QVERIFY(!busy.connection->begin(envelope, messageOf(newId())));
    tested.stop();

    const std::optional<Failure> atStart = idle.connection->begin(envelope, messageOf(newId()));
    QVERIFY(atStart);
    QCOMPARE(atStart->step, Step::Sender);
    // The dot was not sent: this message is not accepted, and that is known.
    Reply reply;
    const std::optional<Failure> atEnd = busy.connection->finish(reply);
    QVERIFY(atEnd);
    QVERIFY(!atEnd->reply);
    QCOMPARE(atEnd->step, Step::Data);
}

void TestSmtpTransport::stopsWithinASecond()
{
    SmtpServer &tested = goodServer(Tls::Implicit);
    std::atomic<bool> isStopped = false;
    const auto stop = [&isStopped] { return isStopped.load(); };
    const Connected connected = mailing::smtpTransport(tested.account())->connect(stop);
    QVERIFY(!connected.failure);
    std::thread stopper([&isStopped] {
        std::this_thread::sleep_for(300ms);
        isStopped = true;
    });
    QElapsedTimer timer;
    timer.start();
    const std::optional<Failure> failure =
        send(*connected.connection, ordering(QStringLiteral("slow-rcpt-60")), messageOf(newId()));
    const qint64 elapsed = timer.elapsed();
    stopper.join();
    QVERIFY(failure);
    QVERIFY(failure->isCancelled);
    QVERIFY(elapsed < 20'000); // and not the server's 60 s

    const Connected stopped =
        mailing::smtpTransport(
            server({.tls = Tls::None, .arguments = {QStringLiteral("--silent")}}).account())
            ->connect(stop);
    QVERIFY(stopped.failure);
    QVERIFY(stopped.failure->isCancelled);
}

// Who gives up a message that is handed over does not know what became of it.
void TestSmtpTransport::waitsForTheLastAnswer()
{
    SmtpServer &tested = goodServer(Tls::Implicit);
    bool isStopped = false;
    const Connected connected =
        mailing::smtpTransport(tested.account())->connect([&isStopped] { return isStopped; });
    QVERIFY(!connected.failure);
    const QByteArray id = newId();
    QVERIFY(!connected.connection->begin(ordering(QStringLiteral("slow-dot-1")), messageOf(id)));
    isStopped = true;
    Reply reply;
    QVERIFY(!connected.connection->finish(reply));
    QCOMPARE(reply.code, 250);
    QVERIFY(hasAccepted(tested, id));
}

} // namespace

QTEST_GUILESS_MAIN(TestSmtpTransport)
#include "tst_smtptransport.moc"
