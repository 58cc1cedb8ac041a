// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/calibrationservice.h"
#include "services/reviewservice.h"
#include "services/searchservice.h"
#include "services/secondreadingservice.h"
#include "ui/matching/pairmodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace ui {

class AcceptStrip;
class Histogram;
class PageHeader;
class QualityPanel;
class ReviewCard;

// The result of the matching, band by band, and the clerical review of the
// doubtful pairs (ReviewCard).
class MatchingView final : public QWidget
{
    Q_OBJECT

public:
    // The lists on the left, in the order of their tabs.
    enum class List { Review, Sure, SetAside, ToSettle, Quality };

    explicit MatchingView(QWidget *parent = nullptr);

    PairModel &pairs() { return m_pairs; }
    ReviewCard &card() { return *m_card; }
    AcceptStrip *acceptStrip() { return m_strip; }
    List list() const;
    void setList(List list);

    void showReport(const std::optional<services::MatchReport> &report);
    void showHistogram(const QList<qint64> &counts);
    void showStats(const services::ReviewStats &stats);
    void showQuality(const services::Calibration &calibration,
                     const services::Agreement &agreement);
    void showPair(const services::PairDetail &pair);
    void showReviewDone();
    void selectFirst();

signals:
    void runRequested();
    void reviewRequested(); // the next pair without a decision
    void exportRequested();
    void listChosen(List list);
    void pairSelected(qint64 pairId);
    void decided(qint64 pairId, services::Verdict verdict);
    void undoRequested();
    void revealed(qint64 pairId);

private:
    void makeHeader();
    QWidget *makeContent();
    QWidget *makeList();
    void connectCard();
    void move(int rows);

    PairModel m_pairs;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    QTabBar *m_bands;
    QTableView *m_table = nullptr;
    QWidget *m_list = nullptr;
    QStackedWidget *m_shown = nullptr; // the table, or the quality
    QualityPanel *m_quality;
    Histogram *m_histogram;
    QLabel *m_expected;
    ReviewCard *m_card;
    AcceptStrip *m_strip;
};

} // namespace ui
