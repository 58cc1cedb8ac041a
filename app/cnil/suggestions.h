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
    // A count or date of the vault: it is in the answer already, and cannot be
    // typed.
    bool isCounted = false;
    bool operator==(const Suggestion &) const = default;
};

// For the published extract of a laboratory's software: nature, origin, cause,
// data, persons, consequences, harms and severity (ENISA), from the categories
// that the incident and the matching name; whether the persons are informed;
// and every count of the vault that the form asks for.
std::vector<Suggestion> proposedAnswers(const incident::Incident &incident, const Figures &figures);
// Of these, the choices that the DPO left empty.
std::vector<Suggestion> suggestedAnswers(const incident::Incident &incident,
                                         const Figures &figures);

// The keys that the incident holds where suggestions go: "incident.natures";
// empty for any other source.
QStringList answerAt(const incident::Incident &incident, const QString &source);

// The incident with the suggestions that the DPO confirmed.
incident::Incident withSuggestions(incident::Incident incident,
                                   const std::vector<Suggestion> &confirmed);

} // namespace cnil
