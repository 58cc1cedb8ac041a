// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailchannel.h"
#include "services/recipients.h"

#include <QDate>

namespace services {

// What one person is due.
struct Due {
    notices::ChannelChoice choice; // its obstacle: why nothing can be sent
    notices::EmailChoice email;

    bool isByEmail() const { return email.isEmail() && !choice.obstacle; }
};

// Who gets a letter, who an e-mail and who nothing: decided here alone, so that the
// pre-flight, the lots and the e-mails agree.  Asked once for each person who is due
// something, in the order of the list.
class Dispatch final
{
public:
    Dispatch(store::Database &database, const QDate &sendingDate);

    Due of(const store::PersonInList &listed, const Recipient &recipient);

private:
    store::PersonStore m_persons;
    OneLetterEach m_oneEach;
    EmailChannel m_emails;
    QDate m_date;
};

} // namespace services
