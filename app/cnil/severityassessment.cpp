// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/severityassessment.h"

#include "cnil/severitymethod.h"
#include "cnil/textformat.h"
#include "cnil/vocabulary.h"
#include "deadlines/language.h"
#include "incident/timezone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

using incident::Incident;
using incident::SeverityAnswers;
using Part = SeverityAssessment::Part;
using State = SeverityAssessment::State;

// Steps of 0.25: three digits are exact.
QString number(double value)
{
    const QString language = deadlines::localText({{u"fr"_s, u"fr"_s}, {u"en"_s, u"C"_s}});
    return QLocale(language).toString(value, 'g', 3).replace(u'-', u'−');
}

// What is proposed for a laboratory: who can be recognised follows what leaked,
// malice follows the cause that the sheet names.
SeverityAnswers proposedAnswers(const SeverityMethod &method, const Incident &incident,
                                people::DataCategories leaked)
{
    SeverityAnswers answers = method.proposal;
    const SeverityMethod::Factor &factor = method.factor(u"identification"_s);
    for (const auto &[category, told] : method.categories)
        if (leaked.testFlag(category)
            && factor.option(told.identification)->value
                > factor.option(answers.identification)->value)
            answers.identification = told.identification;
    if (incident.cause.endsWith("_accidental"_L1))
        answers.malice = u"no"_s;
    return answers;
}

Part partFor(const SeverityMethod::Question &question, const SeverityMethod::Factor &factor,
             const Incident &incident, const SeverityAnswers &proposed)
{
    const QString given = severityAnswer(incident.severityAnswers, factor.key);
    const QString &context = incident.severityAnswers.dataContext;
    const SeverityMethod::Option *option = factor.option(given);
    // An adjustment falls with the context that it was chosen for.
    const bool isGiven = option
        && (option->context.isEmpty()
            || option->context == (context.isEmpty() ? proposed.dataContext : context));
    if (!isGiven)
        option = factor.option(severityAnswer(proposed, factor.key));
    return {.factor = factor.key,
            .question = question.text,
            .text = factor.text,
            .answer = option->key,
            .label = option->label,
            .value = option->value,
            .isProposed = !isGiven};
}

const Part &partOf(const SeverityAssessment &assessment, QLatin1StringView factor)
{
    const auto found = std::find_if(assessment.parts.begin(), assessment.parts.end(),
                                    [&](const Part &part) { return part.factor == factor; });
    Q_ASSERT(found != assessment.parts.end());
    return *found;
}

Severity factorsOf(const SeverityAssessment &assessment)
{
    const auto value = [&](QLatin1StringView factor) { return partOf(assessment, factor).value; };
    return {.dataContext = int(value("data_context"_L1) + value("context_adjustment"_L1)),
            .identification = value("identification"_L1),
            .confidentiality = value("confidentiality"_L1),
            .integrity = value("integrity"_L1),
            .availability = value("availability"_L1),
            .malicious = value("malice"_L1) > 0};
}

QString contextSentence(const SeverityAssessment &assessment)
{
    const Part &context = partOf(assessment, "data_context"_L1);
    const Part &adjustment = partOf(assessment, "context_adjustment"_L1);
    const QString sentence = context.question + u' ' + context.label + u'.';
    if (adjustment.value == 0)
        return QCoreApplication::translate("cnil", "%1 DPC = %2 of 4.")
            .arg(sentence, number(context.value));
    return QCoreApplication::translate("cnil", "%1 %2 (%3). DPC = %4 of 4.")
        .arg(sentence, adjustment.label,
             adjustment.value > 0 ? u'+' + number(adjustment.value) : number(adjustment.value),
             number(assessment.factors.dataContext));
}

QString identificationSentence(const SeverityAssessment &assessment)
{
    const Part &part = partOf(assessment, "identification"_L1);
    return QCoreApplication::translate("cnil", "%1 %2. EI = %3 of 1.")
        .arg(part.question, part.label, number(part.value));
}

