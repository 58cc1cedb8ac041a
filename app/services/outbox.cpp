// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/outbox.h"

#include "services/emailmessage.h"
#include "services/outboxledger.h"
#include "services/outboxqueue.h"
#include "services/stage.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <atomic>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace services {

namespace {

constexpr unsigned long kPollMilliseconds = 20;
constexpr qint64 kSoon = 15'000;    // milliseconds that a run that does not wait still waits
constexpr int kRefusalsInARow = 20; // as many messages refused for what they are end a run

// What the connections share.
struct Shared {
    const Session &session;
    mailing::Transport &transport;
    const mailing::Limits &limits;
    bool waits;
    OutboxQueue queue;
    OutboxLedger ledger;

    std::atomic<bool> stopped = false;   // nothing more is begun
    std::atomic<bool> cancelled = false; // by the user
    std::atomic<int> working = 0;        // connections with a message
    std::atomic<qint64> done = 0;        // messages with an answer

    std::mutex mutex = {}; // of what follows
    EmailRun run = {};
    std::optional<base::Error> error = {};
    std::optional<QDateTime> next = {}; // while nothing can leave
    int refusals = 0;                   // in a row
    int faults = 0;                     // in a row

    void stop(const base::Error &why)
    {
        const std::scoped_lock lock(mutex);
        if (!error)
            error = why;
        stopped = true;
    }
    void count(qint64 EmailRun::*counter)
    {
        const std::scoped_lock lock(mutex);
        ++(run.*counter);
        ++done;
    }
};

base::Error network(const QString &message)
{
    return {base::Error::Kind::Network, message};
}

base::Error stoppedByUser(const EmailRun &run)
{
    return {base::Error::Kind::Cancelled,
            QCoreApplication::translate("services",
                                        "Sending was stopped. %1 e-mail(s) were accepted by the "
                                        "server and stay so; the others remain to send.",
                                        nullptr, int(run.accepted))
                .arg(run.accepted)};
}

// What is kept of a server's answer.
QString replyText(const mailing::Reply &reply)
{
    return u"%1 %2 %3"_s.arg(reply.code).arg(reply.enhanced, reply.text).simplified();
}

QString replyText(const mailing::Failure &failure)
{
    return failure.reply ? replyText(*failure.reply) : failure.message;
}

// Without the server's words, which may repeat the address.
QString codeOf(const mailing::Failure &failure)
{
    return failure.reply
        ? u"%1 %2"_s.arg(failure.reply->code).arg(failure.reply->enhanced).simplified()
        : QString();
}

// One connection and what it does, on its own thread.
class Carrier
{
public:
    explicit Carrier(Shared &shared)
        : m_shared(shared)
        , m_database(shared.session.vault().connect(store::Access::ReadOnly))
        , m_emails(m_database)
        , m_maker(m_database)
    {
        m_database.keepCacheSmall();
    }
    ~Carrier() { leave(); }
    Carrier(const Carrier &) = delete;
    Carrier &operator=(const Carrier &) = delete;

    void work()
    {
        while (!m_shared.stopped) {
            const auto turn = m_shared.queue.take(m_shared.session.now());
            if (turn.job) {
                tell({});
                ++m_shared.working;
                deliver(*turn.job);
                --m_shared.working;
            } else if (m_shared.working == 0 && !isWorthWaiting(turn)) {
                end(turn);
                return;
            } else {
                tell(isWorthWaiting(turn) ? turn.next : std::nullopt);
                QThread::msleep(kPollMilliseconds);
            }
        }
    }

private:
    // While another connection works, it may put its message back: only then is it over.
    bool isWorthWaiting(const OutboxQueue::Turn &turn) const
    {
        return turn.next && (m_shared.waits || m_shared.session.now().msecsTo(*turn.next) <= kSoon);
    }

    void end(const OutboxQueue::Turn &turn)
    {
        const std::scoped_lock lock(m_shared.mutex);
        m_shared.run.nextUtc = turn.next;
    }

    void tell(const std::optional<QDateTime> &next)
    {
        const std::scoped_lock lock(m_shared.mutex);
        m_shared.next = next;
    }

    void leave()
    {
        if (m_connection)
            m_connection->close();
        m_connection.reset();
        m_sent = 0;
    }

    bool isFull() const
    {
        return m_shared.limits.perConnection > 0 && m_sent >= m_shared.limits.perConnection;
    }

    // False when there is no connection now; the job is back in the queue.
    bool connect(const OutboxQueue::Job &job)
    {
        if (m_connection && m_connection->isOpen() && !isFull())
            return true;
        leave();
        auto connected = m_shared.transport.connect([this] { return m_shared.stopped.load(); });
        if (!connected.failure) {
            m_connection = std::move(connected.connection);
            return true;
        }
        m_shared.queue.putBack(job, m_shared.session.now());
        if (!connected.failure->isCancelled)
            rest(*connected.failure);
        return false;
    }

