// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "incident/incident.h"
#include "services/session.h"

namespace services {

// The incident of this vault; a default one while none was set.
base::Result<incident::Incident> loadIncident(const Session &session);
base::Result<void> saveIncident(const Session &session, const incident::Incident &incident);

} // namespace services
