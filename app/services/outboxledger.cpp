// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/outboxledger.h"

#include "services/stage.h"

#include <QCryptographicHash>

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace services {

namespace {

constexpr int kSealEvery = 500;
constexpr auto kUnhurried = 20ms;
constexpr int kSqliteBusy = 5;
constexpr auto kPatience = 1h; // for a vault that is busy with another step

bool isSettled(store::EmailState state)
{
    return state != store::EmailState::Pending && state != store::EmailState::Sending;
}

} // namespace

qint64 sealEmails(store::Database &database, const Session &session)
{
    store::EmailStore emails(database);
    const auto settled = emails.unsealed(std::numeric_limits<int>::max());
    if (settled.empty())
        return 0;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::map<QString, qint64> counts;
    for (const store::Email &email : settled) {
        const QString state = store::emailStateKey(email.state);
        const QStringList line{QString::number(email.notice.value), state, email.sha256,
                               email.reason, email.reply};
        hash.addData((line.join(u'\t') + u'\n').toUtf8());
        ++counts[state];
    }
    emails.seal(settled);
    journal::Draft entry{
        .actor = session.actor(),
        .event = u"email.sent"_s,
        .object = u"emails"_s,
        .payload = {{u"first"_s, settled.front().notice.value},
                    {u"last"_s, settled.back().notice.value},
                    {u"outcomes_sha256"_s, QString::fromLatin1(hash.result().toHex())}}};
    for (const auto &[state, count] : counts)
        entry.payload.insert(state, count);
    store::JournalStore(database).append(entry, session.now());
    return qint64(settled.size());
}

OutboxLedger::OutboxLedger(const Session &session)
    : m_session(session)
    , m_thread([this] { run(); })
{
}

OutboxLedger::~OutboxLedger()
{
    [[maybe_unused]] const auto written = finish();
}

OutboxLedger::Ticket OutboxLedger::post(store::EmailChange change)
{
    const std::scoped_lock lock(m_mutex);
    m_changes.push_back(std::move(change));
    m_posted.notify_one();
    return ++m_lastPosted;
}

base::Result<void> OutboxLedger::wait(Ticket ticket)
{
    std::unique_lock lock(m_mutex);
    m_awaited = std::max(m_awaited, ticket);
    m_posted.notify_one();
    m_written.wait(lock, [&] { return m_lastWritten >= ticket || m_error; });
    if (m_lastWritten >= ticket)
        return {};
    return *m_error;
}

base::Result<void> OutboxLedger::finish()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isFinishing = true;
        m_posted.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
    return m_error ? base::Result<void>(*m_error) : base::Result<void>();
}

void OutboxLedger::run()
{
    bool isLast = false;
    base::Result<void> done;
    try {
        store::Database database = m_session.vault().connect(store::Access::ReadWrite);
        database.keepCacheSmall();
        while (!isLast && done) {
            const auto changes = next(isLast);
            done = commit(database, changes, isLast);
            const std::scoped_lock lock(m_mutex);
            if (done)
                m_lastWritten += changes.size();
            else
                m_error = done.error();
            m_written.notify_all();
        }
    } catch (const store::StoreError &error) {
        const std::scoped_lock lock(m_mutex);
        m_error = store::storeErrorToError(error);
        m_written.notify_all();
    }
}

// Whatever was posted by now; the last ones once nothing more comes.  A step for which
// nobody waits, such as an answer, goes with the next one for which somebody does: half
// the commits.
std::deque<store::EmailChange> OutboxLedger::next(bool &isLast)
{
    std::unique_lock lock(m_mutex);
    m_posted.wait(lock, [this] { return !m_changes.empty() || m_isFinishing; });
    m_posted.wait_for(lock, kUnhurried,
                      [this] { return m_awaited > m_lastWritten || m_isFinishing; });
    isLast = m_isFinishing;
    return std::exchange(m_changes, {});
}

base::Result<void> OutboxLedger::commit(store::Database &database,
                                        const std::deque<store::EmailChange> &changes, bool isLast)
{
    const auto giveUp = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        try {
            write(database, changes, isLast);
            return {};
        } catch (const store::StoreError &error) {
            if (error.primaryCode() != kSqliteBusy || std::chrono::steady_clock::now() > giveUp)
                return store::storeErrorToError(error);
        }
    }
}

void OutboxLedger::write(store::Database &database, const std::deque<store::EmailChange> &changes,
                         bool isLast)
{
    store::Transaction transaction(database);
    store::EmailStore emails(database);
    int settled = 0;
    for (const store::EmailChange &change : changes) {
        emails.apply(change);
        settled += isSettled(change.state) ? 1 : 0;
    }
    const bool isSealing = isLast || m_unsealed + settled >= kSealEvery;
    const qint64 sealedNow = isSealing ? sealEmails(database, m_session) : 0;
    transaction.commit();
    m_unsealed = isSealing ? 0 : m_unsealed + settled;
    if (sealedNow > 0)
        database.checkpoint();
}

} // namespace services
