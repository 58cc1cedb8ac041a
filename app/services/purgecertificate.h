// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "printing/report.h"
#include "services/purgetraces.h"
#include "store/acceptancestore.h"
#include "store/retentionstore.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace services {

// All that the certificate of a purge says.  Nothing about a person.
struct PurgeFacts {
    QString laboratory;
    QString reference; // of the incident; may be empty
    QTimeZone zone;    // the laboratory's
    QDateTime issuedUtc;
    QString actor;
    qint64 journalEntry = 0;
    QString journalHead; // hexadecimal
    std::vector<store::Purge> purges;
    std::vector<store::Import> imports; // whose files the laboratory still may have
    store::Backups backups;             // that the journal knows of
    PurgeCopies copies;
};

// In French whatever the language of the program: for the file, and for the CNIL.
printing::Report purgeReport(const PurgeFacts &facts);
QString purgeText(const printing::Report &report);

} // namespace services
