// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/cnilplace.h"

#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

namespace ui {

CnilPlace::CnilPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new CnilView)
{
    connect(m_view, &CnilView::kindChosen, this, &CnilPlace::refresh);
    connect(m_view, &CnilView::bundleRequested, this, &CnilPlace::writeBundle);
    connect(m_view, &CnilView::receiptRequested, this, &CnilPlace::archiveReceipt);
    connect(m_view, &CnilView::registerRequested, this, &CnilPlace::exportRegister);
    connect(m_view, &CnilView::incidentRequested, this,
            [this] { emit goRequested(services::Place::Incident); });
}

void CnilPlace::refresh()
{
    const services::FilingKind kind = m_view->kind();
    session().read<services::CnilCheck>(
        m_view, [kind](const auto &vault) { return services::checkFiling(vault, kind); },
        [this, kind](const auto &check) {
            if (m_view->kind() == kind)
                m_view->showCheck(check);
        });
}

void CnilPlace::clear()
{
    m_view->showCheck({});
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

void CnilPlace::archiveReceipt(const QString &number)
{
    const QString file = dialogs().openFile(m_view, tr("Receipt given by the CNIL"),
                                            tr("Documents (*.pdf);;All files (*)"));
    if (file.isEmpty())
        return;
    session().act<Nothing>(
        this,
        [file, number](const auto &vault) {
            return valued(services::archiveReceipt(vault, file, number));
        },
        [this](const Nothing &) { emit news(tr("The receipt is in the vault.")); });
}

void CnilPlace::exportRegister()
{
    const QString file = dialogs().saveFile(m_view, tr("Register of breaches"), tr("register.pdf"),
                                            tr("PDF (*.pdf);;Table (*.csv)"));
    if (file.isEmpty())
        return;
    session().read<Nothing>(
        m_view, [file](const auto &vault) { return valued(services::exportRegister(vault, file)); },
        [this, file](const Nothing &) {
            emit news(tr("The register was written to %1.").arg(QFileInfo(file).fileName()));
        });
}

} // namespace ui
