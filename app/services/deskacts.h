// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/returnservice.h"
#include "store/personstore.h"
#include "store/sqlite.h"

#include <QDate>
#include <QString>

namespace services {

// What the desks have in common, inside a stage of their caller.

// Input: a note that is too long, or holds a number like that of the social security.
inline constexpr int kLongestDeskNote = 300;
base::Result<void> checkDeskNote(const QString &note);

// Whether the letter of a canonical reference can be noted as returned: then the
// verdict is Noted, though nothing is written.  Errors as of scanReturn().
base::Result<Scan> examineReturn(store::Database &database, const QString &reference,
                                 const QString &reason, const QDate &on, const QDate &today);
// The same, and notes it.
base::Result<Scan> noteReturn(store::Database &database, const QString &reference,
                              const QString &reason, const QDate &on, const QDate &today);

// The person concerned with this number in the patient list (patientOf()); Conflict
// when they are not concerned.
base::Result<store::PersonId> personByPatientRef(store::Database &database,
                                                 const QString &patientRef);

} // namespace services
