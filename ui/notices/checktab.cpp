// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/checktab.h"

#include "ui/notices/samplepanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLotSize = 500; // letters: what an operator can carry and count
constexpr int kLargestLot = 5000;

// « Personne : 98 204 · Représentants légaux : 2 310 », then paper and calls.
QString figuresText(const services::MailingFigures &figures)
{
    QStringList variants;
    for (const services::VariantCount &variant : figures.variants)
        variants << CheckTab::tr("%1: %2").arg(variant.text, typography::number(variant.letters));
    QStringList weights;
    for (const auto &[grams, letters] : figures.byWeightStep)
        weights << (grams > 0
                        ? CheckTab::tr("%1 up to %2 g").arg(typography::number(letters)).arg(grams)
                        : CheckTab::tr("%1 heavier", nullptr, typography::plural(letters))
                              .arg(typography::number(letters)));
    const QString paper = CheckTab::tr("%1 pages on %2 sheets; by weight: %3.", nullptr,
                                       typography::plural(figures.pages))
                              .arg(typography::number(figures.pages),
                                   typography::number(figures.sheets), weights.join(u", "_s));
    const QString calls =
        CheckTab::tr("Posted all at once, expect some %1 calls on the busiest day.", nullptr,
                     typography::plural(figures.callsOnBusiestDay))
            .arg(typography::number(figures.callsOnBusiestDay));
    return variants.join(u" · "_s) + u'\n' + paper + u' ' + calls;
}

QString emailsText(const services::EmailFigures &emails)
{
    return emails.toSend == 0
        ? QString()
        : u' ' + CheckTab::tr("%1 by e-mail (tab E-mails).").arg(typography::number(emails.toSend));
}

} // namespace

CheckTab::CheckTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_verdict(theme::subheading({}, this))
    , m_counts(theme::body({}, this))
    , m_figures(theme::hint({}, this))
    , m_reason(new QLineEdit(this))
    , m_accept(new QPushButton(tr("&Accept this alarm"), this))
    , m_sample(new SamplePanel(this))
    , m_hint(theme::hint({}, this))
    , m_lotSize(new QSpinBox(this))
    , m_produce(new QPushButton(icons::icon(u"print"_s), tr("&Produce the lots…"), this))
{
    m_verdict->setObjectName(u"preflightVerdict"_s);
    m_figures->setObjectName(u"preflightFigures"_s);
    m_reason->setObjectName(u"alarmReason"_s);
    m_accept->setObjectName(u"acceptAlarm"_s);
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
    connect(m_accept, &QPushButton::clicked, this,
            [this] { emit acceptRequested(current()->key, m_reason->text().trimmed()); });
    connect(m_reason, &QLineEdit::textChanged, this, &CheckTab::updateButtons);
    connect(m_sample, &SamplePanel::ticked, this, &CheckTab::updateButtons);
}

QWidget *CheckTab::makeReport()
{
    auto *report = new QWidget(this);
    auto *split = new QSplitter(Qt::Horizontal, report);
    split->setChildrenCollapsible(false);
    split->addWidget(makeFindings());
    split->addWidget(m_sample);
    split->setSizes({560, 440});
    auto *column = new QVBoxLayout(report);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(split, 1);
    column->addLayout(makeProduction());
    return report;
}

QWidget *CheckTab::makeFindings()
{
    auto *findings = new QWidget(this);
    m_table = makeTable(&m_findings, u"findingTable"_s, tr("Findings of the check"), findings);
    setColumnWidths(m_table, {14, 10, 0});
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // few rows
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CheckTab::updateButtons);
    auto *column = new QVBoxLayout(findings);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    column->addWidget(m_verdict);
    column->addWidget(m_counts);
    column->addWidget(m_figures);
    column->addWidget(m_table, 1);
    column->addLayout(makeAcceptance());
    return findings;
}

// An alarm may be the truth: then a human says so, and why.
QLayout *CheckTab::makeAcceptance()
{
    m_reason->setPlaceholderText(tr("Why this alarm may pass"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_accept);
    return row;
}

QLayout *CheckTab::makeProduction()
{
    m_lotSize->setRange(1, kLargestLot);
    m_lotSize->setValue(kLotSize);
    auto *label = new QLabel(tr("Letters per &lot"), this);
    label->setBuddy(m_lotSize);
    auto *row = new QHBoxLayout;
    row->addWidget(m_hint, 1);
    row->addWidget(label);
    row->addWidget(m_lotSize);
    row->addWidget(m_produce);
    return row;
}

void CheckTab::showReport(const services::PreflightReport &report)
{
    m_toPrint = report.toPrint;
    m_passes = report.passes();
    m_stack->setCurrentIndex(1);
    m_findings.setRows({report.findings.begin(), report.findings.end()});
    if (!m_passes)
        m_verdict->setText(tr("Something stands against printing: see below."));
    else if (report.toPrint == 0)
        m_verdict->setText(tr("Nothing is left to print."));
    else
        m_verdict->setText(
            tr("%1 letters are ready to be printed.", nullptr, typography::plural(report.toPrint))
                .arg(typography::number(report.toPrint)));
    m_counts->setText(
        tr("%1 persons concerned: %2 already printed, %3 without a possible "
           "letter, %4 to print (%5 adults, %6 minors by their legal "
           "representatives).",
           nullptr, typography::plural(report.persons))
            .arg(typography::number(report.persons), typography::number(report.alreadyPrinted),
                 typography::number(report.obstacles), typography::number(report.toPrint),
                 typography::number(report.adults), typography::number(report.minors))
        + emailsText(report.emails));
    m_figures->setVisible(report.toPrint > 0);
    m_figures->setText(figuresText(report.figures));
    m_sample->showSignatures(report.signaturesRequired, report.signers, report.signingHolders);
    m_reason->clear();
    updateButtons();
}

void CheckTab::showUnchecked()
{
    m_toPrint = 0;
    m_passes = false;
    m_stack->setCurrentIndex(0);
    m_findings.setRows({});
    m_sample->clear();
    updateButtons();
}

const services::PreflightFinding *CheckTab::current() const
{
    const int row = currentRow(m_table);
    return row >= 0 ? &m_findings.at(row) : nullptr;
}

void CheckTab::updateButtons()
{
    const bool isReady = m_passes && m_toPrint > 0;
    m_produce->setEnabled(isReady && m_sample->isAllTicked());
    m_hint->setText(isReady && !m_sample->isAllTicked()
                        ? tr("The lots can be produced once every hard case is ticked.")
                        : QString());
    const auto *finding = current();
    const bool isAcceptable =
        finding != nullptr && finding->acceptable && finding->acceptedBy.isEmpty();
    m_reason->setVisible(isAcceptable);
    m_accept->setVisible(isAcceptable);
    m_accept->setEnabled(isAcceptable && !m_reason->text().trimmed().isEmpty());
}

} // namespace ui
