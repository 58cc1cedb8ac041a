// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/postingservice.h"

#include "base/text.h"
#include "journal/printedhead.h"
#include "notices/mailing.h"
#include "people/postaladdress.h"
#include "printing/depositslip.h"
#include "printing/fonts.h"
#include "services/letterbook.h"
#include "services/lettersetting.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/handoverstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kLargestProof = 20 * 1024 * 1024;
constexpr int kNoticesAtOnce = 1000;

// A proof as it will be kept.
struct ReadProof {
    QString fileName;
    QString sha256;
    QByteArray bytes;
};

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error noSuchLot(qint64 lotId)
{
    return conflict(
        QCoreApplication::translate("services", "There is no lot %1. See the list of lots.")
            .arg(lotId));
}

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// By what it begins with: names lie.
bool isPicture(const QByteArray &bytes)
{
    static constexpr std::array<QByteArrayView, 3> beginnings{"%PDF", "\xFF\xD8\xFF",
                                                              "\x89PNG\r\n\x1A\n"};
    return std::ranges::any_of(
        beginnings, [&bytes](QByteArrayView beginning) { return bytes.startsWith(beginning); });
}

base::Result<ReadProof> readProof(const QString &file)
{
    auto bytes = readInputFile(file, kLargestProof);
    if (!bytes)
        return bytes.error();
    if (!isPicture(*bytes))
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services",
                                        "The proof %1 is no PDF, JPEG or PNG. Scan the stamped "
                                        "deposit slip into one of these; nothing was changed.")
                .arg(QFileInfo(file).fileName())};
    return ReadProof{QFileInfo(file).fileName(), sha256Of(*bytes), *std::move(bytes)};
}

ProofRow rowOf(const store::Proof &proof)
{
    return {.id = proof.id.value,
            .fileName = proof.fileName,
            .sha256 = proof.sha256,
            .bytes = proof.bytes,
            .addedUtc = proof.addedUtc};
}

base::Error openDifference(qint64 lotId, qint64 counted, qint64 expected)
{
    return conflict(
        QCoreApplication::translate("services",
                                    "Lot %1: %2 envelope(s) counted, %3 expected. Count again, or "
                                    "say what explains the difference; nothing was posted.",
                                    nullptr, int(counted))
            .arg(lotId)
            .arg(base::frenchNumber(counted), base::frenchNumber(expected)));
}

bool explains(const store::LotCount &count, qint64 expected)
{
    return count.counted == expected || !count.explanation.isEmpty();
}

base::Result<void> checkDay(const store::Lot &lot, const QDate &on, const QDate &today)
{
    if (on <= today.addDays(1) && on >= lot.producedUtc.date().addDays(-1))
        return {};
    return base::Error{base::Error::Kind::Input,
                       QCoreApplication::translate("services",
                                                   "The day of posting is between the day of "
                                                   "printing and today.")};
}

base::Result<void> checkMayBePosted(const store::Lot &lot, const Posting &posting,
                                    const std::optional<store::LotCount> &count, const QDate &today)
{
    if (const auto day = checkDay(lot, posting.on, today); !day)
        return day;
    if (lot.postedOn)
        return conflict(
            QCoreApplication::translate("services", "Lot %1 is already marked as posted.")
                .arg(lot.id.value));
    if (count && !explains(*count, lot.letters))
        return openDifference(lot.id.value, count->counted, lot.letters);
    return {};
}

// What stands of a lot in the store, by lot.
struct Standings {
    explicit Standings(store::Database &database)
        : handovers(store::HandoverStore(database).handovers())
        , counts(store::HandoverStore(database).counts())
    {
        for (const store::Proof &proof : store::HandoverStore(database).proofs())
            proofs[proof.lot] << rowOf(proof);
    }

    std::map<store::LotId, QDateTime> handovers;
    std::map<store::LotId, store::LotCount> counts;
    std::map<store::LotId, QList<ProofRow>> proofs;
};

LotStanding standingOf(const LotRow &row, const printing::Paper &paper, PrintState printing,
                       Standings &standings)
{
    const store::LotId lot{row.id};
    LotStanding standing{.lot = row,
                         .envelope = paper.envelope.name,
                         .duplex = paper.duplex,
                         .printing = std::move(printing),
                         .handedOver = {},
                         .counted = {},
                         .explanation = {},
                         .proofs = standings.proofs[lot]};
    if (const auto handed = standings.handovers.find(lot); handed != standings.handovers.end())
        standing.handedOver = handed->second;
    if (const auto count = standings.counts.find(lot); count != standings.counts.end()) {
        standing.counted = count->second.counted;
        standing.explanation = count->second.explanation;
    }
    return standing;
}

