// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/filingservice.h"

#include "cnil/filingdiff.h"
#include "cnil/notification.h"
#include "services/incidentservice.h"
#include "services/outputfile.h"
#include "services/preparedfiling.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/filingstore.h"
#include "store/incidentstore.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReceiptLimit = 512LL * 1024 * 1024;

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

base::Error badInput(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error noSuchVersion(qint64 number)
{
    return badInput(QCoreApplication::translate("services",
                                                "There is no filing %1; “cnil filings "
                                                "list” shows those that there are.")
                        .arg(number));
}

FilingKind kindFrom(const QString &stored)
{
    for (const FilingKind kind : {FilingKind::Initial, FilingKind::FollowUp})
        if (storedKind(kind) == stored)
            return kind;
    return FilingKind::Complete;
}

FilingKind kindFrom(cnil::FilingKind kind)
{
    switch (kind) {
    case cnil::FilingKind::Initial:
        return FilingKind::Initial;
    case cnil::FilingKind::FollowUp:
        return FilingKind::FollowUp;
    case cnil::FilingKind::Complete:
        return FilingKind::Complete;
    }
    Q_UNREACHABLE();
}

ArchivedReceipt receiptFrom(const store::Receipt &stored)
{
    return {stored.id,          stored.number,   stored.fileName, stored.sha256,
            stored.archivedUtc, stored.filedUtc, stored.version};
}

FilingVersion versionFrom(const store::FilingVersion &stored,
                          const std::vector<store::Receipt> &receipts)
{
    FilingVersion version{.number = stored.id,
                          .kind = kindFrom(stored.kind),
                          .vocabulary = stored.vocabulary,
                          .madeUtc = stored.madeUtc,
                          .author = stored.actor,
                          .sha256 = stored.sha256};
    for (const store::Receipt &receipt : receipts)
        if (receipt.version == stored.id)
            version.receipt = receiptFrom(receipt);
    return version;
}

// What reached the vault last of this kind, when it says the same.
std::optional<store::FilingVersion> sameVersion(store::Database &database,
                                                const cnil::Notification &notification)
{
    const QString kind = storedKind(kindFrom(notification.kind));
    const auto versions = store::FilingStore(database).versions();
    const auto newest = std::find_if(versions.rbegin(), versions.rend(),
                                     [&](const auto &version) { return version.kind == kind; });
    if (newest == versions.rend()
        || !cnil::sameAnswers(newest->answers, cnil::notificationJson(notification)))
        return std::nullopt;
    return *newest;
}

base::Result<cnil::FrozenFiling> frozenAnswers(const store::FilingVersion &version)
{
    // A hash that does not fit gets the sentence of bytes that cannot be read.
    return cnil::frozenFiling(sha256Of(version.answers) == version.sha256 ? version.answers
                                                                          : QByteArray());
}

QList<CnilAnswer> linesOf(const cnil::FrozenFiling &frozen)
{
    QList<CnilAnswer> lines;
    for (const auto &answer : frozen.answers)
        lines.append({.section = answer.section,
                      .field = answer.label,
                      .answer = answer.values.join(u'\n'),
                      .missing = answer.missing,
                      .key = answer.key});
    return lines;
}

base::Result<cnil::FrozenFiling> frozenAt(store::Database &database, qint64 number)
{
    const auto version = store::FilingStore(database).version(number);
    if (!version)
        return noSuchVersion(number);
    return frozenAnswers(*version);
}

// Which version the receipt is about.
base::Result<qint64> filedVersion(store::Database &database, const ReceiptEntry &entry,
                                  const QDateTime &filedUtc)
{
    store::FilingStore store(database);
    if (entry.filing) {
        if (!store.version(*entry.filing))
            return noSuchVersion(*entry.filing);
        return *entry.filing;
    }
    const auto receipts = store.receipts();
    const auto versions = store.versions();
    const auto found = std::find_if(versions.rbegin(), versions.rend(), [&](const auto &version) {
        return version.madeUtc <= filedUtc
            && std::none_of(receipts.begin(), receipts.end(),
                            [&](const auto &receipt) { return receipt.version == version.id; });
    });
    return found == versions.rend() ? 0 : found->id;
}

base::Result<void> checkInstant(const QDateTime &filedUtc, const QDateTime &nowUtc,
                                const incident::Incident &incident)
{
    if (filedUtc > nowUtc)
        return badInput(QCoreApplication::translate(
            "services", "The instant of the filing is in the future: check it on the receipt."));
    if (incident.awareness && filedUtc < *incident.awareness)
        return badInput(QCoreApplication::translate(
            "services", "The instant of the filing is before the breach was known: check both."));
    return {};
}

// A receipt of no version: the first one is the initial notification's.
bool isFollowUp(store::Database &database, qint64 version, const incident::Incident &incident)
{
    if (const auto frozen = store::FilingStore(database).version(version))
        return kindFrom(frozen->kind) == FilingKind::FollowUp;
    return incident.initialFiling.has_value();
}

void noteFiling(incident::Incident &incident, bool followUp, const ArchivedReceipt &receipt)
{
    if (followUp) {
        incident.followUpFiling = receipt.filedUtc;
        return;
    }
    incident.initialFiling = receipt.filedUtc;
    incident.initialFilingNumber = receipt.number;
}

std::optional<ArchivedReceipt> knownReceipt(store::Database &database, const QString &number,
                                            const QString &sha256)
{
    for (const store::Receipt &receipt : store::FilingStore(database).receipts())
        if (receipt.number == number && receipt.sha256 == sha256)
            return receiptFrom(receipt);
    return std::nullopt;
}

base::Result<ArchivedReceipt> insertReceipt(store::Database &database, const Session &session,
                                            const ReceiptEntry &entry, const QByteArray &bytes)
{
    auto incident = incidentIn(database, session);
    if (!incident)
        return incident.error();
    const QDateTime filedUtc = entry.filed.value_or(session.now()).toUTC();
    if (const auto checked = checkInstant(filedUtc, session.now(), *incident); !checked)
        return checked.error();
    const auto version = filedVersion(database, entry, filedUtc);
    if (!version)
        return version.error();
    ArchivedReceipt receipt{.id = 0,
                            .number = entry.number,
                            .fileName = QFileInfo(entry.file).fileName(),
                            .sha256 = sha256Of(bytes),
                            .archivedUtc = session.now(),
                            .filedUtc = filedUtc,
                            .filing = *version};
    store::IncidentStore(database).insertFiling({.kind = u"receipt"_s,
                                                 .madeUtc = receipt.archivedUtc,
                                                 .number = receipt.number,
                                                 .fileName = receipt.fileName,
                                                 .sha256 = receipt.sha256,
                                                 .document = bytes,
                                                 .version = *version,
                                                 .filedUtc = filedUtc});
    receipt.id = database.lastInsertId();
    noteFiling(*incident, isFollowUp(database, *version, *incident), receipt);
    storeIncident(database, *incident, session.now());
    return receipt;
}

} // namespace

