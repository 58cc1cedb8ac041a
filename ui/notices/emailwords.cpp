// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailwords.h"

#include "ui/widgets/typography.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::emailwords {

using typography::number;

namespace {

constexpr qint64 kDaySeconds = 86'400;
constexpr qint64 kHourSeconds = 3'600;

QString translated(const char *source)
{
    return QCoreApplication::translate("EmailWords", source);
}

// %1 is the count, and the words go with it.
QString counted(const char *source, qint64 count)
{
    return QCoreApplication::translate("EmailWords", source, nullptr, typography::plural(count))
        .arg(number(count));
}

qint64 ceilDivided(qint64 count, qint64 by)
{
    return (count + by - 1) / by;
}

// Of the day, in which e-mails may leave.
qint64 openSeconds(const mailing::Limits &limits)
{
    if (limits.from == limits.to)
        return kDaySeconds;
    const qint64 seconds = limits.from.secsTo(limits.to);
    return seconds > 0 ? seconds : seconds + kDaySeconds;
}

Estimate estimate(qint64 count, qint64 perHour, qint64 perDay, qint64 open)
{
    qint64 mostPerDay = perHour > 0 ? std::max(qint64(1), perHour * open / kHourSeconds) : 0;
    if (perDay > 0 && (mostPerDay == 0 || perDay < mostPerDay))
        mostPerDay = perDay;
    return {.hours = perHour > 0 ? ceilDivided(count, perHour) : 0,
            .days = mostPerDay > 0 ? ceilDivided(count, mostPerDay) : qint64(count > 0)};
}

bool isSlower(const Estimate &one, const Estimate &other)
{
    return one.days != other.days ? one.days > other.days : one.hours > other.hours;
}

QString perUnit(int count, const char *source)
{
    return count > 0 ? translated(source).arg(number(count)) : QString();
}

} // namespace

QString masked(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 1 ? u"•••"_s : address.left(1) + u"•••"_s + address.mid(at);
}

QString encryption(mailing::Encryption encryption)
{
    return encryption == mailing::Encryption::ImplicitTls
        ? translated(QT_TRANSLATE_NOOP("EmailWords", "SSL/TLS, usually port 465"))
        : translated(QT_TRANSLATE_NOOP("EmailWords", "STARTTLS, usually port 587"));
}

QString loginMethod(mailing::LoginMethod method)
{
    switch (method) {
    case mailing::LoginMethod::Automatic:
        return translated(QT_TRANSLATE_NOOP("EmailWords", "automatic: what the server offers"));
    case mailing::LoginMethod::None:
        return translated(QT_TRANSLATE_NOOP("EmailWords", "none: the server knows this computer"));
    case mailing::LoginMethod::Plain:
        return u"PLAIN"_s;
    case mailing::LoginMethod::Login:
        return u"LOGIN"_s;
    case mailing::LoginMethod::CramMd5:
        return u"CRAM-MD5"_s;
    case mailing::LoginMethod::XOAuth2:
        return translated(
            QT_TRANSLATE_NOOP("EmailWords", "XOAUTH2: a token instead of a password"));
    }
    return {};
}

QString trust(mailing::Trust trust)
{
    switch (trust) {
    case mailing::Trust::System:
        return translated(
            QT_TRANSLATE_NOOP("EmailWords", "the authorities that this computer knows"));
    case mailing::Trust::Authority:
        return translated(QT_TRANSLATE_NOOP("EmailWords", "an authority of our own, from a file"));
    case mailing::Trust::Pinned:
        return translated(
            QT_TRANSLATE_NOOP("EmailWords", "this very certificate, by its fingerprint"));
    }
    return {};
}

