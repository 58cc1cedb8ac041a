// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/failure.h"

#include <QCoreApplication>

namespace mailing {

namespace {

// "550 5.1.1"
QString codes(const Reply &reply)
{
    return QString(QString::number(reply.code) + u' ' + reply.enhanced).trimmed();
}

// Gmail's and Microsoft's refusals of senders without SPF, DKIM or DMARC, and RFC 7372.
bool isUnauthenticatedSender(const Reply &reply)
{
    static const QStringList known = {QStringLiteral("5.7.20"),  QStringLiteral("5.7.23"),
                                      QStringLiteral("5.7.25"),  QStringLiteral("5.7.26"),
                                      QStringLiteral("5.7.27"),  QStringLiteral("5.7.30"),
                                      QStringLiteral("5.7.509"), QStringLiteral("5.7.515")};
    return known.contains(reply.enhanced);
}

bool isTooBig(const Reply &reply)
{
    return reply.enhanced == QLatin1String("5.3.4") || reply.enhanced == QLatin1String("5.2.3");
}

QString busyText(Step step)
{
    if (step == Step::Connect)
        return QCoreApplication::translate(
            "mailing",
            "The mail server takes no more connections for now (%1). Try again later, with fewer "
            "connections at a time.");
    if (step == Step::Tls)
        return QCoreApplication::translate(
            "mailing",
            "The mail server cannot encrypt for now (STARTTLS, %1). Nothing was sent. Try again "
            "later.");
    if (step == Step::Login)
        return QCoreApplication::translate(
            "mailing", "The mail server lets nobody log in for now (%1). Try again later.");
    return QCoreApplication::translate(
        "mailing",
        "The mail server takes no more messages for now (%1): a quota or a rate is reached. "
        "Sending goes on later.");
}

QString messageRefusedText(const Reply &reply)
{
    if (isUnauthenticatedSender(reply))
        return QCoreApplication::translate(
            "mailing",
            "Refused because the sender's domain is not authenticated (%1). Ask whoever runs the "
            "domain for SPF, DKIM and DMARC before you go on.");
    if (isTooBig(reply))
        return QCoreApplication::translate(
            "mailing", "The message is bigger than the mail server takes (%1).");
    return QCoreApplication::translate(
        "mailing",
        "The mail server refuses the message or its sender, not the address (%1): the next ones "
        "would be refused too.");
}

QString accountRefusedText(Step step)
{
    if (step == Step::Connect)
        return QCoreApplication::translate(
            "mailing", "The mail server accepts no mail from this machine (%1).");
    if (step == Step::Tls)
        return QCoreApplication::translate(
            "mailing",
            "The mail server refuses to encrypt (STARTTLS, %1). Nothing was sent: a session in "
            "clear is never used.");
    if (step == Step::Login)
        return QCoreApplication::translate(
            "mailing",
            "The mail server refuses the user name or the password (%1). Many services ask for an "
            "application password, made in the account's settings, in place of the ordinary one.");
    return QCoreApplication::translate(
        "mailing", "The mail server asks for another login before it takes a message (%1).");
}

QString sentence(Step step, Verdict verdict, const Reply &reply)
{
    switch (verdict) {
    case Verdict::Busy:
        return busyText(step);
    case Verdict::AddressRefused:
        return QCoreApplication::translate(
            "mailing", "The mail server says that this address cannot be reached (%1).");
    case Verdict::MessageRefused:
        return messageRefusedText(reply);
    case Verdict::AccountRefused:
        return accountRefusedText(step);
    case Verdict::RetryLater:
    case Verdict::Accepted:
        break;
    }
    return QCoreApplication::translate(
        "mailing", "The mail server puts this message off (%1). It will be tried again later.");
}

} // namespace

Verdict Failure::verdict() const
{
    if (isPermanent)
        return Verdict::AccountRefused;
    return reply ? verdictOf(step, *reply) : Verdict::Busy;
}

Failure connectionFailure(const QString &message)
{
    return {.message = message};
}

Failure permanentFailure(Step step, const QString &message)
{
    return {.step = step, .message = message, .isPermanent = true};
}

Failure replyFailure(Step step, const Reply &reply)
{
    const Verdict verdict = verdictOf(step, reply);
    return {.step = step,
            .reply = reply,
            .message = sentence(step, verdict, reply).arg(codes(reply)),
            .isPermanent = verdict == Verdict::AccountRefused};
}

Failure protocolFailure(Step step)
{
    return {.step = step,
            .message = QCoreApplication::translate(
                "mailing",
                "What answers at this port does not speak the protocol of a mail server. Check the "
                "server's name and its port."),
            .isPermanent = step == Step::Connect};
}

} // namespace mailing
