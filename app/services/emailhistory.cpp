// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/emailhistory.h"

#include "services/outbox.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

struct ReasonText {
    const QString &reason;
    const char *text;
};

// What is the matter, and what to do.
const ReasonText kReasons[]{
    {kInterrupted,
     QT_TRANSLATE_NOOP("services",
                       "The program ended while the server was answering: nobody knows whether it "
                       "took the message. Look for the Message-ID in the server's log (\"sent\" of "
                       "the mailbox, or whoever runs it), then decide.")},
    {kConnectionLost,
     QT_TRANSLATE_NOOP(
         "services",
         "The connection was cut. After the end of the message nobody knows whether the "
         "server took it: look for the Message-ID in the server's log, then decide. "
         "Before it, the message goes again by itself.")},
    {kLater,
     QT_TRANSLATE_NOOP("services", "The server asks to try later; that happens by itself.")},
    {kGaveUp,
     QT_TRANSLATE_NOOP("services", "Tried for two days without success: a letter is due.")},
    {kAddressRefused,
     QT_TRANSLATE_NOOP("services",
                       "The address does not exist or takes no mail: a letter is due.")},
    {kMessageRefused,
     QT_TRANSLATE_NOOP("services",
                       "The server refused the message or its sender, not the address: show its "
                       "answer to whoever runs your mail, then send again, or write by post.")},
    {kTextRefused,
     QT_TRANSLATE_NOOP("services",
                       "The text of this message may not be sent; the answer says why.")},
    {kBouncedHard,
     QT_TRANSLATE_NOOP("services",
                       "It came back: the address cannot be reached. A letter is due.")},
    {kBouncedSoft,
     QT_TRANSLATE_NOOP(
         "services",
         "It came back for now (mailbox full, server away): it is sent once more, then "
         "a letter is due.")},
    {kBouncedRejected,
     QT_TRANSLATE_NOOP("services",
                       "It came back as unwanted: show the answer to whoever runs your mail, then "
                       "send again, or write by post.")},
    {kByPost, QT_TRANSLATE_NOOP("services", "You decided: by post. A letter is due.")},
    {kAgain, QT_TRANSLATE_NOOP("services", "You decided: to be sent again.")},
    {kArrived, QT_TRANSLATE_NOOP("services", "You found it in the server's log.")},
};

QString bounceText(const store::BounceRow &bounce)
{
    const QString what = u"%1 %2"_s.arg(bounce.status, bounce.diagnostic).simplified();
    return tr("A message came back (%1): %2")
        .arg(bounce.place, what.isEmpty() ? bounce.kind : what);
}

} // namespace

QString emailReasonText(const QString &reasonKey)
{
    for (const ReasonText &each : kReasons) {
        if (each.reason == reasonKey)
            return tr(each.text);
    }
    return {};
}

QList<EmailEvent> emailEvents(store::EmailStore &emails, const store::EmailRow &row)
{
    const store::Email &email = row.email;
    QList<EmailEvent> events;
    if (const auto mailing = emails.mailing(email.mailing))
        events.append({mailing->madeOn.startOfDay(Qt::UTC),
                       tr("E-mail prepared, to: %1").arg(email.address)});
    if (email.sentUtc)
        events.append(
            {*email.sentUtc, tr("Given to the mail server (attempt %1)").arg(email.attempts)});
    for (const store::BounceRow &bounce : emails.bouncesOf(email.notice))
        events.append({bounce.readUtc, bounceText(bounce)});
    if (email.state != store::EmailState::Pending || email.attempts > 0) {
        const QString text = emailStateText(store::emailStateKey(email.state));
        const QString reason = emailReasonText(email.reason);
        QString line = reason.isEmpty() ? text : tr("%1. %2").arg(text, reason);
        if (!email.reply.isEmpty())
            line = tr("%1 Answer: %2").arg(line, email.reply);
        events.append({email.changedUtc, line});
    }
    std::ranges::stable_sort(events, {}, &EmailEvent::at);
    return events;
}

} // namespace services
