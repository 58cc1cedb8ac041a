// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/registerservice.h"

#include <QObject>
#include <QPointer>

namespace ui {

class RegisterTab;
class Session;

// Links the tab « Registre » of the CNIL place to the services.
class RegisterController final : public QObject
{
    Q_OBJECT

public:
    RegisterController(Session &session, RegisterTab *tab, QObject *parent);

    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    void read(int number);
    void add(const incident::Breach &breach);
    void change(int number, const incident::Breach &breach);
    void motivate(int number, const incident::Motivation &motivation);
    void remove(int number, const QString &reason);

    Session &m_session;
    QPointer<RegisterTab> m_tab;
};

} // namespace ui
