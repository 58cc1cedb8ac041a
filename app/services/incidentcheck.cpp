// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/incidentcheck.h"

#include "notices/validator.h"
#include "notices/values.h"
#include "services/emailaccount.h"
#include "services/incidentservice.h"
#include "services/severityservice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// Facts that are not there, and words that no letter may hold.
QStringList lettersNeed(const incident::Incident &incident)
{
    QStringList needs = notices::missingFacts(incident);
    for (const notices::Finding &finding : notices::forbiddenIn(incident))
        if (finding.blocking)
            needs += finding.where + u": "_s + finding.text;
    return needs;
}

QStringList wordingsNeed(const incident::Incident &incident)
{
    return notices::missingFacts(incident, notices::Wording::EasyRead)
        + notices::missingFacts(incident, notices::Wording::English);
}

QStringList emailsNeed(const std::optional<EmailAccount> &account)
{
    if (account)
        return {};
    return {QCoreApplication::translate(
        "services",
        "No mail account is set up: without one everybody gets a letter (email "
        "account).")};
}

} // namespace

base::Result<IncidentCheck> checkIncident(const Session &session, FilingKind kind)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const auto account = emailAccount(session);
    if (!account)
        return account.error();
    const auto filing = checkFiling(session, kind);
    if (!filing)
        return filing.error();
    const auto severity = severityOf(session);
    if (!severity)
        return severity.error();
    const bool isConfirmed = severity->state == cnil::SeverityAssessment::State::Confirmed;
    return IncidentCheck{.letters = lettersNeed(*incident),
                         .wordings = wordingsNeed(*incident),
                         .emails = emailsNeed(*account),
                         .form = filing->missing,
                         .severity = isConfirmed ? QString() : cnil::severityStateText(*severity)};
}

} // namespace services
