// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/cnilservice.h"
#include "services/session.h"

#include <QStringList>

namespace services {

// What the incident sheet still lacks, in sentences that name the field.
struct IncidentCheck {
    QStringList letters;  // no letter can be written before this is done
    QStringList wordings; // only letters in FALC or with an English page need it
    QStringList emails;   // besides what the letters need
    QStringList form;     // of the CNIL, for this kind of filing
    QString severity;     // the mark while it is not confirmed; else empty

    bool lettersCanBeWritten() const { return letters.isEmpty(); }
};
base::Result<IncidentCheck> checkIncident(const Session &session, FilingKind kind);

} // namespace services
