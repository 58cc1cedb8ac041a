// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringView>
#include <QTime>
#include <QTimeZone>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace mailing {

// Mailboxes of one provider: resources/mailing/pace.json.
struct DomainGroup {
    QString name;
    std::vector<QString> domains;
    int perHour = 0; // 0: no limit of its own

    bool operator==(const DomainGroup &) const = default;
};

// How fast e-mails may leave.  A relay that is asked for more answers 4xx, or worse, no
// longer believes the laboratory.
struct Limits {
    int perHour = 0; // 0: no limit, as everywhere here
    int perDay = 0;
    int connections = 1;   // at once, 1 to 8
    int perConnection = 0; // messages
    QTime from = {0, 0};   // of the day, in the laboratory's zone; equal: the whole day
    QTime to = {0, 0};
    std::vector<DomainGroup> groups = {};

    bool operator==(const Limits &) const = default;
};
Limits shippedLimits();
// Of the shape of that file.
Limits limitsFromJson(const QJsonObject &json);
QJsonObject limitsToJson(const Limits &limits);

// When the next message may leave.  Counts what left in the last hour and day; the past of
// earlier runs is told with sent() too.  Not thread-safe; memory: 8 bytes per message
// of the last day.
class Pace final
{
public:
    Pace(Limits limits, const QTimeZone &zone);

    // What counts as one towards limits: the name of the group, else the domain.
    QString groupOf(QStringView domain) const;
    // Whether the group has a limit of its own.
    bool isLimited(const QString &group) const;
    void sent(const QString &group, const QDateTime &at);
    // `now` when a message to this group may leave at once, else the instant at which it
    // is worth asking again.
    QDateTime next(const QString &group, const QDateTime &now);
    // The server asked for a rest: nothing leaves before.
    void restUntil(const QDateTime &until);

private:
    struct Window {
        std::deque<qint64> stamps; // milliseconds, rising
    };
    qint64 nextOpening(qint64 now) const;
    static qint64 freeAt(Window &window, int limit, qint64 length, qint64 now);

    Limits m_limits;
    QTimeZone m_zone;
    std::map<QString, QString, std::less<>> m_groups; // by domain
    std::map<QString, int> m_groupLimits;
    Window m_day; // of all; the hour is its end
    std::map<QString, Window> m_byGroup;
    qint64 m_rest = 0;
};

// After how long a message that was refused for now is tried again: 1, 5, 15, 60 minutes,
// then every two hours, each a little off so that not all come back together (`seed`:
// the message's number).  Nothing after 48 hours: RFC 5321 §4.5.4.1 asks for four or
// five days, but the letter that follows must not wait so long.
std::optional<std::chrono::seconds> retryAfter(int attempts, std::chrono::seconds sinceFirst,
                                               quint64 seed);
// How long nothing leaves after the server was busy or away `times` in a row.
std::chrono::seconds restAfter(int times);

} // namespace mailing
