// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// E-mails from the vault to a real mail server over TLS and back: what the server does, each
// in its state; what it received, read by another parser; what comes back.
#include "services/bounceservice.h"
#include "services/emailaccount.h"
#include "services/emailservice.h"
#include "services/ledgerservice.h"
#include "services/outbox.h"
#include "support/emailvault.h"
#include "support/pythonemail.h"
#include "support/smtpserver.h"
#include "support/spamfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::SmtpServer;
using support::SmtpServerOptions;

namespace {

base::Result<services::EmailRun> trySend(support::TestVault &vault)
{
    base::NoProgress progress;
    services::EmailSending sending;
    // Time passes only while nothing else can be done.
    sending.onWaiting = [&vault](const QDateTime &until) { vault.setNow(until); };
    return services::sendEmails(vault.session(), sending, progress);
}

services::EmailRun send(support::TestVault &vault)
{
    const auto run = trySend(vault);
    if (!run)
        qFatal("%s", qPrintable(run.error().message));
    return *run;
}

services::EmailRow rowOf(support::TestVault &vault, const QString &address)
{
    const auto rows = services::listEmails(vault.session(), services::EmailFilter::All, 0, 1000);
    for (const services::EmailRow &row : *rows) {
        if (row.address == address)
            return row;
    }
    return {};
}

std::unique_ptr<support::TestVault> vaultFor(const SmtpServer &server, const QStringList &addresses,
                                             int connections = 1)
{
    auto vault = support::emailVault(addresses, connections);
    support::useServer(vault->session(), server.account());
    return vault;
}

QByteArray dsn(const QString &messageId, const QByteArray &action, const QByteArray &status)
{
    return "From: MAILER-DAEMON@relay.example\r\nTo: notifications@laboratoire.example\r\n"
           "Subject: Undelivered\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n"
           "--B\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
           "--B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example"
           "\r\n\r\nFinal-Recipient: rfc822; x@patients.example\r\nAction: "
        + action + "\r\nStatus: " + status
        + "\r\n\r\n--B\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <"
        + messageId.toLatin1() + ">\r\n\r\n--B--\r\n";
}

} // namespace

class EmailServerTest : public QObject
{
    Q_OBJECT

private slots:
    void everyAnswerHasItsState()
    {
        struct Expected {
            QString address;
            QString state;
            QString reason;
        };
        const QList<Expected> all{
            {u"fine@patients.example"_s, u"accepted"_s, u""_s},
            {u"refuse-rcpt-550-5.1.1@patients.example"_s, u"failed"_s, services::kAddressRefused},
            {u"refuse-rcpt-551-5.1.6@patients.example"_s, u"failed"_s, services::kAddressRefused},
            {u"refuse-rcpt-553-5.1.3@patients.example"_s, u"failed"_s, services::kAddressRefused},
            {u"refuse-rcpt-550-5.7.1@patients.example"_s, u"refused"_s, services::kMessageRefused},
            {u"refuse-dot-554-5.7.1@patients.example"_s, u"refused"_s, services::kMessageRefused},
            {u"refuse-dot-550-5.7.26@patients.example"_s, u"refused"_s, services::kMessageRefused},
            {u"refuse-dot-550-5.1.1@patients.example"_s, u"failed"_s, services::kAddressRefused},
            {u"refuse-rcpt-452-4.2.2@patients.example"_s, u"pending"_s, services::kLater},
            {u"refuse-dot-451-4.2.0@patients.example"_s, u"pending"_s, services::kLater},
            {u"slow-dot-0.3@patients.example"_s, u"accepted"_s, u""_s},
            {u"drop-rcpt@patients.example"_s, u"pending"_s, services::kConnectionLost},
            {u"drop-data@patients.example"_s, u"pending"_s, services::kConnectionLost},
            {u"drop-dot@patients.example"_s, u"uncertain"_s, services::kConnectionLost},
            {u"drop-accepted@patients.example"_s, u"uncertain"_s, services::kConnectionLost},
            {u"garbage-dot@patients.example"_s, u"uncertain"_s, services::kConnectionLost},
            {u"last@patients.example"_s, u"accepted"_s, u""_s}};
        QStringList addresses{u"once-rcpt-451-4.7.1@patients.example"_s}; // greylisting
        for (const Expected &each : all)
            addresses << each.address;
        const SmtpServer server;
        const auto vault = vaultFor(server, addresses);
        // Each cut is followed by a rest, after which a run that does not wait may end.
        for (int runs = 0; runs < 12; ++runs) {
            QVERIFY(services::setEmailLimits(vault->session(), {.connections = 1}));
            const auto run = trySend(*vault);
            if (!run)
                QCOMPARE(run.error().kind, base::Error::Kind::Network);
            if (rowOf(*vault, u"last@patients.example"_s).state == u"accepted"_s)
                break;
            vault->setNow(vault->session().now().addSecs(30));
        }
        for (const Expected &each : all) {
            const auto row = rowOf(*vault, each.address);
            QVERIFY2(row.state == each.state,
                     qPrintable(each.address + u": "_s + row.state + u" "_s + row.reply));
            if (!each.reason.isEmpty())
                QCOMPARE(row.reason, each.reason);
        }
        const auto ledger = services::ledger(vault->session());
        QVERIFY(ledger->closes());
        QCOMPARE(ledger->toDo, 4); // failed: a letter is due

        // Greylisting lets it pass the second time.
        vault->setNow(vault->session().now().addSecs(600));
        send(*vault);
        QCOMPARE(rowOf(*vault, u"once-rcpt-451-4.7.1@patients.example"_s).state, u"accepted"_s);
        QVERIFY(rowOf(*vault, u"once-rcpt-451-4.7.1@patients.example"_s).attempts > 1);
        std::map<QString, int> arrived;
        for (const support::AcceptedMail &mail : server.accepted())
            ++arrived[mail.recipient];
        for (const auto &[recipient, times] : arrived)
            QVERIFY2(times == 1, qPrintable(recipient));
        QVERIFY(arrived.contains(u"drop-accepted@patients.example"_s));
        QVERIFY(!arrived.contains(u"drop-dot@patients.example"_s));
    }

