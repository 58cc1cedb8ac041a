// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/vaultservice.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class CredentialsFields;
class Dialogs;

// A new data key: who keeps their access types their passphrase here, everybody else loses it;
// and where the new recovery sheet goes.
class RotateDialog final : public QDialog
{
    Q_OBJECT

public:
    // `own`: who has the vault open, and always stays.
    RotateDialog(const QList<services::Holder> &holders, const QString &own, Dialogs &dialogs,
                 QWidget *parent = nullptr);

    QString sheet() const;
    // Taken once; the fields are then empty.
    base::Result<std::vector<services::Credentials>> take();

private:
    struct Row {
        services::Holder holder;
        QCheckBox *keeps = nullptr;
        CredentialsFields *fields = nullptr;
    };
    void addHolder(const services::Holder &holder, bool isOwn, Dialogs &dialogs, QFormLayout *form);
    QLayout *makeSheetRow(Dialogs &dialogs);
    void judge();

    std::vector<Row> m_rows;
    QLineEdit *m_sheet;
    QLabel *m_lost;
    QPushButton *m_rotate;
};

} // namespace ui
