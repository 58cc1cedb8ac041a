// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/deathmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

// Deaths that INSEE's file proposes for patients: both persons side by side,
// what speaks for and against it, and one decision each.  Nothing is decided
// by the program.
class DeathsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit DeathsTab(QWidget *parent = nullptr);

    services::DeathStatus status() const; // of those to be shown
    services::DeathScope scope() const;
    void showProposals(const services::DeathProposals &proposals, bool hasMore);
    void appendProposals(const services::DeathProposals &proposals, bool hasMore);
    void clear();
    DeathModel &proposals() { return m_proposals; }

signals:
    void importRequested();
    void filterChosen();
    void decided(qint64 proposalId, services::DeathStatus status);
    void allStrongConfirmed(qint64 strong);

private:
    QWidget *makeContent();
    QWidget *makePersons(QWidget *parent);
    QWidget *makeDecision(QWidget *parent);
    QPushButton *makeChoice(const QString &icon, const QString &text, const QString &objectName,
                            services::DeathStatus status);
    void showCounts(const services::DeathProposals &proposals);
    void showSelection();

    DeathModel m_proposals;
    services::DeathCounts m_counts;
    QStackedWidget *m_stack;
    QLabel *m_sum;
    QComboBox *m_status;
    QCheckBox *m_concerned;
    QTableView *m_table = nullptr;
    QLabel *m_patient;
    QLabel *m_dead;
    QLabel *m_agrees;
    QLabel *m_against;
    QPushButton *m_confirm;
    QPushButton *m_refuse;
    QPushButton *m_undo;
    QPushButton *m_allStrong;
};

} // namespace ui
