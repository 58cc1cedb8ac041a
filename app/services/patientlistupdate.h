// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "services/importservice.h"
#include "store/recordstore.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace services {

// Compares the rows of a newer patient list with the patients that the vault
// knows: part of importservice.  A patient is known again by the laboratory's
// own number where both lists have one, else by names, birth date and NIR as
// they are written.  Holds 24 bytes per known patient.
class PatientListUpdate final
{
public:
    enum class Change { New, Changed, Unchanged };
    struct Found {
        Change change = Change::New;
        people::RecordId record; // the known one; none for a new one
    };

    // Reads the known patients.  False when stopped.
    bool load(store::RecordStore &records, base::Progress &progress);

    // What the next row of the newer list is.  Each known row is met once: of two
    // equal rows in the newer list the second one is new.
    Found meet(const people::SourceRecord &record);

    // The known patients that were not met.
    std::vector<people::RecordId> vanished() const;

    const ListDifference &counts() const { return m_counts; }

private:
    struct Known {
        size_t key = 0;
        size_t content = 0;
        people::RecordId record;
    };

    bool m_byRef = false;
    std::vector<Known> m_known; // sorted by key
    std::vector<bool> m_met;
    ListDifference m_counts;
};

// The names of the fields in which two states of a patient differ, as the
// mapping file writes them.
QStringList changedFields(const people::SourceRecord &before, const people::SourceRecord &after);

// The fields of a record as text, in a fixed order; columns of the same names:
// a file of them is read again without a mapping and gives the same records.
QStringList recordColumns();
QStringList recordCells(const people::SourceRecord &record);

} // namespace services
