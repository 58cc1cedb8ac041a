// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/importmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

// What came in, with counts that reconcile; of the chosen import its files and
// what became of its rows.
class ImportsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportsTab(QWidget *parent = nullptr);

    void showImports(const QList<services::ImportRow> &imports);
    qint64 currentImport() const; // 0: none

signals:
    void importRequested();
    void quarantineRequested(qint64 importId);
    void doubtsRequested(qint64 importId);
    void exportRequested(qint64 importId, const QString &fileName);
    void undoRequested(qint64 importId, const QString &fileName, qint64 rows);
    void profilesRequested();

private:
    QWidget *makeContent();
    QWidget *makeDetail(QWidget *parent);
    QLayout *makeButtons();
    void showSelection();

    ImportModel m_imports;
    FileModel m_files;
    QStackedWidget *m_stack;
    QTableView *m_table = nullptr;
    QTableView *m_fileTable = nullptr;
    QLabel *m_sum;
    QLabel *m_detail;
    QPushButton *m_quarantine;
    QPushButton *m_doubts;
    QPushButton *m_export;
    QPushButton *m_undo;
};

} // namespace ui