QString account(const services::EmailAccount &account)
{
    QStringList sentences{
        translated(QT_TRANSLATE_NOOP("EmailWords", "From %1, by the server %2, port %3."))
            .arg(account.fromName.isEmpty()
                     ? account.fromAddress
                     : u"%1 <%2>"_s.arg(account.fromName, account.fromAddress),
                 account.host, QString::number(account.port))};
    if (!account.replyTo.isEmpty())
        sentences << translated(QT_TRANSLATE_NOOP("EmailWords", "Answers go to %1."))
                         .arg(account.replyTo);
    sentences
        << (account.mailboxHost.isEmpty()
                ? translated(QT_TRANSLATE_NOOP(
                    "EmailWords", "What comes back is read from files: no mailbox is set up."))
                : translated(QT_TRANSLATE_NOOP("EmailWords",
                                               "What comes back is read from the mailbox %1."))
                      .arg(account.mailboxUser.isEmpty() ? account.mailboxHost
                                                         : account.mailboxUser));
    return sentences.join(u'\n');
}

QString test(const services::EmailTest &test)
{
    const mailing::ConnectionFacts &facts = test.server;
    QStringList sentences{
        translated(QT_TRANSLATE_NOOP("EmailWords", "✔ The connection is encrypted (%1)."))
            .arg(facts.protocol),
        translated(
            QT_TRANSLATE_NOOP("EmailWords",
                              "The certificate was issued to %1 by %2; it is valid until %3."))
            .arg(facts.certificate, facts.issuer, typography::date(facts.validUntil.date()))};
    sentences << (facts.login.isEmpty()
                      ? translated(QT_TRANSLATE_NOOP("EmailWords", "No login was needed."))
                      : translated(
                            QT_TRANSLATE_NOOP("EmailWords", "✔ The login was accepted (%1)."))
                            .arg(facts.login));
    if (!test.sentTo.isEmpty())
        sentences << translated(QT_TRANSLATE_NOOP("EmailWords",
                                                  "✔ The example was accepted for %1: look whether "
                                                  "it arrives, also among the unwanted messages."))
                         .arg(test.sentTo);
    sentences << (facts.hasDsn ? translated(QT_TRANSLATE_NOOP(
                      "EmailWords", "The server can report about each message (DSN)."))
                               : translated(QT_TRANSLATE_NOOP(
                                   "EmailWords",
                                   "The server does not report about each message: what comes "
                                   "back is recognised by its Message-ID.")));
    return sentences.join(u'\n');
}

QString fingerprintIn(const QString &text)
{
    static const QRegularExpression digits(u"(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}"
                                           "(?![0-9A-Fa-f])"_s);
    return digits.match(text).captured().remove(u':').toLower();
}

QString limits(const mailing::Limits &limits)
{
    QStringList parts{perUnit(limits.perHour, QT_TRANSLATE_NOOP("EmailWords", "%1 an hour")),
                      perUnit(limits.perDay, QT_TRANSLATE_NOOP("EmailWords", "%1 a day"))};
    parts.removeAll(QString());
    if (parts.isEmpty())
        parts << translated(QT_TRANSLATE_NOOP("EmailWords", "no limit"));
    parts << (limits.from == limits.to
                  ? translated(QT_TRANSLATE_NOOP("EmailWords", "day and night"))
                  : translated(QT_TRANSLATE_NOOP("EmailWords", "from %1 to %2"))
                        .arg(typography::time(limits.from), typography::time(limits.to)));
    parts << translated(QT_TRANSLATE_NOOP("EmailWords", "connections: %1"))
                 .arg(number(limits.connections));
    QString text = parts.join(u", "_s) + u'.';
    QStringList groups;
    for (const mailing::DomainGroup &group : limits.groups) {
        if (group.perHour > 0)
            groups << group.name + u' ' + number(group.perHour);
    }
    if (!groups.isEmpty())
        text += u'\n'
            + translated(QT_TRANSLATE_NOOP("EmailWords", "An hour, by provider: %1."))
                  .arg(groups.join(u", "_s));
    return text;
}

Estimate estimateOf(const services::EmailFigures &figures, const mailing::Limits &limits)
{
    const qint64 open = openSeconds(limits);
    Estimate longest = estimate(figures.toSend, limits.perHour, limits.perDay, open);
    for (const services::NamedCount &counted : figures.groups) {
        const auto group =
            std::ranges::find(limits.groups, counted.key, &mailing::DomainGroup::name);
        if (group == limits.groups.end() || group->perHour <= 0)
            continue;
        Estimate own = estimate(counted.count, group->perHour, 0, open);
        own.slowest = group->name;
        if (isSlower(own, longest))
            longest = own;
    }
    return longest;
}

