// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/bundle.h"
#include "services/preparedfiling.h"

#include <vector>

namespace services {

// What the filing bundle holds except what cnil::writeBundle() adds itself.  No
// patient's data: labels, counts, hashes, invented recipients.  Needs loadFonts().
base::Result<std::vector<cnil::BundleFile>> bundleContents(const Session &session,
                                                           const PreparedFiling &filing);

} // namespace services
