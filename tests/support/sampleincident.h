// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "notices/lettercomposer.h"

namespace testing {

// An invented breach of an invented laboratory, complete enough for letters.
incident::Incident sampleIncident();

// Jeanne LE GOFF, adult, Lannion; invented.
people::SourceRecord sampleRecord();
// Malo, born on 5 May 2015; invented.
people::SourceRecord sampleChild();

} // namespace testing
