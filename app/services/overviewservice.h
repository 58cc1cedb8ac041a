// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/ledgerservice.h"
#include "services/session.h"

#include <QStringList>

namespace services {

// The place of the window where a step is done.
enum class Place { Incident, Files, Matching, Notifications, Cnil, Journal };

// What the welcome page says is next, with its reason.
struct NextStep {
    Place place = Place::Incident;
    QString action; // « Importer la liste des patients »
    QString reason;
};

struct Overview {
    QString incidentTitle;
    NextStep next;
    Ledger ledger;
    QStringList tasks; // beside the next step: backups, data to be erased; mostly none
};
base::Result<Overview> overview(const Session &session);

} // namespace services
