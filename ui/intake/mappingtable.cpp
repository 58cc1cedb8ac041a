// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/mappingtable.h"

#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Columns { Name, Samples, Confidence, Field, ColumnCount };
constexpr int kShown = 4;
constexpr qsizetype kSampleLength = 60; // the longest cell of a file may be a page

QStringList filledCells(const QList<services::PreviewRow> &rows, qsizetype column)
{
    QStringList samples;
    for (const services::PreviewRow &row : rows) {
        const QString value = row.cells.value(column).trimmed();
        if (!value.isEmpty() && !samples.contains(value))
            samples += value;
    }
    return samples;
}

QString shortened(const QString &text)
{
    return text.size() <= kSampleLength ? text : text.left(kSampleLength) + u'…';
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
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    const int average = fontMetrics().averageCharWidth();
    setColumnWidth(Name, average * 30);
    setColumnWidth(Confidence, average * 12);
    setColumnWidth(Field, average * 40);
}

void MappingTable::setFields(std::vector<FieldChoice> fields)
{
    m_fields = std::move(fields);
}

void MappingTable::showPreview(const services::ImportPreview &preview, bool isKnown)
{
    setRowCount(0);
    m_samples.clear();
    setRowCount(int(preview.columns.size()));
    for (int row = 0; row < rowCount(); ++row) {
        m_samples.push_back(filledCells(preview.rows, row));
        addColumn(row, preview.columns.at(row), isKnown);
        setTabOrder(row == 0 ? this : cellWidget(row - 1, Field), cellWidget(row, Field));
    }
}

QString MappingTable::fieldAt(int row) const
{
    return qobject_cast<const QComboBox *>(cellWidget(row, Field))->currentData().toString();
}

std::vector<MappedColumn> MappingTable::columns() const
{
    std::vector<MappedColumn> columns;
    for (int row = 0; row < rowCount(); ++row)
        columns.push_back({item(row, Name)->data(Qt::UserRole).toString(), fieldAt(row)});
    return columns;
}

QStringList MappingTable::fields() const
{
    QStringList fields;
    for (int row = 0; row < rowCount(); ++row)
        fields << fieldAt(row);
    return fields;
}

void MappingTable::chooseFields(const QStringList &fields)
{
    for (int row = 0; row < rowCount() && row < fields.size(); ++row) {
        auto *combo = qobject_cast<QComboBox *>(cellWidget(row, Field));
        combo->setCurrentIndex(qMax(0, combo->findData(fields.at(row))));
    }
}

QStringList MappingTable::samplesOf(const QString &field) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (fieldAt(row) == field)
            return m_samples.at(std::size_t(row));
    return {};
}

void MappingTable::addColumn(int row, const services::ColumnGuess &guess, bool isKnown)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(u"field%1"_s.arg(row));
    combo->setAccessibleName(tr("Field of the column %1").arg(guess.column));
    combo->addItem(tr("(not used)"), QString());
    for (const FieldChoice &field : m_fields)
        combo->addItem(field.label, field.key);
    combo->setCurrentIndex(qMax(0, combo->findData(guess.field)));
    combo->setEnabled(!isKnown);
    combo->setProperty("row", row);
    combo->installEventFilter(this);
    auto *certainty = new QTableWidgetItem(
        guess.field.isEmpty() ? QString() : typography::percent(guess.confidence));
    certainty->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // A format with columns of its own names them by their fields.
    auto *name = new QTableWidgetItem(isKnown && !guess.field.isEmpty() ? combo->currentText()
                                                                        : guess.column);
    name->setData(Qt::UserRole, guess.column);
    setItem(row, Name, name);
    setItem(row, Samples, new QTableWidgetItem);
    setItem(row, Confidence, certainty);
    setCellWidget(row, Field, combo);
    showSamples(row);
    connect(combo, &QComboBox::currentIndexChanged, this, [this, row] {
        showSamples(row);
        emit mappingChanged();
    });
}

// A list that is reached by Tab comes into view.
bool MappingTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->property("row").isValid())
        scrollTo(model()->index(watched->property("row").toInt(), Name));
    return QTableWidget::eventFilter(watched, event);
}

void MappingTable::showSamples(int row)
{
    QStringList shown;
    if (isCategoryOnly(fieldAt(row)))
        shown << tr("(not shown)");
    else
        for (const QString &sample : m_samples.at(std::size_t(row)).mid(0, kShown))
            shown << shortened(sample);
    item(row, Samples)->setText(shown.join(u" · "_s));
}

} // namespace ui
