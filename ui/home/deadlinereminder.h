// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "deadlines/deadline.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace ui {

// Says once, outside the window where the desktop can, that a strict clock has less
// than a day or four hours left or has passed (deadlines/reminder.h).
class DeadlineReminder final : public QObject
{
    Q_OBJECT

public:
    // Whether the desktop showed it; else the window does (banner()).
    using Notify = std::function<bool(const QString &title, const QString &text)>;

    explicit DeadlineReminder(Notify notify, QObject *parent = nullptr);

    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }
    // What was said in earlier sessions, and what was said by now.
    void setSaid(const QStringList &keys) { m_said = keys; }
    QStringList said() const { return m_said; }

    void check(const std::vector<deadlines::Deadline> &deadlines);

signals:
    void banner(const QString &text);
    void saidChanged();

private:
    Notify m_notify;
    QStringList m_said;
    bool m_isEnabled = true;
};

// By an icon in the notification area of the desktop; false where there is none.
DeadlineReminder::Notify trayNotification(QObject *owner);

} // namespace ui
