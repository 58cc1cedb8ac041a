// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/cnilplace.h"

#include "services/bundleservice.h"
#include "services/filingservice.h"
#include "services/registerservice.h"
#include "ui/cnil/filingstab.h"
#include "ui/cnil/registercontroller.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

namespace ui {

CnilPlace::CnilPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new CnilView)
    , m_register(new RegisterController(session, m_view->breaches(), this))
{
    connect(m_register, &RegisterController::news, this, &CnilPlace::news);
    connect(m_view, &CnilView::kindChosen, this, &CnilPlace::refresh);
    connect(m_view, &CnilView::bundleRequested, this, &CnilPlace::writeBundle);
    connect(m_view, &CnilView::confirmRequested, this, &CnilPlace::confirm);
    FilingsTab *filings = m_view->filings();
    connect(filings, &FilingsTab::comparisonRequested, this, &CnilPlace::compare);
    connect(filings, &FilingsTab::receiptRequested, this, &CnilPlace::archiveReceipt);
    connect(filings, &FilingsTab::exportRequested, this, &CnilPlace::exportReceipt);
    connect(m_view, &CnilView::registerRequested, this, &CnilPlace::exportRegister);
    connect(m_view, &CnilView::incidentRequested, this,
            [this] { emit goRequested(services::Place::Incident); });
}

void CnilPlace::refresh()
{
    const services::FilingKind kind = m_view->kind();
    const QString form = m_view->vocabulary();
    session().read<services::CnilCheck>(
        m_view,
        [kind, form](const auto &vault) { return services::checkFiling(vault, kind, form); },
        [this, kind, form](const auto &check) {
            if (m_view->kind() == kind && m_view->vocabulary() == form)
                m_view->showCheck(check);
        });
    readFilings();
    m_register->refresh();
}

void CnilPlace::readFilings()
{
    if (const services::Session *vault = session().vault())
        m_view->filings()->setNow(vault->now());
    session().read<services::FilingList>(
        m_view, [](const auto &vault) { return services::filings(vault); },
        [this](const services::FilingList &list) { m_view->filings()->showFilings(list); });
}

void CnilPlace::clear()
{
    m_view->showCheck({});
    m_view->filings()->showFilings({});
    m_register->clear();
}

void CnilPlace::compare(qint64 before, qint64 after)
{
    using Differences = QList<services::FilingDifference>;
    session().read<Differences>(
        m_view,
        [before, after](const auto &vault) {
            return services::filingDifferences(vault, before, after);
        },
        [this](const Differences &differences) {
            m_view->filings()->showDifferences(differences);
        });
}

void CnilPlace::confirm(const QStringList &keys, services::Confirm what)
{
    const bool isAsked = keys.isEmpty();
    if (isAsked
        && !dialogs().confirm(
            m_view,
            {.title = tr("Confirm the proposed answers"),
             .text = tr("The answers become yours as they are shown here, with your name and the "
                        "hour. Read each of them first."),
             .action = tr("Confirm all"),
             .typed = {}}))
        return;
    const services::FilingKind kind = m_view->kind();
    session().act<QStringList>(
        this,
        [kind, keys, what](const auto &vault) {
            return services::confirmAnswers(vault, kind, keys, what);
        },
        [this](const QStringList &labels) {
            emit news(tr("%Ln answer(s) confirmed.", nullptr, int(labels.size())));
            refresh();
        });
}

void CnilPlace::writeBundle()
{
    const QString file =
        dialogs().saveFile(m_view, tr("Filing bundle"), tr("cnil.zip"), tr("Bundle (*.zip)"));
    if (file.isEmpty())
        return;
    const services::FilingKind kind = m_view->kind();
    session().job<services::BundleReport>(
        tr("Preparing the bundle"), m_view,
        [kind, file](const auto &vault, auto &progress) {
            return services::writeBundle(vault, kind, file, progress);
        },
        [this, file](const services::BundleReport &report) {
            emit news(tr("The bundle %1 was written. SHA-256: %2")
                          .arg(QFileInfo(file).fileName(), typography::shortHash(report.sha256)));
        });
}

void CnilPlace::archiveReceipt(const QString &number, const QDateTime &filedUtc, qint64 filing)
{
    const QString file = dialogs().openFile(m_view, tr("Receipt given by the CNIL"),
                                            tr("Documents (*.pdf);;All files (*)"));
    if (file.isEmpty())
        return;
    services::ReceiptEntry entry{.file = file, .number = number, .filed = filedUtc, .filing = {}};
    if (filing > 0)
        entry.filing = filing;
    session().act<services::ArchivedReceipt>(
        this, [entry](const auto &vault) { return services::archiveReceipt(vault, entry); },
        [this](const services::ArchivedReceipt &) {
            m_view->filings()->forgetReceipt();
            emit news(tr("The receipt is in the vault, and the incident says when and under which "
                         "number it was filed."));
            refresh();
        });
}

void CnilPlace::exportReceipt(qint64 receipt, const QString &fileName)
{
    const QString file = dialogs().saveFile(m_view, tr("Receipt given by the CNIL"), fileName,
                                            tr("Documents (*.pdf);;All files (*)"));
    if (file.isEmpty())
        return;
    session().read<Nothing>(
        m_view,
        [receipt, file](const auto &vault) {
            return valued(services::exportReceipt(vault, receipt, file));
        },
        [this, file](const Nothing &) {
            emit news(tr("The receipt was written to %1.").arg(QFileInfo(file).fileName()));
        });
}

void CnilPlace::exportRegister()
{
    const QString file = dialogs().saveFile(m_view, tr("Register of breaches"), tr("register.pdf"),
                                            tr("PDF (*.pdf);;Spreadsheet (*.ods);;Table (*.csv)"));
    if (file.isEmpty())
        return;
    session().read<Nothing>(
        m_view, [file](const auto &vault) { return valued(services::exportRegister(vault, file)); },
        [this, file](const Nothing &) {
            emit news(tr("The register was written to %1.").arg(QFileInfo(file).fileName()));
        });
}

} // namespace ui
