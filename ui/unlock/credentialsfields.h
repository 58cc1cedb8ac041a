// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/vaultservice.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QWidget;

namespace ui {

class Dialogs;
class KeyFileEdit;
class SecretEdit;

// The rows of a form that ask who somebody is: the holder when there are several, their
// passphrase, and the key file of those who have one.
class CredentialsFields final : public QObject
{
    Q_OBJECT

public:
    // Adds its rows to `form`; its widgets belong to `parent`.
    CredentialsFields(QFormLayout *form, Dialogs &dialogs, QWidget *parent);

    void setHolders(const QList<services::Holder> &holders, const QString &chosen = {});
    QString holder() const;
    bool isFilled() const;
    // Taken once; the fields are then empty.  An Input error when the key file cannot be read.
    base::Result<services::Credentials> take();
    void clear();
    void setEnabled(bool isEnabled);
    void focusFirst();
    QList<QWidget *> inTabOrder() const;

signals:
    void edited();
    void submitted(); // return in the passphrase

private:
    void showKeyFileRow();

    QFormLayout *m_form;
    QList<services::Holder> m_offered;
    QComboBox *m_holder;
    SecretEdit *m_passphrase;
    KeyFileEdit *m_keyFile;
};

} // namespace ui
