// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lotservice.h"

#include "printing/fonts.h"
#include "printing/lotwriter.h"
#include "services/lettersetting.h"
#include "services/lotletters.h"
#include "services/lotproduction.h"
#include "services/outputfile.h"
#include "services/preflightservice.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/vaultfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error refusedByPreflight(const PreflightReport &report)
{
    QStringList reasons;
    for (const PreflightFinding &finding : report.findings) {
        if (finding.blocking)
            reasons << finding.message;
    }
    return conflict(QCoreApplication::translate(
                        "services", "The letters cannot be printed yet: %1 Nothing was produced.")
                        .arg(reasons.join(u' ')));
}

QList<LotRow> rowsOf(const std::vector<store::Lot> &lots)
{
    QList<LotRow> rows;
    for (const store::Lot &lot : lots)
        rows.append({.id = lot.id.value,
                     .fileName = lot.fileName,
                     .sha256 = lot.sha256,
                     .letters = lot.letters,
                     .pages = lot.pages,
                     .producedUtc = lot.producedUtc,
                     .firstPostalCode = lot.firstPostalCode,
                     .lastPostalCode = lot.lastPostalCode,
                     .postedOn = lot.postedOn});
    return rows;
}

// What an interrupted production left behind: committed lots get their names, of
// others nothing stays.
base::Result<void> settle(const Session &session, const LotFolder &folder)
{
    return readStage(session, [&](store::Database &database) {
        store::NoticeStore notices(database);
        return folder.settle(notices);
    });
}

base::Result<void> checkReady(const Session &session, const LetterSetting &setting,
                              base::Progress &progress)
{
    return readStage(session, [&](store::Database &database) -> base::Result<void> {
        const auto preflight = preflightOf(session, database, setting, progress);
        if (!preflight)
            return preflight.error();
        if (!preflight->passes())
            return refusedByPreflight(*preflight);
        return {};
    });
}

// Says what stays of a production that did not come to its end.
base::Error endedEarly(const base::Error &error, const LotProduction::Outcome &outcome)
{
    if (outcome.lots.empty())
        return error;
    base::Error explained = error;
    explained.message += u' '
        + QCoreApplication::translate("services",
                                      "%1 lot(s) with %2 letter(s) are finished and stay; the next "
                                      "production goes on after them.",
                                      nullptr, int(outcome.lots.size()))
              .arg(outcome.lots.size())
              .arg(outcome.letters);
    return explained;
}

} // namespace

base::Result<ProduceReport> produceLetters(const Session &session, const QString &folder,
                                           int lotSize, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::PrepareMailing); !allowed)
        return allowed.error();
    if (const auto outside = store::checkOutsideVaults(folder); !outside)
        return outside.error();
    if (lotSize < 1 || lotSize > 20000)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("services", "A lot holds between 1 and 20,000 letters.")};
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    const LotFolder lotFolder(folder, facts->storeId);
    if (const auto ready = checkReady(session, *setting, progress); !ready)
        return ready.error();
    if (const auto settled = settle(session, lotFolder); !settled)
        return settled.error();
    LotProduction production(session, *setting, lotFolder);
    const auto produced = production.run(lotSize, progress);
    const LotProduction::Outcome &outcome = production.outcome();
    if (!produced) {
        const auto settled = settle(session, lotFolder);
        return endedEarly(settled ? produced.error() : settled.error(), outcome);
    }
    return ProduceReport{.letters = outcome.letters,
                         .supplements = outcome.supplements,
                         .pages = outcome.pages,
                         .lots = rowsOf(outcome.lots),
                         .obstacles = outcome.obstacles};
}

base::Result<QList<LotRow>> listLots(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<LotRow>> {
        return rowsOf(store::NoticeStore(database).lots());
    });
}

base::Result<qint64> reprintLetters(const Session &session, qint64 lotId, int from, int to,
                                    const QString &file, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::PrepareMailing); !allowed)
        return allowed.error();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<qint64> {
        auto letters = LotLetters::of(database, {lotId});
        if (!letters)
            return letters.error();
        const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            const auto content = letters->write(device, from, to, progress);
            if (!content)
                return content.error();
            return {};
        });
        if (!written)
            return written.error();
        entry.event = u"letters.reprinted"_s;
        entry.object = u"lot:%1"_s.arg(lotId);
        entry.payload = {{u"from"_s, from}, {u"to"_s, to}};
        return qint64(to - from + 1);
    };
    return writeStage(session, work);
}

} // namespace services
