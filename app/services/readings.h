// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "journal/entry.h"
#include "services/reviewservice.h"
#include "store/reviewstore.h"

#include <vector>

namespace services {

// What the services of the review have in common.  Throw StoreError like
// everything done with a Database.

inline store::RecordPair recordsOf(const store::StoredPair &stored)
{
    return {stored.pair.leak, stored.pair.patient};
}

// Who reads: the name given, else the holder whose passphrase opened the vault.
QString readerName(const Session &session, const QString &reader);

// One act of a reader with all that follows from it: the decisions, the
// persons concerned, and verdict and reader's number in the journal's entry.
void writeReadings(store::Database &database, const Session &session, const QString &reader,
                   store::Round round, Verdict verdict, const std::vector<store::RecordPair> &pairs,
                   journal::Draft &entry);

// The persons concerned after the decisions on these pairs have changed.
void refreshPersons(store::Database &database, const std::vector<store::RecordPair> &pairs);

// "pair:12-3456", by the numbers of the records.
QString journalObject(const store::RecordPair &pair);

// The pair of a number that the user has; gone after another run.
base::Result<store::StoredPair> storedPair(store::Database &database, qint64 pairId);

} // namespace services
