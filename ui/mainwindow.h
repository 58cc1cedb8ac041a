// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/overviewservice.h"
#include "ui/session.h"
#include "ui/settings/preferences.h"

#include <QMainWindow>

#include <vector>

class QStackedWidget;

namespace ui {

class DeadlineReminder;
class Dialogs;
class HelpWindow;
class IncidentPlace;
class JobBar;
class MessageBar;
class NewVaultWizard;
class Place;
class Rail;
class SettingsPlace;
class TopBar;
class UnlockView;

// The frame: a rail of eight places, the top bar, messages, the job bar, and
// the door in front of it all.  What happens in a place is the place's matter.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    Session &session() { return m_session; }
    // Offers this vault at the door.
    void offerVault(const QString &folder);
    void openVault(const QString &folder, base::Secret passphrase);
    void go(int index); // place, from 0, in the order of the rail
    void showHelp();    // the guide, at the section of what is shown

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeWorkspace();
    void makePlaces();
    void addPlace(Place *place, const QString &iconName, const QString &title,
                  const QString &objectName);
    void connectSession();
    void connectDoor();
    void connectLock();
    void connectHelp();
    void connectReminders();
    void showDoor();
    void createVault();
    void startCreation(NewVaultWizard *wizard);
    void writeSheet(NewVaultWizard *wizard, const QString &file);
    void enter();
    void goTo(services::Place place);
    void focusPage();
    void refreshCurrent();
    void refreshTopBar();
    void markStale(const QObject *origin);

    Dialogs &m_dialogs;
    Session m_session;
    Preferences m_preferences;
    QStackedWidget *m_stack;
    UnlockView *m_door;
    QWidget *m_workspace = nullptr;
    Rail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    JobBar *m_jobBar = nullptr;
    IncidentPlace *m_incident = nullptr;
    SettingsPlace *m_settings = nullptr;
    DeadlineReminder *m_reminder = nullptr;
    HelpWindow *m_help = nullptr; // made when it is asked for
    std::vector<Place *> m_places;
    std::vector<bool> m_isStale;
};

} // namespace ui
