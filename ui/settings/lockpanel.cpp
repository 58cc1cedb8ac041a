// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/lockpanel.h"

#include "ui/lock/captureguard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LockPanel::LockPanel(QWidget *parent)
    : QWidget(parent)
    , m_minutes(new QSpinBox(this))
    , m_onScreenLock(new QCheckBox(tr("When the &screen of this computer is locked"), this))
    , m_onSleep(new QCheckBox(tr("When the computer goes to sl&eep or its lid is closed"), this))
    , m_blocksScreenshots(
          new QCheckBox(tr("&Keep this window out of screenshots and shared screens"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeLock());
    column->addWidget(makeScreen());
    column->addStretch(1);
    const auto tell = [this] {
        if (!m_isShowing)
            emit changed();
    };
    connect(m_minutes, &QSpinBox::valueChanged, this, tell);
    for (const QCheckBox *box : {m_onScreenLock, m_onSleep, m_blocksScreenshots})
        connect(box, &QCheckBox::toggled, this, tell);
}

QWidget *LockPanel::makeLock()
{
    auto *card = new Card(this);
    m_minutes->setObjectName(u"autoLockMinutes"_s);
    m_minutes->setRange(1, 60);
    m_minutes->setSuffix(tr(" min"));
    m_onScreenLock->setObjectName(u"lockOnScreenLock"_s);
    m_onSleep->setObjectName(u"lockOnSleep"_s);
    auto *form = theme::form();
    form->addRow(tr("After this time &without a key or the mouse"), m_minutes);
    card->column()->addWidget(theme::subheading(tr("The vault locks"), card));
    card->column()->addLayout(form);
    card->column()->addWidget(m_onScreenLock);
    card->column()->addWidget(m_onSleep);
    card->column()->addWidget(theme::hint(
        tr("And at once with Ctrl+L. A running job goes on while the screen is locked. The disk of "
           "this computer should be encrypted as well (BitLocker, LUKS)."),
        card));
    return card;
}

QWidget *LockPanel::makeScreen()
{
    auto *card = new Card(this);
    m_blocksScreenshots->setObjectName(u"blockScreenshots"_s);
    m_blocksScreenshots->setEnabled(CaptureGuard::isPossible());
    card->column()->addWidget(theme::subheading(tr("Screen"), card));
    card->column()->addWidget(m_blocksScreenshots);
    card->column()->addWidget(theme::hint(
        CaptureGuard::isPossible()
            ? tr("Others then see a black surface. Switch it off to show the program to somebody.")
            : tr("Only Windows offers this to a program: here every program of your session can "
                 "take pictures of the screen."),
        card));
    return card;
}

void LockPanel::showPreferences(const Preferences &preferences)
{
    m_isShowing = true;
    m_minutes->setValue(preferences.autoLockMinutes);
    m_onScreenLock->setChecked(preferences.locksOnScreenLock);
    m_onSleep->setChecked(preferences.locksOnSleep);
    m_blocksScreenshots->setChecked(preferences.blocksScreenshots && CaptureGuard::isPossible());
    m_isShowing = false;
}

void LockPanel::addTo(Preferences &preferences) const
{
    preferences.autoLockMinutes = m_minutes->value();
    preferences.locksOnScreenLock = m_onScreenLock->isChecked();
    preferences.locksOnSleep = m_onSleep->isChecked();
    if (CaptureGuard::isPossible())
        preferences.blocksScreenshots = m_blocksScreenshots->isChecked();
}

} // namespace ui
