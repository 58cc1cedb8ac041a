// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QWizard>

namespace ui {

class Dialogs;

// The way in for whoever has forgotten the passphrase: the code of the recovery sheet, typed,
// pasted or read from the sheet's file; then a new passphrase.  Whoever made it answers
// recoveryRequested() with showRefusal() or conclude().
class RecoveryWizard final : public QWizard
{
    Q_OBJECT

public:
    RecoveryWizard(const QString &folder, Dialogs &dialogs, QWidget *parent = nullptr);
    ~RecoveryWizard() override;

    base::Secret code() const;
    base::Secret takePassphrase();
    void showRefusal(const QString &message);
    void conclude(); // it is open

    void accept() override; // the last button asks, and waits for the answer

signals:
    void recoveryRequested();

private:
    class CodePage;
    class PassphrasePage;

    CodePage *m_code;
    PassphrasePage *m_passphrase;
};

} // namespace ui
