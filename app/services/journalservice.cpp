// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/journalservice.h"

#include "journal/exportfile.h"
#include "journal/printedhead.h"
#include "services/outputfile.h"
#include "services/stage.h"

#include <QFile>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kJournalPage = 500; // entries read at once

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

QString eventText(const QString &key)
{
    const std::map<QString, QString> texts{
        {u"vault.created"_s, tr("Vault created")},
        {u"vault.recovered"_s, tr("Vault opened with the recovery sheet")},
        {u"vault.passphrase_changed"_s, tr("Passphrase changed")},
        {u"vault.sheet_written"_s, tr("Recovery sheet written again")},
        {u"vault.holder_added"_s, tr("Holder added")},
        {u"vault.holder_removed"_s, tr("Holder removed")},
        {u"vault.role_changed"_s, tr("Role of a holder changed")},
        {u"vault.recovery_proved"_s, tr("Recovery sheet proved")},
        {u"vault.keys_changed"_s, tr("Keys found changed without an entry")},
        {u"vault.keys_older"_s, tr("Keys found older than the vault")},
        {u"vault.rotation_undone"_s, tr("Interrupted change of the key taken back")},
        {u"vault.keys_rotated"_s, tr("Vault encrypted under a new key")},
        {u"vault.backed_up"_s, tr("Backup made")},
        {u"vault.backups_set"_s, tr("Automatic backups set")},
        {u"vault.drill_failed"_s, tr("Drill of a backup failed")},
        {u"vault.drill_passed"_s, tr("Drill of a backup passed")},
        {u"journal.store_changed"_s, tr("Store found changed since it was closed")},
        {u"journal.timestamping_set"_s, tr("Time-stamping authority set")},
        {u"journal.timestamping_ended"_s, tr("Time-stamping authority removed")},
        {u"journal.timestamped"_s, tr("Journal time-stamped")},
        {u"incident.saved"_s, tr("Incident saved")},
        {u"import.finished"_s, tr("File imported")},
        {u"import.undone"_s, tr("Import taken back")},
        {u"profile.removed"_s, tr("Mapping profile removed")},
        {u"quarantine.corrected"_s, tr("Quarantined row corrected")},
        {u"quarantine.dismissed"_s, tr("Quarantined rows dismissed")},
        {u"quarantine.reopened"_s, tr("Dismissed rows opened again")},
        {u"quarantine.retried"_s, tr("File of corrected rows taken in")},
        {u"record.corrected"_s, tr("Doubtful row corrected")},
        {u"deaths.imported"_s, tr("File of deaths imported")},
        {u"deaths.decided"_s, tr("Decided about proposed deaths")},
        {u"incident.severity_answered"_s, tr("Questions on the severity answered")},
        {u"incident.severity_confirmed"_s, tr("Severity confirmed")},
        {u"letter_text.set"_s, tr("Text of the letters changed")},
        {u"letter_text.reset"_s, tr("Text of the letters as shipped again")},
        {u"settings.saved"_s, tr("Settings of the e-mails changed")},
        {u"email.account_saved"_s, tr("Mail account saved")},
        {u"email.tested"_s, tr("Mail account tested")},
        {u"email.prepared"_s, tr("E-mails prepared")},
        {u"email.sent"_s, tr("Outcomes of e-mails noted")},
        {u"email.run_ended"_s, tr("Sending of e-mails ended")},
        {u"email.recovered"_s, tr("Interrupted sending of e-mails settled")},
        {u"email.settled"_s, tr("Decided about e-mails")},
        {u"email.bounces_read"_s, tr("E-mails that came back read")},
        {u"email.bounce_settled"_s, tr("Decided about an e-mail that came back")},
        {u"matching.finished"_s, tr("Matching finished")},
        {u"matching.accepted"_s, tr("Matching accepted, unmatched rows removed")},
        {u"review.decided"_s, tr("Pair decided")},
        {u"review.revealed"_s, tr("Masked values shown")},
        {u"review.undone"_s, tr("Decision taken back")},
        {u"review.batch_decided"_s, tr("Pairs of one pattern decided")},
        {u"review.linked"_s, tr("Row and patient paired by hand")},
        {u"review.read_again"_s, tr("Pair read a second time")},
        {u"review.settled"_s, tr("Disputed pair settled")},
        {u"address.corrected"_s, tr("Address corrected")},
        {u"addresses.exported"_s, tr("Addresses exported for validation")},
        {u"addresses.rnvp"_s, tr("Validated addresses taken over")},
        {u"communes.replaced"_s, tr("List of communes replaced")},
        {u"instructions.changed"_s, tr("Instructions for a person changed")},
        {u"instructions.imported"_s, tr("File of instructions applied")},
        {u"letters.alarm_accepted"_s, tr("Alarm of the check accepted")},
        {u"letters.signatures_required"_s, tr("Number of signatures changed")},
        {u"letters.released"_s, tr("Mailing signed")},
        {u"letters.produced"_s, tr("Lot of letters produced")},
        {u"letters.finished"_s, tr("Production finished")},
        {u"letters.reprinted"_s, tr("Letters printed again")},
        {u"letters.posted"_s, tr("Lot posted")},
        {u"letters.posting_undone"_s, tr("Day of posting taken back")},
        {u"letters.counted"_s, tr("Envelopes counted")},
        {u"letters.proof_added"_s, tr("Proof of posting kept")},
        {u"letters.paper_chosen"_s, tr("Envelope chosen")},
        {u"letters.run_begun"_s, tr("Letters on their way to the printer")},
        {u"letters.run_sent"_s, tr("Letters gone to the printer")},
        {u"letters.printing_restarted"_s, tr("Printing gone on with")},
        {u"letters.handed_over"_s, tr("Lots handed over")},
        {u"letters.returned"_s, tr("Letter returned")},
        {u"returns.decided"_s, tr("Decided about a returned letter")},
        {u"returns.undone"_s, tr("Return taken back")},
        {u"returns.imported"_s, tr("File of returns applied")},
        {u"returns.reason_added"_s, tr("Reason of returns added")},
        {u"returns.reason_retired"_s, tr("Reason of returns retired")},
        {u"public_notice.exported"_s, tr("Public notice written")},
        {u"public_notice.proof_exported"_s, tr("Grounds of the public notice written")},
        {u"call.logged"_s, tr("Call noted")},
        {u"call.replied"_s, tr("Reply to a caller written")},
        {u"call.resend"_s, tr("Letter to be sent again after a call")},
        {u"ledger.person_exported"_s, tr("Ledger of one person written")},
        {u"cnil.confirmed"_s, tr("Proposed answers confirmed")},
        {u"cnil.frozen"_s, tr("Answers for the CNIL frozen")},
        {u"deadlines.rules_imported"_s, tr("Deadline rules of the laboratory imported")},
        {u"deadlines.rules_removed"_s, tr("Deadline rules of the laboratory removed")},
        {u"deadlines.contract_set"_s, tr("Hours of the processor's contract entered")},
        {u"deadlines.event_set"_s, tr("Event of the deadline rules entered")},
        {u"request.noted"_s, tr("Request of a person noted")},
        {u"request.changed"_s, tr("Request of a person corrected")},
        {u"request.extended"_s, tr("Time for a request extended")},
        {u"request.answered"_s, tr("Request of a person answered")},
        {u"request.reopened"_s, tr("Answer to a request taken back")},
        {u"cnil.bundle"_s, tr("CNIL bundle prepared")},
        {u"cnil.receipt"_s, tr("CNIL receipt archived")},
        {u"retention.purged"_s, tr("Retention rule carried out")},
        {u"retention.certified"_s, tr("Certificate of erasure issued")},
        {u"retention.rule_set"_s, tr("Retention period changed")},
        {u"retention.rule_reset"_s, tr("Retention period back to the proposal")},
        {u"register.added"_s, tr("Breach added to the register")},
        {u"register.changed"_s, tr("Breach of the register changed")},
        {u"register.removed"_s, tr("Breach removed from the register")},
        {u"register.motivated"_s, tr("Reasons of the register changed")},
    };
    const auto found = texts.find(key);
    return found == texts.end() ? key : found->second;
}