    void aServerThatIsNotTrustedGetsNothing_data()
    {
        using Tls = SmtpServerOptions::Tls;
        using Certificate = SmtpServerOptions::Certificate;
        QTest::addColumn<Tls>("tls");
        QTest::addColumn<Certificate>("certificate");
        for (const auto &[name, tls] :
             {std::pair("TLS", Tls::Implicit), std::pair("STARTTLS", Tls::StartTls)}) {
            QTest::addRow("%s, other host", name) << tls << Certificate::OtherHost;
            QTest::addRow("%s, expired", name) << tls << Certificate::Expired;
            QTest::addRow("%s, not yet valid", name) << tls << Certificate::NotYetValid;
            QTest::addRow("%s, self-signed", name) << tls << Certificate::SelfSigned;
        }
        QTest::newRow("no encryption at all") << Tls::None << Certificate::Good;
    }
    void aServerThatIsNotTrustedGetsNothing()
    {
        QFETCH(SmtpServerOptions::Tls, tls);
        QFETCH(SmtpServerOptions::Certificate, certificate);
        const SmtpServer server({.tls = tls, .certificate = certificate});
        const auto vault = vaultFor(server, support::plainAddresses(2));
        const auto run = trySend(*vault);
        QVERIFY(!run);
        QCOMPARE(run.error().kind, base::Error::Kind::Network);
        QVERIFY(server.accepted().isEmpty());
        QCOMPARE(services::emailStatus(vault->session())->pending, 2);
        base::NoProgress progress;
        QVERIFY(
            !services::testEmailAccount(vault->session(), u"moi@laboratoire.example"_s, progress));
    }

    void aBusyServerLosesNothing()
    {
        const SmtpServer server({.arguments = {u"--greeting"_s, u"421 4.7.0 Too many connections"_s,
                                               u"--greeting-count"_s, u"1"_s}});
        const auto vault = vaultFor(server, support::plainAddresses(3));
        QCOMPARE(send(*vault).accepted, 3); // after a rest
    }

    void aQuotaWaitsForTomorrow()
    {
        const SmtpServer server({.arguments = {u"--quota"_s, u"2"_s}});
        const auto vault = vaultFor(server, support::plainAddresses(5));
        const auto run = send(*vault);
        QCOMPARE(run.accepted, 2);
        QCOMPARE(run.pending, 3);
        QVERIFY(!run.stopped.isEmpty() || run.postponed > 0);
        QCOMPARE(services::emailStatus(vault->session())->failed, 0);
    }

    void aTestSaysWhatItFound()
    {
        const SmtpServer server({.keepsMessages = true});
        const auto vault = vaultFor(server, support::plainAddresses(1));
        base::NoProgress progress;
        const auto test =
            services::testEmailAccount(vault->session(), u"moi@laboratoire.example"_s, progress);
        QVERIFY2(test, support::whyNot(test).constData());
        QCOMPARE(test->server.protocol, u"TLSv1.3"_s);
        QCOMPARE(test->server.sha256, server.certificateSha256());
        QCOMPARE(test->sentTo, u"moi@laboratoire.example"_s);
        QCOMPARE(server.accepted().size(), 1);
        QCOMPARE(services::emailStatus(vault->session())->accepted, 0); // nobody was told
    }

