// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/importmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace ui {

class DeathsTab;

// What came in, with counts that reconcile, and what was refused, with why;
// beside it the deaths that INSEE's file proposes.
class FilesView final : public QWidget
{
    Q_OBJECT

public:
    explicit FilesView(QWidget *parent = nullptr);

    void showImports(const QList<services::ImportRow> &imports);
    void showQuarantine(const QList<services::QuarantineRow> &rows);
    qint64 currentImport() const; // 0: none
    DeathsTab *deaths() const { return m_deaths; }
    void showDeaths();

signals:
    void importRequested();
    void importSelected(qint64 importId);
    void undoRequested(qint64 importId, const QString &fileName, qint64 rows);

private:
    QWidget *makeContent();
    void showSelection();

    ImportModel m_imports;
    QuarantineModel m_quarantine;
    QTabWidget *m_tabs;
    QStackedWidget *m_stack;
    DeathsTab *m_deaths;
    QTableView *m_importTable = nullptr;
    QTableView *m_quarantineTable = nullptr;
    QLabel *m_sum;
    QPushButton *m_undo;
};

} // namespace ui
