// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/home/homeview.h"

#include "ui/home/deadlinetext.h"
#include "ui/home/ledgerbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void clearLayout(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

// « Notification à la CNIL        encore 2 j 4 h » with limit and ground below.
QWidget *clockRow(const deadlines::Deadline &deadline, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    const QString stands = clockSign(deadline) + u' ' + standing(deadline);
    auto *left = isDanger(deadline) ? theme::warning(stands, row) : new QLabel(stands, row);
    QFont bold = left->font();
    bold.setWeight(QFont::DemiBold);
    left->setFont(bold);
    left->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // the label gives way
    auto *label = theme::body(deadline.label, row);
    top->addWidget(label, 1);
    top->addWidget(left, 0, Qt::AlignTop);
    column->addLayout(top);
    const QString limit = deadline.limit
        ? HomeView::tr("%1 – until %2").arg(deadline.ground, typography::dateTime(*deadline.limit))
        : deadline.ground;
    column->addWidget(theme::hint(
        deadline.isOwnRule ? HomeView::tr("%1 – rule of the laboratory").arg(limit) : limit, row));
    column->addWidget(theme::hint(deadline.explanation, row));
    return row;
}

QWidget *eventRow(const services::JournalRow &event, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(1);
    column->addWidget(theme::body(event.event, row));
    column->addWidget(theme::hint(typography::localDateTime(event.utc), row));
    return row;
}

} // namespace

HomeView::HomeView(QWidget *parent)
    : QWidget(parent)
    , m_action(theme::heading({}, this))
    , m_reason(theme::body({}, this))
    , m_tasks(theme::body({}, this))
    , m_go(new QPushButton(icons::icon(u"start"_s), {}, this))
    , m_bar(new LedgerBar(this))
    , m_sum(theme::subheading({}, this))
    , m_reviews(theme::hint({}, this))
{
    m_action->setObjectName(u"nextAction"_s);
    m_reason->setObjectName(u"nextReason"_s);
    m_tasks->setObjectName(u"tasks"_s);
    m_go->setObjectName(u"nextStepButton"_s);
    m_sum->setObjectName(u"ledgerSentence"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(makeNextStep());
    column->addWidget(makeLedger());
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(makeClocks(), 3);
    row->addWidget(makeColumn(tr("Last events"), u"events"_s, m_events), 2);
    column->addLayout(row, 1);
    connect(m_go, &QPushButton::clicked, this, [this] { emit goRequested(m_next); });
}

QWidget *HomeView::makeNextStep()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::hint(tr("Next step"), card));
    card->column()->addWidget(m_action);
    card->column()->addWidget(m_reason);
    card->column()->addWidget(m_go, 0, Qt::AlignLeft);
    card->column()->addWidget(m_tasks);
    return card;
}

QWidget *HomeView::makeLedger()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::hint(tr("Where the persons concerned stand"), card));
    card->column()->addWidget(m_sum);
    card->column()->addWidget(m_bar);
    card->column()->addWidget(m_reviews);
    return card;
}

QWidget *HomeView::makeClocks()
{
    auto *calendar = new QPushButton(icons::icon(u"export"_s), tr("To my &calendar…"), this);
    calendar->setObjectName(u"exportCalendar"_s);
    calendar->setToolTip(tr("Writes the clocks as iCalendar, with alarms, without personal data."));
    connect(calendar, &QPushButton::clicked, this, &HomeView::calendarRequested);
    return makeColumn(tr("Deadlines"), u"clocks"_s, m_clocks, calendar);
}

QWidget *HomeView::makeColumn(const QString &title, const QString &objectName, QVBoxLayout *&rows,
                              QWidget *beside)
{
    auto *card = new Card(this);
    auto *above = new QHBoxLayout;
    above->addWidget(theme::subheading(title, card), 1);
    if (beside != nullptr)
        above->addWidget(beside);
    card->column()->addLayout(above);
    auto *area = new QScrollArea(card);
    area->setObjectName(objectName);
    area->setAccessibleName(title);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(area);
    rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(2);
    area->setWidget(inside);
    letThrough(area);
    card->column()->addWidget(area, 1);
    return card;
}

void HomeView::showOverview(const services::Overview &overview)
{
    m_next = overview.next.place;
    m_action->setText(overview.next.action);
    m_reason->setText(overview.next.reason);
    m_go->setText(overview.next.action);
    m_tasks->setText(u"⚠ "_s + overview.tasks.join(u"\n⚠ "_s));
    m_tasks->setVisible(!overview.tasks.isEmpty());
    m_bar->setLedger(overview.ledger);
    m_sum->setText(overview.ledger.persons > 0
                       ? LedgerBar::sentence(overview.ledger)
                       : tr("The persons concerned are counted once the matching has run."));
    m_bar->setVisible(overview.ledger.persons > 0);
    m_reviews->setText(tr("%Ln pair(s) still to review may add persons.", nullptr,
                          int(overview.ledger.reviewsOpen)));
    m_reviews->setVisible(overview.ledger.reviewsOpen > 0);
}

void HomeView::showDeadlines(const std::vector<deadlines::Deadline> &deadlines)
{
    clearLayout(m_clocks);
    QWidget *inside = m_clocks->parentWidget();
    for (const deadlines::Deadline &deadline : byUrgency(deadlines))
        m_clocks->addWidget(clockRow(deadline, inside));
    if (deadlines.empty())
        m_clocks->addWidget(theme::hint(
            tr("The clocks start when the incident says when you became aware of it."), inside));
    m_clocks->addStretch(1);
}

void HomeView::showEvents(const QList<services::JournalRow> &events)
{
    clearLayout(m_events);
    QWidget *inside = m_events->parentWidget();
    for (const services::JournalRow &event : events)
        m_events->addWidget(eventRow(event, inside));
    if (events.isEmpty())
        m_events->addWidget(theme::hint(tr("Every step will be written down here."), inside));
    m_events->addStretch(1);
}

} // namespace ui