QString duration(const Estimate &estimate)
{
    if (estimate.days == 0)
        return {};
    QString text;
    if (estimate.days > 1)
        text = translated(QT_TRANSLATE_NOOP("EmailWords", "At this pace: about %1 days."))
                   .arg(number(estimate.days));
    else if (estimate.hours > 1)
        text = translated(QT_TRANSLATE_NOOP("EmailWords", "At this pace: about %1 hours."))
                   .arg(number(estimate.hours));
    else
        text = translated(QT_TRANSLATE_NOOP("EmailWords", "At this pace: less than an hour."));
    if (!estimate.slowest.isEmpty() && (estimate.days > 1 || estimate.hours > 1))
        text += u' '
            + translated(QT_TRANSLATE_NOOP("EmailWords", "The mailboxes of %1 take longest."))
                  .arg(estimate.slowest);
    return text;
}

QString counts(const services::EmailStatus &status)
{
    const qint64 all = status.pending + status.sending + status.accepted + status.refused
        + status.uncertain + status.failed;
    QStringList parts{
        counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 accepted"), status.accepted),
        counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 waiting"), status.pending),
        counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 uncertain"), status.uncertain),
        counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 refused"), status.refused),
        counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 not reached, by post"), status.failed)};
    if (status.sending > 0)
        parts.insert(2,
                     counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 on their way"), status.sending));
    return counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 e-mails = %2"), all)
        .arg(parts.join(u" + "_s));
}

QString run(const services::EmailRun &run)
{
    QStringList sentences;
    if (!run.stopped.isEmpty())
        sentences << run.stopped;
    const auto add = [&sentences](qint64 count, const char *source) {
        if (count > 0)
            sentences << counted(source, count);
    };
    if (run.stopped.isEmpty() || run.accepted > 0)
        sentences << counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 e-mails were accepted."),
                             run.accepted);
    add(run.failed,
        QT_TRANSLATE_N_NOOP("EmailWords", "%1 did not reach their address: letters are due."));
    add(run.refused, QT_TRANSLATE_N_NOOP("EmailWords", "%1 were refused: choose what follows."));
    add(run.uncertain,
        QT_TRANSLATE_N_NOOP("EmailWords", "%1 are uncertain: look into the server’s log."));
    add(run.pending, QT_TRANSLATE_N_NOOP("EmailWords", "%1 are still to go."));
    return sentences.join(u' ');
}

QString instant(const QDateTime &utc, const QDateTime &nowUtc)
{
    const QDateTime local = utc.toLocalTime();
    return local.date() == nowUtc.toLocalTime().date() ? typography::time(local.time())
                                                       : typography::dateTime(local);
}

QString bounces(const services::BounceReport &report)
{
    QStringList parts;
    const auto add = [&parts](qint64 count, const char *source) {
        if (count > 0)
            parts << counted(source, count);
    };
    add(report.known, QT_TRANSLATE_N_NOOP("EmailWords", "%1 read before"));
    add(report.hard,
        QT_TRANSLATE_N_NOOP("EmailWords", "%1 addresses not reached, letters are due"));
    add(report.soft, QT_TRANSLATE_N_NOOP("EmailWords", "%1 not reached for now, tried again"));
    add(report.rejected, QT_TRANSLATE_N_NOOP("EmailWords", "%1 rejected as unwanted, to decide"));
    add(report.delayed, QT_TRANSLATE_N_NOOP("EmailWords", "%1 delayed, the server still tries"));
    add(report.delivered, QT_TRANSLATE_N_NOOP("EmailWords", "%1 receipts of delivery"));
    add(report.automatic, QT_TRANSLATE_N_NOOP("EmailWords", "%1 automatic replies"));
    add(report.unknown, QT_TRANSLATE_N_NOOP("EmailWords", "%1 for you to look at"));
    const QString read =
        counted(QT_TRANSLATE_N_NOOP("EmailWords", "%1 messages read"), report.read);
    return (parts.isEmpty() ? read : read + u" = "_s + parts.join(u" + "_s)) + u'.';
}

} // namespace ui::emailwords
