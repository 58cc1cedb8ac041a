// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "matching/weights.h"

#include <QJsonObject>

#include <array>

namespace matching {

// Corrects the bits of a pair after competition: slope × bits + shift.
struct Calibration {
    double slope = 1;
    double shift = 0;

    bool operator==(const Calibration &) const = default;
};
// By what there is to go by: neither NIR nor birth date, birth date only, NIR
// only, both.
using Calibrations = std::array<Calibration, 4>;
Calibrations defaultCalibrations(); // weights.cpp

// Everything that the outcome depends on besides the records; stored with the
// run so that it can be repeated and read.
struct Parameters {
    // What the zones are chosen by (zones.h), all 0…1.
    double mostWrongInSure = 0.002;       // of the sure pairs
    double mostLost = 0.005;              // of the findable rows, below review
    double sureProbability = 0.99;        // `sure` never begins below
    double reviewProbability = 0.1;       // `review` never begins above …
    double leastReviewProbability = 0.02; // … nor below
    double floor = 0.001;                 // pairs below are not reported
    double competitorBits = 3;            // a person this close keeps a pair in review
    qint64 blockCap = 4000;               // pairs that one key value may propose
    int threads = 2;                      // no influence on the outcome
    bool reestimate = false;              // adapt the weights to these files (reestimation.h)
    Weights weights = defaultWeights();
    Calibrations calibration = defaultCalibrations();

    bool operator==(const Parameters &) const = default;
};

// With every weight by table and level name, for people to read.
QJsonObject toJson(const Parameters &parameters);
// Missing keys keep their default; an unknown key or a number out of range is
// an error that names it.
base::Result<Parameters> parametersFromJson(const QJsonObject &json);

} // namespace matching
