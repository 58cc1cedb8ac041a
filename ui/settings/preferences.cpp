// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kLastVault = u"lastVault"_s;
const QString kWindowGeometry = u"windowGeometry"_s;
const QString kAutoLockMinutes = u"autoLockMinutes"_s;
const QString kRemindsOfDeadlines = u"remindsOfDeadlines"_s;
const QString kRemindersSaid = u"remindersSaid"_s;
} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences preferences;
    preferences.lastVault = settings.value(kLastVault).toString();
    preferences.windowGeometry = settings.value(kWindowGeometry).toByteArray();
    preferences.autoLockMinutes =
        qBound(1, settings.value(kAutoLockMinutes, preferences.autoLockMinutes).toInt(), 60);
    preferences.remindsOfDeadlines =
        settings.value(kRemindsOfDeadlines, preferences.remindsOfDeadlines).toBool();
    preferences.remindersSaid = settings.value(kRemindersSaid).toStringList();
    return preferences;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(kLastVault, lastVault);
    settings.setValue(kWindowGeometry, windowGeometry);
    settings.setValue(kAutoLockMinutes, autoLockMinutes);
    settings.setValue(kRemindsOfDeadlines, remindsOfDeadlines);
    settings.setValue(kRemindersSaid, remindersSaid);
}

} // namespace ui
