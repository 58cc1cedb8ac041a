// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/home/deadlinereminder.h"

#include "deadlines/reminder.h"
#include "ui/widgets/icons.h"

#include <QPointer>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qsizetype kMostKept = 200; // of the keys: the settings must not grow for ever
} // namespace

DeadlineReminder::DeadlineReminder(Notify notify, QObject *parent)
    : QObject(parent)
    , m_notify(std::move(notify))
{
}

void DeadlineReminder::check(const std::vector<deadlines::Deadline> &deadlines)
{
    if (!m_isEnabled)
        return;
    const auto due = deadlines::dueReminders(deadlines, m_said);
    if (due.empty())
        return;
    QStringList texts;
    for (const deadlines::Reminder &reminder : due) {
        texts << reminder.text;
        for (const QString &key : reminder.saidKeys)
            if (!m_said.contains(key))
                m_said << key;
    }
    m_said = m_said.mid(std::max<qsizetype>(0, m_said.size() - kMostKept));
    const QString text = texts.join(u'\n');
    if (!m_notify || !m_notify(tr("Avis 34: time limit"), text))
        emit banner(text);
    emit saidChanged();
}

DeadlineReminder::Notify trayNotification(QObject *owner)
{
    return [owner, icon = QPointer<QSystemTrayIcon>()](const QString &title,
                                                       const QString &text) mutable {
        if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
            return false;
        if (!icon)
            icon = new QSystemTrayIcon(icons::icon(u"avis34"_s), owner);
        icon->show();
        icon->showMessage(title, text, QSystemTrayIcon::Warning);
        return true;
    };
}

} // namespace ui
