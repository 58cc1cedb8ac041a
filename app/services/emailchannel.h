// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/emailchoice.h"
#include "services/recipients.h"

#include <QStringView>

#include <unordered_map>
#include <unordered_set>

namespace services {

// Who is written to by e-mail and who by post: one answer for the pre-flight, the lots
// and the e-mails, so that nobody falls between them.  Reads the addresses of the whole
// patient list when it is made, unless e-mails are offered to nobody; memory: some 30
// bytes an address.
class EmailChannel final
{
public:
    explicit EmailChannel(store::Database &database);

    notices::EmailChoice choiceFor(const Recipient &recipient,
                                   const notices::ChannelChoice &choice) const;

private:
    using Key = std::size_t; // of people::emailKey(): two that meet both go by post

    static Key keyOf(QStringView address);
    void readAddresses(store::Database &database);

    notices::EmailPolicy m_policy;
    std::unordered_set<Key> m_shared;
    std::unordered_set<Key> m_failed;
};

} // namespace services
