// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/filesview.h"

#include "ui/intake/deathstab.h"
#include "ui/intake/doubtstab.h"
#include "ui/intake/importstab.h"
#include "ui/intake/quarantinetab.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FilesView::FilesView(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_imports(new ImportsTab(this))
    , m_quarantine(new QuarantineTab(this))
    , m_doubts(new DoubtsTab(this))
    , m_deaths(new DeathsTab(this))
{
    setAcceptDrops(true);
    auto *header = new PageHeader(
        tr("Files"),
        tr("The laboratory's list of patients and its extract of the leak. The files themselves "
           "are never changed."),
        this);
    auto *import = new QPushButton(icons::icon(u"import"_s), tr("&Import…"), this);
    import->setObjectName(u"importButton"_s);
    header->addButton(import);
    m_tabs->setObjectName(u"fileTabs"_s);
    m_tabs->setAccessibleName(tr("Files, quarantine, doubts and proposed deaths"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_imports, tr("Imported files"));
    m_tabs->addTab(m_quarantine, tr("Quarantine"));
    m_tabs->addTab(m_doubts, tr("Doubts"));
    m_tabs->addTab(m_deaths, tr("Proposed deaths"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(header);
    column->addWidget(m_tabs, 1);
    connect(import, &QPushButton::clicked, this, &FilesView::importRequested);
}

void FilesView::showTab(QWidget *tab)
{
    m_tabs->setCurrentWidget(tab);
}

bool FilesView::showsDeaths() const
{
    return m_tabs->currentWidget() == m_deaths;
}

void FilesView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void FilesView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        paths << url.toLocalFile();
    paths.removeAll(QString());
    emit dropped(paths);
}

} // namespace ui