QString detailsOf(const QJsonObject &payload)
{
    QStringList details;
    for (auto item = payload.begin(); item != payload.end(); ++item) {
        if (!item->isObject() && !item->isArray())
            details << item.key() + u" = "_s + item->toVariant().toString();
    }
    return details.join(u" · ");
}

JournalRow rowOf(const journal::Entry &entry)
{
    return {.n = entry.n,
            .utc = entry.utc,
            .actor = entry.actor,
            .event = eventText(entry.event),
            .eventKey = entry.event,
            .object = entry.object,
            .details = detailsOf(journal::payloadOf(entry))};
}

bool fits(const journal::Entry &entry, const JournalFilter &filter)
{
    return (filter.actor.isEmpty() || entry.actor.compare(filter.actor, Qt::CaseInsensitive) == 0)
        && (entry.event == filter.eventKey || filter.eventKey.isEmpty()
            || (filter.eventKey.endsWith(u'.') && entry.event.startsWith(filter.eventKey)));
}

JournalState stateOf(const journal::Verification &verification)
{
    return {.entries = verification.entries,
            .head = QString::fromLatin1(verification.head.toHex()),
            .printedHead = journal::shortHead(verification.head),
            .intact = !verification.fault,
            .firstBad = verification.fault ? verification.fault->n : 0};
}

} // namespace

