// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailaccount.h"

#include <QDialog>

#include <vector>

class QFormLayout;
class QGroupBox;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace ui {

// How fast e-mails may leave.  Nothing is kept before Keep.
class EmailLimitsDialog final : public QDialog
{
    Q_OBJECT

public:
    EmailLimitsDialog(mailing::Limits limits, QWidget *parent);

    mailing::Limits limits() const;
    void showRefusal(const QString &message);

signals:
    void keepRequested();

private:
    QWidget *makeAll();
    QWidget *makeGroups();
    QWidget *makeButtons();
    void showLimits(const mailing::Limits &limits);
    void showGroups();

    mailing::Limits m_known;
    QSpinBox *m_perHour;
    QSpinBox *m_perDay;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QSpinBox *m_connections;
    QSpinBox *m_perConnection;
    QGroupBox *m_groupBox = nullptr;
    QFormLayout *m_groupForm = nullptr;
    std::vector<QSpinBox *> m_groups; // as in m_known
    QLabel *m_refusal;
};

} // namespace ui
