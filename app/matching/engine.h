// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "matching/pair.h"
#include "matching/parameters.h"
#include "people/sourcerecord.h"

#include <memory>

namespace matching {

// Which patients are in the leak: Fellegi–Sunter linkage with fixed, fitted
// weights (README.md).  Feed it both files in any order, then run() once.
//
//     matching::Engine engine(matching::Parameters {});
//     store.forEachPatient([&](const people::SourceRecord &r) { engine.addPatient(r); });
//     store.forEachLeakRow([&](const people::SourceRecord &r) { engine.addLeak(r); });
//     base::Result<matching::Outcome> outcome = engine.run(progress);
//
// Records are normalised and interned as they come (about 100 bytes a row
// stay); no QString is kept.  Record ids must be distinct within a file.  The
// outcome depends on the records and the parameters only: not on the order of
// the rows nor on the number of threads.  One engine belongs to one thread at
// a time; inside, it works on Parameters::threads threads.
class Engine final
{
public:
    explicit Engine(const Parameters &parameters);
    ~Engine();
    Engine(Engine &&) noexcept;
    Engine &operator=(Engine &&) noexcept;

    void addPatient(const people::SourceRecord &record, bool isNew = true);
    void addLeak(const people::SourceRecord &record, bool isNew = true);

    // A run can build on an earlier one with the same parameters: rows that it
    // knew are not new, and what it found between two of them is given here.
    // Then only pairs with a new row are searched for; all are weighed again,
    // since frequencies and competitors may have changed.  Ids of rows that
    // are gone do no harm.
    void addKnownPair(people::RecordId leak, people::RecordId patient);

    // Leak rows that an earlier run brought to nobody and that were removed since.  They
    // still count for how seldom a row is about a patient: without them everything left
    // would look more probable than it did.  Not negative.
    void setRemovedLeakRows(qint64 rows);

    // Progress is in thousandths of the whole, reported from the calling
    // thread at least every 0.3 s.  Error::Cancelled is the only error.
    base::Result<Outcome> run(base::Progress &progress);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace matching
