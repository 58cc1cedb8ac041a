// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/mainwindow.h"

#include "base/processguard.h"
#include "base/sealing.h"
#include "services/backupservice.h"
#include "services/deadlineservice.h"
#include "services/unsavedwork.h"
#include "ui/cnil/cnilplace.h"
#include "ui/help/helpwindow.h"
#include "ui/home/deadlinereminder.h"
#include "ui/home/homeplace.h"
#include "ui/idlewatch.h"
#include "ui/incident/incidentplace.h"
#include "ui/intake/filesplace.h"
#include "ui/jobs/jobbar.h"
#include "ui/journal/journalplace.h"
#include "ui/lock/captureguard.h"
#include "ui/lock/sessionwatch.h"
#include "ui/matching/matchingplace.h"
#include "ui/notices/noticesplace.h"
#include "ui/rail.h"
#include "ui/roleguard.h"
#include "ui/settings/settingsplace.h"
#include "ui/topbar.h"
#include "ui/unlock/doorcontroller.h"
#include "ui/unlock/unlockview.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPixmapCache>
#include <QShortcut>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kClockMilliseconds = 60'000;
constexpr int kDialogMilliseconds = 20; // until a dialog that was closed has returned
const QString kDraft = u"draft"_s;
// In the order of the rail.
enum PlaceIndex { Home, Incident, Files, Matching, Notices, Cnil, Journal, Settings };

int indexOf(services::Place place)
{
    switch (place) {
    case services::Place::Incident:
        return Incident;
    case services::Place::Files:
        return Files;
    case services::Place::Matching:
        return Matching;
    case services::Place::Notifications:
        return Notices;
    case services::Place::Cnil:
        return Cnil;
    case services::Place::Journal:
        return Journal;
    }
    return Home;
}

struct RailEntry {
    QString icon;
    QString title;
    QString objectName;
};

// In the order of PlaceIndex.
QList<RailEntry> railEntries()
{
    return {{u"home"_s, MainWindow::tr("Home"), u"goHome"_s},
            {u"incident"_s, MainWindow::tr("Incident"), u"goIncident"_s},
            {u"files"_s, MainWindow::tr("Files"), u"goFiles"_s},
            {u"matching"_s, MainWindow::tr("Matching"), u"goMatching"_s},
            {u"notices"_s, MainWindow::tr("Notifications"), u"goNotices"_s},
            {u"cnil"_s, MainWindow::tr("CNIL"), u"goCnil"_s},
            {u"journal"_s, MainWindow::tr("Journal"), u"goJournal"_s},
            {u"settings"_s, MainWindow::tr("Settings"), u"goSettings"_s}};
}

} // namespace

