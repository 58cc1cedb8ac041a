// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailservice.h"
#include "store/emailstore.h"

#include <QList>

namespace services {

// What became of one e-mail, in order.
QList<EmailEvent> emailEvents(store::EmailStore &emails, const store::EmailRow &row);

} // namespace services
