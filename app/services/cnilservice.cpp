// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/cnilservice.h"

#include "cnil/suggestions.h"
#include "incident/nearestkey.h"
#include "services/incidentservice.h"
#include "services/preparedfiling.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/filingstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using Answer = cnil::Notification::Answer;

CnilAnswer::Standing standingOf(cnil::Standing standing)
{
    switch (standing) {
    case cnil::Standing::Typed:
        return CnilAnswer::Standing::Typed;
    case cnil::Standing::Proposed:
        return CnilAnswer::Standing::Proposed;
    case cnil::Standing::Confirmed:
        return CnilAnswer::Standing::Confirmed;
    }
    Q_UNREACHABLE();
}

CnilAnswer lineOf(const cnil::Notification::Section &section, const Answer &answer,
                  const std::vector<cnil::Notification::Missing> &missing)
{
    CnilAnswer line{.section = u"%1. %2"_s.arg(section.number).arg(section.title),
                    .field = answer.label,
                    .answer = answer.values.join(u'\n')};
    line.missing = std::any_of(missing.begin(), missing.end(),
                               [&answer](const auto &item) { return item.key == answer.key; });
    line.key = answer.key;
    line.standing = standingOf(answer.standing);
    line.proposal = answer.suggested.join(u'\n');
    line.reason = answer.reason;
    line.confirmedBy = answer.confirmedBy;
    line.confirmedAt = answer.confirmedAt;
    return line;
}

base::Error noSuchField(const QString &key, const cnil::Notification &notification)
{
    QStringList known;
    for (const auto &section : notification.sections)
        for (const Answer &answer : section.answers)
            if (answer.standing != cnil::Standing::Typed)
                known += answer.key;
    if (known.isEmpty())
        return {base::Error::Kind::Input,
                QCoreApplication::translate("services", "The program proposes no answer here.")};
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "services", "The program proposes nothing for “%1”; the nearest field is “%2”.")
                .arg(key.left(60), incident::nearestKey(key, known))};
}

std::vector<const Answer *> chosenAnswers(const cnil::Notification &notification,
                                          const QStringList &keys)
{
    std::vector<const Answer *> chosen;
    for (const auto &section : notification.sections)
        for (const Answer &answer : section.answers)
            if (keys.isEmpty()
                    ? answer.standing == cnil::Standing::Proposed
                    : keys.contains(answer.key) && answer.standing != cnil::Standing::Typed)
                chosen.push_back(&answer);
    return chosen;
}

base::Result<void> checkChosen(const cnil::Notification &notification,
                               const std::vector<const Answer *> &chosen, const QStringList &keys)
{
    for (const QString &key : keys)
        if (std::none_of(chosen.begin(), chosen.end(),
                         [&key](const Answer *answer) { return answer->key == key; }))
            return noSuchField(key, notification);
    return {};
}

const cnil::Suggestion *proposalFor(const std::vector<cnil::Suggestion> &proposals,
                                    const QString &source)
{
    const auto found =
        std::find_if(proposals.begin(), proposals.end(),
                     [&source](const auto &proposal) { return proposal.source == source; });
    return found == proposals.end() ? nullptr : &*found;
}

// The incident with what was confirmed, and the confirmations to be stored.
struct Confirmed {
    incident::Incident incident;
    std::vector<store::Confirmation> confirmations;
};

Confirmed confirm(const PreparedFiling &filing, const std::vector<const Answer *> &chosen,
                  Confirm what)
{
    const auto proposals = cnil::proposedAnswers(filing.incident, filing.figures);
    std::vector<cnil::Suggestion> taken;
    Confirmed confirmed{.incident = filing.incident, .confirmations = {}};
    for (const Answer *answer : chosen) {
        const cnil::Suggestion *proposal = proposalFor(proposals, answer->source);
        if (!proposal)
            continue;
        const bool takes = !proposal->isCounted
            && (what == Confirm::Proposal
                || cnil::answerAt(filing.incident, answer->source).isEmpty());
        if (takes)
            taken.push_back(*proposal);
        confirmed.confirmations.push_back({.source = answer->source,
                                           .answer = takes || proposal->isCounted
                                               ? proposal->keys
                                               : cnil::answerAt(filing.incident, answer->source),
                                           .proposed = proposal->keys,
                                           .actor = {},
                                           .madeUtc = {}});
    }
    confirmed.incident = cnil::withSuggestions(std::move(confirmed.incident), taken);
    return confirmed;
}

QStringList keysOf(const std::vector<const Answer *> &answers)
{
    QStringList keys;
    for (const Answer *answer : answers)
        keys += answer->key;
    return keys;
}

} // namespace

qsizetype CnilCheck::proposed() const
{
    return std::count_if(answers.begin(), answers.end(), [](const CnilAnswer &answer) {
        return answer.standing == CnilAnswer::Standing::Proposed;
    });
}

base::Result<CnilCheck> checkFiling(const Session &session, FilingKind kind,
                                    const QString &vocabulary)
{
    base::NoProgress quiet;
    const auto filing = prepareFiling(session, kind, quiet, vocabulary);
    if (!filing)
        return filing.error();
    const cnil::Notification &notification = filing->notification;
    CnilCheck check{.answers = {},
                    .missing = missingOf(notification),
                    .vocabulary = notification.vocabularyVersion,
                    .title = notification.vocabularyTitle};
    for (const auto &section : notification.sections)
        for (const Answer &answer : section.answers)
            check.answers.append(lineOf(section, answer, notification.missing));
    return check;
}

QList<FormVersion> formVersions()
{
    const QString current = cnil::currentVocabulary().version;
    QList<FormVersion> forms;
    for (const QString &version : cnil::shippedVersions())
        if (const auto form = cnil::shippedVocabulary(version))
            forms.append({version, form->title, version == current});
    return forms;
}

base::Result<QStringList> confirmAnswers(const Session &session, FilingKind kind,
                                         const QStringList &keys, Confirm what)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    base::NoProgress quiet;
    const auto filing = prepareFiling(session, kind, quiet);
    if (!filing)
        return filing.error();
    const auto chosen = chosenAnswers(filing->notification, keys);
    if (const auto known = checkChosen(filing->notification, chosen, keys); !known)
        return known.error();
    const Confirmed confirmed = confirm(*filing, chosen, what);
    QStringList labels;
    for (const Answer *answer : chosen)
        labels += answer->label;
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<QStringList> {
            if (confirmed.confirmations.empty())
                return labels;
            storeIncident(database, confirmed.incident, session.now());
            store::FilingStore filings(database);
            for (store::Confirmation confirmation : confirmed.confirmations) {
                confirmation.actor = session.actor();
                confirmation.madeUtc = session.now();
                filings.saveConfirmation(confirmation);
            }
            entry.event = u"cnil.confirmed"_s;
            entry.object = u"incident:1"_s;
            entry.payload = {{u"fields"_s, keysOf(chosen).join(u' ')}};
            return labels;
        });
}

} // namespace services
