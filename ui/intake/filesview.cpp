// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/filesview.h"

#include "ui/intake/deathstab.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FilesView::FilesView(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_deaths(new DeathsTab(this))
    , m_sum(theme::body({}, this))
    , m_undo(new QPushButton(icons::icon(u"undo"_s), tr("&Take this file back…"), this))
{
    m_sum->setObjectName(u"importSum"_s);
    m_undo->setObjectName(u"undoImport"_s);
    auto *header = new PageHeader(
        tr("Files"),
        tr("The laboratory's list of patients and its extract of the leak. The files themselves "
           "are never changed."),
        this);
    auto *import = new QPushButton(icons::icon(u"import"_s), tr("&Import…"), this);
    import->setObjectName(u"importButton"_s);
    header->addButton(import);
    auto *empty = new EmptyState(
        u"files"_s,
        tr("Nothing was imported yet. First the list of your patients, as your laboratory system "
           "exports it; then the extract of the leak that was given to you. Only which categories "
           "of data leaked is kept, never the leaked health data themselves."),
        tr("Import a file…"), this);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(header);
    m_tabs->setObjectName(u"fileTabs"_s);
    m_tabs->setAccessibleName(tr("Files and proposed deaths"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_stack, tr("Imported files"));
    m_tabs->addTab(m_deaths, tr("Proposed deaths"));
    column->addWidget(m_tabs, 1);
    connect(import, &QPushButton::clicked, this, &FilesView::importRequested);
    connect(empty, &EmptyState::actionRequested, this, &FilesView::importRequested);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const services::ImportRow &row = m_imports.at(currentRow(m_importTable));
        emit undoRequested(row.id, row.fileName, row.rowsAccepted);
    });
}

QWidget *FilesView::makeContent()
{
    auto *content = new QSplitter(Qt::Vertical, this);
    content->setChildrenCollapsible(false);
    auto *upper = new QWidget(content);
    auto *upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 12, 0, 8);
    m_importTable = makeTable(&m_imports, u"importTable"_s, tr("Imported files"), upper);
    setColumnWidths(m_importTable, {15, 0, 13, 17, 8, 10, 14, 14, 13});
    auto *row = new QHBoxLayout;
    row->addWidget(m_sum, 1);
    row->addWidget(m_undo);
    upperColumn->addWidget(m_importTable, 1);
    upperColumn->addLayout(row);
    auto *lower = new QWidget(content);
    auto *lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 8, 0, 0);
    lowerColumn->addWidget(theme::subheading(tr("Quarantine of this file"), lower));
    m_quarantineTable =
        makeTable(&m_quarantine, u"quarantineTable"_s, tr("Rows in quarantine"), lower);
    setColumnWidths(m_quarantineTable, {9, 20, 52, 0});
    lowerColumn->addWidget(m_quarantineTable, 1);
    content->addWidget(upper);
    content->addWidget(lower);
    content->setSizes({300, 300});
    connect(m_importTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FilesView::showSelection);
    return content;
}

void FilesView::showImports(const QList<services::ImportRow> &imports)
{
    const int before = currentRow(m_importTable);
    m_imports.setRows({imports.begin(), imports.end()});
    m_stack->setCurrentIndex(imports.isEmpty() ? 0 : 1);
    if (!imports.isEmpty())
        m_importTable->selectRow(qBound(0, before, int(imports.size()) - 1));
    showSelection();
}

void FilesView::showQuarantine(const QList<services::QuarantineRow> &rows)
{
    m_quarantine.setRows({rows.begin(), rows.end()});
}

void FilesView::showDeaths()
{
    m_tabs->setCurrentWidget(m_deaths);
}

qint64 FilesView::currentImport() const
{
    const int row = currentRow(m_importTable);
    return row < 0 ? 0 : m_imports.at(row).id;
}

void FilesView::showSelection()
{
    const int current = currentRow(m_importTable);
    m_undo->setEnabled(current >= 0);
    m_quarantine.setRows({});
    if (current < 0) {
        m_sum->clear();
        return;
    }
    const services::ImportRow &row = m_imports.at(current);
    m_sum->setText(reconciliation(row.rowsRead, row.rowsAccepted, row.rowsQuarantined));
    emit importSelected(row.id);
}

} // namespace ui
