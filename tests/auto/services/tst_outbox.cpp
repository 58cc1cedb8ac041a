// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// E-mails through the services, with a server that each address tells what to do: every
// answer ends in the right state, and nobody is told twice.
#include "services/emailaccount.h"
#include "services/emailservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/outbox.h"
#include "services/preflightservice.h"
#include "services/stage.h"
#include "services/vaultservice.h"
#include "store/emailstore.h"
#include "support/emailvault.h"

#include <QTest>

#include <map>
#include <mutex>

using namespace Qt::StringLiterals;
using mailing::Step;

namespace {

// What the server has to say to one address, by its local part.
struct Answer {
    Step step = Step::Message;
    std::optional<mailing::Reply> reply; // none: the connection is cut
};
using Script = std::map<QString, Answer>;

class FakeTransport final : public mailing::Transport
{
public:
    explicit FakeTransport(Script script = {})
        : m_script(std::move(script))
    {
    }

    mailing::Connected connect(const std::function<bool()> &) override;

    // What it accepted, by recipient.
    std::map<QString, QList<QByteArray>> accepted() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_accepted;
    }
    int connections = 0;
    std::optional<mailing::Failure> refusal = {}; // of every connection

private:
    friend class FakeConnection;
    Script m_script;
    mutable std::mutex m_mutex;
    std::map<QString, QList<QByteArray>> m_accepted;
};

