// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/matchingview.h"

#include "ui/matching/histogram.h"
#include "ui/matching/pairpanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

using services::PairBand;
using services::Verdict;

namespace {
constexpr int kBands[] = {int(PairBand::Review), int(PairBand::Sure), int(PairBand::None)};
}

MatchingView::MatchingView(QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader(tr("Matching"), {}, this))
    , m_stack(new QStackedWidget(this))
    , m_bands(new QTabBar(this))
    , m_histogram(new Histogram(this))
    , m_expected(theme::hint({}, this))
    , m_panel(new PairPanel(this))
    , m_pace(theme::hint({}, this))
{
    m_pace->setObjectName(u"reviewPace"_s);
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
        setBand(PairBand::Review);
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
    content->addWidget(makeReview());
    content->setSizes({430, 570});
    return content;
}

QWidget *MatchingView::makeList()
{
    auto *list = new QWidget(this);
    m_bands->setObjectName(u"bands"_s);
    m_bands->setAccessibleName(tr("Result bands"));
    m_bands->setDrawBase(false);
    for (const QString &title : {tr("To review"), tr("Sure"), tr("Set aside")})
        m_bands->addTab(title);
    m_table = makeTable(&m_pairs, u"pairTable"_s, tr("Pairs of this band"), list);
    setColumnWidths(m_table, {16, 16, 11, 12, 13, 60});
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_histogram);
    column->addWidget(m_expected);
    column->addWidget(m_bands);
    column->addWidget(m_table, 1);
    connect(m_bands, &QTabBar::currentChanged, this, [this] { emit bandChosen(band()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && m_pairs.at(current.row()).pairId != m_pairId)
                    emit pairSelected(m_pairs.at(current.row()).pairId);
            });
    return list;
}

QWidget *MatchingView::makeReview()
{
    auto *card = new Card(this);
    auto *keys = new QHBoxLayout;
    keys->addWidget(
        addKey(u"O"_s, tr("Same person"), u"decideSame"_s, [this] { decide(Verdict::Same); }));
    keys->addWidget(addKey(u"N"_s, tr("Different"), u"decideDifferent"_s,
                           [this] { decide(Verdict::Different); }));
    keys->addWidget(
        addKey(u"?"_s, tr("Unsure"), u"decideUnsure"_s, [this] { decide(Verdict::Unsure); }));
    auto *others = new QHBoxLayout;
    others->addWidget(
        addKey(u"Z"_s, tr("Take back"), u"undoDecision"_s, [this] { emit undoRequested(); }));
    others->addWidget(addKey(u"D"_s, tr("Reveal"), u"revealPair"_s, [this] { reveal(); }));
    others->addWidget(m_pace, 1);
    card->column()->addWidget(m_panel, 1);
    card->column()->addLayout(keys);
    card->column()->addLayout(others);
    m_panel->showNothing(tr("Choose a pair in the list, or resume the review."));
    return card;
}

QPushButton *MatchingView::addKey(const QString &key, const QString &text,
                                  const QString &objectName, const std::function<void()> &action)
{
    auto *button = new QPushButton(tr("%1 (%2)").arg(text, key), this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, action);
    auto *shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
    m_keys.append(button);
    return button;
}

PairBand MatchingView::band() const
{
    return PairBand(kBands[m_bands->currentIndex()]);
}

void MatchingView::setBand(PairBand band)
{
    for (int tab = 0; tab < m_bands->count(); ++tab)
        if (kBands[tab] == int(band))
            m_bands->setCurrentIndex(tab);
}

void MatchingView::showReport(const std::optional<services::MatchReport> &report)
{
    m_stack->setCurrentIndex(report ? 1 : 0);
    if (!report) {
        m_header->setSentence(tr("Which leaked rows are about which of your patients."));
        m_pairId = 0;
        m_panel->showNothing(tr("Choose a pair in the list, or resume the review."));
        return;
    }
    m_header->setSentence(
        tr("%1 leaked rows against %2 patients: %3 persons concerned, %4 pairs to review.")
            .arg(typography::number(report->leakRows), typography::number(report->patients),
                 typography::number(report->persons), typography::number(report->reviewPairs)));
    m_bands->setTabText(0, tr("To review (%1)").arg(typography::number(report->reviewPairs)));
    m_bands->setTabText(1, tr("Sure (%1)").arg(typography::number(report->surePairs)));
    m_expected->setText(
        tr("Expected errors: %1 wrong pairs among the sure ones, %2 persons missed.")
            .arg(typography::number(qint64(std::lround(report->expectedWrongInSure))),
                 typography::number(qint64(std::lround(report->expectedLost)))));
}

void MatchingView::showHistogram(const QList<qint64> &counts)
{
    m_histogram->setCounts(counts);
}

void MatchingView::showStats(const services::ReviewStats &stats, double perMinute)
{
    QString text =
        tr("%1 of %2 left")
            .arg(typography::number(stats.remaining), typography::number(stats.toReview));
    if (perMinute > 0)
        text +=
            u" · "_s + tr("%1 a minute").arg(typography::number(qint64(std::lround(perMinute))));
    m_pace->setText(text);
}

void MatchingView::showPair(const services::PairDetail &pair)
{
    m_pairId = pair.pairId;
    m_panel->showPair(pair);
    const int row = m_pairs.rowOf(pair.pairId);
    if (row >= 0)
        m_table->setCurrentIndex(m_pairs.index(row, 0));
}

void MatchingView::showReviewDone()
{
    m_pairId = 0;
    m_panel->showNothing(tr("Every pair of the band has a decision. Next: the notifications."));
}

void MatchingView::selectFirst()
{
    if (m_pairId == 0 && m_pairs.rowCount() > 0)
        m_table->selectRow(0);
}

void MatchingView::decide(Verdict verdict)
{
    if (m_pairId != 0)
        emit decided(m_pairId, verdict);
}

void MatchingView::reveal()
{
    if (m_pairId == 0)
        return;
    m_panel->setRevealed(true);
    emit revealed(m_pairId);
}

} // namespace ui
