// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailtrialpanel.h"

#include "ui/notices/emailpreviewpanel.h"
#include "ui/notices/emailwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kFirstWave = 50; // few enough to look at each by hand
constexpr int kLargestWave = 1'000'000;
constexpr int kCandidatesHeight = 170; // the message below needs the room
} // namespace

EmailTrialPanel::EmailTrialPanel(QWidget *parent)
    : QWidget(parent)
    , m_byPost(tr("By post, because"), this)
    , m_groups(tr("By e-mail, at"), this)
    , m_stack(new QStackedWidget(this))
    , m_verdict(theme::subheading({}, this))
    , m_counts(theme::body({}, this))
    , m_preview(new EmailPreviewPanel(this))
    , m_waits(new QCheckBox(tr("&Wait over full quotas and nights, and go on"), this))
    , m_waveSize(new QSpinBox(this))
    , m_sendWave(new QPushButton(icons::icon(u"start"_s), tr("Send a &first wave…"), this))
    , m_sendAll(new QPushButton(icons::icon(u"start"_s), tr("Send a&ll…"), this))
{
    m_verdict->setObjectName(u"emailVerdict"_s);
    m_counts->setObjectName(u"emailCounts"_s);
    auto *empty = new EmptyState(
        u"search"_s,
        tr("A dry run sends nothing. It counts who would get an e-mail and who a letter, and why; "
           "it looks at every text, and shows any of the messages as it would arrive."),
        tr("Dry run"), this);
    empty->findChild<QPushButton *>(u"emptyStateButton"_s)->setObjectName(u"emailTrial"_s);
    connect(empty, &EmptyState::actionRequested, this, &EmailTrialPanel::trialRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeReport());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_stack);
    updateButtons();
}

QWidget *EmailTrialPanel::makeReport()
{
    auto *report = new QWidget(this);
    auto *split = new QSplitter(Qt::Horizontal, report);
    split->setChildrenCollapsible(false);
    split->addWidget(makeFigures());
    split->addWidget(makeCandidates());
    split->setSizes({520, 480});
    auto *column = new QVBoxLayout(report);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(split, 1);
    column->addLayout(makeSending());
    return report;
}

QWidget *EmailTrialPanel::makeFigures()
{
    auto *figures = new QWidget(this);
    m_findingTable =
        makeTable(&m_findings, u"emailFindings"_s, tr("What stands against e-mails"), figures);
    setColumnWidths(m_findingTable, {14, 8, 0});
    m_findingTable->setWordWrap(true);
    m_findingTable->verticalHeader()->setSectionResizeMode(
        QHeaderView::ResizeToContents); // few rows
    auto *byPost = makeTable(&m_byPost, u"emailByPost"_s, tr("Why others get a letter"), figures);
    auto *groups =
        makeTable(&m_groups, u"emailGroups"_s, tr("E-mails by provider of the mailbox"), figures);
    for (QTableView *table : {byPost, groups})
        setColumnWidths(table, {0, 10});
    byPost->setWordWrap(true);
    byPost->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // few rows
    auto *tables = new QHBoxLayout;
    tables->setSpacing(12);
    tables->addWidget(byPost, 3);
    tables->addWidget(groups, 2);
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    column->addWidget(m_verdict);
    column->addWidget(m_counts);
    column->addWidget(m_findingTable, 1);
    column->addLayout(tables, 2);
    return figures;
}

QWidget *EmailTrialPanel::makeCandidates()
{
    auto *panel = new QWidget(this);
    m_candidateTable = makeTable(&m_candidates, u"emailCandidates"_s,
                                 tr("Persons who would get an e-mail"), panel);
    setColumnWidths(m_candidateTable, {0, 26});
    m_candidateTable->setMaximumHeight(kCandidatesHeight);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(theme::subheading(tr("Look at some messages"), panel));
    column->addWidget(m_candidateTable);
    column->addWidget(m_preview, 1);
    connect(m_candidateTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    emit candidateSelected(m_candidates.at(current.row()).personId);
            });
    return panel;
}

