// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QPushButton;

namespace ui {

// What an empty place says: what will appear here, and the button that makes
// it appear.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &sentence, const QString &action,
               QWidget *parent);

signals:
    void actionRequested();
};

} // namespace ui
