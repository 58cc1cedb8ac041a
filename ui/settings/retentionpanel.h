// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/retentionservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace ui {

// What is kept how long: the rules with where each stands, their periods, and the erasing
// of what is due.
class RetentionPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RetentionPanel(QWidget *parent = nullptr);

    void showPlan(const services::PurgePlan &plan);
    void showCertificate(const std::optional<services::PurgeCertificate> &last);
    // Who may not erase sees the plan all the same.
    void setMayPurge(bool may);

    bool removesBackups() const;

signals:
    void periodChosen(const QString &rule, const services::Period &period);
    void periodReset(const QString &rule);
    void purgeRequested();
    void certificateRequested();

private:
    QWidget *makeRules();
    QWidget *makeErasing();
    void showSelection();
    void showButtons();
    const services::RetentionRow *current() const;

    RowsModel<services::RetentionRow> m_rows;
    services::PurgePlan m_plan;
    bool m_mayPurge = true;
    QTableView *m_table = nullptr;
    QLabel *m_details;
    QSpinBox *m_number;
    QComboBox *m_unit;
    QPushButton *m_change;
    QPushButton *m_reset;
    QLabel *m_due;
    QLabel *m_copies;
    QCheckBox *m_backups;
    QPushButton *m_purge;
    QLabel *m_last;
    QPushButton *m_certificate;
};

} // namespace ui
