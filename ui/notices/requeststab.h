// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/requestservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class Card;

// The register of requests: what waits for an answer with its clock, a new request,
// and what becomes of the one that is chosen.
class RequestsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsTab(QWidget *parent = nullptr);

    void showRequests(const QList<services::RequestRow> &rows);
    void setToday(const QDate &today);
    services::RequestFilter filter() const;
    void startAgain(); // empties the form of a new request

signals:
    void filterChosen();
    void noted(const services::RequestEntry &entry);
    void identityVerified(qint64 id, const QString &identity);
    void answered(qint64 id, const services::RequestAnswer &answer);
    void extended(qint64 id, const QDate &toldOn, const QString &reason);
    void reopened(qint64 id);
    void exportRequested();
    void complaintRequested(const QString &reference);

private:
    QWidget *makeList();
    Card *makeNew();
    Card *makeChosen();
    void showSelection();
    void note();
    const services::RequestRow *current() const;
    QComboBox *choice(services::RequestField field, const QString &objectName,
                      const QString &accessibleName);
    QDateEdit *day(const QString &objectName);
    QPushButton *button(const QString &icon, const QString &text, const QString &objectName);

    RowsModel<services::RequestRow> m_rows;
    QTableView *m_table = nullptr;
    QLabel *m_sums;
    QComboBox *m_filter;
    QComboBox *m_kind;
    QComboBox *m_channel;
    QDateEdit *m_received;
    QLineEdit *m_reference;
    QLineEdit *m_patient;
    QLineEdit *m_noteText;
    QPushButton *m_note;
    QLabel *m_chosen;
    QComboBox *m_identity;
    QPushButton *m_verify;
    QComboBox *m_answer;
    QComboBox *m_answerChannel;
    QDateEdit *m_answeredOn;
    QPushButton *m_answerIt;
    QPushButton *m_reopen;
    QComboBox *m_reason;
    QDateEdit *m_toldOn;
    QPushButton *m_extend;
    QPushButton *m_complaint;
};

} // namespace ui
