// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/widgets/dialogs.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class CredentialsFields;

// Asks somebody to show who they are, before something grave or beside the one who is working.
// It asks only: whether it is true, opening the vault tells.
class CredentialsDialog final : public QDialog
{
    Q_OBJECT

public:
    CredentialsDialog(const Dialogs::Identification &question, Dialogs &dialogs,
                      QWidget *parent = nullptr);

    // What was given, once accepted.
    services::Credentials take() { return std::move(m_given); }

private:
    void submit();

    CredentialsFields *m_fields;
    QLabel *m_message;
    QPushButton *m_action;
    services::Credentials m_given;
};

} // namespace ui
