// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"
#include "store/recordstore.h"
#include "store/runstore.h"
#include "store/vault.h"

#include <vector>

namespace support {

// Adds pairs to review that all have the same reasons, whatever the matching
// would say of them: the first leaked rows with the last patients.  Their
// probabilities go up in small steps from `probability`.
inline void addAlikePairs(const services::Session &session, int count, matching::ReasonSet reasons,
                          double probability)
{
    store::Database database = session.vault().connect(store::Access::ReadWrite);
    store::Transaction transaction(database);
    store::RecordStore records(database);
    const auto idsOf = [&](const QString &kind) {
        std::vector<people::RecordId> ids;
        records.forEachIdentity(kind, [&](const people::SourceRecord &record) {
            ids.push_back(record.id);
            return true;
        });
        return ids;
    };
    const auto leaks = idsOf(QStringLiteral("leak"));
    const auto patients = idsOf(QStringLiteral("patients"));
    store::RunStore runs(database);
    const store::RunId run = runs.lastRun()->id;
    std::size_t at = 0;
    for (int added = 0; added < count; ++at) {
        matching::Pair pair;
        pair.leak = leaks.at(at);
        pair.patient = patients.at(patients.size() - 1 - at);
        pair.cls = matching::PairClass::Review;
        pair.probability = probability + 0.0001 * added;
        pair.reasons = reasons;
        if (runs.pairOf(pair.leak, pair.patient))
            continue;
        runs.insertPair(run, pair);
        ++added;
    }
    transaction.commit();
}

} // namespace support