QString circumstancesSentence(const SeverityAssessment &assessment)
{
    QString sentence = partOf(assessment, "confidentiality"_L1).question;
    for (const auto factor :
         {"confidentiality"_L1, "integrity"_L1, "availability"_L1, "malice"_L1}) {
        const Part &part = partOf(assessment, factor);
        sentence += u' '
            + QCoreApplication::translate("cnil", "%1: %2 (%3).")
                  .arg(part.text, part.label, number(part.value));
    }
    return QCoreApplication::translate("cnil", "%1 CB = %2.")
        .arg(sentence, number(assessment.factors.circumstances()));
}

QString sumSentence(const Severity &factors)
{
    return QCoreApplication::translate("cnil", "SE = DPC × EI + CB = %1 × %2 + %3 = %4.")
        .arg(number(factors.dataContext), number(factors.identification),
             number(factors.circumstances()), number(factors.score()));
}

QString levelSentence(const SeverityAssessment &assessment)
{
    QString range;
    switch (assessment.factors.level()) {
    case Severity::Level::Low:
        range = QCoreApplication::translate("cnil", "below 2");
        break;
    case Severity::Level::Medium:
        range = QCoreApplication::translate("cnil", "from 2 to below 3");
        break;
    case Severity::Level::High:
        range = QCoreApplication::translate("cnil", "from 3 to below 4");
        break;
    case Severity::Level::VeryHigh:
        range = QCoreApplication::translate("cnil", "4 or more");
        break;
    }
    return QCoreApplication::translate("cnil", "%1, that is %2: “%3” on the CNIL's scale. %4")
        .arg(number(assessment.factors.score()), range, assessment.computedLabel,
             assessment.meaning);
}

State stateOf(const SeverityAssessment &assessment, const Incident &incident)
{
    const incident::SeverityConfirmation &confirmation = incident.severityConfirmation;
    if (!confirmation.at || confirmation.level.isEmpty())
        return State::Proposed;
    if (confirmation.categories != assessment.leaked)
        return State::CategoriesChanged;
    const bool same = confirmation.level == incident.severity
        && confirmation.reason == incident.severityReasoning
        && confirmation.answers == assessment.answers();
    return same ? State::Confirmed : State::AnswersChanged;
}

QStringList evidenceOf(const SeverityMethod &method, people::DataCategories leaked)
{
    QStringList evidence{method.proposalReason};
    for (const auto &[category, told] : method.categories)
        if (leaked.testFlag(category))
            evidence += told.reveals + u'.';
    return evidence;
}

QString localInstant(const QDateTime &instant, const Incident &incident)
{
    return frenchInstant(instant.toTimeZone(incident::zoneOf(incident.organisation)));
}

// ---- the printed assessment ----

Document::Section questionSection(const SeverityAssessment &assessment)
{
    Document::Section section{QCoreApplication::translate("cnil", "The three questions"), {}};
    for (const Part &part : assessment.parts) {
        const QString mark =
            part.isProposed ? QCoreApplication::translate("cnil", " — proposed") : QString();
        section.rows.push_back({part.question + u' ' + part.text,
                                u"%1 (%2)%3"_s.arg(part.label, number(part.value), mark)});
    }
    return section;
}

Document::Section methodSection(const SeverityAssessment &assessment)
{
    Document::Section section{severityMethod().title, {}};
    section.rows.push_back(
        {QCoreApplication::translate("cnil", "What leaked"), assessment.evidence.join(u'\n')});
    section.rows.push_back(
        {QCoreApplication::translate("cnil", "Reasoning"), assessment.reasoning.join(u'\n')});
    section.rows.push_back(
        {QCoreApplication::translate("cnil", "Score"), number(assessment.factors.score())});
    section.rows.push_back(
        {QCoreApplication::translate("cnil", "On the CNIL's scale"), assessment.computedLabel});
    return section;
}

