// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailaccount.h"
#include "services/emailservice.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace ui {

class EmailBouncePanel;
class EmailOutboxPanel;
class EmailSetupPanel;
class EmailTrialPanel;

// Notifications by e-mail in four steps: set up, try without sending, send and follow,
// read what comes back.  Before an account exists it only explains itself.
class EmailsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailsTab(QWidget *parent = nullptr);

    EmailSetupPanel *setup() const { return m_setup; }
    EmailTrialPanel *trial() const { return m_trial; }
    EmailOutboxPanel *outbox() const { return m_outbox; }
    EmailBouncePanel *bounces() const { return m_bounces; }

    void showAccount(const std::optional<services::EmailAccount> &account);
    void showStatus(const services::EmailStatus &status);
    // While e-mails leave; `waiting` says until when none can, or is empty.
    void showSending(bool isSending, const QString &waiting);
    void showTrialStep();
    void showOutboxStep();
    void clear();

signals:
    void accountRequested();
    void trialRequested();

private:
    QWidget *makeSteps();

    QStackedWidget *m_stack;
    QTabWidget *m_steps;
    QLabel *m_progress;
    EmailSetupPanel *m_setup;
    EmailTrialPanel *m_trial;
    EmailOutboxPanel *m_outbox;
    EmailBouncePanel *m_bounces;
};

} // namespace ui
