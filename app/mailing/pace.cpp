// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/pace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailing {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

DomainGroup groupFrom(const QJsonObject &json)
{
    DomainGroup group{json[u"name"].toString(), {}, json[u"per_hour"].toInt()};
    const QJsonArray domains = json[u"domains"].toArray();
    for (const QJsonValue &domain : domains)
        group.domains.push_back(domain.toString());
    return group;
}

QTime timeFrom(const QJsonValue &json)
{
    return QTime::fromString(json.toString(), u"hh:mm"_s);
}

} // namespace

Limits shippedLimits()
{
    QFile file(u":/mailing/pace.json"_s);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return limitsFromJson(QJsonDocument::fromJson(file.readAll()).object());
}

Limits limitsFromJson(const QJsonObject &json)
{
    Limits limits{.perHour = json[u"per_hour"].toInt(),
                  .perDay = json[u"per_day"].toInt(),
                  .connections = json[u"connections"].toInt(),
                  .perConnection = json[u"per_connection"].toInt(),
                  .from = timeFrom(json[u"from"]),
                  .to = timeFrom(json[u"to"])};
    const QJsonArray groups = json[u"groups"].toArray();
    for (const QJsonValue &group : groups)
        limits.groups.push_back(groupFrom(group.toObject()));
    return limits;
}

QJsonObject limitsToJson(const Limits &limits)
{
    QJsonArray groups;
    for (const DomainGroup &group : limits.groups) {
        QJsonArray domains;
        for (const QString &domain : group.domains)
            domains.append(domain);
        groups.append(QJsonObject{
            {u"name"_s, group.name}, {u"per_hour"_s, group.perHour}, {u"domains"_s, domains}});
    }
    return {{u"per_hour"_s, limits.perHour},
            {u"per_day"_s, limits.perDay},
            {u"connections"_s, limits.connections},
            {u"per_connection"_s, limits.perConnection},
            {u"from"_s, limits.from.toString(u"hh:mm"_s)},
            {u"to"_s, limits.to.toString(u"hh:mm"_s)},
            {u"groups"_s, groups}};
}

Pace::Pace(Limits limits, const QTimeZone &zone)
    : m_limits(std::move(limits))
    , m_zone(zone)
{
    for (const DomainGroup &group : m_limits.groups) {
        m_groupLimits[group.name] = group.perHour;
        for (const QString &domain : group.domains)
            m_groups[domain] = group.name;
    }
}

QString Pace::groupOf(QStringView domain) const
{
    const auto found = m_groups.find(domain.toString());
    return found == m_groups.end() ? domain.toString() : found->second;
}

bool Pace::isLimited(const QString &group) const
{
    const auto limit = m_groupLimits.find(group);
    return limit != m_groupLimits.end() && limit->second > 0;
}

void Pace::sent(const QString &group, const QDateTime &at)
{
    const qint64 stamp = at.toMSecsSinceEpoch();
    m_day.stamps.push_back(stamp);
    if (isLimited(group))
        m_byGroup[group].stamps.push_back(stamp);
}

// Not before so many of the window's last `limit` messages are `length` old.
qint64 Pace::freeAt(Window &window, int limit, qint64 length, qint64 now)
{
    if (limit <= 0 || window.stamps.size() < std::size_t(limit))
        return now;
    return std::max(now, window.stamps[window.stamps.size() - std::size_t(limit)] + length);
}

QDateTime Pace::next(const QString &group, const QDateTime &now)
{
    const qint64 asked = now.toMSecsSinceEpoch();
    const auto forget = [asked](Window &window, qint64 length) {
        while (!window.stamps.empty() && window.stamps.front() <= asked - length)
            window.stamps.pop_front();
    };
    forget(m_day, kDay);
    qint64 at = std::max(asked, m_rest);
    at = std::max(at, freeAt(m_day, m_limits.perHour, kHour, asked));
    at = std::max(at, freeAt(m_day, m_limits.perDay, kDay, asked));
    if (const auto limit = m_groupLimits.find(group); limit != m_groupLimits.end()) {
        Window &window = m_byGroup[group];
        forget(window, kHour);
        at = std::max(at, freeAt(window, limit->second, kHour, asked));
    }
    at = nextOpening(at);
    return at <= asked ? now : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

// The instant itself within the hours of sending, else when they begin.
qint64 Pace::nextOpening(qint64 now) const
{
    if (m_limits.from == m_limits.to)
        return now;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toTimeZone(m_zone);
    const bool overMidnight = m_limits.to < m_limits.from;
    const bool afterFrom = local.time() >= m_limits.from;
    const bool beforeTo = local.time() < m_limits.to;
    if (overMidnight ? afterFrom || beforeTo : afterFrom && beforeTo)
        return now;
    const QDate day = afterFrom ? local.date().addDays(1) : local.date();
    return QDateTime(day, m_limits.from, m_zone).toMSecsSinceEpoch();
}

void Pace::restUntil(const QDateTime &until)
{
    m_rest = std::max(m_rest, until.toMSecsSinceEpoch());
}

std::optional<std::chrono::seconds> retryAfter(int attempts, std::chrono::seconds sinceFirst,
                                               quint64 seed)
{
    constexpr std::array<std::chrono::seconds, 4> kSteps{1min, 5min, 15min, 60min};
    if (sinceFirst >= 48h)
        return {};
    const std::size_t step = std::size_t(std::max(attempts, 1) - 1);
    const std::chrono::seconds after = step < kSteps.size() ? kSteps[step] : 2h;
    // Up to a fifth more, spread by a multiplicative hash of the message's number.
    const quint64 spread = (seed * 0x9E3779B97F4A7C15ULL) >> 32;
    return after + std::chrono::seconds(qint64(quint64(after.count()) * spread / 5) >> 32);
}

std::chrono::seconds restAfter(int times)
{
    constexpr std::array<std::chrono::seconds, 5> kSteps{2s, 10s, 1min, 5min, 15min};
    return times <= int(kSteps.size()) ? kSteps[std::size_t(std::max(times, 1) - 1)] : 30min;
}

} // namespace mailing
