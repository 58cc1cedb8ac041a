// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/smtpreply.h"

#include <QTest>

using mailing::parseReply;
using mailing::Reply;
using mailing::Step;
using mailing::Verdict;

namespace {

class TestSmtpReply : public QObject
{
    Q_OBJECT

private slots:
    void readsReplies_data();
    void readsReplies();
    void refusesWhatIsNoReply_data();
    void refusesWhatIsNoReply();
    void aLongLineIsCut();
    void judges_data();
    void judges();
};

void TestSmtpReply::readsReplies_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("enhanced");
    QTest::addColumn<QString>("text");

    QTest::newRow("a code alone") << QByteArray("250") << 250 << QString() << QString();
    QTest::newRow("a code and a blank") << QByteArray("354 ") << 354 << QString() << QString();
    QTest::newRow("a text") << QByteArray("250 OK") << 250 << QString() << "OK";
    QTest::newRow("an enhanced code") << QByteArray("550 5.1.1 no such user") << 550 << "5.1.1"
                                      << "no such user";
    QTest::newRow("an enhanced code alone")
        << QByteArray("250 2.0.0") << 250 << "2.0.0" << QString();
    QTest::newRow("details of three digits")
        << QByteArray("550 5.7.515 Access denied") << 550 << "5.7.515"
        << "Access denied";
    QTest::newRow("an enhanced code of another class is text")
        << QByteArray("450 5.1.1 odd") << 450 << QString() << "5.1.1 odd";
    QTest::newRow("an address of a computer is no enhanced code")
        << QByteArray("550 5.1.1.7 is listed") << 550 << QString() << "5.1.1.7 is listed";
    QTest::newRow("several lines, each with its enhanced code")
        << QByteArray("550-5.7.26 Your email has been blocked\n550-5.7.26 because\n550 5.7.26 see")
        << 550 << "5.7.26"
        << "Your email has been blocked because see";
    QTest::newRow("carriage returns are no text")
        << QByteArray("250-one\r\n250 two\r") << 250 << QString() << "one two";
    QTest::newRow("an empty line among several")
        << QByteArray("220-\n220 ready") << 220 << QString() << "ready";
    QTest::newRow("letters beyond ASCII and control characters")
        << QByteArray("550 bo\xc3\xaete\x1b[31m\tpleine") << 550 << QString()
        << "bo??te?[31m?pleine";
}

void TestSmtpReply::readsReplies()
{
    QFETCH(const QByteArray, lines);
    const std::optional<Reply> reply = parseReply(lines);
    QVERIFY(reply);
    QTEST(reply->code, "code");
    QTEST(reply->enhanced, "enhanced");
    QTEST(reply->text, "text");
}

void TestSmtpReply::refusesWhatIsNoReply_data()
{
    QTest::addColumn<QByteArray>("lines");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one digit") << QByteArray("2 OK");
    QTest::newRow("two digits") << QByteArray("25");
    QTest::newRow("four digits") << QByteArray("2500 OK");
    QTest::newRow("a code of the hundreds") << QByteArray("150 wait");
    QTest::newRow("a code of the six hundreds") << QByteArray("650 what");
    QTest::newRow("a sentence") << QByteArray("Bonjour, ceci n'est pas une reponse");
    QTest::newRow("a blank before the code") << QByteArray(" 250 OK");
    QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::newRow("a TLS alert") << QByteArray("\x15\x03\x03\x00\x02\x02\x28", 7);
    QTest::newRow("letters for digits") << QByteArray("2a0 OK");
    QTest::newRow("a colon after the code") << QByteArray("250:OK");
    QTest::newRow("codes that differ") << QByteArray("250-one\n550 two");
    QTest::newRow("a last line that announces another") << QByteArray("250-one\n250-two");
    QTest::newRow("a line after the last") << QByteArray("250 one\n250 two");
    QTest::newRow("a line without code") << QByteArray("250-one\ntwo\n250 three");
}

void TestSmtpReply::refusesWhatIsNoReply()
{
    QFETCH(const QByteArray, lines);
    QVERIFY(!parseReply(lines));
}

