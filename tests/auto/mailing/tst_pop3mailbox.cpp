// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/pop3mailbox.h"
#include "support/popserver.h"

#include <QTest>

using base::Error;
using support::PopServer;

namespace {

const auto kNothingKnown = [](const QString &) { return false; };

struct Seen {
    QStringList ids;
    QByteArrayList messages;
};

base::Result<qint64> readAll(const mailing::Server &account, Seen &seen)
{
    base::NoProgress progress;
    return mailing::forEachMailboxMessage(
        account, kNothingKnown,
        [&seen](const QString &id, const QByteArray &bytes) {
            seen.ids << id;
            seen.messages << bytes;
            return true;
        },
        progress);
}

// Asks to stop at the n-th report.
class StoppingProgress final : public base::Progress
{
public:
    explicit StoppingProgress(int reports)
        : m_left(reports)
    {
    }
    bool report(qsizetype, qsizetype) override { return --m_left > 0; }

private:
    int m_left;
};

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromLatin1(text);
    return list;
}

class TestPop3Mailbox : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryMessage();
    void readsWhatIsNotKnown();
    void stopsWhenTheVisitorHasEnough();
    void anEmptyMailbox();
    void refusesAWrongPassword();
    void sendsNoControlCharacters();
    void refusesACertificate();
    void tellsWhatFailed_data();
    void tellsWhatFailed();
    void stopsAtOnce_data();
    void stopsAtOnce();
};