class FakeConnection final : public mailing::Connection
{
public:
    explicit FakeConnection(FakeTransport &transport)
        : m_transport(transport)
    {
    }
    std::optional<mailing::Failure> begin(const mailing::Envelope &envelope,
                                          const QByteArray &message) override
    {
        m_envelope = envelope;
        m_message = message;
        const auto answer = scripted();
        return answer && answer->step != Step::Message ? failure(*answer) : std::nullopt;
    }
    std::optional<mailing::Failure> finish(mailing::Reply &reply) override
    {
        if (const auto answer = scripted(); answer && answer->step == Step::Message)
            return failure(*answer);
        reply = {.code = 250, .enhanced = u"2.0.0"_s, .text = u"queued"_s};
        const std::scoped_lock lock(m_transport.m_mutex);
        m_transport.m_accepted[m_envelope.recipient] << m_message;
        return {};
    }
    bool isOpen() const override { return m_isOpen; }
    void close() override { m_isOpen = false; }

private:
    std::optional<Answer> scripted() const
    {
        const auto found = m_transport.m_script.find(m_envelope.recipient.section(u'@', 0, 0));
        return found == m_transport.m_script.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<mailing::Failure> failure(const Answer &answer)
    {
        m_isOpen = answer.reply.has_value();
        return mailing::Failure{.step = answer.step, .reply = answer.reply, .message = u"cut"_s};
    }

    FakeTransport &m_transport;
    mailing::Envelope m_envelope;
    QByteArray m_message;
    bool m_isOpen = true;
};

mailing::Connected FakeTransport::connect(const std::function<bool()> &)
{
    ++connections;
    if (refusal)
        return {.connection = {}, .failure = refusal};
    return {.connection = std::make_unique<FakeConnection>(*this), .failure = {}};
}

mailing::Reply reply(int code, const QString &enhanced)
{
    return {.code = code, .enhanced = enhanced, .text = u"as told"_s};
}

base::Result<services::EmailRun> trySend(support::TestVault &vault, FakeTransport &transport,
                                         services::EmailSending sending = {})
{
    base::NoProgress progress;
    // Time passes only while nothing else can be done.
    sending.onWaiting = [&vault](const QDateTime &until) { vault.setNow(until); };
    return services::sendEmailsBy(vault.session(), transport, sending, progress);
}

services::EmailRun send(support::TestVault &vault, FakeTransport &transport,
                        const services::EmailSending &sending = {})
{
    const auto run = trySend(vault, transport, sending);
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

services::Ledger ledgerOf(support::TestVault &vault)
{
    return services::ledger(vault.session()).operator*();
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private slots:
    void everybodyIsToldOnce()
    {
        const auto vault = support::emailVault(support::plainAddresses(7) + QStringList{u""_s});
        FakeTransport transport;
        const auto run = send(*vault, transport);
        QCOMPARE(run.prepared, 7);
        QCOMPARE(run.accepted, 7);
        QCOMPARE(run.pending, 0);
        QCOMPARE(transport.accepted().size(), std::size_t(7));
        QCOMPARE(transport.connections, 1);
        const auto ledger = ledgerOf(*vault);
        QCOMPARE(ledger.informed, 7);
        QCOMPARE(ledger.toDo, 1); // by post
        QVERIFY(ledger.closes());

        const auto again = send(*vault, transport);
        QCOMPARE(again.prepared, 0);
        QCOMPARE(again.accepted, 0);
        for (const auto &[address, messages] : transport.accepted())
            QCOMPARE(messages.size(), 1);
        base::NoProgress progress;
        const auto check = services::verifyVault(vault->session(), progress);
        QVERIFY2(check, support::whyNot(check).constData());
        QCOMPARE(check->findings, QStringList());
    }

    void lettersAreForTheOthersOnly()
    {
        const auto vault =
            support::emailVault(support::plainAddresses(3) + QStringList{u""_s, u""_s});
        base::NoProgress progress;
        const auto letters =
            services::produceLetters(vault->session(), vault->beside(u"lots"_s), 10, progress);
        QVERIFY2(letters, support::whyNot(letters).constData());
        QCOMPARE(letters->letters, 2);
        FakeTransport transport;
        QCOMPARE(send(*vault, transport).accepted, 3);
        const auto more =
            services::produceLetters(vault->session(), vault->beside(u"more"_s), 10, progress);
        QVERIFY2(more, support::whyNot(more).constData());
        QCOMPARE(more->letters, 0);
    }

    void everyAnswerHasItsState_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("enhanced");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, Step step, int code, const char *enhanced,
                            const char *state, const QString &reason) {
            QTest::newRow(name) << int(step) << code << QString::fromLatin1(enhanced)
                                << QString::fromLatin1(state) << reason;
        };
        using namespace services;
        row("unknown address", Step::Recipient, 550, "5.1.1", "failed", kAddressRefused);
        row("greylisting", Step::Recipient, 451, "4.7.1", "pending", kLater);
        row("full mailbox", Step::Recipient, 452, "4.2.2", "pending", kLater);
        row("policy", Step::Recipient, 550, "5.7.1", "refused", kMessageRefused);
        row("too big", Step::Sender, 552, "5.3.4", "refused", kMessageRefused);
        row("spam at the end", Step::Message, 554, "5.7.1", "refused", kMessageRefused);
        row("unknown address at the end", Step::Message, 550, "5.1.1", "failed", kAddressRefused);
        row("later at the end", Step::Message, 451, "4.3.0", "pending", kLater);
        row("cut before the end", Step::Data, 0, "", "pending", kConnectionLost);
        row("cut after the final dot", Step::Message, 0, "", "uncertain", kConnectionLost);
    }
    void everyAnswerHasItsState()
    {
        QFETCH(int, step);
        QFETCH(int, code);
        QFETCH(QString, enhanced);
        QFETCH(QString, state);
        QFETCH(QString, reason);
        const auto vault =
            support::emailVault({u"odd@patients.example"_s, u"fine@patients.example"_s});
        const auto answer = code == 0 ? std::nullopt : std::optional(reply(code, enhanced));
        FakeTransport transport({{u"odd"_s, {Step(step), answer}}});
        const auto run = send(*vault, transport);
        QCOMPARE(run.accepted, 1);
        const auto odd = rowOf(*vault, u"odd@patients.example"_s);
        QCOMPARE(odd.state, state);
        QCOMPARE(odd.reason, reason);
        QVERIFY(!odd.reasonText.isEmpty());
        QCOMPARE(rowOf(*vault, u"fine@patients.example"_s).state, u"accepted"_s);

        const auto ledger = ledgerOf(*vault);
        QVERIFY(ledger.closes());
        QCOMPARE(ledger.informed, 1);
        QCOMPARE(ledger.toDo, state == u"failed" ? 1 : 0); // a letter is due at once
        QCOMPARE(ledger.inPreparation, state == u"failed" ? 0 : 1);
    }

