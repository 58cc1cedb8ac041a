// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace ui {

// The settings in sections: their names on the left, one of them on the right.
class SettingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsView(QWidget *parent = nullptr);

    // In the order in which they are shown; the first one is shown at once.
    void addSection(const QString &iconName, const QString &title, QWidget *section);
    void goTo(const QWidget *section);

private:
    QListWidget *m_names;
    QStackedWidget *m_sections;
};

} // namespace ui
