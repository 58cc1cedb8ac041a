// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/matchingplace.h"

#include "services/outputfile.h"
#include "ui/matching/acceptcontroller.h"
#include "ui/matching/reviewcard.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

using services::PairBand;

namespace {

constexpr int kPage = 400;
constexpr int kHits = 50;

PairBand bandOf(MatchingView::List list)
{
    switch (list) {
    case MatchingView::List::Sure:
        return PairBand::Sure;
    case MatchingView::List::SetAside:
        return PairBand::None;
    default:
        return PairBand::Review;
    }
}

struct Quality {
    services::Calibration calibration;
    services::Agreement agreement;
};

base::Result<Quality> qualityOf(const services::Session &vault)
{
    auto calibration = services::calibration(vault);
    if (!calibration)
        return calibration.error();
    auto agreement = services::readersAgreement(vault);
    if (!agreement)
        return agreement.error();
    return Quality{*std::move(calibration), *std::move(agreement)};
}

base::Result<qint64> exportTo(const services::Session &vault, const QString &fileName)
{
    qint64 rows = 0;
    const auto written =
        services::writeOutputFile(fileName, [&](QIODevice &device) -> base::Result<void> {
            const auto exported = services::exportPairs(vault, device, {});
            if (!exported)
                return exported.error();
            rows = *exported;
            return {};
        });
    if (!written)
        return written.error();
    return rows;
}

} // namespace

MatchingPlace::MatchingPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new MatchingView)
    , m_acceptance(new AcceptController(session, dialogs, m_view->acceptStrip(), this))
{
    connect(m_acceptance, &AcceptController::news, this, &MatchingPlace::news);
    connect(m_view, &MatchingView::runRequested, this, &MatchingPlace::run);
    connect(m_view, &MatchingView::exportRequested, this, &MatchingPlace::exportPairs);
    connect(m_view, &MatchingView::reviewRequested, this, &MatchingPlace::readNext);
    connect(m_view, &MatchingView::listChosen, this, [this] {
        readList();
        readStats();
    });
    connect(m_view, &MatchingView::pairSelected, this, &MatchingPlace::readPair);
    connect(m_view, &MatchingView::decided, this, &MatchingPlace::decide);
    connect(m_view, &MatchingView::undoRequested, this, &MatchingPlace::undo);
    connect(m_view, &MatchingView::revealed, this, &MatchingPlace::noteReveal);
    m_view->pairs().setOnMoreWanted([this] { readPage(m_view->pairs().rows().back().pairId); });
    connectCard();
}

void MatchingPlace::connectCard()
{
    ReviewCard &card = m_view->card();
    connect(&card, &ReviewCard::similarRequested, this, &MatchingPlace::readSimilar);
    connect(&card, &ReviewCard::allDecided, this, &MatchingPlace::decideAll);
    connect(&card, &ReviewCard::searchRequested, this, &MatchingPlace::search);
    connect(&card, &ReviewCard::linkRequested, this, &MatchingPlace::link);
    connect(&card, &ReviewCard::secondReadingChanged, this, &MatchingPlace::changeReading);
}

void MatchingPlace::refresh()
{
    session().read<std::optional<services::MatchReport>>(
        m_view, [](const auto &vault) { return services::lastMatchReport(vault); },
        [this](const auto &report) {
            m_view->showReport(report);
            if (!report)
                return;
            readList();
            readStats();
        });
    session().read<QList<qint64>>(
        m_view, [](const auto &vault) { return services::probabilityHistogram(vault); },
        [this](const auto &counts) { m_view->showHistogram(counts); });
    m_acceptance->refresh();
}

void MatchingPlace::clear()
{
    m_view->showReport({});
    m_view->pairs().setRows({});
    m_view->showHistogram({});
    m_view->acceptStrip()->showAcceptance({});
    m_view->card().forget();
}

