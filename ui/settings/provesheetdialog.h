// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class RecoveryCodeEdit;

// The whole code of the recovery sheet, typed from the paper, to be really used.  Whoever made it
// answers proofRequested() with accept() or showRefusal().
class ProveSheetDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ProveSheetDialog(QWidget *parent = nullptr);

    base::Secret code() const;
    void showRefusal(const QString &message);

signals:
    void proofRequested();

private:
    RecoveryCodeEdit *m_edit;
    QLabel *m_standing;
    QPushButton *m_prove;
};

} // namespace ui
