// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"
#include "notices/email.h"
#include "notices/lettercomposer.h"
#include "services/emailaccount.h"
#include "store/emailstore.h"

#include <QByteArray>
#include <QTimeZone>

#include <map>

namespace services {

// What of the account is in the headers of every message of a mailing.
struct EmailSender {
    QString fromName;
    QString from;
    QString replyTo;
    bool usesVerp = false;
};
EmailSender senderOf(const EmailAccount &account);
QString senderToJson(const EmailSender &sender);
EmailSender senderFromJson(const QString &json);

// "7k3m9qx24ta@laboratoire.fr": the same over every attempt, so that a mailbox that gets
// a message twice may know it.
QString messageIdOf(const QString &reference, const EmailSender &sender);

// One message, ready to leave.
struct MadeEmail {
    notices::Email text;
    mailing::Envelope envelope;
    QByteArray bytes;
    QString sha256;
};

// Makes the messages of mailings as they were prepared, whatever has changed since.  One
// object per thread; keeps what the mailings share.
class EmailMaker final
{
public:
    explicit EmailMaker(store::Database &database);

    // `date`: the instant in its Date header.  Input error as of
    // notices::LetterComposer::composeEmail().
    base::Result<MadeEmail> make(const store::EmailRow &row, const QDateTime &date);

private:
    struct Mailing {
        EmailSender sender;
        QTimeZone zone;
        QDate date;
        notices::LetterComposer composer;
    };
    base::Result<Mailing *> mailing(store::EmailMailingId id);

    store::EmailStore m_emails;
    std::map<store::EmailMailingId, Mailing> m_mailings;
};

// The bytes of one text.
base::Result<MadeEmail> emailFrom(notices::Email text, const EmailSender &sender, const QString &to,
                                  const QDateTime &date);
// With the laboratory's own offset from UTC.
QDateTime localDate(const QDateTime &utc, const QTimeZone &zone);

} // namespace services
