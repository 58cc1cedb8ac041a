// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/acceptservice.h"

#include "base/text.h"
#include "incident/timezone.h"
#include "printing/fonts.h"
#include "services/acceptcertificate.h"
#include "services/incidentservice.h"
#include "services/matchstate.h"
#include "services/outputfile.h"
#include "services/purgetraces.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/acceptancestore.h"
#include "store/personstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

// What a plan is made of, as the store has it.
struct Judged {
    std::optional<store::Run> run;
    std::vector<CertifiedExtract> extracts;
    store::WaitingPairs waiting;
    store::Backups backups;
};

std::vector<CertifiedExtract> extractsOf(store::Database &database,
                                         const std::vector<store::LeakRows> &judged)
{
    store::ImportStore imports(database);
    std::vector<CertifiedExtract> extracts;
    for (const store::LeakRows &rows : judged)
        extracts.push_back({*imports.importById(rows.import), rows});
    return extracts;
}

Judged judgedIn(store::Database &database)
{
    store::AcceptanceStore acceptances(database);
    Judged judged{.run = store::RunStore(database).lastRun(),
                  .extracts = extractsOf(database, acceptances.judge()),
                  .waiting = acceptances.waitingPairs(),
                  .backups = {}};
    if (!judged.extracts.empty())
        judged.backups = acceptances.backupsSince(judged.extracts.front().import.importedUtc);
    return judged;
}

ExtractRows rowsOf(const store::LeakRows &rows, const QString &fileName)
{
    return {.importId = rows.import.value,
            .fileName = fileName,
            .linked = rows.linked,
            .disputed = rows.disputed,
            .toReview = rows.toReview,
            .unsure = rows.unsure,
            .told = rows.told,
            .removed = rows.nobody,
            .quarantined = rows.quarantined};
}

ExtractRows totalOf(const QList<ExtractRows> &extracts)
{
    ExtractRows total;
    for (const ExtractRows &rows : extracts) {
        total.linked += rows.linked;
        total.disputed += rows.disputed;
        total.toReview += rows.toReview;
        total.unsure += rows.unsure;
        total.told += rows.told;
        total.removed += rows.removed;
        total.quarantined += rows.quarantined;
    }
    return total;
}

Acceptance acceptanceOf(store::Database &database, const store::Acceptance &stored)
{
    Acceptance acceptance{.number = stored.id.value,
                          .acceptedUtc = stored.acceptedUtc,
                          .actor = stored.actor,
                          .runId = stored.run.value,
                          .journalEntry = stored.entry,
                          .journalHead = {},
                          .extracts = {},
                          .total = {}};
    if (const auto head = store::JournalStore(database).headAt(stored.entry))
        acceptance.journalHead = QString::fromLatin1(head->toHex());
    store::ImportStore imports(database);
    for (const store::LeakRows &rows : stored.imports) {
        const auto import = imports.importById(rows.import);
        acceptance.extracts << rowsOf(rows, import ? import->fileName : QString());
    }
    acceptance.total = totalOf(acceptance.extracts);
    return acceptance;
}

AcceptPlan planOf(store::Database &database, const Session &session, const Judged &judged)
{
    AcceptPlan plan;
    for (const auto &[import, rows] : judged.extracts)
        plan.extracts << rowsOf(rows, import.fileName);
    plan.total = totalOf(plan.extracts);
    plan.pairsToReview = judged.waiting.toReview;
    plan.pairsDisputed = judged.waiting.disputed;
    plan.backups = judged.backups.count;
    plan.copies = session.vault().copiesBeforeUpgrades();
    if (judged.run) {
        const MatchReport report = reportOfRun(*judged.run);
        plan.runId = report.runId;
        plan.isUpToDate = isUpToDate(database, *judged.run);
        plan.expectedMissed = report.expectedLost + report.expectedUnseen;
    }
    if (const auto all = store::AcceptanceStore(database).all(); !all.empty())
        plan.last = acceptanceOf(database, all.back());
    return plan;
}

