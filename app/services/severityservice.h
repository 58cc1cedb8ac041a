// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "cnil/severityassessment.h"
#include "cnil/severitymethod.h"
#include "services/session.h"

namespace services {

// How grave the breach is for the persons, by ENISA's method: what leaked comes
// from the incident sheet and from the matching.
base::Result<cnil::SeverityAssessment> severityOf(const Session &session);

// What of the persons concerned leaked by the matching alone.
base::Result<people::DataCategories> matchedCategories(const Session &session);

// The DPO's answers to the questions; an empty one goes back to the proposal.
// Input as cnil::checkSeverityAnswers.
base::Result<void> setSeverityAnswers(const Session &session,
                                      const incident::SeverityAnswers &answers);

// The DPO's final say.
struct SeverityDecision {
    QString level;  // cnil::severityKey(); empty: the computed one
    QString reason; // demanded when the level is not the computed one
    QString by;     // name or function; empty: the contact of the incident sheet
};
// Becomes the answer on the CNIL's form and holds for the answers and leaked
// categories of now.  Input for an unknown level, a missing reason or nobody to
// answer for it.  The reason stays in the vault; the journal has both levels.
base::Result<void> confirmSeverity(const Session &session, const SeverityDecision &decision);

} // namespace services