    // The server is busy or away: nobody goes on for a while, or at all.
    void rest(const mailing::Failure &failure)
    {
        leave();
        if (failure.verdict() == mailing::Verdict::AccountRefused) {
            m_shared.stop(network(failure.message));
            return;
        }
        int faults = 0;
        {
            const std::scoped_lock lock(m_shared.mutex);
            faults = ++m_shared.faults;
        }
        const auto rest = mailing::restAfter(faults);
        m_shared.queue.restUntil(m_shared.session.now().addSecs(rest.count()));
        const std::scoped_lock lock(m_shared.mutex);
        m_shared.run.stopped = failure.message;
    }

    void deliver(const OutboxQueue::Job &job)
    {
        const auto row = m_emails.row(job.notice);
        if (!row || row->email.state != store::EmailState::Pending)
            return;
        if (!connect(job))
            return;
        const QDateTime now = m_shared.session.now();
        const auto made = m_maker.make(*row, now);
        if (!made) {
            post({.notice = job.notice,
                  .state = store::EmailState::Refused,
                  .atUtc = now,
                  .reason = kTextRefused,
                  .reply = made.error().message});
            m_shared.count(&EmailRun::refused);
            return;
        }
        if (const auto failure = m_connection->begin(made->envelope, made->bytes)) {
            notBegun(job, *row, *failure);
            return;
        }
        const auto written = m_shared.ledger.wait(post({.notice = job.notice,
                                                        .state = store::EmailState::Sending,
                                                        .atUtc = now,
                                                        .sha256 = made->sha256}));
        if (!written) {
            m_connection.reset(); // without its final dot, nothing was sent
            m_shared.stop(written.error());
            return;
        }
        finish(job, *row);
    }

    // The message did not leave.
    void notBegun(const OutboxQueue::Job &job, const store::EmailRow &row,
                  const mailing::Failure &failure)
    {
        const mailing::Verdict verdict = failure.verdict();
        const bool isAnswered = failure.reply.has_value();
        if (failure.isCancelled || verdict == mailing::Verdict::AccountRefused
            || (isAnswered && verdict == mailing::Verdict::Busy)) {
            m_shared.queue.putBack(job, m_shared.session.now());
            if (!failure.isCancelled)
                rest(failure);
            leave();
            return;
        }
        // Cut while this very message was handed over: that may be why.
        settle(job, row, isAnswered ? verdict : mailing::Verdict::RetryLater, failure);
        if (!isAnswered)
            rest(failure);
    }

    void finish(const OutboxQueue::Job &job, const store::EmailRow &row)
    {
        mailing::Reply reply;
        const auto failure = m_connection->finish(reply);
        ++m_sent;
        if (!failure) {
            post({.notice = job.notice,
                  .state = store::EmailState::Accepted,
                  .atUtc = m_shared.session.now(),
                  .reply = replyText(reply)});
            m_shared.count(&EmailRun::accepted);
            const std::scoped_lock lock(m_shared.mutex);
            m_shared.refusals = 0;
            m_shared.faults = 0;
            m_shared.run.stopped.clear();
            return;
        }
        if (!failure->reply && failure->step != mailing::Step::Message) {
            settle(job, row, mailing::Verdict::RetryLater, *failure); // the dot never left
            rest(*failure);
            return;
        }
        if (!failure->reply) {
            // Nobody knows.  Only a human may send it again.
            post({.notice = job.notice,
                  .state = store::EmailState::Uncertain,
                  .atUtc = m_shared.session.now(),
                  .reason = kConnectionLost,
                  .reply = failure->message});
            m_shared.count(&EmailRun::uncertain);
            if (failure->isCancelled)
                leave();
            else
                rest(*failure);
            return;
        }
        settle(job, row, failure->verdict(), *failure);
        if (failure->verdict() == mailing::Verdict::Busy)
            rest(*failure);
    }

    // What a refusal means for this message.
    void settle(const OutboxQueue::Job &job, const store::EmailRow &row, mailing::Verdict verdict,
                const mailing::Failure &failure)
    {
        const QDateTime now = m_shared.session.now();
        store::EmailChange change{.notice = job.notice,
                                  .state = store::EmailState::Failed,
                                  .atUtc = now,
                                  .reason = kAddressRefused,
                                  .reply = replyText(failure)};
        if (verdict == mailing::Verdict::AddressRefused) {
            post(change);
            m_shared.count(&EmailRun::failed);
            return;
        }
        if (verdict == mailing::Verdict::MessageRefused) {
            change.state = store::EmailState::Refused;
            change.reason = kMessageRefused;
            post(change);
            m_shared.count(&EmailRun::refused);
            refuse(failure);
            return;
        }
        postpone(job, row, change, failure);
    }

