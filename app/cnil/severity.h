// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/datacategory.h"

#include <QString>
#include <QStringList>

namespace cnil {

// ENISA, Recommendations for a methodology of the assessment of severity of
// personal data breaches (2013): SE = DPC × EI + CB.
struct Severity {
    enum class Level { Low, Medium, High, VeryHigh };

    int dataContext = 1;        // DPC: 1 simple, 2 behavioural, 3 financial, 4 sensitive
    double identification = 1;  // EI: 0.25 negligible, 0.5, 0.75, 1 maximal
    double confidentiality = 0; // CB, each 0…0.5: 0.25 to known recipients, 0.5 to anybody
    double integrity = 0;
    double availability = 0;
    bool malicious = false; // CB + 0.5

    double score() const;
    Level level() const; // < 2, < 3, < 4, and above
    bool operator==(const Severity &) const = default;
};

// The four levels of the CNIL's form: "negligible", "limited", "significant",
// "maximal".
QString severityKey(Severity::Level level);

// A laboratory's extract, published after a malicious extraction.
Severity laboratorySeverity(people::DataCategories leaked);

// Each factor and the sum, in sentences of the program's language.
QStringList severityReasoning(const Severity &severity);

} // namespace cnil
