// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"
#include "services/vaultservice.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace ui {

class SecretEdit;

// The vault itself: what it holds, who may open it, its copies, the lock.
class SettingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsView(QWidget *parent = nullptr);

    void showSummary(const services::VaultSummary &summary);
    void showHolders(const QStringList &holders);
    void setAutoLockMinutes(int minutes);
    void setReminders(bool isOn);

    // Taken once by whoever answers the request; the fields are then empty.
    struct Secrets {
        base::Secret present;
        base::Secret fresh;
    };
    Secrets takePassphraseChange();
    Secrets takeHolderAddition();

signals:
    void passphraseChangeRequested();
    void holderAdditionRequested(const QString &name);
    void holderRemovalRequested(const QString &name);
    void backupRequested();
    void verifyRequested();
    void autoLockChanged(int minutes);
    void remindersChanged(bool isOn);

private:
    QWidget *makeVault();
    QWidget *makePassphrase();
    QWidget *makeHolders();
    QWidget *makeLock();
    QWidget *makeReminders();
    void judgePassphrase();
    void judgeHolder();

    QFormLayout *m_facts = nullptr;
    SecretEdit *m_old;
    SecretEdit *m_new;
    SecretEdit *m_again;
    QLabel *m_verdict;
    QPushButton *m_change;
    QListWidget *m_holders;
    QLineEdit *m_holderName;
    SecretEdit *m_authority;
    SecretEdit *m_holderPassphrase;
    QLabel *m_holderVerdict;
    QPushButton *m_addHolder;
    QPushButton *m_removeHolder;
    QSpinBox *m_minutes;
    QCheckBox *m_reminders;
};

} // namespace ui
