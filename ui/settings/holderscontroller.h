// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"
#include "ui/settings/holderspanel.h"
#include "ui/settings/settingssection.h"

#include <QPointer>

namespace ui {

class AddHolderDialog;
class RotateDialog;

class HoldersController final : public SettingsSection
{
    Q_OBJECT

public:
    HoldersController(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_panel; }
    void refresh() override;
    void clear() override;

signals:
    void keyRenewed(); // the new recovery sheet is to be proved

private:
    void showAddition();
    void add(AddHolderDialog &dialog);
    void giveRole(const QString &name, services::Role role);
    void remove(const QString &name);
    void showRotation();
    void rotate(RotateDialog &dialog);

    QPointer<HoldersPanel> m_panel;
};

} // namespace ui
