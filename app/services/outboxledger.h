// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"
#include "store/emailstore.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace services {

// Writes down each step of each e-mail as a durable fact.  The connections share its
// commits: whatever steps arrived while one was on its way to the disk go together with
// the next, so that four connections cost hardly more commits than one.
//
// Every so many settled e-mails, and at the end, their outcomes go into the journal as
// one SHA-256 (« email.sent »), in the transaction that settles the last of them.
//
// Thread-safe.  A vault that is busy with another step is waited for: an answer of the
// server must not be lost to an import.
class OutboxLedger final
{
public:
    using Ticket = quint64;

    explicit OutboxLedger(const Session &session);
    ~OutboxLedger(); // writes what was posted
    OutboxLedger(const OutboxLedger &) = delete;
    OutboxLedger &operator=(const OutboxLedger &) = delete;

    Ticket post(store::EmailChange change);
    // Until the step is on the disk.  Storage error when it never will be; then nothing
    // that was posted since is either.
    base::Result<void> wait(Ticket ticket);
    // Everything that was posted, and its entry in the journal.
    base::Result<void> finish();

private:
    void run();
    std::deque<store::EmailChange> next(bool &isLast);
    base::Result<void> commit(store::Database &database,
                              const std::deque<store::EmailChange> &changes, bool isLast);
    void write(store::Database &database, const std::deque<store::EmailChange> &changes,
               bool isLast);

    const Session &m_session;
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::condition_variable m_written;
    std::deque<store::EmailChange> m_changes;
    Ticket m_lastPosted = 0;
    Ticket m_awaited = 0;
    Ticket m_lastWritten = 0;
    bool m_isFinishing = false;
    std::optional<base::Error> m_error;
    int m_unsealed = 0;
    std::thread m_thread;
};

// Writes the outcomes that the journal does not hold yet into it, within the caller's
// transaction.  How many.
qint64 sealEmails(store::Database &database, const Session &session);

} // namespace services
