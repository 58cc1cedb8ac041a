// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/figures.h"
#include "incident/incident.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cnil {

// An answer that the facts of this leak propose.  It is never an answer by
// itself: each laboratory's DPO confirms it.
struct Suggestion {
    QString source; // JSON path: "incident.natures"
    QStringList keys;
    QString reason; // in the language of the program
    bool operator==(const Suggestion &) const = default;
};

// For the published extract of a laboratory's software: nature, origin, cause,
// data, persons, consequences, harms and severity (ENISA), from the categories
// that the incident and the matching name.  Only for what the DPO left empty.
std::vector<Suggestion> suggestedAnswers(const incident::Incident &incident,
                                         const Figures &figures);

// The incident with the suggestions that the DPO confirmed.
incident::Incident withSuggestions(incident::Incident incident,
                                   const std::vector<Suggestion> &confirmed);

} // namespace cnil
