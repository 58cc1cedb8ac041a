// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/lotscontroller.h"

#include "services/localprinting.h"
#include "services/outputfile.h"
#include "ui/notices/printersink.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

LotsController::LotsController(Session &session, Dialogs &dialogs, LotsTab *tab, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(tab, &LotsTab::printRequested, this, &LotsController::printHere);
    connect(tab, &LotsTab::reprintRequested, this, &LotsController::reprint);
    connect(tab, &LotsTab::handoverRequested, this, &LotsController::handOver);
    connect(tab, &LotsTab::testGridRequested, this, &LotsController::writeTestGrid);
    connect(tab, &LotsTab::envelopeChosen, this, [this](const QString &name) {
        act([name](const auto &vault) { return services::useEnvelope(vault, name); },
            tr("The next lots are printed for the envelope %1.").arg(name));
    });
    connect(tab, &LotsTab::duplexChosen, this, [this](bool duplex) {
        act([duplex](const auto &vault) { return services::setDuplex(vault, duplex); },
            duplex ? tr("The next lots are printed on both sides.")
                   : tr("The next lots are printed on one side."));
    });
    connectPosting();
}

void LotsController::connectPosting()
{
    connect(m_tab, &LotsTab::slipRequested, this, &LotsController::writeSlip);
    connect(m_tab, &LotsTab::postedRequested, this, &LotsController::markPosted);
    connect(m_tab, &LotsTab::postingUndoRequested, this, &LotsController::undoPosted);
    connect(m_tab, &LotsTab::proofAdditionRequested, this, &LotsController::addProof);
    connect(m_tab, &LotsTab::proofExportRequested, this, &LotsController::exportProof);
}

void LotsController::refresh()
{
    m_tab->setToday(m_session.vault()->now().toLocalTime().date());
    m_session.read<QList<services::LotStanding>>(
        m_tab, [](const auto &vault) { return services::lotStandings(vault); },
        [this](const auto &lots) { m_tab->showLots(lots); });
    m_session.read<services::EnvelopeChoice>(
        m_tab, [](const auto &vault) { return services::envelopeChoice(vault); },
        [this](const services::EnvelopeChoice &choice) { m_tab->showEnvelopes(choice); });
}

void LotsController::clear()
{
    m_tab->showLots({});
}

void LotsController::act(const std::function<base::Result<void>(const services::Session &)> &work,
                         const QString &sentence)
{
    m_session.act<Nothing>(
        this, [work](const auto &vault) { return valued(work(vault)); },
        [this, sentence](const Nothing &) {
            emit news(sentence);
            refresh();
        });
}

bool LotsController::mayPrint(const services::LotStanding &lot, int from, int to)
{
    const QString letters =
        tr("Letters %1 to %2 of lot %3 go to the printer, %4, for the envelope "
           "%5. They pass in clear through the printing system of this "
           "computer and the memory of the printer.")
            .arg(typography::number(from), typography::number(to), typography::number(lot.lot.id),
                 lot.duplex ? tr("on both sides") : tr("on one side"), lot.envelope);
    const QString uncertain = lot.printing.uncertain.isEmpty()
        ? QString()
        : services::printStateText(lot.printing) + u' '
            + tr("Letters before %1 then count as printed.").arg(typography::number(from))
            + u"\n\n"_s;
    return m_dialogs.confirm(m_tab,
                             {.title = tr("Print lot %1 here").arg(lot.lot.id),
                              .text = uncertain + letters,
                              .action = tr("Choose the printer…"),
                              .typed = {}});
}

void LotsController::printHere(const services::LotStanding &lot, int from, int to)
{
    if (!mayPrint(lot, from, to))
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (!m_dialogs.printer(m_tab, *printer))
        return;
    const qint64 lotId = lot.lot.id;
    const bool goesOn = !lot.printing.uncertain.isEmpty();
    m_session.job<services::PrintState>(
        tr("Printing lot %1").arg(lotId), m_tab,
        [lotId, from, to, goesOn, printer](const auto &vault,
                                           auto &progress) -> base::Result<services::PrintState> {
            if (goesOn) {
                if (const auto restarted = services::restartPrinting(vault, lotId, from);
                    !restarted)
                    return restarted;
            }
            PrinterSink sink(*printer);
            return services::printLetters(vault, lotId, from, to, sink, progress);
        },
        [this](const services::PrintState &state) { emit news(services::printStateText(state)); });
}

