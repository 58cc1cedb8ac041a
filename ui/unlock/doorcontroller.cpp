// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/doorcontroller.h"

#include "services/recoverysheet.h"
#include "services/vaultdoor.h"
#include "services/vaultservice.h"
#include "ui/session.h"
#include "ui/unlock/newvaultwizard.h"
#include "ui/unlock/recoverywizard.h"
#include "ui/unlock/restoredialog.h"
#include "ui/unlock/unlockview.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/printpdf.h"

#include <QDir>
#include <QPrinter>

namespace ui {

namespace {
constexpr int kProgressMilliseconds = 100;
}

DoorController::DoorController(Session &session, Dialogs &dialogs, UnlockView *door,
                               QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_door(door)
{
    connect(door, &UnlockView::openRequested, this, &DoorController::openAsTyped);
    connect(door, &UnlockView::folderChosen, this, &DoorController::look);
    connect(door, &UnlockView::recoveryRequested, this, &DoorController::recover);
    connect(door, &UnlockView::restoreRequested, this, &DoorController::restore);
    connect(door, &UnlockView::createRequested, this, &DoorController::create);
    connect(&session, &Session::locked, this, &DoorController::closeDialog);
    m_progress.setInterval(kProgressMilliseconds);
}

void DoorController::open(const QString &folder, services::Credentials credentials)
{
    m_door->showOpening();
    m_session.open(folder, std::move(credentials), [this](const auto &refusal) {
        if (refusal)
            m_door->showRefusal(refusal->message);
    });
}

void DoorController::openAsTyped(const QString &folder)
{
    auto given = m_door->takeCredentials();
    if (given)
        open(folder, *std::move(given));
    else
        m_door->showRefusal(given.error().message);
}

void DoorController::look(const QString &folder)
{
    if (folder.isEmpty()) {
        m_door->showStanding({});
        return;
    }
    m_session.ask<services::DoorFacts>(
        m_door, [folder] { return services::doorFacts(folder); },
        [this, folder](const services::DoorFacts &facts) {
            m_door->showStanding({folder, facts.holders, facts.warnings});
            if (m_door->folder() == folder)
                m_latestBackup = facts.latestBackup;
        });
}

// A wizard holds the recovery code of the vault that it made.
void DoorController::closeDialog()
{
    if (m_dialog)
        m_dialog->deleteLater();
}

void DoorController::recover(const QString &folder)
{
    auto *wizard = new RecoveryWizard(folder, m_dialogs, m_door);
    m_dialog = wizard;
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setWindowModality(Qt::WindowModal);
    connect(wizard, &RecoveryWizard::recoveryRequested, this,
            [this, wizard, folder] { finishRecovery(wizard, folder); });
    wizard->show();
}

void DoorController::finishRecovery(RecoveryWizard *wizard, const QString &folder)
{
    const QPointer<RecoveryWizard> alive(wizard);
    m_session.recover(folder, wizard->code(), wizard->takePassphrase(),
                      [alive](const auto &refusal) {
                          if (alive && refusal)
                              alive->showRefusal(refusal->message);
                          else if (alive)
                              alive->conclude();
                      });
}

void DoorController::restore()
{
    auto *dialog = new RestoreDialog(m_dialogs, m_door);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    if (!m_latestBackup.isEmpty())
        dialog->proposeBackup(m_latestBackup);
    connect(dialog, &RestoreDialog::restoreRequested, this,
            [this, dialog] { startRestoring(dialog); });
    connect(dialog, &RestoreDialog::stopRequested, &m_session.jobs(), &Jobs::stop);
    connect(&m_progress, &QTimer::timeout, dialog, [this, dialog] {
        dialog->showProgress(m_session.jobs().done(), m_session.jobs().total());
    });
    dialog->show();
}

void DoorController::startRestoring(RestoreDialog *dialog)
{
    // How it went, as a value: errors of the vault go to the workspace, which is not shown.
    using Refusal = std::optional<base::Error>;
    const QString folder = dialog->folder();
    JobWork work = packJob<Refusal>(
        [backup = dialog->backup(), folder](base::Progress &progress) -> base::Result<Refusal> {
            const auto restored = services::restoreVault(backup, folder, progress);
            return restored ? Refusal() : Refusal(restored.error());
        },
        dialog,
        [this, dialog, folder](const Refusal &refusal) {
            m_progress.stop();
            if (refusal) {
                dialog->showRefusal(refusal->message);
                return;
            }
            dialog->done(QDialog::Accepted);
            m_door->setFolder(folder);
        });
    if (!m_session.jobs().start(tr("Restoring a backup"), std::move(work)))
        return;
    dialog->showProgress(0, 0);
    m_progress.start();
}

void DoorController::create()
{
    auto *wizard = new NewVaultWizard(m_dialogs, m_door);
    m_dialog = wizard;
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setWindowModality(Qt::WindowModal);
    connect(wizard, &NewVaultWizard::placeChosen, this, [this, wizard] { judgePlace(wizard); });
    connect(wizard, &NewVaultWizard::createRequested, this,
            [this, wizard] { startCreation(wizard); });
    connect(wizard, &NewVaultWizard::sheetRequested, this,
            [this, wizard](const QString &file) { writeSheet(wizard, file); });
    connect(wizard, &NewVaultWizard::printRequested, this, [this, wizard] { printSheet(wizard); });
    connect(wizard, &NewVaultWizard::proofRequested, this, [this, wizard] { prove(wizard); });
    connect(wizard, &NewVaultWizard::postponed, wizard, &NewVaultWizard::conclude);
    connect(wizard, &QDialog::accepted, &m_session, &Session::enter);
    connect(wizard, &QDialog::rejected, this, [this, wizard] {
        const QString made = wizard->folder();
        if (!m_session.isOpen())
            return;
        m_session.lock();
        m_door->reset();
        m_door->setFolder(made);
    });
    wizard->show();
}

void DoorController::judgePlace(NewVaultWizard *wizard)
{
    const QString folder = wizard->folder();
    m_session.ask<services::NewPlace>(
        wizard, [folder] { return services::judgeNewPlace(folder); },
        [wizard, folder](const services::NewPlace &place) {
            if (wizard->folder() == folder)
                wizard->showPlace(place);
        });
}

void DoorController::startCreation(NewVaultWizard *wizard)
{
    auto first = wizard->takeCredentials();
    if (!first) { // not within the turning of the page
        QMetaObject::invokeMethod(
            wizard, [wizard, why = first.error().message] { wizard->showRefusal(why); },
            Qt::QueuedConnection);
        return;
    }
    const QPointer<NewVaultWizard> alive(wizard);
    m_session.create(
        wizard->folder(), wizard->laboratory(), *std::move(first),
        [this, alive](base::Secret code) {
            if (alive)
                alive->showCreated(std::move(code));
            else
                m_session.lock(); // the wizard was left meanwhile
        },
        [alive](const auto &refusal) {
            if (alive)
                alive->showRefusal(refusal->message);
        });
}

void DoorController::writeSheet(NewVaultWizard *wizard, const QString &file)
{
    const services::Session *vault = m_session.vault();
    if (vault == nullptr)
        return;
    const auto written = services::writeRecoverySheet(file, vault->laboratory(),
                                                      wizard->recoveryCode(), vault->now());
    if (written)
        wizard->showSheetWritten(tr("Written: %1. Delete the file once the sheet is printed.")
                                     .arg(QDir::toNativeSeparators(file)));
    else
        wizard->showSheetRefused(written.error().message);
}

void DoorController::printSheet(NewVaultWizard *wizard)
{
    const services::Session *vault = m_session.vault();
    QPrinter printer(QPrinter::HighResolution);
    if (vault == nullptr || !m_dialogs.printer(wizard, printer))
        return;
    const auto pdf =
        services::recoverySheetPdf(vault->laboratory(), wizard->recoveryCode(), vault->now());
    if (!pdf)
        wizard->showSheetRefused(pdf.error().message);
    else if (printPdf(printer, *pdf))
        wizard->showSheetWritten(tr("The sheet was sent to the printer."));
    else
        wizard->showSheetRefused(tr("The printer did not take the sheet. Write it as a file."));
}

void DoorController::prove(NewVaultWizard *wizard)
{
    // What was typed is opened with; a refusal is a value, for the wizard.
    const auto code = std::make_shared<base::Secret>(wizard->typedCode());
    m_session.act<QString>(
        wizard,
        [code](const auto &vault) -> base::Result<QString> {
            const auto proved = services::proveRecovery(vault, *code);
            return proved ? QString() : proved.error().message;
        },
        [wizard](const QString &refusal) {
            if (refusal.isEmpty())
                wizard->conclude();
            else
                wizard->showProofRefused(refusal);
        });
}

} // namespace ui
