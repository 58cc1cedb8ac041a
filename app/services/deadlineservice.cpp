// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/deadlineservice.h"

#include "deadlines/rules.h"
#include "services/incidentservice.h"

namespace services {

base::Result<std::vector<deadlines::Deadline>>
deadlinesOf(const Session &session, const std::optional<QDateTime> &now)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    return deadlines::deadlinesFor(*incident, now.value_or(session.now()));
}

} // namespace services
