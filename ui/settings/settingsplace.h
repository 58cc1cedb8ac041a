// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/place.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsview.h"

#include <QPointer>

namespace ui {

class LockPanel;
class RemindersPanel;
class SettingsSection;

// The settings: sections, each with its own link to the services.
class SettingsPlace final : public Place
{
    Q_OBJECT

public:
    SettingsPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("le-coffre-au-quotidien"); }
    void refresh() override;
    void clear() override;

    // What the machine remembers, beside what the vault holds.
    void showPreferences(const Preferences &preferences);

signals:
    void preferencesChanged(const Preferences &preferences);

private:
    void add(SettingsSection *section, const QString &iconName, const QString &title);
    void makeSections();
    void connectPreferences();

    QPointer<SettingsView> m_view;
    QList<SettingsSection *> m_sections;
    LockPanel *m_lock = nullptr;
    RemindersPanel *m_reminders = nullptr;
};

} // namespace ui
