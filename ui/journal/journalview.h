// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/timestampservice.h"
#include "ui/journal/journalmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class PageHeader;

// What stands behind the journal outside the store.
struct JournalProof {
    services::JournalStanding standing;
    QList<services::TimeStampRow> timeStamps;
    bool hasAuthority = false; // that may be asked for a time-stamp
};

// Every event, newest first, with a filter; whether the chain holds, and what it can be
// compared with.
class JournalView final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalView(QWidget *parent = nullptr);

    JournalModel &model() { return m_model; }
    void showState(const services::JournalState &state);
    void showUnverified();
    void showProof(const JournalProof &proof);
    void showComparison(const services::HeadComparison &comparison);

signals:
    void verifyRequested();
    void exportRequested();
    void verifyFileRequested();
    void compareRequested(const QString &typed);
    void timeStampRequested();

private:
    void makeButtons(PageHeader *header);
    QBoxLayout *makeFilterRow();
    QBoxLayout *makeCompareRow();

    JournalModel m_model;
    QSortFilterProxyModel m_filtered;
    QLabel *m_state;
    QLabel *m_proof;
    QLabel *m_known;
    QLabel *m_unknown; // in red
    QLineEdit *m_head = nullptr;
    QPushButton *m_timeStamp = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace ui