MainWindow::MainWindow(Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_dialogs(dialogs)
    , m_preferences(Preferences::load())
    , m_stack(new QStackedWidget(this))
    , m_door(new UnlockView(dialogs, this))
    , m_doorway(new DoorController(m_session, dialogs, m_door, this))
    , m_clipboard(new ClipboardGuard(this))
    , m_roles(new RoleGuard(this))
{
    setWindowTitle(tr("Avis 34"));
    setWindowIcon(icons::icon(u"avis34"_s));
    m_workspace = makeWorkspace();
    m_stack->addWidget(m_door);
    m_stack->addWidget(m_workspace);
    setCentralWidget(m_stack);
    makeRail();
    connectSession();
    connectDoor();
    connectLock();
    connectHelp();
    connectReminders();
    makePlaces();
    m_jobBar->watch(m_session.jobs());
    resize(1240, 800);
    restoreGeometry(m_preferences.windowGeometry);
    offerVault(m_preferences.lastVault());
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeWorkspace()
{
    auto *workspace = new QWidget(this);
    m_topBar = new TopBar(workspace);
    m_rail = new Rail(workspace);
    m_messages = new MessageBar(workspace);
    m_pages = new QStackedWidget(workspace);
    m_pages->setObjectName(u"places"_s);
    m_jobBar = new JobBar(workspace);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_messages);
    right->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(workspace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(row, 1);
    column->addWidget(m_jobBar);
    return workspace;
}

void MainWindow::makeRail()
{
    for (const RailEntry &entry : railEntries())
        m_rail->addPlace(entry.icon, entry.title, entry.objectName);
    m_rail->setCurrent(Home);
    connect(m_rail, &Rail::chosen, this, &MainWindow::go);
}

void MainWindow::makePlaces()
{
    m_incident = new IncidentPlace(m_session, m_dialogs, this);
    m_settings = new SettingsPlace(m_session, m_dialogs, this);
    addPlace(new HomePlace(m_session, m_dialogs, this));
    addPlace(m_incident);
    addPlace(new FilesPlace(m_session, m_dialogs, this));
    addPlace(new MatchingPlace(m_session, m_dialogs, this));
    addPlace(new NoticesPlace(m_session, m_dialogs, this));
    addPlace(new CnilPlace(m_session, m_dialogs, this));
    addPlace(new JournalPlace(m_session, m_dialogs, this));
    addPlace(m_settings);
    connect(m_incident, &IncidentPlace::refused, m_messages, &MessageBar::showError);
    connectSettings();
}

// What the holder may not do is disabled, in whatever widgets there are now.
void MainWindow::applyRole()
{
    if (!m_session.isOpen())
        return;
    const services::Session &vault = *m_session.vault();
    m_roles->apply(m_workspace, vault.role());
    m_topBar->showHolder(vault.actor(), services::roleText(vault.role()));
}

void MainWindow::addPlace(Place *place)
{
    place->view()->setAccessibleName(railEntries().at(qsizetype(m_places.size())).title);
    m_pages->addWidget(place->view());
    m_places.push_back(place);
    m_isStale.push_back(true);
    connect(place, &Place::goRequested, this, &MainWindow::goTo);
    connect(place, &Place::news, m_messages, &MessageBar::showNews);
}

// Every widget that showed something of somebody goes, with its undo history, its documents and
// what the toolkit keeps for it, and empty ones take their place.  Not under the feet of a
// place that waits for a dialog: only where no dialog runs an event loop of its own.
void MainWindow::renewPlaces()
{
    if (QThread::currentThread()->loopLevel() > 1) {
        QTimer::singleShot(kDialogMilliseconds, this, &MainWindow::renewPlaces);
        return;
    }
    const int current = m_pages->currentIndex();
    for (Place *place : std::exchange(m_places, {})) {
        QWidget *view = place->view();
        delete place;
        delete view;
    }
    m_isStale.clear();
    makePlaces();
    applyRole();
    m_pages->setCurrentIndex(current);
    refreshCurrent();
    QPixmapCache::clear();
    base::wipeStack();
}

// --- Coming back after a lock

QByteArray MainWindow::unsavedPurpose() const
{
    return (m_session.vault()->folder() + u'\n' + m_session.vault()->actor()).toUtf8();
}

// While the vault is locked only its key opens what was typed.
void MainWindow::rememberPlaces()
{
    m_hidesUnsavedText = false;
    m_sealedPoints.clear();
    m_returnStep.reset();
    std::vector<QJsonObject> pending = std::exchange(m_points, {});
    pending.resize(m_places.size());
    QJsonArray points;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const QWidget &page = *m_places.at(i)->view();
        QJsonObject point = pending.at(i).isEmpty() ? returnPoint(page) : pending.at(i);
        const QJsonObject draft = m_places.at(i)->draft();
        point[kDraft] = draft;
        m_hidesUnsavedText = m_hidesUnsavedText || holdsUnsavedText(page) || !draft.isEmpty();
        points.append(point);
    }
    if (m_unsavedKey.isEmpty()) // locked before it was read
        return;
    m_sealedPoints = base::sealed(QJsonDocument(points).toJson(), m_unsavedKey, unsavedPurpose());
    m_unsavedKey = {};
}

void MainWindow::readUnsavedKey()
{
    m_session.read<base::Secret>(
        this, [](const auto &vault) { return services::unsavedWorkKey(vault); },
        [this](const base::Secret &key) {
            m_unsavedKey = key.copy();
            takePoints();
        });
}

// Nothing for another holder: what somebody typed is theirs.
void MainWindow::takePoints()
{
    m_hidesUnsavedText = false;
    const auto clear =
        base::unsealed(std::exchange(m_sealedPoints, {}), m_unsavedKey, unsavedPurpose());
    if (!clear)
        return;
    m_points.assign(m_places.size(), {});
    const QJsonArray points = QJsonDocument::fromJson(*clear).array();
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        m_points.at(i) = points.at(qsizetype(i)).toObject();
        const QJsonObject draft = m_points.at(i).take(kDraft).toObject();
        if (!draft.isEmpty())
            m_places.at(i)->takeDraft(draft);
    }
    startReturn();
}

