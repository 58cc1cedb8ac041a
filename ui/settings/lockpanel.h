// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/settings/preferences.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace ui {

// When the vault locks, and what the screen may show others.
class LockPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LockPanel(QWidget *parent = nullptr);

    void showPreferences(const Preferences &preferences);
    // What is chosen here.
    void addTo(Preferences &preferences) const;

signals:
    void changed(); // by the user

private:
    QWidget *makeLock();
    QWidget *makeScreen();

    QSpinBox *m_minutes;
    QCheckBox *m_onScreenLock;
    QCheckBox *m_onSleep;
    QCheckBox *m_blocksScreenshots;
    bool m_isShowing = false;
};

} // namespace ui
