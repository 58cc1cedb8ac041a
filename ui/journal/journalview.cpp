// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/journal/journalview.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

JournalView::JournalView(QWidget *parent)
    : QWidget(parent)
    , m_state(theme::body({}, this))
    , m_proof(theme::hint({}, this))
    , m_known(theme::body({}, this))
    , m_unknown(theme::warning({}, this))
{
    m_state->setObjectName(u"journalState"_s);
    m_proof->setObjectName(u"journalProof"_s);
    m_known->setObjectName(u"journalHeadKnown"_s);
    m_unknown->setObjectName(u"journalHeadUnknown"_s);
    m_unknown->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_unknown->hide();
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = makeTable(&m_filtered, u"journalTable"_s, tr("Events of the journal"), this);
    setColumnWidths(m_table, {8, 32, 12, 32, 20, 0});
    auto *header = new PageHeader(
        tr("Journal"),
        tr("Every step is chained to the one before, so that nothing can be altered unseen."),
        this);
    makeButtons(header);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(header);
    column->addWidget(m_proof);
    column->addLayout(makeCompareRow());
    column->addLayout(makeFilterRow());
    column->addWidget(m_table, 1);
    showUnverified();
}

QBoxLayout *JournalView::makeFilterRow()
{
    auto *filter = new QLineEdit(this);
    filter->setObjectName(u"journalFilter"_s);
    filter->setAccessibleName(tr("Filter the events"));
    filter->setPlaceholderText(tr("Filter the events"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(320);
    connect(filter, &QLineEdit::textChanged, &m_filtered,
            &QSortFilterProxyModel::setFilterFixedString);
    auto *row = new QHBoxLayout;
    row->addWidget(filter);
    row->addWidget(m_state, 1);
    return row;
}

QBoxLayout *JournalView::makeCompareRow()
{
    m_head = new QLineEdit(this);
    m_head->setObjectName(u"journalHead"_s);
    m_head->setAccessibleName(tr("Head read from paper"));
    m_head->setPlaceholderText(tr("Head read from paper"));
    m_head->setToolTip(tr("Five groups of four characters: slips, bundles and certificates print "
                          "them."));
    m_head->setClearButtonEnabled(true);
    m_head->setFixedWidth(320);
    auto *compare = new QPushButton(tr("&Compare"), this);
    compare->setObjectName(u"compareHead"_s);
    const auto ask = [this] {
        if (!m_head->text().isEmpty())
            emit compareRequested(m_head->text());
    };
    connect(compare, &QPushButton::clicked, this, ask);
    connect(m_head, &QLineEdit::returnPressed, this, ask);
    connect(m_head, &QLineEdit::textChanged, this, [this] {
        m_known->clear();
        m_unknown->hide();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_head);
    row->addWidget(compare);
    row->addWidget(m_unknown);
    row->addWidget(m_known, 1);
    return row;
}

void JournalView::makeButtons(PageHeader *header)
{
    auto *verify = new QPushButton(icons::icon(u"check"_s), tr("&Verify"), this);
    auto *save = new QPushButton(icons::icon(u"export"_s), tr("&Export…"), this);
    auto *verifyFile =
        new QPushButton(icons::icon(u"files"_s), tr("Verify an exported &file…"), this);
    verify->setObjectName(u"verifyJournal"_s);
    save->setObjectName(u"exportJournal"_s);
    verifyFile->setObjectName(u"verifyJournalFile"_s);
    m_timeStamp = new QPushButton(icons::icon(u"clock"_s), tr("&Time-stamp"), this);
    m_timeStamp->setObjectName(u"timeStampJournal"_s);
    connect(m_timeStamp, &QPushButton::clicked, this, &JournalView::timeStampRequested);
    header->addButton(verify);
    header->addButton(save);
    header->addButton(verifyFile);
    header->addButton(m_timeStamp);
    connect(verify, &QPushButton::clicked, this, &JournalView::verifyRequested);
    connect(save, &QPushButton::clicked, this, &JournalView::exportRequested);
    connect(verifyFile, &QPushButton::clicked, this, &JournalView::verifyFileRequested);
}

void JournalView::showState(const services::JournalState &state)
{
    if (state.intact)
        m_state->setText(tr("Verified: %1 entries, the chain is whole. Head: %2", nullptr,
                            typography::plural(state.entries))
                             .arg(typography::number(state.entries), state.printedHead));
    else
        m_state->setText(tr("The chain is broken at entry %1. Keep this vault and its backups "
                            "untouched and compare with an exported journal.")
                             .arg(typography::number(state.firstBad)));
    m_state->setToolTip(state.head);
}

void JournalView::showUnverified()
{
    m_state->setText(tr("Not verified since the vault was opened."));
}

static QString anchorText(const services::JournalStanding &standing)
{
    return standing.anchored
        ? JournalView::tr("Anchored outside the store at entry %1.")
              .arg(typography::number(*standing.anchored))
        : JournalView::tr("The anchor outside the store is missing or was altered.");
}

static QString timeStampText(const QList<services::TimeStampRow> &rows)
{
    if (rows.isEmpty())
        return JournalView::tr("Never time-stamped.");
    const services::TimeStampRow &last = rows.last();
    const QString text = last.state == services::TimeStampRow::State::Valid
        ? JournalView::tr("Last time-stamp: entry %1, on %2, by %3.")
        : JournalView::tr("The last time-stamp (entry %1, on %2, by %3) cannot be vouched for.");
    return text.arg(typography::number(last.entry), typography::localDateTime(last.utc),
                    last.authority);
}

void JournalView::showProof(const JournalProof &proof)
{
    const QStringList sentences{
        tr("%1 entries; head %2, as the next documents will print it.", nullptr,
           typography::plural(proof.standing.entries))
            .arg(typography::number(proof.standing.entries), proof.standing.printedHead),
        anchorText(proof.standing), timeStampText(proof.timeStamps)};
    m_proof->setText(sentences.join(u' '));
    m_timeStamp->setEnabled(proof.hasAuthority);
    m_timeStamp->setToolTip(proof.hasAuthority
                                ? tr("Sends the head of the journal, and nothing else, to the "
                                     "time-stamping authority.")
                                : tr("No authority is set: Settings, Time-stamps."));
}

void JournalView::showComparison(const services::HeadComparison &comparison)
{
    const bool isKnown = comparison.entry > 0;
    m_unknown->setVisible(!isKnown);
    if (isKnown) {
        m_known->setText(tr("Entry %1 of %2 (%3); %4 entries since.", nullptr,
                            typography::plural(comparison.since))
                             .arg(typography::number(comparison.entry),
                                  typography::localDateTime(comparison.utc), comparison.event,
                                  typography::number(comparison.since)));
        return;
    }
    m_unknown->setText(tr("UNKNOWN head"));
    m_known->setText(tr("Check what was typed; if it is right, this vault is older than the "
                        "paper, or another one."));
}

} // namespace ui
