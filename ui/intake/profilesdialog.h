// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

// The mappings that were kept: by which software a file is recognised.
class ProfilesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ProfilesDialog(QWidget *parent = nullptr);

    void showProfiles(const QList<services::MappingProfile> &profiles);

signals:
    void removeRequested(services::ImportKind kind, const QString &name);

private:
    RowsModel<services::MappingProfile> m_profiles;
    QTableView *m_table;
    QLabel *m_nothing;
    QPushButton *m_remove;
};

} // namespace ui
