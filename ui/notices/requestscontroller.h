// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/requestservice.h"

#include <QObject>
#include <QPointer>

namespace ui {

class Dialogs;
class RequestsTab;
class Session;

// Links the tab « Demandes » of the notifications to the services.
class RequestsController final : public QObject
{
    Q_OBJECT

public:
    RequestsController(Session &session, Dialogs &dialogs, RequestsTab *tab, QObject *parent);

    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    void note(const services::RequestEntry &entry);
    void change(qint64 id, const services::RequestChange &change, const QString &text);
    void answer(qint64 id, const services::RequestAnswer &answer);
    void extend(qint64 id, const QDate &toldOn, const QString &reason);
    void exportRegister();
    void writeComplaint(const QString &reference);
    void done(const QString &text);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<RequestsTab> m_tab;
};

} // namespace ui
