// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/settings/backupspanel.h"
#include "ui/settings/settingssection.h"

#include <QPointer>

namespace ui {

class BackupsController final : public SettingsSection
{
    Q_OBJECT

public:
    BackupsController(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_panel; }
    void refresh() override;
    void clear() override;

private:
    void choose(const services::BackupSettings &settings);
    void chooseFolder();
    void backUp();
    void backUpToFile();
    void drill(const QString &file);
    void restore(const QString &file);

    QPointer<BackupsPanel> m_panel;
    services::BackupSettings m_settings;
};

} // namespace ui
