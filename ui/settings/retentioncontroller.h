// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/settings/retentionpanel.h"
#include "ui/settings/settingssection.h"

#include <QPointer>

namespace ui {

// From the plan in numbers over the typed confirmation to the certificate.
class RetentionController final : public SettingsSection
{
    Q_OBJECT

public:
    RetentionController(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_panel; }
    void refresh() override;
    void clear() override;

private:
    void changePeriod(const QString &rule, const services::Period &period);
    void resetPeriod(const QString &rule);
    void plan();
    void ask(const services::PurgePlan &plan);
    void purge(const services::PurgeRequest &request);
    void saveCertificate();

    QPointer<RetentionPanel> m_panel;
};

} // namespace ui
