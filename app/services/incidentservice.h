// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "incident/incident.h"
#include "services/session.h"

#include <QList>

namespace store {
class Database;
} // namespace store

namespace services {

// The incident of this vault; a default one while none was set.
base::Result<incident::Incident> loadIncident(const Session &session);
// The confirmation of the severity stays as it is in the vault, whatever the
// document says: only confirmSeverity() gives one (services/severityservice.h).
base::Result<void> saveIncident(const Session &session, const incident::Incident &incident);

// The same inside a transaction of the caller's.
base::Result<incident::Incident> incidentIn(store::Database &database, const Session &session);
void storeIncident(store::Database &database, const incident::Incident &incident,
                   const QDateTime &utc);

// One answer of a closed question of the CNIL's form: the key that the
// incident holds and the authority's own words.
struct Term {
    QString key;
    QString label;
};
// The answers to a field of the incident, by its JSON name ("origins",
// "severity", …), in the form's order; empty for a field without a list.
QList<Term> incidentTerms(const QString &field);

} // namespace services
