// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

// Precision, recall and calibration on simulated populations of other seeds
// than those that the weights were fitted on:
//     bench_quality FOLDER [h20|rm|rh|febrl|… [CALIBRATION.csv]]
// FOLDER holds INSEE's name files (see NameSource::fromInsee).
#include "matching/blocking.h"
#include "matching/engine.h"
#include "support/febrl.h"
#include "support/linkagequality.h"
#include "support/naivematcher.h"
#include "support/population.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace {

struct Case {
    const char *name;
    support::PopulationPlan plan;
};

const std::array kCases{
    Case{"h20", {.patients = 20'000, .leakRows = 20'000, .overlap = 0.6, .dirt = 2.5}},
    Case{"m20", {.patients = 20'000, .leakRows = 20'000, .overlap = 0.6, .dirt = 1}},
    Case{"demo", {.patients = 30'000, .leakRows = 20'000, .overlap = 0.1, .dirt = 1}},
    Case{"names+birth",
         {.patients = 50'000,
          .leakRows = 50'000,
          .overlap = 0.1,
          .dirt = 1,
          .hasNir = false,
          .hasSex = false,
          .hasAddress = false,
          .hasContact = false}},
    Case{"names+birth+address",
         {.patients = 20'000,
          .leakRows = 20'000,
          .overlap = 0.6,
          .dirt = 2.5,
          .hasNir = false,
          .hasContact = false}},
    Case{"rm", {.patients = 200'000, .leakRows = 491'840, .overlap = 0.05, .dirt = 1}},
    Case{"rh", {.patients = 200'000, .leakRows = 491'840, .overlap = 0.05, .dirt = 2.5}},
};

// True pairs that no key brings together: what Statistics::expectedUnseen estimates.
qint64 unseenPairs(const support::Population &population)
{
    const support::Rows rows = support::rowsOf(population.leak, population.patients);
    matching::Candidates candidates(rows.leak, rows.patients, rows.lexicon,
                                    matching::Parameters().blockCap);
    base::NoProgress nobody;
    matching::Workers workers(2, nobody);
    qint64 seen = 0;
    if (!candidates.build(workers, 1000))
        return -1;
    std::vector<quint32> patients;
    for (quint32 i = 0; i < rows.leak.size(); ++i) {
        candidates.of(i, patients);
        seen += std::count_if(patients.begin(), patients.end(), [&](quint32 j) {
            return population.isTrue(rows.leak[i].id, rows.patients[j].id);
        });
    }
    return population.truePairs() - seen;
}

void run(const char *name, const support::Population &population, const QString &plotFile)
{
    matching::Engine engine{matching::Parameters{}};
    for (const people::SourceRecord &record : population.leak)
        engine.addLeak(record);
    for (const people::SourceRecord &record : population.patients)
        engine.addPatient(record);
    base::NoProgress nobody;
    const base::Result<matching::Outcome> outcome = engine.run(nobody);
    support::print(name, *outcome, population.truePairs(),
                   [&](people::RecordId leak, people::RecordId patient) {
                       return population.isTrue(leak, patient);
                   });
    std::printf("  true pairs never compared: %lld\n",
                static_cast<long long>(unseenPairs(population)));
    std::fflush(stdout);
    if (!plotFile.isEmpty())
        support::writeCalibration(plotFile, *outcome,
                                  [&](people::RecordId leak, people::RecordId patient) {
                                      return population.isTrue(leak, patient);
                                  });
}

support::Population populationOf(const Case &one, const support::NameSource &names)
{
    support::PopulationPlan plan = one.plan;
    plan.seed = 77;
    return support::simulate(plan, names);
}

} // namespace

int main(int argc, char *argv[])
{
    const support::NameSource names =
        support::NameSource::fromInsee(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (names.surnames.isEmpty() || names.firstNames[0][0].isEmpty()) {
        std::fprintf(stderr, "usage: bench_quality FOLDER-WITH-INSEE-NAMES [CASE]\n");
        return 2;
    }
    const auto isWanted = [&](const char *name) {
        return argc < 3 || std::string_view(argv[2]) == name;
    };
    const QString plotFile = argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString();
    for (const Case &one : kCases) {
        if (isWanted(one.name))
            run(one.name, populationOf(one, names), plotFile);
    }
    if (isWanted("febrl"))
        run("febrl", support::febrlLike(77, 5000, 6, names), plotFile);
    return 0;
}
