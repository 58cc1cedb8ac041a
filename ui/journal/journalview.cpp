// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/journal/journalview.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

JournalView::JournalView(QWidget *parent)
    : QWidget(parent)
    , m_state(theme::body({}, this))
    , m_table(nullptr)
{
    m_state->setObjectName(u"journalState"_s);
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = makeTable(&m_filtered, u"journalTable"_s, tr("Events of the journal"), this);
    setColumnWidths(m_table, {8, 32, 12, 32, 20, 0});
    auto *header = new PageHeader(
        tr("Journal"),
        tr("Every step is chained to the one before, so that nothing can be altered unseen."),
        this);
    makeButtons(header);
    auto *filter = new QLineEdit(this);
    filter->setObjectName(u"journalFilter"_s);
    filter->setAccessibleName(tr("Filter the events"));
    filter->setPlaceholderText(tr("Filter the events"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(320);
    connect(filter, &QLineEdit::textChanged, &m_filtered,
            &QSortFilterProxyModel::setFilterFixedString);
    auto *row = new QHBoxLayout;
    row->addWidget(filter);
    row->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(header);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    showUnverified();
}

void JournalView::makeButtons(PageHeader *header)
{
    auto *verify = new QPushButton(icons::icon(u"check"_s), tr("&Verify"), this);
    auto *save = new QPushButton(icons::icon(u"export"_s), tr("&Export…"), this);
    auto *verifyFile =
        new QPushButton(icons::icon(u"files"_s), tr("Verify an exported &file…"), this);
    verify->setObjectName(u"verifyJournal"_s);
    save->setObjectName(u"exportJournal"_s);
    verifyFile->setObjectName(u"verifyJournalFile"_s);
    header->addButton(verify);
    header->addButton(save);
    header->addButton(verifyFile);
    connect(verify, &QPushButton::clicked, this, &JournalView::verifyRequested);
    connect(save, &QPushButton::clicked, this, &JournalView::exportRequested);
    connect(verifyFile, &QPushButton::clicked, this, &JournalView::verifyFileRequested);
}

void JournalView::showState(const services::JournalState &state)
{
    if (state.intact)
        m_state->setText(
            tr("Verified: %1 entries, the chain is whole. Head: %2")
                .arg(typography::number(state.entries), typography::shortHash(state.head)));
    else
        m_state->setText(tr("The chain is broken at entry %1. Keep this vault and its backups "
                            "untouched and compare with an exported journal.")
                             .arg(typography::number(state.firstBad)));
    m_state->setToolTip(state.head);
}

void JournalView::showUnverified()
{
    m_state->setText(tr("Not verified since the vault was opened."));
}

} // namespace ui
