// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/overviewservice.h"

#include "notices/values.h"
#include "services/backupservice.h"
#include "services/incidentservice.h"
#include "services/retentionservice.h"
#include "services/rights.h"
#include "services/stage.h"
#include "services/vaultservice.h"
#include "store/emailstore.h"
#include "store/recordstore.h"
#include "store/runstore.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

struct Facts {
    bool patients = false;
    bool leak = false;
    bool matched = false;
    qint64 emailsToSend = 0;
    qint64 emailsToDecide = 0; // uncertain or refused
};

base::Result<Facts> factsOf(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<Facts> {
        store::RecordStore records(database);
        auto emails = store::EmailStore(database).counts();
        return Facts{.patients = records.countRecords(u"patients"_s) > 0,
                     .leak = records.countRecords(u"leak"_s) > 0,
                     .matched = store::RunStore(database).lastRun().has_value(),
                     .emailsToSend = emails[store::EmailState::Pending],
                     .emailsToDecide = emails[store::EmailState::Uncertain]
                         + emails[store::EmailState::Refused] + emails[store::EmailState::Sending]};
    });
}

// The order in which a laboratory gets through fastest: clocks first, then
// files, then letters.
NextStep nextStep(const incident::Incident &incident, const Facts &facts, const Ledger &ledger)
{
    if (!incident.awareness)
        return {Place::Incident, tr("Describe the incident"),
                tr("The 72 hours for the CNIL run from the moment you became aware: write it down "
                   "first.")};
    if (!incident.initialFiling)
        return {Place::Cnil, tr("Prepare the CNIL filing"),
                tr("The initial filing is due within 72 hours and may be incomplete.")};
    if (!facts.patients)
        return {Place::Files, tr("Import the patient list"),
                tr("The list says whom the laboratory knows and where to write.")};
    if (!facts.leak)
        return {Place::Files, tr("Import the extract of the leak"),
                tr("The extract says which of your patients are concerned.")};
    if (!facts.matched)
        return {Place::Matching, tr("Run the matching"),
                tr("It finds your patients in the extract.")};
    if (ledger.reviewsOpen > 0)
        return {Place::Matching, tr("Review the doubtful pairs"),
                tr("Nobody is told anything about a pair that is not decided.")};
    if (!notices::missingFacts(incident).isEmpty())
        return {Place::Incident, tr("Complete the incident"),
                tr("The letters lack facts that the law demands.")};
    if (ledger.toDo > 0)
        return {Place::Notifications, tr("Produce the letters"),
                tr("Each person concerned must be told individually (GDPR art. 34).")};
    if (facts.emailsToDecide > 0)
        return {Place::Notifications, tr("Decide about the e-mails in doubt"),
                tr("The mail server refused them, or nobody knows whether it took them: they are "
                   "not sent again by themselves.")};
    if (facts.emailsToSend > 0)
        return {
            Place::Notifications, tr("Send the rest of the e-mails"),
            tr("They are prepared, and inform nobody until the mail server has accepted them.")};
    if (ledger.inPreparation > 0)
        return {Place::Notifications, tr("Post the printed lots"),
                tr("Printed letters inform nobody until they are posted.")};
    if (ledger.returned > 0)
        return {Place::Notifications, tr("Decide about the returned letters"),
                tr("A letter that came back informed nobody: new address, second sending, or "
                   "public notice.")};
    return {Place::Cnil, tr("Complete the CNIL filing"),
            tr("Report how many persons were informed, and keep the proof.")};
}

// A sheet that nobody tried is one that may not help.
base::Result<QStringList> sheetTasks(const Session &session)
{
    const auto proved = recoveryProvedAt(session);
    if (!proved)
        return proved.error();
    if (*proved || !mayDo(session.role(), Right::ManageVault))
        return QStringList();
    return QStringList{tr("The recovery sheet was never proved: print it and type its code once "
                          "(Settings, Vault).")};
}

base::Result<QStringList> tasksOf(const Session &session)
{
    auto backups = backupTasks(session);
    if (!backups)
        return backups;
    const auto retention = retentionTasks(session);
    if (!retention)
        return retention.error();
    const auto sheet = sheetTasks(session);
    if (!sheet)
        return sheet;
    return *sheet + *backups + *retention;
}

} // namespace

base::Result<Overview> overview(const Session &session)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const auto counted = ledger(session);
    if (!counted)
        return counted.error();
    const auto facts = factsOf(session);
    if (!facts)
        return facts.error();
    const auto tasks = tasksOf(session);
    if (!tasks)
        return tasks.error();
    return Overview{incident->title, nextStep(*incident, *facts, *counted), *counted, *tasks};
}

} // namespace services
