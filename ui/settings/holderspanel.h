// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/vaultservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace ui {

// Who can open the vault, and what they may do.
class HoldersPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HoldersPanel(QWidget *parent = nullptr);

    // `own`: who has it open.  Only a DPO changes anything.
    void showHolders(const QList<services::Holder> &holders, const QString &own);
    void setMayManage(bool mayManage, const QString &whyNot);

signals:
    void additionRequested();
    void roleRequested(const QString &name, services::Role role);
    void removalRequested(const QString &name);
    void rotationRequested();

private:
    QWidget *makeList();
    QWidget *makeRotation();
    void judge();
    const services::Holder *current() const;

    RowsModel<services::Holder> *m_model;
    QTableView *m_table;
    QComboBox *m_role;
    QPushButton *m_giveRole;
    QPushButton *m_remove;
    QPushButton *m_add;
    QPushButton *m_rotate;
    bool m_mayManage = true;
};

} // namespace ui
