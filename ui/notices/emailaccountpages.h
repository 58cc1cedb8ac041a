// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailaccount.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class SecretEdit;

// The forms of the sending account, one subject each.  Passwords are typed and given,
// never shown.

class EmailServerPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailServerPage(QWidget *parent);

    void showAccount(const services::EmailAccount &account);
    void fill(services::EmailAccount &account) const;
    std::optional<base::Secret> password() const; // nothing typed: the present one stays
    void setAuthority(const QString &fileName, const QString &pem);
    void pin(const QString &sha256);

signals:
    void authorityRequested();

private:
    void addServer(QFormLayout *form);
    void addLogin(QFormLayout *form);
    void addTrust(QFormLayout *form);
    void proposePort();
    void updateTrust();

    QLineEdit *m_host;
    QComboBox *m_encryption;
    QSpinBox *m_port;
    QComboBox *m_login;
    QLineEdit *m_user;
    SecretEdit *m_password;
    QLabel *m_passwordHint;
    QComboBox *m_trust;
    QWidget *m_authorityRow = nullptr;
    QLabel *m_authority;
    QLineEdit *m_pin;
    QString m_authorityPem;
};

class EmailSenderPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailSenderPage(QWidget *parent);

    void showAccount(const services::EmailAccount &account);
    void fill(services::EmailAccount &account) const;

private:
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_replyTo;
};

class EmailReturnsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailReturnsPage(QWidget *parent);

    void showAccount(const services::EmailAccount &account);
    void fill(services::EmailAccount &account) const;
    std::optional<base::Secret> password() const;

private:
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretEdit *m_password;
    QLabel *m_passwordHint;
    QCheckBox *m_verp;
};

// A real conversation with the server, and what it showed.
class EmailTestPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailTestPage(QWidget *parent);

    void proposeAddress(const QString &address);
    void showRunning();
    void showResult(const QString &words);
    // `fingerprint`: of a certificate that nobody known vouches for; none: empty.
    void showRefusal(const QString &message, const QString &fingerprint);

signals:
    void testRequested(const QString &to); // empty: connection and login alone
    void stopRequested();
    void pinRequested(const QString &fingerprint);

private:
    void showIdle(const QString &text, const QString &fingerprint);

    QPushButton *m_connect;
    QLineEdit *m_to;
    QPushButton *m_send;
    QPushButton *m_stop;
    QLabel *m_result;
    QPushButton *m_pin;
    QString m_fingerprint;
};

} // namespace ui
