// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/engine.h"

#include "matching/blocking.h"
#include "matching/comparison.h"
#include "matching/competition.h"
#include "matching/normaliser.h"
#include "matching/parallel.h"
#include "matching/persons.h"
#include "matching/reestimation.h"
#include "matching/row.h"
#include "matching/scoring.h"
#include "matching/zones.h"

#include <QFuture>
#include <QtConcurrent>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <utility>
#include <vector>

namespace matching {

namespace {

// Thousandths of the whole at the end of each stage, by measured time.
constexpr int kIndexed = 350;
constexpr int kCompared = 930;
constexpr int kLeakPersons = 950;
constexpr int kPatientPersons = 1000;

// Records are normalised in batches on other threads while the caller reads
// on; this many batches may be under way.
constexpr std::size_t kBatch = 1024;
constexpr std::size_t kUnderWay = 4;

struct Waiting {
    people::SourceRecord record;
    Side side = Side::Leak;
    bool isNew = true;
};

struct Normalised {
    NormalRecord record;
    people::RecordId id;
    Side side = Side::Leak;
    bool isNew = true;
};

// The patients to compare one leak row with.
struct Proposed {
    std::vector<quint32> patients;
    std::vector<quint8> keys;
};

// A pair by index of its rows.
using RowPair = std::pair<quint32, quint32>;
constexpr quint32 kNoRow = 0xFFFFFFFF;

quint32 indexOf(const std::vector<Row> &rows, people::RecordId id)
{
    const auto at = std::lower_bound(rows.begin(), rows.end(), id,
                                     [](const Row &row, people::RecordId i) { return row.id < i; });
    return at == rows.end() || at->id != id ? kNoRow : static_cast<quint32>(at - rows.begin());
}
using NormalBatch = std::vector<Normalised>;

NormalBatch normalisedBatch(const std::vector<Waiting> &batch)
{
    NormalBatch normal;
    normal.reserve(batch.size());
    for (const Waiting &item : batch)
        normal.push_back({normalise(item.record), item.record.id, item.side, item.isNew});
    return normal;
}

} // namespace

struct Engine::Private {
    explicit Private(const Parameters &p)
        : parameters(p)
    {
    }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private()
    {
        for (QFuture<NormalBatch> &batch : normalising)
            batch.waitForFinished();
        absorbing.waitForFinished();
    }

    void add(const people::SourceRecord &record, Side side, bool isNew);
    void flush();
    void drain(std::size_t mayRemain);
    void absorb(const NormalBatch &batch);
    void addRow(std::vector<Row> &rows, const Normalised &item);

    void sortRows();
    void placeKnownPairs();
    void addKnown(quint32 leakRow, Proposed &proposed) const;
    base::Result<Outcome> run(Workers &workers);
    bool compareAll(const Candidates &candidates, const Rarities &rarities, Workers &workers,
                    std::vector<ScoredPair> &pairs);
    std::vector<ScoredPair> comparedChunk(qsizetype chunk, const Candidates &candidates,
                                          const Comparer &compare, qint64 &compared) const;
    std::vector<quint32> involved(const std::vector<ScoredPair> &pairs, Side side) const;
    std::vector<JudgedPair> judged(const std::vector<ScoredPair> &scored,
                                   const std::vector<Standing> &standing) const;
    Pair decided(const ScoredPair &scored, const Standing &standing, const JudgedPair &judged,
                 const Zones &zones) const;
    void reestimateWeights(const Comparer &compare, std::vector<ScoredPair> &pairs);
    void report(const std::vector<ScoredPair> &scored, const Persons &leakPersons,
                const Persons &patientPersons, Outcome &outcome);

