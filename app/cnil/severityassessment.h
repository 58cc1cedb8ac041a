// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/document.h"
#include "cnil/figures.h"
#include "cnil/severity.h"
#include "incident/incident.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cnil {

// The severity of one incident: what the method computes from the DPO's answers,
// or from what is proposed where there is none, and the DPO's final say.
struct SeverityAssessment {
    // Whether the final say is about what is computed now.
    enum class State { Proposed, Confirmed, CategoriesChanged, AnswersChanged };

    struct Part {
        QString factor;   // key
        QString question; // « Que révèlent les données ? »
        QString text;     // of the factor
        QString answer;   // its key
        QString label;
        double value = 0;
        bool isProposed = false; // not the DPO's answer
    };

    std::vector<Part> parts; // the seven factors
    Severity factors;
    people::DataCategories leaked;
    QStringList evidence;  // what each leaked category tells, in sentences
    QStringList reasoning; // each factor, the sum and the level, in sentences
    QString computed;      // severityKey()
    QString computedLabel; // in the CNIL's words
    QString meaning;       // of the computed level for the persons
    QString chosen;        // incident::Incident::severity; empty while undecided
    QString chosenLabel;
    State state = State::Proposed;
    incident::SeverityConfirmation confirmation; // the last one, also when outdated

    incident::SeverityAnswers answers() const; // the seven keys, proposed or not
    // What counts now: the confirmed level, else the computed one.
    QString level() const { return state == State::Confirmed ? chosen : computed; }
};

// Of the incident sheet and of the matching (persons above zero).
people::DataCategories leakedCategories(const incident::Incident &incident, const Figures &figures);

SeverityAssessment assessSeverity(const incident::Incident &incident,
                                  people::DataCategories leaked);

// "proposed", "confirmed", "categories_changed", "answers_changed": for JSON.
QString severityStateKey(SeverityAssessment::State state);
// The mark beside the level, a sentence.
QString severityStateText(const SeverityAssessment &assessment);

// The assessment to print: questions, evidence, sum, scales, final say.
Document severityDocument(const incident::Incident &incident, const SeverityAssessment &assessment);

} // namespace cnil
