// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"

#include <QTimeZone>

namespace incident {

// The laboratory's own zone, in which its days and hours are meant; UTC when it names none
// that this machine knows.
QTimeZone zoneOf(const Organisation &organisation);

} // namespace incident