    Parameters parameters;
    Lexicon lexicon;
    qint64 removedLeakRows = 0;
    std::vector<Row> leak;
    std::vector<Row> patients;
    std::vector<std::pair<people::RecordId, people::RecordId>> knownIds;
    std::vector<RowPair> knownPairs; // ascending
    Statistics statistics;
    std::vector<Waiting> waiting;
    std::deque<QFuture<NormalBatch>> normalising; // oldest first
    QFuture<void> absorbing;
};

// --- records in ------------------------------------------------------------

void Engine::Private::add(const people::SourceRecord &record, Side side, bool isNew)
{
    waiting.push_back({record, side, isNew});
    if (waiting.size() == kBatch)
        flush();
}

void Engine::Private::flush()
{
    if (waiting.empty())
        return;
    normalising.push_back(
        QtConcurrent::run([batch = std::exchange(waiting, {})] { return normalisedBatch(batch); }));
    waiting.reserve(kBatch);
    drain(kUnderWay);
}

// Interning is one batch at a time, on any thread.
void Engine::Private::drain(std::size_t mayRemain)
{
    while (normalising.size() > mayRemain) {
        NormalBatch batch = normalising.front().takeResult();
        normalising.pop_front();
        absorbing.waitForFinished();
        absorbing = QtConcurrent::run([this, batch = std::move(batch)] { absorb(batch); });
    }
}

void Engine::Private::addRow(std::vector<Row> &rows, const Normalised &item)
{
    rows.push_back(compacted(item.record, item.id, lexicon));
    rows.back().isNew = item.isNew;
}

void Engine::Private::absorb(const NormalBatch &batch)
{
    for (const Normalised &item : batch) {
        const bool isLeak = item.side == Side::Leak;
        ++(isLeak ? statistics.leakRows : statistics.patients);
        if (item.record.isTest)
            ++(isLeak ? statistics.testLeakRows : statistics.testPatients);
        else
            addRow(isLeak ? leak : patients, item);
    }
}

// --- the run ---------------------------------------------------------------

void Engine::Private::sortRows()
{
    for (std::vector<Row> *rows : {&leak, &patients})
        std::sort(rows->begin(), rows->end(),
                  [](const Row &a, const Row &b) { return a.id < b.id; });
}

void Engine::Private::placeKnownPairs()
{
    for (const auto &[leakId, patientId] : knownIds) {
        const RowPair pair(indexOf(leak, leakId), indexOf(patients, patientId));
        if (pair.first != kNoRow && pair.second != kNoRow)
            knownPairs.push_back(pair);
    }
    std::sort(knownPairs.begin(), knownPairs.end());
}

// Of two known rows, only what the earlier run found is looked at again.
void Engine::Private::addKnown(quint32 leakRow, Proposed &proposed) const
{
    if (leak[leakRow].isNew)
        return;
    std::size_t kept = 0;
    for (std::size_t k = 0; k < proposed.patients.size(); ++k) {
        if (!patients[proposed.patients[k]].isNew)
            continue;
        proposed.patients[kept] = proposed.patients[k];
        proposed.keys[kept++] = proposed.keys[k];
    }
    proposed.patients.resize(kept);
    proposed.keys.resize(kept);
    const auto first = std::lower_bound(knownPairs.begin(), knownPairs.end(), RowPair(leakRow, 0));
    for (auto pair = first; pair != knownPairs.end() && pair->first == leakRow; ++pair) {
        proposed.patients.push_back(pair->second);
        proposed.keys.push_back(0);
    }
}

std::vector<ScoredPair> Engine::Private::comparedChunk(qsizetype chunk,
                                                       const Candidates &candidates,
                                                       const Comparer &compare,
                                                       qint64 &compared) const
{
    // The least evidence that any share of present persons can lift to the floor.
    const double least = bitsOf(parameters.floor) - priorBits(1.0, std::ssize(patients));
    constexpr std::size_t kAhead = 4; // rows asked of the memory in advance
    std::vector<ScoredPair> pairs;
    Proposed proposed;
    const auto first = static_cast<std::size_t>(chunk * kChunkRows);
    const std::size_t last = std::min(first + std::size_t(kChunkRows), leak.size());
    for (std::size_t i = first; i < last; ++i) {
        candidates.of(static_cast<quint32>(i), proposed.patients, proposed.keys);
        addKnown(static_cast<quint32>(i), proposed);
        compared += std::ssize(proposed.patients);
        for (std::size_t k = 0; k < proposed.patients.size(); ++k) {
            const quint32 j = proposed.patients[k];
            if (k + kAhead < proposed.patients.size())
                __builtin_prefetch(&patients[proposed.patients[k + kAhead]]);
            const Comparison comparison = compare(leak[i], patients[j]);
            const double evidence = evidenceBits(comparison.pattern, parameters.weights);
            if (evidence >= least)
                pairs.push_back({static_cast<quint32>(i), j, static_cast<float>(evidence),
                                 comparison.pattern, comparison.birthMeetsUsual,
                                 comparison.surnameRarity, comparison.firstNameRarity,
                                 proposed.keys[k]});
        }
    }
    return pairs;
}

bool Engine::Private::compareAll(const Candidates &candidates, const Rarities &rarities,
                                 Workers &workers, std::vector<ScoredPair> &pairs)
{
    const Comparer compare(lexicon, rarities);
    const qsizetype chunks = chunksOf(std::ssize(leak));
    std::vector<std::vector<ScoredPair>> found(static_cast<std::size_t>(chunks));
    std::vector<qint64> compared(static_cast<std::size_t>(chunks), 0);
    const bool finished = workers.run(chunks, kCompared, [&](qsizetype chunk) {
        const auto at = static_cast<std::size_t>(chunk);
        found[at] = comparedChunk(chunk, candidates, compare, compared[at]);
    });
    for (std::size_t chunk = 0; chunk < found.size(); ++chunk) {
        statistics.candidates += compared[chunk];
        pairs.insert(pairs.end(), found[chunk].begin(), found[chunk].end());
        found[chunk] = {};
    }
    return finished;
}

// Weights of this laboratory, and the pairs weighed by them.
void Engine::Private::reestimateWeights(const Comparer &compare, std::vector<ScoredPair> &pairs)
{
    constexpr quint64 kDrawn = 200'000;
    std::vector<Pattern> random;
    random.reserve(kDrawn);
    for (quint64 i = 0; i < kDrawn && !leak.empty() && !patients.empty(); ++i) {
        // The same pairs for the same files, whatever the machine.
        const Row &one = leak[mixedKey(2 * i) % leak.size()];
        const Row &other = patients[mixedKey(2 * i + 1) % patients.size()];
        random.push_back(compare(one, other).pattern);
    }
    parameters.weights = reestimated(parameters.weights, pairs, random);
    for (ScoredPair &pair : pairs)
        pair.evidence = static_cast<float>(evidenceBits(pair.pattern, parameters.weights));
}

// The rows of pairs that may end in review or above: where it matters who is
// the same person.
std::vector<quint32> Engine::Private::involved(const std::vector<ScoredPair> &pairs,
                                               Side side) const
{
    constexpr double kMargin = 1; // bits below the lowest edge of review
    const double least = bitsOf(parameters.leastReviewProbability) - kMargin - statistics.priorBits;
    std::vector<quint32> rows;
    for (const ScoredPair &pair : pairs) {
        if (double(pair.evidence) >= least)
            rows.push_back(side == Side::Leak ? pair.leak : pair.patient);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<JudgedPair> Engine::Private::judged(const std::vector<ScoredPair> &scored,
                                                const std::vector<Standing> &standing) const
{
    std::vector<JudgedPair> judged;
    judged.reserve(scored.size());
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const double bits = calibrated(standing[i].bits, scored[i].pattern, parameters);
        judged.push_back(
            {scored[i].leak, probabilityOf(bits),
             standing[i].gap >= parameters.competitorBits && guardOf(scored[i].pattern).allowsSure,
             scored[i].keys});
    }
    return judged;
}

Pair Engine::Private::decided(const ScoredPair &scored, const Standing &standing,
                              const JudgedPair &judged, const Zones &zones) const
{
    Pair pair;
    pair.leak = leak[scored.leak].id;
    pair.patient = patients[scored.patient].id;
    pair.weightBits = static_cast<float>(double(scored.evidence) + statistics.priorBits);
    pair.probability = judged.probability;
    pair.surnameRarity = scored.surnameRarity;
    pair.firstNameRarity = scored.firstNameRarity;
    pair.reasons = reasonsOf(scored.pattern, scored.birthMeetsUsual, scored.surnameRarity,
                             scored.firstNameRarity);
    if (pair.probability < zones.review)
        return pair;

    pair.cls =
        judged.mayBeSure && pair.probability >= zones.sure ? PairClass::Sure : PairClass::Review;
    pair.reasons = ReasonSet(pair.reasons.mask() | guardOf(scored.pattern).reasons.mask());
    if (standing.gap < parameters.competitorBits)
        pair.reasons.insert(Reason::Competitor);
    return pair;
}

void Engine::Private::report(const std::vector<ScoredPair> &scored, const Persons &leakPersons,
                             const Persons &patientPersons, Outcome &outcome)
{
    const std::vector<Standing> standing =
        standings(scored, statistics.priorBits, leakPersons, patientPersons);
    const std::vector<JudgedPair> verdicts = judged(scored, standing);
    const Zones zones = chosenZones(verdicts, parameters);
    statistics.sureEdge = zones.sure;
    statistics.reviewEdge = zones.review;
    statistics.expectedFindable = zones.findable;
    statistics.expectedLost = zones.lost;
    statistics.expectedUnseen = expectedUnseen(verdicts);
    std::vector<bool> isMatched(patients.size(), false);
    for (std::size_t i = 0; i < scored.size(); ++i) {
        if (verdicts[i].probability < parameters.floor)
            continue;
        const Pair pair = decided(scored[i], standing[i], verdicts[i], zones);
        outcome.pairs.push_back(pair);
        if (pair.cls != PairClass::None)
            isMatched[scored[i].patient] = true;
    }
    std::sort(outcome.pairs.begin(), outcome.pairs.end(), [](const Pair &a, const Pair &b) {
        if (a.leak != b.leak)
            return a.leak < b.leak;
        return a.probability != b.probability ? a.probability > b.probability
                                              : a.patient < b.patient;
    });

    std::vector<quint32> representative(patients.size(), 0xFFFFFFFF);
    for (quint32 i = 0; i < isMatched.size(); ++i) {
        if (!isMatched[i])
            continue;
        quint32 &first = representative[patientPersons.sure[i]];
        if (first == 0xFFFFFFFF)
            first = i;
        else
            outcome.patientDuplicates.emplace_back(patients[first].id, patients[i].id);
    }
}

namespace {

void count(const std::vector<Pair> &pairs, Statistics &statistics)
{
    for (std::size_t i = 0; i < pairs.size();) {
        PairClass best = PairClass::None;
        const people::RecordId leak = pairs[i].leak;
        for (; i < pairs.size() && pairs[i].leak == leak; ++i) {
            const Pair &pair = pairs[i];
            best = std::max(best, pair.cls);
            switch (pair.cls) {
            case PairClass::None:
                ++statistics.nonePairs;
                break;
            case PairClass::Review:
                ++statistics.reviewPairs;
                statistics.expectedTrueInReview += pair.probability;
                break;
            case PairClass::Sure:
                ++statistics.surePairs;
                statistics.expectedWrongInSure += 1.0 - pair.probability;
                break;
            }
        }
        statistics.leakSure += qint64(best == PairClass::Sure);
        statistics.leakReview += qint64(best == PairClass::Review);
    }
}

} // namespace

base::Result<Outcome> Engine::Private::run(Workers &workers)
{
    sortRows();
    placeKnownPairs();
    const Rarities rarities = raritiesOf(leak, patients, lexicon);
    std::vector<ScoredPair> pairs;
    {
        Candidates candidates(leak, patients, lexicon, parameters.blockCap);
        if (!candidates.build(workers, kIndexed)
            || !compareAll(candidates, rarities, workers, pairs))
            return base::cancelled();
        const CapCounts caps = candidates.capCounts();
        statistics.refinedKeys = caps.refinedKeys;
        statistics.droppedKeys = caps.droppedKeys;
        statistics.droppedPairs = caps.droppedPairs;
    }
    if (parameters.reestimate)
        reestimateWeights(Comparer(lexicon, rarities), pairs);
    statistics.priorBits = priorBits(
        estimatedPairsPerRow(pairs, std::ssize(leak) + removedLeakRows, std::ssize(patients)),
        std::ssize(patients));
    statistics.expectedPresent = expectedPresent(pairs, statistics.priorBits);

    const Persons leakPersons = personsAmong(leak, involved(pairs, Side::Leak), lexicon, rarities,
                                             parameters, workers, kLeakPersons);
    if (leakPersons.probable.size() != leak.size())
        return base::cancelled();
    const Persons patientPersons = personsAmong(patients, involved(pairs, Side::Patient), lexicon,
                                                rarities, parameters, workers, kPatientPersons);
    if (patientPersons.probable.size() != patients.size())
        return base::cancelled();

    Outcome outcome;
    report(pairs, leakPersons, patientPersons, outcome);
    count(outcome.pairs, statistics);
    statistics.patientDuplicates = std::ssize(outcome.patientDuplicates);
    outcome.statistics = statistics;
    outcome.weights = parameters.weights;
    return outcome;
}

Engine::Engine(const Parameters &parameters)
    : m_d(std::make_unique<Private>(parameters))
{
}

Engine::~Engine() = default;
Engine::Engine(Engine &&) noexcept = default;
Engine &Engine::operator=(Engine &&) noexcept = default;

void Engine::addPatient(const people::SourceRecord &record, bool isNew)
{
    m_d->add(record, Side::Patient, isNew);
}

void Engine::addLeak(const people::SourceRecord &record, bool isNew)
{
    m_d->add(record, Side::Leak, isNew);
}

void Engine::setRemovedLeakRows(qint64 rows)
{
    m_d->removedLeakRows = rows;
}

void Engine::addKnownPair(people::RecordId leak, people::RecordId patient)
{
    m_d->knownIds.emplace_back(leak, patient);
}

base::Result<Outcome> Engine::run(base::Progress &progress)
{
    m_d->flush();
    m_d->drain(0);
    m_d->absorbing.waitForFinished();
    Workers workers(m_d->parameters.threads, progress);
    return m_d->run(workers);
}

} // namespace matching
