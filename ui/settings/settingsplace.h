// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/place.h"
#include "ui/settings/settingsview.h"

#include <QPointer>

namespace ui {

class SettingsPlace final : public Place
{
    Q_OBJECT

public:
    SettingsPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("le-coffre-au-quotidien"); }
    void refresh() override;
    void clear() override;

    void setReminders(bool isOn) { m_view->setReminders(isOn); }
    void setAutoLockMinutes(int minutes) { m_view->setAutoLockMinutes(minutes); }

signals:
    void autoLockChanged(int minutes);
    void remindersChanged(bool isOn);

private:
    void changePassphrase();
    void addHolder(const QString &name);
    void removeHolder(const QString &name);
    void backUp();
    void verify();

    QPointer<SettingsView> m_view;
};

} // namespace ui
