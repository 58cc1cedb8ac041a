// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/timezone.h"
#include "mailing/smtptransport.h"
#include "notices/reference.h"
#include "notices/textcheck.h"
#include "people/emailaddress.h"
#include "services/emailaccount.h"
#include "services/emailmessage.h"
#include "services/emailsetting.h"
#include "services/lettersetting.h"
#include "services/rights.h"
#include "services/stage.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <atomic>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr unsigned long kPollMilliseconds = 50;

base::Error networkError(const mailing::Failure &failure)
{
    if (failure.isCancelled)
        return base::cancelled();
    const QString answer = failure.reply
        ? QCoreApplication::translate("services", " The server said: %1 %2")
              .arg(failure.reply->code)
              .arg(failure.reply->text)
        : QString();
    return {base::Error::Kind::Network, failure.message + answer};
}

// With the fingerprint of a certificate that was not trusted: for whoever compares it
// with the server's own and pins it.
base::Error refusedConnection(const mailing::Connected &connected)
{
    base::Error error = networkError(*connected.failure);
    if (connected.failure->step == mailing::Step::Tls && !connected.facts.sha256.isEmpty())
        error.detail = u"SHA-256 "_s + QString::fromLatin1(connected.facts.sha256.toHex());
    return error;
}

// An invented person, whom everything befell that can.
notices::Addressee examplePerson()
{
    people::SourceRecord record;
    record.birthName = u"EXEMPLE"_s;
    record.firstGivenName = u"CAMILLE"_s;
    record.givenNames = u"CAMILLE"_s;
    record.birthDate = people::PartialDate::fromPacked(19700101);
    record.address = u"1 RUE DE L ESSAI"_s;
    record.postalCode = u"35000"_s;
    record.city = u"RENNES"_s;
    people::DataCategories all;
    for (const people::DataCategory category : people::kAllDataCategories)
        all |= category;
    return {record, all, notices::makeReference(0)};
}

base::Result<MadeEmail> example(const LetterSetting &setting, const EmailSender &sender,
                                const QString &to, const QDateTime &now)
{
    LetterContext context = setting.context;
    context.incident = notices::completedByExample(context.incident);
    auto composer = composerFor(context);
    if (!composer)
        return composer.error();
    const notices::Addressee addressee = examplePerson();
    auto text = composer->composeEmail(
        addressee, notices::chooseChannel(addressee.record, addressee.leaked, context.date));
    if (!text)
        return text.error();
    text->subject = QCoreApplication::translate("services", "[Test] %1").arg(text->subject);
    return emailFrom(*std::move(text), sender, to,
                     localDate(now, incident::zoneOf(setting.incident.organisation)));
}

base::Result<EmailTest> converse(mailing::Transport &transport,
                                 const std::optional<MadeEmail> &message,
                                 const std::function<bool()> &isStopped)
{
    const auto connected = transport.connect(isStopped);
    if (connected.failure)
        return refusedConnection(connected);
    EmailTest test{.server = connected.facts, .sentTo = {}, .reply = {}};
    if (message) {
        if (const auto failure = connected.connection->begin(message->envelope, message->bytes))
            return networkError(*failure);
        mailing::Reply reply;
        if (const auto failure = connected.connection->finish(reply))
            return networkError(*failure);
        test.sentTo = message->envelope.recipient;
        test.reply = u"%1 %2"_s.arg(reply.code).arg(reply.text);
    }
    connected.connection->close();
    return test;
}

// In another thread, so that whoever watches can stop it.
base::Result<EmailTest> watched(mailing::Transport &transport,
                                const std::optional<MadeEmail> &message, base::Progress &progress)
{
    std::atomic<bool> isStopped = false;
    const auto answer = QtConcurrent::run(
        [&] { return converse(transport, message, [&] { return isStopped.load(); }); });
    while (!answer.isFinished()) {
        isStopped = isStopped || !progress.report(0, 0);
        QThread::msleep(kPollMilliseconds);
    }
    return answer.result();
}

} // namespace

base::Result<EmailTest> testEmailAccount(const Session &session, const QString &to,
                                         base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::PrepareMailing); !allowed)
        return allowed.error();
    const auto address = people::emailAddress(to);
    if (!to.isEmpty() && !address)
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate(
                               "services", "\"%1\" is not an e-mail address. Nothing was sent.")
                               .arg(to.simplified().left(80))};
    const auto account = emailAccount(session);
    if (!account)
        return account.error();
    if (!*account)
        return base::Error{base::Error::Kind::Conflict,
                           QCoreApplication::translate(
                               "services",
                               "No mail account is set up yet (Notifications, E-mails; or email "
                               "account set). Nothing was sent.")};
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    std::optional<MadeEmail> message;
    if (address) {
        auto made = example(*setting, senderOf(**account), *address, session.now());
        if (!made)
            return made.error();
        message = *std::move(made);
    }
    auto server =
        readStage(session, [&](store::Database &database) -> base::Result<mailing::Server> {
            return serverOf(database, **account);
        });
    if (!server)
        return server.error();
    const auto transport = mailing::smtpTransport(*std::move(server));
    auto test = watched(*transport, message, progress);
    if (!test)
        return test.error();
    const auto noted =
        writeStage(session, [&](store::Database &, journal::Draft &entry) -> base::Result<bool> {
            entry.event = u"email.tested"_s;
            entry.object = u"emails"_s;
            entry.payload = {{u"sent"_s, message.has_value()}};
            return true;
        });
    if (!noted)
        return noted.error();
    return test;
}

} // namespace services