void TestPop3Mailbox::readsEveryMessage()
{
    const QByteArrayList messages = {
        "Subject: one\r\n\r\ntext\r\n",
        "Subject: dots\r\n\r\n.\r\n..\r\n.text\r\n...\r\n",
        "Subject: bytes\r\n\r\n\xe9\xff\x80\r\n",
        "Subject: a long line\r\n\r\n" + QByteArray(100'000, 'x') + "\r\n",
        "",
        "Subject: last\r\n\r\nno line end",
    };
    const PopServer server(messages);
    Seen seen;
    const base::Result<qint64> count = readAll(server.account(), seen);
    QVERIFY2(count, qPrintable(count ? QString() : count.error().message));
    QCOMPARE(*count, 6);
    for (qsizetype at = 0; at < 4; ++at)
        QCOMPARE(seen.messages[at], messages[at]);
    QCOMPARE(seen.messages[5], messages[5] + "\r\n");
    QCOMPARE(seen.ids.first(), QStringLiteral("uid-0001"));
    // Nothing is deleted.
    QVERIFY(server.commands().filter(QStringLiteral("DELE")).isEmpty());
    QCOMPARE(server.commands().last().trimmed(), QStringLiteral("QUIT"));
}

void TestPop3Mailbox::readsWhatIsNotKnown()
{
    const PopServer server({"a: 1\r\n\r\n", "a: 2\r\n\r\n", "a: 3\r\n\r\n"});
    base::NoProgress progress;
    QStringList visited;
    const base::Result<qint64> count = mailing::forEachMailboxMessage(
        server.account(), [](const QString &id) { return id != QStringLiteral("uid-0002"); },
        [&visited](const QString &id, const QByteArray &) {
            visited << id;
            return true;
        },
        progress);
    QVERIFY(count);
    QCOMPARE(*count, 1);
    QCOMPARE(visited, QStringList(QStringLiteral("uid-0002")));
    QCOMPARE(server.commands().filter(QStringLiteral("RETR")).size(), 1);
}

void TestPop3Mailbox::stopsWhenTheVisitorHasEnough()
{
    const PopServer server({"a: 1\r\n\r\n", "a: 2\r\n\r\n", "a: 3\r\n\r\n"});
    base::NoProgress progress;
    int visits = 0;
    const base::Result<qint64> count = mailing::forEachMailboxMessage(
        server.account(), kNothingKnown,
        [&visits](const QString &, const QByteArray &) { return ++visits < 2; }, progress);
    QVERIFY(count);
    QCOMPARE(*count, 2);
}

void TestPop3Mailbox::anEmptyMailbox()
{
    const PopServer server({});
    Seen seen;
    const base::Result<qint64> count = readAll(server.account(), seen);
    QVERIFY(count);
    QCOMPARE(*count, 0);
}

void TestPop3Mailbox::refusesAWrongPassword()
{
    const PopServer server({});
    mailing::Server account = server.account();
    account.password = base::Secret::fromBytes("wrong");
    Seen seen;
    const base::Result<qint64> count = readAll(account, seen);
    QVERIFY(!count);
    QCOMPARE(count.error().kind, Error::Kind::Network);
    QVERIFY(count.error().message.contains(QStringLiteral("application password")));
}

void TestPop3Mailbox::sendsNoControlCharacters()
{
    const PopServer server({});
    mailing::Server account = server.account();
    account.user = QStringLiteral("retours\r\nDELE 1");
    Seen seen;
    QVERIFY(!readAll(account, seen));
    QVERIFY(server.commands().filter(QStringLiteral("DELE")).isEmpty());
}

void TestPop3Mailbox::refusesACertificate()
{
    const PopServer server({});
    mailing::Server account = server.account();
    account.trust = mailing::Trust::Pinned;
    account.pinnedSha256 = QByteArray(32, 'x');
    Seen seen;
    const base::Result<qint64> count = readAll(account, seen);
    QVERIFY(!count);
    QVERIFY(count.error().message.contains(QStringLiteral("another certificate")));
    QVERIFY(server.commands().isEmpty());
}

void TestPop3Mailbox::tellsWhatFailed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<qsizetype>("read");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("not POP3") << words({"--greeting", "220 mail.example ESMTP"}) << qsizetype(0)
                              << "does not speak";
    QTest::newRow("no service") << words({"--greeting", "-ERR locked"}) << qsizetype(0)
                                << "does not speak";
    QTest::newRow("a list that is none")
        << words({"--broken-list"}) << qsizetype(0) << "does not speak";
    QTest::newRow("a message refused")
        << words({"--refuse", "2"}) << qsizetype(1) << "refused to list or to hand out";
    QTest::newRow("cut within a message")
        << words({"--drop", "2"}) << qsizetype(1) << "closed the connection";
    QTest::newRow("a message of 60 MB")
        << words({"--endless", "3"}) << qsizetype(2) << "bigger than 50 MB";
}

void TestPop3Mailbox::tellsWhatFailed()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    const PopServer server({"a: 1\r\n\r\n", "a: 2\r\n\r\nlonger\r\n", "a: 3\r\n\r\n"}, arguments);
    Seen seen;
    const base::Result<qint64> count = readAll(server.account(), seen);
    QVERIFY(!count);
    QCOMPARE(count.error().kind, Error::Kind::Network);
    QVERIFY2(count.error().message.contains(sentence), qPrintable(count.error().message));
    QTEST(seen.messages.size(), "read");
}

void TestPop3Mailbox::stopsAtOnce_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("reports");
    QTest::newRow("between two messages") << QStringList() << 2;
    QTest::newRow("while the server is silent") << words({"--silent"}) << 3;
}

void TestPop3Mailbox::stopsAtOnce()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, reports);
    const PopServer server({"a: 1\r\n\r\n", "a: 2\r\n\r\n", "a: 3\r\n\r\n"}, arguments);
    StoppingProgress progress(reports);
    const base::Result<qint64> count = mailing::forEachMailboxMessage(
        server.account(), kNothingKnown, [](const QString &, const QByteArray &) { return true; },
        progress);
    QVERIFY(!count);
    QCOMPARE(count.error(), base::cancelled());
}

} // namespace

QTEST_GUILESS_MAIN(TestPop3Mailbox)
#include "tst_pop3mailbox.moc"
