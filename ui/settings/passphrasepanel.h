// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/vaultservice.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

class Dialogs;
class KeyFileEdit;
class NewPassphrase;

// The passphrase of whoever opened the vault, and their key file.
class PassphrasePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PassphrasePanel(Dialogs &dialogs, QWidget *parent = nullptr);

    void showHolder(const services::Holder &holder, const QString &laboratory);
    void clear();

    // What is to open the vault from now on.  Taken once; the fields are then empty.
    struct Choice {
        services::Credentials fresh;
        bool keepsKeyFile = false; // the one that there is
    };
    base::Result<Choice> take();

signals:
    void changeRequested();

private:
    void judge();

    QLabel *m_whose;
    NewPassphrase *m_passphrase;
    QCheckBox *m_wantsKeyFile;
    KeyFileEdit *m_keyFile;
    QLabel *m_keyFileHint;
    QPushButton *m_change;
    services::Holder m_holder;
};

} // namespace ui
