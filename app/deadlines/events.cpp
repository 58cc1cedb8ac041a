// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/events.h"

#include "incident/timezone.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

using incident::Incident;

struct InstantEvent {
    QLatin1StringView name;
    std::optional<QDateTime> Incident::*instant;
};
constexpr std::array kInstantEvents{
    InstantEvent{"begin"_L1, &Incident::begin},
    InstantEvent{"awareness"_L1, &Incident::awareness},
    InstantEvent{"processor_notice"_L1, &Incident::processorNotice},
    InstantEvent{"initial_filing"_L1, &Incident::initialFiling},
    InstantEvent{"follow_up_filing"_L1, &Incident::followUpFiling},
    InstantEvent{"health_alert_filing"_L1, &Incident::healthAlertFiling},
    InstantEvent{"complaint_filing"_L1, &Incident::complaintFiling},
};
// A day, not an instant.
constexpr auto kCommunicatedOn = "communicated_on"_L1;

} // namespace

bool isIncidentEvent(const QString &name)
{
    return name == kCommunicatedOn
        || std::any_of(kInstantEvents.begin(), kInstantEvents.end(),
                       [&name](const InstantEvent &event) { return event.name == name; });
}

std::optional<QDateTime> instantOf(const QString &name, const Incident &incident)
{
    if (name == kCommunicatedOn && incident.communicatedOn)
        return incident.communicatedOn->startOfDay(incident::zoneOf(incident.organisation));
    for (const InstantEvent &known : kInstantEvents)
        if (known.name == name)
            return incident.*known.instant;
    return std::nullopt;
}

} // namespace deadlines
