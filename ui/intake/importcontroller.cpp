// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importcontroller.h"

#include "ui/intake/answer.h"
#include "ui/intake/dropped.h"
#include "ui/intake/importstab.h"
#include "ui/intake/importwizard.h"
#include "ui/intake/intakewords.h"
#include "ui/intake/profilesdialog.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kHasPatients = u"has_patients"_s;

QString tableFilter()
{
    return ImportController::tr("CSV (*.csv);;All files (*)");
}

} // namespace

ImportController::ImportController(Session &session, Dialogs &dialogs, ImportsTab *tab,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(tab, &ImportsTab::importRequested, this, [this] { showWizard(); });
    connect(tab, &ImportsTab::exportRequested, this, &ImportController::exportRows);
    connect(tab, &ImportsTab::undoRequested, this, &ImportController::undo);
    connect(tab, &ImportsTab::profilesRequested, this, [this] { showProfiles(m_tab); });
}

void ImportController::showImports(const QList<services::ImportRow> &imports)
{
    m_hasPatients = std::ranges::any_of(
        imports, [](const auto &row) { return row.kind == services::ImportKind::Patients; });
    m_tab->showImports(imports);
}

void ImportController::takeDropped(const QStringList &paths)
{
    const Dropped dropped = whatWasDropped(paths);
    if (dropped.path.isEmpty()) {
        emit news(dropped.problem);
        return;
    }
    if (dropped.asksForFolder
        && !m_dialogs.confirm(
            m_tab,
            {.title = tr("Import a folder"),
             .text =
                 tr("These are all %1 files of the folder %2. Together they become one import.",
                    nullptr, typography::plural(dropped.files))
                     .arg(typography::number(dropped.files), QFileInfo(dropped.path).fileName()),
             .action = tr("Import the folder"),
             .typed = {}}))
        return;
    showWizard(dropped.path);
}

void ImportController::showWizard(const QString &path)
{
    if (m_session.vault() == nullptr || m_wizard)
        return;
    m_wizard = new ImportWizard(m_dialogs, m_session.vault()->now().date(), m_tab);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    m_wizard->setWindowModality(Qt::WindowModal);
    m_wizard->setHasPatients(m_hasPatients);
    m_wizard->setKind(m_hasPatients ? services::ImportKind::Leak : services::ImportKind::Patients);
    if (!path.isEmpty())
        m_wizard->setFile(path);
    connectWizard(m_wizard);
    m_wizard->show();
}

QJsonObject ImportController::draft() const
{
    if (!m_wizard)
        return {};
    QJsonObject draft = m_wizard->draft();
    draft[kHasPatients] = m_hasPatients;
    return draft;
}

void ImportController::takeDraft(const QJsonObject &draft)
{
    m_hasPatients = draft.value(kHasPatients).toBool(); // the list of imports comes later
    showWizard();
    if (!m_wizard)
        return;
    m_wizard->takeDraft(draft);
    emit news(tr("The screen was locked before the import began: nothing was imported. The "
                 "wizard is open again, with the same file and your choices."));
}

void ImportController::connectWizard(ImportWizard *wizard)
{
    connect(&m_session, &Session::locked, wizard, &QDialog::reject);
    connect(wizard, &ImportWizard::previewRequested, this, [this, wizard] { preview(wizard); });
    connect(wizard, &ImportWizard::trialRequested, this, [this, wizard] { tryOut(wizard); });
    connect(wizard, &ImportWizard::rejectsRequested, this, [this, wizard] {
        write(wizard, &services::ImportRequest::rejectsFile, tr("Rejected rows"),
              tr("rejected.csv"));
    });
    connect(wizard, &ImportWizard::differenceRequested, this, [this, wizard] {
        write(wizard, &services::ImportRequest::differenceFile, tr("Differences"),
              tr("differences.csv"));
    });
    connect(wizard, &ImportWizard::profilesRequested, this,
            [this, wizard] { showProfiles(wizard); });
    connect(wizard, &QDialog::accepted, this, [this, wizard] { import(wizard->request()); });
}

void ImportController::preview(ImportWizard *wizard)
{
    services::ImportRequest request = wizard->request();
    request.mapping.reset();
    request.profile.clear();
    ++m_turn;
    m_session.read<Answer<services::ImportPreview>>(
        wizard,
        [request](const auto &vault) { return answered(services::previewFile(vault, request)); },
        [this, wizard, turn = m_turn](const auto &answer) {
            if (turn != m_turn)
                return;
            if (answer.value)
                wizard->showPreview(*answer.value);
            else
                wizard->showRefusal(*answer.refusal);
        });
}

