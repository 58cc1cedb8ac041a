// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/importmodel.h"

#include <QWizardPage>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

// Last page of the import: what would happen, row by row, before anything does.
class TrialPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit TrialPage(QWidget *parent = nullptr);

    void showReading();
    void showReport(const services::ImportReport &report);
    void showRefusal(const QString &message);
    void showWritten(const QString &sentence); // a file with the rejected rows, or the changes

    bool isComplete() const override { return m_isGood; }

signals:
    void rejectsRequested();
    void differenceRequested();

private:
    void showBlock(QLabel *label, const QString &title, const QString &text);

    FileModel m_files;
    QLabel *m_sum;
    QLabel *m_shape;
    QLabel *m_difference;
    QLabel *m_reasons;
    QLabel *m_warnings;
    QLabel *m_notices;
    QLabel *m_written;
    QTableView *m_table;
    QPushButton *m_rejects;
    QPushButton *m_changes;
    bool m_isGood = false;
};

} // namespace ui
