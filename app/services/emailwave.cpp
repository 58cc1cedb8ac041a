// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/emailwave.h"

#include "people/emailaddress.h"
#include "services/dispatch.h"
#include "services/emailmessage.h"
#include "services/sourcecheck.h"
#include "services/stage.h"
#include "store/emailstore.h"
#include "store/releasestore.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::size_t kChunk = 1000;
constexpr qint64 kReportEvery = 512; // persons

base::Error anotherPerson()
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The name or address of an e-mail is not that of its person in the list. No e-mail "
                "was prepared. Please report this error.")};
}

// Whose turn it is, in the order of the list.
base::Result<std::vector<store::PersonId>>
turnsOf(store::Database &database, const LetterSetting &setting, base::Progress &progress)
{
    store::PersonStore persons(database);
    Recipients recipients(database, setting.hasEnglishWords);
    Dispatch dispatch(database, setting.context.date);
    std::vector<store::PersonId> turns;
    qint64 done = 0;
    const bool whole = persons.forEach([&](const store::PersonInList &listed) {
        if (!store::isWrittenTo(listed.state)
            && dispatch.of(listed, recipients.of(listed.person)).isByEmail())
            turns.push_back(listed.person.id);
        return ++done % kReportEvery != 0 || progress.report(0, 0);
    });
    if (!whole)
        return base::cancelled();
    return turns;
}

// Prepares the e-mails of one chunk within one transaction.
class Preparation
{
public:
    Preparation(const Session &session, store::Database &database, const LetterSetting &setting,
                notices::LetterComposer &composer)
        : m_session(session)
        , m_setting(setting)
        , m_composer(composer)
        , m_persons(database)
        , m_notices(database)
        , m_emails(database)
        , m_recipients(database, setting.hasEnglishWords)
    {
    }

    base::Result<void> add(store::PersonId id, const store::EmailMailing &mailing)
    {
        const auto listed = m_persons.inList(id);
        if (!listed || store::isWrittenTo(listed->state))
            return {};
        const auto notice = noticeFor(*listed);
        if (!notice)
            return notice.error();
        if (people::emailKey(m_address) != people::emailKey(m_emails.addressInList(id)))
            return anotherPerson();
        m_emails.insert(*notice, mailing, m_address, m_session.now());
        ++m_count;
        m_supplements += notice->completes ? 1 : 0;
        return {};
    }
    qint64 count() const { return m_count; }
    qint64 supplements() const { return m_supplements; }

private:
    base::Result<store::Notice> noticeFor(const store::PersonInList &listed)
    {
        const Recipient recipient = m_recipients.of(listed.person);
        const auto first =
            listed.told ? m_notices.firstLetterOf(listed.person.id) : store::FirstLetter();
        notices::Addressee addressee{recipient.record, listed.news(),
                                     freshReference(listed.person.id), earlierLetter(first),
                                     recipient.instructions};
        const auto choice = channelFor(recipient, addressee.leaked, m_setting.context.date);
        const auto email = m_composer.composeEmail(addressee, choice);
        if (!email)
            return email.error();
        if (!namesPerson(m_persons, listed.person.id, email->personName))
            return anotherPerson();
        m_address = people::emailAddress(recipient.record.email).value_or(QString());
        store::Notice notice;
        notice.person = listed.person.id;
        notice.channel = u"email"_s;
        notice.variant = notices::variantKey(email->variant);
        notice.reference = addressee.reference;
        notice.state = u"printed"_s;
        notice.recipient = recipientToJson(addressee);
        notice.told = addressee.leaked;
        notice.completes = first.id;
        return notice;
    }

    QString freshReference(store::PersonId person)
    {
        QString reference;
        int attempt = 0;
        do {
            reference = referenceFor(m_setting.referenceKey, person, attempt++);
        } while (m_notices.hasReference(reference));
        return reference;
    }

    const Session &m_session;
    const LetterSetting &m_setting;
    notices::LetterComposer &m_composer;
    store::PersonStore m_persons;
    store::NoticeStore m_notices;
    store::EmailStore m_emails;
    Recipients m_recipients;
    QString m_address; // of the notice that was made last
    qint64 m_count = 0;
    qint64 m_supplements = 0;
};

base::Result<qint64> prepareChunk(const Session &session, const LetterSetting &setting,
                                  notices::LetterComposer &composer, store::EmailMailing &mailing,
                                  std::span<const store::PersonId> turns)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            if (!mailing.id)
                mailing.id = store::EmailStore(database).insertMailing(mailing);
            Preparation preparation(session, database, setting, composer);
            for (const store::PersonId person : turns) {
                if (const auto added = preparation.add(person, mailing); !added)
                    return added.error();
            }
            store::ReleaseStore(database).useSignatures(session.now(), preparation.count());
            entry.event = u"email.prepared"_s;
            entry.object = u"mailing:%1"_s.arg(mailing.id.value);
            entry.payload = {{u"messages"_s, preparation.count()},
                             {u"supplements"_s, preparation.supplements()}};
            return preparation.count();
        });
}

} // namespace

base::Result<qint64> prepareEmails(const Session &session, const LetterSetting &setting,
                                   const EmailAccount &account, std::optional<qint64> most,
                                   base::Progress &progress)
{
    auto composer = composerFor(setting.context);
    if (!composer)
        return composer.error();
    const auto turns = readStage(
        session, [&](store::Database &database) { return turnsOf(database, setting, progress); });
    if (!turns)
        return turns.error();
    std::span<const store::PersonId> waiting(*turns);
    if (most && std::cmp_less(*most, waiting.size()))
        waiting = waiting.first(std::size_t(*most));
    store::EmailMailing mailing{.id = {},
                                .madeOn = setting.context.date,
                                .sender = senderToJson(senderOf(account)),
                                .context = contextToJson(setting.context)};
    qint64 prepared = 0;
    while (!waiting.empty()) {
        const auto chunk = waiting.first(std::min(kChunk, waiting.size()));
        waiting = waiting.subspan(chunk.size());
        const auto done = prepareChunk(session, setting, *composer, mailing, chunk);
        if (!done)
            return done.error();
        prepared += *done;
        if (!progress.report(0, 0))
            return base::cancelled();
    }
    return prepared;
}

} // namespace services
