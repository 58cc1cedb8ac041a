// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/passphrasecontroller.h"

#include "ui/session.h"
#include "ui/settings/onproof.h"

namespace ui {

PassphraseController::PassphraseController(Session &session, Dialogs &dialogs, QObject *parent)
    : SettingsSection(session, dialogs, parent)
    , m_panel(new PassphrasePanel(dialogs))
{
    connect(m_panel, &PassphrasePanel::changeRequested, this, &PassphraseController::change);
}

void PassphraseController::refresh()
{
    const services::Session &vault = *session().vault();
    const QList<services::Holder> holders = services::holders(vault);
    for (const services::Holder &holder : holders)
        if (holder.name == vault.actor())
            m_panel->showHolder(holder, vault.laboratory());
}

void PassphraseController::clear()
{
    m_panel->clear();
}

void PassphraseController::change()
{
    auto taken = m_panel->take();
    if (!taken) {
        emit session().failed(taken.error());
        return;
    }
    const auto choice = std::make_shared<PassphrasePanel::Choice>(*std::move(taken));
    onProof(session(), dialogs(), m_panel,
            {.title = tr("Change my passphrase"),
             .text = tr("Type the present passphrase once more. From then on only the new one "
                        "opens this vault."),
             .action = tr("Change it"),
             .work =
                 [choice](const services::Session &vault) {
                     return choice->keepsKeyFile
                         ? services::changePassphrase(vault, choice->fresh.passphrase)
                         : services::changeCredentials(vault, choice->fresh);
                 },
             .done =
                 [this] {
                     emit news(tr("The passphrase was changed. The old one no longer opens this "
                                  "vault; it still opens older backups."));
                     refresh();
                 }});
}

} // namespace ui
