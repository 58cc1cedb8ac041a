// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/noticemodels.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace ui {

// Printed lots, and what happens to them: posted, printed again in part, come
// back.  The three forms stand under the table; nothing pops up.
class LotsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit LotsTab(QWidget *parent = nullptr);

    void showLots(const QList<services::LotRow> &lots);
    void setToday(const QDate &today);
    void clearReturn();

signals:
    void checkRequested();
    void postedRequested(qint64 lotId, const QDate &on);
    void reprintRequested(qint64 lotId, int from, int to);
    void returnedRequested(const QString &reference, const QString &reason);

private:
    QWidget *makeContent();
    QWidget *makePosted();
    QWidget *makeReprint();
    QWidget *makeReturned();
    void showSelection();
    const services::LotRow *current() const;

    LotModel m_lots;
    QStackedWidget *m_stack;
    QTableView *m_table = nullptr;
    QDateEdit *m_postedOn;
    QPushButton *m_posted;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QPushButton *m_reprint;
    QLineEdit *m_reference;
    QLineEdit *m_reason;
};

} // namespace ui