void MainWindow::startReturn()
{
    const auto current = std::size_t(m_pages->currentIndex());
    if (current >= m_points.size() || m_points.at(current).isEmpty())
        m_returnStep.reset();
    else
        m_returnStep = ReturnStep::Lists;
    goOnReturning();
}

// One step each time that everything asked for is shown.
void MainWindow::goOnReturning()
{
    while (m_returnStep && !m_session.isAsking()) {
        const auto current = std::size_t(m_pages->currentIndex());
        const ReturnStep step = *m_returnStep;
        goBack(*m_places.at(current)->view(), m_points.at(current), step);
        if (step == ReturnStep::Lists)
            m_returnStep = ReturnStep::Rows;
        else if (step == ReturnStep::Rows)
            m_returnStep = ReturnStep::Texts;
        else
            m_returnStep.reset();
        if (!m_returnStep)
            m_points.at(current) = {};
    }
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, &MainWindow::enter);
    connect(&m_session, &Session::locked, this, &MainWindow::showDoor);
    connect(&m_session, &Session::failed, m_messages, &MessageBar::showError);
    connect(&m_session, &Session::changed, this, &MainWindow::markStale);
    connect(&m_session, &Session::settled, this, &MainWindow::goOnReturning);
    connect(&m_session.jobs(), &Jobs::finished, this, [this](const QString &title) {
        if (m_session.isLocked()) // whoever waited for it is gone
            m_messages->showNews(tr("“%1” ended while the screen was locked.").arg(title));
    });
    connect(&m_session, &Session::stopped, this, [this](const QString &title) {
        m_messages->showNews(tr("“%1” was stopped. Nothing was changed.").arg(title));
    });
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &MainWindow::refreshTopBar);
    clock->start(kClockMilliseconds);
}

void MainWindow::connectDoor()
{
    m_door->setRecentVaults(m_preferences.recentVaults);
    connect(m_door, &UnlockView::vaultForgotten, this, [this](const QString &folder) {
        m_preferences.recentVaults.removeAll(folder);
        m_preferences.save();
        m_door->setRecentVaults(m_preferences.recentVaults);
    });
}

void MainWindow::connectLock()
{
    connect(m_topBar, &TopBar::lockRequested, &m_session, &Session::lock);
    m_idle = new IdleWatch(this);
    m_watch = new SessionWatch(this);
    m_capture = new CaptureGuard(this);
    connect(m_idle, &IdleWatch::idle, &m_session, &Session::lock);
    connect(m_watch, &SessionWatch::left, &m_session, &Session::lock);
    applyPreferences();
    m_watch->start();
}

void MainWindow::applyPreferences()
{
    m_idle->setMinutes(m_preferences.autoLockMinutes);
    m_watch->setLocksOnScreenLock(m_preferences.locksOnScreenLock);
    m_watch->setLocksOnSleep(m_preferences.locksOnSleep);
    m_capture->setOn(m_preferences.blocksScreenshots);
}