void ImportController::tryOut(ImportWizard *wizard)
{
    services::ImportRequest request = wizard->request();
    request.dryRun = true;
    if (m_trial)
        *m_trial = true;
    m_trial = m_session.readLong<Answer<services::ImportReport>>(
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

void ImportController::write(ImportWizard *wizard, QString services::ImportRequest::*target,
                             const QString &title, const QString &proposal)
{
    const QString file = m_dialogs.saveFile(wizard, title, proposal, tableFilter());
    if (file.isEmpty())
        return;
    services::ImportRequest request = wizard->request();
    request.dryRun = true;
    request.*target = file;
    wizard->showWritten(tr("Writing…"));
    m_session.readLong<Answer<services::ImportReport>>(
        wizard,
        [request](const auto &vault, auto &progress) {
            return answered(services::importFile(vault, request, progress));
        },
        [wizard, file](const auto &answer) {
            wizard->showWritten(answer.value ? tr("Written to %1. It holds personal data in clear.")
                                                   .arg(QFileInfo(file).fileName())
                                             : answer.refusal->message);
        });
}

void ImportController::import(const services::ImportRequest &request)
{
    m_session.job<services::ImportReport>(
        tr("Importing"), m_tab,
        [request](const auto &vault, auto &progress) {
            return services::importFile(vault, request, progress);
        },
        [this](const services::ImportReport &report) {
            QString text = tr("Imported: %1.")
                               .arg(reconciliation(report.rowsRead, report.rowsAccepted,
                                                   report.rowsQuarantined));
            if (report.difference)
                text += u' ' + differenceText(*report.difference);
            emit news(text);
        });
}

void ImportController::exportRows(qint64 importId, const QString &fileName)
{
    const QString file = m_dialogs.saveFile(
        m_tab, tr("Accepted rows"), tr("%1-accepted.csv").arg(QFileInfo(fileName).baseName()),
        tableFilter());
    if (file.isEmpty())
        return;
    m_session.job<qint64>(
        tr("Exporting an import"), m_tab,
        [importId, file](const auto &vault, auto &progress) {
            return services::exportImport(vault, importId, file, progress);
        },
        [this, file](qint64 rows) {
            emit news(tr("%1 rows were written to %2. The file holds personal data in clear: "
                         "delete it once it has served.")
                          .arg(typography::number(rows), QFileInfo(file).fileName()));
        });
}

void ImportController::undo(qint64 importId, const QString &fileName, qint64 rows)
{
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = tr("Take this file back"),
         .text = tr("The %1 rows of %2 and everything that was derived from them leave the "
                    "vault: pairs, decisions, corrections and persons concerned. What an update "
                    "of the list had changed is as before. The file itself stays where it is.",
                    nullptr, typography::plural(rows))
                     .arg(typography::number(rows), fileName),
         .action = tr("Take back"),
         .typed = {}});
    if (!isSure)
        return;
    m_session.job<Nothing>(
        tr("Taking a file back"), m_tab,
        [importId](const auto &vault, auto &progress) {
            return valued(services::undoImport(vault, importId, progress));
        },
        [this](const Nothing &) { emit news(tr("The file was taken back.")); });
}

void ImportController::showProfiles(QWidget *parent)
{
    if (m_session.vault() == nullptr)
        return;
    auto *dialog = new ProfilesDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    connect(dialog, &ProfilesDialog::removeRequested, this,
            [this, dialog](services::ImportKind kind, const QString &name) {
                removeProfile(dialog, kind, name);
            });
    readProfiles(dialog);
    dialog->show();
}

void ImportController::readProfiles(ProfilesDialog *dialog)
{
    m_session.read<QList<services::MappingProfile>>(
        dialog, [](const auto &vault) { return services::listProfiles(vault); },
        [dialog](const auto &profiles) { dialog->showProfiles(profiles); });
}

void ImportController::removeProfile(ProfilesDialog *dialog, services::ImportKind kind,
                                     const QString &name)
{
    m_session.act<Nothing>(
        dialog,
        [kind, name](const auto &vault) {
            return valued(services::removeProfile(vault, kind, name));
        },
        [this, dialog](const Nothing &) { readProfiles(dialog); });
}

} // namespace ui