// Where a letter went, of the address that was printed on it.
QString destinationOf(const notices::Addressee &recipient)
{
    people::SourceRecord record = recipient.record;
    if (recipient.instructions.guardian)
        people::setAddress(record, recipient.instructions.guardian->address);
    return people::isAbroad(record)
        ? QString()
        : notices::departementOf(people::frenchPostalCode(record.postalCode));
}

// Adds the letters of a lot to a slip.
base::Result<void> addLot(printing::DepositSlip &slip, store::Database &database, qint64 lotId,
                          base::Progress &progress)
{
    store::NoticeStore notices(database);
    const auto lot = notices.lot({lotId});
    if (!lot)
        return noSuchLot(lotId);
    const auto context = contextFromJson(lot->context);
    if (!context)
        return context.error();
    const auto count = store::HandoverStore(database).count(lot->id);
    printing::DepositedLot deposited{.number = lotId,
                                     .fileName = lot->fileName,
                                     .sha256 = lot->sha256,
                                     .letters = lot->letters,
                                     .sheets = 0,
                                     .firstReference = {},
                                     .lastReference = {},
                                     .envelope = context->paper.envelope.name,
                                     .counted =
                                         count ? std::optional(count->counted) : std::nullopt};
    for (int from = 1; from <= lot->letters; from += kNoticesAtOnce) {
        if (!progress.report(from, qsizetype(lot->letters)))
            return base::cancelled();
        for (const store::Notice &notice :
             notices.ofLot(lot->id, from, from + kNoticesAtOnce - 1)) {
            const int sheets = context->paper.duplex ? (notice.pages + 1) / 2 : notice.pages;
            deposited.sheets += sheets;
            ++slip.bySheets[sheets];
            ++slip.byDepartment[destinationOf(recipientFromJson(notice.recipient))];
            if (deposited.firstReference.isEmpty())
                deposited.firstReference = notice.reference;
            deposited.lastReference = notice.reference;
        }
    }
    slip.lots.push_back(std::move(deposited));
    return {};
}

} // namespace

bool LotStanding::hasOpenDifference() const
{
    return counted && *counted != lot.letters && explanation.isEmpty();
}

base::Result<QList<LotStanding>> lotStandings(const Session &session)
{
    const auto rows = listLots(session);
    if (!rows)
        return rows.error();
    return readStage(session, [&](store::Database &database) -> base::Result<QList<LotStanding>> {
        store::HandoverStore handovers(database);
        store::NoticeStore notices(database);
        Standings standings(database);
        QList<LotStanding> list;
        for (const LotRow &row : *rows) {
            const auto lot = notices.lot({row.id});
            list << standingOf(row, paperOf(lot->context),
                               printStateOf(handovers.runs({row.id}), int(row.letters)), standings);
        }
        return list;
    });
}

base::Result<void> countLot(const Session &session, qint64 lotId, qint64 counted,
                            const QString &explanation)
{
    if (counted < 0)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services", "The number of envelopes is 0 or more.")};
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          const auto lot = store::NoticeStore(database).lot({lotId});
                          if (!lot)
                              return noSuchLot(lotId);
                          store::HandoverStore(database).setCount(
                              lot->id, {counted, explanation.simplified()}, session.now());
                          entry.event = u"letters.counted"_s;
                          entry.object = u"lot:%1"_s.arg(lotId);
                          entry.payload = {{u"counted"_s, counted},
                                           {u"expected"_s, lot->letters},
                                           {u"explained"_s, !explanation.simplified().isEmpty()}};
                          return {};
                      });
}

base::Result<void> markPosted(const Session &session, qint64 lotId, const Posting &posting)
{
    ReadProof proof;
    if (!posting.proofFile.isEmpty()) {
        auto read = readProof(posting.proofFile);
        if (!read)
            return read.error();
        proof = *std::move(read);
    }
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::NoticeStore notices(database);
            store::HandoverStore handovers(database);
            const auto lot = notices.lot({lotId});
            if (!lot)
                return noSuchLot(lotId);
            if (posting.counted)
                handovers.setCount(lot->id, {*posting.counted, posting.explanation.simplified()},
                                   session.now());
            const auto count = handovers.count(lot->id);
            if (const auto may = checkMayBePosted(*lot, posting, count, session.now().date()); !may)
                return may;
            if (!proof.bytes.isEmpty())
                handovers.addProof(lot->id, proof.fileName, proof.sha256, session.now(),
                                   proof.bytes);
            notices.markPosted(lot->id, posting.on, proof.sha256);
            handovers.notePosting(lot->id, session.now());
            entry.event = u"letters.posted"_s;
            entry.object = u"lot:%1"_s.arg(lotId);
            entry.payload = {{u"on"_s, posting.on.toString(Qt::ISODate)},
                             {u"proof_sha256"_s, proof.sha256}};
            if (count)
                entry.payload.insert(u"counted"_s, count->counted);
            return {};
        });
}