    void aFailedAddressIsWrittenToOnPaper()
    {
        const auto vault =
            support::emailVault({u"odd@patients.example"_s, u"fine@patients.example"_s});
        FakeTransport transport({{u"odd"_s, {Step::Recipient, reply(550, u"5.1.1"_s)}}});
        send(*vault, transport);
        QCOMPARE(send(*vault, transport).prepared, 0); // not by e-mail again
        base::NoProgress progress;
        const auto letters =
            services::produceLetters(vault->session(), vault->beside(u"lots"_s), 10, progress);
        QVERIFY2(letters, support::whyNot(letters).constData());
        QCOMPARE(letters->letters, 1);
        const auto settled = services::settleEmail(
            vault->session(), rowOf(*vault, u"odd@patients.example"_s).reference,
            services::EmailSettlement::SendAgain);
        QVERIFY(!settled); // the letter is printed
        QCOMPARE(ledgerOf(*vault).inPreparation, 1);
    }

    void uncertainOnesWaitForAHuman()
    {
        const auto vault = support::emailVault(
            {u"a@patients.example"_s, u"b@patients.example"_s, u"c@patients.example"_s});
        const Answer cut{Step::Message, {}};
        FakeTransport cutting({{u"a"_s, cut}, {u"b"_s, cut}, {u"c"_s, cut}});
        for (int run = 0; run < 3; ++run)
            QCOMPARE(send(*vault, cutting, {.limit = 1}).uncertain, 1);
        QCOMPARE(services::emailStatus(vault->session())->uncertain, 3);
        FakeTransport transport;
        QCOMPARE(send(*vault, transport).accepted, 0);
        const auto settle = [&](const QString &address, services::EmailSettlement settlement) {
            const auto done = services::settleEmail(vault->session(),
                                                    rowOf(*vault, address).reference, settlement);
            QVERIFY2(done, support::whyNot(done).constData());
        };
        settle(u"a@patients.example"_s, services::EmailSettlement::Arrived);
        settle(u"b@patients.example"_s, services::EmailSettlement::SendAgain);
        settle(u"c@patients.example"_s, services::EmailSettlement::ByPost);
        QCOMPARE(send(*vault, transport).accepted, 1);
        QCOMPARE(transport.accepted().begin()->first, u"b@patients.example"_s);
        const auto ledger = ledgerOf(*vault);
        QCOMPARE(ledger.informed, 2);
        QCOMPARE(ledger.toDo, 1);
        // The message that goes again is the same one.
        QVERIFY(transport.accepted().begin()->second.front().contains(
            rowOf(*vault, u"b@patients.example"_s).messageId.toLatin1()));
    }

    void refusedOnesGoAgainTogether()
    {
        const auto vault = support::emailVault(support::plainAddresses(3));
        const Answer refused{Step::Message, reply(554, u"5.7.1"_s)};
        FakeTransport refusing(
            {{u"patient1"_s, refused}, {u"patient2"_s, refused}, {u"patient3"_s, refused}});
        QCOMPARE(send(*vault, refusing).refused, 3);
        FakeTransport transport;
        QCOMPARE(send(*vault, transport).accepted, 0);
        const auto again = services::settleEmails(vault->session(), services::EmailFilter::Refused,
                                                  services::EmailSettlement::SendAgain);
        QVERIFY2(again, support::whyNot(again).constData());
        QCOMPARE(*again, 3);
        QCOMPARE(send(*vault, transport).accepted, 3);
    }

    void twentyRefusalsInARowEndTheRun()
    {
        const auto vault = support::emailVault(support::plainAddresses(25));
        Script script;
        for (int number = 1; number <= 25; ++number)
            script[u"patient%1"_s.arg(number)] = {Step::Message, reply(554, u"5.7.26"_s)};
        FakeTransport transport(script);
        const auto run = trySend(*vault, transport);
        QVERIFY(!run);
        QCOMPARE(run.error().kind, base::Error::Kind::Network);
        const auto status = services::emailStatus(vault->session());
        QCOMPARE(status->refused, 20);
        QCOMPARE(status->pending, 5);
    }

