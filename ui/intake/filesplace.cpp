// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/filesplace.h"

#include "ui/intake/deathstab.h"
#include "ui/intake/importwizard.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kQuarantineShown = 1000;
constexpr int kDeathPage = 400;

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
    connectDeaths();
}

void FilesPlace::connectDeaths()
{
    DeathsTab *deaths = m_view->deaths();
    connect(deaths, &DeathsTab::importRequested, this, &FilesPlace::importDeaths);
    connect(deaths, &DeathsTab::filterChosen, this, [this] { readDeaths(0); });
    connect(deaths, &DeathsTab::decided, this, &FilesPlace::decideDeath);
    connect(deaths, &DeathsTab::allStrongConfirmed, this, &FilesPlace::confirmStrongDeaths);
    deaths->proposals().setOnMoreWanted(
        [this, deaths] { readDeaths(deaths->proposals().rows().back().id); });
}

void FilesPlace::refresh()
{
    session().read<QList<services::ImportRow>>(
        m_view, [](const auto &vault) { return services::listImports(vault); },
        [this](const auto &imports) { m_view->showImports(imports); });
    readDeaths(0);
}

void FilesPlace::clear()
{
    m_view->showImports({});
    m_view->deaths()->clear();
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

void FilesPlace::importDeaths()
{
    const QString file = dialogs().openFile(m_view, tr("INSEE's file of deceased persons"),
                                            tr("Text files (*.txt *.csv);;All files (*)"));
    if (!file.isEmpty())
        compareDeaths({.file = file, .encoding = {}, .dryRun = false, .again = false});
}

// That the file was compared before is a question, not an error.
void FilesPlace::compareDeaths(const services::DeathImportRequest &request)
{
    using Report = services::DeathImportReport;
    session().job<Answer<Report>>(
        tr("Comparing with INSEE's file"), m_view,
        [request](const auto &vault, auto &progress) -> base::Result<Answer<Report>> {
            auto report = services::importDeaths(vault, request, progress);
            if (!report && report.error().kind != base::Error::Kind::Conflict)
                return report.error();
            return answered(std::move(report));
        },
        [this, request](const Answer<Report> &answer) {
            if (!answer.value) {
                compareAgain(request, answer.refusal->message);
                return;
            }
            m_view->showDeaths();
            emit news(tr("%1 lines read, %2 left out. Compared with %3 patients: %4 very likely "
                         "and %5 possible deaths to decide.")
                          .arg(typography::number(answer.value->rowsRead),
                               typography::number(answer.value->rowsRejected),
                               typography::number(answer.value->patients),
                               typography::number(answer.value->strong),
                               typography::number(answer.value->possible)));
        });
}

void FilesPlace::compareAgain(services::DeathImportRequest request, const QString &why)
{
    const bool isWanted = dialogs().confirm(m_view,
                                            {.title = tr("Compare this file again"),
                                             .text = why,
                                             .action = tr("Compare again"),
                                             .typed = {}});
    if (!isWanted)
        return;
    request.again = true;
    compareDeaths(request);
}

void FilesPlace::readDeaths(qint64 afterId)
{
    const services::DeathStatus status = m_view->deaths()->status();
    const services::DeathScope scope = m_view->deaths()->scope();
    session().read<services::DeathProposals>(
        m_view,
        [status, scope, afterId](const auto &vault) {
            return services::listDeathProposals(vault, status, scope, afterId, kDeathPage);
        },
        [this, status, scope, afterId](const services::DeathProposals &proposals) {
            if (m_view->deaths()->status() != status || m_view->deaths()->scope() != scope)
                return;
            const bool hasMore = proposals.rows.size() == kDeathPage;
            if (afterId == 0)
                m_view->deaths()->showProposals(proposals, hasMore);
            else
                m_view->deaths()->appendProposals(proposals, hasMore);
        });
}

void FilesPlace::decideDeath(qint64 id, services::DeathStatus status)
{
    session().act<qint64>(
        this,
        [id, status](const auto &vault) { return services::decideDeaths(vault, {id}, status); },
        [this](qint64) { readDeaths(0); });
}

void FilesPlace::confirmStrongDeaths(qint64 strong)
{
    const services::DeathScope scope = m_view->deaths()->scope();
    const bool isSure = dialogs().confirm(
        m_view,
        {.title = tr("Confirm the very likely deaths"),
         .text = tr("%1 patients are then held to be dead: no letter goes to them unless one was "
                    "printed already. You can take each decision back.")
                     .arg(typography::number(strong)),
         .action = tr("Confirm"),
         .typed = QString::number(strong)});
    if (!isSure)
        return;
    session().act<qint64>(
        this, [scope](const auto &vault) { return services::confirmStrongDeaths(vault, scope); },
        [this](qint64 confirmed) {
            emit news(tr("%1 deaths were confirmed.").arg(typography::number(confirmed)));
            readDeaths(0);
        });
}

} // namespace ui