void LotsController::reprint(qint64 lotId, int from, int to)
{
    const QString file = m_dialogs.saveFile(m_tab, tr("Print letters again"),
                                            tr("lot-%1-again.pdf").arg(lotId), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_session.job<qint64>(
        tr("Printing letters again"), m_tab,
        [lotId, from, to, file](const auto &vault, auto &progress) {
            return services::reprintLetters(vault, lotId, from, to, file, progress);
        },
        [this, file](qint64 letters) {
            emit news(tr("%1 letters were written to %2.", nullptr, typography::plural(letters))
                          .arg(typography::number(letters), QFileInfo(file).fileName()));
        });
}

void LotsController::handOver(const QList<qint64> &lots, services::HandoverLayout layout)
{
    const QString folder =
        m_dialogs.saveFile(m_tab, tr("New folder for the mail house"), tr("hand-over"), {});
    if (folder.isEmpty())
        return;
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = tr("Hand over to a mail house"),
         .text = tr("%1 lots are written to %2 with names and addresses in clear. Send the folder "
                    "encrypted, and only to a mail house under contract (GDPR art. 28).",
                    nullptr, typography::plural(lots.size()))
                     .arg(typography::number(lots.size()), folder),
         .action = tr("Make the folder"),
         .typed = {}});
    if (!isSure)
        return;
    m_session.job<services::HandoverReport>(
        tr("Handing over to a mail house"), m_tab,
        [lots, layout, folder](const auto &vault, auto &progress) {
            return services::handOver(vault, {.lots = lots, .folder = folder, .layout = layout},
                                      progress);
        },
        [this, folder](const services::HandoverReport &report) {
            const QString again = report.lotsGivenBefore.isEmpty() ? QString()
                                                                   : u' '
                    + tr("Some of these lots were handed over before: make sure that they are "
                         "printed once only.");
            emit news(tr("%1 letters in %2 files, checked, are in %3.", nullptr,
                         typography::plural(report.letters))
                          .arg(typography::number(report.letters), typography::number(report.files),
                               QFileInfo(folder).fileName())
                      + again);
        });
}

void LotsController::writeSlip(const QList<qint64> &lots)
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Deposit slip"), tr("deposit-slip.pdf"), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_session.job<Nothing>(
        tr("Writing the deposit slip"), m_tab,
        [lots, file](const auto &vault, auto &progress) {
            return valued(services::writeDepositSlip(vault, lots, file, progress));
        },
        [this, file](const Nothing &) {
            emit news(tr("The deposit slip is in %1: print it, count the envelopes, have it "
                         "stamped.")
                          .arg(QFileInfo(file).fileName()));
        });
}

void LotsController::markPosted(qint64 lotId, services::Posting posting)
{
    posting.proofFile =
        m_dialogs.openFile(m_tab, tr("Proof of posting, if there is one"),
                           tr("Documents (*.pdf *.png *.jpg *.jpeg);;All files (*)"));
    act([lotId, posting](const auto &vault) { return services::markPosted(vault, lotId, posting); },
        tr("Lot %1 was posted on %2.")
            .arg(typography::number(lotId), typography::date(posting.on)));
}

void LotsController::undoPosted(const services::LotStanding &lot)
{
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = tr("Take back the day of posting"),
         .text = tr("%1 persons of lot %2 no longer count as informed until it is posted "
                    "again.",
                    nullptr, typography::plural(lot.lot.letters))
                     .arg(typography::number(lot.lot.letters), typography::number(lot.lot.id)),
         .action = tr("Take back"),
         .typed = {}});
    if (!isSure)
        return;
    const qint64 lotId = lot.lot.id;
    act([lotId](const auto &vault) { return services::undoPosted(vault, lotId); },
        tr("Lot %1 is no longer marked as posted.").arg(typography::number(lotId)));
}

void LotsController::addProof(qint64 lotId)
{
    const QString file =
        m_dialogs.openFile(m_tab, tr("Stamped deposit slip, scanned"),
                           tr("Documents (*.pdf *.png *.jpg *.jpeg);;All files (*)"));
    if (file.isEmpty())
        return;
    act([lotId, file](const auto &vault) { return services::addProof(vault, lotId, file); },
        tr("The proof is kept in the vault with lot %1.").arg(typography::number(lotId)));
}

void LotsController::exportProof(qint64 lotId, int number, const QString &fileName)
{
    const QString file = m_dialogs.saveFile(m_tab, tr("Proof of posting"), fileName, {});
    if (file.isEmpty())
        return;
    m_session.read<services::ProofRow>(
        m_tab,
        [lotId, number, file](const auto &vault) {
            return services::exportProof(vault, lotId, number, file);
        },
        [this, file](const services::ProofRow &) {
            emit news(tr("The proof was written to %1.").arg(QFileInfo(file).fileName()));
        });
}

void LotsController::writeTestGrid()
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Test grid"), tr("test-grid.pdf"), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_session.read<Nothing>(
        m_tab,
        [file](const auto &vault) -> base::Result<Nothing> {
            const auto grid = services::testGrid(vault);
            if (!grid)
                return grid.error();
            return valued(services::writeOutputFile(file, *grid));
        },
        [this, file](const Nothing &) {
            emit news(tr("The test grid is in %1: print it at 100 %, fold it, put it into an "
                         "envelope.")
                          .arg(QFileInfo(file).fileName()));
        });
}

} // namespace ui
