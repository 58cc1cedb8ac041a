// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/reminderspanel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

RemindersPanel::RemindersPanel(QWidget *parent)
    : QWidget(parent)
    , m_reminders(new QCheckBox(tr("Remind me of &deadlines"), this))
{
    m_reminders->setObjectName(u"remindDeadlines"_s);
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("Reminders"), card));
    card->column()->addWidget(m_reminders);
    card->column()->addWidget(
        theme::hint(tr("Once when a legal time limit has less than 24 hours, less than 4 hours "
                       "left, and when it has passed; while this window is open and unlocked. "
                       "It names the duty and no person."),
                    card));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(1);
    connect(m_reminders, &QCheckBox::clicked, this, &RemindersPanel::changed);
}

void RemindersPanel::showPreferences(const Preferences &preferences)
{
    m_reminders->setChecked(preferences.remindsOfDeadlines);
}

void RemindersPanel::addTo(Preferences &preferences) const
{
    preferences.remindsOfDeadlines = m_reminders->isChecked();
}

} // namespace ui
