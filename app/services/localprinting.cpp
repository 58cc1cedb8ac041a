// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/localprinting.h"

#include "printing/fonts.h"
#include "printing/lotcheck.h"
#include "services/lotletters.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/handoverstore.h"

#include <QBuffer>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QJsonObject payloadOf(const RankRange &ranks)
{
    return {{u"from"_s, ranks.first}, {u"to"_s, ranks.last}};
}

base::Result<void> checkMayBePrinted(const LotLetters &letters, int from, int to)
{
    if (letters.lot().postedOn)
        return base::Error{base::Error::Kind::Conflict,
                           QCoreApplication::translate(
                               "services",
                               "Lot %1 was posted: its letters would be sent twice. For a spoilt "
                               "letter, print it again into a PDF; nothing was printed.")
                               .arg(letters.lot().id.value)};
    return letters.checkRange(from, to);
}

// The letters of a run, re-read before anything of them goes to paper.
base::Result<PrintJob> jobOf(LotLetters &letters, const RankRange &ranks)
{
    PrintJob job{
        .pdf = {}, .duplex = letters.paper().duplex, .lot = letters.lot().id.value, .ranks = ranks};
    base::NoProgress quiet;
    QBuffer buffer(&job.pdf);
    buffer.open(QIODevice::ReadWrite);
    const auto content = letters.write(buffer, ranks.first, ranks.last, quiet);
    if (!content)
        return content.error();
    buffer.seek(0);
    if (const auto checked = printing::checkLot(buffer, *content, quiet); !checked)
        return checked.error();
    buffer.close();
    return job;
}

base::Result<store::PrintRunId> noteBegun(const Session &session, qint64 lotId,
                                          const RankRange &ranks)
{
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<store::PrintRunId> {
            entry.event = u"letters.run_begun"_s;
            entry.object = u"lot:%1"_s.arg(lotId);
            entry.payload = payloadOf(ranks);
            return store::HandoverStore(database).insertRun({lotId}, ranks.first, ranks.last,
                                                            session.now());
        });
}

base::Result<void> noteSent(const Session &session, qint64 lotId, const RankRange &ranks,
                            store::PrintRunId run)
{
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          store::HandoverStore(database).markSent(run);
                          entry.event = u"letters.run_sent"_s;
                          entry.object = u"lot:%1"_s.arg(lotId);
                          entry.payload = payloadOf(ranks);
                          return {};
                      });
}

base::Result<void> printRun(const Session &session, LotLetters &letters, const RankRange &ranks,
                            PageSink &sink)
{
    const auto job = jobOf(letters, ranks);
    if (!job)
        return job.error();
    const auto run = noteBegun(session, job->lot, ranks);
    if (!run)
        return run.error();
    if (const auto printed = sink.print(*job); !printed)
        return printed;
    return noteSent(session, job->lot, ranks, *run);
}

base::Result<PrintState> stateOf(store::Database &database, qint64 lotId)
{
    const auto lot = store::NoticeStore(database).lot({lotId});
    if (!lot)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate("services", "There is no lot %1. See the list of lots.")
                .arg(lotId)};
    return printStateOf(store::HandoverStore(database).runs({lotId}), int(lot->letters));
}

} // namespace

base::Result<PrintState> printLetters(const Session &session, qint64 lotId, int from, int to,
                                      PageSink &sink, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::PrepareMailing); !allowed)
        return allowed.error();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto printed = readStage(session, [&](store::Database &database) -> base::Result<void> {
        auto letters = LotLetters::of(database, {lotId});
        if (!letters)
            return letters.error();
        if (const auto may = checkMayBePrinted(*letters, from, to); !may)
            return may;
        for (int first = from; first <= to; first += kLettersPerRun) {
            if (!progress.report(first - from, to - from + 1))
                return base::cancelled();
            const RankRange ranks{first, std::min(to, first + kLettersPerRun - 1)};
            if (const auto run = printRun(session, *letters, ranks, sink); !run)
                return run;
        }
        return {};
    });
    if (!printed)
        return printed.error();
    return printState(session, lotId);
}

base::Result<PrintState> restartPrinting(const Session &session, qint64 lotId, int rank)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<PrintState> {
            const auto before = stateOf(database, lotId);
            if (!before)
                return before;
            if (rank < 1 || rank > before->letters + 1)
                return base::Error{
                    base::Error::Kind::Input,
                    QCoreApplication::translate("services", "Lot %1 holds the letters 1 to %2.")
                        .arg(lotId)
                        .arg(before->letters)};
            store::HandoverStore(database).restartAt({lotId}, rank);
            entry.event = u"letters.printing_restarted"_s;
            entry.object = u"lot:%1"_s.arg(lotId);
            entry.payload = {{u"rank"_s, rank}};
            return stateOf(database, lotId);
        });
}

base::Result<PrintState> printState(const Session &session, qint64 lotId)
{
    return readStage(session, [&](store::Database &database) { return stateOf(database, lotId); });
}

} // namespace services
