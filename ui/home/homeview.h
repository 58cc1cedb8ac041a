// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "deadlines/deadline.h"
#include "services/journalservice.h"
#include "services/overviewservice.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class LedgerBar;

// The welcome page: what is next and why, the clocks, where every person
// stands, what happened last.
class HomeView final : public QWidget
{
    Q_OBJECT

public:
    explicit HomeView(QWidget *parent = nullptr);

    void showOverview(const services::Overview &overview);
    void showDeadlines(const std::vector<deadlines::Deadline> &deadlines);
    void showEvents(const QList<services::JournalRow> &events);

signals:
    void goRequested(services::Place place);
    void calendarRequested();

private:
    QWidget *makeNextStep();
    QWidget *makeLedger();
    QWidget *makeClocks();
    QWidget *makeColumn(const QString &title, const QString &objectName, QVBoxLayout *&rows,
                        QWidget *beside = nullptr);

    QLabel *m_action;
    QLabel *m_reason;
    QLabel *m_tasks;
    QPushButton *m_go;
    LedgerBar *m_bar;
    QLabel *m_sum;
    QLabel *m_reviews;
    QVBoxLayout *m_clocks = nullptr;
    QVBoxLayout *m_events = nullptr;
    services::Place m_next = services::Place::Incident;
};

} // namespace ui
