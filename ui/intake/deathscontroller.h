// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/deathservice.h"

#include <QObject>
#include <QPointer>

namespace ui {

class DeathsTab;
class Dialogs;
class Session;

// Links the tab of the proposed deaths to the services.
class DeathsController final : public QObject
{
    Q_OBJECT

public:
    DeathsController(Session &session, Dialogs &dialogs, DeathsTab *tab, QObject *parent);

    void refresh();
    void compare(const QString &file); // with a file of INSEE

signals:
    void news(const QString &text);
    void compared();

private:
    void importDeaths();
    void compareDeaths(const services::DeathImportRequest &request);
    void compareAgain(services::DeathImportRequest request, const QString &why);
    void readDeaths(qint64 afterId);
    void decideDeath(qint64 id, services::DeathStatus status);
    void confirmStrongDeaths(qint64 strong);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<DeathsTab> m_tab;
};

} // namespace ui
