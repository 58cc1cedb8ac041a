// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/topbar.h"

#include "ui/home/deadlinetext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kIconSize = 20;
}

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(this))
    , m_holder(theme::quietLine({}, this))
    , m_clockIcon(icons::label(u"clock"_s, kIconSize, this))
    , m_clock(new ElidedLabel(this))
    , m_passed(theme::warning({}, this))
    , m_help(new QPushButton(icons::icon(u"info"_s), tr("Help"), this))
    , m_lock(new QPushButton(icons::icon(u"lock"_s), tr("&Lock"), this))
{
    setObjectName(u"topBar"_s);
    m_title->setObjectName(u"incidentTitle"_s);
    m_holder->setObjectName(u"holder"_s);
    m_clock->setObjectName(u"nearestClock"_s);
    m_passed->setObjectName(u"passedClock"_s);
    m_lock->setObjectName(u"lockButton"_s);
    m_help->setObjectName(u"helpButton"_s);
    m_help->setToolTip(tr("The guide, at the section of this place (F1)"));
    m_lock->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    m_lock->setToolTip(
        tr("Lock the screen (%1)").arg(m_lock->shortcut().toString(QKeySequence::NativeText)));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 6, 12, 7);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_clockIcon);
    row->addWidget(m_clock);
    row->addWidget(m_passed);
    row->addSpacing(16);
    row->addWidget(m_holder);
    row->addWidget(m_help);
    row->addWidget(m_lock);
    showDeadlines({});
    showHolder({}, {});
    connect(m_help, &QPushButton::clicked, this, &TopBar::helpRequested);
    connect(m_lock, &QPushButton::clicked, this, &TopBar::lockRequested);
}

void TopBar::showHolder(const QString &name, const QString &role)
{
    m_holder->setVisible(!name.isEmpty());
    m_holder->setText(name.compare(role, Qt::CaseInsensitive) == 0 ? name
                                                                   : tr("%1 (%2)").arg(name, role));
    m_holder->setToolTip(tr("Who opened the vault, and in which role"));
}

void TopBar::showIncident(const QString &laboratory, const QString &title)
{
    m_title->setText(title.isEmpty() ? laboratory : laboratory + u" – "_s + title);
}

void TopBar::showDeadlines(const std::vector<deadlines::Deadline> &deadlines)
{
    const deadlines::Deadline *pressing = nearest(deadlines);
    m_clockIcon->setVisible(pressing != nullptr);
    m_clock->setVisible(pressing != nullptr && !isDanger(*pressing));
    m_passed->setVisible(pressing != nullptr && isDanger(*pressing));
    if (pressing == nullptr)
        return;
    icons::setLabel(m_clockIcon, isDanger(*pressing) ? u"warning"_s : u"clock"_s);
    for (QLabel *label : {m_clock, m_passed}) {
        label->setText(tr("%1: %2").arg(pressing->label, standing(*pressing)));
        label->setToolTip(pressing->explanation);
    }
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::line(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace ui
