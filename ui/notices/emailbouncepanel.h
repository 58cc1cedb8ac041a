// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/emailmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class Card;

// What came back of e-mails: reading it, and the messages that only a human understands.
class EmailBouncePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailBouncePanel(QWidget *parent = nullptr);

    void showMailbox(const QString &mailbox); // none: empty
    void showReport(const QString &text);
    void showBounces(const QList<services::OpenBounce> &bounces);
    void clear();

signals:
    void fileRequested();
    void folderRequested();
    void mailboxRequested();
    // Nothing to do, or that e-mail did not arrive.
    void settleRequested(qint64 id, const QString &failedReference);

private:
    Card *makeReading();
    Card *makeDecision();
    void showSelection();
    const services::OpenBounce *current() const;
    void settle(const QString &failedReference);

    OpenBounceModel m_bounces;
    QLabel *m_mailbox;
    QPushButton *m_fetch;
    QLabel *m_report;
    QLabel *m_heading;
    QTableView *m_table = nullptr;
    QPushButton *m_nothing;
    QLineEdit *m_reference;
    QPushButton *m_failed;
};

} // namespace ui
