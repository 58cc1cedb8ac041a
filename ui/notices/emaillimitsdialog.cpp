// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emaillimitsdialog.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMost = 1'000'000;
constexpr int kMostConnections = 8;

// 0 is said as a word: "no limit" and "none at all" must not be mixed up.
QSpinBox *limitBox(QWidget *parent, const QString &objectName)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(objectName);
    box->setRange(0, kMost);
    box->setSpecialValueText(EmailLimitsDialog::tr("no limit"));
    return box;
}

QTimeEdit *timeBox(QWidget *parent, const QString &objectName)
{
    auto *box = new QTimeEdit(parent);
    box->setObjectName(objectName);
    box->setDisplayFormat(u"HH:mm"_s);
    return box;
}

} // namespace

EmailLimitsDialog::EmailLimitsDialog(mailing::Limits limits, QWidget *parent)
    : QDialog(parent)
    , m_known(std::move(limits))
    , m_perHour(limitBox(this, u"limitPerHour"_s))
    , m_perDay(limitBox(this, u"limitPerDay"_s))
    , m_from(timeBox(this, u"limitFrom"_s))
    , m_to(timeBox(this, u"limitTo"_s))
    , m_connections(new QSpinBox(this))
    , m_perConnection(limitBox(this, u"limitPerConnection"_s))
    , m_refusal(theme::warning({}, this))
{
    setObjectName(u"emailLimitsDialog"_s);
    setWindowTitle(tr("Pace of the e-mails"));
    m_refusal->setObjectName(u"emailLimitsRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(makeAll(), 1);
    columns->addWidget(makeGroups(), 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(theme::hint(
        tr("What a provider allows is seldom published: begin slowly, ask yours, and raise the "
           "numbers when nothing is refused. What exceeds them waits; nothing is lost."),
        this));
    column->addLayout(columns);
    column->addWidget(m_refusal);
    column->addWidget(makeButtons());
    showLimits(m_known);
}

QWidget *EmailLimitsDialog::makeAll()
{
    auto *group = new QGroupBox(tr("All e-mails"), this);
    m_connections->setObjectName(u"limitConnections"_s);
    m_connections->setRange(1, kMostConnections);
    auto *form = theme::form(group);
    form->addRow(tr("In an &hour"), m_perHour);
    form->addRow(tr("In a &day"), m_perDay);
    form->addRow(tr("Not &before"), m_from);
    form->addRow(tr("Not &after"), m_to);
    form->addRow(QString(), theme::hint(tr("Twice the same hour: day and night."), group));
    form->addRow(tr("&Connections at once"), m_connections);
    form->addRow(tr("Messages per co&nnection"), m_perConnection);
    return group;
}

QWidget *EmailLimitsDialog::makeGroups()
{
    m_groupBox = new QGroupBox(tr("In an hour, by provider of the mailbox"), this);
    m_groupForm = theme::form(m_groupBox);
    return m_groupBox;
}

void EmailLimitsDialog::showGroups()
{
    while (m_groupForm->rowCount() > 0)
        m_groupForm->removeRow(0);
    m_groups.clear();
    for (const mailing::DomainGroup &group : m_known.groups) {
        auto *box = limitBox(m_groupBox, u"limitOf"_s + group.name);
        box->setValue(group.perHour);
        box->setToolTip(QStringList(group.domains.begin(), group.domains.end()).join(u", "_s));
        m_groupForm->addRow(group.name, box);
        m_groups.push_back(box);
    }
    m_groupBox->setVisible(!m_groups.empty());
}

QWidget *EmailLimitsDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *shipped = new QPushButton(icons::icon(u"undo"_s), tr("&Shipped values"), buttons);
    shipped->setObjectName(u"shippedLimits"_s);
    auto *cancel = new QPushButton(tr("Cancel"), buttons);
    auto *keep = new QPushButton(icons::icon(u"check"_s), tr("&Keep"), buttons);
    keep->setObjectName(u"keepEmailLimits"_s);
    keep->setDefault(true);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(shipped);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(keep);
    connect(shipped, &QPushButton::clicked, this, [this] { showLimits(mailing::shippedLimits()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &EmailLimitsDialog::keepRequested);
    return buttons;
}

void EmailLimitsDialog::showLimits(const mailing::Limits &limits)
{
    m_known = limits;
    m_perHour->setValue(limits.perHour);
    m_perDay->setValue(limits.perDay);
    m_from->setTime(limits.from);
    m_to->setTime(limits.to);
    m_connections->setValue(limits.connections);
    m_perConnection->setValue(limits.perConnection);
    showGroups();
}

mailing::Limits EmailLimitsDialog::limits() const
{
    mailing::Limits limits = m_known; // with the domains of the groups
    limits.perHour = m_perHour->value();
    limits.perDay = m_perDay->value();
    limits.from = m_from->time();
    limits.to = m_to->time();
    limits.connections = m_connections->value();
    limits.perConnection = m_perConnection->value();
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        limits.groups.at(i).perHour = m_groups.at(i)->value();
    return limits;
}

void EmailLimitsDialog::showRefusal(const QString &message)
{
    m_refusal->setText(message);
    m_refusal->show();
}

} // namespace ui
