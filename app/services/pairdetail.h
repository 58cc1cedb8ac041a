// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/pair.h"
#include "people/sourcerecord.h"
#include "services/matchservice.h"
#include "store/runstore.h"
#include "store/sqlite.h"

namespace services {

// A pair in words, from the vault: shared by the explanation and the review.
// What a reader said without a pair of the last run, a link by hand, is among
// the details of a leaked row.  Throw StoreError like everything done with a Database.
PairDetail detailOf(store::Database &database, const store::StoredPair &stored);
base::Result<QList<PairDetail>> detailsOfLeak(store::Database &database,
                                              const people::SourceRecord &leak);
base::Result<QList<PairDetail>> detailsOfPair(store::Database &database,
                                              const people::SourceRecord &leak,
                                              const QString &patientRef);

// What a list shows of a pair.
PairRow rowOf(store::Database &database, const store::StoredPair &stored);

matching::PairClass classOf(PairBand band);
PairBand bandOf(matching::PairClass cls);

} // namespace services
