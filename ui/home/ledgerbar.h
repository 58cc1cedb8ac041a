// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/ledgerservice.h"

#include <QWidget>

namespace ui {

// The sum that must close, as one bar and one sentence: « 121 669 personnes =
// 98 204 averties + … ».  The parts differ by pattern as well as by colour.
class LedgerBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerBar(QWidget *parent = nullptr);

    void setLedger(const services::Ledger &ledger);
    static QString sentence(const services::Ledger &ledger);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    services::Ledger m_ledger;
};

} // namespace ui
