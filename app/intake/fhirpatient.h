// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/fieldrow.h"

#include <QJsonObject>

namespace intake {

// Fills a row with a Patient of FHIR R4, read by the profiles of FR Core.  The
// current home address counts, never one that is old, ended or of work; telephone
// numbers and addresses by their rank.  `latestYear` is that of today.
void readFhirPatient(const QJsonObject &patient, int latestYear, FieldRow &row);

} // namespace intake
