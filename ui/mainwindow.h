// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/overviewservice.h"
#include "ui/lock/returnpoint.h"
#include "ui/session.h"
#include "ui/settings/preferences.h"

#include <QMainWindow>

#include <optional>
#include <vector>

class QStackedWidget;

namespace ui {

class CaptureGuard;
class ClipboardGuard;
class DeadlineReminder;
class Dialogs;
class DoorController;
class HelpWindow;
class IdleWatch;
class IncidentPlace;
class JobBar;
class MessageBar;
class Place;
class Rail;
class SessionWatch;
class SettingsPlace;
class RoleGuard;
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
    void openVault(const QString &folder, services::Credentials credentials);
    void openVault(const QString &folder, base::Secret passphrase);
    // Somebody started the program once more, for this vault or for none in particular.
    void summon(const QString &folder);
    void go(int index); // place, from 0, in the order of the rail
    void showHelp();    // the guide, at the section of what is shown

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeWorkspace();
    void makeRail();
    void makePlaces();
    void applyRole();
    void addPlace(Place *place);
    void renewPlaces();
    void rememberPlaces();
    QByteArray unsavedPurpose() const;
    void readUnsavedKey();
    void takePoints();
    void startReturn();
    void goOnReturning();
    void connectSession();
    void connectDoor();
    void connectLock();
    void connectSettings();
    void connectHelp();
    void connectReminders();
    void showDoor();
    void leaveFor(const QString &folder);
    void offerToLeaveFor(const QString &folder);
    void applyPreferences();
    void enter();
    void backUpIfDue();
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
    DoorController *m_doorway;
    ClipboardGuard *m_clipboard;
    QWidget *m_workspace = nullptr;
    Rail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    JobBar *m_jobBar = nullptr;
    IncidentPlace *m_incident = nullptr;
    SettingsPlace *m_settings = nullptr;
    RoleGuard *m_roles;
    IdleWatch *m_idle = nullptr;
    SessionWatch *m_watch = nullptr;
    CaptureGuard *m_capture = nullptr;
    DeadlineReminder *m_reminder = nullptr;
    HelpWindow *m_help = nullptr; // made when it is asked for
    std::vector<Place *> m_places;
    std::vector<bool> m_isStale;
    // Where the user was, place by place: sealed while locked, then until they come by.
    base::Secret m_unsavedKey;
    QByteArray m_sealedPoints;
    std::vector<QJsonObject> m_points;
    std::optional<ReturnStep> m_returnStep; // of the current place
    bool m_hidesUnsavedText = false;        // behind the lock
};

} // namespace ui
