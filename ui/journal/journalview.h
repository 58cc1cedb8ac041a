// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/journal/journalmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QTableView;

namespace ui {

class PageHeader;

// Every event, newest first, with a filter, and whether the chain holds.
class JournalView final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalView(QWidget *parent = nullptr);

    JournalModel &model() { return m_model; }
    void showState(const services::JournalState &state);
    void showUnverified();

signals:
    void verifyRequested();
    void exportRequested();
    void verifyFileRequested();

private:
    void makeButtons(PageHeader *header);

    JournalModel m_model;
    QSortFilterProxyModel m_filtered;
    QLabel *m_state;
    QTableView *m_table;
};

} // namespace ui
