// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/settings/vaultpanel.h"

#include <QPointer>

namespace ui {

class ProveSheetDialog;

class VaultController final : public SettingsSection
{
    Q_OBJECT

public:
    VaultController(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_panel; }
    void refresh() override;
    void clear() override;

private:
    void verify();
    void askForCode();
    void prove(ProveSheetDialog *dialog);
    void writeSheet();

    QPointer<VaultPanel> m_panel;
};

} // namespace ui