Document::Section decisionSection(const Incident &incident, const SeverityAssessment &assessment)
{
    const incident::SeverityConfirmation &confirmation = assessment.confirmation;
    Document::Section section{QCoreApplication::translate("cnil", "Decision of the DPO"), {}};
    const auto add = [&section](const QString &label, const QString &value, bool isMissing) {
        section.rows.push_back({label, value, isMissing && value.isEmpty()});
    };
    add(QCoreApplication::translate("cnil", "Severity"), assessment.chosenLabel, true);
    add(QCoreApplication::translate("cnil", "Own reasons"), incident.severityReasoning,
        assessment.chosen != assessment.computed);
    add(QCoreApplication::translate("cnil", "State"), severityStateText(assessment), false);
    add(QCoreApplication::translate("cnil", "Confirmed by"), confirmation.by, true);
    add(QCoreApplication::translate("cnil", "Confirmed on"),
        confirmation.at ? localInstant(*confirmation.at, incident) : QString(), true);
    return section;
}

} // namespace

SeverityAnswers SeverityAssessment::answers() const
{
    SeverityAnswers all;
    for (const Part &part : parts)
        severityAnswer(all, part.factor) = part.answer;
    return all;
}

people::DataCategories leakedCategories(const Incident &incident, const Figures &figures)
{
    people::DataCategories leaked = incident.categories;
    for (const auto &[category, persons] : figures.personsByCategory)
        if (persons > 0)
            leaked |= category;
    return leaked;
}

SeverityAssessment assessSeverity(const Incident &incident, people::DataCategories leaked)
{
    const SeverityMethod method = severityMethod();
    const Vocabulary vocabulary = currentVocabulary();
    const SeverityAnswers proposed = proposedAnswers(method, incident, leaked);
    SeverityAssessment assessment;
    for (const SeverityMethod::Question &question : method.questions)
        for (const SeverityMethod::Factor &factor : question.factors)
            assessment.parts.push_back(partFor(question, factor, incident, proposed));
    const auto label = [&vocabulary](const QString &level) {
        return vocabulary.labels(u"incident.severity"_s, {level}).value(0);
    };
    assessment.factors = factorsOf(assessment);
    assessment.leaked = leaked;
    assessment.computed = severityKey(assessment.factors.level());
    assessment.computedLabel = label(assessment.computed);
    assessment.meaning = method.meanings.at(assessment.computed);
    assessment.evidence = evidenceOf(method, leaked);
    assessment.reasoning = {contextSentence(assessment), identificationSentence(assessment),
                            circumstancesSentence(assessment), sumSentence(assessment.factors),
                            levelSentence(assessment)};
    assessment.chosen = incident.severity;
    assessment.chosenLabel = label(incident.severity);
    assessment.confirmation = incident.severityConfirmation;
    assessment.state = stateOf(assessment, incident);
    return assessment;
}

QString severityStateKey(State state)
{
    switch (state) {
    case State::Proposed:
        return u"proposed"_s;
    case State::Confirmed:
        return u"confirmed"_s;
    case State::CategoriesChanged:
        return u"categories_changed"_s;
    case State::AnswersChanged:
        return u"answers_changed"_s;
    }
    Q_UNREACHABLE();
}

QString severityStateText(const SeverityAssessment &assessment)
{
    switch (assessment.state) {
    case State::Proposed:
        return QCoreApplication::translate("cnil",
                                           "To be confirmed: nobody has had the final say.");
    case State::Confirmed:
        return QCoreApplication::translate("cnil", "Confirmed.");
    case State::CategoriesChanged:
        return QCoreApplication::translate(
            "cnil",
            "To be confirmed again: other categories of data have leaked than at the last "
            "confirmation.");
    case State::AnswersChanged:
        return QCoreApplication::translate(
            "cnil",
            "To be confirmed again: answers, level or reasons have changed since the last "
            "confirmation.");
    }
    Q_UNREACHABLE();
}

Document severityDocument(const Incident &incident, const SeverityAssessment &assessment)
{
    return {.title = QCoreApplication::translate("cnil", "Assessment of the risk for the persons"),
            .subtitle = incident.reference,
            .sections = {questionSection(assessment), methodSection(assessment),
                         decisionSection(incident, assessment)}};
}

} // namespace cnil