    void aRefusedAccountEndsTheRunAndLosesNothing()
    {
        const auto vault = support::emailVault(support::plainAddresses(4));
        FakeTransport transport;
        transport.refusal = mailing::Failure{.step = Step::Login,
                                             .reply = reply(535, u"5.7.8"_s),
                                             .message = u"login"_s,
                                             .isPermanent = true};
        const auto run = trySend(*vault, transport);
        QVERIFY(!run);
        QCOMPARE(run.error().kind, base::Error::Kind::Network);
        QCOMPARE(transport.connections, 1);
        QCOMPARE(services::emailStatus(vault->session())->pending, 4);
        transport.refusal.reset();
        QCOMPARE(send(*vault, transport).accepted, 4);
    }

    void aFirstWaveEndsAtItsNumber()
    {
        const auto vault = support::emailVault(support::plainAddresses(9));
        FakeTransport transport;
        const auto wave = send(*vault, transport, {.limit = 4});
        QCOMPARE(wave.prepared, 4);
        QCOMPARE(wave.accepted, 4);
        QCOMPARE(ledgerOf(*vault).toDo, 5);
        QCOMPARE(send(*vault, transport).accepted, 5);
    }

    void limitsHoldOverRuns()
    {
        const auto vault = support::emailVault(support::plainAddresses(9));
        const auto set =
            services::setEmailLimits(vault->session(), {.perHour = 4, .connections = 2});
        QVERIFY2(set, support::whyNot(set).constData());
        FakeTransport transport;
        const auto first = send(*vault, transport);
        QCOMPARE(first.accepted, 4);
        QCOMPARE(first.pending, 5);
        QVERIFY(first.nextUtc);
        QCOMPARE(send(*vault, transport).accepted, 0);
        vault->setNow(support::testTime().addSecs(3601));
        QCOMPARE(send(*vault, transport).accepted, 4);
    }

    void nothingLeavesAtNight()
    {
        const auto vault = support::emailVault(support::plainAddresses(2));
        QVERIFY(services::setEmailLimits(
            vault->session(), {.connections = 1, .from = QTime(8, 0), .to = QTime(20, 0)}));
        vault->setNow(QDateTime(QDate(2021, 3, 10), QTime(22, 0), Qt::UTC));
        FakeTransport transport;
        const auto run = send(*vault, transport);
        QCOMPARE(run.accepted, 0);
        QCOMPARE(run.nextUtc, QDateTime(QDate(2021, 3, 11), QTime(7, 0), Qt::UTC));
    }

    void greylistingIsTriedAgainLater()
    {
        const auto vault = support::emailVault({u"odd@patients.example"_s});
        FakeTransport greylisting({{u"odd"_s, {Step::Recipient, reply(451, u"4.7.1"_s)}}});
        QCOMPARE(send(*vault, greylisting).postponed, 1);
        FakeTransport transport;
        QCOMPARE(send(*vault, transport).accepted, 0);
        vault->setNow(support::testTime().addSecs(120));
        QCOMPARE(send(*vault, transport).accepted, 1);
    }

    void twoDaysOfLaterAreALetter()
    {
        const auto vault = support::emailVault({u"odd@patients.example"_s});
        FakeTransport greylisting({{u"odd"_s, {Step::Recipient, reply(451, u"4.7.1"_s)}}});
        for (int hour = 0; hour <= 50; hour += 3) {
            vault->setNow(support::testTime().addSecs(hour * 3600));
            send(*vault, greylisting);
        }
        const auto row = rowOf(*vault, u"odd@patients.example"_s);
        QCOMPARE(row.state, u"failed"_s);
        QCOMPARE(row.reason, services::kGaveUp);
        QCOMPARE(ledgerOf(*vault).toDo, 1);
    }

