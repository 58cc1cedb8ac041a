// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/callservice.h"

#include <QObject>
#include <QPointer>

namespace ui {

class CallsTab;
class Dialogs;
class Session;

// Links the tab « Appels » of the notifications to the services.
class CallsController final : public QObject
{
    Q_OBJECT

public:
    CallsController(Session &session, Dialogs &dialogs, CallsTab *tab, QObject *parent);

    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    void findReference(const QString &reference);
    void findName(const QString &name, const QString &born);
    void verify(const services::CallSubject &subject, const services::CallAnswers &answers);
    void sendAgain(const services::CallSubject &subject, const services::CallAnswers &answers,
                   const people::Address &address);
    void copy(const QString &reference);
    void reply(const services::CallSubject &subject, const services::CallAnswers &answers);
    void note(const services::CallEntry &entry);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<CallsTab> m_tab;
};

} // namespace ui
