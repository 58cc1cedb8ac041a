// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace ui {

// What the machine remembers between two starts.  Nothing about the case and
// nothing personal: that lives in the vault.  The only user of QSettings.
struct Preferences {
    static constexpr qsizetype kMostRecentVaults = 8;

    QStringList recentVaults; // folders, the last one first
    QByteArray windowGeometry;
    int autoLockMinutes = 10; // 1…60
    bool locksOnScreenLock = true;
    bool locksOnSleep = true;
    bool blocksScreenshots = true; // where the system can
    bool remindsOfDeadlines = true;
    QStringList remindersSaid; // keys of deadlines::Reminder

    QString lastVault() const { return recentVaults.value(0); }
    void rememberVault(const QString &folder);
    // What the user chooses in the settings; the rest stays.
    void takeChoices(const Preferences &chosen);

    static Preferences load();
    void save() const;
};

} // namespace ui
