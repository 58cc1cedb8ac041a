// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace deadlines {

// An event of which an incident has many: each request has a clock of its own.
inline constexpr QLatin1StringView kRightsRequest("rights_request");

// The instants (and the day of the communication) of incident::Incident that a
// rule may start or end with, by their JSON names.
bool isIncidentEvent(const QString &name);
// Nothing while the incident does not say when.
std::optional<QDateTime> instantOf(const QString &name, const incident::Incident &incident);

} // namespace deadlines
