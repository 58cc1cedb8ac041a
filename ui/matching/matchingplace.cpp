// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/matchingplace.h"

#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ui {

using services::PairBand;

namespace {

constexpr int kPage = 400;
constexpr double kMillisecondsPerMinute = 60'000;

base::Result<qint64> exportTo(const services::Session &vault, const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return base::Error{
            .kind = base::Error::Kind::Storage,
            .message =
                MatchingPlace::tr("The file could not be written: %1").arg(file.errorString())};
    auto rows = services::exportPairs(vault, file, {});
    if (rows && !file.commit())
        return base::Error{
            .kind = base::Error::Kind::Storage,
            .message =
                MatchingPlace::tr("The file could not be written: %1").arg(file.errorString())};
    return rows;
}

} // namespace

MatchingPlace::MatchingPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new MatchingView)
{
    connect(m_view, &MatchingView::runRequested, this, &MatchingPlace::run);
    connect(m_view, &MatchingView::exportRequested, this, &MatchingPlace::exportPairs);
    connect(m_view, &MatchingView::reviewRequested, this, &MatchingPlace::readNext);
    connect(m_view, &MatchingView::bandChosen, this, [this] { readPage(0); });
    connect(m_view, &MatchingView::pairSelected, this, &MatchingPlace::readPair);
    connect(m_view, &MatchingView::decided, this, &MatchingPlace::decide);
    connect(m_view, &MatchingView::undoRequested, this, &MatchingPlace::undo);
    connect(m_view, &MatchingView::revealed, this, &MatchingPlace::noteReveal);
    m_view->pairs().setOnMoreWanted([this] { readPage(m_view->pairs().rows().back().pairId); });
}

void MatchingPlace::refresh()
{
    session().read<std::optional<services::MatchReport>>(
        m_view, [](const auto &vault) { return services::lastMatchReport(vault); },
        [this](const auto &report) {
            m_view->showReport(report);
            if (!report)
                return;
            readPage(0);
            readStats();
        });
    session().read<QList<qint64>>(
        m_view, [](const auto &vault) { return services::probabilityHistogram(vault); },
        [this](const auto &counts) { m_view->showHistogram(counts); });
}

void MatchingPlace::clear()
{
    m_view->showReport({});
    m_view->pairs().setRows({});
    m_view->showHistogram({});
    m_decisions = 0;
}

void MatchingPlace::run()
{
    session().job<services::MatchReport>(
        tr("Matching"), m_view,
        [](const auto &vault, auto &progress) { return services::runMatching(vault, progress); },
        [this](const services::MatchReport &report) {
            emit news(tr("The matching found %1 persons concerned and %2 pairs to review.")
                          .arg(typography::number(report.persons),
                               typography::number(report.reviewPairs)));
        });
}

void MatchingPlace::exportPairs()
{
    const QString file =
        dialogs().saveFile(m_view, tr("Export the pairs"), tr("pairs.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    session().read<qint64>(
        m_view, [file](const auto &vault) { return exportTo(vault, file); },
        [this, file](qint64 rows) {
            emit news(tr("%1 pairs were written to %2.")
                          .arg(typography::number(rows), QFileInfo(file).fileName()));
        });
}

void MatchingPlace::readPage(qint64 afterPairId)
{
    const PairBand band = m_view->band();
    session().read<QList<services::PairRow>>(
        m_view,
        [band, afterPairId](const auto &vault) {
            return services::listPairs(vault, band, afterPairId, kPage);
        },
        [this, band, afterPairId](const auto &rows) {
            if (m_view->band() != band)
                return;
            std::vector<services::PairRow> page(rows.begin(), rows.end());
            const bool hasMore = rows.size() == kPage;
            if (afterPairId == 0)
                m_view->pairs().setRows(std::move(page), hasMore);
            else
                m_view->pairs().append(page, hasMore);
            m_view->selectFirst();
        });
}

void MatchingPlace::readPair(qint64 pairId)
{
    session().read<services::PairDetail>(
        m_view, [pairId](const auto &vault) { return services::pairDetail(vault, pairId); },
        [this](const auto &pair) { m_view->showPair(pair); });
}

void MatchingPlace::readNext()
{
    session().read<std::optional<services::PairDetail>>(
        m_view, [](const auto &vault) { return services::nextReview(vault); },
        [this](const auto &pair) {
            if (pair)
                m_view->showPair(*pair);
            else
                m_view->showReviewDone();
        });
    readStats();
}

void MatchingPlace::readStats()
{
    session().read<services::ReviewStats>(
        m_view, [](const auto &vault) { return services::reviewStats(vault); },
        [this](const auto &stats) { m_view->showStats(stats, pace()); });
}

void MatchingPlace::decide(qint64 pairId, services::Verdict verdict)
{
    session().act<Nothing>(
        this,
        [pairId, verdict](const auto &vault) {
            return valued(services::decide(vault, pairId, verdict));
        },
        [this, pairId, verdict](const Nothing &) {
            if (m_decisions++ == 0)
                m_sitting.start();
            m_view->pairs().setDecision(pairId, services::verdictKey(verdict));
            readNext();
        });
}

void MatchingPlace::undo()
{
    session().act<std::optional<qint64>>(
        this, [](const auto &vault) { return services::undoDecision(vault); },
        [this](const std::optional<qint64> &pairId) {
            if (!pairId) {
                emit news(tr("There is no decision to take back."));
                return;
            }
            m_view->pairs().setDecision(*pairId, {});
            readPair(*pairId);
            readStats();
        });
}

void MatchingPlace::noteReveal(qint64 pairId)
{
    session().act<Nothing>(
        this, [pairId](const auto &vault) { return valued(services::noteReveal(vault, pairId)); },
        [](const Nothing &) {});
}

double MatchingPlace::pace() const
{
    if (m_decisions < 2 || m_sitting.elapsed() == 0)
        return 0;
    return (m_decisions - 1) * kMillisecondsPerMinute / double(m_sitting.elapsed());
}

} // namespace ui
