// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class Dialogs;

// Brings a backup back into a folder of its own; nothing is replaced, and no passphrase is asked
// for: what comes back is as locked as it was.  Whoever made it answers restoreRequested().
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RestoreDialog(Dialogs &dialogs, QWidget *parent = nullptr);

    void proposeBackup(const QString &file); // the latest one, say
    QString backup() const;
    QString folder() const; // of the vault that is made

    void showProgress(qint64 done, qint64 total);
    void showRefusal(const QString &message);

    void reject() override; // stops first what runs

signals:
    void restoreRequested();
    void stopRequested();

private:
    void makeRows(Dialogs &dialogs);
    void judge();
    void proposeFolder();

    QLineEdit *m_backup;
    QLineEdit *m_folder;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_restore;
    bool m_isRunning = false;
};

} // namespace ui
