// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/rights.h"

#include <QObject>
#include <QSet>
#include <QStringList>

class QWidget;

namespace ui {

// Disables what the role of whoever opened the vault may not do, and says in its tooltip who may.
// One table of names for the whole window, so that views need not know of roles; they enable and
// disable as ever, and the guard has the last word.  It is for the eye: services refuse
// whatever the window lets through.
class RoleGuard final : public QObject
{
    Q_OBJECT

public:
    explicit RoleGuard(QObject *parent = nullptr);

    // For these widgets from now on; again when there are new ones.
    void apply(QWidget *root, services::Role role);
    // The names that it looks for.
    static QStringList names();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *widget, services::Right right);
    void restrain(QWidget *widget, services::Right right);
    void release(QWidget *widget);

    services::Role m_role = services::Role::Dpo;
    QSet<QObject *> m_restrained;
};

} // namespace ui
