// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/severityservice.h"

#include "cnil/vocabulary.h"
#include "incident/nearestkey.h"
#include "services/incidentservice.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/personstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using incident::Incident;

people::DataCategories matchedIn(store::Database &database)
{
    cnil::Figures figures;
    figures.personsByCategory = store::PersonStore(database).countByCategory();
    return cnil::leakedCategories({}, figures);
}

cnil::SeverityAssessment assess(store::Database &database, const Incident &incident)
{
    return cnil::assessSeverity(incident, incident.categories | matchedIn(database));
}

base::Result<void> checkLevel(const QString &level)
{
    QStringList keys;
    for (const Term &term : incidentTerms(u"severity"_s))
        keys += term.key;
    if (keys.contains(level))
        return {};
    return base::Error{
        base::Error::Kind::Input,
        QCoreApplication::translate("services",
                                    "The severity was not confirmed: “%1” is no level. The nearest "
                                    "one is “%2”; the levels are: %3.")
            .arg(level.left(40), incident::nearestKey(level, keys), keys.join(u", "_s))};
}

base::Result<void> checkReason(const cnil::SeverityAssessment &assessment,
                               const SeverityDecision &decision)
{
    if (decision.level == assessment.computed || !decision.reason.isEmpty())
        return {};
    return base::Error{
        base::Error::Kind::Input,
        QCoreApplication::translate("services",
                                    "The severity was not confirmed: the answers give “%1”. Say in "
                                    "your own words why you choose another level.")
            .arg(assessment.computedLabel)};
}

// The decision with what was left to the program, in clean words.
SeverityDecision completed(const SeverityDecision &decision, const Incident &incident,
                           const cnil::SeverityAssessment &assessment)
{
    const incident::Contact &contact = incident.organisation.contact;
    const QString by = decision.by.simplified();
    return {.level = decision.level.isEmpty() ? assessment.computed : decision.level,
            .reason = decision.reason.trimmed(),
            .by = by.isEmpty() ? QString(contact.firstName + u' ' + contact.lastName).simplified()
                               : by};
}

base::Result<void> check(const cnil::SeverityAssessment &assessment,
                         const SeverityDecision &decision)
{
    if (decision.by.isEmpty())
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate(
                               "services",
                               "The severity was not confirmed: say who answers for it, or name "
                               "the data-protection officer in the incident sheet.")};
    if (const auto known = checkLevel(decision.level); !known)
        return known.error();
    return checkReason(assessment, decision);
}

} // namespace

base::Result<cnil::SeverityAssessment> severityOf(const Session &session)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    return readStage(session,
                     [&](store::Database &database) -> base::Result<cnil::SeverityAssessment> {
                         return assess(database, *incident);
                     });
}

base::Result<people::DataCategories> matchedCategories(const Session &session)
{
    return readStage(session,
                     [](store::Database &database) -> base::Result<people::DataCategories> {
                         return matchedIn(database);
                     });
}

base::Result<void> setSeverityAnswers(const Session &session,
                                      const incident::SeverityAnswers &answers)
{
    if (const auto allowed = requireRight(session, Right::EditIncident); !allowed)
        return allowed.error();
    if (const auto known = cnil::checkSeverityAnswers(answers, cnil::severityMethod()); !known)
        return known.error();
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          auto incident = incidentIn(database, session);
                          if (!incident)
                              return incident.error();
                          incident->severityAnswers = answers;
                          storeIncident(database, *incident, session.now());
                          entry.event = u"incident.severity_answered"_s;
                          entry.object = u"incident:1"_s;
                          entry.payload = {{u"computed"_s, assess(database, *incident).computed}};
                          return {};
                      });
}

base::Result<void> confirmSeverity(const Session &session, const SeverityDecision &decision)
{
    if (const auto allowed = requireRight(session, Right::EditIncident); !allowed)
        return allowed.error();
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          auto incident = incidentIn(database, session);
                          if (!incident)
                              return incident.error();
                          const cnil::SeverityAssessment assessment = assess(database, *incident);
                          const SeverityDecision final = completed(decision, *incident, assessment);
                          if (const auto good = check(assessment, final); !good)
                              return good.error();
                          incident->severity = final.level;
                          incident->severityReasoning = final.reason;
                          incident->severityConfirmation = {.level = final.level,
                                                            .reason = final.reason,
                                                            .answers = assessment.answers(),
                                                            .categories = assessment.leaked,
                                                            .by = final.by,
                                                            .at = session.now()};
                          storeIncident(database, *incident, session.now());
                          entry.event = u"incident.severity_confirmed"_s;
                          entry.object = u"incident:1"_s;
                          entry.payload = {{u"level"_s, final.level},
                                           {u"computed"_s, assessment.computed},
                                           {u"quarters"_s, qint64(assessment.factors.score() * 4)}};
                          return {};
                      });
}

} // namespace services
