// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/suggestions.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace cnil {

// What the DPO confirmed of the answers that the program had filled in.
struct Confirmation {
    QString source;     // JSON path: "incident.natures", "figures.persons"
    QStringList answer; // keys, or the count as text
    QStringList proposed;
    QString by;
    QDateTime atUtc;
    bool operator==(const Confirmation &) const = default;
};

// What an answer rests on.
enum class Standing {
    Typed,     // the DPO's own words or choice, or nothing
    Proposed,  // filled in by the program; « proposé, à confirmer »
    Confirmed, // filled in by the program, confirmed by the DPO
};
QString standingKey(Standing standing); // "typed", "proposed", "confirmed"

// A confirmation holds as long as both the answer and what the program
// proposes are those that were confirmed, in any order.  A count of the vault
// is the program's own until it is confirmed; a choice that the DPO made
// without confirming anything is the DPO's own.
Standing standingOf(const QStringList &answer, const Suggestion &proposal,
                    const Confirmation *confirmation);

const Confirmation *confirmationOf(const std::vector<Confirmation> &confirmations,
                                   const QString &source);

} // namespace cnil
