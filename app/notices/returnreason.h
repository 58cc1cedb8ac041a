// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace notices {

// What a reason says of the address.
enum class AddressVerdict {
    Unknown,
    Wrong, // the same letter to the same address would come back again
    Right, // refused, not fetched: the address itself is usable
};

// Why a letter came back, in the words on the envelope (« pli non
// distribuable », La Poste since 2013).  The lists found do not agree, so they
// are data: resources/notices/returnreasons.json, changed and added to in the
// vault.  There is no « décédé »: a carrier may not write it, and no death
// follows from a return.
struct ReturnReason {
    QString key;  // stable: in the store, in JSON and in files
    QString text; // French
    AddressVerdict address = AddressVerdict::Unknown;
    QStringList aliases;    // other words for the same
    bool isRetired = false; // no longer offered; letters of before keep it

    bool operator==(const ReturnReason &) const = default;
};
using ReturnReasons = std::vector<ReturnReason>;

// Those of the program, in the order in which they are offered.
const ReturnReasons &shippedReturnReasons();

// The reason that somebody typed or a file says: its key, its text or another
// name for it; case, accents and punctuation do not matter.  nullptr for none,
// and for a retired one.
const ReturnReason *reasonOf(const ReturnReasons &reasons, QStringView words);
// The text of a reason, also of a retired one; `key` itself when it is in no list.
QString reasonText(const ReturnReasons &reasons, const QString &key);

// Whether the words claim that the addressee is dead.
bool speaksOfDeath(QStringView words);

// What a laboratory can do to find an address before it gives up (GDPR
// art. 34(3)(c)): part of the proof.
struct AddressSearch {
    QString key;
    QString text; // French
};
const std::vector<AddressSearch> &addressSearches();

} // namespace notices
