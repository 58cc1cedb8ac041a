// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/holderscontroller.h"

#include "services/rights.h"
#include "ui/session.h"
#include "ui/settings/addholderdialog.h"
#include "ui/settings/onproof.h"
#include "ui/settings/rotatedialog.h"
#include "ui/widgets/dialogs.h"

#include <QFileInfo>

namespace ui {

HoldersController::HoldersController(Session &session, Dialogs &dialogs, QObject *parent)
    : SettingsSection(session, dialogs, parent)
    , m_panel(new HoldersPanel)
{
    connect(m_panel, &HoldersPanel::additionRequested, this, &HoldersController::showAddition);
    connect(m_panel, &HoldersPanel::roleRequested, this, &HoldersController::giveRole);
    connect(m_panel, &HoldersPanel::removalRequested, this, &HoldersController::remove);
    connect(m_panel, &HoldersPanel::rotationRequested, this, &HoldersController::showRotation);
}

void HoldersController::refresh()
{
    const services::Session &vault = *session().vault();
    const auto right = services::Right::ManageVault;
    m_panel->setMayManage(services::mayDo(vault.role(), right), services::whoMay(right));
    m_panel->showHolders(services::holders(vault), vault.actor());
}

void HoldersController::clear()
{
    m_panel->showHolders({}, {});
}

void HoldersController::showAddition()
{
    auto *dialog = new AddHolderDialog(session().vault()->laboratory(), dialogs(), m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { add(*dialog); });
    dialog->show();
}

void HoldersController::add(AddHolderDialog &dialog)
{
    auto taken = dialog.take();
    if (!taken) {
        emit session().failed(taken.error());
        return;
    }
    const auto newcomer = std::make_shared<services::Credentials>(*std::move(taken));
    onProof(session(), dialogs(), m_panel,
            {.title = tr("Add a holder"),
             .text = tr("%1 will be able to open this vault. Now show that it is you who wants it.")
                         .arg(newcomer->holder),
             .action = tr("Add the holder"),
             .work =
                 [newcomer, role = dialog.role()](const services::Session &vault) {
                     return services::addHolder(vault, *newcomer, role);
                 },
             .done =
                 [this] {
                     emit news(tr("The new holder can open the vault."));
                     refresh();
                 }});
}

void HoldersController::giveRole(const QString &name, services::Role role)
{
    onProof(session(), dialogs(), m_panel,
            {.title = tr("Change a role"),
             .text = tr("%1 becomes: %2. %3").arg(name, services::roleText(role), roleHint(role)),
             .action = tr("Give this role"),
             .work =
                 [name, role](const services::Session &vault) {
                     return services::changeRole(vault, name, role);
                 },
             .done =
                 [this] {
                     emit news(tr("The role was changed. It holds from their next opening."));
                     refresh();
                 }});
}

void HoldersController::remove(const QString &name)
{
    onProof(
        session(), dialogs(), m_panel,
        {.title = tr("Remove a holder"),
         .text = tr("The passphrase of %1 no longer opens this vault. It still opens older "
                    "backups, and copies of the vault that they kept: a new data key ends "
                    "that for this vault.")
                     .arg(name),
         .action = tr("Remove"),
         .work =
             [name](const services::Session &vault) { return services::removeHolder(vault, name); },
         .done =
             [this] {
                 emit news(tr("The holder was removed."));
                 refresh();
             }});
}

void HoldersController::showRotation()
{
    const services::Session &vault = *session().vault();
    auto *dialog = new RotateDialog(services::holders(vault), vault.actor(), dialogs(), m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { rotate(*dialog); });
    dialog->show();
}

// Each passphrase is proved by the renewal itself, the own one among them.
void HoldersController::rotate(RotateDialog &dialog)
{
    auto taken = dialog.take();
    if (!taken) {
        emit session().failed(taken.error());
        return;
    }
    const auto kept = std::make_shared<std::vector<services::Credentials>>(*std::move(taken));
    const QString sheet = dialog.sheet();
    session().job<Nothing>(
        tr("Renewing the data key"), m_panel,
        [kept, sheet](const auto &vault, auto &progress) {
            return valued(services::rotateKeys(vault, *kept, sheet, progress));
        },
        [this, sheet](const Nothing &) {
            emit news(tr("The vault has a new key. Print %1, prove it, and destroy the old sheet.")
                          .arg(QFileInfo(sheet).fileName()));
            refresh();
            emit keyRenewed();
        });
}

} // namespace ui
