// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/importmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

// Rows that were accepted with a doubt: an odd date, a NIR whose key does not
// fit.  They count like the others; what is a typing error is corrected here.
class DoubtsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit DoubtsTab(QWidget *parent = nullptr);

    void showImports(const QList<services::ImportRow> &imports);
    void choose(qint64 importId);
    void showKinds(const QList<services::WarningCount> &kinds);
    void showRows(const QList<services::DoubtfulRow> &rows, bool hasMore);
    void appendRows(const QList<services::DoubtfulRow> &rows, bool hasMore);
    // Of correctRequested(): the doubts that are gone leave the list.
    void showOutcome(qint64 recordId, const QString &value, const services::RowOutcome &outcome);
    void showRefusal(const QString &message);
    void clear();

    qint64 importId() const; // 0: all
    QString kind() const;    // empty: all
    DoubtModel &rows() { return m_rows; }

signals:
    void filterChosen();
    void correctRequested(qint64 recordId, const QString &field, const QString &value);
    void exportRequested(qint64 importId);

private:
    QLayout *makeFilter();
    QWidget *makeCorrection();
    void showSelection();
    void enableExport();
    void correct();

    DoubtModel m_rows;
    QComboBox *m_import;
    QComboBox *m_kind;
    QTableView *m_table;
    QLabel *m_nothing;
    QLabel *m_person;
    QLabel *m_doubt;
    QLabel *m_field;
    QLineEdit *m_value;
    QPushButton *m_correct;
    QLabel *m_verdict;
    QPushButton *m_export;
};

} // namespace ui
