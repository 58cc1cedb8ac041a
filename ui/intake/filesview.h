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

// What came in, with counts that reconcile, and what was refused, with why.
class FilesView final : public QWidget
{
    Q_OBJECT

public:
    explicit FilesView(QWidget *parent = nullptr);

    void showImports(const QList<services::ImportRow> &imports);
    void showQuarantine(const QList<services::QuarantineRow> &rows);
    qint64 currentImport() const; // 0: none

signals:
    void importRequested();
    void importSelected(qint64 importId);
    void undoRequested(qint64 importId, const QString &fileName, qint64 rows);

private:
    QWidget *makeContent();
    void showSelection();

    ImportModel m_imports;
    QuarantineModel m_quarantine;
    QStackedWidget *m_stack;
    QTableView *m_importTable = nullptr;
    QTableView *m_quarantineTable = nullptr;
    QLabel *m_sum;
    QPushButton *m_undo;
};

} // namespace ui