base::Result<FilingList> filings(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<FilingList> {
        store::FilingStore store(database);
        const auto receipts = store.receipts();
        FilingList list;
        for (const store::FilingVersion &version : store.versions())
            list.versions.append(versionFrom(version, receipts));
        for (const store::Receipt &receipt : receipts)
            list.receipts.append(receiptFrom(receipt));
        return list;
    });
}

base::Result<FilingContents> filing(const Session &session, qint64 number)
{
    return readStage(session, [&](store::Database &database) -> base::Result<FilingContents> {
        store::FilingStore store(database);
        const auto version = store.version(number);
        if (!version)
            return noSuchVersion(number);
        const auto frozen = frozenAnswers(*version);
        if (!frozen)
            return frozen.error();
        return FilingContents{versionFrom(*version, store.receipts()), linesOf(*frozen)};
    });
}

base::Result<QList<FilingDifference>> filingDifferences(const Session &session, qint64 before,
                                                        qint64 after)
{
    return readStage(
        session, [&](store::Database &database) -> base::Result<QList<FilingDifference>> {
            const auto earlier = frozenAt(database, before);
            if (!earlier)
                return earlier.error();
            const auto later = frozenAt(database, after);
            if (!later)
                return later.error();
            QList<FilingDifference> differences;
            for (const cnil::FilingChange &change : cnil::changesBetween(*earlier, *later))
                differences.append({cnil::changeKey(change.kind), change.section, change.label,
                                    change.before.join(u'\n'), change.after.join(u'\n')});
            return differences;
        });
}

