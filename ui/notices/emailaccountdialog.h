// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailaccount.h"

#include <QDialog>

class QLabel;
class QTabWidget;

namespace ui {

class EmailReturnsPage;
class EmailSenderPage;
class EmailServerPage;
class EmailTestPage;

// The account that sends: server, sender, what comes back, and a real test.  Nothing is
// kept before Keep, which the test does first.
class EmailAccountDialog final : public QDialog
{
    Q_OBJECT

public:
    EmailAccountDialog(services::EmailAccount account, QWidget *parent);

    services::EmailAccount account() const;
    services::EmailPasswords passwords() const;
    // Kept: passwords that were typed are forgotten here.
    void showKept(const services::EmailAccount &account);
    void showRefusal(const QString &message);
    void setAuthority(const QString &fileName, const QString &pem);
    void pin(const QString &sha256);
    EmailTestPage *test() const { return m_test; }

signals:
    void keepRequested();
    void authorityRequested();

private:
    QWidget *makeButtons();

    services::EmailAccount m_known;
    QTabWidget *m_pages;
    EmailServerPage *m_server;
    EmailSenderPage *m_sender;
    EmailReturnsPage *m_returns;
    EmailTestPage *m_test;
    QLabel *m_refusal;
};

} // namespace ui
