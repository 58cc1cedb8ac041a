// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/vaultservice.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

// The vault itself: what it holds, whether it is whole, its recovery sheet.
class VaultPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit VaultPanel(QWidget *parent = nullptr);

    void showSummary(const services::VaultSummary &summary);
    void showWarnings(const QStringList &warnings); // of the place
    void showChecks(const services::VerifyReport &report);
    void setMayManage(bool mayManage, const QString &whyNot);

signals:
    void verifyRequested();
    void proofRequested();
    void sheetRequested();

private:
    QWidget *makeFacts();
    QWidget *makeSheet();
    QWidget *makeChecks();

    QFormLayout *m_facts = nullptr;
    QLabel *m_warnings;
    QLabel *m_sheet;
    QPushButton *m_prove;
    QPushButton *m_rewrite;
    QPushButton *m_verify;
    QVBoxLayout *m_checks = nullptr;
};

} // namespace ui
