// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "cnil/figures.h"
#include "cnil/notification.h"
#include "incident/incident.h"
#include "services/cnilservice.h"

namespace services {

// The notification as the vault answers it now: incident sheet, counts, what the
// DPO confirmed, form.
struct PreparedFiling {
    incident::Incident incident;
    cnil::Figures figures;
    cnil::Notification notification;
};
// In the form of `vocabulary` ("edpb-1.0"); empty: the newest in force.
base::Result<PreparedFiling> prepareFiling(const Session &session, FilingKind kind,
                                           base::Progress &progress,
                                           const QString &vocabulary = {});

cnil::FilingKind formKind(FilingKind kind);
// As the console writes it and the store keeps it.
QString storedKind(FilingKind kind);
// The day in the laboratory's own zone.
QDate dayAt(const incident::Incident &incident, const QDateTime &now);
QStringList missingOf(const cnil::Notification &notification);

} // namespace services
