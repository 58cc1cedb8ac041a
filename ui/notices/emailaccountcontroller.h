// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailaccount.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {

class Dialogs;
class EmailAccountDialog;
class EmailLimitsDialog;
class Session;

// Opens the dialogs of the account and of the pace, and keeps what they say.
class EmailAccountController final : public QObject
{
    Q_OBJECT

public:
    EmailAccountController(Session &session, Dialogs &dialogs, QWidget *tab, QObject *parent);

    void openAccount();
    void openLimits();

signals:
    void news(const QString &text);

private:
    void showAccount(const services::EmailAccount &account);
    void keep(EmailAccountDialog *dialog);
    void test(EmailAccountDialog *dialog, const QString &to);
    void chooseAuthority(EmailAccountDialog *dialog);
    void pin(EmailAccountDialog *dialog, const QString &fingerprint);
    void showLimits(const mailing::Limits &limits);
    void keepLimits(EmailLimitsDialog *dialog);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_tab;
};

} // namespace ui