    void pythonReadsExactlyWhatWasMeant()
    {
        const SmtpServer server({.keepsMessages = true});
        const auto vault = vaultFor(server, support::plainAddresses(3));
        send(*vault);
        for (qsizetype at = 0; at < server.accepted().size(); ++at) {
            const auto mail = server.accepted()[at];
            const auto row = rowOf(*vault, mail.recipient);
            const auto meant = services::emailAsSent(vault->session(), row.reference);
            QVERIFY2(meant, support::whyNot(meant).constData());
            QCOMPARE(server.messageBytes(at), meant->bytes);
            const QString file = vault->write(u"%1.eml"_s.arg(at), server.messageBytes(at));
            const QJsonArray read = support::readByPython(u"--message"_s, {file});
            QCOMPARE(read.size(), 1);
            const QJsonObject message = read.first().toObject();
            const QString all = QString::fromUtf8(QJsonDocument(message).toJson());
            const auto body = [&message](const char *kind) {
                return message[QLatin1StringView(kind)].toString().replace(u"\r\n"_s, u"\n"_s);
            };
            QVERIFY2(body("plain") == meant->plainText, qPrintable(all));
            QVERIFY2(body("html") == meant->html, qPrintable(all));
            QVERIFY2(message[u"defects"].toArray().isEmpty(), qPrintable(all));
            // Somebody else's name is nowhere.
            QVERIFY(meant->plainText.contains(row.name));
        }
    }

    void aSpamFilterLetsItPass()
    {
        const auto vault = support::emailVault(support::plainAddresses(1));
        const auto candidates = services::emailCandidates(vault->session(), 1);
        QVERIFY2(candidates, support::whyNot(candidates).constData());
        const auto email = services::previewEmail(vault->session(), candidates->first().personId);
        QVERIFY2(email, support::whyNot(email).constData());
        const auto verdict = support::spamVerdict(email->bytes);
        QVERIFY2(verdict, "spamassassin of Debian did not run");
        qInfo("score %.1f: %s", verdict->score, qPrintable(verdict->rules));
        QVERIFY(!verdict->isSpam);
        QVERIFY2(verdict->score < 2.0, qPrintable(verdict->rules));
    }

    void whatComesBackIsALetter()
    {
        const SmtpServer server;
        const auto vault = vaultFor(server, support::plainAddresses(5));
        send(*vault);
        const auto idOf = [&](int number) {
            return rowOf(*vault, u"patient%1@patients.example"_s.arg(number)).messageId;
        };
        const QString folder = vault->beside(u"retours"_s);
        QDir().mkpath(folder);
        const auto add = [&](const QString &name, const QByteArray &bytes) {
            vault->write(u"retours/"_s + name, bytes);
        };
        add(u"1.eml"_s, dsn(idOf(1), "failed", "5.1.1"));
        add(u"2.eml"_s, dsn(idOf(2), "failed", "4.4.1"));
        add(u"3.eml"_s, dsn(idOf(3), "failed", "5.7.1"));
        add(u"4.eml"_s, dsn(idOf(4), "delayed", "4.4.1"));
        add(u"5.eml"_s,
            "From: a@b.example\r\nSubject: Absence du bureau\r\nAuto-Submitted: "
            "auto-replied\r\n\r\nJe rentre lundi.\r\n");
        add(u"6.eml"_s, "From: a@b.example\r\nSubject: Question\r\n\r\nQui ?\r\n");
        add(u"7.eml"_s, dsn(u"0000000000x@autre.example"_s, "failed", "5.1.1"));
        base::NoProgress progress;
        const auto report = services::importBounces(vault->session(), folder, progress);
        QVERIFY2(report, support::whyNot(report).constData());
        QCOMPARE(report->read, 7);
        QCOMPARE(report->hard, 1);
        QCOMPARE(report->soft, 1);
        QCOMPARE(report->rejected, 1);
        QCOMPARE(report->delayed, 1);
        QCOMPARE(report->automatic, 1);
        QCOMPARE(report->unknown, 2);
        const auto state = [&](int number) {
            return rowOf(*vault, u"patient%1@patients.example"_s.arg(number)).state;
        };
        QCOMPARE(state(1), u"failed"_s);
        QCOMPARE(state(2), u"pending"_s);
        QCOMPARE(state(3), u"refused"_s);
        QCOMPARE(state(4), u"accepted"_s);
        QCOMPARE(state(5), u"accepted"_s);
        const auto ledger = services::ledger(vault->session());
        QCOMPARE(ledger->toDo, 1);
        QVERIFY(ledger->closes());

        const auto again = services::importBounces(vault->session(), folder, progress);
        QCOMPARE(again->known, 7);
        QCOMPARE(services::openBounces(vault->session(), 10)->size(), 2);

        // The second time a soft one is a letter.
        vault->setNow(vault->session().now().addDays(2));
        QCOMPARE(send(*vault).accepted, 1);
        add(u"8.eml"_s, dsn(idOf(2), "failed", "4.4.2"));
        QCOMPARE(services::importBounces(vault->session(), folder, progress)->soft, 1);
        QCOMPARE(state(2), u"failed"_s);
    }
};

QTEST_GUILESS_MAIN(EmailServerTest)
#include "tst_emailserver.moc"
