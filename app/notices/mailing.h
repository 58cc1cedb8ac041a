// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace notices {

// What a posted letter weighs and from how many on it is cheaper: data of
// resources/notices/mailing.json, since posts change their tariffs.
struct MailingRules {
    double sheetGrams = 0;           // A4 of 80 g/m²: 5
    double envelopeGrams = 0;        // with its window
    std::vector<double> weightSteps; // of the tariff, grams, rising
    int depositThresholdInside = 0;  // letters of one deposit to the sender's own département
    int depositThresholdOutside = 0; // to one other
    // Telephone calls on the busiest day per thousand letters of one mailing.  A
    // published precedent: 7 230 calls for 814 093 letters, most in the first week.
    double busiestDayCallsPerThousand = 0;

    double letterGrams(int sheets) const { return envelopeGrams + sheets * sheetGrams; }
    // The step that the letter falls into; 0 when it is heavier than the last.
    double weightStep(int sheets) const;
};
const MailingRules &mailingRules();

// "35", "2A", "974"; empty for what is no French postal code.  Corsica's 20000
// to 20190 are 2A, what follows 2B.
QString departementOf(QStringView postalCode);

} // namespace notices