base::Result<QList<JournalRow>> listJournal(const Session &session, qint64 beforeN, int limit,
                                            const JournalFilter &filter)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<JournalRow>> {
        store::JournalStore journal(database);
        qint64 end = beforeN > 0 ? beforeN : journal.head().n + 1;
        QList<JournalRow> rows;
        while (end > 1 && rows.size() < limit) {
            const qint64 from = std::max<qint64>(1, end - kJournalPage);
            const auto entries = journal.read(from, end - from);
            for (auto entry = entries.rbegin(); entry != entries.rend() && rows.size() < limit;
                 ++entry) {
                if (fits(*entry, filter))
                    rows.append(rowOf(*entry));
            }
            end = from;
        }
        return rows;
    });
}

base::Result<JournalState> verifyJournal(const Session &session, base::Progress &progress)
{
    return readStage(session, [&](store::Database &database) -> base::Result<JournalState> {
        const auto verification = store::JournalStore(database).verify(progress);
        if (!verification)
            return verification.error();
        return stateOf(*verification);
    });
}

base::Result<JournalState> exportJournal(const Session &session, const QString &file,
                                         base::Progress &progress)
{
    const auto exported = readStage(session, [&](store::Database &database) {
        return writeOutputFile(file, [&](QIODevice &device) {
            return store::JournalStore(database).exportTo(device, progress);
        });
    });
    if (!exported)
        return exported.error();
    return verifyJournalFile(file);
}

base::Result<JournalState> verifyJournalFile(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Storage,
                           tr("The file %1 cannot be read (%2).").arg(file, device.errorString())};
    const auto verification = journal::verifyExport(device);
    if (!verification)
        return verification.error();
    return stateOf(*verification);
}

base::Result<JournalStanding> journalStanding(const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<JournalStanding> {
        const store::JournalStore::Head head = store::JournalStore(database).head();
        const std::optional<store::Anchor> anchor = session.vault().savedAnchor();
        return JournalStanding{.entries = head.n,
                               .head = QString::fromLatin1(head.hash.toHex()),
                               .printedHead = journal::shortHead(head.hash),
                               .anchored = anchor ? std::optional(anchor->entries) : std::nullopt};
    });
}

base::Result<HeadComparison> compareHead(const Session &session, const QString &typed)
{
    const auto wanted = journal::PrintedHead::parse(typed);
    if (!wanted)
        return base::Error{
            base::Error::Kind::Input,
            tr("This is not a head of the journal: five groups of four characters are expected, as "
               "slips, bundles and certificates print them. Check what was typed.")};
    return readStage(session, [&](store::Database &database) -> base::Result<HeadComparison> {
        store::JournalStore journal(database);
        HeadComparison comparison{.head = wanted->text()};
        const auto found =
            journal.find([&](const QByteArray &head) { return wanted->matches(head); });
        if (!found)
            return comparison;
        comparison.entry = found->n;
        comparison.utc = found->utc;
        comparison.event = eventText(found->event);
        comparison.since = journal.head().n - found->n;
        return comparison;
    });
}

} // namespace services
