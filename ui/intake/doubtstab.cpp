// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/doubtstab.h"

#include "ui/intake/fieldchoices.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

DoubtsTab::DoubtsTab(QWidget *parent)
    : QWidget(parent)
    , m_import(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_table(makeTable(&m_rows, u"doubtTable"_s, tr("Rows that deserve a look"), this))
    , m_nothing(theme::hint(tr("No doubt here."), this))
    , m_person(theme::subheading({}, this))
    , m_doubt(theme::body({}, this))
    , m_field(new QLabel(this))
    , m_value(new QLineEdit(this))
    , m_correct(new QPushButton(icons::icon(u"check"_s), tr("&Correct"), this))
    , m_verdict(theme::body({}, this))
    , m_export(new QPushButton(icons::icon(u"export"_s), tr("E&xport…"), this))
{
    setObjectName(u"doubtsTab"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    setColumnWidths(m_table, {9, 32, 0, 22, 18});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(theme::hint(tr("These rows were accepted: nobody is forgotten because of a "
                                     "typing error. Correct what you can be sure of."),
                                  this));
    column->addLayout(makeFilter());
    column->addWidget(m_table, 1);
    column->addWidget(m_nothing);
    column->addWidget(makeCorrection());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DoubtsTab::showSelection);
    const QList<QWidget *> order{m_import, m_kind, m_export, m_table, m_value, m_correct};
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order[at - 1], order[at]);
    showImports({});
    showKinds({});
    showSelection();
}

QLayout *DoubtsTab::makeFilter()
{
    m_import->setObjectName(u"doubtImport"_s);
    m_kind->setObjectName(u"doubtKind"_s);
    m_export->setObjectName(u"exportDoubts"_s);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, QComboBox *combo) {
        auto *label = new QLabel(text, this);
        label->setBuddy(combo);
        combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        row->addWidget(label);
        row->addWidget(combo, 1);
    };
    add(tr("&File"), m_import);
    add(tr("&Doubt"), m_kind);
    row->addWidget(m_export);
    connect(m_import, &QComboBox::activated, this, [this] {
        m_kind->setCurrentIndex(0);
        emit filterChosen();
    });
    connect(m_kind, &QComboBox::activated, this, &DoubtsTab::filterChosen);
    connect(m_export, &QPushButton::clicked, this, [this] { emit exportRequested(importId()); });
    return row;
}

QWidget *DoubtsTab::makeCorrection()
{
    auto *card = new Card(this);
    m_person->setObjectName(u"doubtPerson"_s);
    m_doubt->setObjectName(u"doubtText"_s);
    m_value->setObjectName(u"doubtValue"_s);
    m_correct->setObjectName(u"correctRecord"_s);
    m_verdict->setObjectName(u"doubtVerdict"_s);
    m_field->setBuddy(m_value);
    auto *row = new QHBoxLayout;
    row->addWidget(m_field);
    row->addWidget(m_value, 1);
    row->addWidget(m_correct);
    card->column()->addWidget(m_person);
    card->column()->addWidget(m_doubt);
    card->column()->addLayout(row);
    card->column()->addWidget(m_verdict);
    connect(m_correct, &QPushButton::clicked, this, &DoubtsTab::correct);
    connect(m_value, &QLineEdit::returnPressed, this, &DoubtsTab::correct);
    return card;
}

void DoubtsTab::showImports(const QList<services::ImportRow> &imports)
{
    const QVariant before = m_import->currentData();
    m_import->clear();
    if (imports.size() != 1)
        m_import->addItem(tr("all files"), qint64(0));
    for (const services::ImportRow &row : imports)
        m_import->addItem(tr("%1 (%2)").arg(row.fileName, typography::number(row.warnings)),
                          row.id);
    m_import->setCurrentIndex(std::max(0, m_import->findData(before)));
    enableExport();
}

void DoubtsTab::enableExport()
{
    m_export->setEnabled(importId() != 0);
    m_export->setToolTip(importId() != 0 ? QString() : tr("Choose one file first."));
}

void DoubtsTab::choose(qint64 importId)
{
    m_import->setCurrentIndex(std::max(0, m_import->findData(importId)));
    m_kind->setCurrentIndex(0);
    emit filterChosen();
}

void DoubtsTab::showKinds(const QList<services::WarningCount> &kinds)
{
    const QVariant before = m_kind->currentData();
    m_kind->clear();
    m_kind->addItem(tr("all doubts"), QString());
    for (const services::WarningCount &kind : kinds)
        m_kind->addItem(tr("%1 (%2)").arg(kind.text, typography::number(kind.rows)), kind.key);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(before)));
    enableExport();
}

void DoubtsTab::showRows(const QList<services::DoubtfulRow> &rows, bool hasMore)
{
    const int before = currentRow(m_table);
    m_rows.setRows({rows.begin(), rows.end()}, hasMore);
    m_nothing->setVisible(rows.isEmpty());
    if (!rows.isEmpty())
        m_table->selectRow(std::clamp(before, 0, int(rows.size()) - 1));
    showSelection();
}

void DoubtsTab::appendRows(const QList<services::DoubtfulRow> &rows, bool hasMore)
{
    m_rows.append({rows.begin(), rows.end()}, hasMore);
}

void DoubtsTab::showOutcome(qint64 recordId, const QString &value,
                            const services::RowOutcome &outcome)
{
    if (!outcome.accepted) {
        showRefusal(outcome.reason);
        return;
    }
    for (int row = m_rows.rowCount() - 1; row >= 0; --row) {
        services::DoubtfulRow changed = m_rows.at(row);
        if (changed.recordId != recordId)
            continue;
        if (outcome.warnings.contains(changed.warning)) {
            changed.value = value;
            m_rows.replace(row, changed);
        } else {
            m_rows.remove(row);
        }
    }
    m_nothing->setVisible(m_rows.rowCount() == 0);
    showSelection();
    m_verdict->setText(u"✔ "_s + tr("Corrected. The matching takes it up at its next run."));
}

void DoubtsTab::showRefusal(const QString &message)
{
    m_verdict->setText(u"✖ "_s + message);
}

void DoubtsTab::clear()
{
    showRows({}, false);
    showImports({});
    showKinds({});
    m_verdict->clear();
}

qint64 DoubtsTab::importId() const
{
    return m_import->currentData().toLongLong();
}

QString DoubtsTab::kind() const
{
    return m_kind->currentData().toString();
}

void DoubtsTab::showSelection()
{
    const int row = currentRow(m_table);
    const services::DoubtfulRow shown = row < 0 ? services::DoubtfulRow() : m_rows.at(row);
    const bool isCorrectable = !shown.field.isEmpty();
    m_verdict->clear();
    m_person->setText(row < 0 ? tr("No row is chosen.") : shown.name);
    m_doubt->setText(
        row < 0 ? QString()
                : tr("%1, line %2, number %3: %4")
                      .arg(shown.file, typography::number(shown.line), shown.ref, shown.warning));
    m_field->setText(fieldLabel(shown.field));
    m_value->setText(shown.value);
    m_value->setAccessibleName(isCorrectable ? fieldLabel(shown.field) : tr("Value"));
    for (QWidget *each : QList<QWidget *>{m_field, m_value, m_correct})
        each->setVisible(isCorrectable);
}

void DoubtsTab::correct()
{
    const int row = currentRow(m_table);
    if (row >= 0)
        emit correctRequested(m_rows.at(row).recordId, m_rows.at(row).field,
                              m_value->text().trimmed());
}

} // namespace ui
