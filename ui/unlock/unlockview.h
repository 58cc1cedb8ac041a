// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ui {

class Dialogs;
class SecretEdit;

// The door: open a vault, or make one.  It covers the whole window, also while
// the screen is locked.
class UnlockView final : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockView(Dialogs &dialogs, QWidget *parent = nullptr);

    static QString guideSection() { return QStringLiteral("créer-le-coffre"); }

    void setFolder(const QString &folder);
    // The screen of a vault that was open: same folder, nothing else on offer.
    void showLocked(const QString &folder);
    void showOpening();                       // the key is being derived
    void showRefusal(const QString &message); // why it did not open
    void reset();

signals:
    void openRequested(const QString &folder); // the passphrase: takePassphrase()
    void createRequested();
    void helpRequested();

public:
    base::Secret takePassphrase();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    void submit();
    void chooseFolder();

    Dialogs &m_dialogs;
    QLabel *m_title;
    QLabel *m_sentence;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    SecretEdit *m_passphrase;
    QLabel *m_message;
    QPushButton *m_open;
    QPushButton *m_create;
    QPushButton *m_help;
};

} // namespace ui
