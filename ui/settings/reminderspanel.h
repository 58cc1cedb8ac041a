// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/settings/preferences.h"

#include <QWidget>

class QCheckBox;

namespace ui {

class RemindersPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RemindersPanel(QWidget *parent = nullptr);

    void showPreferences(const Preferences &preferences);
    void addTo(Preferences &preferences) const;

signals:
    void changed();

private:
    QCheckBox *m_reminders;
};

} // namespace ui
