// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/deadlineservice.h"

#include "deadlines/rules.h"
#include "services/incidentservice.h"
#include "services/stage.h"
#include "store/noticestore.h"
#include "store/personstore.h"

namespace services {

namespace {

// The day on which the last person was told, once nobody is left to tell by
// letter; the incident's own answer comes first.
base::Result<std::optional<QDate>> everybodyToldOn(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<std::optional<QDate>> {
        auto states = store::PersonStore(database).countByState();
        const bool open = states[store::PersonState::ToDo] + states[store::PersonState::Supplement]
                + states[store::PersonState::Printed] + states[store::PersonState::Returned]
                + states[store::PersonState::Blocked]
            > 0;
        const auto posted = store::NoticeStore(database).postedBetween();
        return open || !posted ? std::optional<QDate>() : std::optional(posted->second);
    });
}

} // namespace

base::Result<std::vector<deadlines::Deadline>> deadlinesOf(const Session &session,
                                                           const std::optional<QDateTime> &now)
{
    auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const auto told = everybodyToldOn(session);
    if (!told)
        return told.error();
    if (!incident->communicatedOn)
        incident->communicatedOn = *told;
    return deadlines::deadlinesFor(*incident, now.value_or(session.now()));
}

} // namespace services
