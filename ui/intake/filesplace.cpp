// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/filesplace.h"

#include "ui/intake/deathscontroller.h"
#include "ui/intake/deathstab.h"
#include "ui/intake/doubtscontroller.h"
#include "ui/intake/doubtstab.h"
#include "ui/intake/importcontroller.h"
#include "ui/intake/importstab.h"
#include "ui/intake/quarantinecontroller.h"
#include "ui/intake/quarantinetab.h"
#include "ui/session.h"

namespace ui {

FilesPlace::FilesPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new FilesView)
    , m_imports(new ImportController(session, dialogs, m_view->imports(), this))
    , m_quarantine(new QuarantineController(session, dialogs, m_view->quarantine(), this))
    , m_doubts(new DoubtsController(session, dialogs, m_view->doubts(), this))
    , m_deaths(new DeathsController(session, dialogs, m_view->deaths(), this))
{
    connect(m_imports, &ImportController::news, this, &Place::news);
    connect(m_quarantine, &QuarantineController::news, this, &Place::news);
    connect(m_doubts, &DoubtsController::news, this, &Place::news);
    connect(m_deaths, &DeathsController::news, this, &Place::news);
    connectTabs();
}

void FilesPlace::connectTabs()
{
    connect(m_view, &FilesView::importRequested, this, [this] { m_imports->showWizard(); });
    connect(m_view, &FilesView::dropped, this, &FilesPlace::takeDropped);
    connect(m_view->imports(), &ImportsTab::quarantineRequested, this, [this](qint64 importId) {
        m_view->showTab(m_view->quarantine());
        m_view->quarantine()->choose(importId);
    });
    connect(m_view->imports(), &ImportsTab::doubtsRequested, this, [this](qint64 importId) {
        m_view->showTab(m_view->doubts());
        m_view->doubts()->choose(importId);
    });
    connect(m_quarantine, &QuarantineController::importsChanged, this, &FilesPlace::readImports);
    connect(m_doubts, &DoubtsController::importsChanged, this, &FilesPlace::readImports);
    connect(m_deaths, &DeathsController::compared, this,
            [this] { m_view->showTab(m_view->deaths()); });
}

void FilesPlace::refresh()
{
    readImports();
    m_quarantine->refresh();
    m_doubts->refresh();
    m_deaths->refresh();
}

// The lists of the other tabs depend on which imports there are.
void FilesPlace::readImports()
{
    session().read<QList<services::ImportRow>>(
        m_view, [](const auto &vault) { return services::listImports(vault); },
        [this](const auto &imports) {
            m_imports->showImports(imports);
            m_view->quarantine()->showImports(imports);
            m_view->doubts()->showImports(imports);
        });
}

void FilesPlace::clear()
{
    m_imports->showImports({});
    m_view->quarantine()->clear();
    m_view->doubts()->clear();
    m_view->deaths()->clear();
}

QJsonObject FilesPlace::draft() const
{
    return m_imports->draft();
}

void FilesPlace::takeDraft(const QJsonObject &draft)
{
    m_imports->takeDraft(draft);
}

// On the tab of the deaths, INSEE's file is meant.
void FilesPlace::takeDropped(const QStringList &paths)
{
    if (m_view->showsDeaths() && paths.size() == 1)
        m_deaths->compare(paths.front());
    else
        m_imports->takeDropped(paths);
}

} // namespace ui
