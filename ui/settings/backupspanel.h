// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/backupservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ui {

// The copies of the vault: made by themselves, tried out, brought back.
class BackupsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BackupsPanel(QWidget *parent = nullptr);

    void showState(const services::BackupState &state);
    void setMayBackUp(bool mayBackUp, const QString &whyNot);

signals:
    void settingsChosen(const services::BackupSettings &settings);
    void otherFolderRequested();
    void backupRequested();
    void exportRequested();                     // into a file of the user's choice
    void drillRequested(const QString &file);   // empty: the newest
    void restoreRequested(const QString &file); // empty: one that the user chooses

private:
    QWidget *makeSettings();
    QWidget *makeList();
    void showNotes();
    QString currentFile() const;

    services::BackupState m_state;
    QCheckBox *m_automatic;
    QLabel *m_folder;
    QPushButton *m_otherFolder;
    QPushButton *m_ownFolder;
    QLabel *m_notes;
    RowsModel<services::BackupRow> *m_model;
    QTableView *m_table;
    QPushButton *m_backup;
    QPushButton *m_drill;
    QPushButton *m_restore;
    QPushButton *m_export;
};

} // namespace ui
