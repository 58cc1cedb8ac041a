// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/emailmessage.h"

#include "incident/timezone.h"
#include "mailing/message.h"
#include "notices/reference.h"
#include "people/emailaddress.h"
#include "services/letterbook.h"
#include "services/retentionguard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// In lower case and without hyphens, as in the message's other places.
QString compact(const QString &reference)
{
    return notices::compactReference(reference).toLower();
}

// The variable envelope return path: bounces come back to an address that names the message.
QString returnPath(const QString &reference, const EmailSender &sender)
{
    if (!sender.usesVerp)
        return sender.from;
    const qsizetype at = sender.from.lastIndexOf(u'@');
    return sender.from.first(at) + u'+' + compact(reference) + sender.from.sliced(at);
}

} // namespace

EmailSender senderOf(const EmailAccount &account)
{
    return {account.fromName, account.fromAddress, account.replyTo, account.usesVerp};
}

QString senderToJson(const EmailSender &sender)
{
    const QJsonObject object{{u"from_name"_s, sender.fromName},
                             {u"from"_s, sender.from},
                             {u"reply_to"_s, sender.replyTo},
                             {u"verp"_s, sender.usesVerp}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

EmailSender senderFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    return {.fromName = object[u"from_name"].toString(),
            .from = object[u"from"].toString(),
            .replyTo = object[u"reply_to"].toString(),
            .usesVerp = object[u"verp"].toBool()};
}

QString messageIdOf(const QString &reference, const EmailSender &sender)
{
    return compact(reference) + u'@' + people::emailDomain(sender.from);
}

QDateTime localDate(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.toOffsetFromUtc(zone.offsetFromUtc(utc));
}

base::Result<MadeEmail> emailFrom(notices::Email text, const EmailSender &sender, const QString &to,
                                  const QDateTime &date)
{
    auto bytes = mailing::mimeMessage({.fromName = sender.fromName,
                                       .from = sender.from,
                                       .replyTo = sender.replyTo,
                                       .to = to,
                                       .subject = text.subject,
                                       .plainText = text.plainText,
                                       .html = text.html,
                                       .id = messageIdOf(text.reference, sender),
                                       .date = date});
    if (!bytes)
        return bytes.error();
    const mailing::Envelope envelope{.sender = returnPath(text.reference, sender),
                                     .recipient = to,
                                     .id = notices::compactReference(text.reference)};
    const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
    return MadeEmail{std::move(text), envelope, *std::move(bytes), QString::fromLatin1(hash)};
}

EmailMaker::EmailMaker(store::Database &database)
    : m_emails(database)
{
}

base::Result<EmailMaker::Mailing *> EmailMaker::mailing(store::EmailMailingId id)
{
    if (const auto known = m_mailings.find(id); known != m_mailings.end())
        return &known->second;
    const store::EmailMailing stored = m_emails.mailing(id).value();
    const auto context = contextFromJson(stored.context);
    if (!context)
        return context.error();
    auto composer = composerFor(*context);
    if (!composer)
        return composer.error();
    Mailing mailing{senderFromJson(stored.sender), incident::zoneOf(context->incident.organisation),
                    context->date, *std::move(composer)};
    return &m_mailings.emplace(id, std::move(mailing)).first->second;
}

base::Result<MadeEmail> EmailMaker::make(const store::EmailRow &row, const QDateTime &date)
{
    if (row.notice.recipient.isEmpty())
        return recipientRemoved(row.notice.reference);
    const auto shared = mailing(row.email.mailing);
    if (!shared)
        return shared.error();
    Mailing &mailing = **shared;
    notices::Addressee addressee = recipientFromJson(row.notice.recipient);
    addressee.reference = row.notice.reference;
    const auto choice = notices::chooseChannel(addressee.record, addressee.leaked, mailing.date,
                                               false, addressee.instructions);
    auto text = mailing.composer.composeEmail(addressee, choice);
    if (!text)
        return text.error();
    return emailFrom(*std::move(text), mailing.sender, row.email.address,
                     localDate(date, mailing.zone));
}

} // namespace services