QLayout *EmailTrialPanel::makeSending()
{
    m_waits->setObjectName(u"emailWaits"_s);
    m_waits->setChecked(true);
    m_waits->setToolTip(tr("This computer must stay on. Without it the sending ends when the quota "
                           "of the hour is used up, and you go on when you like."));
    m_waveSize->setObjectName(u"waveSize"_s);
    m_waveSize->setAccessibleName(tr("E-mails of the first wave"));
    m_waveSize->setRange(1, kLargestWave);
    m_sendWave->setObjectName(u"sendWave"_s);
    m_sendAll->setObjectName(u"sendAll"_s);
    auto *again = new QPushButton(icons::icon(u"search"_s), tr("Dry run a&gain"), this);
    again->setObjectName(u"emailTrialAgain"_s);
    auto *row = flowOf({again, m_waits});
    row->addSpring();
    row->addWidget(together({m_waveSize, m_sendWave}, this));
    row->addWidget(m_sendAll);
    connect(again, &QPushButton::clicked, this, &EmailTrialPanel::trialRequested);
    connect(m_sendWave, &QPushButton::clicked, this, [this] {
        const qint64 wave = std::min<qint64>(m_waveSize->value(), m_toSend + m_pending);
        emit sendRequested(wave, wave, m_waits->isChecked());
    });
    connect(m_sendAll, &QPushButton::clicked, this, [this] {
        emit sendRequested(m_toSend + m_pending, std::nullopt, m_waits->isChecked());
    });
    return row;
}

void EmailTrialPanel::showReport(const services::PreflightReport &report,
                                 const mailing::Limits &limits)
{
    m_toSend = report.emails.toSend;
    m_passes = report.passesForEmails();
    std::vector<services::PreflightFinding> findings;
    std::ranges::copy_if(report.findings, std::back_inserter(findings), [](const auto &finding) {
        return finding.scope != services::FindingScope::Letters;
    });
    m_findingTable->setVisible(!findings.empty());
    m_findings.setRows(std::move(findings));
    const services::EmailFigures &emails = report.emails;
    m_byPost.setRows({emails.byPost.begin(), emails.byPost.end()});
    m_groups.setRows({emails.groups.begin(), emails.groups.end()});
    showVerdict(report);
    const QString duration = emailwords::duration(emailwords::estimateOf(emails, limits));
    m_counts->setText(
        tr("%1 persons concerned: %2 already written to, %3 by e-mail, %4 by letter, "
           "%5 without a possible message. %6")
            .arg(typography::number(report.persons), typography::number(report.alreadyPrinted),
                 typography::number(emails.toSend), typography::number(report.toPrint),
                 typography::number(report.obstacles), duration)
            .trimmed());
    m_waveSize->setMaximum(int(std::clamp<qint64>(m_toSend, 1, kLargestWave)));
    m_waveSize->setValue(kFirstWave);
    m_stack->setCurrentIndex(1);
    updateButtons();
}

void EmailTrialPanel::showVerdict(const services::PreflightReport &report)
{
    if (!report.passesForEmails())
        m_verdict->setText(tr("Something stands against e-mails: see below."));
    else if (m_toSend == 0)
        m_verdict->setText(tr("Nobody is due an e-mail now."));
    else
        m_verdict->setText(
            tr("%1 e-mails are ready to be sent.", nullptr, typography::plural(m_toSend))
                .arg(typography::number(m_toSend)));
}

void EmailTrialPanel::showCandidates(const QList<services::EmailCandidate> &candidates)
{
    m_candidates.setRows({candidates.begin(), candidates.end()});
    m_preview->showNothing(candidates.isEmpty() ? tr("There is no e-mail to look at.")
                                                : tr("Choose a person to see the e-mail."));
    if (!candidates.isEmpty())
        m_candidateTable->selectRow(0);
}

void EmailTrialPanel::showPreview(qint64 personId, const services::EmailPreview &preview)
{
    const int row = currentRow(m_candidateTable);
    if (row < 0 || m_candidates.at(row).personId != personId)
        return;
    m_preview->showPreview(preview);
}

void EmailTrialPanel::showUnchecked()
{
    m_toSend = 0;
    m_passes = false;
    m_findings.setRows({});
    m_byPost.setRows({});
    m_groups.setRows({});
    showCandidates({});
    m_stack->setCurrentIndex(0);
    updateButtons();
}

void EmailTrialPanel::showPending(qint64 pending)
{
    m_pending = pending;
}

void EmailTrialPanel::setSending(bool isSending)
{
    m_isSending = isSending;
    updateButtons();
}

void EmailTrialPanel::updateButtons()
{
    const bool isReady = m_passes && m_toSend > 0 && !m_isSending;
    for (QWidget *each : {static_cast<QWidget *>(m_waveSize), static_cast<QWidget *>(m_sendWave),
                          static_cast<QWidget *>(m_sendAll)})
        each->setEnabled(isReady);
}

} // namespace ui
