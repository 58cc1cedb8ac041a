// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/noticemodels.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace ui {

// The check before printing, and then the printing itself.
class CheckTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckTab(QWidget *parent = nullptr);

    void showReport(const services::PreflightReport &report);
    void showUnchecked();

signals:
    void checkRequested();
    void produceRequested(qint64 letters, int lotSize);

private:
    QWidget *makeReport();

    FindingModel m_findings;
    QStackedWidget *m_stack;
    QLabel *m_verdict;
    QLabel *m_counts;
    QSpinBox *m_lotSize;
    QPushButton *m_produce;
    qint64 m_toPrint = 0;
};

} // namespace ui
