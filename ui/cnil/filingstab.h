// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/cnil/filingmodel.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

// What was prepared for the CNIL, what changed from one version to the next,
// and the receipt of each.
class FilingsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FilingsTab(QWidget *parent = nullptr);

    void showFilings(const services::FilingList &filings);
    void showDifferences(const QList<services::FilingDifference> &differences);
    void setNow(const QDateTime &utc); // proposed as the instant of the filing
    void forgetReceipt();              // it is archived

signals:
    void bundleRequested();
    void comparisonRequested(qint64 before, qint64 after);
    void receiptRequested(const QString &number, const QDateTime &filedUtc, qint64 filing);
    void exportRequested(qint64 receipt, const QString &fileName);

private:
    QWidget *makeContent();
    QWidget *makeComparison(QWidget *parent);
    QWidget *makeReceiptRow(QWidget *parent);
    void chooseVersion();
    void compare();
    const services::FilingVersion *chosen() const;

    FilingModel m_versions;
    DifferenceModel m_differences;
    QStackedWidget *m_stack;
    QTableView *m_versionTable = nullptr;
    QComboBox *m_other = nullptr;
    QLabel *m_sum = nullptr;
    QLineEdit *m_number = nullptr;
    QDateTimeEdit *m_filed = nullptr;
    QPushButton *m_archive = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace ui