void MainWindow::connectSettings()
{
    m_settings->showPreferences(m_preferences);
    connect(m_settings, &SettingsPlace::preferencesChanged, this,
            [this](const Preferences &chosen) {
                m_preferences.takeChoices(chosen);
                m_preferences.save();
                applyPreferences();
                m_reminder->setEnabled(m_preferences.remindsOfDeadlines);
            });
}

void MainWindow::connectHelp()
{
    auto *key = new QShortcut(Qt::Key_F1, this);
    connect(key, &QShortcut::activated, this, &MainWindow::showHelp);
    connect(m_topBar, &TopBar::helpRequested, this, &MainWindow::showHelp);
    connect(m_door, &UnlockView::helpRequested, this, &MainWindow::showHelp);
}

void MainWindow::connectReminders()
{
    m_reminder = new DeadlineReminder(trayNotification(this), this);
    m_reminder->setEnabled(m_preferences.remindsOfDeadlines);
    m_reminder->setSaid(m_preferences.remindersSaid);
    connect(m_reminder, &DeadlineReminder::banner, m_messages, &MessageBar::showWarning);
    connect(m_reminder, &DeadlineReminder::saidChanged, this, [this] {
        m_preferences.remindersSaid = m_reminder->said();
        m_preferences.save();
    });
}

void MainWindow::showHelp()
{
    if (m_help == nullptr)
        m_help = new HelpWindow(this);
    const bool isInside = m_stack->currentWidget() == m_workspace;
    m_help->showSection(isInside ? m_places.at(std::size_t(m_pages->currentIndex()))->guideSection()
                                 : UnlockView::guideSection());
}

void MainWindow::offerVault(const QString &folder)
{
    m_door->setFolder(folder);
}

void MainWindow::go(int index)
{
    m_rail->setCurrent(index);
    m_pages->setCurrentIndex(index);
    focusPage();
    refreshCurrent();
    startReturn();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isBusy = m_session.jobs().isRunning();
    if (isBusy
        && !m_dialogs.confirm(
            this,
            {.title = tr("Close while a job runs?"),
             .text = tr("“%1” is still running. Closing stops it; nothing is left "
                        "half done.")
                         .arg(m_session.jobs().title()),
             .action = tr("Stop and close"),
             .typed = {}})) {
        event->ignore();
        return;
    }
    if ((m_incident->hasUnsavedChanges() || m_hidesUnsavedText)
        && !m_dialogs.confirm(this,
                              {.title = tr("Close without saving?"),
                               .text = m_hidesUnsavedText
                                   ? tr("What was typed before the screen was locked is not "
                                        "saved.")
                                   : tr("The incident has changes that are not saved."),
                               .action = tr("Close without saving"),
                               .typed = {}})) {
        event->ignore();
        return;
    }
    m_session.jobs().stop();
    m_preferences.windowGeometry = saveGeometry();
    m_preferences.save();
    QMainWindow::closeEvent(event);
}

void MainWindow::showDoor()
{
    rememberPlaces();
    m_messages->dismiss();
    m_door->showLocked(m_preferences.lastVault(), m_session.jobs().isRunning());
    m_stack->setCurrentWidget(m_door);
    for (QDialog *dialog : m_workspace->findChildren<QDialog *>())
        dialog->reject();
    for (Place *place : m_places)
        place->clear();
    m_topBar->showIncident({}, {});
    m_topBar->showHolder({}, {});
    m_topBar->showDeadlines({});
    m_clipboard->forget();
    renewPlaces();
}

void MainWindow::openVault(const QString &folder, services::Credentials credentials)
{
    m_doorway->open(folder, std::move(credentials));
}

