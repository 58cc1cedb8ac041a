// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace cnil {

// ENISA, Recommendations for a methodology of the assessment of severity of
// personal data breaches (2013): SE = DPC × EI + CB.  All values are quarters,
// so that sums and comparisons are exact.
struct Severity {
    enum class Level { Low, Medium, High, VeryHigh };

    int dataContext = 1;        // DPC: 1 simple, 2 behavioural, 3 financial, 4 sensitive
    double identification = 1;  // EI: 0.25 negligible, 0.5, 0.75, 1 maximal
    double confidentiality = 0; // CB, each 0…0.5: 0.25 to known recipients, 0.5 to anybody
    double integrity = 0;
    double availability = 0;
    bool malicious = false; // CB + 0.5

    double circumstances() const; // CB
    double score() const;         // SE
    Level level() const;          // < 2, < 3, < 4, and above
    bool operator==(const Severity &) const = default;
};

// One level on the three scales.  ENISA and the CNIL describe their four in the
// same words; the draft of the EDPB (template v1.0, June 2026) has three, and
// what can hardly be overcome is severe there:
//
//   ENISA      CNIL          EDPB
//   low        negligible    minor
//   medium     limited       moderate
//   high       significant   severe
//   very high  maximal       severe
//
// The keys are those of the vocabularies in resources/cnil.
QString severityKey(Severity::Level level);
// From the CNIL's key, which may be the DPO's own choice; empty for no known
// level ("to be determined").
QString edpbSeverityKey(const QString &severityKey);

} // namespace cnil
