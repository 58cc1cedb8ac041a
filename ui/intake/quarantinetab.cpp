// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/quarantinetab.h"

#include "ui/intake/intakewords.h"
#include "ui/intake/quarantineform.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using services::QuarantineState;

namespace {

constexpr int kNoteWidth = 12; // characters, at least

QPushButton *button(const QString &icon, const QString &text, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(icons::icon(icon), text, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

QuarantineTab::QuarantineTab(QWidget *parent)
    : QWidget(parent)
    , m_import(new QComboBox(this))
    , m_reason(new QComboBox(this))
    , m_onlyOpen(new QCheckBox(tr("Only those to &do"), this))
    , m_sum(theme::body({}, this))
    , m_nothing(
          theme::hint(tr("No row here: everything that was read is accepted or decided."), this))
    , m_form(new QuarantineForm(this))
    , m_note(new QComboBox(this))
    , m_dismiss(button(u"close"_s, tr("&Set aside"), u"dismissRows"_s, this))
    , m_reopen(button(u"undo"_s, tr("&Open again"), u"reopenRows"_s, this))
    , m_export(button(u"export"_s, tr("E&xport…"), u"exportQuarantine"_s, this))
    , m_retry(button(u"import"_s, tr("&Take a corrected file back…"), u"retryRows"_s, this))
{
    setObjectName(u"quarantineTab"_s);
    m_sum->setObjectName(u"quarantineSum"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *card = new Card(this);
    card->column()->addWidget(m_form);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeList());
    halves->addWidget(card);
    halves->setSizes({480, 420});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addLayout(makeFilter());
    column->addWidget(m_sum);
    column->addWidget(halves, 1);
    column->addLayout(makeExchange());
    keepOrder();
    showImports({});
    showReasons({});
    showSelection();
    enableExchange();
}

void QuarantineTab::keepOrder()
{
    const QList<QWidget *> order{m_import, m_reason,  m_onlyOpen, m_table,  m_form,
                                 m_note,   m_dismiss, m_reopen,   m_export, m_retry};
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order[at - 1], order[at]);
}

QLayout *QuarantineTab::makeFilter()
{
    m_import->setObjectName(u"quarantineImport"_s);
    m_reason->setObjectName(u"quarantineReason"_s);
    m_onlyOpen->setObjectName(u"quarantineOpenOnly"_s);
    m_onlyOpen->setChecked(true);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, QComboBox *combo) {
        auto *label = new QLabel(text, this);
        label->setBuddy(combo);
        combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        row->addWidget(label);
        row->addWidget(combo, 1);
    };
    add(tr("&File"), m_import);
    add(tr("&Reason"), m_reason);
    row->addWidget(m_onlyOpen);
    connect(m_import, &QComboBox::activated, this, [this] {
        m_reason->setCurrentIndex(0);
        enableExchange();
        emit filterChosen();
    });
    connect(m_reason, &QComboBox::activated, this, &QuarantineTab::filterChosen);
    connect(m_onlyOpen, &QCheckBox::toggled, this, &QuarantineTab::filterChosen);
    return row;
}

QWidget *QuarantineTab::makeList()
{
    auto *list = new QWidget(this);
    m_table = makeTable(&m_rows, u"quarantineTable"_s, tr("Rows in quarantine"), list);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setColumnWidths(m_table, {9, 0, 20, 18});
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_nothing);
    column->addLayout(makeDecision());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QuarantineTab::showSelection);
    return list;
}

QLayout *QuarantineTab::makeDecision()
{
    m_note->setObjectName(u"dismissNote"_s);
    m_note->setEditable(true);
    m_note->setInsertPolicy(QComboBox::NoInsert);
    m_note->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setMinimumContentsLength(kNoteWidth);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_note->addItems({tr("line of a total or title"), tr("test patient"), tr("twice in the file"),
                      tr("no person can be made out")});
    m_note->setCurrentIndex(-1);
    m_note->lineEdit()->setPlaceholderText(tr("why it is nobody"));
    auto *label = new QLabel(tr("&Why"), this);
    label->setBuddy(m_note);
    auto *why = new QHBoxLayout;
    why->addWidget(label);
    why->addWidget(m_note, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_dismiss);
    buttons->addWidget(m_reopen);
    buttons->addStretch(1);
    auto *rows = new QVBoxLayout;
    rows->addLayout(why);
    rows->addLayout(buttons);
    connect(m_note, &QComboBox::currentTextChanged, this, &QuarantineTab::enableDecision);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        emit dismissRequested(selected(QuarantineState::Open), m_note->currentText().trimmed());
    });
    connect(m_reopen, &QPushButton::clicked, this,
            [this] { emit reopenRequested(selected(QuarantineState::Dismissed)); });
    return rows;
}

QLayout *QuarantineTab::makeExchange()
{
    auto *hint = theme::hint(tr("Many rows are corrected more quickly in a spreadsheet: export "
                                "them, correct the file, take it back."),
                             this);
    auto *row = new QHBoxLayout;
    row->addWidget(hint, 1);
    row->addWidget(m_export);
    row->addWidget(m_retry);
    connect(m_export, &QPushButton::clicked, this,
            [this] { emit exportRequested(filter().importId); });
    connect(m_retry, &QPushButton::clicked, this,
            [this] { emit retryRequested(filter().importId); });
    return row;
}

void QuarantineTab::showImports(const QList<services::ImportRow> &imports)
{
    const QVariant before = m_import->currentData();
    m_imports = imports;
    m_import->clear();
    if (imports.size() != 1)
        m_import->addItem(tr("all files"), qint64(0));
    for (const services::ImportRow &row : imports)
        m_import->addItem(tr("%1 (%2)").arg(row.fileName, typography::number(row.rowsQuarantined)),
                          row.id);
    m_import->setCurrentIndex(std::max(0, m_import->findData(before)));
    enableExchange();
    showSum();
}

