// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/vaultservice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Dialogs;
class KeyFileEdit;
class NewPassphrase;

// Who else may open the vault: a name, what they may do, and the passphrase that they type here
// themselves.
class AddHolderDialog final : public QDialog
{
    Q_OBJECT

public:
    AddHolderDialog(const QString &laboratory, Dialogs &dialogs, QWidget *parent = nullptr);

    services::Role role() const;
    // Taken once; an Input error when the key file cannot be read.
    base::Result<services::Credentials> take();

private:
    void judge();

    QString m_laboratory;
    QLineEdit *m_name;
    QComboBox *m_role;
    NewPassphrase *m_passphrase;
    QCheckBox *m_wantsKeyFile;
    KeyFileEdit *m_keyFile;
    QLabel *m_message;
    QPushButton *m_add;
};

// What each role may do, in one sentence.
QString roleHint(services::Role role);

} // namespace ui
