// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/instruction.h"
#include "people/sourcerecord.h"
#include "store/sqlite.h"

#include <QDateTime>

#include <map>
#include <vector>

namespace store {

// The table `instruction`: what the laboratory decided about one person, for
// every record of theirs.  Functions throw StoreError and belong inside the
// caller's transaction.
class InstructionStore final
{
public:
    explicit InstructionStore(Database &database);

    // Sets the parts that `given` holds; the others stay as they are.  `patient`
    // is a record of the patient list.
    void set(people::RecordId patient, const notices::Instructions &given, const QDateTime &utc,
             const QString &actor);
    // False when there was none of this kind.
    bool clear(people::RecordId patient, notices::InstructionKind kind);
    notices::Instructions of(people::RecordId patient);
    bool isEmpty();
    // Persons of the patient list, by kind.
    std::map<notices::InstructionKind, qint64> counts();

    // As AddressStore::reattach().
    void reattach();
    // Instructions about nobody in the patient list.
    qint64 countWaiting();

private:
    void insert(people::RecordId patient, notices::InstructionKind kind,
                const notices::Instructions &given, const QDateTime &utc, const QString &actor);

    Database &m_database;
};

} // namespace store
