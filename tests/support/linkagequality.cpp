// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/linkagequality.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

using matching::Pair;
using matching::PairClass;

namespace support {

namespace {

void measureThresholds(const matching::Outcome &outcome, const IsTrue &isTrue,
                       LinkageQuality &quality)
{
    std::vector<const Pair *> byProbability;
    for (const Pair &pair : outcome.pairs)
        byProbability.push_back(&pair);
    std::stable_sort(byProbability.begin(), byProbability.end(),
                     [](const Pair *a, const Pair *b) { return a->probability > b->probability; });
    qint64 found = 0;
    qint64 right = 0;
    for (std::size_t i = 0; i < byProbability.size(); ++i) {
        ++found;
        right += qint64(isTrue(byProbability[i]->leak, byProbability[i]->patient));
        const bool isTied = i + 1 < byProbability.size()
            && byProbability[i + 1]->probability == byProbability[i]->probability;
        if (isTied)
            continue;
        const double precision = double(right) / double(found);
        const double recall = double(right) / double(std::max<qint64>(quality.truePairs, 1));
        quality.bestF1 =
            std::max(quality.bestF1, 2 * precision * recall / (precision + recall + 1e-9));
        if (precision >= 0.99)
            quality.recallAt99 = recall;
        if (precision >= 0.999)
            quality.recallAt999 = recall;
    }
}

struct Bin {
    double edge = 0;
    qint64 pairs = 0;
    double sum = 0;
    qint64 right = 0;

    double meanProbability() const { return sum / double(pairs); }
    double rightShare() const { return double(right) / double(pairs); }
};

// Those with a pair.
std::vector<Bin> calibrationOf(const matching::Outcome &outcome, const IsTrue &isTrue)
{
    constexpr std::array<double, 13> kEdges{0.001, 0.003, 0.01, 0.03, 0.1,   0.3,   0.5,
                                            0.7,   0.9,   0.97, 0.99, 0.999, 0.9999};
    std::vector<Bin> bins;
    for (const double edge : kEdges)
        bins.push_back({.edge = edge});
    for (const Pair &pair : outcome.pairs) {
        const auto above = std::upper_bound(kEdges.begin(), kEdges.end(), pair.probability);
        if (above == kEdges.begin())
            continue;
        Bin &bin = bins[static_cast<std::size_t>(above - kEdges.begin() - 1)];
        ++bin.pairs;
        bin.sum += pair.probability;
        bin.right += qint64(isTrue(pair.leak, pair.patient));
    }
    std::erase_if(bins, [](const Bin &bin) { return bin.pairs == 0; });
    return bins;
}

void printCalibration(const matching::Outcome &outcome, const IsTrue &isTrue)
{
    for (const Bin &bin : calibrationOf(outcome, isTrue))
        std::printf("    p >= %-6g %8lld pairs, mean p %.4f, right %.4f\n", bin.edge,
                    static_cast<long long>(bin.pairs), bin.meanProbability(), bin.rightShare());
}

void printMistakes(const matching::Outcome &outcome, const IsTrue &isTrue)
{
    std::vector<std::pair<int, quint64>> kinds;
    for (const Pair &pair : outcome.pairs) {
        if (pair.cls != PairClass::Sure || isTrue(pair.leak, pair.patient))
            continue;
        const auto known = std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) {
            return kind.second == pair.reasons.mask();
        });
        if (known == kinds.end())
            kinds.emplace_back(1, pair.reasons.mask());
        else
            ++known->first;
    }
    std::sort(kinds.rbegin(), kinds.rend());
    for (std::size_t i = 0; i < std::min<std::size_t>(kinds.size(), 8); ++i)
        std::printf("    wrong sure x%d: %s\n", kinds[i].first,
                    qPrintable(reasonCodes(matching::ReasonSet(kinds[i].second))));
}

} // namespace

LinkageQuality measure(const matching::Outcome &outcome, qint64 truePairs, const IsTrue &isTrue)
{
    LinkageQuality quality;
    quality.truePairs = truePairs;
    for (const Pair &pair : outcome.pairs) {
        const auto right = qint64(isTrue(pair.leak, pair.patient));
        if (pair.cls == PairClass::Sure) {
            ++quality.sure;
            quality.trueSure += right;
        } else if (pair.cls == PairClass::Review) {
            ++quality.review;
            quality.trueReview += right;
        }
    }
    measureThresholds(outcome, isTrue, quality);
    return quality;
}

void print(const char *title, const matching::Outcome &outcome, qint64 truePairs,
           const IsTrue &isTrue)
{
    const LinkageQuality q = measure(outcome, truePairs, isTrue);
    const matching::Statistics &s = outcome.statistics;
    std::printf("%s: %lld true pairs, candidates %lld (%.1f a leak row)\n", title,
                static_cast<long long>(truePairs), static_cast<long long>(s.candidates),
                double(s.candidates) / double(std::max<qint64>(s.leakRows, 1)));
    std::printf("  sure %lld: precision %.5f recall %.4f | review %lld (%.2f of sure): recall "
                "with it %.4f\n",
                static_cast<long long>(q.sure), q.surePrecision(), q.sureRecall(),
                static_cast<long long>(q.review), q.reviewPerSure(), q.recall());
    std::printf("  best F1 %.4f, recall at precision .99 %.4f, .999 %.4f; expected: present %.0f, "
                "wrong in sure %.1f, lost %.1f of %.0f, unseen %.1f (edges %.3f, %.3f); keys "
                "refined %lld, dropped "
                "%lld (%lld pairs)\n",
                q.bestF1, q.recallAt99, q.recallAt999, s.expectedPresent, s.expectedWrongInSure,
                s.expectedLost, s.expectedFindable, s.expectedUnseen, s.sureEdge, s.reviewEdge,
                static_cast<long long>(s.refinedKeys), static_cast<long long>(s.droppedKeys),
                static_cast<long long>(s.droppedPairs));
    printCalibration(outcome, isTrue);
    printMistakes(outcome, isTrue);
}

void writeCalibration(const QString &file, const matching::Outcome &outcome, const IsTrue &isTrue)
{
    QFile csv(file);
    if (!csv.open(QIODevice::WriteOnly))
        return;
    csv.write("mean_probability,right,pairs\n");
    for (const Bin &bin : calibrationOf(outcome, isTrue))
        csv.write(QByteArray::number(bin.meanProbability(), 'f', 6) + ','
                  + QByteArray::number(bin.rightShare(), 'f', 6) + ','
                  + QByteArray::number(bin.pairs) + '\n');
}

} // namespace support
