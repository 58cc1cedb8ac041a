// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/pace.h"
#include "store/noticestore.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <set>

namespace services {

// The messages of one run and when each may leave.  Providers take turns, so that one with
// a tight limit holds nobody else up.  Thread-safe; some 60 bytes a message.
class OutboxQueue final
{
public:
    struct Job {
        store::NoticeId notice;
        QString group; // of its mailbox, where that has a limit
    };
    // One of both, or neither when nothing is left.
    struct Turn {
        std::optional<Job> job;
        std::optional<QDateTime> next;
    };

    OutboxQueue(mailing::Limits limits, const QTimeZone &zone);

    // What left before this run counts for its limits.
    void remember(const QString &address, const QDateTime &sentUtc);
    void add(store::NoticeId notice, const QString &address, const QDateTime &dueUtc);
    // The job counts for the limits from now on, whatever becomes of it.
    Turn take(const QDateTime &now);
    void putBack(const Job &job, const QDateTime &dueUtc);
    // The server is busy or away: nothing leaves before.
    void restUntil(const QDateTime &until);
    qsizetype size() const;

private:
    using Entry = std::pair<qint64, store::NoticeId>; // due, milliseconds
    QString groupOf(const QString &address) const;

    mutable std::mutex m_mutex;
    mailing::Pace m_pace;
    std::map<QString, std::set<Entry>> m_groups;
    QString m_last; // group that had its turn
    qsizetype m_size = 0;
};

} // namespace services
