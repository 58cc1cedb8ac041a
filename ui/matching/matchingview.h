// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/reviewservice.h"
#include "ui/matching/pairmodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace ui {

class Histogram;
class PageHeader;
class PairPanel;

// The result of the matching, band by band, and the clerical review of the
// doubtful pairs: O same, N different, ? unsure, Z takes back, D reveals.
class MatchingView final : public QWidget
{
    Q_OBJECT

public:
    explicit MatchingView(QWidget *parent = nullptr);

    PairModel &pairs() { return m_pairs; }
    services::PairBand band() const;
    void setBand(services::PairBand band);

    void showReport(const std::optional<services::MatchReport> &report);
    void showHistogram(const QList<qint64> &counts);
    void showStats(const services::ReviewStats &stats, double perMinute);
    void showPair(const services::PairDetail &pair);
    void showReviewDone();
    void selectFirst();

signals:
    void runRequested();
    void reviewRequested(); // the next pair without a decision
    void exportRequested();
    void bandChosen(services::PairBand band);
    void pairSelected(qint64 pairId);
    void decided(qint64 pairId, services::Verdict verdict);
    void undoRequested();
    void revealed(qint64 pairId);

private:
    void makeHeader();
    QWidget *makeContent();
    QWidget *makeList();
    QWidget *makeReview();
    QPushButton *addKey(const QString &key, const QString &text, const QString &objectName,
                        const std::function<void()> &action);
    void decide(services::Verdict verdict);
    void reveal();

    PairModel m_pairs;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    QTabBar *m_bands;
    QTableView *m_table = nullptr;
    Histogram *m_histogram;
    QLabel *m_expected;
    PairPanel *m_panel;
    QLabel *m_pace;
    QList<QPushButton *> m_keys;
    qint64 m_pairId = 0;
};

} // namespace ui
