// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "services/session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace ui {

class Dialogs;
class NewVaultWizard;
class RecoveryWizard;
class RestoreDialog;
class Session;
class UnlockView;

// What happens at the door: opening, making, recovering and restoring vaults.
class DoorController final : public QObject
{
    Q_OBJECT

public:
    DoorController(Session &session, Dialogs &dialogs, UnlockView *door, QObject *parent);

    void open(const QString &folder, services::Credentials credentials);

private:
    void closeDialog();
    void openAsTyped(const QString &folder);
    void look(const QString &folder);
    void recover(const QString &folder);
    void finishRecovery(RecoveryWizard *wizard, const QString &folder);
    void restore();
    void startRestoring(RestoreDialog *dialog);
    void create();
    void startCreation(NewVaultWizard *wizard);
    void judgePlace(NewVaultWizard *wizard);
    void writeSheet(NewVaultWizard *wizard, const QString &file);
    void printSheet(NewVaultWizard *wizard);
    void prove(NewVaultWizard *wizard);

    Session &m_session;
    Dialogs &m_dialogs;
    UnlockView *m_door;
    QString m_latestBackup; // of the folder that is shown
    QPointer<QObject> m_dialog;
    QTimer m_progress;
};

} // namespace ui
