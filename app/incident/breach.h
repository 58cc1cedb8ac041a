// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"

namespace incident {

// Whether a breach is notified to the authority.  A receipt in
// Incident::initialFiling settles it, whatever was decided before.
enum class FilingDecision { Undecided, ToFile, NotToFile };
QString filingDecisionKey(FilingDecision decision); // "undecided", "to_file", "not_to_file"
std::optional<FilingDecision> filingDecisionFromKey(QStringView key);

// Why it is, or is not, notified to the authority (RGPD art. 33(1)) and told to
// the persons (art. 34): what the register must let the authority verify
// (art. 33(5); EDPB guidelines 9/2022, section V).
struct Motivation {
    FilingDecision filing = FilingDecision::Undecided;
    QString filingReasons;
    QString communicationReasons;
    bool operator==(const Motivation &) const = default;
};

// A breach of the register beside the one that the vault is about: the same
// sheet, with counts that no list of persons stands behind.
struct Breach {
    Incident incident;
    std::optional<qint64> persons; // ≥ 0, approximate
    std::optional<qint64> records;
    qint64 informed = 0; // persons told individually
    Motivation motivation;
    bool operator==(const Breach &) const = default;
};

// As fromJson(Incident): strict, an Input error names the key.  A breach must
// have a reference and a title.  breachFromJson(toJson(x)) == x.
base::Result<Breach> breachFromJson(const QJsonObject &json);
QJsonObject toJson(const Breach &breach);
base::Result<Motivation> motivationFromJson(const QJsonObject &json);
QJsonObject toJson(const Motivation &motivation);

} // namespace incident