std::optional<base::Error> objectionToRun(const AcceptPlan &plan)
{
    if (plan.runId == 0)
        return conflict(QCoreApplication::translate(
            "services",
            "The matching was not run yet: until then nobody knows which rows are "
            "about your patients. Nothing was removed."));
    if (!plan.isUpToDate)
        return conflict(QCoreApplication::translate(
            "services",
            "Since the last matching a file was imported, corrected or taken back. "
            "Run the matching again first. Nothing was removed."));
    if (plan.isDone())
        return conflict(QCoreApplication::translate(
                            "services",
                            "This matching was accepted already (certificate %1), and no row has "
                            "become removable since. Nothing was changed.")
                            .arg(plan.last->number));
    return {};
}

std::optional<base::Error> objectionToOpen(const AcceptPlan &plan, const AcceptRequest &request)
{
    if (plan.pairsWaiting() > 0 && !request.withOpenReview)
        return conflict(
            QCoreApplication::translate(
                "services",
                "%1 pair(s) still wait for a decision, %2 of them because two readers differ. "
                "Decide them first, or say that their rows stay. Nothing was removed.",
                nullptr, int(plan.pairsWaiting()))
                .arg(base::frenchNumber(plan.pairsWaiting()),
                     base::frenchNumber(plan.pairsDisputed)));
    if (plan.total.quarantined > 0 && !request.withOpenQuarantine)
        return conflict(
            QCoreApplication::translate(
                "services",
                "%1 row(s) of the extracts are in quarantine: each may be one of your patients. "
                "Correct or dismiss them first, or say that they stay. Nothing was removed.",
                nullptr, int(plan.total.quarantined))
                .arg(base::frenchNumber(plan.total.quarantined)));
    return {};
}

CertificateFacts factsOf(const Session &session, const incident::Incident &incident,
                         const Judged &judged, const journal::Entry &entry)
{
    CertificateFacts facts;
    facts.laboratory = session.laboratory();
    facts.reference = incident.reference;
    facts.zone = incident::zoneOf(incident.organisation);
    facts.acceptedUtc = entry.utc;
    facts.actor = entry.actor;
    facts.journalEntry = entry.n;
    facts.journalHead = QString::fromLatin1(entry.head.toHex());
    facts.run = reportOfRun(*judged.run);
    facts.runUtc = judged.run->finishedUtc;
    facts.parametersSha256 = QString::fromLatin1(
        QCryptographicHash::hash(judged.run->parameters.toUtf8(), QCryptographicHash::Sha256)
            .toHex());
    facts.extracts = judged.extracts;
    facts.waiting = judged.waiting;
    facts.backups = judged.backups;
    return facts;
}

journal::Draft draftOf(const Session &session, const AcceptPlan &plan)
{
    QJsonObject removed;
    for (const ExtractRows &rows : plan.extracts)
        removed.insert(u"import:%1"_s.arg(rows.importId), rows.removed);
    return {.actor = session.actor(),
            .event = u"matching.accepted"_s,
            .object = u"run:%1"_s.arg(plan.runId),
            .payload = {{u"rows_removed"_s, plan.total.removed},
                        {u"rows_kept"_s, plan.total.kept()},
                        {u"rows_waiting"_s, plan.total.toReview + plan.total.disputed},
                        {u"rows_quarantined"_s, plan.total.quarantined},
                        {u"pairs_waiting"_s, plan.pairsWaiting()},
                        {u"removed_of"_s, removed}}};
}

// The copies go before the certificate says so.  If the stage fails after all, what was
// lost is a copy from before an upgrade that has long since succeeded.
void removeCopies(const Session &session, CertificateFacts &facts)
{
    const QStringList copies = session.vault().copiesBeforeUpgrades();
    facts.copiesLeft = session.vault().removeCopiesBeforeUpgrades();
    for (const QString &name : copies) {
        if (!facts.copiesLeft.contains(name))
            facts.copiesRemoved << name;
    }
}

base::Result<store::Acceptance> issued(const CertificateFacts &facts, const Judged &judged)
{
    const printing::Report report = certificateReport(facts);
    auto pdf = printing::renderReport(report);
    if (!pdf)
        return pdf.error();
    store::Acceptance acceptance{.acceptedUtc = facts.acceptedUtc,
                                 .actor = facts.actor,
                                 .run = judged.run->id,
                                 .entry = facts.journalEntry,
                                 .imports = {},
                                 .certificateText = certificateText(report),
                                 .certificatePdf = *std::move(pdf)};
    for (const CertifiedExtract &extract : judged.extracts)
        acceptance.imports.push_back(extract.rows);
    return acceptance;
}

