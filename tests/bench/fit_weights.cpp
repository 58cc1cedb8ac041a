// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

// Fits the tables of app/matching/weights.cpp and prints them:
//     fit_weights FOLDER > tables.txt
// FOLDER holds INSEE's two name files, unpacked (see NameSource::fromInsee).
//
// The model is a logistic regression on the pairs of simulated populations, all
// candidates and a weighted sample of the others (without them an entry that
// only ever came with a shared phone would be learnt as "shares a phone"): log-odds = prior of the
// population (an offset, so that what is fitted is evidence and not how many leak rows happen to be
// patients) + one entry of each table.  The populations differ in dirt, size, overlap and in the
// fields that they have, so that an entry means the same whether or not the other fields are there.
// Newton's method with a ridge: the joint tables are pulled to zero more strongly than the main
// ones, which makes the split between them unique.
#include "matching/blocking.h"
#include "matching/comparison.h"
#include "matching/engine.h"
#include "matching/normaliser.h"
#include "matching/reestimation.h"
#include "matching/scoring.h"
#include "matching/weights.h"
#include "support/population.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

using namespace matching;

namespace {

using Vector = std::vector<double>;

constexpr double kRidgeMain = 0.3;
constexpr double kRidgeJoint = 3;
constexpr int kRounds = 25;
constexpr int kOthersPerLeakRow = 3;
const double kLn2 = std::log(2.0);

// Counts of the levels of the main tables.
struct Levels {
    Vector match = Vector(kEstimatedLevels, 0.0);
    Vector random = Vector(kEstimatedLevels, 0.0);
};

void countLevels(const Pattern &pattern, double times, Vector &counts)
{
    const auto indices = weightIndices(pattern);
    for (std::size_t t = 0; t < kEstimatedTables; ++t) {
        if (indices[t] >= 0)
            counts[static_cast<std::size_t>(indices[t])] += times;
    }
}

struct Observation {
    Pattern pattern;
    double offset = 0; // natural log-odds of the population's prior
    double right = 0;
    double wrong = 0;
};

std::vector<support::PopulationPlan> plans()
{
    using Plan = support::PopulationPlan;
    std::vector<Plan> plans;
    const auto add = [&](Plan plan) {
        plan.seed = 1000 + plans.size();
        plans.push_back(plan);
    };
    for (const double dirt : {0.35, 1.0, 2.5})
        add({.patients = 80'000, .leakRows = 80'000, .overlap = 0.1, .dirt = dirt});
    add({.patients = 150'000, .leakRows = 150'000, .overlap = 0.05, .dirt = 2.5});
    add({.patients = 200'000, .leakRows = 100'000, .overlap = 0.08, .dirt = 1});
    add({.patients = 20'000, .leakRows = 60'000, .overlap = 0.6, .dirt = 2.5});
    add({.patients = 60'000, .leakRows = 60'000, .overlap = 0.1, .dirt = 2.5, .hasNir = false});
    add({.patients = 60'000,
         .leakRows = 60'000,
         .overlap = 0.3,
         .dirt = 1.5,
         .hasNir = false,
         .hasContact = false});
    add({.patients = 60'000,
         .leakRows = 60'000,
         .overlap = 0.3,
         .dirt = 1.5,
         .hasNir = false,
         .hasSex = false,
         .hasAddress = false,
         .hasContact = false});
    add({.patients = 40'000,
         .leakRows = 40'000,
         .overlap = 0.5,
         .dirt = 2.5,
         .hasNir = false,
         .hasSex = false,
         .hasContact = false,
         .hasBirthNames = false});
    add({.patients = 40'000,
         .leakRows = 40'000,
         .overlap = 0.3,
         .dirt = 1.5,
         .hasBirthDate = false});
    add({.patients = 60'000,
         .leakRows = 60'000,
         .overlap = 0.1,
         .dirt = 1.5,
         .hasAddress = false,
         .hasContact = false,
         .hasBirthNames = false});
    return plans;
}

std::vector<Row> rowsOf(const std::vector<people::SourceRecord> &records, Lexicon &lexicon)
{
    std::vector<Row> rows;
    for (const people::SourceRecord &record : records)
        rows.push_back(compacted(normalise(record), record.id, lexicon));
    return rows;
}

void observe(const support::Population &population, std::vector<Observation> &observations,
             Levels &levels)
{
    Lexicon lexicon;
    const std::vector<Row> leak = rowsOf(population.leak, lexicon);
    const std::vector<Row> patients = rowsOf(population.patients, lexicon);
    const Rarities rarities = raritiesOf(leak, patients, lexicon);
    Candidates candidates(leak, patients, lexicon, 4000);
    base::NoProgress nobody;
    Workers workers(2, nobody);
    if (!candidates.build(workers, 1000))
        return;
    const Comparer compare(lexicon, rarities);
    std::map<Pattern, std::pair<double, double>> counts;
    std::vector<quint32> proposed;
    support::Dice dice(leak.size());
    double found = 0;
    for (std::size_t i = 0; i < leak.size(); ++i) {
        candidates.of(static_cast<quint32>(i), proposed);
        for (const quint32 j : proposed) {
            const bool right = population.leakPersons[i] == population.patientPersons[j];
            auto &[rightPairs, wrongPairs] = counts[compare(leak[i], patients[j]).pattern];
            (right ? rightPairs : wrongPairs) += 1;
            found += double(right);
        }
        const double share = double(patients.size() - proposed.size()) / kOthersPerLeakRow;
        for (int k = 0; k < kOthersPerLeakRow; ++k) {
            const auto j = static_cast<quint32>(dice.between(0, int(patients.size()) - 1));
            if (population.leakPersons[i] == population.patientPersons[j])
                continue;
            const Pattern pattern = compare(leak[i], patients[j]).pattern;
            countLevels(pattern, 1, levels.random);
            if (!std::binary_search(proposed.begin(), proposed.end(), j))
                counts[pattern].second += share;
        }
    }
    const auto truePairs = double(population.truePairs());
    const double offset = std::log(truePairs / double(leak.size()) / double(patients.size()));
    std::fprintf(stderr, "%zu x %zu: %zu patterns, candidate recall %.4f\n", leak.size(),
                 patients.size(), counts.size(), found / truePairs);
    for (const auto &[pattern, count] : counts)
        countLevels(pattern, count.first, levels.match);
    for (const auto &[pattern, count] : counts)
        observations.push_back({pattern, offset, count.first, count.second});
}

// Solves the symmetric positive definite system in place (Cholesky).
void solve(std::vector<Vector> &matrix, Vector &right)
{
    const std::size_t n = right.size();
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t k = 0; k < j; ++k)
            matrix[j][j] -= matrix[j][k] * matrix[j][k];
        matrix[j][j] = std::sqrt(matrix[j][j]);
        for (std::size_t i = j + 1; i < n; ++i) {
            for (std::size_t k = 0; k < j; ++k)
                matrix[i][j] -= matrix[i][k] * matrix[j][k];
            matrix[i][j] /= matrix[j][j];
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            right[i] -= matrix[i][k] * right[k];
        right[i] /= matrix[i][i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            right[i] -= matrix[k][i] * right[k];
        right[i] /= matrix[i][i];
    }
}

double ridge(std::size_t index)
{
    return static_cast<int>(index) < tableOffset(Table::FirstNameBirthSex) ? kRidgeMain
                                                                           : kRidgeJoint;
}

double newtonStep(const std::vector<Observation> &observations, Vector &weights)
{
    const std::size_t n = weights.size();
    std::vector<Vector> hessian(n, Vector(n, 0.0));
    Vector gradient(n, 0.0);
    double loss = 0;
    for (const Observation &seen : observations) {
        const auto indices = weightIndices(seen.pattern);
        double logOdds = seen.offset;
        for (const int i : indices)
            logOdds += i < 0 ? 0.0 : weights[static_cast<std::size_t>(i)];
        const double p = 1 / (1 + std::exp(-logOdds));
        const double total = seen.right + seen.wrong;
        loss -= seen.right * std::log(p + 1e-300) + seen.wrong * std::log(1 - p + 1e-300);
        for (const int i : indices) {
            if (i < 0)
                continue;
            const auto a = static_cast<std::size_t>(i);
            gradient[a] += seen.right - total * p;
            for (const int k : indices) {
                if (k >= 0 && k <= i)
                    hessian[a][static_cast<std::size_t>(k)] += total * p * (1 - p);
            }
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        gradient[i] -= ridge(i) * weights[i];
        hessian[i][i] += ridge(i);
        loss += ridge(i) * weights[i] * weights[i] / 2;
    }
    solve(hessian, gradient);
    double longest = 0;
    for (const double step : gradient)
        longest = std::max(longest, std::abs(step));
    const double damping = longest > 2 ? 2 / longest : 1;
    for (std::size_t i = 0; i < n; ++i)
        weights[i] += damping * gradient[i];
    return loss;
}

const char *constantName(Table table)
{
    constexpr std::array<const char *, kTables> kNames{"kSurname",
                                                       "kFirstName",
                                                       "kBirth",
                                                       "kSex",
                                                       "kNir",
                                                       "kPhone",
                                                       "kEmail",
                                                       "kAddress",
                                                       "kFirstNameBirthSex",
                                                       "kSurnameFirstName",
                                                       "kSurnameBirth",
                                                       "kNirFirstName",
                                                       "kNirBirth",
                                                       "kHousehold",
                                                       "kAddressSurname"};
    return kNames[static_cast<std::size_t>(table)];
}

constexpr QLatin1StringView kPartMark("__"); // between the parts of a joint entry's name

// How many entries of a joint table share a line: its last part.
int entriesPerLine(Table table)
{
    const QString first = entryName(table, 0);
    if (!first.contains(kPartMark))
        return 1;
    const QString rest = first.left(first.lastIndexOf(kPartMark));
    int count = 1;
    while (entryName(table, count).startsWith(rest + kPartMark))
        ++count;
    return count;
}

// How often each level of a main table comes up among pairs of one person, and
// among pairs drawn blindly: what reestimation.h starts from.
void printShares(const char *name, const Vector &counts)
{
    std::printf("constexpr LevelShares %s {\n", name);
    for (int t = 0; t < kEstimatedTables; ++t) {
        const auto table = static_cast<Table>(t);
        const auto first = static_cast<std::size_t>(tableOffset(table));
        const auto size = static_cast<std::size_t>(kTableSizes[static_cast<std::size_t>(t)]);
        double sum = 0;
        for (std::size_t i = first; i < first + size; ++i)
            sum += counts[i];
        for (std::size_t i = 0; i < size; ++i)
            std::printf("    %.6fF, // %s/%s\n", counts[first + i] / sum,
                        qPrintable(tableName(table)),
                        qPrintable(entryName(table, static_cast<int>(i))));
    }
    std::printf("};\n");
}

void printTable(Table table, const Vector &weights)
{
    const int size = kTableSizes[static_cast<std::size_t>(table)];
    const int perLine = entriesPerLine(table);
    std::printf("constexpr std::array<float, %d> %s {\n", size, constantName(table));
    for (int entry = 0; entry < size; ++entry) {
        const double bits = weights[static_cast<std::size_t>(tableOffset(table) + entry)] / kLn2;
        std::printf("%s%.2fF,", entry % perLine == 0 ? "    " : " ",
                    std::round(bits * 100) / 100 + 0.0);
        QString name = entryName(table, entry);
        if (perLine > 1)
            name = name.left(name.lastIndexOf(kPartMark));
        if (entry % perLine == perLine - 1)
            std::printf(" // %s\n", qPrintable(name));
    }
    std::printf("};\n");
}

// Platt's correction of the bits after competition, by kind of evidence, on
// populations that the tables were not fitted on.
struct Margin {
    double bits = 0;
    bool isRight = false;
};

void observeMargins(const support::Population &population, const Parameters &parameters,
                    std::array<std::vector<Margin>, 4> &margins)
{
    Engine engine(parameters);
    for (const people::SourceRecord &record : population.leak)
        engine.addLeak(record);
    for (const people::SourceRecord &record : population.patients)
        engine.addPatient(record);
    base::NoProgress nobody;
    const base::Result<Outcome> outcome = engine.run(nobody);
    Lexicon lexicon;
    const std::vector<Row> leak = rowsOf(population.leak, lexicon);
    const std::vector<Row> patients = rowsOf(population.patients, lexicon);
    const Rarities rarities = uniformRarities(lexicon, 2, 2, false);
    const Comparer compare(lexicon, rarities);
    for (const Pair &pair : outcome->pairs) {
        const Pattern pattern = compare(leak[static_cast<std::size_t>(pair.leak.value - 1)],
                                        patients[static_cast<std::size_t>(pair.patient.value - 1)])
                                    .pattern;
        margins[static_cast<std::size_t>(evidenceKind(pattern))].push_back(
            {bitsOf(pair.probability), population.isTrue(pair.leak, pair.patient)});
    }
}

// Newton on two numbers; the prior belief is that nothing is to correct.
Calibration fitted(const std::vector<Margin> &margins)
{
    constexpr double kBelief = 50;
    double slope = 1;
    double shift = 0;
    for (int round = 0; round < 50; ++round) {
        double g0 = kBelief * (1 - slope);
        double g1 = -kBelief * shift;
        double h00 = kBelief;
        double h01 = 0;
        double h11 = kBelief;
        for (const Margin &m : margins) {
            const double x = std::clamp(m.bits, -12.0, 16.0) * kLn2;
            const double p = 1 / (1 + std::exp(-(slope * x + shift * kLn2)));
            const double error = double(m.isRight) - p;
            const double v = p * (1 - p);
            g0 += error * x;
            g1 += error * kLn2;
            h00 += v * x * x;
            h01 += v * x * kLn2;
            h11 += v * kLn2 * kLn2;
        }
        const double determinant = h00 * h11 - h01 * h01;
        slope += std::clamp((h11 * g0 - h01 * g1) / determinant, -0.3, 0.3);
        shift += std::clamp((h00 * g1 - h01 * g0) / determinant, -1.0, 1.0);
    }
    return {slope, shift};
}

void printCalibration(const Vector &weights, const support::NameSource &names)
{
    Parameters parameters;
    parameters.calibration = {};
    parameters.floor = 1e-4;
    for (std::size_t i = 0; i < weights.size(); ++i)
        parameters.weights[i] = static_cast<float>(weights[i] / kLn2);
    std::array<std::vector<Margin>, 4> margins;
    for (support::PopulationPlan plan : plans()) {
        plan.seed += 5000;
        observeMargins(support::simulate(plan, names), parameters, margins);
    }
    std::printf("constexpr Calibrations kCalibrations {{\n");
    for (const std::vector<Margin> &kind : margins) {
        const Calibration c = fitted(kind);
        std::printf("    {%.3f, %.3f}, // %zu pairs\n", c.slope, c.shift, kind.size());
    }
    std::printf("}};\n");
}

} // namespace

int main(int argc, char *argv[])
{
    const support::NameSource names =
        support::NameSource::fromInsee(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (names.surnames.isEmpty() || names.firstNames[0][0].isEmpty()) {
        std::fprintf(stderr, "usage: fit_weights FOLDER-WITH-INSEE-NAMES\n");
        return 2;
    }
    std::vector<Observation> observations;
    Levels levels;
    for (const support::PopulationPlan &plan : plans())
        observe(support::simulate(plan, names), observations, levels);
    Vector weights(kWeightCount, 0.0);
    for (int round = 0; round < kRounds; ++round)
        std::fprintf(stderr, "round %d: loss %.3f\n", round, newtonStep(observations, weights));
    for (int t = 0; t < kTables; ++t)
        printTable(static_cast<Table>(t), weights);
    printCalibration(weights, names);
    printShares("kMatchShares", levels.match);
    printShares("kRandomShares", levels.random);
    return 0;
}
