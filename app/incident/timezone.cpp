// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/timezone.h"

namespace incident {

QTimeZone zoneOf(const Organisation &organisation)
{
    const QTimeZone zone(organisation.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace incident
