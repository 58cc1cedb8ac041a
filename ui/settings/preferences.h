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
    QString lastVault; // folder
    QByteArray windowGeometry;
    int autoLockMinutes = 10; // 1…60
    bool remindsOfDeadlines = true;
    QStringList remindersSaid; // keys of deadlines::Reminder

    static Preferences load();
    void save() const;
};

} // namespace ui
