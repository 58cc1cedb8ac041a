// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/settings/timestamppanel.h"

#include <QPointer>

namespace ui {

class TimeStampController final : public SettingsSection
{
    Q_OBJECT

public:
    TimeStampController(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_panel; }
    void refresh() override;
    void clear() override;

signals:
    void journalRequested();

private:
    void choose(const QString &url, const QString &authorityFile, const QString &serverFile);
    void end();

    QPointer<TimeStampPanel> m_panel;
};

} // namespace ui