void TestSmtpReply::aLongLineIsCut()
{
    const std::optional<Reply> one = parseReply("550 5.1.1 " + QByteArray(100'000, 'x'));
    QVERIFY(one);
    QCOMPARE(one->enhanced, QStringLiteral("5.1.1"));
    QVERIFY(one->text.size() > 400);
    QVERIFY(one->text.size() <= 500);

    const std::optional<Reply> many =
        parseReply(QByteArray("250-some words in each line\n").repeated(5'000) + "250 end");
    QVERIFY(many);
    QCOMPARE(many->text.size(), 500);
}

void TestSmtpReply::judges_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, Step step, const char *line, Verdict verdict) {
        QTest::newRow(name) << step << QByteArray(line) << verdict;
    };

    row("accepted", Step::Message, "250 2.0.0 OK queued as 4F2A1", Verdict::Accepted);
    row("accepted for a mailbox elsewhere", Step::Recipient, "251 will forward", Verdict::Accepted);
    row("data may come", Step::Data, "354 go on", Verdict::Accepted);

    row("421 at connect", Step::Connect, "421 4.3.2 not now", Verdict::Busy);
    row("Orange: too many connections", Step::Connect,
        "421 opmta1mti02nd1 smtp.orange.fr ESMTP server not available OFR004_104", Verdict::Busy);
    row("450 at connect", Step::Connect, "450 4.7.1 too busy", Verdict::Busy);
    row("554 at connect", Step::Connect, "554 5.7.1 listed", Verdict::AccountRefused);
    row("421 at the recipient", Step::Recipient, "421 4.7.0 closing", Verdict::Busy);
    row("421 after the message", Step::Message, "421 4.4.2 timeout", Verdict::Busy);
    row("TLS not now", Step::Tls, "454 4.7.0 TLS not available", Verdict::Busy);
    row("TLS never", Step::Tls, "502 5.5.1 not implemented", Verdict::AccountRefused);

    row("wrong password", Step::Login, "535 5.7.8 credentials invalid", Verdict::AccountRefused);
    row("wrong password without enhanced code", Step::Login, "535 Incorrect authentication data",
        Verdict::AccountRefused);
    row("login not now", Step::Login, "454 4.7.0 Temporary authentication failure", Verdict::Busy);
    row("another method needed", Step::Login, "534 5.7.9 Application-specific password required",
        Verdict::AccountRefused);
    row("not logged in", Step::Sender, "530 5.7.0 Authentication required",
        Verdict::AccountRefused);
    row("encryption wanted", Step::Recipient, "538 5.7.11 Encryption required",
        Verdict::AccountRefused);

    row("sender not ours", Step::Sender, "553 5.7.1 not owned by user", Verdict::MessageRefused);
    row("sender refused plainly", Step::Sender, "550 no", Verdict::MessageRefused);
    row("sender's mailbox unknown", Step::Sender, "550 5.1.1 unknown", Verdict::MessageRefused);
    row("sender's domain unknown, said at the recipient", Step::Recipient,
        "550 5.1.8 Sender address rejected: Domain not found", Verdict::MessageRefused);
    row("bad sender, said at the recipient", Step::Recipient, "553 5.1.7 bad sender",
        Verdict::MessageRefused);
    row("message too big, said at once", Step::Sender, "552 5.3.4 too big",
        Verdict::MessageRefused);
    row("sender's quota", Step::Sender, "452 4.3.1 Daily quota exceeded", Verdict::Busy);
    row("sender put off", Step::Sender, "451 4.3.0 try again", Verdict::RetryLater);

    row("greylisting by 450", Step::Recipient, "450 4.7.1 Greylisted, see http://isg.ee",
        Verdict::RetryLater);
    row("greylisting by 451", Step::Recipient, "451 4.7.1 Please try again later",
        Verdict::RetryLater);
    row("greylisting without enhanced code", Step::Recipient, "450 try later", Verdict::RetryLater);
    row("451 local error", Step::Message, "451 4.3.0 Error: queue file write error",
        Verdict::RetryLater);
    row("daily quota by 451", Step::Message, "451 4.3.0 daily quota exceeded", Verdict::Busy);
    row("rate by 450", Step::Recipient, "450 4.7.1 Error: too much mail from 192.0.2.1",
        Verdict::Busy);
    row("rate of Exchange", Step::Message, "451 4.7.500 Server busy. Please try again later",
        Verdict::Busy);
    row("throttled", Step::Recipient, "451 4.7.0 Throttled by the policy", Verdict::Busy);
    row("too many recipients", Step::Recipient, "452 4.5.3 Too many recipients", Verdict::Busy);
    row("disk full", Step::Message, "452 4.3.1 Insufficient system storage", Verdict::Busy);
    row("452 without enhanced code", Step::Data, "452 not now", Verdict::Busy);
    row("recipient's mailbox full for now", Step::Recipient,
        "452 4.2.2 The email account that you tried to reach is over quota", Verdict::RetryLater);
    row("recipient's mailbox full for now, in words", Step::Recipient, "452 mailbox full",
        Verdict::RetryLater);
    row("recipient receives at a high rate", Step::Recipient,
        "450 4.2.1 The user is receiving mail too fast", Verdict::RetryLater);
    row("454 relay refused for now", Step::Recipient, "454 4.7.1 Relay access denied",
        Verdict::RetryLater);
    row("a quota in the address is not said of the server", Step::Recipient,
        "450 4.7.1 <quota@example.fr>: Recipient address rejected: Greylisted",
        Verdict::RetryLater);

    row("no such user", Step::Recipient, "550 5.1.1 no such user", Verdict::AddressRefused);
    row("no such user, said after the message", Step::Message, "550 5.1.1 no such user",
        Verdict::AddressRefused);
    row("no such user by 554", Step::Recipient, "554 5.1.1 unknown", Verdict::AddressRefused);
    row("no such user without enhanced code", Step::Recipient, "550 unknown user",
        Verdict::AddressRefused);
    row("no such user with a general code", Step::Recipient, "550 5.0.0 unknown user",
        Verdict::AddressRefused);
    row("mailbox closed", Step::Recipient, "550 5.2.1 disabled", Verdict::AddressRefused);
    row("mailbox closed, said after the message", Step::Message, "554 5.2.1 disabled",
        Verdict::AddressRefused);
    row("bad syntax", Step::Recipient, "501 5.1.3 Bad recipient address syntax",
        Verdict::AddressRefused);
    row("user not local", Step::Recipient, "551 User not local", Verdict::AddressRefused);
    row("name not allowed", Step::Recipient, "553 mailbox name not allowed",
        Verdict::AddressRefused);
    row("domain takes no mail", Step::Recipient, "556 5.1.10 null MX", Verdict::AddressRefused);
    row("Exchange Online: not in the directory", Step::Recipient,
        "550 5.4.1 Recipient address rejected", Verdict::AddressRefused);
    row("words of policy in the address alone", Step::Recipient,
        "550 <spam.relay@example.fr>: unknown user", Verdict::AddressRefused);

    row("policy at the recipient", Step::Recipient, "550 5.7.1 not allowed",
        Verdict::MessageRefused);
    row("relay refused, without enhanced code", Step::Recipient, "550 relay not permitted",
        Verdict::MessageRefused);
    row("blocked, without enhanced code", Step::Recipient,
        "550 Blocked - see https://www.spamhaus.org", Verdict::MessageRefused);
    row("SPF, without enhanced code", Step::Recipient, "550 SPF check failed",
        Verdict::MessageRefused);
    row("554 at the recipient", Step::Recipient, "554 Transaction failed", Verdict::MessageRefused);
    row("syntax of a parameter", Step::Recipient, "555 5.5.4 not recognized",
        Verdict::MessageRefused);
    row("sender not authenticated, Gmail", Step::Message,
        "550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n"
        "550 5.7.26 Gmail requires all senders to authenticate",
        Verdict::MessageRefused);
    row("sender not authenticated, Microsoft", Step::Message,
        "550 5.7.515 Access denied, sending domain does not meet the required level",
        Verdict::MessageRefused);
    row("550 after the message", Step::Message, "550 content refused", Verdict::MessageRefused);
    row("552 after the message", Step::Message, "552 5.3.4 too big", Verdict::MessageRefused);
    row("552 without enhanced code", Step::Message, "552 too much", Verdict::MessageRefused);
    row("mailbox takes no such size", Step::Recipient, "552 5.2.3 too long",
        Verdict::MessageRefused);
    row("554 after the message", Step::Message, "554 5.7.1 spam", Verdict::MessageRefused);
    row("554 to DATA", Step::Data, "554 no valid recipients", Verdict::MessageRefused);

    row("mailbox full at the recipient", Step::Recipient, "552 5.2.2 mailbox full",
        Verdict::RetryLater);
    row("mailbox full after the message", Step::Message, "552 5.2.2 over quota",
        Verdict::RetryLater);
    row("mailbox full in words", Step::Recipient, "550 User has exceeded the quota",
        Verdict::RetryLater);
    row("daily sending quota of Gmail", Step::Message,
        "550 5.4.5 Daily user sending limit exceeded", Verdict::Busy);
    row("hourly quota of a hoster", Step::Recipient, "550 hourly quota exceeded", Verdict::Busy);
}

void TestSmtpReply::judges()
{
    QFETCH(const Step, step);
    QFETCH(const QByteArray, line);
    const std::optional<Reply> reply = parseReply(line);
    QVERIFY(reply);
    QTEST(mailing::verdictOf(step, *reply), "verdict");
}

} // namespace

QTEST_APPLESS_MAIN(TestSmtpReply)
#include "tst_smtpreply.moc"
