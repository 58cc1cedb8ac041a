// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/settingsplace.h"

#include "ui/session.h"
#include "ui/settings/backupscontroller.h"
#include "ui/settings/holderscontroller.h"
#include "ui/settings/lockpanel.h"
#include "ui/settings/passphrasecontroller.h"
#include "ui/settings/reminderspanel.h"
#include "ui/settings/retentioncontroller.h"
#include "ui/settings/timestampcontroller.h"
#include "ui/settings/vaultcontroller.h"

using namespace Qt::StringLiterals;

namespace ui {

SettingsPlace::SettingsPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new SettingsView)
{
    makeSections();
    connectPreferences();
}

void SettingsPlace::makeSections()
{
    auto *vault = new VaultController(session(), dialogs(), this);
    auto *holders = new HoldersController(session(), dialogs(), this);
    auto *stamps = new TimeStampController(session(), dialogs(), this);
    m_lock = new LockPanel;
    m_reminders = new RemindersPanel;
    add(vault, u"lock"_s, tr("Vault"));
    add(holders, u"person"_s, tr("Holders"));
    add(new PassphraseController(session(), dialogs(), this), u"unlock"_s, tr("My passphrase"));
    add(new BackupsController(session(), dialogs(), this), u"copy"_s, tr("Backups"));
    add(new RetentionController(session(), dialogs(), this), u"files"_s, tr("Retention"));
    add(stamps, u"journal"_s, tr("Time-stamps"));
    m_view->addSection(u"eye"_s, tr("Lock"), m_lock);
    m_view->addSection(u"clock"_s, tr("Reminders"), m_reminders);
    connect(stamps, &TimeStampController::journalRequested, this,
            [this] { emit goRequested(services::Place::Journal); });
    connect(holders, &HoldersController::keyRenewed, this, [this, vault] {
        vault->refresh();
        m_view->goTo(vault->view());
    });
}

void SettingsPlace::add(SettingsSection *section, const QString &iconName, const QString &title)
{
    m_sections += section;
    m_view->addSection(iconName, title, section->view());
    connect(section, &SettingsSection::news, this, &Place::news);
}

void SettingsPlace::connectPreferences()
{
    const auto tell = [this] {
        Preferences chosen;
        m_lock->addTo(chosen);
        m_reminders->addTo(chosen);
        emit preferencesChanged(chosen);
    };
    connect(m_lock, &LockPanel::changed, this, tell);
    connect(m_reminders, &RemindersPanel::changed, this, tell);
}

void SettingsPlace::showPreferences(const Preferences &preferences)
{
    m_lock->showPreferences(preferences);
    m_reminders->showPreferences(preferences);
}

void SettingsPlace::refresh()
{
    for (SettingsSection *section : m_sections)
        section->refresh();
}

void SettingsPlace::clear()
{
    for (SettingsSection *section : m_sections)
        section->clear();
}

} // namespace ui
