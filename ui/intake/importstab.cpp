// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importstab.h"

#include "ui/intake/intakewords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPushButton *button(const QString &icon, const QString &name, QWidget *parent,
                    const QString &text = {})
{
    auto *made = new QPushButton(icons::icon(icon), text, parent);
    made->setObjectName(name);
    return made;
}

// What became of the rows, beyond the sum.
QString detailOf(const services::ImportRow &row)
{
    QStringList sentences;
    if (row.difference)
        sentences
            << ImportsTab::tr("Newer version of the list. %1").arg(differenceText(*row.difference));
    if (row.rowsDismissed > 0)
        sentences << ImportsTab::tr("%1 rows of the quarantine were set aside: they are nobody.",
                                    nullptr, typography::plural(row.rowsDismissed))
                         .arg(typography::number(row.rowsDismissed));
    if (row.rowsPurged > 0)
        sentences << (row.kind == services::ImportKind::Leak
                          ? ImportsTab::tr("%1 accepted rows matched no patient and were removed "
                                           "when the matching was accepted.",
                                           nullptr, typography::plural(row.rowsPurged))
                          : ImportsTab::tr("%1 accepted rows were removed by a retention rule.",
                                           nullptr, typography::plural(row.rowsPurged)))
                         .arg(typography::number(row.rowsPurged));
    if (!row.statement.isEmpty())
        sentences << ImportsTab::tr("Why this file is lawful: %1").arg(row.statement);
    return sentences.join(u'\n');
}

} // namespace

ImportsTab::ImportsTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_sum(theme::subheading({}, this))
    , m_detail(theme::body({}, this))
    , m_quarantine(button(u"warning"_s, u"showQuarantine"_s, this))
    , m_doubts(button(u"eye"_s, u"showDoubts"_s, this))
    , m_export(button(u"export"_s, u"exportImport"_s, this, tr("E&xport…")))
    , m_undo(button(u"undo"_s, u"undoImport"_s, this, tr("&Take this file back…")))
{
    m_sum->setObjectName(u"importSum"_s);
    m_detail->setObjectName(u"importDetail"_s);
    auto *empty = new EmptyState(
        u"files"_s,
        tr("Nothing was imported yet. Drop a file here, or choose it: first the list of your "
           "patients, as your laboratory system exports it; then the extract of the leak that "
           "was given to you. Only which categories of data leaked is kept, never the leaked "
           "health data themselves."),
        tr("Import a file…"), this);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(empty, &EmptyState::actionRequested, this, &ImportsTab::importRequested);
    showSelection();
}

QWidget *ImportsTab::makeContent()
{
    auto *content = new QSplitter(Qt::Vertical, this);
    content->setChildrenCollapsible(false);
    auto *upper = new QWidget(content);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 12, 0, 8);
    m_table = makeTable(&m_imports, u"importTable"_s, tr("Imported files"), upper);
    setColumnWidths(m_table, {19, 0, 14, 12, 9, 12, 16, 16});
    column->addWidget(m_table);
    content->addWidget(upper);
    content->addWidget(makeDetail(content));
    content->setSizes({260, 300});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportsTab::showSelection);
    return content;
}

QWidget *ImportsTab::makeDetail(QWidget *parent)
{
    auto *detail = new QWidget(parent);
    m_fileTable = makeTable(&m_files, u"importFiles"_s, tr("Files of this import"), detail);
    setColumnWidths(m_fileTable, FileModel::widths());
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_sum);
    column->addWidget(m_detail);
    column->addLayout(makeButtons());
    column->addWidget(m_fileTable, 1);
    return detail;
}

QLayout *ImportsTab::makeButtons()
{
    auto *profiles = button(u"settings"_s, u"keptProfiles"_s, this, tr("Kept &mappings…"));
    auto *row = new QHBoxLayout;
    for (QPushButton *each : {m_quarantine, m_doubts, m_export})
        row->addWidget(each);
    row->addStretch(1);
    row->addWidget(profiles);
    row->addWidget(m_undo);
    connect(m_quarantine, &QPushButton::clicked, this,
            [this] { emit quarantineRequested(currentImport()); });
    connect(m_doubts, &QPushButton::clicked, this,
            [this] { emit doubtsRequested(currentImport()); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const services::ImportRow &import = m_imports.at(currentRow(m_table));
        emit exportRequested(import.id, import.fileName);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const services::ImportRow &import = m_imports.at(currentRow(m_table));
        emit undoRequested(import.id, import.fileName, import.rowsAccepted);
    });
    connect(profiles, &QPushButton::clicked, this, &ImportsTab::profilesRequested);
    return row;
}

void ImportsTab::showImports(const QList<services::ImportRow> &imports)
{
    const int before = currentRow(m_table);
    m_imports.setRows({imports.begin(), imports.end()});
    m_stack->setCurrentIndex(imports.isEmpty() ? 0 : 1);
    if (!imports.isEmpty())
        m_table->selectRow(qBound(0, before, int(imports.size()) - 1));
    showSelection();
}

qint64 ImportsTab::currentImport() const
{
    const int row = currentRow(m_table);
    return row < 0 ? 0 : m_imports.at(row).id;
}

void ImportsTab::showSelection()
{
    const int current = currentRow(m_table);
    const services::ImportRow row = current < 0 ? services::ImportRow() : m_imports.at(current);
    for (QPushButton *each : {m_quarantine, m_doubts, m_export, m_undo})
        each->setEnabled(current >= 0);
    m_quarantine->setText(tr("&Quarantine (%1)").arg(typography::number(row.rowsQuarantined)));
    m_doubts->setText(tr("&Doubts (%1)").arg(typography::number(row.warnings)));
    m_sum->setText(current < 0
                       ? QString()
                       : reconciliation(row.rowsRead, row.rowsAccepted, row.rowsQuarantined));
    m_detail->setText(detailOf(row));
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_files.setRows({row.files.begin(), row.files.end()});
}

} // namespace ui
