// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"
#include "services/vaultdoor.h"

#include <QWizard>

namespace ui {

class Dialogs;

// Three steps to a new vault: who and where; the passphrase, and a key file if wanted; the
// recovery sheet, of which the whole code is typed back and really used.  Asks and shows: whoever
// made it answers createRequested() with showCreated() or showRefusal(), placeChosen() with
// showPlace(), sheetRequested() with showSheetWritten(), and proofRequested() with conclude() or
// showProofRefused().
class NewVaultWizard final : public QWizard
{
    Q_OBJECT

public:
    explicit NewVaultWizard(Dialogs &dialogs, QWidget *parent = nullptr);
    ~NewVaultWizard() override;

    QString laboratory() const;
    QString folder() const;
    // Taken once; an Input error when the key file cannot be read.
    base::Result<services::Credentials> takeCredentials();

    void showPlace(const services::NewPlace &place);
    void showCreated(base::Secret recoveryCode);
    const base::Secret &recoveryCode() const; // to be written
    base::Secret typedCode() const;           // to be proved
    void showRefusal(const QString &message);
    void showSheetWritten(const QString &where);
    void showSheetRefused(const QString &message);
    void showProofRefused(const QString &message);
    void conclude(); // proved, or put off: into the vault

    bool validateCurrentPage() override; // the last one: asks for the proof

signals:
    void placeChosen(const QString &folder);
    void createRequested();
    void sheetRequested(const QString &file);
    void printRequested();
    void proofRequested();
    void postponed(); // the sheet is proved another day

private:
    class PlacePage;
    class PassphrasePage;
    class RecoveryPage;

    PlacePage *m_place;
    PassphrasePage *m_passphrase;
    RecoveryPage *m_recovery;
    bool m_isConcluded = false;
};

} // namespace ui
