// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/dispatch.h"

namespace services {

Dispatch::Dispatch(store::Database &database, const QDate &sendingDate)
    : m_persons(database)
    , m_oneEach(m_persons)
    , m_emails(database)
    , m_date(sendingDate)
{
}

Due Dispatch::of(const store::PersonInList &listed, const Recipient &recipient)
{
    Due due;
    due.choice = channelFor(recipient, listed.news(), m_date);
    due.email = m_emails.choiceFor(recipient, due.choice);
    // No postal address is needed for an e-mail.
    if (due.email.isEmail() && !notices::standsInTheWay(due.choice.obstacle))
        due.choice.obstacle.reset();
    if (!due.choice.obstacle && m_oneEach.isDouble(listed, recipient))
        due.choice.obstacle = notices::Obstacle::Double;
    return due;
}

} // namespace services
