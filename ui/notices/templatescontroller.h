// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/templateservice.h"

#include <QObject>
#include <QPointer>

namespace ui {

class Dialogs;
class Session;
class TemplatesTab;

// Between the tab of the texts and the services.
class TemplatesController final : public QObject
{
    Q_OBJECT

public:
    TemplatesController(Session &session, Dialogs &dialogs, TemplatesTab *tab, QObject *parent);

    // Reads everything but a text that is being changed, once the tab is in front.
    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    void readIfShown();
    void readText(const QString &name);
    void readVersions();
    void tryText();
    void save();
    void reset();
    void showVersion(qint64 id);
    bool mayLoseChanges();

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<TemplatesTab> m_tab;
    bool m_isStale = false;
};

} // namespace ui
