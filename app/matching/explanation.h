// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/pair.h"
#include "matching/parameters.h"
#include "people/sourcerecord.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace matching {

// One bar of the waterfall: a table entry in bits and in words.
struct ExplainedField {
    QString field; // stable name: "prior", "surname", "birth_date", "together", …
    QString title; // the field in the user's language
    QString level; // what was found, in the user's language
    double bits = 0;
    QString leakValue; // as written in the files; empty for the joint entries
    QString patientValue;
};

struct Explanation {
    std::vector<ExplainedField> fields; // prior first, competition last
    double totalBits = 0;               // sum of the fields
    double probability = 0;
    PairClass cls = PairClass::None;
    ReasonSet reasons;
    QStringList sentences; // for a person to check, most telling first
};

// Why `pair` has its probability.  The weights are additive, so the bars sum
// to the total exactly: no approximation.  `priorBits` is the run's
// (Statistics::priorBits); what `pair` says about name frequencies and
// competitors is taken from it, so the files need not be read again.
Explanation explain(const people::SourceRecord &leak, const people::SourceRecord &patient,
                    const Pair &pair, double priorBits, const Parameters &parameters);

// The same for two records that no run has brought together: names count as
// of middling frequency and nobody competes.
Explanation explain(const people::SourceRecord &leak, const people::SourceRecord &patient,
                    double priorBits, const Parameters &parameters);

} // namespace matching
