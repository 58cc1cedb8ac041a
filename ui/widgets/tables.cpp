// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/tables.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>

namespace ui {

namespace {
constexpr int kCellPadding = 16;
constexpr double kRowHeight = 1.75; // of the line height
constexpr int kLeastRest = 16;      // characters

// Gives the columns without a width what the others leave.
class RestTaker final : public QObject
{
public:
    RestTaker(QTableView *table, QList<int> columns)
        : QObject(table)
        , m_table(table)
        , m_columns(std::move(columns))
    {
        table->viewport()->installEventFilter(this);
        share();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            share();
        return QObject::eventFilter(watched, event);
    }

private:
    void share()
    {
        const QHeaderView *header = m_table->horizontalHeader();
        int taken = 0;
        for (int column = 0; column < header->count(); ++column)
            if (!m_columns.contains(column))
                taken += header->sectionSize(column);
        const int least = m_table->fontMetrics().averageCharWidth() * kLeastRest;
        const int rest = (m_table->viewport()->width() - taken) / int(m_columns.size());
        for (const int column : m_columns)
            m_table->setColumnWidth(column, qMax(least, rest));
    }

    QTableView *m_table;
    QList<int> m_columns;
};

} // namespace

QTableView *makeTable(QAbstractItemModel *model, const QString &objectName,
                      const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(int(table->fontMetrics().height() * kRowHeight));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void setColumnWidths(QTableView *table, const QList<int> &characters)
{
    const int average = table->fontMetrics().averageCharWidth();
    QList<int> rest;
    for (int column = 0; column < characters.size(); ++column) {
        if (characters.at(column) == 0)
            rest += column;
        else
            table->setColumnWidth(column, characters.at(column) * average + kCellPadding);
    }
    if (!rest.isEmpty())
        new RestTaker(table, rest);
}

int currentRow(const QTableView *table)
{
    return table->currentIndex().isValid() ? table->currentIndex().row() : -1;
}

} // namespace ui
