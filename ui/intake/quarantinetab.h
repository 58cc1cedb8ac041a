// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/importmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class QuarantineForm;

// The rows that were read and not accepted, one by one: corrected in place, set
// aside with a reason, or corrected in a file.  The sum that must agree is
// always in view.
class QuarantineTab final : public QWidget
{
    Q_OBJECT

public:
    explicit QuarantineTab(QWidget *parent = nullptr);

    // The files to choose from; what was chosen stays.
    void showImports(const QList<services::ImportRow> &imports);
    void choose(qint64 importId);
    void showCounts(const services::QuarantineCounts &counts);
    void showReasons(const QList<services::ReasonCount> &reasons);
    void showRows(const QList<services::QuarantineRow> &rows, bool hasMore);
    void appendRows(const QList<services::QuarantineRow> &rows, bool hasMore);
    // What was decided leaves the list of open rows, or shows its new state; for
    // a few rows (of many, read the list again).
    void showDecided(const QList<qint64> &ids, services::QuarantineState state,
                     const QString &note);
    void clear();

    services::QuarantineFilter filter() const;
    QuarantineModel &rows() { return m_rows; }
    QuarantineForm *form() const { return m_form; }

signals:
    void filterChosen();
    void dismissRequested(const QList<qint64> &ids, const QString &note);
    void reopenRequested(const QList<qint64> &ids);
    void exportRequested(qint64 importId);
    void retryRequested(qint64 importId);

private:
    QLayout *makeFilter();
    QWidget *makeList();
    QLayout *makeDecision();
    QLayout *makeExchange();
    void keepOrder();
    void showSelection();
    void showColumns();
    void showSum();
    void enableDecision();
    void enableExchange();
    QList<int> selectedRows() const;
    QList<qint64> selected(services::QuarantineState state) const;
    void select(int row);

    QuarantineModel m_rows;
    QList<services::ImportRow> m_imports;
    services::QuarantineCounts m_counts;
    QComboBox *m_import;
    QComboBox *m_reason;
    QCheckBox *m_onlyOpen;
    QLabel *m_sum;
    QTableView *m_table = nullptr;
    QLabel *m_nothing;
    QuarantineForm *m_form;
    QComboBox *m_note;
    QPushButton *m_dismiss;
    QPushButton *m_reopen;
    QPushButton *m_export;
    QPushButton *m_retry;
};

} // namespace ui