    void sharedAndProfessionalAddressesGoByPost()
    {
        const auto vault =
            support::emailVault({u"couple@patients.example"_s, u"Couple+2@patients.example"_s,
                                 u"docteur.morvan@cabinet.example"_s, u"not an address"_s,
                                 u"alone@patients.example"_s});
        FakeTransport transport;
        QCOMPARE(send(*vault, transport).accepted, 1);
        QCOMPARE(transport.accepted().begin()->first, u"alone@patients.example"_s);
        base::NoProgress progress;
        const auto report = services::preflightLetters(vault->session(), progress);
        QVERIFY2(report, support::whyNot(report).constData());
        std::map<QString, qint64> byPost;
        for (const services::NamedCount &reason : report->emails.byPost)
            byPost[reason.key] = reason.count;
        const std::map<QString, qint64> expected{
            {u"shared"_s, 2}, {u"professional"_s, 1}, {u"malformed"_s, 1}};
        QCOMPARE(byPost, expected);
        QCOMPARE(report->toPrint, 4);
    }

    void whatACrashLeftIsUncertain()
    {
        const auto vault = support::emailVault(support::plainAddresses(3));
        FakeTransport transport;
        transport.refusal = mailing::Failure{.step = Step::Connect, .message = u"away"_s};
        QVERIFY(!trySend(*vault, transport));
        const auto marked = services::writeStage(
            vault->session(),
            [&](store::Database &database, journal::Draft &) -> base::Result<bool> {
                store::EmailStore emails(database);
                const auto rows = emails.rows({}, {0}, 1);
                emails.apply({.notice = rows.front().email.notice,
                              .state = store::EmailState::Sending,
                              .atUtc = vault->session().now()});
                return true;
            });
        QVERIFY2(marked, support::whyNot(marked).constData());
        transport.refusal.reset();
        QCOMPARE(send(*vault, transport).accepted, 2);
        const auto row = rowOf(*vault, u"patient1@patients.example"_s);
        QCOMPARE(row.state, u"uncertain"_s);
        QCOMPARE(row.reason, services::kInterrupted);
    }

    void eachCanBeMadeAgainByteByByte()
    {
        const auto vault = support::emailVault(support::plainAddresses(1));
        FakeTransport transport;
        send(*vault, transport);
        vault->setNow(support::testTime().addDays(400)); // whatever the day
        const auto row = rowOf(*vault, u"patient1@patients.example"_s);
        const auto email = services::emailAsSent(vault->session(), row.reference);
        QVERIFY2(email, support::whyNot(email).constData());
        QCOMPARE(email->bytes, transport.accepted().begin()->second.front());
    }

    void severalConnectionsTellEverybodyOnce()
    {
        const auto vault = support::emailVault(support::plainAddresses(200), 4);
        FakeTransport transport;
        QCOMPARE(send(*vault, transport).accepted, 200);
        QVERIFY(transport.connections > 1);
        QCOMPARE(transport.accepted().size(), std::size_t(200));
        for (const auto &[address, messages] : transport.accepted())
            QCOMPARE(messages.size(), 1);
    }

    void onlyOneRunAtATime()
    {
        const auto vault = support::emailVault(support::plainAddresses(3));
        FakeTransport transport;
        base::NoProgress progress;
        // From within the first run's own progress.
        class Nested final : public base::Progress
        {
        public:
            explicit Nested(support::TestVault &vault)
                : m_vault(vault)
            {
            }
            bool report(qsizetype, qsizetype) override
            {
                FakeTransport other;
                base::NoProgress quiet;
                const auto run = services::sendEmailsBy(m_vault.session(), other, {}, quiet);
                refused = refused || (!run && run.error().kind == base::Error::Kind::Conflict);
                return true;
            }
            bool refused = false;

        private:
            support::TestVault &m_vault;
        } nested(*vault);
        QVERIFY(services::sendEmailsBy(vault->session(), transport, {}, nested));
        QVERIFY(nested.refused);
    }

    void nobodyIsWrittenToBeforeItIsOffered()
    {
        const auto vault = support::emailVault(support::plainAddresses(2));
        QVERIFY(services::setEmailPolicy(vault->session(), {}));
        FakeTransport transport;
        QCOMPARE(send(*vault, transport).prepared, 0);
        QCOMPARE(ledgerOf(*vault).toDo, 2);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
