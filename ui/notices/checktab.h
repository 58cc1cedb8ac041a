// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/noticemodels.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace ui {

class SamplePanel;

// The check before printing: what was found, what the mailing will be on paper,
// the hard cases to look at; and then the printing itself.
class CheckTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckTab(QWidget *parent = nullptr);

    void showReport(const services::PreflightReport &report);
    void showUnchecked();
    SamplePanel *sample() const { return m_sample; }

signals:
    void checkRequested();
    void acceptRequested(const QString &alarm, const QString &reason);
    void produceRequested(qint64 letters, int lotSize);

private:
    QWidget *makeReport();
    QWidget *makeFindings();
    QLayout *makeAcceptance();
    QLayout *makeProduction();
    void updateButtons();
    const services::PreflightFinding *current() const;

    FindingModel m_findings;
    QStackedWidget *m_stack;
    QLabel *m_verdict;
    QLabel *m_counts;
    QLabel *m_figures;
    QTableView *m_table = nullptr;
    QLineEdit *m_reason;
    QPushButton *m_accept;
    SamplePanel *m_sample;
    QLabel *m_hint;
    QSpinBox *m_lotSize;
    QPushButton *m_produce;
    qint64 m_toPrint = 0;
    bool m_passes = false;
};

} // namespace ui
