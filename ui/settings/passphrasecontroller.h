// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/settings/passphrasepanel.h"
#include "ui/settings/settingssection.h"

#include <QPointer>

namespace ui {

class PassphraseController final : public SettingsSection
{
    Q_OBJECT

public:
    PassphraseController(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_panel; }
    void refresh() override;
    void clear() override;

private:
    void change();

    QPointer<PassphrasePanel> m_panel;
};

} // namespace ui
