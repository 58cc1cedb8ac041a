// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/journalservice.h"

#include "journal/exportfile.h"
#include "services/outputfile.h"
#include "services/stage.h"

#include <QFile>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

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
        {u"vault.holder_added"_s, tr("Holder added")},
        {u"vault.holder_removed"_s, tr("Holder removed")},
        {u"vault.backed_up"_s, tr("Backup made")},
        {u"incident.saved"_s, tr("Incident saved")},
        {u"import.finished"_s, tr("File imported")},
        {u"import.undone"_s, tr("Import taken back")},
        {u"matching.finished"_s, tr("Matching finished")},
        {u"review.decided"_s, tr("Pair decided")},
        {u"review.revealed"_s, tr("Masked values shown")},
        {u"review.undone"_s, tr("Decision taken back")},
        {u"review.batch_decided"_s, tr("Pairs of one pattern decided")},
        {u"review.linked"_s, tr("Row and patient paired by hand")},
        {u"review.read_again"_s, tr("Pair read a second time")},
        {u"review.settled"_s, tr("Disputed pair settled")},
        {u"letters.produced"_s, tr("Letters produced")},
        {u"letters.reprinted"_s, tr("Letters printed again")},
        {u"letters.posted"_s, tr("Lot posted")},
        {u"letters.returned"_s, tr("Letter returned")},
        {u"cnil.bundle"_s, tr("CNIL bundle prepared")},
        {u"cnil.receipt"_s, tr("CNIL receipt archived")},
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

JournalState stateOf(const journal::Verification &verification)
{
    return {.entries = verification.entries,
            .head = QString::fromLatin1(verification.head.toHex()),
            .intact = !verification.fault,
            .firstBad = verification.fault ? verification.fault->n : 0};
}

} // namespace

base::Result<QList<JournalRow>> listJournal(const Session &session, qint64 beforeN, int limit)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<JournalRow>> {
        store::JournalStore journal(database);
        const qint64 end = beforeN > 0 ? beforeN : journal.head().n + 1;
        const qint64 from = std::max<qint64>(1, end - limit);
        QList<JournalRow> rows;
        for (const journal::Entry &entry : journal.read(from, end - from))
            rows.prepend({.n = entry.n,
                          .utc = entry.utc,
                          .actor = entry.actor,
                          .event = eventText(entry.event),
                          .eventKey = entry.event,
                          .object = entry.object,
                          .details = detailsOf(journal::payloadOf(entry))});
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

} // namespace services