base::Result<void> reuseFrozenInstant(const Session &session, cnil::Notification &notification)
{
    return readStage(session, [&](store::Database &database) -> base::Result<void> {
        if (const auto same = sameVersion(database, notification))
            notification.preparedAt = same->madeUtc.toTimeZone(notification.preparedAt.timeZone());
        return {};
    });
}

qint64 freezeIn(store::Database &database, const Session &session,
                const cnil::Notification &notification)
{
    if (const auto same = sameVersion(database, notification))
        return same->id;
    const QByteArray json = cnil::notificationJson(notification);
    return store::FilingStore(database).insertVersion(
        {.id = 0,
         .kind = storedKind(kindFrom(notification.kind)),
         .vocabulary = notification.vocabularyVersion,
         .madeUtc = notification.preparedAt.toUTC(),
         .actor = session.actor(),
         .sha256 = sha256Of(json),
         .answers = json});
}

base::Result<FilingVersion> freezeFiling(const Session &session, FilingKind kind)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    base::NoProgress quiet;
    const auto filing = prepareFiling(session, kind, quiet);
    if (!filing)
        return filing.error();
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<FilingVersion> {
            store::FilingStore store(database);
            const auto before = store.versions().size();
            const qint64 number = freezeIn(database, session, filing->notification);
            const auto version = store.version(number);
            if (store.versions().size() > before) {
                entry.event = u"cnil.frozen"_s;
                entry.object = u"filing:"_s + QString::number(number);
                entry.payload = {{u"sha256"_s, version->sha256},
                                 {u"missing"_s, qint64(filing->notification.missing.size())}};
            }
            return versionFrom(*version, store.receipts());
        });
}

base::Result<ArchivedReceipt> archiveReceipt(const Session &session, const ReceiptEntry &entry)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    if (entry.number.trimmed().isEmpty())
        return badInput(QCoreApplication::translate(
            "services", "The receipt was not archived: give the number that the CNIL gave."));
    const auto bytes = readInputFile(entry.file, kReceiptLimit);
    if (!bytes)
        return bytes.error();
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &draft) -> base::Result<ArchivedReceipt> {
            if (auto known = knownReceipt(database, entry.number, sha256Of(*bytes)))
                return *std::move(known);
            auto receipt = insertReceipt(database, session, entry, *bytes);
            if (!receipt)
                return receipt.error();
            draft.event = u"cnil.receipt"_s;
            draft.object = u"filing:receipt"_s;
            draft.payload = {{u"number"_s, receipt->number},
                             {u"sha256"_s, receipt->sha256},
                             {u"filing"_s, receipt->filing}};
            return receipt;
        });
}

base::Result<void> exportReceipt(const Session &session, qint64 id, const QString &file)
{
    const auto document =
        readStage(session, [&](store::Database &database) -> base::Result<QByteArray> {
            const auto bytes = store::FilingStore(database).receiptDocument(id);
            if (!bytes)
                return badInput(
                    QCoreApplication::translate("services",
                                                "There is no receipt %1 in the vault; “cnil "
                                                "filings list” shows those that there are.")
                        .arg(id));
            return *bytes;
        });
    if (!document)
        return document.error();
    return writeOutputFile(file, *document);
}

} // namespace services
