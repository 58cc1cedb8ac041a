// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/mainwindow.h"

#include "services/deadlineservice.h"
#include "services/vaultservice.h"
#include "ui/cnil/cnilplace.h"
#include "ui/help/helpwindow.h"
#include "ui/home/deadlinereminder.h"
#include "ui/home/homeplace.h"
#include "ui/idlewatch.h"
#include "ui/incident/incidentplace.h"
#include "ui/intake/filesplace.h"
#include "ui/jobs/jobbar.h"
#include "ui/journal/journalplace.h"
#include "ui/matching/matchingplace.h"
#include "ui/notices/noticesplace.h"
#include "ui/rail.h"
#include "ui/settings/settingsplace.h"
#include "ui/topbar.h"
#include "ui/unlock/newvaultwizard.h"
#include "ui/unlock/unlockview.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kClockMilliseconds = 60'000;
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

} // namespace

MainWindow::MainWindow(Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_dialogs(dialogs)
    , m_preferences(Preferences::load())
    , m_stack(new QStackedWidget(this))
    , m_door(new UnlockView(dialogs, this))
{
    setWindowTitle(tr("Avis 34"));
    setWindowIcon(icons::icon(u"avis34"_s));
    m_workspace = makeWorkspace();
    m_stack->addWidget(m_door);
    m_stack->addWidget(m_workspace);
    setCentralWidget(m_stack);
    makePlaces();
    connectSession();
    connectDoor();
    connectLock();
    connectHelp();
    connectReminders();
    m_jobBar->watch(m_session.jobs());
    resize(1240, 800);
    restoreGeometry(m_preferences.windowGeometry);
    offerVault(m_preferences.lastVault);
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeWorkspace()
{
    auto *workspace = new QWidget(this);
    m_topBar = new TopBar(workspace);
    m_rail = new Rail(workspace);
    m_messages = new MessageBar(workspace);
    m_pages = new QStackedWidget(workspace);
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

void MainWindow::makePlaces()
{
    m_incident = new IncidentPlace(m_session, m_dialogs, this);
    m_settings = new SettingsPlace(m_session, m_dialogs, this);
    addPlace(new HomePlace(m_session, m_dialogs, this), u"home"_s, tr("Home"), u"goHome"_s);
    addPlace(m_incident, u"incident"_s, tr("Incident"), u"goIncident"_s);
    addPlace(new FilesPlace(m_session, m_dialogs, this), u"files"_s, tr("Files"), u"goFiles"_s);
    addPlace(new MatchingPlace(m_session, m_dialogs, this), u"matching"_s, tr("Matching"),
             u"goMatching"_s);
    addPlace(new NoticesPlace(m_session, m_dialogs, this), u"notices"_s, tr("Notifications"),
             u"goNotices"_s);
    addPlace(new CnilPlace(m_session, m_dialogs, this), u"cnil"_s, tr("CNIL"), u"goCnil"_s);
    addPlace(new JournalPlace(m_session, m_dialogs, this), u"journal"_s, tr("Journal"),
             u"goJournal"_s);
    addPlace(m_settings, u"settings"_s, tr("Settings"), u"goSettings"_s);
    m_rail->setCurrent(Home);
    connect(m_rail, &Rail::chosen, this, &MainWindow::go);
    connect(m_incident, &IncidentPlace::refused, m_messages, &MessageBar::showError);
}

void MainWindow::addPlace(Place *place, const QString &iconName, const QString &title,
                          const QString &objectName)
{
    m_rail->addPlace(iconName, title, objectName);
    place->view()->setAccessibleName(title);
    m_pages->addWidget(place->view());
    m_places.push_back(place);
    m_isStale.push_back(true);
    connect(place, &Place::goRequested, this, &MainWindow::goTo);
    connect(place, &Place::news, m_messages, &MessageBar::showNews);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, &MainWindow::enter);
    connect(&m_session, &Session::locked, this, &MainWindow::showDoor);
    connect(&m_session, &Session::failed, m_messages, &MessageBar::showError);
    connect(&m_session, &Session::changed, this, &MainWindow::markStale);
    connect(&m_session, &Session::stopped, this, [this](const QString &title) {
        m_messages->showNews(tr("“%1” was stopped. Nothing was changed.").arg(title));
    });
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &MainWindow::refreshTopBar);
    clock->start(kClockMilliseconds);
}

void MainWindow::connectDoor()
{
    connect(m_door, &UnlockView::openRequested, this,
            [this](const QString &folder) { openVault(folder, m_door->takePassphrase()); });
    connect(m_door, &UnlockView::createRequested, this, &MainWindow::createVault);
}

void MainWindow::connectLock()
{
    connect(m_topBar, &TopBar::lockRequested, &m_session, &Session::lock);
    auto *watch = new IdleWatch(this);
    connect(watch, &IdleWatch::idle, &m_session, &Session::lock);
    m_settings->setAutoLockMinutes(m_preferences.autoLockMinutes);
    watch->setMinutes(m_preferences.autoLockMinutes);
    connect(m_settings, &SettingsPlace::autoLockChanged, this, [this, watch](int minutes) {
        m_preferences.autoLockMinutes = minutes;
        m_preferences.save();
        watch->setMinutes(minutes);
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
    m_settings->setReminders(m_preferences.remindsOfDeadlines);
    connect(m_reminder, &DeadlineReminder::banner, m_messages, &MessageBar::showWarning);
    connect(m_reminder, &DeadlineReminder::saidChanged, this, [this] {
        m_preferences.remindersSaid = m_reminder->said();
        m_preferences.save();
    });
    connect(m_settings, &SettingsPlace::remindersChanged, this, [this](bool isOn) {
        m_reminder->setEnabled(isOn);
        m_preferences.remindsOfDeadlines = isOn;
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
    if (m_incident->hasUnsavedChanges()
        && !m_dialogs.confirm(this,
                              {.title = tr("Close without saving?"),
                               .text = tr("The incident has changes that are not saved."),
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
    m_messages->dismiss();
    m_door->showLocked(m_preferences.lastVault);
    m_stack->setCurrentWidget(m_door);
    for (Place *place : m_places)
        place->clear();
    m_topBar->showIncident({}, {});
    m_topBar->showDeadlines({});
}

void MainWindow::openVault(const QString &folder, base::Secret passphrase)
{
    m_door->showOpening();
    m_session.open(folder, std::move(passphrase), [this](const auto &refusal) {
        if (refusal)
            m_door->showRefusal(refusal->message);
    });
}

void MainWindow::createVault()
{
    auto *wizard = new NewVaultWizard(m_dialogs, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setWindowModality(Qt::WindowModal);
    connect(wizard, &NewVaultWizard::createRequested, this,
            [this, wizard] { startCreation(wizard); });
    connect(wizard, &NewVaultWizard::sheetRequested, this,
            [this, wizard](const QString &file) { writeSheet(wizard, file); });
    connect(wizard, &QDialog::accepted, &m_session, &Session::enter);
    connect(wizard, &QDialog::rejected, &m_session, &Session::lock);
    wizard->show();
}

void MainWindow::startCreation(NewVaultWizard *wizard)
{
    const QPointer<NewVaultWizard> alive(wizard);
    m_session.create(
        wizard->folder(), wizard->laboratory(), wizard->passphrase(),
        [alive](base::Secret code) {
            if (alive)
                alive->showCreated(std::move(code));
        },
        [alive](const auto &refusal) {
            if (alive)
                alive->showRefusal(refusal->message);
        });
}

void MainWindow::writeSheet(NewVaultWizard *wizard, const QString &file)
{
    if (m_session.vault() == nullptr)
        return;
    const auto written = services::writeRecoverySheet(
        file, m_session.vault()->laboratory(), wizard->recoveryCode(), m_session.vault()->now());
    if (written)
        wizard->showSheetWritten(file);
    else
        wizard->showSheetRefused(written.error().message);
}

void MainWindow::enter()
{
    m_preferences.lastVault = m_session.vault()->folder();
    m_preferences.save();
    m_door->reset();
    m_door->setFolder(m_preferences.lastVault);
    m_stack->setCurrentWidget(m_workspace);
    const QStringList warnings = m_session.vault()->warnings();
    if (!warnings.isEmpty())
        m_messages->showWarning(warnings.join(u'\n'));
    markStale(nullptr);
    focusPage();
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
    if (!m_session.isOpen() || !m_isStale.at(current))
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
