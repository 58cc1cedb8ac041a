// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/letterstab.h"

#include "ui/notices/letterpreview.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LettersTab::LettersTab(QWidget *parent)
    : QWidget(parent)
    , m_list(new QComboBox(this))
    , m_table(makeTable(&m_persons, u"personTable"_s, tr("Persons"), this))
    , m_preview(new LetterPreview(this))
{
    m_list->setObjectName(u"personList"_s);
    m_list->addItems({tr("Hard cases"), tr("All persons concerned")});
    setColumnWidths(m_table, {22, 26, 20, 20, 16});
    auto *label = new QLabel(tr("S&how"), this);
    label->setBuddy(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_list);
    row->addStretch(1);
    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 8, 0);
    leftColumn->addLayout(row);
    leftColumn->addWidget(m_table, 1);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_preview);
    split->setSizes({520, 480});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(split);
    connect(m_list, &QComboBox::activated, this, &LettersTab::listChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    emit personSelected(m_persons.at(current.row()).personId);
            });
}

bool LettersTab::showsHardCases() const
{
    return m_list->currentIndex() == 0;
}

void LettersTab::showLetter(qint64 personId, const QByteArray &pdf)
{
    const int row = currentRow(m_table);
    if (row >= 0 && m_persons.at(row).personId == personId)
        m_preview->showLetter(pdf);
}

void LettersTab::clear()
{
    m_persons.setRows({});
    m_preview->showNothing(tr("Choose a person to see the letter."));
}

void LettersTab::selectFirst()
{
    if (currentRow(m_table) < 0 && m_persons.rowCount() > 0)
        m_table->selectRow(0);
}

} // namespace ui
