// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/outboxqueue.h"

#include "people/emailaddress.h"

#include <algorithm>

namespace services {

OutboxQueue::OutboxQueue(mailing::Limits limits, const QTimeZone &zone)
    : m_pace(std::move(limits), zone)
{
}

QString OutboxQueue::groupOf(const QString &address) const
{
    const QString group = m_pace.groupOf(people::emailDomain(address));
    return m_pace.isLimited(group) ? group : QString();
}

void OutboxQueue::remember(const QString &address, const QDateTime &sentUtc)
{
    const std::scoped_lock lock(m_mutex);
    m_pace.sent(groupOf(address), sentUtc);
}

void OutboxQueue::add(store::NoticeId notice, const QString &address, const QDateTime &dueUtc)
{
    putBack({notice, groupOf(address)}, dueUtc);
}

void OutboxQueue::putBack(const Job &job, const QDateTime &dueUtc)
{
    const std::scoped_lock lock(m_mutex);
    m_groups[job.group].emplace(dueUtc.toMSecsSinceEpoch(), job.notice);
    ++m_size;
}

OutboxQueue::Turn OutboxQueue::take(const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    Turn turn;
    auto group = m_groups.upper_bound(m_last);
    for (std::size_t looked = 0; looked < m_groups.size(); ++looked, ++group) {
        if (group == m_groups.end())
            group = m_groups.begin();
        auto &[name, entries] = *group;
        if (entries.empty())
            continue;
        const QDateTime due = QDateTime::fromMSecsSinceEpoch(entries.begin()->first, Qt::UTC);
        const QDateTime at = std::max(due, m_pace.next(name, now));
        if (at <= now) {
            turn.job = Job{entries.begin()->second, name};
            entries.erase(entries.begin());
            --m_size;
            m_last = name;
            m_pace.sent(name, now);
            return turn;
        }
        turn.next = turn.next ? std::min(*turn.next, at) : at;
    }
    return turn;
}

void OutboxQueue::restUntil(const QDateTime &until)
{
    const std::scoped_lock lock(m_mutex);
    m_pace.restUntil(until);
}

qsizetype OutboxQueue::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_size;
}

} // namespace services
