// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/postaladdress.h"
#include "people/sourcerecord.h"
#include "store/sqlite.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace store {

// Where a better address came from.
enum class AddressSource {
    Rnvp,   // the file of a postal validation service
    Return, // a letter that came back
    Call,
    Manual,
};
QString addressSourceKey(AddressSource source); // "rnvp", "return", "call", "manual"

struct AddressCorrection {
    people::Address address;
    AddressSource source = AddressSource::Manual;
    QDateTime madeUtc;
    QString actor;
};

// The table `address_correction`: addresses that hold instead of those of the
// patient list, for every record of the same person.  The newest one holds; none
// is ever overwritten.  Functions throw StoreError and belong inside the
// caller's transaction.
class AddressStore final
{
public:
    explicit AddressStore(Database &database);

    // `patient` is a record of the patient list.
    void correct(people::RecordId patient, const people::Address &address, AddressSource source,
                 const QDateTime &utc, const QString &actor);
    // The address that holds; nothing when the patient list's does.
    std::optional<people::Address> of(people::RecordId patient);
    // Newest first.
    std::vector<AddressCorrection> history(people::RecordId patient);
    // Whether any address was ever corrected.
    bool isEmpty();

    // Corrections whose record was removed with its file go to the record of the
    // same person in another one: after the matching.
    void reattach();
    // Corrections of nobody in the patient list.
    qint64 countWaiting();

private:
    Database &m_database;
};

} // namespace store