void MainWindow::openVault(const QString &folder, base::Secret passphrase)
{
    openVault(folder, services::Credentials{{}, std::move(passphrase), {}});
}

void MainWindow::summon(const QString &folder)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (folder.isEmpty())
        return;
    if (!m_session.isOpen())
        leaveFor(folder);
    else if (QDir(folder) != QDir(m_session.vault()->folder()))
        offerToLeaveFor(folder);
}

void MainWindow::offerToLeaveFor(const QString &folder)
{
    const QString name = QDir(folder).dirName();
    if (m_session.jobs().isRunning()) {
        m_messages->showWarning(tr("%1 was asked for. Open it when “%2” has ended.")
                                    .arg(name, m_session.jobs().title()));
        return;
    }
    if (!m_session.isLocked()
        && !m_dialogs.confirm(this,
                              {.title = tr("Open another vault?"),
                               .text = tr("The program was started for %1. The vault that "
                                          "is open is closed first.")
                                           .arg(name),
                               .action = tr("Close it and go to %1").arg(name),
                               .typed = {}}))
        return;
    m_session.lock();
    leaveFor(folder);
}

void MainWindow::leaveFor(const QString &folder)
{
    m_door->reset();
    offerVault(folder);
}

void MainWindow::enter()
{
    m_preferences.rememberVault(m_session.vault()->folder());
    m_preferences.save();
    m_door->setRecentVaults(m_preferences.recentVaults);
    m_door->reset();
    m_door->setFolder(m_preferences.lastVault());
    applyRole();
    m_stack->setCurrentWidget(m_workspace);
    const QStringList warnings = m_session.vault()->warnings();
    if (!warnings.isEmpty())
        m_messages->showWarning(warnings.join(u'\n'));
    markStale(nullptr);
    readUnsavedKey();
    focusPage();
    backUpIfDue();
}

// Beside the work: it reads, and its one entry takes its turn with what the user does.
void MainWindow::backUpIfDue()
{
    m_session.readLong<std::optional<services::BackupMade>>(
        this,
        [](const auto &vault, auto &progress) { return services::backupIfDue(vault, progress); },
        [this](const std::optional<services::BackupMade> &made) {
            if (made && !made->fallback.isEmpty())
                m_messages->showWarning(made->fallback);
        });
}

// The next Tab enters the place; but arrows in the rail stay in the rail.
void MainWindow::focusPage()
{
    if (!m_rail->isAncestorOf(QApplication::focusWidget()))
        m_pages->currentWidget()->setFocus();
}

void MainWindow::goTo(services::Place place)
{
    go(indexOf(place));
}

void MainWindow::refreshCurrent()
{
    const auto current = std::size_t(m_pages->currentIndex());
    if (!m_session.isOpen() || m_session.isLocked() || !m_isStale.at(current))
        return;
    m_isStale.at(current) = false;
    m_places.at(current)->refresh();
}

void MainWindow::refreshTopBar()
{
    if (!m_session.isOpen() || m_session.isLocked())
        return;
    m_session.read<services::Overview>(
        m_topBar, [](const auto &vault) { return services::overview(vault); },
        [this](const auto &overview) {
            m_topBar->showIncident(m_session.vault()->laboratory(), overview.incidentTitle);
        });
    m_session.read<std::vector<deadlines::Deadline>>(
        m_topBar, [](const auto &vault) { return services::deadlinesOf(vault); },
        [this](const auto &deadlines) { m_topBar->showDeadlines(deadlines); });
    m_session.read<std::vector<deadlines::Deadline>>(
        m_reminder, [](const auto &vault) { return services::allClocks(vault); },
        [this](const auto &clocks) { m_reminder->check(clocks); });
}

void MainWindow::markStale(const QObject *origin)
{
    if (m_session.isLocked())
        return;
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places.at(i) != origin)
            m_isStale.at(i) = true;
    refreshCurrent();
    refreshTopBar();
}

} // namespace ui
