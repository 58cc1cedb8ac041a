// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/profilesdialog.h"

#include "ui/intake/intakewords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ProfilesDialog::ProfilesDialog(QWidget *parent)
    : QDialog(parent)
    , m_profiles({
          {tr("Name"), [](const services::MappingProfile &row) { return row.name; }},
          {tr("List"), [](const services::MappingProfile &row) { return kindText(row.kind); }},
          {tr("Columns"),
           [](const services::MappingProfile &row) { return typography::number(row.columns); },
           ColumnKind::Number},
      })
    , m_table(makeTable(&m_profiles, u"profileTable"_s, tr("Kept mappings"), this))
    , m_nothing(theme::hint(tr("No mapping was kept yet. Give it a name while importing."), this))
    , m_remove(new QPushButton(icons::icon(u"close"_s), tr("&Remove"), this))
{
    setObjectName(u"profilesDialog"_s);
    setWindowTitle(tr("Kept mappings"));
    m_remove->setObjectName(u"removeProfile"_s);
    setColumnWidths(m_table, {0, 20, 10});
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(theme::body(tr("A file whose columns have the same names is recognised and "
                                     "needs no question. Removing a mapping changes nothing that "
                                     "was imported."),
                                  this));
    column->addWidget(m_nothing);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    resize(560, 380);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const int at = currentRow(m_table); at >= 0)
            emit removeRequested(m_profiles.at(at).kind, m_profiles.at(at).name);
    });
    showProfiles({});
}

void ProfilesDialog::showProfiles(const QList<services::MappingProfile> &profiles)
{
    m_profiles.setRows({profiles.begin(), profiles.end()});
    if (!profiles.isEmpty())
        m_table->selectRow(0);
    m_nothing->setVisible(profiles.isEmpty());
    m_remove->setEnabled(!profiles.isEmpty());
}

} // namespace ui
