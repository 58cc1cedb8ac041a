// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/emailmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class Card;

// The e-mails that were prepared or sent: where they stand as a line that closes, one by
// one in a table, and what a human may decide about the chosen one.
class EmailOutboxPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailOutboxPanel(QWidget *parent = nullptr);

    EmailModel &emails() { return m_emails; }
    services::EmailFilter filter() const;
    // Keeps the message chosen that was.
    void setRows(std::vector<services::EmailRow> rows, bool hasMore);
    void showStatus(const services::EmailStatus &status);
    // Of the message that is still chosen; late answers are dropped.
    void showDetail(const services::EmailDetail &detail);
    void setSending(bool isSending);
    void clear();

signals:
    void trialRequested();
    void listChosen();
    void rowSelected(const QString &reference);
    void resumeRequested(qint64 pending);
    void settleRequested(const services::EmailRow &row, services::EmailSettlement settlement);
    void settleAllRequested(services::EmailFilter filter, services::EmailSettlement settlement,
                            qint64 count);
    void exportRequested(const QString &reference);

private:
    QWidget *makeContent();
    QLayout *makeHead();
    Card *makeDetail();
    QLayout *makeActions();
    QPushButton *button(const QString &icon, const QString &text, const QString &objectName);
    void showSelection();
    void updateButtons();
    const services::EmailRow *current() const;
    void settle(services::EmailSettlement settlement);
    void settleAll(services::EmailSettlement settlement);
    qint64 countOf(services::EmailFilter filter) const;

    EmailModel m_emails;
    services::EmailStatus m_status;
    QStackedWidget *m_stack;
    QLabel *m_counts;
    QComboBox *m_filter;
    QTableView *m_table = nullptr;
    QLabel *m_reason;
    QLabel *m_messageId;
    QPushButton *m_copy;
    QPlainTextEdit *m_history;
    QPushButton *m_resume;
    QPushButton *m_retryAll;
    QPushButton *m_postAll;
    QPushButton *m_arrived;
    QPushButton *m_sendAgain;
    QPushButton *m_byPost;
    QPushButton *m_export;
    bool m_isSending = false;
};

} // namespace ui
