// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kRecentVaults = u"recentVaults"_s;
const QString kLastVault = u"lastVault"_s; // of versions that knew one vault only
const QString kWindowGeometry = u"windowGeometry"_s;
const QString kAutoLockMinutes = u"autoLockMinutes"_s;
const QString kLocksOnScreenLock = u"locksOnScreenLock"_s;
const QString kLocksOnSleep = u"locksOnSleep"_s;
const QString kBlocksScreenshots = u"blocksScreenshots"_s;
const QString kRemindsOfDeadlines = u"remindsOfDeadlines"_s;
const QString kRemindersSaid = u"remindersSaid"_s;
} // namespace

void Preferences::rememberVault(const QString &folder)
{
    recentVaults.removeAll(folder);
    recentVaults.prepend(folder);
    recentVaults = recentVaults.first(qMin(recentVaults.size(), kMostRecentVaults));
}

void Preferences::takeChoices(const Preferences &chosen)
{
    autoLockMinutes = chosen.autoLockMinutes;
    locksOnScreenLock = chosen.locksOnScreenLock;
    locksOnSleep = chosen.locksOnSleep;
    blocksScreenshots = chosen.blocksScreenshots;
    remindsOfDeadlines = chosen.remindsOfDeadlines;
}

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences preferences;
    preferences.recentVaults =
        settings.value(kRecentVaults, settings.value(kLastVault)).toStringList();
    preferences.recentVaults.removeAll(QString());
    preferences.windowGeometry = settings.value(kWindowGeometry).toByteArray();
    preferences.autoLockMinutes =
        qBound(1, settings.value(kAutoLockMinutes, preferences.autoLockMinutes).toInt(), 60);
    preferences.locksOnScreenLock =
        settings.value(kLocksOnScreenLock, preferences.locksOnScreenLock).toBool();
    preferences.locksOnSleep = settings.value(kLocksOnSleep, preferences.locksOnSleep).toBool();
    preferences.blocksScreenshots =
        settings.value(kBlocksScreenshots, preferences.blocksScreenshots).toBool();
    preferences.remindsOfDeadlines =
        settings.value(kRemindsOfDeadlines, preferences.remindsOfDeadlines).toBool();
    preferences.remindersSaid = settings.value(kRemindersSaid).toStringList();
    return preferences;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(kRecentVaults, recentVaults);
    settings.remove(kLastVault);
    settings.setValue(kWindowGeometry, windowGeometry);
    settings.setValue(kAutoLockMinutes, autoLockMinutes);
    settings.setValue(kLocksOnScreenLock, locksOnScreenLock);
    settings.setValue(kLocksOnSleep, locksOnSleep);
    settings.setValue(kBlocksScreenshots, blocksScreenshots);
    settings.setValue(kRemindsOfDeadlines, remindsOfDeadlines);
    settings.setValue(kRemindersSaid, remindersSaid);
}

} // namespace ui
