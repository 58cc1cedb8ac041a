// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/addressservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

// The quality of the addresses: each kind of doubt with its number, and below
// it the persons whom it is about.  Nothing is corrected by the program.
class AddressesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit AddressesTab(QWidget *parent = nullptr);

    // Keeps the kind of doubt and the person that were looked at, where they are still there.
    void showReport(const services::AddressReport &report);
    void showUnchecked();

signals:
    void checkRequested();
    void exportRequested();
    void importRequested();
    // From the table, or by the number that was typed.
    void caseChosen(qint64 patientId);
    void patientChosen(const QString &patientRef);

private:
    QWidget *makeReport();
    QWidget *makeHead(QWidget *parent);
    QWidget *makeDetail(QWidget *parent);
    QWidget *makePatientRow();
    void showProblem();
    void showCase();
    void choosePatient();

    RowsModel<services::AddressProblemCount> m_problems;
    RowsModel<services::AddressCase> m_cases;
    services::AddressReport m_report;
    QStackedWidget *m_stack;
    QLabel *m_sum;
    QTableView *m_problemTable = nullptr;
    QTableView *m_caseTable = nullptr;
    QWidget *m_detail = nullptr;
    QLabel *m_shown;
    QLabel *m_block;
    QLabel *m_proposal;
    QPushButton *m_correct;
    QLineEdit *m_patientRef;
};

} // namespace ui
