// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "incident/incident.h"

namespace incident {
} // namespace incident
