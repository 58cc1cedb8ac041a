// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/matchservice.h"
#include "store/runstore.h"
#include "store/sqlite.h"

namespace services {

// What a run found, without the number of persons, which later verdicts change.
MatchReport reportOfRun(const store::Run &run);
// Whether the run saw every import as it is now: nothing came, went or was corrected since.
bool isUpToDate(store::Database &database, const store::Run &run);

} // namespace services
