// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/checktab.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kLotSize = 500; // letters: what an operator can carry and count
constexpr int kLargestLot = 5000;
} // namespace

CheckTab::CheckTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_verdict(theme::subheading({}, this))
    , m_counts(theme::body({}, this))
    , m_lotSize(new QSpinBox(this))
    , m_produce(new QPushButton(icons::icon(u"print"_s), tr("&Produce the lots…"), this))
{
    m_verdict->setObjectName(u"preflightVerdict"_s);
    m_lotSize->setObjectName(u"lotSize"_s);
    m_produce->setObjectName(u"produceLots"_s);
    auto *empty = new EmptyState(
        u"notices"_s,
        tr("Before anything is printed, every letter is made once and checked: the facts of the "
           "incident, the addresses, the pairs still open, the words. What stands against "
           "printing will be listed here."),
        tr("Check before sending"), this);
    connect(empty, &EmptyState::actionRequested, this, &CheckTab::checkRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeReport());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_stack);
    connect(m_produce, &QPushButton::clicked, this,
            [this] { emit produceRequested(m_toPrint, m_lotSize->value()); });
}

QWidget *CheckTab::makeReport()
{
    auto *report = new QWidget(this);
    auto *table = makeTable(&m_findings, u"findingTable"_s, tr("Findings of the check"), report);
    setColumnWidths(table, {14, 12, 0});
    table->setWordWrap(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // few rows
    m_lotSize->setRange(1, kLargestLot);
    m_lotSize->setValue(kLotSize);
    auto *label = new QLabel(tr("Letters per &lot"), report);
    label->setBuddy(m_lotSize);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(m_lotSize);
    row->addWidget(m_produce);
    auto *column = new QVBoxLayout(report);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_verdict);
    column->addWidget(m_counts);
    column->addWidget(table, 1);
    column->addLayout(row);
    return report;
}

void CheckTab::showReport(const services::PreflightReport &report)
{
    m_toPrint = report.toPrint;
    m_stack->setCurrentIndex(1);
    m_findings.setRows({report.findings.begin(), report.findings.end()});
    if (!report.passes())
        m_verdict->setText(tr("Something stands against printing: see below."));
    else if (report.toPrint == 0)
        m_verdict->setText(tr("Nothing is left to print."));
    else
        m_verdict->setText(
            tr("%1 letters are ready to be printed.").arg(typography::number(report.toPrint)));
    m_counts->setText(
        tr("%1 persons concerned: %2 already printed, %3 without a possible "
           "letter, %4 to print (%5 adults, %6 minors by their legal "
           "representatives).")
            .arg(typography::number(report.persons), typography::number(report.alreadyPrinted),
                 typography::number(report.obstacles), typography::number(report.toPrint),
                 typography::number(report.adults), typography::number(report.minors)));
    m_produce->setEnabled(report.passes() && report.toPrint > 0);
}

void CheckTab::showUnchecked()
{
    m_toPrint = 0;
    m_stack->setCurrentIndex(0);
    m_findings.setRows({});
}

} // namespace ui
