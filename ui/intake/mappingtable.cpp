// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/mappingtable.h"

#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Columns { Name, Samples, Confidence, Field, ColumnCount };
constexpr int kSamples = 4;

QStringList samplesOf(const QList<QStringList> &rows, qsizetype column)
{
    QStringList samples;
    for (const QStringList &row : rows) {
        const QString value = row.value(column).trimmed();
        if (!value.isEmpty() && !samples.contains(value))
            samples += value;
        if (samples.size() == kSamples)
            break;
    }
    return samples;
}

} // namespace

MappingTable::MappingTable(QWidget *parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(u"mappingTable"_s);
    setAccessibleName(tr("Which column is which field"));
    setHorizontalHeaderLabels(
        {tr("Column of the file"), tr("For example"), tr("Certainty"), tr("Field")});
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    const int average = fontMetrics().averageCharWidth();
    setColumnWidth(Name, average * 26);
    setColumnWidth(Confidence, average * 12);
    setColumnWidth(Field, average * 36);
}

void MappingTable::setFields(std::vector<FieldChoice> fields)
{
    m_fields = std::move(fields);
}

void MappingTable::showPreview(const services::ImportPreview &preview)
{
    m_mapping = preview.mapping;
    setRowCount(0);
    setRowCount(int(preview.columns.size()));
    for (int row = 0; row < rowCount(); ++row)
        addColumn(row, preview.columns.at(row), samplesOf(preview.rows, row));
}

QJsonObject MappingTable::mapping() const
{
    QJsonObject columns;
    for (int row = 0; row < rowCount(); ++row) {
        const auto *combo = qobject_cast<QComboBox *>(cellWidget(row, Field));
        const QString field = combo->currentData().toString();
        if (!field.isEmpty())
            columns.insert(item(row, Name)->text(), field);
    }
    QJsonObject mapping = m_mapping;
    mapping.insert(u"columns"_s, columns);
    return mapping;
}

void MappingTable::addColumn(int row, const services::ColumnGuess &guess,
                             const QStringList &samples)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(u"field%1"_s.arg(row));
    combo->setAccessibleName(tr("Field of the column %1").arg(guess.column));
    combo->addItem(tr("(not used)"), QString());
    for (const FieldChoice &field : m_fields)
        combo->addItem(field.label, field.key);
    combo->setCurrentIndex(qMax(0, combo->findData(guess.field)));
    connect(combo, &QComboBox::currentIndexChanged, this, &MappingTable::mappingChanged);
    auto *certainty = new QTableWidgetItem(
        guess.field.isEmpty() ? QString() : typography::percent(guess.confidence));
    certainty->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setItem(row, Name, new QTableWidgetItem(guess.column));
    setItem(row, Samples, new QTableWidgetItem(samples.join(u" · "_s)));
    setItem(row, Confidence, certainty);
    setCellWidget(row, Field, combo);
}

} // namespace ui
