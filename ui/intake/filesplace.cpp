// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/filesplace.h"

#include "ui/intake/importwizard.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kQuarantineShown = 1000;

// A refusal is an answer that the wizard shows where it stands, not an error
// of the window.
template<typename T>
struct Answer {
    std::optional<T> value;
    std::optional<base::Error> refusal;
};

template<typename T>
base::Result<Answer<T>> answered(base::Result<T> result)
{
    if (!result)
        return Answer<T>{{}, result.error()};
    return Answer<T>{*std::move(result), {}};
}

} // namespace

FilesPlace::FilesPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new FilesView)
{
    connect(m_view, &FilesView::importRequested, this, &FilesPlace::showWizard);
    connect(m_view, &FilesView::importSelected, this, &FilesPlace::readQuarantine);
    connect(m_view, &FilesView::undoRequested, this, &FilesPlace::undo);
}

void FilesPlace::refresh()
{
    session().read<QList<services::ImportRow>>(
        m_view, [](const auto &vault) { return services::listImports(vault); },
        [this](const auto &imports) { m_view->showImports(imports); });
}

void FilesPlace::clear()
{
    m_view->showImports({});
}

void FilesPlace::showWizard()
{
    if (session().vault() == nullptr)
        return;
    auto *wizard = new ImportWizard(dialogs(), session().vault()->now().date(), m_view);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setWindowModality(Qt::WindowModal);
    connect(wizard, &ImportWizard::previewRequested, this, [this, wizard] { preview(wizard); });
    connect(wizard, &ImportWizard::trialRequested, this, [this, wizard] { tryOut(wizard); });
    connect(wizard, &QDialog::accepted, this, [this, wizard] { import(wizard->request()); });
    session().read<QList<services::ImportRow>>(
        wizard, [](const auto &vault) { return services::listImports(vault); },
        [wizard](const QList<services::ImportRow> &imports) {
            const bool hasPatients = std::ranges::any_of(imports, [](const auto &row) {
                return row.kind == services::ImportKind::Patients;
            });
            wizard->setKind(hasPatients ? services::ImportKind::Leak
                                        : services::ImportKind::Patients);
        });
    wizard->show();
}

void FilesPlace::preview(ImportWizard *wizard)
{
    services::ImportRequest request = wizard->request();
    request.mapping.reset();
    session().read<Answer<services::ImportPreview>>(
        wizard, [request](const auto &) { return answered(services::previewFile(request)); },
        [wizard](const auto &answer) {
            if (answer.value)
                wizard->showPreview(*answer.value);
            else
                wizard->showRefusal(*answer.refusal);
        });
}

void FilesPlace::tryOut(ImportWizard *wizard)
{
    services::ImportRequest request = wizard->request();
    request.dryRun = true;
    if (m_trial)
        *m_trial = true;
    m_trial = session().readLong<Answer<services::ImportReport>>(
        wizard,
        [request](const auto &vault, auto &progress) {
            return answered(services::importFile(vault, request, progress));
        },
        [wizard](const auto &answer) {
            if (answer.value)
                wizard->showTrial(*answer.value);
            else if (answer.refusal->kind != base::Error::Kind::Cancelled)
                wizard->showRefusal(*answer.refusal);
        });
}

void FilesPlace::import(const services::ImportRequest &request)
{
    session().job<services::ImportReport>(
        tr("Importing"), m_view,
        [request](const auto &vault, auto &progress) {
            return services::importFile(vault, request, progress);
        },
        [this](const services::ImportReport &report) {
            emit news(tr("Imported: %1.")
                          .arg(reconciliation(report.rowsRead, report.rowsAccepted,
                                              report.rowsQuarantined)));
        });
}

void FilesPlace::readQuarantine(qint64 importId)
{
    session().read<QList<services::QuarantineRow>>(
        m_view,
        [importId](const auto &vault) {
            return services::listQuarantine(vault, importId, kQuarantineShown);
        },
        [this, importId](const auto &rows) {
            if (m_view->currentImport() == importId)
                m_view->showQuarantine(rows);
        });
}

void FilesPlace::undo(qint64 importId, const QString &fileName, qint64 rows)
{
    const bool isSure = dialogs().confirm(
        m_view,
        {.title = tr("Take this file back"),
         .text = tr("The %1 rows of %2 and everything that was derived from them leave the "
                    "vault: pairs, decisions and persons concerned. The file itself stays "
                    "where it is.")
                     .arg(typography::number(rows), fileName),
         .action = tr("Take back"),
         .typed = {}});
    if (!isSure)
        return;
    session().job<Nothing>(
        tr("Taking a file back"), m_view,
        [importId](const auto &vault, auto &progress) {
            return valued(services::undoImport(vault, importId, progress));
        },
        [this](const Nothing &) { emit news(tr("The file was taken back.")); });
}

} // namespace ui
