// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "incident/incident.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace cnil {

// ENISA's method (2013) as three questions in plain words, with what is proposed
// for a laboratory: resources/cnil/severity.json (format: resources/cnil/README.md).
// Texts are in the language of the program.
struct SeverityMethod {
    struct Option {
        QString key;
        QString label;   // without a full stop
        QString example; // may be empty
        double value = 0;
        QString context; // an adjustment: only beside this data_context; empty: always
    };
    // One number of the formula: "data_context", "context_adjustment",
    // "identification", "confidentiality", "integrity", "availability", "malice".
    struct Factor {
        QString key;
        QString text;
        std::vector<Option> options;

        const Option *option(const QString &optionKey) const; // nullptr: no such key
    };
    struct Question {
        QString key;
        QString text; // « Que révèlent les données ? »
        QString help;
        std::vector<Factor> factors;
    };
    struct Category {
        QString reveals; // what it tells, and the harm in it
        QString identification;
    };

    QString version;
    QString title;
    std::vector<Question> questions;
    incident::SeverityAnswers proposal; // before any category is known
    QString proposalReason;             // of its data_context
    std::map<people::DataCategory, Category> categories;
    std::map<QString, QString> meanings; // of a level, by severityKey()

    const Factor &factor(const QString &key) const; // one of the seven
};

// An Input error that names what is missing or wrong: the seven factors, values
// within ENISA's ranges, a line for every data category, a meaning per level.
base::Result<SeverityMethod> severityMethodFromJson(const QByteArray &json);
SeverityMethod severityMethod(); // as shipped

// The keys of the seven factors, in the order of the formula, and the answer to
// one of them.
const QStringList &severityFactors();
QString &severityAnswer(incident::SeverityAnswers &answers, const QString &factor);
QString severityAnswer(const incident::SeverityAnswers &answers, const QString &factor);

// An Input error that names the field, the key that is not known, and those
// that are.  Empty answers are left to the proposal.
base::Result<void> checkSeverityAnswers(const incident::SeverityAnswers &answers,
                                        const SeverityMethod &method);

} // namespace cnil