base::Result<Acceptance> accepted(store::Database &database, const Session &session,
                                  const incident::Incident &incident, const AcceptRequest &request)
{
    const Judged judged = judgedIn(database);
    const AcceptPlan plan = planOf(database, session, judged);
    if (const auto objection = objectionTo(plan, request))
        return *objection;
    store::AcceptanceStore acceptances(database);
    acceptances.removeNobody();
    database.setGoOn({});
    // Written here, not by the stage: the certificate names this entry and its head.
    const journal::Entry entry =
        store::JournalStore(database).append(draftOf(session, plan), session.now());
    CertificateFacts facts = factsOf(session, incident, judged, entry);
    facts.run.persons = store::PersonStore(database).count();
    removeCopies(session, facts);
    auto acceptance = issued(facts, judged);
    if (!acceptance)
        return acceptance.error();
    acceptance->id = acceptances.add(*acceptance);
    return acceptanceOf(database, *acceptance);
}

base::Error noAcceptance(qint64 number)
{
    return conflict(
        number == 0 ? QCoreApplication::translate("services",
                                                  "The matching was not accepted yet: there is no "
                                                  "certificate. Nothing was written.")
                    : QCoreApplication::translate(
                          "services", "There is no certificate %1. Nothing was written.")
                          .arg(number));
}

} // namespace

base::Result<AcceptPlan> planAcceptance(const Session &session, base::Progress &progress)
{
    return readStage(session, [&](store::Database &database) -> base::Result<AcceptPlan> {
        database.setGoOn([&progress] { return progress.report(0, 0); });
        return planOf(database, session, judgedIn(database));
    });
}

std::optional<base::Error> objectionTo(const AcceptPlan &plan, const AcceptRequest &request)
{
    if (auto objection = objectionToRun(plan))
        return objection;
    if (auto objection = objectionToOpen(plan, request))
        return objection;
    if (request.expectedRows && *request.expectedRows != plan.total.removed)
        return conflict(QCoreApplication::translate("services",
                                                    "%1 row(s) would now be removed, not %2: look "
                                                    "at the numbers again. Nothing was removed.",
                                                    nullptr, int(plan.total.removed))
                            .arg(base::frenchNumber(plan.total.removed),
                                 base::frenchNumber(*request.expectedRows)));
    return {};
}

base::Result<Acceptance> acceptMatching(const Session &session, const AcceptRequest &request,
                                        base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::Purge); !allowed)
        return allowed.error();
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    auto acceptance = writeStage(
        session, [&](store::Database &database, journal::Draft &) -> base::Result<Acceptance> {
            database.setGoOn([&progress] { return progress.report(0, 0); });
            return accepted(database, session, *incident, request);
        });
    if (acceptance) {
        base::NoProgress whole; // it is accepted: no longer to be stopped
        acceptance->isWiped = rewriteStore(session, whole).has_value();
    }
    return acceptance;
}

base::Result<QList<Acceptance>> listAcceptances(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<Acceptance>> {
        QList<Acceptance> acceptances;
        for (const store::Acceptance &stored : store::AcceptanceStore(database).all())
            acceptances << acceptanceOf(database, stored);
        return acceptances;
    });
}

base::Result<Acceptance> writeCertificate(const Session &session, const QString &file,
                                          qint64 number)
{
    return readStage(session, [&](store::Database &database) -> base::Result<Acceptance> {
        const auto all = store::AcceptanceStore(database).all();
        const auto found = number == 0 && !all.empty()
            ? std::prev(all.end())
            : std::find_if(all.begin(), all.end(), [number](const store::Acceptance &acceptance) {
                  return acceptance.id.value == number;
              });
        if (found == all.end())
            return noAcceptance(number);
        const bool isPdf = file.endsWith(".pdf"_L1, Qt::CaseInsensitive);
        const auto written =
            writeOutputFile(file, isPdf ? found->certificatePdf : found->certificateText.toUtf8());
        if (!written)
            return written.error();
        return acceptanceOf(database, *found);
    });
}

} // namespace services
