// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

class Dialogs;

// Names a key file.  Its path is remembered nowhere: where it lies is part of the secret.
class KeyFileEdit final : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Show, Choose }; // Choose: may also make a new one
    KeyFileEdit(Dialogs &dialogs, Purpose purpose, QWidget *parent);

    QString path() const;
    // What opens the vault together with the passphrase; empty without a path.
    base::Result<base::Secret> digest() const;
    void clear();
    QList<QWidget *> inTabOrder() const;

signals:
    void edited();
    void failed(const QString &message);

private:
    void choose();
    void make();

    Dialogs &m_dialogs;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QPushButton *m_make = nullptr;
};

} // namespace ui
