// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/returnscontroller.h"

#include "services/publicnoticeservice.h"
#include "ui/notices/returnstab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr int kListed = 5000;
constexpr int kReadAfter = 300; // milliseconds: faster than a hand takes the next letter

} // namespace

ReturnsController::ReturnsController(Session &session, Dialogs &dialogs, ReturnsTab *tab,
                                     QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(kReadAfter);
    connect(&m_reading, &QTimer::timeout, this, &ReturnsController::readReturns);
    connect(m_tab, &ReturnsTab::scanned, this, &ReturnsController::scan);
    connect(m_tab, &ReturnsTab::decided, this, &ReturnsController::decide);
    connect(m_tab, &ReturnsTab::undoRequested, this, &ReturnsController::undo);
    connect(m_tab, &ReturnsTab::importRequested, this, &ReturnsController::importFile);
    connect(m_tab, &ReturnsTab::noticeRequested, this, &ReturnsController::writeNotice);
    connect(m_tab, &ReturnsTab::proofRequested, this, &ReturnsController::writeProof);
    connect(m_tab, &ReturnsTab::listChosen, this, &ReturnsController::readReturns);
}

void ReturnsController::refresh()
{
    m_tab->setToday(m_session.vault()->now().toLocalTime().date());
    m_session.read<QList<services::ReturnReasonRow>>(
        m_tab, [](const auto &vault) { return services::listReturnReasons(vault); },
        [this](const auto &reasons) { m_tab->showReasons(reasons); });
    readReturns();
}

void ReturnsController::clear()
{
    m_reading.stop();
    m_tab->clear();
}

void ReturnsController::readReturns()
{
    m_session.read<services::ReturnList>(
        m_tab,
        [onlyOpen = m_tab->onlyOpen()](const auto &vault) {
            return services::listReturns(vault, onlyOpen, kListed);
        },
        [this](const services::ReturnList &returns) { m_tab->showReturns(returns); });
}

void ReturnsController::scan(const QString &text, const QString &reason, const QDate &on)
{
    m_session.act<services::Scan>(
        parent(),
        [text, reason, on](const auto &vault) {
            return services::scanReturn(vault, text, reason, on);
        },
        [this](const services::Scan &scanned) {
            m_tab->showScan(scanned);
            m_reading.start();
        });
}

void ReturnsController::decide(const services::ReturnChoice &choice)
{
    m_session.act<Nothing>(
        parent(),
        [choice](const auto &vault) { return valued(services::decideReturn(vault, choice)); },
        [this, choice](const Nothing &) {
            emit news(tr("Letter %1: %2.")
                          .arg(choice.reference, services::returnDecisionText(choice.decision)));
            m_reading.start();
        });
}

void ReturnsController::undo(const QString &reference)
{
    m_session.act<Nothing>(
        parent(),
        [reference](const auto &vault) { return valued(services::undoReturn(vault, reference)); },
        [this, reference](const Nothing &) {
            emit news(tr("Letter %1 counts as posted again.").arg(reference));
            m_reading.start();
        });
}

// Checked as a whole first; nothing is noted before the user has seen the figures.
void ReturnsController::importFile()
{
    const QString file = m_dialogs.openFile(m_tab, tr("Returns that a mail house reports"),
                                            tr("CSV (*.csv *.txt);;All files (*)"));
    if (file.isEmpty())
        return;
    m_session.readLong<services::ReturnFileReport>(
        m_tab,
        [file](const auto &vault, auto &progress) {
            return services::importReturns(vault, file, true, progress);
        },
        [this, file](const services::ReturnFileReport &trial) { apply(file, trial); });
}

void ReturnsController::apply(const QString &file, const services::ReturnFileReport &trial)
{
    const QString name = QFileInfo(file).fileName();
    if (trial.issues > 0) {
        const auto &first = trial.firstIssues.front();
        emit news(tr("%1 was not applied: %2 of %3 lines are wrong. Line %4: %5", nullptr,
                     typography::plural(trial.issues))
                      .arg(name, typography::number(trial.issues), typography::number(trial.rows),
                           typography::number(first.line), first.text));
        return;
    }
    const bool isSure =
        m_dialogs.confirm(m_tab,
                          {.title = tr("Note the returns of a file"),
                           .text = tr("%1: %2 letters are noted as returned, %3 were noted before.",
                                      nullptr, typography::plural(trial.returned))
                                       .arg(name, typography::number(trial.returned),
                                            typography::number(trial.known)),
                           .action = tr("Note"),
                           .typed = {}});
    if (!isSure)
        return;
    m_session.job<services::ReturnFileReport>(
        tr("Noting the returns"), m_tab,
        [file](const auto &vault, auto &progress) {
            return services::importReturns(vault, file, false, progress);
        },
        [this](const services::ReturnFileReport &report) {
            emit news(tr("%1 returns were noted.", nullptr, typography::plural(report.returned))
                          .arg(typography::number(report.returned)));
        });
}

void ReturnsController::writeNotice()
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Text of the public notice"), tr("public-notice.pdf"),
                           tr("PDF or text (*.pdf *.txt)"));
    if (file.isEmpty())
        return;
    m_session.act<services::PublicNoticeFigures>(
        parent(), [file](const auto &vault) { return services::exportPublicNotice(vault, file); },
        [this, file](const services::PublicNoticeFigures &figures) {
            emit news(tr("%1 was written. Persons without any usable address: %2.")
                          .arg(QFileInfo(file).fileName(), typography::number(figures.persons)));
        });
}

void ReturnsController::writeProof()
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Grounds of the public notice"),
                           tr("grounds-public-notice.pdf"), tr("PDF or text (*.pdf *.txt)"));
    if (file.isEmpty())
        return;
    m_session.act<services::PublicNoticeFigures>(
        parent(),
        [file](const auto &vault) { return services::exportPublicNoticeProof(vault, file); },
        [this, file](const services::PublicNoticeFigures &) {
            emit news(tr("%1 is for the register and the CNIL, not to be published.")
                          .arg(QFileInfo(file).fileName()));
        });
}

} // namespace ui
