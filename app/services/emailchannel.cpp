// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/emailchannel.h"

#include "people/emailaddress.h"
#include "services/emailsetting.h"
#include "store/emailstore.h"

namespace services {

EmailChannel::EmailChannel(store::Database &database)
    : m_policy(policyOf(database))
{
    if (m_policy.offer != notices::EmailOffer::Nobody)
        readAddresses(database);
}

EmailChannel::Key EmailChannel::keyOf(QStringView address)
{
    return qHash(people::emailKey(address), 0);
}

void EmailChannel::readAddresses(store::Database &database)
{
    store::EmailStore emails(database);
    std::unordered_map<Key, people::RecordId> owners;
    emails.forEachPatientAddress([&](const QString &address, people::RecordId patient) {
        const auto [owner, isFirst] = owners.try_emplace(keyOf(address), patient);
        if (!isFirst && owner->second != patient)
            m_shared.insert(owner->first);
    });
    emails.forEachFailedAddress(
        [this](const QString &address) { m_failed.insert(keyOf(address)); });
}

notices::EmailChoice EmailChannel::choiceFor(const Recipient &recipient,
                                             const notices::ChannelChoice &choice) const
{
    const Key key = keyOf(recipient.record.email);
    return notices::chooseEmail(
        recipient.record, choice, recipient.instructions, m_policy,
        {.isShared = m_shared.contains(key), .hasFailed = m_failed.contains(key)});
}

} // namespace services
