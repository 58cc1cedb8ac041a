// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailaccount.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class Card;

// The account, to whom e-mails are offered, and how fast they leave.
class EmailSetupPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailSetupPanel(QWidget *parent = nullptr);

    void showAccount(const services::EmailAccount &account);
    void showPolicy(const notices::EmailPolicy &policy);
    void showLimits(const mailing::Limits &limits);

signals:
    void accountRequested();
    void limitsRequested();
    void policyChosen(const notices::EmailPolicy &policy);

private:
    Card *makeAccount();
    Card *makeOffer();
    Card *makePace();
    Card *makeAssurances();
    notices::EmailPolicy policy() const;
    void updateButtons();

    QLabel *m_account;
    QComboBox *m_offer;
    QLabel *m_offerHint;
    QCheckBox *m_minors;
    QPushButton *m_keepPolicy;
    QLabel *m_limits;
    notices::EmailPolicy m_known; // as the vault has it
};

} // namespace ui
