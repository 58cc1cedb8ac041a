// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QWizard>

namespace ui {

class Dialogs;
class SecretEdit;

// Three steps to a new vault: who and where; the passphrase, twice; the
// recovery sheet, written and proved readable by typing some of it back.
// Asks and shows: whoever made it answers createRequested() with
// showCreated(), and sheetRequested() with showSheetWritten().
class NewVaultWizard final : public QWizard
{
    Q_OBJECT

public:
    explicit NewVaultWizard(Dialogs &dialogs, QWidget *parent = nullptr);
    ~NewVaultWizard() override;

    QString laboratory() const;
    QString folder() const;
    base::Secret passphrase() const;

    void showCreated(base::Secret recoveryCode);
    const base::Secret &recoveryCode() const;
    void showRefusal(const QString &message);
    void showSheetWritten(const QString &file);
    void showSheetRefused(const QString &message);

signals:
    void createRequested();
    void sheetRequested(const QString &file);

private:
    class PlacePage;
    class PassphrasePage;
    class RecoveryPage;

    PlacePage *m_place;
    PassphrasePage *m_passphrase;
    RecoveryPage *m_recovery;
};

// Which groups of the recovery code (from 0) must be typed back.
QList<int> askedRecoveryGroups();

} // namespace ui