void MatchingPlace::run()
{
    session().job<services::MatchReport>(
        tr("Matching"), m_view,
        [](const auto &vault, auto &progress) { return services::runMatching(vault, progress); },
        [this](const services::MatchReport &report) {
            emit news(tr("The matching found %1 persons concerned and %2 pairs to review.", nullptr,
                         typography::plural(report.persons))
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
            emit news(tr("%1 pairs were written to %2.", nullptr, typography::plural(rows))
                          .arg(typography::number(rows), QFileInfo(file).fileName()));
        });
}

void MatchingPlace::readList()
{
    switch (m_view->list()) {
    case MatchingView::List::ToSettle:
        readDisputes();
        break;
    case MatchingView::List::Quality:
        readQuality();
        break;
    default:
        readPage(0);
    }
}

void MatchingPlace::readDisputes()
{
    session().read<QList<services::Dispute>>(
        m_view, [](const auto &vault) { return services::listDisputes(vault); },
        [this](const QList<services::Dispute> &disputes) {
            if (m_view->list() != MatchingView::List::ToSettle)
                return;
            std::vector<services::PairRow> rows;
            for (const services::Dispute &dispute : disputes)
                rows.push_back(dispute.pair);
            m_view->pairs().setRows(std::move(rows));
            m_view->selectFirst();
        });
}

void MatchingPlace::readQuality()
{
    session().read<Quality>(m_view, qualityOf, [this](const Quality &quality) {
        m_view->showQuality(quality.calibration, quality.agreement);
    });
}

void MatchingPlace::readPage(qint64 afterPairId)
{
    const MatchingView::List list = m_view->list();
    const PairBand band = bandOf(list);
    session().read<QList<services::PairRow>>(
        m_view,
        [band, afterPairId](const auto &vault) {
            return services::listPairs(vault, band, afterPairId, kPage);
        },
        [this, list, afterPairId](const auto &rows) {
            if (m_view->list() != list)
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
    const bool isSecond = m_view->card().isSecondReading();
    const QString reader = m_view->card().reader();
    session().read<std::optional<services::PairDetail>>(
        m_view,
        [isSecond, reader](const auto &vault) {
            return isSecond ? services::nextSecondReading(vault, reader)
                            : services::nextReview(vault);
        },
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
        [this](const auto &stats) { m_view->showStats(stats); });
    if (!m_view->card().isSecondReading())
        return;
    session().read<services::Agreement>(
        m_view, [](const auto &vault) { return services::readersAgreement(vault); },
        [this](const auto &agreement) { m_view->card().showAgreement(agreement); });
}

void MatchingPlace::decide(qint64 pairId, services::Verdict verdict)
{
    const ReviewCard &card = m_view->card();
    const bool isSecond = card.isSecondReading();
    const bool isReadTwice = card.isReadTwice();
    const QString reader = card.reader();
    session().act<Nothing>(
        this,
        [=](const auto &vault) {
            if (isSecond)
                return valued(services::decideSecond(vault, pairId, verdict, reader));
            if (isReadTwice)
                return valued(services::settle(vault, pairId, verdict, reader));
            return valued(services::decide(vault, pairId, verdict, reader));
        },
        [=, this](const Nothing &) {
            if (!isSecond)
                m_view->pairs().setDecision(pairId, services::verdictKey(verdict));
            if (isSecond || m_view->list() != MatchingView::List::ToSettle) {
                readNext();
                return;
            }
            m_view->card().showNothing(tr("The pair is settled."));
            readList();
            readStats();
        });
}

void MatchingPlace::readSimilar(qint64 pairId)
{
    session().read<services::SamePattern>(
        m_view, [pairId](const auto &vault) { return services::samePattern(vault, pairId); },
        [this](const services::SamePattern &pattern) {
            if (pattern.count == 0)
                emit news(tr("No undecided pair has the same reasons."));
            else
                m_view->card().showSimilar(pattern);
        });
}

void MatchingPlace::decideAll(const services::SamePattern &pattern, services::Verdict verdict)
{
    const QString word = services::decisionText(services::verdictKey(verdict));
    const bool isSure = dialogs().confirm(
        m_view,
        {.title = tr("Decide on %1 pairs at once?", nullptr, typography::plural(pattern.count))
                      .arg(typography::number(pattern.count)),
         .text = tr("All %1 pairs with these reasons are decided: %2. It is one step: Z takes "
                    "all of them back.",
                    nullptr, typography::plural(pattern.count))
                     .arg(typography::number(pattern.count), word),
         .action = tr("Decide all: %1").arg(word),
         .typed = {}});
    if (!isSure)
        return;
    const QString reader = m_view->card().reader();
    session().act<qint64>(
        this,
        [pairId = pattern.pairId, count = pattern.count, verdict, reader](const auto &vault) {
            return services::decideSamePattern(vault, pairId, verdict, count, reader);
        },
        [this, word](qint64 pairs) {
            emit news(tr("%1 pairs are decided: %2.", nullptr, typography::plural(pairs))
                          .arg(typography::number(pairs), word));
            readList();
            readNext();
        });
}

void MatchingPlace::undo()
{
    session().act<std::optional<services::Undone>>(
        this, [](const auto &vault) { return services::undoDecision(vault); },
        [this](const std::optional<services::Undone> &undone) {
            if (undone)
                tellUndone(*undone);
            else
                emit news(tr("There is no decision to take back."));
        });
}

void MatchingPlace::tellUndone(const services::Undone &undone)
{
    if (undone.pairs > 1)
        emit news(
            tr("The decision on %1 pairs is taken back.", nullptr, typography::plural(undone.pairs))
                .arg(typography::number(undone.pairs)));
    else if (undone.pairId == 0)
        emit news(tr("Row %1 and patient %2 are no longer paired.")
                      .arg(undone.leakRef, undone.patientRef));
    readStats();
    if (m_view->card().isSecondReading()) {
        readNext();
        return;
    }
    readList();
    if (undone.pairId != 0)
        readPair(undone.pairId);
}

void MatchingPlace::noteReveal(qint64 pairId)
{
    session().act<Nothing>(
        this, [pairId](const auto &vault) { return valued(services::noteReveal(vault, pairId)); },
        [](const Nothing &) {});
}

void MatchingPlace::search(const QString &text)
{
    session().readLong<services::PatientSearch>(
        m_view,
        [text](const auto &vault, auto &progress) {
            return services::searchPatients(vault, text, kHits, progress);
        },
        [this](const services::PatientSearch &found) { m_view->card().showHits(found); });
}

void MatchingPlace::link(qint64 leakRecord, qint64 patientRecord)
{
    const QString reader = m_view->card().reader();
    session().act<Nothing>(
        this,
        [=](const auto &vault) {
            return valued(services::linkRecords(vault, leakRecord, patientRecord, reader));
        },
        [this](const Nothing &) {
            m_view->card().showThePair();
            emit news(tr("The row and the patient are paired: same person. Z takes it back."));
            readList();
            readStats();
        });
}

// The list shows decisions: while it is hidden, nothing of it may stay in view.
void MatchingPlace::changeReading(bool isSecond)
{
    m_view->card().showNothing(isSecond ? tr("Give your name: the second reading begins then.")
                                        : QString());
    if (!isSecond)
        readList();
    if (!isSecond || !m_view->card().reader().isEmpty())
        readNext();
}

} // namespace ui