    void postpone(const OutboxQueue::Job &job, const store::EmailRow &row,
                  store::EmailChange &change, const mailing::Failure &failure)
    {
        const std::chrono::seconds since(
            row.email.firstUtc ? row.email.firstUtc->secsTo(change.atUtc) : 0);
        const auto after =
            mailing::retryAfter(row.email.attempts + 1, since, quint64(job.notice.value));
        change.reason = failure.reply ? kLater : kConnectionLost;
        if (!after) {
            change.reason = kGaveUp;
            post(change);
            m_shared.count(&EmailRun::failed);
            return;
        }
        change.state = store::EmailState::Pending;
        change.dueUtc = change.atUtc.addSecs(after->count());
        // On the disk before anybody takes it up again.
        if (const auto written = m_shared.ledger.wait(post(change)); !written) {
            m_shared.stop(written.error());
            return;
        }
        m_shared.queue.putBack(job, change.dueUtc);
        m_shared.count(&EmailRun::postponed);
    }

    // What is wrong with one message is wrong with the next.
    void refuse(const mailing::Failure &failure)
    {
        bool isEnough = false;
        {
            const std::scoped_lock lock(m_shared.mutex);
            isEnough = ++m_shared.refusals >= kRefusalsInARow;
        }
        if (isEnough)
            m_shared.stop(network(
                QCoreApplication::translate(
                    "services",
                    "The server refused %1 messages in a row for what they are or who sends them "
                    "(%2), so sending stopped. Show its answers, in the list of e-mails, to "
                    "whoever runs your mail server.")
                    .arg(kRefusalsInARow)
                    .arg(codeOf(failure))));
    }

    OutboxLedger::Ticket post(store::EmailChange change)
    {
        return m_shared.ledger.post(std::move(change));
    }

    Shared &m_shared;
    store::Database m_database;
    store::EmailStore m_emails;
    EmailMaker m_maker;
    std::unique_ptr<mailing::Connection> m_connection;
    int m_sent = 0; // on it
};

base::Result<void> fill(const Session &session, OutboxQueue &queue, std::optional<qint64> limit)
{
    return readStage(session, [&](store::Database &database) -> base::Result<void> {
        store::EmailStore emails(database);
        emails.forEachSentSince(
            session.now().addDays(-1),
            [&](const QDateTime &sent, const QString &address) { queue.remember(address, sent); });
        emails.forEachPending(
            [&](store::NoticeId notice, const QString &address, const QDateTime &due) {
                if (!limit || queue.size() < *limit)
                    queue.add(notice, address, due);
            });
        return {};
    });
}

void carry(Shared &shared)
{
    try {
        Carrier(shared).work();
    } catch (const store::StoreError &error) {
        shared.stop(store::storeErrorToError(error));
    }
}

// Tells the watcher until all connections are done.
void watch(Shared &shared, const QFuture<void> &carriers, const EmailSending &sending,
           base::Progress &progress)
{
    const qsizetype total = shared.queue.size();
    std::optional<QDateTime> told;
    while (!carriers.isFinished()) {
        if (!progress.report(std::min<qsizetype>(shared.done, total), total) && !shared.stopped) {
            shared.cancelled = true;
            shared.stopped = true;
        }
        std::optional<QDateTime> next;
        {
            const std::scoped_lock lock(shared.mutex);
            next = shared.next;
        }
        if (next && next != told && shared.working == 0 && sending.onWaiting)
            sending.onWaiting(*next);
        told = next;
        QThread::msleep(kPollMilliseconds);
    }
}

} // namespace

base::Result<void> runOutbox(const Session &session, mailing::Transport &transport,
                             const mailing::Limits &limits, const QTimeZone &zone,
                             const EmailSending &sending, EmailRun &run, base::Progress &progress)
{
    Shared shared{.session = session,
                  .transport = transport,
                  .limits = limits,
                  .waits = sending.waits,
                  .queue = OutboxQueue(limits, zone),
                  .ledger = OutboxLedger(session)};
    if (const auto filled = fill(session, shared.queue, sending.limit); !filled)
        return filled;
    QThreadPool pool;
    pool.setMaxThreadCount(limits.connections);
    QList<int> carriers(std::min<qsizetype>(limits.connections, shared.queue.size()));
    const QFuture<void> working =
        QtConcurrent::map(&pool, carriers, [&shared](int) { carry(shared); });
    watch(shared, working, sending, progress);
    const auto written = shared.ledger.finish();
    run = shared.run;
    if (!written)
        return written;
    if (shared.error)
        return *shared.error;
    if (shared.cancelled)
        return stoppedByUser(run);
    const bool isUseless =
        run.accepted + run.refused + run.failed + run.postponed + run.uncertain == 0;
    if (isUseless && !run.stopped.isEmpty())
        return network(run.stopped);
    return {};
}

} // namespace services
