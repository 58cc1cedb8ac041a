// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/purgerecord.h"

#include "incident/timezone.h"
#include "services/outputfile.h"
#include "services/purgecertificate.h"
#include "services/stage.h"
#include "store/importstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QList<PurgedRule> purgedRules(const std::vector<store::Purge> &purges,
                              store::PurgeCertificateId certificate)
{
    const auto &rules = shippedRetentionRules().rules;
    QList<PurgedRule> purged;
    for (const store::Purge &purge : purges) {
        if (purge.certificate != certificate)
            continue;
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&purge](const RetentionRule &candidate) {
                return candidate.key == purge.rule;
            });
        purged.append({purge.rule, rule == rules.end() ? purge.rule : rule->label.text(),
                       retentionCounts(purge.removed), purge.madeUtc, purge.entry});
    }
    return purged;
}

PurgeCertificate certificateOf(store::Database &database, const store::PurgeCertificate &stored)
{
    PurgeCertificate certificate{
        .number = stored.id.value,
        .issuedUtc = stored.issuedUtc,
        .actor = stored.actor,
        .journalEntry = stored.entry,
        .journalHead = {},
        .rules = purgedRules(store::RetentionStore(database).purges(), stored.id)};
    if (const auto head = store::JournalStore(database).headAt(stored.entry))
        certificate.journalHead = QString::fromLatin1(head->toHex());
    return certificate;
}

PurgeFacts purgeFacts(store::Database &database, const Session &session,
                      const incident::Incident &incident, const journal::Entry &entry,
                      const PurgeCopies &copies)
{
    PurgeFacts facts;
    facts.laboratory = session.laboratory();
    facts.reference = incident.reference;
    facts.zone = incident::zoneOf(incident.organisation);
    facts.issuedUtc = entry.utc;
    facts.actor = entry.actor;
    facts.journalEntry = entry.n;
    facts.journalHead = QString::fromLatin1(entry.head.toHex());
    facts.purges = uncertifiedPurges(database);
    facts.imports = store::ImportStore(database).imports();
    facts.backups = knownBackups(database);
    facts.copies = copies;
    return facts;
}

base::Error noCertificate(qint64 number)
{
    const QString message = number == 0
        ? QCoreApplication::translate("services",
                                      "No retention rule was carried out yet: there is no "
                                      "certificate. Nothing was written.")
        : QCoreApplication::translate("services",
                                      "There is no certificate %1. Nothing was written.")
              .arg(number);
    return {base::Error::Kind::Conflict, message};
}

} // namespace

std::vector<store::Purge> uncertifiedPurges(store::Database &database)
{
    std::vector<store::Purge> purges = store::RetentionStore(database).purges();
    std::erase_if(purges, [](const store::Purge &purge) { return bool(purge.certificate); });
    return purges;
}

store::Backups knownBackups(store::Database &database)
{
    const auto imports = store::ImportStore(database).imports();
    return imports.empty()
        ? store::Backups{}
        : store::AcceptanceStore(database).backupsSince(imports.front().importedUtc);
}

base::Result<PurgeCertificate> certifyPurges(store::Database &database, const Session &session,
                                             const incident::Incident &incident,
                                             const PurgeCopies &copies)
{
    store::RetentionStore retention(database);
    const journal::Entry entry = store::JournalStore(database).append(
        {.actor = session.actor(),
         .event = u"retention.certified"_s,
         .object = u"certificate"_s,
         .payload = {{u"rules"_s, qint64(uncertifiedPurges(database).size())},
                     {u"backups_removed"_s, copies.backupsRemoved.size()},
                     {u"backups_kept"_s, copies.backupsKept.size()},
                     {u"backups_missing"_s, copies.backupsMissing}}},
        session.now());
    const printing::Report report =
        purgeReport(purgeFacts(database, session, incident, entry, copies));
    const auto pdf = printing::renderReport(report);
    if (!pdf)
        return pdf.error();
    store::PurgeCertificate stored{.issuedUtc = entry.utc,
                                   .actor = entry.actor,
                                   .entry = entry.n,
                                   .text = purgeText(report),
                                   .pdf = *pdf};
    stored.id = retention.add(stored);
    return certificateOf(database, stored);
}

base::Result<QList<PurgeCertificate>> listPurges(const Session &session)
{
    return readStage(session,
                     [](store::Database &database) -> base::Result<QList<PurgeCertificate>> {
                         QList<PurgeCertificate> certificates;
                         for (const store::PurgeCertificate &stored :
                              store::RetentionStore(database).certificates())
                             certificates << certificateOf(database, stored);
                         return certificates;
                     });
}

base::Result<PurgeCertificate> writePurgeCertificate(const Session &session, const QString &file,
                                                     qint64 number)
{
    return readStage(session, [&](store::Database &database) -> base::Result<PurgeCertificate> {
        const auto all = store::RetentionStore(database).certificates();
        const auto found = number == 0 && !all.empty()
            ? std::prev(all.end())
            : std::find_if(all.begin(), all.end(), [number](const store::PurgeCertificate &one) {
                  return one.id.value == number;
              });
        if (found == all.end())
            return noCertificate(number);
        const bool isPdf = file.endsWith(".pdf"_L1, Qt::CaseInsensitive);
        if (const auto written = writeOutputFile(file, isPdf ? found->pdf : found->text.toUtf8());
            !written)
            return written.error();
        return certificateOf(database, *found);
    });
}

} // namespace services
