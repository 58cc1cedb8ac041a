// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>
#include <QString>

namespace services {

// A patient whom a search found.
struct PatientHit {
    qint64 patientRecord = 0;
    QString patientRef;
    QString name;      // all names, as the list has them
    QString birthDate; // ISO, with zeros for what is unknown
    QString place;     // postal code and town
};

struct PatientSearch {
    QList<PatientHit> hits; // closest first, then by name
    qint64 found = 0;       // also beyond `limit`
};

// The whole patient list, for a leaked row that no pair explains
// (services/patientquery.h says what can be typed).  One pass over the store:
// there is no index of names outside it.  Refused (Input) for a text of which
// nothing can be searched.
base::Result<PatientSearch> searchPatients(const Session &session, const QString &text, int limit,
                                           base::Progress &progress);

} // namespace services
