// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "deadlines/deadline.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;

namespace ui {

// Which incident, how much time is left, who works here, the way to the guide, and the padlock.
class TopBar final : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    // Who opened the vault, and as what.
    void showHolder(const QString &name, const QString &role);
    void showIncident(const QString &laboratory, const QString &title);
    void showDeadlines(const std::vector<deadlines::Deadline> &deadlines);

signals:
    void helpRequested();
    void lockRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_holder;
    QLabel *m_clockIcon;
    QLabel *m_clock;
    QLabel *m_passed; // the clock once its limit has passed
    QPushButton *m_help;
    QPushButton *m_lock;
};

} // namespace ui
