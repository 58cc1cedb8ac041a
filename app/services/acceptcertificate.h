// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "printing/report.h"
#include "services/matchservice.h"
#include "store/acceptancestore.h"
#include "store/importstore.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace services {

struct CertifiedExtract {
    store::Import import;
    store::LeakRows rows;
};

// All that the certificate says.  Nothing about a person.
struct CertificateFacts {
    QString laboratory;
    QString reference; // of the incident; may be empty
    QTimeZone zone;    // the laboratory's
    QDateTime acceptedUtc;
    QString actor;
    qint64 journalEntry = 0;
    QString journalHead; // hexadecimal
    MatchReport run;
    QDateTime runUtc;
    QString parametersSha256; // hexadecimal
    std::vector<CertifiedExtract> extracts;
    store::WaitingPairs waiting;
    store::Backups backups;
    QStringList copiesRemoved; // of the store, from before an upgrade
    QStringList copiesLeft;    // … that could not be removed
};

// In French whatever the language of the program: for the CNIL and for the file.
printing::Report certificateReport(const CertificateFacts &facts);
// The same as plain text, with hashes in one piece.
QString certificateText(const printing::Report &certificate);

} // namespace services
