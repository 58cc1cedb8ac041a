// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/shell.h"
#include "services/calibrationservice.h"
#include "services/reviewservice.h"
#include "services/searchservice.h"
#include "services/secondreadingservice.h"

namespace cli {

// What the commands of the review answer, as JSON and in words.
Answer patternAnswer(const services::SamePattern &pattern);
Answer undoneAnswer(const services::Undone &undone);
Answer statsAnswer(const services::ReviewStats &counts, const services::Agreement &agreement,
                   const services::Calibration &calibration);
Answer disputesAnswer(const QList<services::Dispute> &disputes);
Answer searchAnswer(const services::PatientSearch &search);

} // namespace cli
