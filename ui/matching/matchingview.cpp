// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/matchingview.h"

#include "ui/matching/acceptstrip.h"
#include "ui/matching/histogram.h"
#include "ui/matching/qualitypanel.h"
#include "ui/matching/reviewcard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

MatchingView::MatchingView(QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader(tr("Matching"), {}, this))
    , m_stack(new QStackedWidget(this))
    , m_bands(new QTabBar(this))
    , m_quality(new QualityPanel(this))
    , m_histogram(new Histogram(this))
    , m_expected(theme::hint({}, this))
    , m_card(new ReviewCard(this, this))
    , m_strip(new AcceptStrip(this))
{
    makeHeader();
    auto *empty = new EmptyState(
        u"matching"_s,
        tr("The matching compares every leaked row with your list of patients and says for each "
           "pair how sure it is, and why. You decide the doubtful ones. It needs both files."),
        tr("Run the matching"), this);
    connect(empty, &EmptyState::actionRequested, this, &MatchingView::runRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addWidget(m_strip);
    showReport({});
}

void MatchingView::makeHeader()
{
    auto *review = new QPushButton(icons::icon(u"start"_s), tr("Resume the re&view"), this);
    auto *run = new QPushButton(icons::icon(u"matching"_s), tr("&Run the matching"), this);
    auto *save = new QPushButton(icons::icon(u"export"_s), tr("&Export the pairs…"), this);
    review->setObjectName(u"resumeReview"_s);
    run->setObjectName(u"runMatching"_s);
    save->setObjectName(u"exportPairs"_s);
    for (QPushButton *button : {review, run, save})
        m_header->addButton(button);
    connect(review, &QPushButton::clicked, this, [this] {
        setList(List::Review);
        emit reviewRequested();
    });
    connect(run, &QPushButton::clicked, this, &MatchingView::runRequested);
    connect(save, &QPushButton::clicked, this, &MatchingView::exportRequested);
}

QWidget *MatchingView::makeContent()
{
    auto *content = new QSplitter(Qt::Horizontal, this);
    content->setChildrenCollapsible(false);
    content->addWidget(makeList());
    content->addWidget(m_card);
    content->setSizes({450, 570});
    connectCard();
    return content;
}

QWidget *MatchingView::makeList()
{
    auto *list = new QWidget(this);
    m_list = list;
    m_bands->setObjectName(u"bands"_s);
    m_bands->setAccessibleName(tr("Result bands"));
    m_bands->setDrawBase(false);
    for (const QString &title :
         {tr("To review"), tr("Sure"), tr("Set aside"), tr("To settle"), tr("Quality")})
        m_bands->addTab(title);
    m_table = makeTable(&m_pairs, u"pairTable"_s, tr("Pairs of this band"), list);
    setColumnWidths(m_table, {16, 16, 11, 12, 16, 60});
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_histogram);
    column->addWidget(m_expected);
    column->addWidget(m_bands);
    m_shown = new QStackedWidget(list);
    m_shown->addWidget(m_table);
    m_shown->addWidget(m_quality);
    column->addWidget(m_shown, 1);
    connect(m_bands, &QTabBar::currentChanged, this, [this] {
        m_shown->setCurrentIndex(this->list() == List::Quality ? 1 : 0);
        emit listChosen(this->list());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && m_pairs.at(current.row()).pairId != m_card->pairId())
                    emit pairSelected(m_pairs.at(current.row()).pairId);
            });
    return list;
}

void MatchingView::connectCard()
{
    connect(m_card, &ReviewCard::decided, this, &MatchingView::decided);
    connect(m_card, &ReviewCard::undoRequested, this, &MatchingView::undoRequested);
    connect(m_card, &ReviewCard::revealed, this, &MatchingView::revealed);
    connect(m_card, &ReviewCard::moveRequested, this, &MatchingView::move);
    // Read blind: the list shows the decisions.
    connect(m_card, &ReviewCard::secondReadingChanged, this,
            [this](bool isSecond) { m_list->setVisible(!isSecond); });
    m_card->showNothing(tr("Choose a pair in the list, or resume the review."));
}

MatchingView::List MatchingView::list() const
{
    return List(m_bands->currentIndex());
}

void MatchingView::setList(List list)
{
    m_bands->setCurrentIndex(int(list));
}

void MatchingView::showReport(const std::optional<services::MatchReport> &report)
{
    m_stack->setCurrentIndex(report ? 1 : 0);
    m_strip->setVisible(report.has_value());
    if (!report) {
        m_header->setSentence(tr("Which leaked rows are about which of your patients."));
        m_card->showNothing(tr("Choose a pair in the list, or resume the review."));
        return;
    }
    m_header->setSentence(
        tr("%1 leaked rows against %2 patients: %3 persons concerned, %4 pairs to review.", nullptr,
           typography::plural(report->leakRows))
            .arg(typography::number(report->leakRows), typography::number(report->patients),
                 typography::number(report->persons), typography::number(report->reviewPairs)));
    m_bands->setTabText(0, tr("To review (%1)").arg(typography::number(report->reviewPairs)));
    m_bands->setTabText(1, tr("Sure (%1)").arg(typography::number(report->surePairs)));
    m_expected->setText(
        tr("Expected errors: %1 wrong pairs among the sure ones, %2 persons missed.")
            .arg(typography::number(qint64(std::lround(report->expectedWrongInSure))),
                 typography::number(
                     qint64(std::lround(report->expectedLost + report->expectedUnseen)))));
}

void MatchingView::showHistogram(const QList<qint64> &counts)
{
    m_histogram->setCounts(counts);
}

void MatchingView::showStats(const services::ReviewStats &stats)
{
    if (!m_card->isSecondReading())
        m_card->showStats(stats);
    m_bands->setTabText(int(List::ToSettle),
                        tr("To settle (%1)").arg(typography::number(stats.disputed)));
    m_bands->setTabVisible(int(List::ToSettle), stats.disputed > 0 || list() == List::ToSettle);
}

void MatchingView::showQuality(const services::Calibration &calibration,
                               const services::Agreement &agreement)
{
    m_quality->showQuality(calibration, agreement);
}

void MatchingView::showPair(const services::PairDetail &pair)
{
    m_card->showPair(pair);
    const int row = m_pairs.rowOf(pair.pairId);
    if (row >= 0)
        m_table->setCurrentIndex(m_pairs.index(row, 0));
}

void MatchingView::showReviewDone()
{
    m_card->showNothing(
        m_card->isSecondReading()
            ? tr("Every pair of the second reading is read.")
            : tr("Every pair of the band has a decision. Next: the notifications."));
}

void MatchingView::selectFirst()
{
    if (m_card->pairId() == 0 && m_pairs.rowCount() > 0)
        m_table->selectRow(0);
}

void MatchingView::move(int rows)
{
    const int row = currentRow(m_table) + rows;
    if (!m_card->isSecondReading() && row >= 0 && row < m_pairs.rowCount())
        m_table->setCurrentIndex(m_pairs.index(row, 0));
}

} // namespace ui