base::Result<void> undoPosted(const Session &session, qint64 lotId)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::HandoverStore handovers(database);
            const auto lot = store::NoticeStore(database).lot({lotId});
            if (!lot)
                return noSuchLot(lotId);
            if (!lot->postedOn)
                return conflict(
                    QCoreApplication::translate("services", "Lot %1 is not marked as posted.")
                        .arg(lotId));
            if (handovers.hasReturns(lot->id))
                return conflict(QCoreApplication::translate(
                                    "services",
                                    "Letters of lot %1 have come back: it was posted. Nothing was "
                                    "changed.")
                                    .arg(lotId));
            if (handovers.wasFiledSincePosting(lot->id))
                return conflict(QCoreApplication::translate(
                                    "services",
                                    "A document for the CNIL was made since lot %1 was marked as "
                                    "posted, and counts it. Nothing was changed.")
                                    .arg(lotId));
            handovers.undoPosted(lot->id);
            entry.event = u"letters.posting_undone"_s;
            entry.object = u"lot:%1"_s.arg(lotId);
            entry.payload = {{u"on"_s, lot->postedOn->toString(Qt::ISODate)}};
            return {};
        });
}

base::Result<void> addProof(const Session &session, qint64 lotId, const QString &file)
{
    const auto proof = readProof(file);
    if (!proof)
        return proof.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto lot = store::NoticeStore(database).lot({lotId});
            if (!lot)
                return noSuchLot(lotId);
            if (!store::HandoverStore(database).addProof(lot->id, proof->fileName, proof->sha256,
                                                         session.now(), proof->bytes))
                return conflict(
                    QCoreApplication::translate("services", "Lot %1 has this proof already.")
                        .arg(lotId));
            entry.event = u"letters.proof_added"_s;
            entry.object = u"lot:%1"_s.arg(lotId);
            entry.payload = {{u"sha256"_s, proof->sha256},
                             {u"bytes"_s, qint64(proof->bytes.size())}};
            return {};
        });
}

base::Result<ProofRow> exportProof(const Session &session, qint64 lotId, int number,
                                   const QString &file)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<ProofRow> {
        if (!store::NoticeStore(database).lot({lotId}))
            return noSuchLot(lotId);
        store::HandoverStore handovers(database);
        const auto proofs = handovers.proofs({lotId});
        if (number < 1 || number > int(proofs.size()))
            return conflict(QCoreApplication::translate(
                                "services", "Lot %1 has %2 proof(s) of posting, and not this one.",
                                nullptr, int(proofs.size()))
                                .arg(lotId)
                                .arg(proofs.size()));
        const store::Proof &proof = proofs[std::size_t(number) - 1];
        const auto document = handovers.document(proof.id);
        if (document && document->isEmpty())
            return conflict(QCoreApplication::translate(
                "services",
                "The scan of this proof was removed by a retention rule; its name, "
                "date and hash are kept. Nothing was written."));
        if (!document || sha256Of(*document) != proof.sha256)
            return base::Error{
                base::Error::Kind::Storage,
                QCoreApplication::translate("services",
                                            "The proof of lot %1 is not as it was kept. Verify "
                                            "the vault; nothing was written.")
                    .arg(lotId)};
        if (const auto written = writeOutputFile(file, *document); !written)
            return written.error();
        return rowOf(proof);
    });
}

base::Result<void> writeDepositSlip(const Session &session, const QList<qint64> &lots,
                                    const QString &file, base::Progress &progress)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    printing::DepositSlip slip;
    slip.laboratory = setting->incident.organisation.name;
    slip.department = notices::departementOf(setting->incident.organisation.postalCode);
    slip.date = setting->context.date;
    slip.createdAt = session.now();
    const auto read = readStage(session, [&](store::Database &database) -> base::Result<void> {
        for (const qint64 lot : lots) {
            if (const auto added = addLot(slip, database, lot, progress); !added)
                return added;
        }
        slip.journalHead = journal::shortHead(store::JournalStore(database).head().hash);
        return {};
    });
    if (!read)
        return read.error();
    const auto pdf = printing::renderReport(printing::depositReport(slip));
    if (!pdf)
        return pdf.error();
    return writeOutputFile(file, *pdf);
}

} // namespace services
