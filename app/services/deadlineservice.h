// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "deadlines/deadline.h"
#include "services/session.h"

#include <vector>

namespace services {

// Every clock of the incident at `now` (default: the session's time).
base::Result<std::vector<deadlines::Deadline>>
deadlinesOf(const Session &session, const std::optional<QDateTime> &now = {});

} // namespace services