void QuarantineTab::choose(qint64 importId)
{
    m_import->setCurrentIndex(std::max(0, m_import->findData(importId)));
    m_reason->setCurrentIndex(0);
    enableExchange();
    emit filterChosen();
}

void QuarantineTab::showCounts(const services::QuarantineCounts &counts)
{
    m_counts = counts;
    showSum();
}

void QuarantineTab::showSum()
{
    qint64 read = 0;
    qint64 accepted = 0;
    qint64 quarantined = 0;
    for (const services::ImportRow &row : m_imports) {
        if (filter().importId != 0 && filter().importId != row.id)
            continue;
        read += row.rowsRead;
        accepted += row.rowsAccepted;
        quarantined += row.rowsQuarantined;
    }
    m_sum->setText(reconciliation(read, accepted, quarantined) + u" · "_s
                   + tr("%1 to do, %2 set aside, %3 corrected since")
                         .arg(typography::number(m_counts.open),
                              typography::number(m_counts.dismissed),
                              typography::number(m_counts.corrected)));
}

void QuarantineTab::showReasons(const QList<services::ReasonCount> &reasons)
{
    const QVariant before = m_reason->currentData();
    m_reason->clear();
    m_reason->addItem(tr("all reasons"), QString());
    for (const services::ReasonCount &reason : reasons)
        m_reason->addItem(tr("%1 (%2)").arg(reason.reason, typography::number(reason.rows)),
                          reason.key);
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(before)));
}

void QuarantineTab::showRows(const QList<services::QuarantineRow> &rows, bool hasMore)
{
    const int before = currentRow(m_table);
    showColumns();
    m_rows.setRows({rows.begin(), rows.end()}, hasMore);
    m_nothing->setVisible(rows.isEmpty());
    if (!rows.isEmpty())
        select(std::clamp(before, 0, int(rows.size()) - 1));
    showSelection();
}

// Only what differs from row to row takes room.
void QuarantineTab::showColumns()
{
    const qint64 chosen = filter().importId;
    const bool isOneFile = std::ranges::any_of(m_imports, [chosen](const auto &import) {
        return import.id == chosen && import.files.size() < 2;
    });
    m_table->setColumnHidden(QuarantineModel::State, m_onlyOpen->isChecked());
    m_table->setColumnHidden(QuarantineModel::File, isOneFile);
}

void QuarantineTab::appendRows(const QList<services::QuarantineRow> &rows, bool hasMore)
{
    m_rows.append({rows.begin(), rows.end()}, hasMore);
}

void QuarantineTab::showDecided(const QList<qint64> &ids, QuarantineState state,
                                const QString &note)
{
    const int before = currentRow(m_table);
    QSignalBlocker silence(m_table->selectionModel()); // once, when all have left
    for (int row = m_rows.rowCount() - 1; row >= 0; --row) {
        if (!ids.contains(m_rows.at(row).id))
            continue;
        services::QuarantineRow changed = m_rows.at(row);
        changed.state = state;
        changed.note = note;
        changed.isCorrectable = state == QuarantineState::Open && !changed.cells.isEmpty()
            && !changed.columns.isEmpty();
        if (m_onlyOpen->isChecked() && state != QuarantineState::Open)
            m_rows.remove(row);
        else
            m_rows.replace(row, changed);
    }
    silence.unblock();
    // The row that took the place of the one that was decided.
    m_nothing->setVisible(m_rows.rowCount() == 0);
    if (m_rows.rowCount() > 0)
        select(std::clamp(before, 0, m_rows.rowCount() - 1));
    showSelection();
}

// One row alone, whatever keys are held down.
void QuarantineTab::select(int row)
{
    m_table->selectionModel()->setCurrentIndex(
        m_rows.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void QuarantineTab::clear()
{
    showRows({}, false);
    showImports({});
    showReasons({});
    showCounts({});
}

services::QuarantineFilter QuarantineTab::filter() const
{
    return {.importId = m_import->currentData().toLongLong(),
            .reasonKey = m_reason->currentData().toString(),
            .openOnly = m_onlyOpen->isChecked()};
}

QList<int> QuarantineTab::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    return rows;
}

QList<qint64> QuarantineTab::selected(QuarantineState state) const
{
    QList<qint64> ids;
    for (const int row : selectedRows())
        if (m_rows.at(row).state == state)
            ids << m_rows.at(row).id;
    return ids;
}

void QuarantineTab::showSelection()
{
    const QList<int> rows = selectedRows();
    if (rows.size() != 1)
        m_form->showSelection(int(rows.size()));
    else
        m_form->showRow(m_rows.at(rows.front()));
    enableDecision();
}

void QuarantineTab::enableDecision()
{
    const qsizetype open = selected(QuarantineState::Open).size();
    m_dismiss->setText(open > 1 ? tr("&Set %1 rows aside").arg(typography::number(open))
                                : tr("&Set aside"));
    m_dismiss->setEnabled(open > 0 && !m_note->currentText().trimmed().isEmpty());
    m_reopen->setEnabled(!selected(QuarantineState::Dismissed).isEmpty());
}

void QuarantineTab::enableExchange()
{
    const bool isOne = filter().importId != 0;
    for (QPushButton *each : {m_export, m_retry}) {
        each->setEnabled(isOne);
        each->setToolTip(isOne ? QString() : tr("Choose one file above first."));
    }
}

} // namespace ui
