// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/matchservice.h"
#include "services/session.h"

#include <optional>

namespace services {

enum class Verdict { Same, Different, Unsure };
QString verdictKey(Verdict verdict);

struct ReviewStats {
    qint64 toReview = 0; // pairs of the band
    qint64 same = 0;
    qint64 different = 0;
    qint64 unsure = 0;
    qint64 remaining = 0;
};

// The next pair without a decision, most probable first; nothing when the
// band is done.
base::Result<std::optional<PairDetail>> nextReview(const Session &session);
base::Result<void> decide(const Session &session, qint64 pairId, Verdict verdict);
// Takes the last decision back; answers the pair, or nothing when there is none.
base::Result<std::optional<qint64>> undoDecision(const Session &session);
base::Result<ReviewStats> reviewStats(const Session &session);
// Writes down that the masked values of a pair were shown.
base::Result<void> noteReveal(const Session &session, qint64 pairId);

} // namespace services
