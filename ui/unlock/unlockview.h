// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/vaultservice.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class Card;
class CredentialsFields;
class Dialogs;

// The door: open a vault, or make one, or find the way back into one.  It covers the whole
// window, also while the screen is locked.
class UnlockView final : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockView(Dialogs &dialogs, QWidget *parent = nullptr);

    static QString guideSection() { return QStringLiteral("créer-le-coffre"); }

    void setFolder(const QString &folder);
    QString folder() const;
    void setRecentVaults(const QStringList &folders); // the last one first
    // What is known of a folder before it is opened; ignored when another was chosen meanwhile.
    struct Standing {
        QString folder;
        QList<services::Holder> holders;
        QStringList warnings; // of the place: network, synchronised
    };
    void showStanding(const Standing &standing);
    // The screen of a vault that was open.  While a job still needs the vault nothing else is on
    // offer.
    void showLocked(const QString &folder, bool isJobRunning);
    void showOpening();                       // the key is being derived
    void showRefusal(const QString &message); // why it did not open
    void reset();

    // Taken once; the fields are then empty.
    base::Result<services::Credentials> takeCredentials();

signals:
    void openRequested(const QString &folder); // with takeCredentials()
    void createRequested();
    void recoveryRequested(const QString &folder);
    void restoreRequested();
    void helpRequested();
    void folderChosen(const QString &folder); // answered by showStanding()
    void vaultForgotten(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeRecent();
    QLayout *makeWaysOut();
    void nameAll();
    void connectAll();
    void submit();
    void chooseFolder();
    void recover();
    void demandFolder();

    Dialogs &m_dialogs;
    QLabel *m_title;
    QLabel *m_sentence;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    CredentialsFields *m_credentials = nullptr;
    QLabel *m_warnings;
    QLabel *m_message;
    QPushButton *m_open;
    QPushButton *m_forgotten;
    QPushButton *m_restore;
    QPushButton *m_create;
    QPushButton *m_other;
    QPushButton *m_help;
    Card *m_recent;
    QListWidget *m_recentVaults;
    QPushButton *m_forget;
    QTimer m_settled; // since the last change of the folder
};

} // namespace ui
