// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/preflightservice.h"

#include "printing/fonts.h"
#include "services/emailsetting.h"
#include "services/mailingcheck.h"
#include "services/releaseservice.h"
#include "services/releasesignatures.h"
#include "services/stage.h"
#include "store/deathstore.h"
#include "store/releasestore.h"
#include "store/runstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 512; // persons

// `composer`: nullptr while no letter can be written.
base::Result<MailingCheck> lookAtEverybody(store::Database &database, const LetterSetting &setting,
                                           notices::LetterComposer *composer,
                                           base::Progress &progress)
{
    store::PersonStore persons(database);
    Recipients recipients(database, setting.hasEnglishWords);
    MailingCheck check(setting, composer, database);
    const qint64 total = persons.count();
    qint64 done = 0;
    const bool whole = persons.forEach([&](const store::PersonInList &listed) {
        check.add(listed, recipients.of(listed.person));
        return ++done % kReportEvery != 0 || progress.report(done, total);
    });
    if (!whole)
        return base::cancelled();
    persons.forEachAddress([&check](const store::AddressEvidence &evidence) {
        check.addAddresses(evidence.line, evidence.listed, evidence.leaked);
    });
    return check;
}

// What other places of the program still have to settle.
QList<PreflightFinding> openWork(store::Database &database)
{
    QList<PreflightFinding> findings;
    const auto counts = store::RunStore(database).reviewCounts();
    if (const qint64 open = counts.band - counts.same - counts.different - counts.unsure; open > 0)
        findings.append({.key = u"reviews_open"_s,
                         .message = QCoreApplication::translate(
                             "services",
                             "Pairs are still to be reviewed: persons may be added. "
                             "Letters of the sure ones can be printed meanwhile."),
                         .count = open});
    const store::DeathCounts deaths =
        store::DeathStore(database).counts(store::DeathScope::PersonsConcerned);
    if (deaths.strong > 0)
        findings.append({.key = u"deaths_undecided"_s,
                         .message = QCoreApplication::translate(
                             "services",
                             "Persons who are probably dead would be written to. Confirm or refuse "
                             "these deaths first (Files, Proposed deaths)."),
                         .count = deaths.strong,
                         .blocking = true});
    if (deaths.possible > 0)
        findings.append({.key = u"deaths_open"_s,
                         .message = QCoreApplication::translate(
                             "services",
                             "Deaths of persons concerned are possible and not yet decided (Files, "
                             "Proposed deaths): until then they are written to."),
                         .count = deaths.possible});
    return findings;
}

// Alarms that a human accepted for at least so many persons no longer block.
void applyAcceptances(store::Database &database, PreflightReport &report)
{
    const auto acceptances = store::ReleaseStore(database).acceptances();
    for (PreflightFinding &finding : report.findings) {
        const auto accepted = acceptances.find(finding.key);
        if (!finding.acceptable || accepted == acceptances.end()
            || finding.count > accepted->second.persons)
            continue;
        finding.blocking = false;
        finding.acceptedBy = accepted->second.actor;
        finding.acceptedReason = accepted->second.reason;
    }
}

void addAccount(store::Database &database, PreflightReport &report)
{
    if (report.emails.toSend > 0 && !accountOf(database))
        report.findings.append(
            {.key = u"email_account_missing"_s,
             .message = QCoreApplication::translate(
                 "services",
                 "No mail account is set up: e-mails cannot leave. Set it up and test it "
                 "(Notifications, E-mails), or write to everybody by post."),
             .count = report.emails.toSend,
             .blocking = true,
             .scope = FindingScope::Emails});
}

// Somebody who had no role yet was a DPO.
bool isOfDpo(const store::ReleaseSignature &signature)
{
    return signature.role.value_or(Role::Dpo) == Role::Dpo;
}

void addLapsed(const ReleaseSignatures &signatures, PreflightReport &report)
{
    if (signatures.lapsed > 0)
        report.findings.append(
            {.key = u"signatures_lapsed"_s,
             .message = QCoreApplication::translate(
                 "services",
                 "Signatures that no longer hold: since they were given, rows, pairs, addresses or "
                 "instructions were changed, or their holder may no longer sign. Look at the "
                 "sample again and sign again."),
             .count = signatures.lapsed});
}

void addSignatures(const Session &session, store::Database &database, const LetterSetting &setting,
                   PreflightReport &report)
{
    report.signaturesRequired = signaturesRequired(database);
    const qint64 due = report.toPrint + report.emails.toSend;
    const ReleaseSignatures signatures =
        releaseSignatures(session, database, textsFingerprint(setting.context), due);
    for (const auto &signature : signatures.valid) {
        report.signers.append(signature.signer);
        report.signingHolders.append(signature.holder);
    }
    if (report.signaturesRequired == 0 || due == 0)
        return;
    addLapsed(signatures, report);
    const qint64 missing = report.signaturesRequired - qint64(signatures.valid.size());
    if (missing > 0)
        report.findings.append(
            {.key = u"signatures_missing"_s,
             .message = QCoreApplication::translate(
                 "services",
                 "Letters are let go by signature here: look at the sample of hard "
                 "cases and sign. Each signature is that of another holder of the vault, with "
                 "their own passphrase."),
             .count = missing,
             .blocking = true});
    else if (std::ranges::none_of(signatures.valid, isOfDpo))
        report.findings.append(
            {.key = u"signature_of_dpo_missing"_s,
             .message = QCoreApplication::translate(
                 "services", "One of the signatures must be a DPO's, and none is yet."),
             .count = 1,
             .blocking = true});
}

} // namespace

base::Result<PreflightReport> preflightOf(const Session &session, store::Database &database,
                                          const LetterSetting &setting, base::Progress &progress)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    QList<PreflightFinding> first;
    const QStringList missing = notices::missingFacts(setting.incident);
    for (const QString &fact : missing)
        first.append(
            {.key = u"incident_incomplete"_s, .message = fact, .count = 1, .blocking = true});
    auto composer = composerFor(setting.context);
    if (missing.isEmpty() && !composer)
        first.append({.key = u"letter_text"_s,
                      .message = composer.error().message,
                      .count = 1,
                      .blocking = true});
    const auto check =
        lookAtEverybody(database, setting, composer ? &*composer : nullptr, progress);
    if (!check)
        return check.error();
    PreflightReport report = check->report();
    if (report.persons == 0)
        first.append({.key = u"no_persons"_s,
                      .message = QCoreApplication::translate(
                          "services", "Nobody is concerned yet: run the matching first."),
                      .blocking = true});
    report.findings = first + report.findings + openWork(database);
    addAccount(database, report);
    applyAcceptances(database, report);
    addSignatures(session, database, setting, report);
    return report;
}

bool PreflightReport::passes() const
{
    return std::ranges::none_of(findings, [](const PreflightFinding &finding) {
        return finding.blocking && finding.scope != FindingScope::Emails;
    });
}

bool PreflightReport::passesForEmails() const
{
    return std::ranges::none_of(findings, [](const PreflightFinding &finding) {
        return finding.blocking && finding.scope != FindingScope::Letters;
    });
}

base::Result<PreflightReport> preflightLetters(const Session &session, base::Progress &progress)
{
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    return readStage(session, [&](store::Database &database) {
        return preflightOf(session, database, *setting, progress);
    });
}

} // namespace services
