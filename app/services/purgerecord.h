// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/purgetraces.h"
#include "services/retentionplan.h"
#include "services/session.h"
#include "store/acceptancestore.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <vector>

namespace incident {
struct Incident;
}

// What was removed, and the certificates of it, kept as they were issued.
namespace services {

struct PurgedRule {
    QString key;
    QString label;
    QList<RetentionCount> removed;
    QDateTime madeUtc;
    qint64 journalEntry = 0;
};

struct PurgeCertificate {
    qint64 number = 0;
    QDateTime issuedUtc;
    QString actor;
    qint64 journalEntry = 0;
    QString journalHead; // hexadecimal, as of that entry
    QList<PurgedRule> rules;
};

base::Result<QList<PurgeCertificate>> listPurges(const Session &session);
// As it was issued, PDF or text by the extension of `file`; the last one when `number` is 0.
base::Result<PurgeCertificate> writePurgeCertificate(const Session &session, const QString &file,
                                                     qint64 number = 0);

// Rules that were carried out and have no certificate yet, oldest first.
std::vector<store::Purge> uncertifiedPurges(store::Database &database);
// Issues it for all of them, with its journal entry.
base::Result<PurgeCertificate> certifyPurges(store::Database &database, const Session &session,
                                             const incident::Incident &incident,
                                             const PurgeCopies &copies);
// The backups that the journal knows of, since there was anything to remove.
store::Backups knownBackups(store::Database &database);

} // namespace services
