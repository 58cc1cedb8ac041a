// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/holderspanel.h"

#include "services/rights.h"
#include "ui/settings/addholderdialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRows = 6;

std::vector<TableColumn<services::Holder>> columns()
{
    return {{HoldersPanel::tr("Holder"), [](const services::Holder &row) { return row.name; }},
            {HoldersPanel::tr("Role"),
             [](const services::Holder &row) { return services::roleText(row.role); }},
            {HoldersPanel::tr("Opens with"), [](const services::Holder &row) {
                 return row.needsKeyFile ? HoldersPanel::tr("passphrase and key file")
                                         : HoldersPanel::tr("passphrase");
             }}};
}

} // namespace

HoldersPanel::HoldersPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new RowsModel<services::Holder>(columns(), this))
    , m_table(makeTable(m_model, u"holders"_s, tr("Holders"), this))
    , m_role(new QComboBox(this))
    , m_giveRole(new QPushButton(tr("&Give this role…"), this))
    , m_remove(new QPushButton(icons::icon(u"close"_s), tr("&Remove the holder…"), this))
    , m_add(new QPushButton(icons::icon(u"add"_s), tr("&Add a holder…"), this))
    , m_rotate(new QPushButton(icons::icon(u"lock"_s), tr("Rene&w the data key…"), this))
{
    m_role->setObjectName(u"newRole"_s);
    m_role->setAccessibleName(tr("Role to give"));
    m_giveRole->setObjectName(u"giveRole"_s);
    m_remove->setObjectName(u"removeHolder"_s);
    m_add->setObjectName(u"addHolder"_s);
    m_rotate->setObjectName(u"rotateKey"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeList());
    column->addWidget(makeRotation());
    column->addStretch(1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HoldersPanel::judge);
    connect(m_role, &QComboBox::currentIndexChanged, this, &HoldersPanel::judge);
    connect(m_add, &QPushButton::clicked, this, &HoldersPanel::additionRequested);
    connect(m_rotate, &QPushButton::clicked, this, &HoldersPanel::rotationRequested);
    connect(m_giveRole, &QPushButton::clicked, this, [this] {
        emit roleRequested(current()->name, services::Role(m_role->currentData().toInt()));
    });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { emit removalRequested(current()->name); });
    judge();
}

QWidget *HoldersPanel::makeList()
{
    auto *card = new Card(this);
    for (const auto role : {services::Role::Dpo, services::Role::Operator, services::Role::Reader})
        m_role->addItem(services::roleText(role), int(role));
    m_table->setFixedHeight(m_table->fontMetrics().lineSpacing() * (kRows + 2) + 24);
    setColumnWidths(m_table, {26, 16, 0});
    auto *act = flowOf({m_add});
    act->addSpring();
    act->addWidget(together({m_role, m_giveRole}, card));
    act->addWidget(m_remove);
    card->column()->addWidget(theme::subheading(tr("Holders"), card));
    card->column()->addWidget(theme::hint(
        tr("Each has a passphrase of their own, and the journal names them: your absence stops "
           "nothing, and nobody needs your passphrase. The roles are kept by the program, not by "
           "the encryption: whoever can open the vault could read all of it with other tools."),
        card));
    card->column()->addWidget(m_table);
    card->column()->addLayout(act);
    return card;
}

QWidget *HoldersPanel::makeRotation()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("Somebody is gone for good"), card));
    card->column()->addWidget(theme::hint(
        tr("A holder who was removed and kept an old copy of the keys can still open this vault. "
           "A new data key ends that; it takes about a second for each 50 MB and makes a new "
           "recovery sheet."),
        card));
    card->column()->addWidget(m_rotate, 0, Qt::AlignLeft);
    return card;
}

void HoldersPanel::showHolders(const QList<services::Holder> &holders, const QString &own)
{
    m_model->setRows({holders.begin(), holders.end()});
    for (int row = 0; row < holders.size(); ++row)
        if (holders.at(row).name == own)
            m_table->setCurrentIndex(m_model->index(row, 0));
    judge();
}

void HoldersPanel::setMayManage(bool mayManage, const QString &whyNot)
{
    m_mayManage = mayManage;
    for (QWidget *widget : QList<QWidget *>{m_role, m_giveRole, m_remove, m_add, m_rotate})
        widget->setToolTip(mayManage ? QString() : whyNot);
    judge();
}

const services::Holder *HoldersPanel::current() const
{
    const int row = currentRow(m_table);
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->at(row);
}

void HoldersPanel::judge()
{
    const services::Holder *holder = current();
    const bool isOther = holder && int(holder->role) != m_role->currentData().toInt();
    m_add->setEnabled(m_mayManage);
    m_rotate->setEnabled(m_mayManage);
    m_role->setEnabled(m_mayManage && holder);
    m_giveRole->setEnabled(m_mayManage && isOther);
    m_remove->setEnabled(m_mayManage && holder && m_model->rowCount() > 1);
}

} // namespace ui
