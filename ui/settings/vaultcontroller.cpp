// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/vaultcontroller.h"

#include "services/recoverysheet.h"
#include "services/rights.h"
#include "services/vaultdoor.h"
#include "ui/session.h"
#include "ui/settings/onproof.h"
#include "ui/settings/provesheetdialog.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

VaultController::VaultController(Session &session, Dialogs &dialogs, QObject *parent)
    : SettingsSection(session, dialogs, parent)
    , m_panel(new VaultPanel)
{
    connect(m_panel, &VaultPanel::verifyRequested, this, &VaultController::verify);
    connect(m_panel, &VaultPanel::proofRequested, this, &VaultController::askForCode);
    connect(m_panel, &VaultPanel::sheetRequested, this, &VaultController::writeSheet);
}

void VaultController::refresh()
{
    const auto right = services::Right::ManageVault;
    m_panel->setMayManage(services::mayDo(session().vault()->role(), right),
                          services::whoMay(right));
    session().read<services::VaultSummary>(
        m_panel, [](const auto &vault) { return services::vaultSummary(vault); },
        [this](const auto &summary) { m_panel->showSummary(summary); });
    session().read<QStringList>(
        m_panel,
        [](const auto &vault) {
            return base::Result<QStringList>(services::doorFacts(vault.folder()).warnings);
        },
        [this](const auto &warnings) { m_panel->showWarnings(warnings); });
}

void VaultController::clear()
{
    m_panel->showSummary({});
    m_panel->showWarnings({});
    m_panel->showChecks({});
}

void VaultController::verify()
{
    session().job<services::VerifyReport>(
        tr("Verifying the vault"), m_panel,
        [](const auto &vault, auto &progress) { return services::verifyVault(vault, progress); },
        [this](const services::VerifyReport &report) {
            m_panel->showChecks(report);
            emit news(report.findings.isEmpty()
                          ? tr("The vault is whole: pages, structure and %1 journal entries.",
                               nullptr, typography::plural(report.journalEntries))
                                .arg(typography::number(report.journalEntries))
                          : report.findings.join(u'\n'));
        });
}

void VaultController::askForCode()
{
    auto *dialog = new ProveSheetDialog(m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &ProveSheetDialog::proofRequested, this, [this, dialog] { prove(dialog); });
    dialog->show();
}

void VaultController::prove(ProveSheetDialog *dialog)
{
    // A refusal is a value, for the dialog.
    const auto code = std::make_shared<base::Secret>(dialog->code());
    session().act<QString>(
        dialog,
        [code](const auto &vault) -> base::Result<QString> {
            const auto proved = services::proveRecovery(vault, *code);
            return proved ? QString() : proved.error().message;
        },
        [this, dialog](const QString &refusal) {
            if (!refusal.isEmpty()) {
                dialog->showRefusal(refusal);
                return;
            }
            dialog->done(QDialog::Accepted);
            emit news(tr("The sheet opens the vault. Put it back into the safe."));
            refresh();
        });
}

void VaultController::writeSheet()
{
    const QString file = dialogs().saveFile(m_panel, tr("Recovery sheet"), tr("recovery-sheet.pdf"),
                                            tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    onProof(session(), dialogs(), m_panel,
            {.title = tr("Write the recovery sheet again"),
             .text = tr("It holds the same code as the one that exists. Whoever finds it and a "
                        "copy of the vault can read everything."),
             .action = tr("Write the sheet"),
             .work = [file](const auto &vault) { return services::writeSheetAgain(vault, file); },
             .done =
                 [this, file] {
                     emit news(tr("%1 was written. Print it, then delete the file.")
                                   .arg(QFileInfo(file).fileName()));
                 }});
}

} // namespace ui
