// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/suggestions.h"

#include "cnil/severityassessment.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

using incident::Incident;
using people::DataCategories;
using people::DataCategory;

struct ListField {
    QLatin1StringView source;
    QStringList Incident::*keys;
};
constexpr std::array kListFields{
    ListField{"incident.natures"_L1, &Incident::natures},
    ListField{"incident.origins"_L1, &Incident::origins},
    ListField{"incident.data_types"_L1, &Incident::dataTypes},
    ListField{"incident.sensitive_data"_L1, &Incident::sensitiveData},
    ListField{"incident.subject_categories"_L1, &Incident::subjectCategories},
    ListField{"incident.consequences"_L1, &Incident::consequences},
    ListField{"incident.harms"_L1, &Incident::harms},
};

struct KeyField {
    QLatin1StringView source;
    QString Incident::*key;
};
constexpr std::array kKeyFields{
    KeyField{"incident.cause"_L1, &Incident::cause},
    KeyField{"incident.severity"_L1, &Incident::severity},
    KeyField{"incident.communication"_L1, &Incident::communication},
};

QStringList dataTypesOf(DataCategories leaked)
{
    QStringList keys;
    if (leaked & DataCategory::Identity)
        keys += u"civil_status"_s;
    if (leaked & DataCategory::Nir)
        keys += u"nir"_s;
    if (leaked & (DataCategory::PostalAddress | DataCategory::Phone | DataCategory::Email))
        keys += u"contact_details"_s;
    if (leaked & (DataCategory::Login | DataCategory::Password))
        keys += u"credentials"_s;
    return keys;
}

QStringList subjectsOf(const Figures &figures)
{
    QStringList keys{u"patients"_s, u"vulnerable"_s};
    if (figures.minors.value_or(0) > 0)
        keys.insert(1, u"minors"_s);
    return keys;
}

std::vector<Suggestion> aboutTheBreach()
{
    return {
        {u"incident.natures"_s,
         {u"confidentiality"_s},
         QCoreApplication::translate("cnil",
                                     "The extract was published; nothing was altered or lost.")},
        {u"incident.origins"_s,
         {u"hacking"_s},
         QCoreApplication::translate("cnil",
                                     "The data were taken from a server of the processor.")},
        {u"incident.cause"_s,
         {u"external_malicious"_s},
         QCoreApplication::translate("cnil", "An outsider took and published the data.")},
    };
}

std::vector<Suggestion> aboutTheData(DataCategories leaked, const Figures &figures)
{
    return {
        {u"incident.data_types"_s, dataTypesOf(leaked),
         QCoreApplication::translate("cnil", "From the categories found in the extract.")},
        {u"incident.sensitive_data"_s,
         {u"health"_s},
         QCoreApplication::translate("cnil", "Being a laboratory's patient is a health datum.")},
        {u"incident.subject_categories"_s, subjectsOf(figures),
         QCoreApplication::translate("cnil", "From the matching with the list of patients.")},
    };
}

std::vector<Suggestion> aboutTheEffects(const Incident &incident, DataCategories leaked)
{
    const SeverityAssessment severity = assessSeverity(incident, leaked);
    return {
        {u"incident.consequences"_s,
         {u"spread"_s, u"correlated"_s, u"misused"_s},
         QCoreApplication::translate("cnil", "The file circulates and anybody can read it.")},
        {u"incident.harms"_s,
         {u"loss_of_control"_s, u"discrimination"_s, u"identity_theft"_s, u"fraud"_s,
          u"reputation"_s, u"professional_secrecy"_s},
         QCoreApplication::translate("cnil", "Identity, contact and health data lie together.")},
        {u"incident.severity"_s, {severity.computed}, severity.reasoning.join(u' ')},
    };
}

std::vector<Suggestion> aboutTheInformation(const Figures &figures)
{
    if (!figures.persons)
        return {};
    const bool allInformed = figures.informed() + figures.informedPublicly >= *figures.persons;
    return {
        {u"incident.communication"_s,
         {allInformed ? u"informed"_s : u"planned"_s},
         allInformed
             ? QCoreApplication::translate("cnil", "Everybody concerned has been informed.")
             : QCoreApplication::translate("cnil", "Not everybody concerned has been informed.")},
    };
}

Suggestion counted(const QString &source, const QString &value)
{
    return {source,
            {value},
            QCoreApplication::translate("cnil", "Counted in the vault, at this moment."),
            true};
}

std::vector<Suggestion> countedAnswers(const Figures &figures)
{
    std::vector<Suggestion> answers;
    if (figures.persons)
        answers.push_back(counted(u"figures.persons"_s, QString::number(*figures.persons)));
    if (figures.records)
        answers.push_back(counted(u"figures.records"_s, QString::number(*figures.records)));
    answers.push_back(counted(u"figures.informed"_s, QString::number(figures.informed())));
    if (figures.firstInformedOn)
        answers.push_back(
            counted(u"filing.informed_on"_s, figures.firstInformedOn->toString(Qt::ISODate)));
    return answers;
}

} // namespace

QStringList answerAt(const Incident &incident, const QString &source)
{
    for (const ListField &field : kListFields)
        if (field.source == source)
            return incident.*field.keys;
    for (const KeyField &field : kKeyFields)
        if (field.source == source && !(incident.*field.key).isEmpty())
            return {incident.*field.key};
    return {};
}

std::vector<Suggestion> proposedAnswers(const Incident &incident, const Figures &figures)
{
    const DataCategories leaked = leakedCategories(incident, figures);
    std::vector<Suggestion> proposals;
    for (const auto &group :
         {aboutTheBreach(), aboutTheData(leaked, figures), aboutTheEffects(incident, leaked),
          aboutTheInformation(figures), countedAnswers(figures)})
        for (const Suggestion &proposal : group)
            if (!proposal.keys.isEmpty())
                proposals.push_back(proposal);
    return proposals;
}

std::vector<Suggestion> suggestedAnswers(const Incident &incident, const Figures &figures)
{
    std::vector<Suggestion> suggestions = proposedAnswers(incident, figures);
    std::erase_if(suggestions, [&incident](const Suggestion &proposal) {
        return proposal.isCounted || !answerAt(incident, proposal.source).isEmpty();
    });
    return suggestions;
}

Incident withSuggestions(Incident incident, const std::vector<Suggestion> &confirmed)
{
    for (const Suggestion &suggestion : confirmed) {
        for (const ListField &field : kListFields)
            if (field.source == suggestion.source)
                incident.*field.keys = suggestion.keys;
        for (const KeyField &field : kKeyFields)
            if (field.source == suggestion.source)
                incident.*field.key = suggestion.keys.value(0);
    }
    return incident;
}

} // namespace cnil
